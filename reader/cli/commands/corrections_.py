"""``reader corrections``: what was put right about names and speakers."""

from argparse import ArgumentParser, Namespace

from reader.cli import output
from reader.cli.exit_codes import ExitCode
from reader.cli.output import Piece, Style
from reader.cli.session import session
from reader.core.listing import Correction
from reader.library.naming import in_words


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--undo", action="append", default=[], metavar="KEY", help="take one back; may be repeated")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def run(args: Namespace) -> int:
    """List the corrections, or take some back."""
    with session(args) as opened:
        naming = opened.library.naming
        for key in args.undo:
            naming.take_back(key)
            output.note(f"{key} is taken back; reader undo brings it back")
        found = [] if args.undo else naming.corrections()
    if not found and not args.undo and output.is_terminal():
        output.note("nothing was put right yet; reader name and the panels of the app do that")
    for one in found:
        _show(one, args)
    return ExitCode.DONE


def _show(one: Correction, args: Namespace) -> None:
    number = one.article.id if one.article is not None else None
    if args.json:
        kind = one.kind.value if one.kind is not None else None
        about = {"key": one.key, "what": one.what.value, "about": one.about, "kind": kind, "now": one.value}
        output.json_line({**about, "article": number})
    elif output.is_terminal():
        where = f"  in article {number}" if number is not None else "  in all articles"
        output.line(Piece(f"{one.key:<14}", Style.DIM), in_words(one), Piece(where, Style.DIM))
    else:
        output.values([one.key, one.about, one.what.value, one.value, str(number or "")])

"""``reader entities``: who and what is named, the most usual first."""

from argparse import ArgumentParser, Namespace

from reader.cli import output
from reader.cli.exit_codes import ExitCode
from reader.cli.output import Piece, Style
from reader.cli.query import joined, query_argument
from reader.cli.rows import limit
from reader.cli.session import session
from reader.core.analysis import EntityKind
from reader.core.listing import NameCount


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    query_argument(parser)
    parser.add_argument("--kind", choices=[kind.value for kind in EntityKind], help="only this kind of name")
    parser.add_argument("--find", metavar="WORDS", default="", help="only names with these words, or parts of them")
    parser.add_argument("--muted", action="store_true", help="the names that you muted instead")
    parser.add_argument("--limit", type=limit, default=100, metavar="N", help="at most N names, 0 for all (100)")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def run(args: Namespace) -> int:
    """List the names with the number of articles and mentions."""
    kind = EntityKind(args.kind) if args.kind else None
    with session(args) as opened:
        if args.muted:
            names = [name for name in opened.library.naming.muted() if kind in (None, name.kind)]
        else:
            searching = opened.library.searching
            names = searching.entities(joined(args.query), args.limit or _ALL, kind=kind, words=args.find)
    if not names and output.is_terminal():
        output.note("no names found; reader import and reader add take articles in")
    for name in names:
        show(name, as_json=args.json)
    return ExitCode.DONE


def show(name: NameCount, *, as_json: bool) -> None:
    """One name on a line."""
    if as_json:
        output.json_line(dictionary(name))
    elif output.is_terminal():
        counts = Piece(f"  {name.kind.value}, {name.articles:,} articles, {name.mentions:,} mentions", Style.DIM)
        output.line(Piece(name.name, Style.BOLD), counts)
    else:
        output.values([name.name, name.kind.value, str(name.articles), str(name.mentions)])


def dictionary(name: NameCount) -> dict[str, object]:
    """The name for JSON."""
    return {"name": name.name, "kind": name.kind.value, "articles": name.articles, "mentions": name.mentions}


_ALL = 1_000_000
"""More names than there are."""

"""``reader entities``: who and what is named, the most usual first."""

from argparse import ArgumentParser, Namespace

from reader.cli import output
from reader.cli.exit_codes import ExitCode
from reader.cli.output import Piece, Style
from reader.cli.query import joined, query_argument
from reader.cli.rows import limit
from reader.cli.session import session
from reader.core.analysis import EntityKind


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    query_argument(parser)
    parser.add_argument("--kind", choices=[kind.value for kind in EntityKind], help="only this kind of name")
    parser.add_argument("--limit", type=limit, default=100, metavar="N", help="at most N names, 0 for all (100)")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def run(args: Namespace) -> int:
    """List the names with the number of articles and mentions."""
    with session(args) as opened:
        wanted = 0 if args.kind else args.limit
        names = opened.library.searching.entities(joined(args.query), wanted or _ALL)
    names = [name for name in names if args.kind in (None, name.kind.value)][: args.limit or None]
    if not names and output.is_terminal():
        output.note("no names found; reader import and reader add take articles in")
    for name in names:
        if args.json:
            shown = {"name": name.name, "kind": name.kind.value, "articles": name.articles, "mentions": name.mentions}
            output.json_line(shown)
        elif output.is_terminal():
            counts = Piece(f"  {name.kind.value}, {name.articles:,} articles, {name.mentions:,} mentions", Style.DIM)
            output.line(Piece(name.name, Style.BOLD), counts)
        else:
            output.values([name.name, name.kind.value, str(name.articles), str(name.mentions)])
    return ExitCode.DONE


_ALL = 1_000_000
"""More names than there are."""

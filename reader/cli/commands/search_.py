"""``reader search``: titles, text and notes, with the words around each hit."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from reader.cli import output, rows
from reader.cli.exit_codes import ExitCode
from reader.cli.query import explain, joined, query_argument
from reader.cli.session import session
from reader.core.articles import Hit
from reader.core.queries import Sort
from reader.library.searching import Searching


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    query_argument(parser, required=True)
    rows.list_arguments(parser)
    parser.add_argument("--sort", choices=[sort.value for sort in Sort], default=Sort.NEWEST.value, help="order")


def run(args: Namespace) -> int:
    """Search; say on the terminal when nothing was found."""
    with session(args) as opened:
        shown = rows.show_hits(_hits(opened.library.searching, args), args)
        if not shown:
            explain(joined(args.query))
        if not shown and output.is_terminal():
            output.note(f"nothing found for {joined(args.query)}")
    return ExitCode.DONE


def _hits(searching: Searching, args: Namespace) -> Iterator[Hit]:
    return searching.every(joined(args.query), Sort(args.sort), args.limit)

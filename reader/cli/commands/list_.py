"""``reader list``: articles, newest first."""

from argparse import ArgumentParser, Namespace

from reader.cli import output, rows
from reader.cli.exit_codes import ExitCode
from reader.cli.query import explain, joined, query_argument
from reader.cli.session import session
from reader.core.queries import Sort


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    query_argument(parser)
    rows.list_arguments(parser)
    parser.add_argument(
        "--sort", choices=[Sort.NEWEST.value, Sort.OLDEST.value], default=Sort.NEWEST.value, help="which come first"
    )


def run(args: Namespace) -> int:
    """List; a terminal is told how many more there are."""
    with session(args) as opened:
        reading = opened.library.reading
        query = reading.parse(joined(args.query))
        shown = rows.show(reading.every(query, Sort(args.sort), args.limit), args)
        if not shown:
            explain(query.text)
        if output.is_terminal() and not args.json:
            total = reading.count(query) if shown == args.limit else shown
            if not shown:
                output.note(
                    "no articles; reader add and reader import take some in"
                    if not query.text
                    else f"no articles for {query.text}"
                )
            elif total > shown:
                output.note(f"{shown:,} of {total:,} articles; --limit 0 shows all")
    return ExitCode.DONE

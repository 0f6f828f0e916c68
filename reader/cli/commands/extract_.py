"""``reader extract``: what would be made of files, without storing them; with --batch for pipelines."""

import sys
from argparse import ArgumentParser, Namespace

from reader.cli import output
from reader.cli.exit_codes import ExitCode
from reader.core.errors import InputError
from reader.library.batches import answers, requests
from reader.library.workers import Workers


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("path", nargs="*", metavar="PATH", help="text, Markdown and HTML files")
    parser.add_argument(
        "--batch", action="store_true", help="JSON Lines in on standard input, JSON Lines out, in order"
    )


def run(args: Namespace) -> int:
    """Answer each document on a line of its own; the exit code is 1 when one could not be read."""
    if args.batch == bool(args.path):
        raise InputError("name files, or give --batch and requests on standard input", "reader extract --help tells")
    failed = False
    with Workers() as workers:
        for answer in answers(sys.stdin if args.batch else requests(args.path), workers):
            failed |= "error" in answer
            output.json_line(answer)
            output.flush()
    return ExitCode.PARTLY if failed else ExitCode.DONE

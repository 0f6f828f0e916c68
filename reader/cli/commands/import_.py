"""``reader import``: files, folders, subscription lists, lists of addresses, or standard input."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from reader.cli import output
from reader.cli.progress import follow, work_arguments
from reader.cli.session import session
from reader.core.errors import InputError


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "path",
        nargs="+",
        metavar="PATH",
        help=".txt, .md and .html files, folders, OPML, a list of addresses; - for standard input",
    )
    work_arguments(parser)


def run(args: Namespace) -> int:
    """Take everything in."""
    if "-" in args.path and len(args.path) > 1:
        raise InputError("- stands for standard input and goes alone", "import the files with a second command")
    with session(args) as opened:
        importing = opened.library.importing
        if args.path == ["-"]:
            if sys.stdin.isatty():
                output.note("reading an article from the terminal; end it with ctrl+d")
            return follow(importing.import_stdin(sys.stdin.buffer.read()), args)
        return follow(importing.import_paths([Path(path) for path in args.path]), args)

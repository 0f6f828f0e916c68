"""``reader backup``: copy the library, also while it is in use."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from reader.cli import output
from reader.cli.exit_codes import ExitCode
from reader.cli.session import session


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "path", nargs="?", type=Path, metavar="PATH", help="where to; by default backups/ beside the library"
    )


def run(args: Namespace) -> int:
    """Copy, and say where to."""
    with session(args) as opened:
        output.line(str(opened.library.upkeep.backup(args.path)))
    return ExitCode.DONE

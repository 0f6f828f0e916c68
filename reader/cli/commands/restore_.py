"""``reader restore``: put a backup in the place of the library. What was there is kept."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from reader.cli import output
from reader.cli.exit_codes import ExitCode
from reader.cli.session import library_path
from reader.config.paths import default_paths
from reader.library.build import now
from reader.library.restoring import restore


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("backup", type=Path, metavar="BACKUP", help="a file that reader backup made")


def run(args: Namespace) -> int:
    """Restore; the library that was there is kept under another name."""
    library = library_path(args, default_paths())
    kept = restore(library, args.backup.expanduser().absolute(), now)
    output.line(f"{library} is restored from {args.backup}")
    if kept:
        output.line(f"what was there before is in {kept}")
    return ExitCode.DONE

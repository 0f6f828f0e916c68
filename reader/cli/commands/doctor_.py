"""``reader doctor``: is everything in order?"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from reader.cli import output
from reader.cli.exit_codes import ExitCode
from reader.cli.output import Piece, Style
from reader.cli.session import Session, session
from reader.library.doctor import Finding, examine


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def run(args: Namespace) -> int:
    """Say how everything is; the exit code is 1 when something needs to be done."""
    well = True
    with session(args) as opened:
        for finding in (*_places(opened), *examine(opened.library)):
            well &= finding.well
            if args.json:
                output.json_line({"about": finding.about, "says": finding.says, "well": finding.well})
            else:
                sign = "ok" if finding.well else "!!"
                output.line(f"{sign}  ", Piece(f"{finding.about:<10}", Style.DIM), f"  {finding.says}")
    return ExitCode.DONE if well else ExitCode.PARTLY


def _places(opened: Session) -> Iterator[Finding]:
    """Where things are, and what is wrong with the settings."""
    there = "" if opened.paths.settings.exists() else " (none yet: the defaults are used)"
    yield Finding("settings", f"{opened.paths.settings}{there}")
    yield from (Finding("settings", complaint, well=False) for complaint in opened.complaints)
    yield Finding("log", str(opened.paths.log))

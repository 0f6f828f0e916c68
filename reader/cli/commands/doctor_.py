"""``reader doctor``: is everything in order?"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from reader.cli import output
from reader.cli.exit_codes import ExitCode
from reader.cli.output import Piece, Style
from reader.cli.session import Session, session
from reader.config.paths import builtin_themes
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
    """Where things are, and what is wrong with the settings, the keys and the themes."""
    there = "" if opened.paths.settings.exists() else " (none yet: the defaults are used)"
    yield Finding("settings", f"{opened.paths.settings}{there}")
    yield from (Finding("settings", complaint, well=False) for complaint in opened.complaints)
    yield from _interface(opened)
    yield Finding("log", str(opened.paths.log))


def _interface(opened: Session) -> Iterator[Finding]:
    """What is wrong with the keys and the themes."""
    from reader.tui.keymaps import Keymap  # noqa: PLC0415 - other commands must not pay for the app
    from reader.tui.themes import read_themes  # noqa: PLC0415

    wishes = opened.settings
    _, clashes = Keymap.of(wishes.keymap, wishes.keys)
    yield from (Finding("keys", clash, well=False) for clash in clashes)
    themes, broken = read_themes((builtin_themes(), opened.paths.themes))
    yield from (Finding("themes", complaint, well=False) for complaint in broken)
    if wishes.theme and wishes.theme not in {theme.name for theme in themes}:
        yield Finding("themes", f"there is no theme {wishes.theme}; reader themes lists those there are", well=False)

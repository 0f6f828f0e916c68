"""``reader keys``: every command of the app with its keys, as the settings have them."""

from argparse import ArgumentParser, Namespace

from reader.cli import output
from reader.cli.cells import fitted
from reader.cli.exit_codes import ExitCode
from reader.config import settings
from reader.config.paths import default_paths
from reader.tui.commands import COMMANDS
from reader.tui.keymaps import Keymap


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--keymap", choices=["default", "newsboat"], help="these keys instead of those in the settings")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def run(args: Namespace) -> int:
    """List them; what is wrong with the keys in the settings is said at the end."""
    wishes, complaints = settings.load(default_paths().settings)
    keymap, wrong = Keymap.of(args.keymap or wishes.keymap, wishes.keys)
    for command in COMMANDS:
        keys = keymap.shown(command.id)
        if args.json:
            where = command.scope.value
            output.json_line({"id": command.id, "keys": list(keys), "title": command.title, "where": where})
        elif output.is_terminal():
            output.line(fitted("  ".join(keys), 22), f"  {fitted(command.title, 44)}  {command.id}")
        else:
            output.values([command.id, " ".join(keys), command.title, command.scope.value])
    for complaint in (*complaints, *wrong):
        output.note(f"reader: {complaint}")
    return ExitCode.SETTINGS if complaints or wrong else ExitCode.DONE

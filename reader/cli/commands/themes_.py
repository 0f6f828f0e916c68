"""``reader themes``: the themes there are, and what is wrong with those that cannot be used."""

from argparse import ArgumentParser, Namespace

from reader.cli import output
from reader.cli.exit_codes import ExitCode
from reader.config.paths import builtin_themes, default_paths
from reader.tui.themes import read_themes


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def run(args: Namespace) -> int:
    """List them by name; a file of one's own stands in for the built-in theme of that name."""
    themes, complaints = read_themes((builtin_themes(), default_paths().themes))
    for theme in themes:
        if args.json:
            output.json_line({"name": theme.name, "title": theme.title, "about": theme.about, "dark": theme.dark})
        elif output.is_terminal():
            output.line(f"{theme.name:<18}{'dark ' if theme.dark else 'light'}  {theme.about}")
        else:
            output.values([theme.name, "dark" if theme.dark else "light", theme.title, theme.about])
    for complaint in complaints:
        output.note(f"reader: {complaint}")
    return ExitCode.SETTINGS if complaints else ExitCode.DONE

"""Builds the argument parser from the table of commands."""

import sys
from argparse import SUPPRESS, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reader import __version__
from reader.cli.exit_codes import epilogue
from reader.cli.query import QUERY, bare, shielded
from reader.cli.table import COMMANDS, Command

DESCRIPTION = """\
A news reader for the terminal. Without a command it opens the app.

Articles come from feeds, web pages and files; everything stays in one library on this machine. Queries
are words, "phrases", -not, or, and fields: feed: folder: tag: title: by: entity: said: note: lang:
is:unread|read|starred|noted|tagged after:7d before:2026-02-26"""
"""What ``--help`` begins with."""


class CommandParser(ArgumentParser):
    """The parser of one command, which learns its arguments when it is first used."""

    def __init__(self, *, command: Command | None = None, **options: Any) -> None:
        """As the base class; ``command`` is the row of the table, ``None`` for the parser of the program."""
        super().__init__(**{"formatter_class": RawDescriptionHelpFormatter} | options)
        self._command = command

    def fill(self) -> None:
        """Declare the command's arguments, once."""
        if self._command is not None:
            command, self._command = self._command, None
            command.load().arguments(self)

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """As the base class, with the arguments declared first; every word that is no option belongs to the query."""
        self.fill()
        if not any(action.dest == QUERY for action in self._actions):
            return super().parse_known_args(args, namespace)
        words = sys.argv[1:] if args is None else list(args)
        options = {name: action.nargs is None for name, action in self._option_string_actions.items()}
        known, unknown = super().parse_known_args(shielded(words, options), namespace)
        late = [word for word in unknown if not word.startswith("-")]
        setattr(known, QUERY, bare([*getattr(known, QUERY), *late]))
        return known, [word for word in unknown if word.startswith("-")]


def build(*, filled: bool = False) -> CommandParser:
    """The parser of the program; commands learn their arguments when they are used, or at once when ``filled``."""
    common = CommandParser(add_help=False, argument_default=SUPPRESS)
    _library_options(common)
    parser = CommandParser(prog="reader", description=DESCRIPTION, epilog=epilogue(), parents=[common])
    parser.add_argument("--version", action="version", version=f"reader {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for command in COMMANDS:
        about = _sentence(command.help)
        made = commands.add_parser(
            command.name, command=command, help=command.help, description=about, parents=[common]
        )
        if filled:
            made.fill()
    return parser


def parse(argv: Sequence[str] | None) -> Namespace:
    """Read ``argv``; exits with 2 and a usage line when it cannot be understood, as argparse does."""
    args: Namespace = build().parse_args(argv)
    for name, default in (("library", None), ("demo", False)):
        if not hasattr(args, name):
            setattr(args, name, default)
    return args


def _library_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--library", type=Path, metavar="PATH", help="use this library file (also READER_LIBRARY in the environment)"
    )
    parser.add_argument("--demo", action="store_true", help="use a throw-away library of sample articles")


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."

"""``reader completion``: a script that completes commands, options and file names in the shell."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace, _SubParsersAction
from collections.abc import Iterator

import shtab

from reader.cli import output
from reader.cli.exit_codes import ExitCode
from reader.cli.parser import build

SHELLS = ("bash", "zsh", "tcsh")
"""Shells that a script can be made for."""
FILES = ("PATH", "BACKUP")
"""What arguments are called in the help that are names of files."""


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    shell = parser.add_argument("shell", type=_known, metavar="SHELL", help=", ".join(SHELLS))
    shell.choices = SHELLS


def run(args: Namespace) -> int:
    """Print the script."""
    parser = build(filled=True)
    for each in _parsers(parser):
        for action in each._actions:
            if action.metavar in FILES:
                action.complete = shtab.FILE  # type: ignore[attr-defined]
    output.text(shtab.complete(parser, shell=args.shell))
    return ExitCode.DONE


def _known(name: str) -> str:
    """A shell. Raises ArgumentTypeError when no script can be made for it."""
    if name not in SHELLS:
        raise ArgumentTypeError(f"there is no completion for {name}, only for {', '.join(SHELLS)}")
    return name


def _parsers(parser: ArgumentParser) -> Iterator[ArgumentParser]:
    """The parser of the program, and that of every command."""
    yield parser
    for action in parser._actions:
        if isinstance(action, _SubParsersAction):
            yield from action.choices.values()

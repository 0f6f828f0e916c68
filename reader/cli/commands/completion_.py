"""``reader completion``: a script that completes commands and options in the shell."""

from argparse import ArgumentParser, Namespace

import shtab

from reader.cli import output
from reader.cli.exit_codes import ExitCode
from reader.cli.parser import build

SHELLS = ("bash", "zsh", "tcsh")
"""Shells that a script can be made for."""


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))


def run(args: Namespace) -> int:
    """Print the script."""
    parser = build(filled=True)
    output.text(shtab.complete(parser, shell=args.shell))
    return ExitCode.DONE

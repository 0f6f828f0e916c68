"""``reader undo``: take back the last thing done to articles, feeds or rules."""

from argparse import ArgumentParser, Namespace

from reader.cli import output
from reader.cli.exit_codes import ExitCode
from reader.cli.progress import settle
from reader.cli.session import session


def arguments(_parser: ArgumentParser) -> None:
    """Declare nothing: what is undone is the last thing."""


def run(args: Namespace) -> int:
    """Undo one step and say what it was."""
    with session(args) as opened:
        label = opened.library.annotating.undo()
        output.line(f"undone: {label}" if label else "nothing to undo")
        return settle(opened.library, args) if label else ExitCode.DONE

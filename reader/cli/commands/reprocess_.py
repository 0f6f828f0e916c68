"""``reader reprocess``: clean and analyse again what an older version stored."""

from argparse import ArgumentParser, Namespace

from reader.cli.progress import follow, work_arguments
from reader.cli.session import session


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    work_arguments(parser)


def run(args: Namespace) -> int:
    """Bring every article up to date; may be stopped and taken up again at any time."""
    with session(args) as opened:
        return follow(opened.library.upkeep.reprocess(), args)

"""``reader refresh``: fetch what is new."""

from argparse import ArgumentParser, Namespace

from reader.cli.progress import follow, work_arguments
from reader.cli.session import session


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("feed", nargs="*", type=int, metavar="FEED", help="numbers of feeds (see reader feeds); all")
    parser.add_argument("--due", action="store_true", help="only feeds not fetched lately; failing ones less and less")
    work_arguments(parser)


def run(args: Namespace) -> int:
    """Refresh all feeds, or those that were named."""
    with session(args) as opened:
        subscribing = opened.library.subscribing
        feeds = subscribing.due() if args.due else args.feed or None
        return follow(subscribing.refresh(feeds), args)

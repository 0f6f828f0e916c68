"""``reader add``: follow feeds, or store web pages."""

from argparse import ArgumentParser, Namespace

from reader.cli.progress import follow, work_arguments
from reader.cli.session import session


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("address", nargs="+", metavar="URL", help="a feed, or a site whose feed is looked for")
    parser.add_argument("--page", action="store_true", help="store the page itself, with its full text")
    parser.add_argument("--folder", default="", metavar="NAME", help="folder of the feed, / between levels")
    work_arguments(parser)


def run(args: Namespace) -> int:
    """Add one address after the other; answer the worst that happened."""
    with session(args) as opened:
        subscribing = opened.library.subscribing
        if args.page:
            return max(follow(subscribing.add_page(address), args) for address in args.address)
        return max(follow(subscribing.add(address, args.folder), args) for address in args.address)

"""``reader feeds``: list feeds with their health; rename, move and remove them."""

from argparse import ArgumentParser, Namespace
from typing import Any

from reader.cli import output
from reader.cli.cells import fitted
from reader.cli.exit_codes import ExitCode
from reader.cli.output import Piece, Style
from reader.cli.session import session
from reader.core.errors import InputError
from reader.core.feeds import Feed
from reader.core.moments import as_text


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument("--failing", action="store_true", help="only feeds whose last fetch failed")
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--rename", nargs=2, metavar=("FEED", "NAME"), help="give a feed another name")
    change.add_argument("--move", nargs=2, metavar=("FEED", "FOLDER"), help='put a feed into a folder, "" is the top')
    change.add_argument(
        "--remove", type=int, metavar="FEED", help="leave a feed; what is bookmarked, tagged or noted stays"
    )


def run(args: Namespace) -> int:
    """List the feeds, or change one."""
    with session(args) as opened:
        subscribing = opened.library.subscribing
        if args.rename:
            subscribing.rename(_number(args.rename[0]), args.rename[1])
        elif args.move:
            subscribing.move(_number(args.move[0]), args.move[1])
        elif args.remove is not None:
            title = subscribing.feed(args.remove).title
            subscribing.remove(args.remove)
            output.note(f"{title} is removed; reader undo brings it back")
        else:
            for feed in subscribing.feeds():
                if feed.health.error or not args.failing:
                    _show(feed, args)
    return ExitCode.DONE


def _number(text: str) -> int:
    """The number of a feed. Raises InputError."""
    try:
        return int(text.removeprefix("#"))
    except ValueError:
        raise InputError(f"{text!r} is not the number of a feed", "reader feeds shows the numbers") from None


def _show(feed: Feed, args: Namespace) -> None:
    if args.json:
        output.json_line(_as_json(feed))
    elif output.is_terminal():
        place = f"{feed.folder}/{feed.title}" if feed.folder else feed.title
        output.line(
            Piece(f"{feed.id:>5}  ", Style.DIM),
            fitted(output.on_one_line(place), 40),
            f"{feed.unread:>7,} of {feed.total:,}",
        )
        if feed.health.error:
            output.line(Piece(f"       {feed.address}: {feed.health.error}", Style.BOLD))
    else:
        counts = [str(feed.unread), str(feed.total)]
        output.values([str(feed.id), feed.folder, feed.title, *counts, feed.address, feed.health.error])


def _as_json(feed: Feed) -> dict[str, Any]:
    health = feed.health
    return {
        "id": feed.id,
        "kind": feed.kind.value,
        "title": feed.title,
        "folder": feed.folder,
        "address": feed.address,
        "site": feed.site,
        "unread": feed.unread,
        "total": feed.total,
        "checked": as_text(health.checked_at),
        "succeeded": as_text(health.succeeded_at),
        "error": health.error,
        "failures": health.failures,
        "gone": health.gone,
    }

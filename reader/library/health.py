"""Remembers how fetching a feed went, and what its server asks for."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import zip_longest

from reader.core.errors import FetchError, ReaderError
from reader.core.feeds import Caching, Feed, FeedData
from reader.core.ports import Response
from reader.ingest.urls import host
from reader.storage.store import Store

GONE = 410
"""HTTP status of a feed that will not come back."""


def spread(feeds: Iterable[Feed]) -> list[Feed]:
    """``feeds`` in an order in which those of one host lie far apart: no server is asked for many at once."""
    hosts: dict[str, list[Feed]] = {}
    for feed in feeds:
        hosts.setdefault(host(feed.address), []).append(feed)
    return [feed for row in zip_longest(*hosts.values()) for feed in row if feed is not None]


def left_alone(feed: Feed, now: datetime) -> str:
    """Why ``feed`` is not fetched at this time, in words; empty when it is."""
    if feed.health.gone:
        return "gone for good, as its server says"
    retry_at = feed.health.retry_at
    return f"its server asks to wait until {retry_at:%Y-%m-%d %H:%M} UTC" if retry_at and now < retry_at else ""


def remember_failure(store: Store, feed: Feed, error: ReaderError, now: datetime) -> None:
    """Keep the failure in words, with the patience that the server asks for."""
    status, wait = (error.status, error.retry_after) if isinstance(error, FetchError) else (0, 0)
    retry_at = now + timedelta(seconds=wait) if wait else None
    store.feeds.record_failure(feed.id, error.message, now, retry_at=retry_at, gone=status == GONE)


def remember_success(
    store: Store, feed: Feed, response: Response, parsed: FeedData | None, now: datetime, *, whole: bool
) -> None:
    """Keep the validators, a new address once it is sure, and the names of the feed's own where the user gave none.

    Without the ``whole`` feed the validators are not kept, so that what is missing comes the next time.
    """
    feeds = store.feeds
    feeds.record_success(feed.id, response.caching if whole else Caching(), now)
    if not response.moved_to:
        feeds.stayed(feed.id)
    elif not feeds.find(feed.kind, response.moved_to):
        feeds.moved(feed.id, response.moved_to)
    if parsed and parsed.title and feed.title == feed.address:
        feeds.set_title(feed.id, parsed.title)
    if parsed and parsed.site and not feed.site:
        feeds.set_site(feed.id, parsed.site)

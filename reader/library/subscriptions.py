"""Lists of feeds in and out: OPML."""

from collections.abc import Iterator

from reader.core.errors import AddressError, ParseError, ReaderError
from reader.core.events import Event, Failed, Skipped, Started, Subscribed
from reader.core.feeds import FeedLine, SourceKind
from reader.ingest import opml
from reader.ingest.hosts import is_private
from reader.ingest.urls import host
from reader.library.tools import Tools


def import_opml(tools: Tools, body: bytes, where: str) -> Iterator[Event]:
    """Follow the feeds of an OPML list. Nothing is fetched yet; what cannot be used is told with its line."""
    try:
        found = opml.read(body)
    except ReaderError as error:
        yield Failed(where, error)
        return
    yield Started("adding feeds", len(found.lines))
    new: list[int] = []
    try:
        for line in found.lines:
            event = _followed(tools, line)
            if isinstance(event, Subscribed) and event.new:
                new.append(event.feed_id)
            yield event
    finally:
        if new:
            tools.store.feeds.added(new)
    for lost in found.lost:
        row = f"{where}, line {lost.line}, {lost.text}"
        yield Skipped(row, "stands there twice") if lost.twice else Failed(row, ParseError(lost.reason))


def export_opml(tools: Tools) -> str:
    """All feeds as an OPML list."""
    return opml.write(tools.store.feeds.of_kind(SourceKind.FEED))


def _followed(tools: Tools, line: FeedLine) -> Event:
    """Follow one feed. A list may come from anybody: private addresses must be added by hand, one by one."""
    if is_private(host(line.address)):
        return Failed(
            line.title or line.address,
            AddressError(f"{line.address} lies in a private network", "reader add takes it when you name it yourself"),
        )
    title = line.title or line.address
    feed, new = tools.store.feeds.add(SourceKind.FEED, title, line.address, line.site, line.folder)
    return Subscribed(feed.id, feed.title, new)

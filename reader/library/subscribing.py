"""Feeds: follow, refresh, arrange and leave them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.core.errors import InputError
from reader.core.events import Event
from reader.core.feeds import Feed, SourceKind
from reader.core.safe import safe_line
from reader.ingest import files
from reader.library import adding, full_text, refresh, subscriptions
from reader.library.at_once import Cancelled, never
from reader.library.lock import claim
from reader.library.tally import tallied
from reader.library.tools import Tools


@dataclass(frozen=True, slots=True)
class Subscribing:
    """Every verb that takes longer than a moment yields what happens."""

    tools: Tools
    """What it works with."""
    path: Path
    """The library's file: one program at a time refreshes it."""

    def feeds(self) -> tuple[Feed, ...]:
        """All feeds, sets of files and sets of pages, by folder and title."""
        return self.tools.store.feeds.all()

    def feed(self, feed_id: int) -> Feed:
        """One of them. Raises NotFoundError."""
        return self.tools.store.feeds.get(feed_id)

    def add(self, address: str, folder: str = "") -> Iterator[Event]:
        """Follow the feed at an address, or the one of the site there."""
        return adding.add_feed(self.tools, address, folder)

    def add_page(self, address: str) -> Iterator[Event]:
        """Store one page with its full text."""
        return adding.add_page(self.tools, address)

    def fetch_full_text(self, article_id: int) -> Iterator[Event]:
        """Store the text of the article's web page. Raises NotFoundError."""
        return full_text.fetch_full_text(self.tools, article_id)

    def refresh(self, feed_ids: Sequence[int] | None = None, cancelled: Cancelled = never) -> Iterator[Event]:
        """Take in what is new in these feeds, or in all. Raises NotFoundError; LibraryBusyError when it goes on."""
        with claim(self.path, "refresh"):
            if feed_ids is None:
                feeds = self.tools.store.feeds.of_kind(SourceKind.FEED)
            else:
                feeds = tuple(self.feed(feed_id) for feed_id in feed_ids)
            fetched = [feed for feed in feeds if feed.kind is SourceKind.FEED]
            yield from refresh.refresh(self.tools, fetched, cancelled)

    def due(self) -> tuple[int, ...]:
        """The feeds that were not fetched for a while; those that fail are asked less and less often."""
        return tuple(feed.id for feed in self.tools.store.feeds.due(self.tools.clock()))

    @tallied
    def import_opml(self, source: Path | bytes) -> Iterator[Event]:
        """Follow the feeds of an OPML list. Raises FileError when the file cannot be read."""
        body = source if isinstance(source, bytes) else files.read(source).body
        where = "the list" if isinstance(source, bytes) else str(source)
        yield from subscriptions.import_opml(self.tools, body, where)

    def export_opml(self) -> str:
        """All feeds as an OPML list."""
        return subscriptions.export_opml(self.tools)

    def rename(self, feed_id: int, title: str) -> None:
        """Give a feed another name. Raises NotFoundError, and InputError for an empty one."""
        if not safe_line(title):
            raise InputError("a feed needs a name")
        self.tools.store.feeds.rename(feed_id, title)

    def move(self, feed_id: int, folder: str) -> None:
        """Put a feed into a folder, ``/`` between levels; an empty one is the top. Raises NotFoundError."""
        self.tools.store.feeds.move(feed_id, folder)

    def remove(self, feed_id: int) -> None:
        """Leave a feed; what is bookmarked, tagged or noted stays. Can be undone. Raises NotFoundError."""
        self.tools.store.feeds.remove(feed_id)

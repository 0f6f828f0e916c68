"""Lays out the sources pane: views, saved searches, tags, feeds in their folders. A pure function of the counts."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from reader.core.feeds import Feed
from reader.core.listing import Counts, SourceRow, SourceRowKind

QUOTES, NAMES = ":quotes", ":names"
"""What stands for a query on the lines that are no lists of articles; nobody types that."""
OTHER = "Feeds"
"""Heading of the feeds."""


def source_rows(
    counts: Counts, feeds: Sequence[Feed], searches: Sequence[tuple[str, str]] = ()
) -> tuple[SourceRow, ...]:
    """The lines in order. ``feeds`` come by folder and title, ``searches`` as name and query."""
    return (*_views(counts), *_searches(searches), *_tags(counts), *_feeds(feeds))


def quoted(value: str) -> str:
    """``value`` as one value of the query language; it has no way to write a quotation mark, a blank is as good."""
    return f'"{value.replace(chr(34), " ")}"'


def _views(counts: Counts) -> Iterator[SourceRow]:
    yield SourceRow("Unread", "is:unread", counts.unread)
    yield SourceRow("All", "", counts.total)
    yield SourceRow("Bookmarks", "is:starred", counts.starred)
    yield SourceRow("Notes", "is:noted", counts.noted)
    yield SourceRow("Quotes", QUOTES, counts.quotes, kind=SourceRowKind.QUOTES)
    yield SourceRow("People & places", NAMES, counts.names, kind=SourceRowKind.NAMES)


def _searches(searches: Sequence[tuple[str, str]]) -> Iterator[SourceRow]:
    if searches:
        yield SourceRow("Saved", kind=SourceRowKind.HEADING)
    for name, query in searches:
        yield SourceRow(name, query)


def _tags(counts: Counts) -> Iterator[SourceRow]:
    if counts.tags:
        yield SourceRow("Tags", kind=SourceRowKind.HEADING)
    for name, articles in counts.tags:
        yield SourceRow(name, f"tag:{quoted(name)}", articles, kind=SourceRowKind.TAG)


def _feeds(feeds: Sequence[Feed]) -> Iterator[SourceRow]:
    if feeds:
        yield SourceRow(OTHER, kind=SourceRowKind.HEADING)
    shown: set[str] = set()
    for folder, members in groupby(feeds, key=lambda feed: feed.folder):
        yield from _folders(folder, feeds, shown)
        depth = folder.count("/") + 1 if folder else 0
        for feed in members:
            query = f"feed:#{feed.id}"
            yield SourceRow(feed.title, query, feed.unread, depth, SourceRowKind.FEED, feed.id, feed.health.error)


def _folders(folder: str, feeds: Sequence[Feed], shown: set[str]) -> Iterator[SourceRow]:
    """The folder and those above it that have no line yet, each with the unread articles of all below it."""
    levels = folder.split("/") if folder else []
    for depth in range(len(levels)):
        path = "/".join(levels[: depth + 1])
        if path not in shown:
            shown.add(path)
            unread = sum(feed.unread for feed in feeds if f"{feed.folder}/".startswith(f"{path}/"))
            yield SourceRow(levels[depth], f"folder:{quoted(path)}", unread, depth, SourceRowKind.FOLDER)

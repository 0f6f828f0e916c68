"""What a query needs to know of the library before it becomes SQL: which feeds and tags are meant, and their counts."""

import sqlite3
from dataclasses import dataclass

from reader.core.safe import safe_line
from reader.storage import spellings


@dataclass(frozen=True, slots=True)
class FeedFacts:
    """One feed."""

    title: str
    """Its title, case-folded."""
    folder: str
    """Its folder, case-folded."""
    total: int
    """Articles in it."""
    unread: int
    """Unread ones."""
    starred: int
    """Bookmarked ones."""
    noted: int
    """Those with a note."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Feeds and tags with their counters. There are few of them, so all are read at once."""

    feeds: dict[int, FeedFacts]
    """By number."""
    tags: dict[str, tuple[int, int]]
    """Number and count of articles, by name."""
    aliases: tuple[frozenset[str], ...] = ()
    """Names that are one by the user's decision, each with all that it is called."""

    @classmethod
    def read(cls, db: sqlite3.Connection) -> "Catalogue":
        """What it is now."""
        feeds = db.execute(
            """
            SELECT f.id, f.title, f.folder, c.total, c.unread, c.starred, c.noted
            FROM feeds f JOIN counts c ON c.feed_id = f.id WHERE f.removed = 0
            """
        )
        tags = db.execute("SELECT name, id, articles FROM tags")
        return cls(
            {number: FeedFacts(title.casefold(), folder.casefold(), *rest) for number, title, folder, *rest in feeds},
            {name.casefold(): (number, articles) for name, number, articles in tags},
            spellings.aliases(db),
        )

    def named(self, value: str) -> frozenset[int]:
        """The feeds that ``feed:`` means: by number (``#12``), or by a part of the title."""
        if value.startswith("#") and value[1:].isdecimal():
            return frozenset({int(value[1:])} & self.feeds.keys())
        wanted = safe_line(value).casefold()
        return frozenset(number for number, feed in self.feeds.items() if wanted in feed.title)

    def inside(self, folder: str) -> frozenset[int]:
        """The feeds of a folder and of those below it."""
        wanted = safe_line(folder).casefold().strip("/")
        return frozenset(
            number
            for number, feed in self.feeds.items()
            if feed.folder == wanted or feed.folder.startswith(f"{wanted}/")
        )

    def tag(self, value: str) -> tuple[int, int]:
        """Number of a tag and how many articles have it; 0 and 0 when there is no such tag."""
        return self.tags.get(safe_line(value).casefold(), (0, 0))

    def sum(self, field: str, feeds: frozenset[int] | None = None) -> int:
        """A counter over some feeds, or over all."""
        chosen = self.feeds if feeds is None else feeds & self.feeds.keys()
        return sum(getattr(self.feeds[number], field) for number in chosen)

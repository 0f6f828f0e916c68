"""The library file as one object: what it holds, by noun."""

from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from reader.storage import migrations
from reader.storage.connections import BUSY_SECONDS, Connections
from reader.storage.lists import Lists

if TYPE_CHECKING:
    from reader.core.listing import Counts
    from reader.core.ports import Clock
    from reader.storage.annotations import Annotations
    from reader.storage.articles import Articles
    from reader.storage.decisions import Decisions
    from reader.storage.feeds import Feeds
    from reader.storage.journal import Journal
    from reader.storage.names import Names
    from reader.storage.naming import Naming
    from reader.storage.quotes import Quotes
    from reader.storage.repetition import Repetition
    from reader.storage.search import Search

# ruff: noqa: PLC0415 - each part is loaded when it is first asked for: the first list must not wait for the others


class Store:
    """A library, created when it is not there. May be used from several threads; several may be open at once."""

    def __init__(self, path: Path, *, clock: "Clock", busy_seconds: float = BUSY_SECONDS) -> None:
        """Open the library at ``path``. ``clock`` dates what the user does.

        Raises StorageError: LibraryVersionError when a newer program wrote it, LibraryDamagedError when it is none.
        """
        self.path = path
        migrations.prepare(path, clock(), busy_seconds=busy_seconds)
        self._connections = Connections(path, busy_seconds)
        self._clock = clock
        self.lists = Lists(self._connections)
        """Lines of lists."""

    @cached_property
    def articles(self) -> "Articles":
        """Articles, and lists of them."""
        from reader.storage.articles import Articles

        return Articles(self._connections)

    @cached_property
    def feeds(self) -> "Feeds":
        """Where articles come from."""
        from reader.storage.feeds import Feeds

        return Feeds(self._connections, self._journal)

    @cached_property
    def annotations(self) -> "Annotations":
        """What the user does to articles."""
        from reader.storage.annotations import Annotations

        return Annotations(self._connections, self._journal)

    @cached_property
    def search(self) -> "Search":
        """Words in texts."""
        from reader.storage.search import Search

        return Search(self._connections)

    @cached_property
    def names(self) -> "Names":
        """Who is named where."""
        from reader.storage.names import Names

        return Names(self._connections)

    @cached_property
    def naming(self) -> "Naming":
        """What the user puts right about names."""
        from reader.storage.naming import Naming

        return Naming(self._connections, self._journal)

    @cached_property
    def decisions(self) -> "Decisions":
        """What the user decides about cleaning."""
        from reader.storage.decisions import Decisions

        return Decisions(self._connections, self._journal)

    @cached_property
    def repetition(self) -> "Repetition":
        """Which blocks the stories of a site share."""
        from reader.storage.repetition import Repetition

        return Repetition(self._connections)

    @cached_property
    def quotes(self) -> "Quotes":
        """Who said what."""
        from reader.storage.quotes import Quotes

        return Quotes(self._connections)

    @cached_property
    def _journal(self) -> "Journal":
        from reader.storage.journal import Journal

        return Journal(self._connections, self._clock)

    def counts(self) -> "Counts":
        """How much there is of everything, from counters."""
        from reader.core.listing import Counts
        from reader.storage.counting import all_tags

        with self._connections.snapshot() as db:
            sums = db.execute(
                """
                SELECT coalesce(sum(total), 0), coalesce(sum(unread), 0), coalesce(sum(starred), 0),
                    coalesce(sum(noted), 0), coalesce(sum(quotes), 0)
                FROM counts
                """
            ).fetchone()
            (names,) = db.execute("SELECT coalesce(sum(names), 0) FROM name_totals").fetchone()
            total, unread, starred, noted, quotes = sums
            return Counts(total, unread, starred, noted, quotes, names, all_tags(db))

    def backup(self, path: Path) -> None:
        """Copy the library to ``path`` while it is in use. Raises StorageError; never replaces a file."""
        from reader.storage import upkeep

        upkeep.backup(self._connections, path)

    def check(self) -> list[str]:
        """What is wrong with the library, in words; empty when it is sound. Reads the whole file."""
        from reader.storage import upkeep

        return upkeep.check(self._connections)

    def close(self) -> None:
        """Let go of the file."""
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

"""The library file as one object: what it holds, by noun."""

from pathlib import Path
from types import TracebackType
from typing import Self

from reader.core.listing import Counts
from reader.core.ports import Clock
from reader.storage import migrations, upkeep
from reader.storage.annotations import Annotations, all_tags
from reader.storage.articles import Articles
from reader.storage.connections import BUSY_SECONDS, Connections
from reader.storage.decisions import Decisions
from reader.storage.feeds import Feeds
from reader.storage.journal import Journal
from reader.storage.names import Names
from reader.storage.naming import Naming
from reader.storage.quotes import Quotes
from reader.storage.search import Search


class Store:
    """A library, created when it is not there. May be used from several threads; several may be open at once."""

    def __init__(self, path: Path, *, clock: Clock, busy_seconds: float = BUSY_SECONDS) -> None:
        """Open the library at ``path``. ``clock`` dates what the user does.

        Raises StorageError: LibraryVersionError when a newer program wrote it, LibraryDamagedError when it is none.
        """
        self.path = path
        migrations.prepare(path, clock(), busy_seconds=busy_seconds)
        self._connections = Connections(path, busy_seconds)
        journal = Journal(self._connections, clock)
        self.feeds = Feeds(self._connections, journal)
        self.articles = Articles(self._connections)
        self.annotations = Annotations(self._connections, journal)
        self.search = Search(self._connections)
        self.names = Names(self._connections)
        self.naming = Naming(self._connections, journal)
        self.decisions = Decisions(self._connections, journal)
        self.quotes = Quotes(self._connections)

    def counts(self) -> Counts:
        """How much there is of everything, from counters."""
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
        upkeep.backup(self._connections, path)

    def check(self) -> list[str]:
        """What is wrong with the library, in words; empty when it is sound. Reads the whole file."""
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

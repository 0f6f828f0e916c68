"""Puts a library together: the one place that knows which store, which network and which clock are used."""

import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader.config.settings import Settings
from reader.library.library import Library
from reader.library.tools import Tools
from reader.storage.store import Store

if TYPE_CHECKING:
    from reader.core.feeds import Caching
    from reader.core.ports import Clock, Fetcher, Response
    from reader.library.workers import Workers


def now() -> datetime:
    """The present instant in UTC."""
    return datetime.now(UTC)


def open_library(
    path: Path,
    settings: Settings | None = None,
    *,
    clock: "Clock" = now,
    fetcher: "Fetcher | None" = None,
    parallel: bool = True,
) -> Library:
    """Open the library at ``path``; an empty one is made when there is none.

    ``fetcher`` stands in for the network in tests; ``parallel=False`` does without worker processes. Raises
    StorageError, LibraryVersionError when a newer program wrote it, LibraryDamagedError when it is none.
    """
    settings = settings or Settings()

    def hire() -> "Workers":
        from reader.library.workers import Workers  # noqa: PLC0415 - a list must not wait for them

        return Workers(parallel=parallel)

    store = Store(path, clock=clock)
    return Library(path, Tools(store, fetcher or LateFetcher(settings), hire, clock, settings))


class LateFetcher:
    """A fetcher that is made when the first address is fetched: listing what one has must not wait for httpx."""

    def __init__(self, settings: Settings) -> None:
        """``settings`` say how long and how much."""
        self._settings = settings
        self._made: Fetcher | None = None
        self._making = threading.Lock()

    def fetch(self, address: str, caching: "Caching | None" = None, *, trusted: bool = False) -> "Response":
        """As `reader.core.ports.Fetcher` says."""
        from reader.core.feeds import Caching  # noqa: PLC0415 - listing what one has must not wait for it

        return self._fetcher().fetch(address, caching or Caching(), trusted=trusted)

    def close(self) -> None:
        """Let go of connections, if there are any."""
        if self._made is not None:
            self._made.close()
            self._made = None

    def _fetcher(self) -> "Fetcher":
        with self._making:
            if self._made is None:
                self._made = _http_fetcher(self._settings)
            return self._made


def _http_fetcher(settings: Settings) -> "Fetcher":
    from reader.ingest.fetch import HttpFetcher, Limits  # noqa: PLC0415 - httpx is slow to import

    return HttpFetcher(Limits(seconds=settings.fetch_timeout, max_bytes=settings.max_body_mb * 1_000_000))

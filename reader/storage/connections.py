"""Connections to the library file: one for each thread, and one writer at a time."""

import sqlite3
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.storage.failures import closed, translated

BUSY_SECONDS = 5.0
"""How long to wait for another program that writes."""

_PRAGMAS = """
    PRAGMA foreign_keys = ON;
    PRAGMA synchronous = NORMAL;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -4000;
    PRAGMA journal_size_limit = 67108864;
"""
"""With a write-ahead log NORMAL loses nothing when the program dies, and at worst the last commits at a power cut."""


class Connections:
    """Hands out the calling thread's connection, for reading or inside one writing transaction."""

    def __init__(self, path: Path, busy_seconds: float = BUSY_SECONDS) -> None:
        """``path`` must be a library already; see `reader.storage.migrations.prepare`."""
        self.path = path
        self._busy_seconds = busy_seconds
        self._local = threading.local()
        self._all: list[tuple[weakref.ref[threading.Thread], sqlite3.Connection]] = []
        self._listing = threading.Lock()
        self._closed = False
        self._writing = threading.RLock()

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """The connection, for reading. Raises StorageError."""
        with translated(self.path):
            yield self._own()

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """The connection, for several reads that must see the same state. Raises StorageError."""
        with self.read() as db:
            db.execute("BEGIN")
            try:
                yield db
            finally:
                db.execute("ROLLBACK")

    @contextmanager
    def write(self, *, durable: bool = False) -> Iterator[sqlite3.Connection]:
        """The connection inside a transaction that is committed at the end, or rolled back on any error.

        ``durable`` makes it survive a power cut too. Threads of this program wait for each other as long as it takes;
        LibraryBusyError when another program writes for too long. Raises StorageError.
        """
        with self._writing, self.read() as db:
            db.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:  # on a full disk SQLite has rolled back by itself
                    db.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Close the connections of all threads, once a change that is being written is done."""
        with self._writing, self._listing:
            self._closed = True
            for _, connection in self._all:
                connection.close()
            self._all.clear()

    def _own(self) -> sqlite3.Connection:
        if self._closed:
            raise closed(self.path)
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = connect(self.path, self._busy_seconds)
            self._local.connection = connection
            with self._listing:
                self._close_left_behind()
                self._all.append((weakref.ref(threading.current_thread()), connection))
        return connection

    def _close_left_behind(self) -> None:
        """Close the connections of threads that have ended."""
        kept: list[tuple[weakref.ref[threading.Thread], sqlite3.Connection]] = []
        for thread, connection in self._all:
            owner = thread()
            if owner is not None and owner.is_alive():
                kept.append((thread, connection))
            else:
                connection.close()
        self._all = kept


def connect(path: Path, busy_seconds: float = BUSY_SECONDS) -> sqlite3.Connection:
    """A connection with our settings. Transactions are begun by hand."""
    connection = sqlite3.connect(path, timeout=busy_seconds, isolation_level=None, check_same_thread=False)
    try:
        connection.executescript(_PRAGMAS)
    except BaseException:
        connection.close()
        raise
    return connection

"""Connections to the library file: one for each thread, and one writer at a time."""

import sqlite3
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
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


PATIENCE = 2.0
"""Seconds that closing waits for a thread that is reading; what it reads is interrupted."""


@dataclass(frozen=True, slots=True)
class _Own:
    """The connection of a thread."""

    thread: "weakref.ref[threading.Thread]"
    """Whose it is."""
    connection: sqlite3.Connection
    """The connection."""
    using: "threading.RLock" = field(default_factory=threading.RLock)
    """Held while it is used: SQLite crashes when a connection is closed under a thread that reads."""

    def close(self) -> None:
        """Close it, unless its thread goes on reading; then it is left to the thread."""
        if not self.using.acquire(blocking=False):
            self.connection.interrupt()
            if not self.using.acquire(timeout=PATIENCE):
                return
        try:
            self.connection.close()
        finally:
            self.using.release()


class Connections:
    """Hands out the calling thread's connection, for reading or inside one writing transaction."""

    def __init__(self, path: Path, busy_seconds: float = BUSY_SECONDS) -> None:
        """``path`` must be a library already; see `reader.storage.migrations.prepare`."""
        self.path = path
        self._busy_seconds = busy_seconds
        self._local = threading.local()
        self._all: list[_Own] = []
        self._listing = threading.Lock()
        self._closed = False
        self._writing = threading.RLock()

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """The connection, for reading. Raises StorageError."""
        with translated(self.path):
            own = self._own()
            with own.using:
                if self._closed:
                    raise closed(self.path)
                try:
                    yield own.connection
                except sqlite3.OperationalError:
                    if self._closed:  # closing interrupted it
                        raise closed(self.path) from None
                    raise

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
            for own in self._all:
                own.close()
            self._all.clear()

    def _own(self) -> _Own:
        if self._closed:
            raise closed(self.path)
        own: _Own | None = getattr(self._local, "own", None)
        if own is None:
            own = _Own(weakref.ref(threading.current_thread()), connect(self.path, self._busy_seconds))
            self._local.own = own
            with self._listing:
                self._close_left_behind()
                self._all.append(own)
        return own

    def _close_left_behind(self) -> None:
        """Close the connections of threads that have ended."""
        kept: list[_Own] = []
        for own in self._all:
            owner = own.thread()
            if owner is not None and owner.is_alive():
                kept.append(own)
            else:
                own.connection.close()
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

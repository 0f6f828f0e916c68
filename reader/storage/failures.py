"""Turns what SQLite complains about into errors a user can act on. Bugs, such as wrong SQL, stay what they are."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.core.errors import LibraryBusyError, LibraryDamagedError, StorageError

_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_ENVIRONMENT = {
    sqlite3.SQLITE_FULL: ("the disk is full", "free some space; nothing was changed, and reading goes on"),
    sqlite3.SQLITE_READONLY: ("the file may not be written to", "check the permissions of the file and its folder"),
    sqlite3.SQLITE_PERM: ("the file may not be opened", "check the permissions of the file and its folder"),
    sqlite3.SQLITE_CANTOPEN: ("the file cannot be opened", "check that the folder exists and may be written to"),
    sqlite3.SQLITE_IOERR: ("the disk does not answer as it should", "check the disk; nothing was changed"),
    sqlite3.SQLITE_TOOBIG: ("a text is too large to be stored", "the largest text is 1 GB"),
}
_PRIMARY = 0xFF
"""The primary result code is the low byte of the extended one."""


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise StorageError or one of its kinds for what went wrong with the library at ``path``."""
    try:
        yield
    except sqlite3.Error as error:
        found = _meaning(error, path)
        if found is None:
            raise
        raise found from error


def closed(path: Path) -> StorageError:
    """Something still wanted to read or write when the program was ending."""
    return StorageError(f"the library {path} is closed", "open it again")


def damaged(path: Path, why: str) -> LibraryDamagedError:
    """The file at ``path`` cannot be read as a library; ``why`` goes on from "the library … "."""
    return LibraryDamagedError(f"the library {path} {why}", "reader restore brings back a backup; the file is kept")


def _meaning(error: sqlite3.Error, path: Path) -> StorageError | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return closed(path) if "closed database" in str(error) else None
    code &= _PRIMARY
    if code in _BUSY:
        return LibraryBusyError(f"another program is writing to {path}", "wait for it to end, then try again")
    if code in _DAMAGED:
        return damaged(path, f"is damaged ({error})")
    if code in _ENVIRONMENT:
        words, hint = _ENVIRONMENT[code]
        return StorageError(f"{words}: {path}", hint)
    return None

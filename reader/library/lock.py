"""Keeps two running programs from doing the same thing to one library.

A lock is a file beside the library, held by the system for as long as the process lives: a crash never leaves it
behind. Reading and writing need no lock, SQLite sees to those.
"""

import contextlib
import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

from reader.core.errors import LibraryBusyError, StorageError


@contextlib.contextmanager
def claim(library: Path, purpose: str) -> Iterator[None]:
    """Hold ``purpose`` (``open``, ``refresh``) of ``library`` for a while.

    Raises LibraryBusyError, with the process that has it, when another program holds it, and StorageError when the
    folder cannot be written.
    """
    path = library.with_name(f"{library.name}.{purpose}.lock")
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise StorageError(f"{path}: {error.strerror}", "the folder of the library must be writable") from error
    try:
        _hold(handle, library, purpose)
        yield
    finally:
        os.close(handle)


def _hold(handle: int, library: Path, purpose: str) -> None:
    """Take the lock and leave our process number in it."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        holder = os.read(handle, 20).decode("ascii", "replace").strip() or "unknown"
        doing = "open in another reader" if purpose == "open" else "being refreshed by another reader"
        raise LibraryBusyError(
            f"{library} is {doing} (process {holder})",
            "close that one first, or name another library with --library",
        ) from None
    os.ftruncate(handle, 0)
    os.write(handle, f"{os.getpid()}\n".encode())

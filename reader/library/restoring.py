"""Puts a backup in the place of the library, keeping what was there."""

import shutil
import tempfile
from datetime import datetime
from pathlib import Path

from reader.core.errors import LibraryDamagedError, LibraryVersionError, NotFoundError, StorageError
from reader.core.ports import Clock
from reader.library.lock import claim
from reader.storage.store import Store

_BESIDE = ("-wal", "-shm")
"""Files that SQLite keeps next to a library."""


def restore(library: Path, backup: Path, clock: Clock) -> Path | None:
    """Replace ``library`` by ``backup``; answer where the old one was put, ``None`` when there was none.

    The backup is checked first, on a copy, and itself never changed. Raises NotFoundError, LibraryBusyError while the
    app is open, LibraryVersionError and LibraryDamagedError when the backup is of no use; then nothing changed.
    """
    if not backup.is_file():
        raise NotFoundError(f"there is no backup {backup}")
    library.parent.mkdir(parents=True, exist_ok=True)
    with claim(library, "open"), claim(library, "refresh"), tempfile.TemporaryDirectory(dir=library.parent) as folder:
        copy = Path(folder) / library.name
        try:
            shutil.copyfile(backup, copy)
        except OSError as error:
            raise StorageError(f"{backup} cannot be copied: {error.strerror or error}") from error
        _check(copy, backup, clock)
        kept = _put_aside(library, clock()) if library.exists() else None
        copy.replace(library)
    return kept


def _check(copy: Path, backup: Path, clock: Clock) -> None:
    """Open the copy as a library, bringing it up to date, and look for damage."""
    try:
        with Store(copy, clock=clock) as store:
            wrong = store.check()
    except LibraryVersionError as error:
        raise LibraryVersionError(f"a newer reader made the backup {backup}", error.hint) from error
    except LibraryDamagedError as error:
        raise LibraryDamagedError(f"{backup} is no backup of a library, or is damaged", "try another backup") from error
    if wrong:
        raise LibraryDamagedError(f"the backup {backup} is damaged: {wrong[0]}", "try an older backup")


def _put_aside(library: Path, now: datetime) -> Path:
    """Rename the library, with the files next to it, so that nothing of it is lost."""
    kept = library.with_name(f"{library.stem}-before-restore-{now:%Y-%m-%d-%H%M%S}{library.suffix}")
    for end in ("", *_BESIDE):
        old = Path(f"{library}{end}")
        if old.exists():
            old.replace(f"{kept}{end}")
    return kept

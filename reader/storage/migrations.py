"""Makes a file a library of this version: creates it, brings it up to date, or refuses it untouched."""

import sqlite3
import struct
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reader.core.errors import LibraryVersionError, StorageError
from reader.storage.connections import BUSY_SECONDS, connect
from reader.storage.failures import damaged, translated

APPLICATION_ID = 0x52454144
"""``READ`` in ASCII: how the file is known to be ours."""

OLDEST = (3, 35, 0)
"""The oldest SQLite that will do: the first one with RETURNING, of March 2021."""

BACKUPS_KEPT = 3
"""Backups made before migrations that are kept beside the library."""

_MAGIC = b"SQLite format 3\x00"
_HEADER = struct.Struct(">60xI4xI")
"""User version and application id in the header of an SQLite file."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One step up."""

    version: int
    """The version it leads to."""
    apply: Callable[[sqlite3.Connection], None]
    """Changes the file; called inside a transaction with foreign keys off."""


def scripted(version: int, then: Callable[[sqlite3.Connection], None] | None = None) -> Migration:
    """The step to ``version`` that is the script of that name in ``upgrades``, and what ``then`` does after it."""

    def apply(db: sqlite3.Connection) -> None:
        script = Path(__file__).parent / "upgrades" / f"to_{version}.sql"
        for statement in statements(script.read_text(encoding="utf-8")):
            db.execute(statement)
        if then is not None:
            then(db)

    return Migration(version, apply)


def _fill_quotes(db: sqlite3.Connection) -> None:
    from reader.storage.upgrading import fill_quotes  # noqa: PLC0415 - what is up to date must not wait for it

    fill_quotes(db)


MIGRATIONS: tuple[Migration, ...] = (scripted(2), scripted(3, _fill_quotes), scripted(4))
"""Every step since version 1, in order."""

FIRST = 1
"""The version before all migrations."""


def prepare(
    path: Path,
    now: datetime,
    *,
    migrations: Sequence[Migration] = MIGRATIONS,
    schema: str | None = None,
    busy_seconds: float = BUSY_SECONDS,
) -> None:
    """Create the library at ``path``, or bring it up to date.

    Raises LibraryVersionError for a newer one, LibraryDamagedError for anything else that is no library.
    """
    if sqlite3.sqlite_version_info < OLDEST:
        raise StorageError(f"SQLite {sqlite3.sqlite_version} is too old", "Python must come with SQLite 3.35 or later")
    current = FIRST + len(migrations)
    if _exists(path):
        _refuse(path, current)
    else:
        _make_folder(path)
    with translated(path):
        db = connect(path, busy_seconds)
        try:
            found = _version(db, path, current)
            if found == 0:
                _create(db, schema if schema is not None else _schema(), current)
            elif found < current:
                _upgrade(db, path, migrations[found - FIRST :], now)
        finally:
            db.close()


def statements(script: str) -> Iterator[str]:
    """The statements of an SQL script, one by one, so that they run inside a transaction of ours."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(pending):
            yield pending
            pending = ""


def _schema() -> str:
    return Path(__file__).with_name("schema.sql").read_text(encoding="utf-8")


def _exists(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except FileNotFoundError:
        return False
    except OSError as error:
        raise StorageError(f"{path} cannot be reached: {error.strerror}", "check the path") from error


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(f"the folder {path.parent} cannot be made: {error.strerror}", "choose another") from error


def _refuse(path: Path, current: int) -> None:
    """Refuse what cannot be ours by its header alone, so that SQLite never touches it."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise StorageError(f"{path} cannot be read: {error.strerror}", "check the permissions") from error
    if not header.startswith(_MAGIC) or len(header) < _HEADER.size:
        raise damaged(path, "is not a library")
    version, application = _HEADER.unpack_from(header)
    if application not in (0, APPLICATION_ID):
        raise damaged(path, "belongs to another program")
    if application == APPLICATION_ID and version > current:
        raise _newer(path, version, current)


def _newer(path: Path, found: int, current: int) -> LibraryVersionError:
    return LibraryVersionError(
        f"{path} has version {found}, this program knows versions up to {current}", "update the program"
    )


def _version(db: sqlite3.Connection, path: Path, current: int) -> int:
    """Version of an open library, 0 for an empty file."""
    (version,) = db.execute("PRAGMA user_version").fetchone()
    (application,) = db.execute("PRAGMA application_id").fetchone()
    if application == 0 and version == 0 and not db.execute("SELECT 1 FROM sqlite_master").fetchone():
        return 0
    if application != APPLICATION_ID or version < FIRST:
        raise damaged(path, "belongs to another program")
    if version > current:
        raise _newer(path, version, current)
    return int(version)


def _create(db: sqlite3.Connection, schema: str, version: int) -> None:
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("BEGIN IMMEDIATE")
    try:
        if not db.execute("SELECT 1 FROM sqlite_master").fetchone():  # nobody else was faster
            for statement in statements(schema):
                db.execute(statement)
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            db.execute(f"PRAGMA user_version = {version}")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def _upgrade(db: sqlite3.Connection, path: Path, steps: Sequence[Migration], now: datetime) -> None:
    """Take the steps, a backup before the first and each in one transaction."""
    db.execute("PRAGMA foreign_keys = OFF")
    _back_up(db, path, steps[0].version - 1, now)
    for step in steps:
        db.execute("BEGIN IMMEDIATE")
        try:
            (found,) = db.execute("PRAGMA user_version").fetchone()
            if found < step.version:
                step.apply(db)
                if broken := db.execute("PRAGMA foreign_key_check").fetchall():
                    raise damaged(path, f"does not fit together after an update ({len(broken)} rows)")
                db.execute(f"PRAGMA user_version = {step.version}")
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise


def _back_up(db: sqlite3.Connection, path: Path, version: int, now: datetime) -> None:
    """Copy the library beside itself as it was, and let go of all but the last few of such copies."""
    target = path.with_name(f"{path.stem}-before-update-{now:%Y%m%dT%H%M%S}-v{version}.db")
    copy = sqlite3.connect(target)
    try:
        db.backup(copy)
    finally:
        copy.close()
    for old in sorted(path.parent.glob(f"{path.stem}-before-update-*.db"))[:-BACKUPS_KEPT]:
        old.unlink(missing_ok=True)

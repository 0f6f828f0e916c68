"""Looks after the file: copies and checks."""

import sqlite3
from pathlib import Path

from reader.core.errors import LibraryDamagedError, StorageError
from reader.storage.connections import Connections
from reader.storage.failures import translated
from reader.storage.repetition import miscounted


def backup(connections: Connections, target: Path) -> None:
    """Copy the library to ``target`` while it is in use. Raises StorageError; a file that is there is not replaced."""
    part = target.with_name(f"{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists():
            raise StorageError(f"{target} is there already", "give another name")
        part.unlink(missing_ok=True)
        try:
            _copy(connections, part)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(f"{target} cannot be written: {error.strerror}", "choose another folder") from error


def _copy(connections: Connections, target: Path) -> None:
    with translated(target):
        copy = sqlite3.connect(target)
        try:
            with connections.read() as db:
                db.backup(copy)
        finally:
            copy.close()


def check(connections: Connections) -> list[str]:
    """What is wrong with the library, in words; empty when it is sound. Reads the whole file."""
    found: list[str] = []
    try:
        with connections.snapshot() as db:
            for look in (_damage, _loose, _miscounted, _missing):
                found += look(db)
    except LibraryDamagedError as error:
        found.append(error.message)
    return found


_WRONG_TOTALS = """
    SELECT kind FROM name_totals t WHERE names <> (
        SELECT count(*) FROM names n WHERE n.kind = t.kind AND n.articles > 0 AND n.muted = 0
    )
"""


def _damage(db: sqlite3.Connection) -> list[str]:
    return [f"the file is damaged: {line}" for (line,) in db.execute("PRAGMA integrity_check") if line != "ok"]


def _loose(db: sqlite3.Connection) -> list[str]:
    rows = db.execute("PRAGMA foreign_key_check").fetchall()
    return [f"row {row} of {table} belongs to something that is not in {parent}" for table, row, parent, _ in rows]


def _miscounted(db: sqlite3.Connection) -> list[str]:
    wrong = db.execute(
        """
        SELECT f.title FROM feeds f JOIN counts c ON c.feed_id = f.id LEFT JOIN (
            SELECT feed_id, count(*) AS total, sum(read = 0) AS unread, sum(starred) AS starred, sum(noted) AS noted,
                sum(quotes) AS quotes FROM articles WHERE trashed = 0 GROUP BY feed_id
        ) a ON a.feed_id = f.id
        WHERE (c.total, c.unread, c.starred, c.noted, c.quotes) IS NOT (coalesce(a.total, 0), coalesce(a.unread, 0),
            coalesce(a.starred, 0), coalesce(a.noted, 0), coalesce(a.quotes, 0))
        """
    )
    found = [f"the counters of the feed {title} are wrong" for (title,) in wrong]
    for table, members, key in (("tags", "article_tags", "tag_id"), ("names", "article_names", "name_id")):
        (number,) = db.execute(
            f"""
            SELECT count(*) FROM {table} t LEFT JOIN (
                SELECT m.{key} AS id, count(DISTINCT m.ord) AS articles
                FROM {members} m JOIN articles a ON a.ord = m.ord WHERE a.trashed = 0 GROUP BY m.{key}
            ) m ON m.id = t.id WHERE t.articles <> coalesce(m.articles, 0)
            """
        ).fetchone()
        if number:
            found.append(f"the counters of {number} {table} are wrong")
    found += [f"the number of names of the kind {kind} is wrong" for (kind,) in db.execute(_WRONG_TOTALS)]
    return [*found, *(f"the counters of the blocks of {site} are wrong" for site in miscounted(db))]


def _missing(db: sqlite3.Connection) -> list[str]:
    bodies, words = (
        "SELECT 1 FROM bodies b WHERE b.article_id = a.id",
        "SELECT 1 FROM article_words WHERE rowid = a.ord",
    )
    found = []
    for what, there in (("text", bodies), ("place in the search index", words)):
        sql = f"SELECT count(*) FROM articles a WHERE a.trashed = 0 AND NOT EXISTS ({there})"
        (number,) = db.execute(sql).fetchone()
        if number:
            found.append(f"{number} articles have no {what}")
    return found

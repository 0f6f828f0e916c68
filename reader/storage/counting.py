"""How many articles a query means: from counters where there is one, else by counting along an index."""

import sqlite3

from reader.core.queries import Query
from reader.storage.catalogue import Catalogue
from reader.storage.selection import FEW, select
from reader.storage.wants import Wants, wants


def all_tags(db: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    """All tags that an article has, with the number of those."""
    rows = db.execute("SELECT name, articles FROM tags WHERE articles > 0").fetchall()
    return tuple(sorted(rows, key=lambda row: row[0].casefold()))


def count(db: sqlite3.Connection, query: Query) -> int:
    """How many articles the query means: from counters when there is one for it. Raises QueryError."""
    catalogue = Catalogue.read(db)
    wanted = wants(query, catalogue)
    known = _counted(wanted, catalogue)
    if known is None and wanted.only_words:
        known = _count_words(db, wanted.match)
    if known is not None:
        return known
    sql, values = select(db, query).counting()
    return int(db.execute(sql, values).fetchone()[0])


def _count_words(db: sqlite3.Connection, match: str) -> int | None:
    """How many articles have the words, by the index of words alone; None when there is much in the trash."""
    sql = "SELECT count(*) FROM (SELECT 1 FROM articles WHERE trashed = 1 LIMIT ?)"
    if db.execute(sql, (FEW,)).fetchone()[0] == FEW:
        return None
    all_of_them = "SELECT count(*) FROM article_words WHERE article_words MATCH ?"
    trashed = """
        SELECT count(*) FROM articles a INDEXED BY articles_listed CROSS JOIN article_words w ON w.rowid = a.ord
        WHERE a.trashed = 1 AND article_words MATCH ?
    """
    return int(db.execute(f"SELECT ({all_of_them}) - ({trashed})", (match, match)).fetchone()[0])


def _counted(wanted: Wants, catalogue: Catalogue) -> int | None:
    """What the counters say about it, when they can."""
    feeds = wanted.feeds
    if wanted == Wants(feeds=feeds, flags=wanted.flags) and len(wanted.flags) < 2:
        if not wanted.flags:
            return catalogue.sum("total", feeds)
        ((flag, on),) = wanted.flags.items()
        field = "unread" if flag == "read" else flag
        number = catalogue.sum(field, feeds)
        return number if on is not (flag == "read") else catalogue.sum("total", feeds) - number
    if wanted == Wants(tags=wanted.tags) and len(wanted.tags) == 1:
        return catalogue.tag(next(iter(wanted.tags)))[1]
    return None

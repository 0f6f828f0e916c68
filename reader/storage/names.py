"""Names over many articles: who is in the news, and what is known of one of them."""

import sqlite3
from typing import Any

from reader.core.analysis import EntityKind
from reader.core.errors import NotFoundError
from reader.core.listing import MentionRow, NameCount, NamePage
from reader.core.queries import EVERYTHING, Page, Query
from reader.core.safe import safe_line
from reader.storage import name_pages, selection
from reader.storage.connections import Connections
from reader.storage.mentions import name_key
from reader.storage.name_pages import CALLED, COLUMNS, counted

COUNTED = 20_000
"""For names in a part of the library, the newest so many articles are counted."""


class Names:
    """Reads the index of names."""

    def __init__(self, connections: Connections) -> None:
        """``connections`` lead to the library."""
        self._connections = connections

    def entities(
        self, query: Query = EVERYTHING, limit: int = 100, *, kind: EntityKind | None = None, words: str = ""
    ) -> list[NameCount]:
        """The names in the articles that the query means, those in most articles first. Raises QueryError.

        ``kind`` keeps one kind of name, ``words`` those whose name has all of these pieces in it.
        """
        held, values = _held(kind, words)
        with self._connections.snapshot() as db:
            if query.part == EVERYTHING.part:
                sql = f"""
                    SELECT {COLUMNS} FROM names n INDEXED BY names_by_articles WHERE {held}
                    ORDER BY n.articles DESC, n.mentions DESC LIMIT ?
                    """
                return [counted(row) for row in db.execute(sql, (*values, limit))]
            orders, chosen = selection.select(db, query).orders(newest=True, limit=COUNTED)
            sql = f"""
                SELECT {CALLED}, n.kind, count(DISTINCT an.ord) AS here, sum(an.mentions) AS times, n.id
                FROM ({orders}) m CROSS JOIN article_names an ON an.ord = m.ord
                CROSS JOIN names n ON n.id = an.name_id WHERE {held}
                GROUP BY n.id ORDER BY here DESC, times DESC LIMIT ?
                """
            rows = db.execute(sql, (*chosen, *values, limit)).fetchall()
        return [counted(row) for row in rows]

    def muted(self) -> list[NameCount]:
        """The names that the user does not want to see, by name."""
        with self._connections.read() as db:
            sql = f"SELECT {COLUMNS} FROM names n WHERE n.muted = 1 ORDER BY n.folded, n.kind"
            return [counted(row) for row in db.execute(sql)]

    def called(self, name: str, kind: EntityKind | None = None) -> NameCount:
        """What a name counts for that is called so, or was before it was joined; of several the most usual one.

        Raises NotFoundError.
        """
        wanted = safe_line(name)
        with self._connections.read() as db:
            row = db.execute(
                f"""
                SELECT {COLUMNS} FROM names n WHERE n.id IN (
                    SELECT coalesce(counted, id) FROM names WHERE folded = ?1
                    UNION SELECT id FROM names INDEXED BY names_labelled WHERE label = ?2 AND label <> ''
                ) AND (?3 IS NULL OR n.kind = ?3) ORDER BY n.articles DESC, n.mentions DESC LIMIT 1
                """,
                (name_key(wanted), wanted, kind),
            ).fetchone()
        if row is None:
            raise NotFoundError(f"no article names {wanted!r}", "reader entities lists who and what is named")
        return counted(row)

    def get(self, name_id: int) -> NameCount:
        """The name with a number, or the one that it was joined with. Raises NotFoundError."""
        with self._connections.read() as db:
            return found(db, name_id)

    def page(self, name_id: int) -> NamePage:
        """What is known of a name. Raises NotFoundError."""
        with self._connections.snapshot() as db:
            return name_pages.page(db, found(db, name_id))

    def articles(self, name_id: int, *, after: int | None = None, limit: int = 50) -> Page[MentionRow]:
        """The articles that name it, newest first, from the first one older than the order ``after``."""
        with self._connections.snapshot() as db:
            return name_pages.articles(db, found(db, name_id).id, after, limit)


def found(db: sqlite3.Connection, name_id: int) -> NameCount:
    """The name that a form counts for. Raises NotFoundError."""
    sql = f"SELECT {COLUMNS} FROM names n WHERE n.id = (SELECT coalesce(counted, id) FROM names WHERE id = ?)"
    row = db.execute(sql, (name_id,)).fetchone()
    if row is None:
        raise NotFoundError(f"there is no name {name_id}", "reader entities lists who and what is named")
    return counted(row)


def _held(kind: EntityKind | None, words: str) -> tuple[str, list[Any]]:
    """What must hold of ``names n``, with the values for its question marks."""
    held, values = ["n.articles > 0 AND n.muted = 0"], list[Any]()
    if kind is not None:
        held.append("n.kind = ?")
        values.append(kind)
    for word in name_key(words).split():
        held.append("(instr(n.folded, ?) OR (n.label <> '' AND instr(lower(n.label), ?)))")
        values += [word, word]
    return " AND ".join(held), values

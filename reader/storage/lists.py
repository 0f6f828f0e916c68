"""Lists of articles: pages by key, positions, numbers. None of it grows with the length of the list."""

import json
import sqlite3
from collections.abc import Sequence

from reader.core.articles import ArticleRow
from reader.core.queries import Page, Query, Sort
from reader.storage import selection
from reader.storage.connections import Connections
from reader.storage.counting import count
from reader.storage.rows import COLUMNS, article_row


class Lists:
    """Reads lines of lists. By relevance is an order of searches only; here it means newest first."""

    def __init__(self, connections: Connections) -> None:
        """``connections`` lead to the library."""
        self._connections = connections

    def page(
        self, query: Query, sort: Sort, *, after: int | None = None, before: int | None = None, limit: int = 100
    ) -> Page[ArticleRow]:
        """The lines after the one with the key of order ``after``, or those right before ``before``; else the first.

        Always in list order. ``more`` says whether others follow in the direction that was asked.
        """
        newest = sort is not Sort.OLDEST
        with self._connections.snapshot() as db:
            chosen = selection.select(db, query)
            if before is None:
                rows = fetch(db, chosen, newest=newest, beyond=after, limit=limit + 1)
            else:
                rows = fetch(db, chosen, newest=not newest, beyond=before, limit=limit + 1)
        items = rows[:limit]
        return Page(tuple(items if before is None else reversed(items)), len(rows) > limit)

    def at(self, query: Query, sort: Sort, offset: int, limit: int = 100) -> Page[ArticleRow]:
        """The lines from the ``offset``-th on, counted from 0: for jumps, as it must walk there."""
        newest = sort is not Sort.OLDEST
        with self._connections.snapshot() as db:
            chosen = selection.select(db, query)
            rows = fetch(db, chosen, newest=newest, limit=limit + 1, offset=max(0, offset))
        return Page(tuple(rows[:limit]), len(rows) > limit)

    def rows(self, ids: Sequence[int]) -> tuple[ArticleRow, ...]:
        """The lines of these articles in this order; those that are not there are left out."""
        sql = f"""
            SELECT {COLUMNS} FROM json_each(?) wanted CROSS JOIN articles a ON a.id = wanted.value
            CROSS JOIN feeds f ON f.id = a.feed_id WHERE a.trashed = 0
        """
        with self._connections.read() as db:
            found = {row[0]: article_row(row) for row in db.execute(sql, (json.dumps(list(ids)),))}
        return tuple(found[number] for number in ids if number in found)

    def count(self, query: Query) -> int:
        """How many articles the query means."""
        with self._connections.snapshot() as db:
            return count(db, query)

    def position(self, query: Query, sort: Sort, order: int) -> int:
        """How many lines stand before the key ``order``."""
        with self._connections.snapshot() as db:
            chosen = selection.select(db, query)
            sql, values = chosen.counting(beyond=order, below=sort is Sort.OLDEST)
            return int(db.execute(sql, values).fetchone()[0])

    def neighbour(
        self, query: Query, sort: Sort, order: int, *, unread: bool = False, step: int = 1
    ) -> ArticleRow | None:
        """The next line after the key ``order``, or with a negative ``step`` the one before; the next unread, if asked.

        It need not itself be in the list.
        """
        newest = (sort is not Sort.OLDEST) is (step > 0)
        with self._connections.snapshot() as db:
            chosen = selection.select(db, selection.unread_of(query) if unread else query)
            rows = fetch(db, chosen, newest=newest, beyond=order, limit=1, offset=max(0, abs(step) - 1))
        return rows[0] if rows else None


def fetch(
    db: sqlite3.Connection,
    chosen: selection.Selection,
    *,
    newest: bool,
    beyond: int | None = None,
    limit: int = -1,
    offset: int = 0,
) -> list[ArticleRow]:
    """Lines of a selection in list order."""
    orders, values = chosen.orders(newest=newest, beyond=beyond, limit=limit, offset=offset)
    sql = f"""
        SELECT {COLUMNS} FROM ({orders}) m CROSS JOIN articles a ON a.ord = m.ord CROSS JOIN feeds f ON f.id = a.feed_id
        ORDER BY m.ord {"DESC" if newest else "ASC"}
    """
    return [article_row(row) for row in db.execute(sql, values)]

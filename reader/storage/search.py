"""Full-text search: newest first or by relevance, each hit with the words in their context."""

import json
import sqlite3

from reader.core.articles import ArticleRow, Hit, Snippet
from reader.core.queries import Page, Query, Sort
from reader.storage import codec, selection, snippets
from reader.storage.connections import Connections
from reader.storage.lists import fetch
from reader.storage.ranking import ranked
from reader.storage.rows import COLUMNS, article_row


class Search:
    """Finds articles by their words."""

    def __init__(self, connections: Connections) -> None:
        """``connections`` lead to the library."""
        self._connections = connections

    def search(
        self, query: Query, sort: Sort = Sort.NEWEST, *, after: int | None = None, offset: int = 0, limit: int = 50
    ) -> Page[Hit]:
        """Hits after the key of order ``after``, or from the ``offset``-th on, which is the way by relevance.

        A query without words gives all its articles, newest first. Raises QueryError.
        """
        with self._connections.snapshot() as db:
            chosen = selection.select(db, query)
            if sort is Sort.RELEVANCE and chosen.ranks:
                best = ranked(db, query, chosen)
                rows = _rows(db, best[offset : offset + limit + 1])
            else:
                newest = sort is not Sort.OLDEST
                rows = fetch(db, chosen, newest=newest, beyond=after, limit=limit + 1, offset=offset)
            finder = snippets.Finder.of(query)
            hits = tuple(Hit(row, _snippet(db, row, finder)) for row in rows[:limit])
        return Page(hits, len(rows) > limit)


def _rows(db: sqlite3.Connection, orders: list[int]) -> list[ArticleRow]:
    """The lines with these keys of order, in this order."""
    sql = f"""
        SELECT {COLUMNS} FROM json_each(?) wanted CROSS JOIN articles a ON a.ord = wanted.value
        CROSS JOIN feeds f ON f.id = a.feed_id ORDER BY wanted.key
    """
    return [article_row(row) for row in db.execute(sql, (json.dumps(orders),))]


def _snippet(db: sqlite3.Connection, row: ArticleRow, finder: snippets.Finder | None) -> Snippet:
    """Words in the text, else in the note; the beginning of the text when they stand elsewhere."""
    plain, note = db.execute(
        """
        SELECT b.plain, coalesce(n.text, '') FROM bodies b LEFT JOIN notes n ON n.article_id = b.article_id
        WHERE b.article_id = ?
        """,
        (row.id,),
    ).fetchone()
    text = codec.unpack_text(plain)
    return snippets.snippet(text, finder) or snippets.snippet(note, finder) or snippets.opening(text)

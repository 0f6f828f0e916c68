"""Full-text search: newest first or by relevance, each hit with the words in their context."""

import sqlite3

from reader.core.articles import ArticleRow, Hit, Snippet
from reader.core.queries import Page, Query, Sort
from reader.storage import codec, selection, snippets
from reader.storage.conditions import Condition
from reader.storage.connections import Connections
from reader.storage.lists import fetch
from reader.storage.rows import COLUMNS, article_row
from reader.storage.selection import Arm

RANKED = 10_000
"""By relevance, the newest so many articles with the words are ranked: the bound on the time of common words."""

_WEIGHTS = "8.0, 1.0, 4.0, 2.0, 2.0, 2.0"
"""What a word counts in title, text, note, byline, names and speakers."""


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
            if sort is Sort.RELEVANCE and chosen.words is not None:
                rows = _ranked(db, chosen.words, limit + 1, offset)
            else:
                newest = sort is not Sort.OLDEST
                rows = fetch(db, chosen, newest=newest, beyond=after, limit=limit + 1, offset=offset)
            finder = snippets.Finder.of(query)
            hits = tuple(Hit(row, _snippet(db, row, finder)) for row in rows[:limit])
        return Page(hits, len(rows) > limit)


def _ranked(db: sqlite3.Connection, words: Arm, limit: int, offset: int) -> list[ArticleRow]:
    """The best articles among the newest with the words."""
    sql, values = words.sql()
    oldest = db.execute(f"{sql} ORDER BY ord DESC LIMIT 1 OFFSET ?", (*values, RANKED)).fetchone()
    bounds = (Condition("KEY > ?", oldest),) if oldest else ()
    sql, values = words.sql(*bounds, more=f", bm25(article_words, {_WEIGHTS}) AS rank")
    rows = db.execute(
        f"""
        SELECT {COLUMNS} FROM ({sql} ORDER BY rank LIMIT ? OFFSET ?) m
        CROSS JOIN articles a ON a.ord = m.ord CROSS JOIN feeds f ON f.id = a.feed_id ORDER BY m.rank, m.ord DESC
        """,
        (*values, limit, offset),
    )
    return [article_row(row) for row in rows]


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

"""Lines of lists: which columns they need and how they become values."""

import sqlite3
from datetime import UTC, date, datetime
from typing import Any

from reader.core.articles import ArticleRow

COLUMNS = """
    a.id, a.ord, a.feed_id, a.title,
    CASE WHEN a.source = '' OR f.kind = 'feed' THEN f.title ELSE a.source END, a.published,
    a.words, a.language, a.read, a.starred, a.noted, a.quotes,
    (SELECT CASE WHEN published IS NULL THEN '-' ELSE '+' END || received FROM bodies WHERE article_id = a.id)
"""
"""What `article_row` reads, of ``articles a`` joined with ``feeds f``."""

COLUMNS_READ = 13
"""How many columns those are."""

_SHIFT = 20
"""Bits of a key of order below the second: a million articles can bear the same one."""


def article_row(row: tuple[Any, ...]) -> ArticleRow:
    """The line of a list that begins with `COLUMNS`."""
    number, order, feed, title, source, published, words, language, read, starred, noted, quotes, arrival = row[
        :COLUMNS_READ
    ]
    moment = datetime.fromisoformat(published) if "T" in published else date.fromisoformat(published)
    return ArticleRow(
        *(number, order, feed, title, source, moment, words, language),
        *(bool(read), bool(starred), bool(noted), quotes),
        *(arrival[0] == "+", as_instant(arrival[1:])),
    )


def first_order(second: int) -> int:
    """The lowest key of order that an article of this second can have; seconds since 1970 UTC."""
    return second << _SHIFT


def second_of(order: int) -> int:
    """The second that a key of order stands for."""
    return order >> _SHIFT


def free_order(db: sqlite3.Connection, second: int) -> int:
    """A key of order for one more article of this second, newer than the others of it."""
    while True:
        low, high = first_order(second), first_order(second + 1)
        (last,) = db.execute("SELECT max(ord) FROM articles WHERE ord >= ? AND ord < ?", (low, high)).fetchone()
        order = low if last is None else int(last) + 1
        if order < high:
            return order
        second += 1


def as_instant(text: str) -> datetime:
    """An instant as it is stored."""
    return datetime.fromisoformat(text)


def as_text(instant: datetime) -> str:
    """An instant to be stored, in UTC."""
    return instant.astimezone(UTC).isoformat()

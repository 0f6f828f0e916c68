"""The quote book: what was said in all articles, by whom, newest first."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from reader.core.analysis import Quote, QuoteKind
from reader.core.articles import ArticleRow
from reader.core.listing import QuoteRow
from reader.core.queries import EVERYTHING, And, FieldIs, FieldName, Page, Part, Query
from reader.core.safe import safe_line
from reader.storage import codec, corrections, selection, spellings
from reader.storage.connections import Connections
from reader.storage.mentions import has_words
from reader.storage.rows import COLUMNS, COLUMNS_READ, article_row

Key = tuple[int, int]
"""Order of the article and number of the quote in it: what pages of quotes go on from."""

PAGE = 100
"""Quotes read at once when all of them are gone through."""

_FIRST_CHUNK, _LARGEST_CHUNK = 200, 20_000
"""Articles of a query that are looked at together; each time more, as long as too few quotes are found."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which quotes are wanted."""

    query: Query = EVERYTHING
    """In which articles; ``said:`` in it holds for each quote too."""
    kinds: tuple[QuoteKind, ...] = ()
    """Of which kinds; empty for all."""
    speaker_id: int = 0
    """Said by the name with this number; 0 for anybody."""

    @property
    def said(self) -> tuple[FieldIs, ...]:
        """What the speaker's name must have."""
        return tuple(_said(self.query.part))


class Quotes:
    """Reads the index of quotes."""

    def __init__(self, connections: Connections) -> None:
        """``connections`` lead to the library."""
        self._connections = connections

    def page(self, wanted: Wanted, *, after: Key | None = None, limit: int = PAGE) -> Page[QuoteRow]:
        """The quotes after the one with the key ``after``, newest article first. Raises QueryError."""
        kept: list[QuoteRow] = []
        chunk = max(_FIRST_CHUNK, limit + 1)
        with self._connections.snapshot() as db:
            while True:
                keys = _keys(db, wanted, after, chunk)
                for at in range(0, len(keys), limit + 1):
                    kept += _rows(db, keys[at : at + limit + 1], wanted)
                    if len(kept) > limit:
                        return Page(tuple(kept[:limit]), more=True)
                if len(keys) < chunk:
                    return Page(tuple(kept), more=False)
                after = keys[-1]
                chunk = min(chunk * 4, _LARGEST_CHUNK)

    def every(self, wanted: Wanted, limit: int = PAGE) -> Iterator[QuoteRow]:
        """The first ``limit`` quotes, read a page at a time. Raises QueryError."""
        after: Key | None = None
        while limit > 0:
            page = self.page(wanted, after=after, limit=min(PAGE, limit))
            yield from page.items
            limit -= len(page.items)
            if not page.more:
                return
            after = page.items[-1].key


def _keys(db: sqlite3.Connection, wanted: Wanted, after: Key | None, limit: int) -> list[Key]:
    """Keys of quotes, by what the index alone can tell."""
    held, values = "a.trashed = 0", list[Any]()
    if wanted.kinds:
        held += f" AND q.kind IN ({', '.join('?' * len(wanted.kinds))})"
        values += wanted.kinds
    if wanted.speaker_id:
        held += " AND q.speaker_id = ?"
        values.append(wanted.speaker_id)
    elif wanted.said:
        held += " AND q.speaker_id IS NOT NULL"
    if after is not None:
        held += " AND (q.ord < ? OR (q.ord = ? AND q.number > ?))"
        values += [after[0], *after]
    if wanted.query.part == EVERYTHING.part:
        index = "INDEXED BY article_quotes_by_speaker" if wanted.speaker_id else "NOT INDEXED"
        tables = f"article_quotes q {index} CROSS JOIN articles a ON a.ord = q.ord"
        bound = [] if after is None else [after[0]]
        held += " AND q.ord <= ?" if bound else ""
        sql = f"SELECT q.ord, q.number FROM {tables} WHERE {held} ORDER BY q.ord DESC, q.number LIMIT ?"
        return db.execute(sql, (*values, *bound, limit)).fetchall()
    return _keys_of_query(db, wanted, held, values, after, limit)


def _keys_of_query(
    db: sqlite3.Connection, wanted: Wanted, held: str, values: list[Any], after: Key | None, limit: int
) -> list[Key]:
    """Keys of quotes in the articles of a query, some articles at a time."""
    chosen = selection.select(db, wanted.query)
    beyond = None if after is None else after[0] + 1
    keys: list[Key] = []
    articles = _FIRST_CHUNK
    while len(keys) < limit:
        orders, bounds = chosen.orders(newest=True, beyond=beyond, limit=articles)
        found = [order for (order,) in db.execute(orders, bounds)]
        sql = f"""
            SELECT q.ord, q.number FROM json_each(?) m CROSS JOIN articles a ON a.ord = m.value
            CROSS JOIN article_quotes q ON q.ord = a.ord WHERE {held} ORDER BY q.ord DESC, q.number
        """
        keys += db.execute(sql, (json.dumps(found), *values)).fetchall()
        if len(found) < articles:
            break
        beyond = found[-1]
        articles = min(articles * 2, _LARGEST_CHUNK)
    return keys[:limit]


def _rows(db: sqlite3.Connection, keys: list[Key], wanted: Wanted) -> list[QuoteRow]:
    """The quotes with these keys, but those of other speakers than are wanted."""
    orders = json.dumps(list(dict.fromkeys(order for order, _ in keys)))
    rows = db.execute(
        f"""
        SELECT {COLUMNS}, b.plain, b.analysis FROM json_each(?) m CROSS JOIN articles a ON a.ord = m.value
        CROSS JOIN feeds f ON f.id = a.feed_id CROSS JOIN bodies b ON b.article_id = a.id
        """,
        (orders,),
    )
    articles = {row[1]: _Quoted.of(db, row) for row in rows}
    speakers = _speakers(db, orders)
    groups = spellings.aliases(db) if wanted.said else ()
    found = []
    for key in keys:
        row = articles[key[0]].row(key[1], *speakers.get(key, (0, "")))
        names = {row.speaker, articles[key[0]].quotes[key[1]].speaker or ""}
        names = names.union(*(group for group in groups if row.speaker in group))
        if all(any(has_words(name, one.value, one.prefix) for name in names) for one in wanted.said):
            found.append(row)
    return found


@dataclass(frozen=True, slots=True)
class _Quoted:
    """An article with its quotes."""

    article: ArticleRow
    plain: str
    quotes: tuple[Quote, ...]

    @classmethod
    def of(cls, db: sqlite3.Connection, row: tuple[Any, ...]) -> "_Quoted":
        plain, blob = row[COLUMNS_READ:]
        text = codec.unpack_text(plain)
        return cls(article_row(row), text, corrections.read(db, row[0], blob, text).quotes)

    def row(self, number: int, speaker_id: int, speaker: str) -> QuoteRow:
        """The line of one quote; ``speaker`` when it is called otherwise than it was found."""
        quote = self.quotes[number]
        cue = safe_line(quote.cue.of(self.plain)) if quote.cue is not None else ""
        where = (quote.span.start, number, quote.span.end, speaker_id)
        said = safe_line(quote.span.of(self.plain))
        return QuoteRow(said, quote.kind, self.article, speaker or quote.speaker or "", cue, quote.confidence, *where)


def _speakers(db: sqlite3.Connection, orders: str) -> dict[Key, tuple[int, str]]:
    """Number of each speaker in these articles, and what the user had it called."""
    rows = db.execute(
        """
        SELECT q.ord, q.number, n.id,
            CASE WHEN n.label <> '' THEN n.label WHEN n.id <> q.form_id THEN n.name ELSE '' END
        FROM json_each(?) m CROSS JOIN article_quotes q ON q.ord = m.value CROSS JOIN names n ON n.id = q.speaker_id
        """,
        (orders,),
    )
    return {(order, number): (name_id, name) for order, number, name_id, name in rows}


def _said(part: Part) -> Iterator[FieldIs]:
    """What ``said:`` asks for in every article of a query."""
    match part:
        case FieldIs(name=FieldName.SAID):
            yield part
        case And(parts):
            for one in parts:
                yield from _said(one)
        case _:
            pass


def said_by(wanted: Wanted, speaker: str) -> Wanted:
    """The quotes whose speaker's name has these words."""
    part = And((wanted.query.part, FieldIs(FieldName.SAID, speaker)))
    return replace(wanted, query=Query(wanted.query.text, part))

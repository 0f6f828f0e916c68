"""Writes articles: everything that an article is made of, in one go, inside a transaction of the caller."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from reader.core import moments
from reader.core.analysis import QuoteKind
from reader.core.articles import ArticleData, ArticleIntent, Change, Markup, Prepared
from reader.core.feeds import SourceKind
from reader.core.moments import Moment
from reader.core.safe import safe, safe_line
from reader.storage import codec, index, mentions, places
from reader.storage.corrections import Corrections
from reader.storage.rows import as_instant, as_text, free_order, second_of
from reader.storage.story_counts import Tally

COUNTED = (QuoteKind.DIRECT, QuoteKind.PARTIAL)
"""The kinds of quotes that are somebody's words, which the list counts."""

OWN, DERIVED, USERS = 0, 1, 2
"""Whose a title is, as in the column ``title_origin``."""

_AHEAD = timedelta(days=1)
"""How far ahead of its arrival a date may lie and still be shown: it is already tomorrow somewhere."""


def write(tally: Tally, feed_id: int, kind: SourceKind, intent: ArticleIntent, made: Prepared, free: int) -> int:
    """Store one article as new under the number ``free``, or as a new version, or leave it as it is; its number."""
    db, key = tally.db, safe(intent.data.key)
    known = intent.known.id if intent.known is not None else None
    row = db.execute(
        """
        SELECT article_id FROM identities WHERE (feed_id = ?1 AND key = ?2) OR article_id = ?3
        ORDER BY feed_id = ?1 AND key = ?2 DESC
        """,
        (feed_id, key, known),
    ).fetchone()
    if row is None:
        _add(tally, free, feed_id, key, intent, made)
        return free
    if intent.change is not Change.SAME:
        _change(tally, row[0], kind, intent, made)
    return int(row[0])


def rewrite(tally: Tally, number: int, made: Prepared) -> None:
    """Replace text, names and quotes of an article by those of a better cleaner or analyser."""
    row = tally.db.execute(
        """
        SELECT o.data, b.received FROM identities i JOIN bodies b ON b.article_id = i.article_id
        JOIN originals o ON o.article_id = i.article_id AND o.version = i.version WHERE i.article_id = ?
        """,
        (number,),
    ).fetchone()
    if row is not None:
        _replace(tally, number, codec.unpack_data(row[0]), made, as_instant(row[1]))


def _add(tally: Tally, number: int, feed_id: int, key: str, intent: ArticleIntent, made: Prepared) -> None:
    db, columns = tally.db, _columns(intent.data, made, intent.received)
    order = free_order(db, columns.second)
    db.execute(
        """
        INSERT INTO articles (id, ord, feed_id, title, title_origin, source, published, words, language, quotes,
            cleaner, analyser)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (number, order, feed_id, columns.title, columns.title_origin, *columns.rest),
    )
    db.execute(
        "INSERT INTO identities (article_id, feed_id, key, fingerprint) VALUES (?, ?, ?, ?)",
        (number, feed_id, key, intent.fingerprint),
    )
    _add_original(db, number, 1, intent)
    _fill(db, number, order, intent.data, made, intent.received)
    tally.put(number, made, feed_id)


def _change(tally: Tally, number: int, kind: SourceKind, intent: ArticleIntent, made: Prepared) -> None:
    """Add a version of the original, and make the article that of it, unless that would be a loss."""
    db = tally.db
    version, full_text, words = db.execute(
        """
        SELECT (SELECT coalesce(max(version), 0) + 1 FROM originals WHERE article_id = a.id), i.full_text, a.words
        FROM articles a JOIN identities i ON i.article_id = a.id WHERE a.id = ?
        """,
        (number,),
    ).fetchone()
    _add_original(db, number, version, intent)
    sql = "UPDATE OR IGNORE identities SET key = ? WHERE article_id = ?"  # a file may have been moved
    db.execute(sql, (safe(intent.data.key), number))
    fetched = kind is SourceKind.FEED and intent.data.original.markup is Markup.PAGE
    if not fetched:  # of a fetched page the fingerprint stays that of what the feed brings
        db.execute("UPDATE identities SET fingerprint = ? WHERE article_id = ?", (intent.fingerprint, number))
        if full_text and made.cleaned.text.words <= words:
            return
    if kind is not SourceKind.FEED:  # taken in again by hand, so it comes back from the trash
        db.execute("UPDATE articles SET trashed = 0 WHERE id = ? AND trashed = 1", (number,))
    db.execute("UPDATE identities SET full_text = ?, version = ? WHERE article_id = ?", (fetched, version, number))
    _replace(tally, number, intent.data, made, intent.received)


def _replace(tally: Tally, number: int, data: ArticleData, made: Prepared, received: datetime) -> None:
    """Make the article anew, with all that belongs to the user kept; ``received`` counts when it never was before."""
    db = tally.db
    row = db.execute(
        """
        SELECT a.ord, a.title, a.title_origin, b.plain, b.received
        FROM articles a LEFT JOIN bodies b ON b.article_id = a.id WHERE a.id = ?
        """,
        (number,),
    ).fetchone()
    before, title, origin, plain, first_received = row
    received = as_instant(first_received) if first_received else received
    columns = _columns(data, made, received)
    index.remove(db, number)
    mentions.remove(db, before)
    order = before if second_of(before) == columns.second else free_order(db, columns.second)
    if origin != USERS:
        title, origin = columns.title, columns.title_origin
    db.execute(
        """
        UPDATE articles SET ord = ?, title = ?, title_origin = ?, source = ?, published = ?, words = ?, language = ?,
            quotes = ?, cleaner = ?, analyser = ? WHERE id = ?
        """,
        (order, title, origin, *columns.rest, number),
    )
    if plain is not None:
        places.move(db, number, codec.unpack_text(plain), codec.steady(made.cleaned.text.plain))
    _fill(db, number, order, data, made, received)
    tally.put(number, made)


def _fill(
    db: sqlite3.Connection, number: int, order: int, data: ArticleData, made: Prepared, received: datetime
) -> None:
    """Body, names and searched words."""
    about, text = made.cleaned.metadata, made.cleaned.text
    db.execute(
        "REPLACE INTO bodies VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            number,
            json.dumps([safe_line(name) for name in about.byline or data.byline], ensure_ascii=False),
            moments.as_text(about.published or data.published),
            as_text(received),
            safe_line(about.agency),
            safe_line(about.address or data.address),
            codec.pack_text(codec.steady(text.plain)),
            codec.pack_layout(text),
            codec.pack_analysis(made.analysis),
        ),
    )
    mentions.add(db, order, Corrections.of(db, number).applied(made.analysis, codec.steady(text.plain)))
    index.add(db, number)


def _add_original(db: sqlite3.Connection, number: int, version: int, intent: ArticleIntent) -> None:
    db.execute(
        "INSERT INTO originals VALUES (?, ?, ?, ?)",
        (number, version, as_text(intent.received), codec.pack_data(intent.data)),
    )


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of a line that come from the article itself."""

    second: int
    title: str
    title_origin: int
    rest: tuple[Any, ...]


def _columns(data: ArticleData, made: Prepared, received: datetime) -> _Columns:
    about, text = made.cleaned.metadata, made.cleaned.text
    listed = _listed(about.published or data.published, received)
    return _Columns(
        min(moments.seconds(listed), moments.seconds(received)),
        safe_line(about.title or data.title),
        DERIVED if about.title_derived else OWN,
        (
            safe_line(about.source),
            moments.as_text(listed),
            text.words,
            safe_line(about.language or data.language)[:8],
            sum(quote.kind in COUNTED for quote in made.analysis.quotes),
            made.cleaned.version,
            made.analysis.version,
        ),
    )


def _listed(published: Moment | None, received: datetime) -> Moment:
    """The moment that the list shows: that of arrival when there is no other, or one in the future."""
    ahead = received + _AHEAD
    if published is None or moments.seconds(published) > moments.seconds(ahead):
        return received
    return published

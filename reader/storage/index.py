"""The index of words: what of an article is searched, and how it gets in and out.

The table keeps no text, so removing an article needs the very words that were put in: `document` makes them from what
is stored. Whoever changes an article does it inside `reindexed`. A change of `document` needs a migration that
rebuilds the index.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from reader.core.analysis import Analysis
from reader.storage import codec, corrections

BETWEEN_NAMES = " \ue000 "
"""A token that nobody types: a phrase cannot run from one name into the next."""

_COLUMNS = "title, text, note, byline, names, speakers"


def document(db: sqlite3.Connection, article_id: int) -> tuple[int, tuple[str, ...]] | None:
    """Key of order and searched words of an article, by column; None when it has no body."""
    row = db.execute(
        """
        SELECT a.ord, a.title, b.plain, coalesce(n.text, ''), b.byline, b.analysis
        FROM articles a JOIN bodies b ON b.article_id = a.id LEFT JOIN notes n ON n.article_id = a.id
        WHERE a.id = ?
        """,
        (article_id,),
    ).fetchone()
    if row is None:
        return None
    order, title, plain, note, byline, analysis = row
    text = codec.unpack_text(plain)
    names, speakers = _named(corrections.read(db, article_id, analysis, text))
    byline = BETWEEN_NAMES.join(json.loads(byline))
    return order, (title, text, note, byline, names, speakers)


def add(db: sqlite3.Connection, article_id: int) -> None:
    """Put the words of an article in."""
    if found := document(db, article_id):
        order, words = found
        db.execute(f"INSERT INTO article_words (rowid, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)", (order, *words))


def remove(db: sqlite3.Connection, article_id: int) -> None:
    """Take the words of an article out, before anything of it changes."""
    if found := document(db, article_id):
        order, words = found
        db.execute(
            f"INSERT INTO article_words (article_words, rowid, {_COLUMNS}) VALUES ('delete', ?, ?, ?, ?, ?, ?, ?)",
            (order, *words),
        )


@contextmanager
def reindexed(db: sqlite3.Connection, article_id: int) -> Iterator[None]:
    """Keep the index in step with a change of one article."""
    remove(db, article_id)
    yield
    add(db, article_id)


def _named(analysis: Analysis) -> tuple[str, str]:
    """Names, with the places of adjectives, and speakers, each once, by first appearance."""
    names = dict.fromkeys(name for entity in analysis.entities for name in (entity.name, entity.place) if name)
    speakers = dict.fromkeys(quote.speaker for quote in analysis.quotes if quote.speaker)
    return BETWEEN_NAMES.join(names), BETWEEN_NAMES.join(speakers)

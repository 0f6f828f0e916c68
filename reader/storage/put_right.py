"""Lists what the user put right about names and speakers."""

import sqlite3
from collections.abc import Iterator

from reader.core.analysis import EntityKind
from reader.core.listing import Correction, CorrectionKind
from reader.storage import codec, corrections
from reader.storage.mentions import name_key
from reader.storage.name_steps import JOINED, LABEL, MUTED
from reader.storage.rows import COLUMNS, COLUMNS_READ, article_row
from reader.storage.spellings import DECIDED

_WHAT = {JOINED: CorrectionKind.JOINED, LABEL: CorrectionKind.RENAMED, MUTED: CorrectionKind.MUTED}


def all_of_them(db: sqlite3.Connection) -> list[Correction]:
    """Everything, first what holds for all articles, then what holds for single ones, newest first."""
    return [*_names(db), *_articles(db)]


def _names(db: sqlite3.Connection) -> Iterator[Correction]:
    """What was decided about names."""
    rows = db.execute(
        f"""
        SELECT n.id, n.name, n.kind, n.label, n.muted, j.name, j.label FROM (
            SELECT * FROM names INDEXED BY names_decided WHERE {DECIDED}
        ) n LEFT JOIN names j ON j.id = n.joined ORDER BY n.folded, n.kind
        """
    )
    for number, name, kind, label, muted, other, other_label in rows:
        values = {JOINED: (other_label or other) if other else "", LABEL: label, MUTED: "muted" if muted else ""}
        for field, value in values.items():
            if value:
                yield Correction(
                    f"{field}:{number}", _WHAT[field], name, "" if field == MUTED else value, EntityKind(kind)
                )


def _articles(db: sqlite3.Connection) -> Iterator[Correction]:
    """What was put right in single articles."""
    rows = db.execute(
        f"""
        SELECT {COLUMNS}, b.plain, b.analysis, c.id, c.what, c.about, c.value FROM corrections c
        CROSS JOIN articles a ON a.id = c.article_id CROSS JOIN feeds f ON f.id = a.feed_id
        CROSS JOIN bodies b ON b.article_id = a.id WHERE a.trashed = 0 ORDER BY c.id DESC
        """
    )
    for row in rows:
        plain, blob, number, what, about, value = row[COLUMNS_READ:]
        words = _words(what, about, codec.unpack_text(plain), blob)
        kind = CorrectionKind.JOINED if what == corrections.NAME else CorrectionKind(what)
        value = corrections.who(value)[1] if what == corrections.NAME else value
        yield Correction(f"{what}:{number}", kind, words, value, None, article_row(row))


def _words(what: str, about: str, plain: str, blob: bytes) -> str:
    """What it is about as it stands in the article, else as it is kept."""
    analysis = codec.unpack_analysis(blob)
    if what != corrections.SPEAKER:
        return next((one.name for one in analysis.entities if name_key(one.name) == about), about)
    keys = corrections.quote_keys(analysis.quotes, plain)
    return analysis.quotes[keys.index(about)].span.of(plain) if about in keys else about.rpartition("#")[0]

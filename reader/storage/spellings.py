"""What names are called once the user has joined, renamed or muted some: in articles that are read, and in queries."""

import json
import sqlite3
from dataclasses import dataclass, replace
from itertools import groupby

from reader.core.analysis import Analysis, Entity, EntityKind
from reader.core.queries import And, FieldIs, FieldName, Not, Or, Part
from reader.storage.mentions import Form, form_of, has_words, is_demonym, speakers

DECIDED = "counted IS NOT NULL OR label <> '' OR muted = 1"
"""Names that the user decided something about; the condition of the index ``names_decided``."""

MOST = 50
"""Spellings of one name that a query looks for."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a form counts for, as it is shown."""

    id: int
    """Number of the name."""
    name: str
    """What it is called."""
    kind: EntityKind
    """What it names."""
    muted: bool
    """Whether it is not to be seen."""
    decided: bool
    """Whether it is another one than was found."""


def any_decided(db: sqlite3.Connection) -> bool:
    """Whether the user decided anything about any name."""
    return db.execute(f"SELECT 1 FROM names INDEXED BY names_decided WHERE {DECIDED} LIMIT 1").fetchone() is not None


def shown(db: sqlite3.Connection, analysis: Analysis) -> Analysis:
    """The analysis of an article with every name as it is called now; those joined are one, muted ones are gone."""
    if not any_decided(db):
        return analysis
    told = _told(db, [*map(form_of, analysis.entities), *(one for one in speakers(analysis) if one)])
    entities: dict[int, Entity] = {}
    for place, entity in enumerate(analysis.entities):
        known = None if is_demonym(entity) else told.get(form_of(entity))
        if known is None:
            entities[-1 - place] = entity
        elif not known.muted:
            entities[known.id] = _joined(entities.get(known.id), entity, known)
    quotes = []
    for quote, speaker in zip(analysis.quotes, speakers(analysis), strict=True):
        known = told.get(speaker) if speaker else None
        renamed = known is not None and known.decided and quote.speaker is not None
        quotes.append(replace(quote, speaker=known.name) if renamed and known else quote)
    ordered = sorted(entities.values(), key=lambda one: one.mentions[0])
    return replace(analysis, entities=tuple(ordered), quotes=tuple(quotes))


def aliases(db: sqlite3.Connection) -> tuple[frozenset[str], ...]:
    """Names that are one by the user's decision: for each, all that it is or was called."""
    rows = db.execute(
        f"""
        SELECT coalesce(n.counted, n.id) AS top, n.name, n.label FROM names n WHERE n.id IN (
            SELECT id FROM names INDEXED BY names_decided WHERE {DECIDED}
            UNION SELECT counted FROM names INDEXED BY names_decided WHERE {DECIDED}
        ) ORDER BY top
        """
    )
    groups = (
        frozenset(filter(None, (word for _, *words in rows for word in words)))
        for _, rows in groupby(rows, lambda row: row[0])
    )
    return tuple(group for group in groups if len(group) > 1)


def widened(part: Part, groups: tuple[frozenset[str], ...]) -> Part:
    """The part of a query with every name asked for under all that it is called."""
    if not groups:
        return part
    match part:
        case FieldIs(FieldName.ENTITY | FieldName.SAID, value, prefix):
            others = {
                other
                for group in groups
                if any(has_words(one, value, prefix) for one in group)
                for other in group
                if not has_words(other, value, prefix)
            }
            found = [FieldIs(part.name, other) for other in sorted(others)[:MOST]]
            return Or((part, *found)) if found else part
        case And(parts):
            return And(tuple(widened(one, groups) for one in parts))
        case Or(parts):
            return Or(tuple(widened(one, groups) for one in parts))
        case Not(inner):
            return Not(widened(inner, groups))
        case _:
            return part


def _told(db: sqlite3.Connection, forms: list[Form]) -> dict[Form, Shown]:
    """What each form counts for."""
    wanted = json.dumps([[form.folded, form.kind] for form in dict.fromkeys(forms)])
    rows = db.execute(
        """
        SELECT f.folded, f.kind, t.id, CASE t.label WHEN '' THEN t.name ELSE t.label END, t.kind, t.muted,
            t.id <> f.id OR t.label <> ''
        FROM json_each(?) w
        CROSS JOIN names f ON f.folded = json_extract(w.value, '$[0]') AND f.kind = json_extract(w.value, '$[1]')
        CROSS JOIN names t ON t.id = coalesce(f.counted, f.id)
        """,
        (wanted,),
    )
    return {
        Form(folded, EntityKind(kind)): Shown(number, name, EntityKind(now), bool(muted), bool(decided))
        for folded, kind, number, name, now, muted, decided in rows
    }


def _joined(one: Entity | None, other: Entity, known: Shown) -> Entity:
    """An entity as it is called now, with the mentions of another one that is the same."""
    if known.decided:
        other = replace(other, name=known.name, kind=known.kind, confidence=1.0)
    if one is None:
        return other
    return replace(one, name=known.name, mentions=tuple(sorted({*one.mentions, *other.mentions})))

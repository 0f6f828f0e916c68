"""Order by relevance.

The index can rank by itself, but then it goes through every article with the words, twice: a second and more for common
ones in a large library. So only the newest articles with the words, and the newest with all of them in the title, are
ranked, here, by how often the words stand in them (BM25, Robertson & Zaragoza 2009, with a bonus for titles and
notes). Of rare words that is every article that has them.
"""

import json
import math
import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from reader.core.queries import And, FieldIs, FieldName, Or, Part, Query, Words
from reader.core.safe import safe_line
from reader.storage import codec
from reader.storage.selection import Selection

WINDOW, TEXTS, TITLES = 8000, 600, 150
"""How many of the newest articles with the words are looked at; of these the newest so many are ranked, and the newest
so many with all of the words in their title."""

_K, _B = 1.2, 0.75
"""The usual constants of BM25: how soon more of the same word counts no more, and how much length counts against it."""
_TITLE, _NOTE = 3.0, 1.5
_FIELDS = (FieldName.TITLE, FieldName.NOTE, FieldName.ENTITY, FieldName.SAID, FieldName.BY)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """What the words are counted in, in lower case."""

    order: int
    words: int
    title: str
    text: str
    note: str


def ranked(db: sqlite3.Connection, query: Query, chosen: Selection) -> list[int]:
    """Keys of order of the best articles, the best first; of equal ones the newest."""
    terms = [_term(*one) for one in _wanted(query.part)]
    orders = sorted(_promising(db, chosen, terms))
    scores = _scores(list(_candidates(db, orders)), terms)
    return [order for _, order in sorted(zip(scores, orders, strict=True), reverse=True)]


def _promising(db: sqlite3.Connection, chosen: Selection, terms: Sequence[re.Pattern[str]]) -> set[int]:
    """The articles worth ranking."""
    sql, values = chosen.orders(newest=True, limit=WINDOW)
    rows = db.execute(
        f"SELECT m.ord, a.title FROM ({sql}) m CROSS JOIN articles a ON a.ord = m.ord ORDER BY m.ord DESC", values
    ).fetchall()
    orders = {order for order, _ in rows[:TEXTS]}
    titled = (order for order, title in rows[TEXTS:] if all(term.search(title.lower()) for term in terms))
    return orders.union(islice(titled, TITLES))


def _candidates(db: sqlite3.Connection, orders: Sequence[int]) -> Iterator[_Candidate]:
    rows = db.execute(
        """
        SELECT a.ord, a.words, a.title, b.plain, coalesce(n.text, '') FROM json_each(?) wanted
        CROSS JOIN articles a ON a.ord = wanted.value CROSS JOIN bodies b ON b.article_id = a.id
        LEFT JOIN notes n ON n.article_id = a.id ORDER BY wanted.key
        """,
        (json.dumps(orders),),
    )
    for order, words, title, plain, note in rows:
        yield _Candidate(order, words, title.lower(), codec.unpack_text(plain).lower(), note.lower())


def _scores(candidates: Sequence[_Candidate], terms: Sequence[re.Pattern[str]]) -> list[float]:
    scores = [0.0] * len(candidates)
    usual = sum(one.words for one in candidates) / max(1, len(candidates)) or 1
    for term in terms:
        counts = [len(term.findall(one.text)) for one in candidates]
        rarity = math.log(1 + len(candidates) / (1 + sum(count > 0 for count in counts)))
        for index, (one, count) in enumerate(zip(candidates, counts, strict=True)):
            length = _K * (1 - _B + _B * one.words / usual)
            often = count * (_K + 1) / (count + length) if count else 0.0
            elsewhere = _TITLE * bool(term.search(one.title)) + _NOTE * bool(term.search(one.note))
            scores[index] += rarity * (often + elsewhere)
    return scores


def _wanted(part: Part) -> Iterator[tuple[str, bool]]:
    """The words that are asked for, and whether they may go on."""
    match part:
        case Words(text, prefix):
            yield text, prefix
        case FieldIs(name, value, prefix) if name in _FIELDS:
            yield value, prefix
        case And(parts) | Or(parts):
            for one in parts:
                yield from _wanted(one)
        case _:
            return


def _term(text: str, prefix: bool) -> re.Pattern[str]:
    """Finds whole words. It begins with the letters themselves, which is what makes it fast."""
    literal = re.escape(safe_line(text).lower())
    return re.compile(rf"{literal}(?<!\w{literal})" + ("" if prefix else r"(?!\w)"))

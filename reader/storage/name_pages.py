"""What the page of a name shows: its articles with the sentence, mentions over time, who is named with it."""

import re
import sqlite3
from collections import Counter
from datetime import UTC, datetime
from typing import Any

from reader.core.analysis import EntityKind
from reader.core.articles import Snippet
from reader.core.listing import Bars, MentionRow, NameCount, NamePage
from reader.core.queries import Page
from reader.core.safe import safe_line
from reader.core.spans import Span
from reader.storage import codec, corrections
from reader.storage.mentions import Form, form_of
from reader.storage.rows import COLUMNS as ARTICLE
from reader.storage.rows import COLUMNS_READ, article_row

CALLED = "CASE n.label WHEN '' THEN n.name ELSE n.label END"
"""What ``names n`` are called."""
COLUMNS = f"{CALLED}, n.kind, n.articles, n.mentions, n.id"
"""What `counted` reads, of ``names n``."""
WEEK = 7 * 86_400
"""Seconds of a week."""
MOST_BARS = 104
"""Weeks up to which a bar stands for a week; above, for a month; and as many months above which it is a year."""
BESIDE, LOOKED_AT = 12, 2_000
"""Names beside it that are told, and its newest articles that are looked at for them."""
_SENTENCE = re.compile(r"[.!?…][\"'”’»)]*\s+|\n+")
_BLANKS = re.compile(r"\s+")
_AROUND = 240
"""Code points of a sentence that are kept on either side of the name."""
_LISTED = "ord NOT IN (SELECT ord FROM articles INDEXED BY articles_listed WHERE trashed = 1)"
_MONDAY = 4 * 86_400
"""The first Monday of 1970: weeks begin on one."""


def counted(row: tuple[Any, ...]) -> NameCount:
    """The name with the counts that a row of such columns holds."""
    name, kind, articles, mentions, number = row
    return NameCount(name, EntityKind(kind), articles, mentions, number)


def page(db: sqlite3.Connection, name: NameCount) -> NamePage:
    """What is known of a name."""
    label, own, muted = db.execute("SELECT label, name, muted FROM names WHERE id = ?", (name.id,)).fetchone()
    (quotes,) = db.execute(
        f"SELECT count(*) FROM article_quotes INDEXED BY article_quotes_by_speaker WHERE speaker_id = ? AND {_LISTED}",
        (name.id,),
    ).fetchone()
    bars, unit, since = _bars(db, name.id)
    return NamePage(
        name,
        quotes,
        _spellings(db, name.id),
        bool(muted),
        own if label else "",
        bars,
        unit,
        since,
        _beside(db, name.id),
    )


def articles(db: sqlite3.Connection, name_id: int, after: int | None, limit: int) -> Page[MentionRow]:
    """The articles that name it, newest first, each with the sentence of the first mention."""
    below = "" if after is None else "AND an.ord < ?2"
    rows = db.execute(
        f"""
        SELECT {ARTICLE}, b.plain, b.analysis, m.times FROM (
            SELECT an.ord, sum(an.mentions) AS times FROM article_names an INDEXED BY article_names_by_name
            WHERE an.name_id = ?1 AND an.{_LISTED} {below}
            GROUP BY an.ord ORDER BY an.ord DESC LIMIT ?3
        ) m CROSS JOIN articles a ON a.ord = m.ord CROSS JOIN feeds f ON f.id = a.feed_id
        CROSS JOIN bodies b ON b.article_id = a.id ORDER BY m.ord DESC
        """,
        (name_id, after, limit + 1),
    ).fetchall()
    forms = _forms(db, name_id)
    return Page(tuple(_mention(db, row, forms) for row in rows[:limit]), len(rows) > limit)


def sentence(plain: str, at: Span, others: list[Span]) -> Snippet:
    """The sentence in which ``at`` stands, on one line, with this and other mentions in it marked."""
    start, end = max(0, at.start - _AROUND), min(len(plain), at.end + _AROUND)
    before = [match.end() for match in _SENTENCE.finditer(plain, start, at.start)]
    after = _SENTENCE.search(plain, at.end, end)
    start, end = before[-1] if before else start, after.end() if after else end
    text, hits, place = "", [], start
    for span in sorted(one for one in others if start <= one.start and one.end <= end):
        if span.start >= place:
            text += _flat(plain[place : span.start])
            hits.append((len(text), len(text) + len(_flat(span.of(plain)))))
            text += _flat(span.of(plain))
            place = span.end
    return Snippet((text + _flat(plain[place:end])).rstrip(), tuple(hits))


def _flat(piece: str) -> str:
    return _BLANKS.sub(" ", piece)


def _mention(db: sqlite3.Connection, row: tuple[Any, ...], forms: frozenset[Form]) -> MentionRow:
    """The line of one article."""
    plain, blob, times = row[COLUMNS_READ:]
    article, text = article_row(row), codec.unpack_text(plain)
    analysis = corrections.read(db, article.id, blob, text)
    spans = sorted({span for entity in analysis.entities if form_of(entity) in forms for span in entity.mentions})
    if not spans:
        return MentionRow(article, Snippet(safe_line(text[:_AROUND])), 0, times)
    body = len(article.title) if text.startswith(article.title) else 0
    first = next((span for span in spans if span.start >= body), spans[0])
    return MentionRow(article, sentence(text, first, spans), first.start, times)


def _forms(db: sqlite3.Connection, name_id: int) -> frozenset[Form]:
    """Every form that counts for a name."""
    rows = db.execute("SELECT folded, kind FROM names WHERE id = ?1 OR counted = ?1", (name_id,))
    return frozenset(Form(folded, EntityKind(kind)) for folded, kind in rows)


def _spellings(db: sqlite3.Connection, name_id: int) -> tuple[NameCount, ...]:
    """The names that were joined with it, those in most articles first."""
    rows = db.execute(
        """
        SELECT n.name, n.kind, count(an.ord), coalesce(sum(an.mentions), 0), n.id
        FROM names n LEFT JOIN article_names an INDEXED BY article_names_by_name
            ON an.name_id = ?1 AND an.form_id = n.id
        WHERE n.counted = ?1 GROUP BY n.id ORDER BY 3 DESC, n.name
        """,
        (name_id,),
    )
    return tuple(map(counted, rows))


def _beside(db: sqlite3.Connection, name_id: int) -> tuple[NameCount, ...]:
    """Who and what is named in the same articles, most often first."""
    rows = db.execute(
        f"""
        SELECT {CALLED}, n.kind, count(DISTINCT o.ord) AS together, sum(o.mentions), n.id
        FROM (
            SELECT DISTINCT an.ord FROM article_names an INDEXED BY article_names_by_name
            WHERE an.name_id = ?1 AND an.{_LISTED} ORDER BY an.ord DESC LIMIT ?2
        ) m CROSS JOIN article_names o ON o.ord = m.ord AND o.name_id <> ?1
        CROSS JOIN names n ON n.id = o.name_id WHERE n.muted = 0
        GROUP BY n.id ORDER BY together DESC, 4 DESC LIMIT ?3
        """,
        (name_id, LOOKED_AT, BESIDE),
    )
    return tuple(map(counted, rows))


def _bars(db: sqlite3.Connection, name_id: int) -> tuple[tuple[int, ...], Bars, int]:
    """Mentions over time, what a bar stands for, and when the first one begins."""
    weeks = db.execute(
        f"""
        SELECT ((an.ord >> 20) - ?2) / ?3 AS week, sum(an.mentions)
        FROM article_names an INDEXED BY article_names_by_name
        WHERE an.name_id = ?1 AND an.{_LISTED} GROUP BY week ORDER BY week
        """,
        (name_id, _MONDAY, WEEK),
    ).fetchall()
    if not weeks:
        return (), Bars.WEEK, 0
    begun = {_MONDAY + week * WEEK: times for week, times in weeks}
    for unit in Bars:
        counted: Counter[int] = Counter()
        for second, times in begun.items():
            counted[_number(second, unit)] += times
        first, last = min(counted), max(counted)
        if last - first < MOST_BARS or unit is Bars.YEAR:
            break
    return tuple(counted[number] for number in range(first, last + 1)), unit, _begin(first, unit)


def _number(second: int, unit: Bars) -> int:
    """The how manieth week, month or year it is."""
    if unit is Bars.WEEK:
        return (second - _MONDAY) // WEEK
    when = datetime.fromtimestamp(second, UTC)
    return when.year * 12 + when.month - 1 if unit is Bars.MONTH else when.year


def _begin(number: int, unit: Bars) -> int:
    """The second at which a week, month or year begins."""
    if unit is Bars.WEEK:
        return _MONDAY + number * WEEK
    year, month = divmod(number, 12) if unit is Bars.MONTH else (number, 0)
    return int(datetime(year, month + 1, 1, tzinfo=UTC).timestamp())

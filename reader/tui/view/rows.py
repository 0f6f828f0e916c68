"""An article as two lines of a list."""

from dataclasses import dataclass
from datetime import datetime

from reader.core.articles import ArticleRow, Snippet
from reader.core.safe import safe, safe_line
from reader.core.text import reading_minutes
from reader.tui.view.ages import DateStyle, age
from reader.tui.view.cells import fit
from reader.tui.view.cells import width as cells
from reader.tui.view.finding import spans_of_words
from reader.tui.view.header import BOOKMARK, DOT, NOTE
from reader.tui.view.looks import Look
from reader.tui.view.numbers import short
from reader.tui.view.runs import Line, Run, line, mark, spread, width_of

UNREAD, BAR, QUOTES = "●", "▌", "❝"
"""Signs of an unread article, of the cursor, and of quotes."""
ROW_HEIGHT = 2
"""Lines that an article takes in a list."""


@dataclass(frozen=True, slots=True)
class RowManner:
    """How the rows of a list are to be shown."""

    now: datetime
    """The present, for ages."""
    date_style: DateStyle = DateStyle.DAY_FIRST
    """Order of day, month and year."""
    words: str = ""
    """Words to mark in title and source."""


def article_lines(row: ArticleRow, width: int, manner: RowManner, snippet: Snippet | None = None) -> tuple[Line, Line]:
    """The two lines of ``row``, each of exactly ``width`` cells; a search shows where the words stand."""
    dot: Run | str = Run(UNREAD, (Look.UNREAD,)) if not row.read else " "
    base = Look.READ if row.read else Look.TEXT
    title = mark([Run(safe_line(row.title) or "Untitled", (base,))], _hits(row.title, manner.words), Look.HIT)
    if snippet is not None:
        marks = marks_of(row)
        first = spread(title, _beside(row, manner, (width - 3) * 2 // 5), width - 3, gap=2)
        second = spread(snippet_line(snippet, width - 5 - width_of(marks)), marks, width - 3, gap=2)
    else:
        first = spread(title, (), width - 3)
        marks = marks_of(row)
        second = spread(_facts(row, manner, width - 5 - width_of(marks)), marks, width - 3, gap=2)
    return (*line(dot, " "), *first, Run(" ")), (*line("  "), *second, Run(" "))


def snippet_line(snippet: Snippet, room: int) -> Line:
    """The snippet with its hits marked; if the first one would be cut off, the beginning is left out instead."""
    text = safe(snippet.text).replace("\n", " ").replace("\t", " ")
    # Offsets are off once something was taken out.
    hits = sorted(snippet.hits) if len(text) == len(snippet.text) else []
    start = 0
    if hits and cells(text[: hits[0][1]]) > room - 1:
        start = text.rfind(" ", 0, max(0, hits[0][0] - room // 3)) + 1
    shown = [(begin - start, end - start) for begin, end in hits if begin >= start]
    marked = mark([Run(text[start:], (Look.DIM,))], shown, Look.HIT)
    return (Run("… ", (Look.DIM,)), *marked) if start else marked


def marks_of(row: ArticleRow) -> Line:
    """Bookmark, note and quotes at fixed places."""
    star: Run | str = Run(BOOKMARK, (Look.BOOKMARK,)) if row.bookmarked else " "
    pen: Run | str = Run(NOTE, (Look.NOTE,)) if row.noted else " "
    said = f"{QUOTES}{min(row.quotes, 999)}" if row.quotes else ""
    return line(star, " ", pen, Run(said.rjust(5), (Look.DIM,)))


def _facts(row: ArticleRow, manner: RowManner, room: int) -> Line:
    """Source, age and reading time; where room is short the time goes first, then the end of the source's name."""
    minutes = Run(f"{DOT}{reading_minutes(row.words)} min", (Look.DIM,))
    whole = (*_source(row, manner, room), minutes)
    return whole if width_of(whole) <= room else _source(row, manner, room)


def _beside(row: ArticleRow, manner: RowManner, room: int) -> Line:
    """Source and age beside a title; only the age when the name would have to be cut, for then it says nothing."""
    when = age(row.published, manner.now, manner.date_style)
    whole = cells(safe_line(row.source)) + cells(DOT + when)
    return _source(row, manner, room) if whole <= room else (Run(when, (Look.DIM,)),)


def _source(row: ArticleRow, manner: RowManner, room: int) -> Line:
    """Source and age in ``room`` cells."""
    when = DOT + age(row.published, manner.now, manner.date_style)
    source = fit(safe_line(row.source) or "unknown source", max(6, room - cells(when)))
    return mark([Run(source + when, (Look.DIM,))], _hits(source, manner.words), Look.HIT)


def _hits(text: str, words: str) -> list[tuple[int, int]]:
    """Where ``words`` stand in ``text``, if any are looked for."""
    return spans_of_words(safe_line(text), words) if words else []


def count_title(total: int) -> str:
    """What the rule above a list says."""
    return f"{short(total)} {'article' if total == 1 else 'articles'}"

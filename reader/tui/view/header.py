"""What stands above the text: title, byline, source, date, reading time, and what the user added."""

from collections.abc import Iterator
from dataclasses import replace

from reader.core.articles import Article
from reader.core.safe import safe_line
from reader.core.spans import Span
from reader.core.text import Block, BlockKind, reading_minutes
from reader.tui.view.ages import DateStyle, day_and_time
from reader.tui.view.looks import Look
from reader.tui.view.overlay import Laid
from reader.tui.view.piece import Piece, said
from reader.tui.view.shown import Shown, shown

DOT = " · "
"""Stands between the parts of a line."""
_AFTER_DOT = "\u00a0· "
"""The same where lines may break: after the dot, never before it."""
BOOKMARK, NOTE = "★", "✎"
"""Signs of what the user added."""
NOTE_SHOWN = 200
"""Characters of the note that the header shows."""


def title_block(article: Article) -> Block | None:
    """The block that holds the title, if the text has one."""
    return next((block for block in article.text.blocks if block.kind is BlockKind.TITLE), None)


def header(article: Article, style: DateStyle, *, marked: bool = True) -> Iterator[Piece]:
    """The pieces above the text; ``marked`` when the title may carry the marks of the text."""
    yield _title(article, marked=marked)
    yield said(_AFTER_DOT.join(filter(None, _facts(article, style))), 0)
    added = _added(article)
    if added:
        yield added


def _title(article: Article, *, marked: bool) -> Piece:
    """The title; its marks can be shown when it is part of the text and was not renamed."""
    block = title_block(article)
    title = safe_line(article.row.title) or "Untitled"
    if marked and block is not None and safe_line(article.text.text_of(block)) in ("", title):
        text = shown(article.text.plain, block.span)
        if text.text.strip():
            return Piece(text, Look.TITLE, before=0)
    return Piece(Shown(title, Span(0, 0)), Look.TITLE, before=0, readable=False)


def _facts(article: Article, style: DateStyle) -> Iterator[str]:
    """What is known about the article, in the order of a dateline."""
    yield ", ".join(map(safe_line, article.byline))
    yield safe_line(article.row.source)
    yield safe_line(article.agency)
    yield _whole(day_and_time(article.published, style) if article.published else "no date")
    yield _whole(f"{reading_minutes(article.row.words or article.text.words)} min")
    yield _whole("full text" if article.full_text else "")
    yield _whole(f"{article.versions} versions" if article.versions > 1 else "")
    yield "title made from the text" if article.title_derived else ""


def _whole(words: str) -> str:
    """The words with blanks at which no line breaks."""
    return words.replace(" ", "\u00a0")


def _added(article: Article) -> Piece | None:
    """Bookmark, tags and the beginning of the note, on a line of their own."""
    note = safe_line(article.note)[:NOTE_SHOWN]
    parts = [
        (f"{BOOKMARK} bookmarked", Look.BOOKMARK) if article.row.bookmarked else ("", Look.BOOKMARK),
        (" ".join(f"#{safe_line(tag)}" for tag in article.tags), Look.ACCENT),
        (f"{NOTE} {note}" if note else "", Look.NOTE),
    ]
    text, marks = "", []
    for words, look in parts:
        if words:
            text += "  " if text else ""
            marks.append(Laid(len(text), len(text) + len(words), look, 1))
            text += words
    return replace(said(text, 0, Look.TEXT), before=0, marks=tuple(marks)) if text else None

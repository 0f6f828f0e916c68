"""CLEAN: one document in, its clean text and metadata out. Pure, and never raises on any input."""

from collections.abc import Callable

from reader.cleaning import plain, titles
from reader.cleaning.assemble import assemble
from reader.cleaning.draft import Sheet
from reader.core.articles import ArticleData, Markup
from reader.core.safe import safe_line
from reader.core.text import BlockKind, Cleaned, CleanText, Metadata

VERSION = 1
"""Rises when cleaning the same original gives another text; stored articles with a lower one are stale."""
LONGEST = 8_000_000
"""Code points of an original that are looked at."""


def clean(data: ArticleData, *, source: str = "") -> Cleaned:
    """The article in ``data``. What the feed says in ``data`` wins over what the text seems to say.

    ``source`` is the name of the feed or site, used as the source when the document names none.
    """
    sheet = _READERS[data.original.markup](data)
    text = assemble(sheet)
    return Cleaned(text, _metadata(data, sheet, text, source), VERSION)


def _text(data: ArticleData) -> Sheet:
    return plain.sheet_of(data.original.content[:LONGEST], hint=data.language, title=safe_line(data.title))


_READERS: dict[Markup, Callable[[ArticleData], Sheet]] = {
    Markup.TEXT: _text,
    Markup.MARKDOWN: _text,
    Markup.FRAGMENT: _text,
    Markup.PAGE: _text,
}


def _metadata(data: ArticleData, sheet: Sheet, text: CleanText, source: str) -> Metadata:
    """Fields of the document, hints of the feed laid over them."""
    fields = sheet.fields
    title = safe_line(data.title) or safe_line(fields.title)
    return Metadata(
        title=title or derived_title(text),
        title_derived=not title,
        byline=tuple(filter(None, map(safe_line, data.byline))) or fields.byline,
        published=data.published or fields.published,
        source=safe_line(fields.source) or safe_line(source),
        agency=fields.agency,
        language=sheet.language,
        address=data.address or fields.address,
    )


def derived_title(text: CleanText) -> str:
    """A title for a text that has none."""
    for block in text.blocks:
        if block.kind in (BlockKind.LEAD, BlockKind.PARAGRAPH):
            return titles.derived(text.text_of(block))
    return titles.derived(text.text_of(text.blocks[0])) if text.blocks else ""

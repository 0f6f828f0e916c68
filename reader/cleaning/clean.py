"""CLEAN: one document in, its clean text and metadata out. Pure, and never raises on any input."""

from collections.abc import Callable

from reader.cleaning import languages, recurring
from reader.cleaning.assemble import assemble
from reader.cleaning.draft import Sheet
from reader.cleaning.settle import settle
from reader.cleaning.text import lines, plain, titles
from reader.cleaning.version import VERSION
from reader.core.articles import ArticleData, Markup
from reader.core.decisions import UNDECIDED, CleaningDecisions
from reader.core.repetition import UNKNOWN, SiteBlocks
from reader.core.safe import safe_line
from reader.core.text import BlockKind, Cleaned, CleanText, Metadata

LONGEST = 8_000_000
"""Code points of an original that are looked at."""


def clean(
    data: ArticleData, *, source: str = "", decisions: CleaningDecisions = UNDECIDED, known: SiteBlocks = UNKNOWN
) -> Cleaned:
    """The article in ``data``. What the feed says in ``data`` wins over what the text seems to say.

    ``source`` is the name of the feed or site, used as the source when the document names none; a document that names
    nothing but a news agency is from that. ``decisions`` are the
    user's, and win over every rule. ``known`` are the blocks that other stories of the site hold as well.
    """
    sheet = _READERS[data.original.markup](data)
    seen = recurring.judge(sheet, known, safe_line(data.title) or sheet.fields.title)
    settle(sheet, decisions)
    text = assemble(sheet)
    return Cleaned(text, _metadata(data, sheet, text, source), VERSION, seen)


def _text(data: ArticleData) -> Sheet:
    return plain.sheet_of(_content(data), hint=data.language, title=safe_line(data.title))


def _fragment(data: ArticleData) -> Sheet:
    from reader.cleaning.html import fragment  # noqa: PLC0415 - loads lxml

    return fragment.sheet_of(_content(data), base=data.address, hint=data.language, title=safe_line(data.title))


def _page(data: ArticleData) -> Sheet:
    from reader.cleaning.html import pages  # noqa: PLC0415 - loads lxml

    return pages.sheet_of(_content(data), base=data.address, hint=data.language, title=safe_line(data.title))


def _markdown(data: ArticleData) -> Sheet:
    from reader.cleaning.text import markdown  # noqa: PLC0415 - loads lxml and the parser

    return markdown.sheet_of(_content(data), base=data.address, hint=data.language, title=safe_line(data.title))


def _content(data: ArticleData) -> str:
    return data.original.content[:LONGEST]


_READERS: dict[Markup, Callable[[ArticleData], Sheet]] = {
    Markup.TEXT: _text,
    Markup.MARKDOWN: _markdown,
    Markup.FRAGMENT: _fragment,
    Markup.PAGE: _page,
}


def _metadata(data: ArticleData, sheet: Sheet, text: CleanText, source: str) -> Metadata:
    """Fields of the document, hints of the feed laid over them."""
    fields = sheet.fields
    title = safe_line(data.title) or safe_line(fields.title)
    return Metadata(
        title=title or derived_title(text),
        title_derived=not title,
        byline=tuple(filter(None, map(safe_line, data.byline))) or fields.byline,
        published=data.published or fields.published or fields.updated,
        source=safe_line(fields.source) or safe_line(source) or fields.agency,
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


def as_it_is(data: ArticleData) -> Cleaned:
    """The text of ``data`` with one paragraph a line, nothing cleaned but what must never reach a terminal."""
    sheet = Sheet(lines.as_is(_content(data)))
    sheet.language = languages.detect(_content(data), data.language)
    text = assemble(sheet)
    return Cleaned(text, _metadata(data, sheet, text, ""), VERSION)

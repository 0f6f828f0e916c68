"""An article as lines for a terminal, and as plain text in reading order."""

import textwrap
from collections.abc import Iterator
from typing import TypeAlias

from reader.cli.output import Piece, Style
from reader.core.articles import Article
from reader.core.moments import Moment, has_time
from reader.core.text import Block, BlockKind, MarkKind, reading_minutes
from reader.library.words import stops_short

Line: TypeAlias = tuple[str | Piece, ...]
"""One line of the page."""

MARGIN = "  "
"""What stands before every line."""
_STYLE = {
    BlockKind.LEAD: Style.BOLD,
    BlockKind.HEADING: Style.BOLD,
    BlockKind.CAPTION: Style.DIM,
    BlockKind.TIME: Style.BOLD,
}
_WORD = {BlockKind.CAPTION: "Caption: ", BlockKind.HEADING: "Heading: ", BlockKind.QUOTE: "Quotation: "}


def spoken(article: Article, full_text_key: str = "") -> str:
    """The article from top to bottom, a paragraph a line, what a block is said in words."""
    parts = [article.row.title, ". ".join(about(article)) + "."]
    for block in article.text.blocks:
        words = article.text.text_of(block)
        if block.kind is BlockKind.LIST_ITEM:
            words = f"{block.note or '•'} {words}"
        if block.kind not in (BlockKind.TITLE, BlockKind.RULE):
            parts.append(_WORD.get(block.kind, "") + words)
    if says := stops_short(article, full_text_key):
        parts.append(says)
    if article.note:
        parts.append(f"Note: {article.note}")
    return "\n\n".join(parts)


def paged(article: Article, measure: int, full_text_key: str = "") -> Iterator[Line]:
    """The article as a page ``measure`` columns wide."""
    yield from _wrapped(article.row.title, measure, Style.BOLD)
    yield (MARGIN, Piece(" · ".join(about(article)), Style.DIM))
    links: list[str] = []
    for block in article.text.blocks:
        if block.kind is not BlockKind.TITLE:
            yield ("",)
            yield from _block(article, block, measure, links)
    if says := stops_short(article, full_text_key):
        yield ("",)
        yield from _wrapped(says, measure, Style.BOLD)
    if article.note:
        yield ("",)
        yield from _wrapped(f"✎ {article.note}", measure)
    if links:
        yield ("",)
    for number, address in enumerate(links, 1):
        yield (MARGIN, Piece(f"[{number}] {address}", Style.DIM))


def about(article: Article) -> list[str]:
    """Who wrote it, where, when, and how long it takes."""
    facts = [", ".join(article.byline), article.agency, article.row.source, moment(article.published)]
    return [fact for fact in (*facts, f"{reading_minutes(article.row.words)} min", *article.tags) if fact]


def moment(when: Moment | None) -> str:
    """The day, and the time when it is known."""
    if when is None:
        return ""
    return f"{when:%Y-%m-%d %H:%M}" if has_time(when) else when.isoformat()


def _block(article: Article, block: Block, measure: int, links: list[str]) -> Iterator[Line]:
    words = article.text.text_of(block)
    if block.kind is BlockKind.RULE:
        yield (MARGIN, Piece("* * *", Style.DIM))
    elif block.kind in (BlockKind.CODE, BlockKind.TABLE):
        yield from ((f"{MARGIN}  {line}",) for line in words.split("\n"))
    elif block.kind is BlockKind.QUOTE:
        yield from _wrapped(words, measure, first="▎ ", rest="▎ ")
    elif block.kind is BlockKind.LIST_ITEM:
        indent = "  " * block.level
        marker = f"{indent}{block.note or '•'} "
        yield from _wrapped(_numbered(article, block, links), measure, first=marker, rest=" " * len(marker))
    else:
        yield from _wrapped(_numbered(article, block, links), measure, _STYLE.get(block.kind, Style.PLAIN))


def _numbered(article: Article, block: Block, links: list[str]) -> str:
    """The words of a block with the number of each link after it."""
    made = ""
    at = block.span.start
    for mark in block.marks:
        if mark.kind is MarkKind.LINK and mark.href and mark.span.end >= at:
            links.append(mark.href)
            made += f"{article.text.plain[at : mark.span.end]}[{len(links)}]"
            at = mark.span.end
    return made + article.text.plain[at : block.span.end]


def _wrapped(words: str, measure: int, style: Style = Style.PLAIN, first: str = "", rest: str = "") -> Iterator[Line]:
    for paragraph in words.split("\n"):
        for line in textwrap.wrap(paragraph, max(20, measure), initial_indent=first, subsequent_indent=rest) or [""]:
            yield (MARGIN, Piece(line, style))

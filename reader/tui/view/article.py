"""From an article to the pieces of its page."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from reader.core.articles import Article
from reader.core.decisions import listed
from reader.core.text import Removal
from reader.tui.view.ages import DateStyle
from reader.tui.view.blocks import links_of, pieces_of
from reader.tui.view.header import header, title_block
from reader.tui.view.markings import Bar, analysed, bars, inline_marks
from reader.tui.view.marks import MarkClass, TextMode
from reader.tui.view.notices import link_list, raw, removed, stops_short
from reader.tui.view.overlay import Laid
from reader.tui.view.piece import Piece


@dataclass(frozen=True, slots=True)
class Manner:
    """How an article is to be set."""

    mode: TextMode = TextMode.CLEAN
    """Cleaned, with removals, or raw."""
    original: str = ""
    """The original, for `TextMode.RAW`."""
    date_style: DateStyle = DateStyle.DAY_FIRST
    """Order of day, month and year."""
    full_text_key: str = ""
    """Key that fetches the full text."""


def pieces(article: Article, manner: Manner) -> list[Piece]:
    """Everything on the page of ``article``, from the title to the list of links."""
    if manner.mode is TextMode.RAW:
        return [*header(article, manner.date_style, marked=False), *raw(manner.original)]
    links = links_of(article.text)
    end = len(article.text.plain)
    return [
        *header(article, manner.date_style),
        *_body(article, links, manner.mode),
        *([stops_short(article, manner.full_text_key)] if article.text.truncated else ()),
        *link_list(links, end),
    ]


def _body(article: Article, links: tuple[str, ...], mode: TextMode) -> Iterator[Piece]:
    """The blocks, with what was taken out between them if it is to be shown."""
    waiting: dict[int, list[tuple[int, Removal]]] = defaultdict(list)
    restored = frozenset(article.text.restored)
    if mode is TextMode.REMOVALS:
        for number, removal in enumerate(listed(article.text)):
            waiting[min(removal.block, len(article.text.blocks))].append((number, removal))
    at = 0
    done = -1
    for index, piece in pieces_of(article.text, links, without=title_block(article)):
        for block in range(done + 1, index + 1):
            for number, removal in waiting.pop(block, ()):
                yield from removed(removal, piece.shown.span.start, number, restored=removal in restored)
        done, at = index, piece.shown.span.end
        yield piece
    for block in sorted(waiting):
        for number, removal in waiting[block]:
            yield from removed(removal, at, number, restored=removal in restored)


def marks_over(article: Article, marks: frozenset[MarkClass]) -> tuple[list[Laid], list[Bar]]:
    """The marks of ``article`` that do not change while it is read, and the bars in its margin."""
    laid = [mark for block in article.text.blocks for mark in inline_marks(block)]
    return [*laid, *analysed(article.analysis, marks)], bars(article.analysis, marks)

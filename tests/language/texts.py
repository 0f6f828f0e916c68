"""Small clean texts for the tests."""

from reader.core.analysis import Analysis, Quote, QuoteKind
from reader.core.spans import Span
from reader.core.text import SEPARATOR, Block, BlockKind, CleanText
from reader.language.analyse import analyse

SAID = (QuoteKind.DIRECT, QuoteKind.PARTIAL)


def text(*paragraphs: str, kinds: dict[int, BlockKind] | None = None) -> CleanText:
    """A clean text of some paragraphs; ``kinds`` gives the blocks that are something else."""
    blocks, at = [], 0
    for number, paragraph in enumerate(paragraphs):
        kind = (kinds or {}).get(number, BlockKind.PARAGRAPH)
        blocks.append(Block(kind, Span(at, at + len(paragraph))))
        at += len(paragraph) + len(SEPARATOR)
    return CleanText(SEPARATOR.join(paragraphs), tuple(blocks))


def names(language: str, *paragraphs: str) -> dict[str, str]:
    """Name to kind of every entity in some paragraphs."""
    return {entity.name: entity.kind.value for entity in analyse(text(*paragraphs), language).entities}


def quotes(language: str, *paragraphs: str) -> list[tuple[str, str, str | None]]:
    """Kind, words and speaker of every quotation between marks in some paragraphs."""
    clean = text(*paragraphs)
    found = analyse(clean, language).quotes
    return [(q.kind.value, q.span.of(clean.plain), q.speaker) for q in found if q.kind is not QuoteKind.INDIRECT]


def indirect(language: str, *paragraphs: str) -> list[tuple[str, str | None]]:
    """Words and speaker of all reported speech in some paragraphs."""
    clean = text(*paragraphs)
    return [(q.span.of(clean.plain), q.speaker) for q in reported(analyse(clean, language))]


def reported(analysis: Analysis) -> list[Quote]:
    """The quotations without marks."""
    return [quote for quote in analysis.quotes if quote.kind is QuoteKind.INDIRECT]

"""Which marks lie where in a text: links and emphasis, names and quotes, and what the reader looks for."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote as percent

from reader.core.analysis import CERTAIN, Analysis, Entity, EntityKind, Quote, QuoteKind
from reader.core.safe import safe
from reader.core.spans import Span
from reader.core.text import Block, BlockKind, Mark, MarkKind
from reader.tui.view.looks import Look
from reader.tui.view.marks import MarkClass
from reader.tui.view.overlay import Laid

INLINE, SAID, NAMED, SOUGHT, CURRENT = range(1, 6)
"""Layers: marks of the text, quotes, names, searched words, the current mark."""
SPOKEN = frozenset({QuoteKind.DIRECT, QuoteKind.PARTIAL})
"""Quotes that are shown as somebody's words; titles and scare quotes are nobody's."""

_INLINE_LOOKS = {
    MarkKind.LINK: Look.LINK,
    MarkKind.EMPHASIS: Look.EMPHASIS,
    MarkKind.STRONG: Look.STRONG,
    MarkKind.CODE: Look.CODE,
}
_KIND_LOOKS = {
    EntityKind.PERSON: Look.PERSON,
    EntityKind.ORGANISATION: Look.ORGANISATION,
    EntityKind.PLACE: Look.PLACE,
    EntityKind.MISC: Look.MISC,
}
_STRESS = frozenset({MarkKind.STRONG, MarkKind.EMPHASIS})
_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>\"\\^`{|}]+", re.IGNORECASE)


def href_of(address: str) -> str:
    """``address`` fit for the terminal: printable ASCII, http, https or mailto; empty for anything else."""
    address = safe(address).strip()
    if not _ADDRESS.fullmatch(address):
        return ""
    return percent(address, safe=":/?#[]@!$&'()*+,;=%~-._")


def kind_of(entity: Entity) -> EntityKind:
    """The kind to show: what is not certain is shown as a name without a kind."""
    return entity.kind if entity.confidence >= CERTAIN else EntityKind.MISC


def inline_marks(block: Block) -> Iterator[Laid]:
    """Links, emphasis and code of ``block``; a lead or heading that is bold throughout says nothing by that."""
    whole = block.kind in (BlockKind.LEAD, BlockKind.HEADING, BlockKind.TITLE)
    for mark in block.marks:
        if whole and mark.kind in _STRESS and len(mark.span) >= len(block.span) * 9 // 10:
            continue
        yield Laid(mark.span.start, mark.span.end, _INLINE_LOOKS[mark.kind], INLINE, _href(mark))


def _href(mark: Mark) -> str:
    """Where ``mark`` leads."""
    return href_of(mark.href) if mark.kind is MarkKind.LINK else ""


def shows(marks: frozenset[MarkClass], mark: Entity | Quote) -> bool:
    """Whether ``mark`` is among the classes that are switched on."""
    if isinstance(mark, Quote):
        return MarkClass.QUOTE in marks and (mark.kind in SPOKEN or mark.kind is QuoteKind.INDIRECT)
    return MarkClass(kind_of(mark).value) in marks


def analysed(analysis: Analysis, marks: frozenset[MarkClass]) -> Iterator[Laid]:
    """Names and quotes of the classes in ``marks``."""
    for entity in analysis.entities:
        if shows(marks, entity):
            for mention in entity.mentions:
                yield Laid(mention.start, mention.end, _KIND_LOOKS[kind_of(entity)], NAMED)
    for quote in analysis.quotes:
        if shows(marks, quote) and quote.kind in SPOKEN:
            yield Laid(quote.span.start, quote.span.end, Look.QUOTE, SAID)


def stops(analysis: Analysis, marks: frozenset[MarkClass]) -> list[tuple[Span, Entity | Quote]]:
    """Every mark that is switched on, in reading order: where ``[`` and ``]`` stop."""
    found: list[tuple[Span, Entity | Quote]] = [
        (mention, entity) for entity in analysis.entities if shows(marks, entity) for mention in entity.mentions
    ]
    found += [(quote.span, quote) for quote in analysis.quotes if shows(marks, quote)]
    return sorted(found, key=lambda stop: (stop[0].start, -stop[0].end))


def sought(hits: Iterable[Span], current: Span | None) -> Iterator[Laid]:
    """Searched words, the current one apart."""
    for hit in hits:
        yield Laid(hit.start, hit.end, Look.FOUND if hit == current else Look.HIT, SOUGHT)


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar beside the lines of a quote."""

    span: Span
    """The quote."""
    sign: str
    """The bar; reported speech has another one than quoted speech."""


def bars(analysis: Analysis, marks: frozenset[MarkClass]) -> list[Bar]:
    """The bars that go into the margin, by start."""
    quotes = (quote for quote in analysis.quotes if shows(marks, quote))
    return [Bar(quote.span, "▎" if quote.kind in SPOKEN else "┊") for quote in quotes]

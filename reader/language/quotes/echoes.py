"""Gives a quotation that stands in a heading or apart from the text to whoever says the same words in the text."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.core.analysis import Quote, QuoteKind
from reader.core.text import Block, BlockKind

SURE = 0.65
"""Confidence of a speaker who is known from the text."""
BELOW = 0.5
"""Confidence of the speaker who is first quoted below a heading."""
_LEAST = 3
"""Words that two quotations must share on end to be the same."""
_WORD = re.compile(r"\w+")
_HEADS = (BlockKind.HEADING, BlockKind.TITLE)
_APART = (BlockKind.HEADING, BlockKind.TITLE, BlockKind.QUOTE, BlockKind.LEAD)


def echoed(quotes: Sequence[Quote], blocks: Sequence[Block], plain: str) -> list[Quote]:
    """The quotations, those in headings and those without a sure speaker with that of the same words elsewhere."""
    apart = {block.span.start: block.span.end for block in blocks if block.kind in _APART}
    said = [(_words(quote, plain), quote) for quote in quotes if quote.speaker and quote.confidence >= SURE]
    made = [_with_speaker(quote, said, plain) if _doubtful(quote, apart) else quote for quote in quotes]
    heads = {block.span.start: block.span.end for block in blocks if block.kind in _HEADS}
    return [_of_section(quote, made, heads, plain) for quote in made]


def _of_section(quote: Quote, quotes: Sequence[Quote], heads: dict[int, int], plain: str) -> Quote:
    """The quotation; one that stands in a heading, with nobody sure, with the speaker who is first quoted below it."""
    end = next((end for start, end in heads.items() if start <= quote.span.start < end), 0)
    if (
        not end
        or _words(quote, plain).count(" ") <= _LEAST
        or quote.kind is not QuoteKind.DIRECT
        or (quote.speaker and quote.confidence >= SURE)
    ):
        return quote
    stop = min((start for start in heads if start >= end), default=None)
    below = (
        other
        for other in quotes
        if other.span.start >= end and (stop is None or other.span.start < stop) and other.kind is QuoteKind.DIRECT
    )
    first = next(below, None)
    return replace(quote, speaker=first.speaker, confidence=BELOW) if first and first.speaker else quote


def _doubtful(quote: Quote, apart: dict[int, int]) -> bool:
    """Whether a direct quotation has no sure speaker, or stands in a heading."""
    if quote.kind is not QuoteKind.DIRECT:
        return False
    inside = any(start <= quote.span.start < end for start, end in apart.items())
    return inside or quote.speaker is None or quote.confidence < SURE


def _words(quote: Quote, plain: str) -> str:
    """The words of a quotation in small letters, between blanks."""
    return " " + " ".join(_WORD.findall(quote.span.of(plain).casefold())) + " "


def _with_speaker(quote: Quote, said: Sequence[tuple[str, Quote]], plain: str) -> Quote:
    """The quotation with the speaker of a longer one that holds its words."""
    own = _words(quote, plain)
    if own.count(" ") <= _LEAST:
        return quote
    for words, other in said:
        if other.span != quote.span and own in words:
            return replace(quote, speaker=other.speaker, confidence=max(SURE, quote.confidence))
    return quote

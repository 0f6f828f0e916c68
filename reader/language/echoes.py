"""Gives a quotation that stands in a heading or apart from the text to whoever says the same words in the text."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.core.analysis import Quote, QuoteKind
from reader.core.text import Block, BlockKind

SURE = 0.65
"""Confidence of a speaker who is known from the text."""
_LEAST = 3
"""Words that two quotations must share on end to be the same."""
_WORD = re.compile(r"\w+")
_APART = (BlockKind.HEADING, BlockKind.TITLE, BlockKind.QUOTE, BlockKind.LEAD)


def echoed(quotes: Sequence[Quote], blocks: Sequence[Block], plain: str) -> list[Quote]:
    """The quotations, those in headings and those without a sure speaker with that of the same words elsewhere."""
    apart = {block.span.start: block.span.end for block in blocks if block.kind in _APART}
    said = [(_words(quote, plain), quote) for quote in quotes if quote.speaker and quote.confidence >= SURE]
    return [_with_speaker(quote, said, plain) if _doubtful(quote, apart) else quote for quote in quotes]


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

"""The sentences of a unit, and where in each the words begin that somebody can have said."""

from collections.abc import Iterator, Sequence

from reader.language.lexicon import Lexicon
from reader.language.quotes.scene import Item

_ENDS = frozenset(".!?;…")
_DASHES = frozenset("-–—•*")
_DATELINE = 12
"""Items that a dateline has at most."""


def sentences(items: Sequence[Item], words: Lexicon) -> Iterator[tuple[int, int]]:
    """First item of each sentence, and the item after its last word; the sign that ends it stands there."""
    start = 0
    for number, item in enumerate(items):
        if item.text in _ENDS and _final(items, number, words):
            if number > start:
                yield start, number
            start = number + 1
        elif item.quote and item.last in ".!?…" and _opens(items, number + 1) and number > start:
            yield start, number + 1
            start = number + 1
    if start < len(items):
        yield start, len(items)


def _final(items: Sequence[Item], at: int, words: Lexicon) -> bool:
    """Whether a sign ends a sentence, not an abbreviation."""
    if items[at].text != "." or at == len(items) - 1:
        return True
    short = at > 0 and (items[at - 1].lower in words.of("abbreviations") or len(items[at - 1].text) == 1)
    return not short and _opens(items, at + 1)


def _opens(items: Sequence[Item], at: int) -> bool:
    """Whether a sentence can begin at an item."""
    return at >= len(items) or items[at].quote is not None or not items[at].text[:1].islower()


def opening(items: Sequence[Item], start: int, stop: int) -> int:
    """The first item of a sentence that is not dateline, time or the sign before a list item."""
    at = start
    for number in range(start, min(stop, start + _DATELINE)):
        item = items[number]
        if item.text in _DASHES and _heads(items[start:number]):
            at = number + 1
            break
        if item.text == ":" and number <= start + 4 and items[start].text[:1].isdigit():
            at = number + 1
            break
    if at == start and start + 1 < stop and _is_time(items[start].text) and not items[start + 1].text[:1].islower():
        at = start + 1
    while at < stop and not items[at].quote and not items[at].text[:1].isalnum() and items[at].text not in "([¿¡":
        at += 1
    return at


def _heads(items: Sequence[Item]) -> bool:
    """Whether items are a dateline: places, agencies, a date in brackets; no plain text."""
    plain = [item for item in items if item.text[:1].islower() and not item.entity and len(item.text) > 3]
    named = not items or any(item.entity or item.text.isupper() for item in items)
    return named and not plain and not any(item.quote for item in items)


def _is_time(text: str) -> bool:
    """Whether a word is a time of day: ``07.05``, ``14:32``."""
    return len(text) in (4, 5) and text[-3] in ".:" and text.replace(text[-3], "").isdigit()

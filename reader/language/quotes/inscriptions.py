"""Tells what is written on something from what is said: ``stond er op een spandoek``, ``read a banner``."""

from collections.abc import Sequence

from reader.core.analysis import EntityKind
from reader.language.lexicon import Lexicon
from reader.language.quotes.scene import Item

_REACH = 7
"""Items between a quotation and what bears it."""
_STOPS = frozenset(".;:!?")


def inscribed(items: Sequence[Item], at: int, words: Lexicon) -> bool:
    """Whether a thing that bears words stands after a quotation, or before it, as what it is written on."""
    return _after(items, at, words) or _before(items, at, words)


def _after(items: Sequence[Item], at: int, words: Lexicon) -> bool:
    """``“…”, stond er op een spandoek``; a verb of saying needs the thing right after it (``dit le ruban``)."""
    if at and items[at - 1].text[:1].isalnum():
        return False
    said, reads = -1, False
    for number in range(at + 1, min(len(items), at + 1 + _REACH)):
        item = items[number]
        if _parts(item) or (said >= 0 and number - said > 2):
            return False
        if item.lower in words.of("carriers"):
            return (reads or said >= 0) and items[number - 1].lower in words.of("determiners")
        reads = reads or item.lower in words.of("naming")
        if item.lower in words.speech and item.lower not in words.of("naming"):
            said = number
    return False


def _before(items: Sequence[Item], at: int, words: Lexicon) -> bool:
    """``Op het spandoek stond: “…”``, ``a banner reading “…”``."""
    for number in range(at - 1, max(-1, at - 1 - _REACH), -1):
        item = items[number]
        if _parts(item) and item.text != ":":
            return False
        if item.lower in words.speech and item.lower not in words.of("naming"):
            return False
        if item.lower in words.of("carriers"):
            return any(one.lower in words.of("naming") for one in items[number + 1 : at])
    return False


def _parts(item: Item) -> bool:
    """Whether an item ends the clause or names somebody who may speak."""
    person = item.entity is not None and item.entity.kind is EntityKind.PERSON
    return item.quote is not None or person or item.text in _STOPS

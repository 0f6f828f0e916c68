"""Finds the words of saying in a unit."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.language.lexicon import Lexicon
from reader.language.scene import Item

_FAR = 14
"""Words between the two halves of a verb such as ``kondigde … aan``."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb or phrase of saying in a unit."""

    at: int
    """Number of its first item."""
    stop: int
    """Number of the item after it."""
    according: bool
    """Whether it is a preposition (``volgens``, ``according to``) rather than a verb."""


_INFINITIVE_MARKS = frozenset("te to zu à de".split())
_AUXILIARIES = frozenset(
    "heeft hebben had hadden has have had hat haben hatte hatten a ont avait avaient ha han había habían will would"
    " zal zou zullen zouden wil wilde".split()
)


def cues(items: Sequence[Item], words: Lexicon) -> list[Cue]:
    """All cues of a unit, in order."""
    found = []
    at = 0
    while at < len(items):
        item = items[at]
        stop = 0
        if item.quote is None and item.entity is None:
            stop = _phrase(items, at, words)
            if stop:
                found.append(Cue(at, stop, according=True))
            elif _verb(items, at, words):
                found.append(Cue(at, at + 1, according=False))
        at = max(at + 1, stop)
    return found


def _phrase(items: Sequence[Item], at: int, words: Lexicon) -> int:
    """Where a phrase such as ``according to`` that begins at an item ends; 0 when none does."""
    for phrase in words.of("according"):
        pieces = phrase.split(" ")
        if [item.lower for item in items[at : at + len(pieces)]] == pieces:
            return at + len(pieces)
    return 0


def _verb(items: Sequence[Item], at: int, words: Lexicon) -> bool:
    """Whether an item is a verb of saying, in one piece or two."""
    word = items[at].lower
    if at and items[at].text[0].isupper():
        return False
    if word in words.speech:
        return not (at and items[at - 1].lower in _INFINITIVE_MARKS and items[at - 1].lower in ("te", "zu"))
    rests = words.split_speech.get(word)
    if not rests:
        return False
    later = {item.lower for item in items[at + 1 : at + 1 + _FAR]}
    return any(rest.split(" ")[0] in later for rest in rests)

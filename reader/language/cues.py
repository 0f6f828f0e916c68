"""Finds the words of saying in a unit."""

import re
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


_PRONOUN_BEHIND = re.compile(r"(?:-t)?-(?:ils?|elles?)$")
_INFINITIVE_MARKS = frozenset("te to zu à de".split())
AUXILIARIES = frozenset(
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
        pieces = phrase.casefold().split(" ")
        if [item.lower for item in items[at : at + len(pieces)]] == pieces:
            return at + len(pieces)
    return _view(items, at, words)


def _view(items: Sequence[Item], at: int, words: Lexicon) -> int:
    """Where a phrase such as ``in her view`` or ``in Lee's words`` ends; 0 when none begins at an item."""
    if items[at].lower not in words.of("in") or at + 2 >= len(items):
        return 0
    owned = items[at + 1].entity is not None or items[at + 1].lower in words.of("possessives")
    for number in (at + 2, at + 3) if owned else ():
        if number < len(items) and items[number].lower in words.of("views"):
            return number + 1
    return 0


def _verb(items: Sequence[Item], at: int, words: Lexicon) -> bool:
    """Whether an item is a verb of saying, in one piece or two."""
    word = items[at].lower
    if at and items[at].text[0].isupper():
        return False
    if words.language == "fr":
        word = _PRONOUN_BEHIND.sub("", word)
    if word in words.speech:
        return not (at and items[at - 1].lower in _INFINITIVE_MARKS and items[at - 1].lower in ("te", "zu"))
    rests = words.split_speech.get(word)
    if not rests:
        return False
    later = {item.lower for item in items[at + 1 : at + 1 + _FAR]}
    return any(rest.split(" ")[0] in later for rest in rests)

"""Finds the words of saying in a unit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.core.analysis import EntityKind
from reader.language.lexicon import Lexicon
from reader.language.quotes.scene import Item

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

_PERFECT = frozenset("a ont avait avaient ha han había".split())
SKIPPED = frozenset(", – — - ook nog zo also auch aussi también se le les lo nos s' me te".split())
"""What may stand between a quotation and its verb of saying."""
_CLOSED = frozenset(",.!?…")
"""Signs at the end of a quotation after which the verb of saying may follow at once."""


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


def inverted(items: Sequence[Item], at: int, words: Lexicon) -> Cue | None:
    """An unlisted verb of saying: the word between a quotation and a person, a pronoun or a noun with an article.

    ``“…”, briest Bos``; ``“…”, grijnsde de winnaar``.
    """
    start = at + 1
    while start < len(items) and (items[start].text in SKIPPED or items[start].text in _PERFECT):
        start += 1
    if (start == at + 1 and items[at].last not in _CLOSED) or start + 1 >= len(items):
        return None
    verb, who = items[start], items[start + 1]
    if verb.entity or verb.quote or not verb.text[:1].islower() or verb.lower in words.of("function"):
        return None
    if words.language == "fr" and verb.lower.endswith(("-il", "-elle")):
        return Cue(start, start + 1, according=False)
    if verb.lower in words.speech or verb.lower in words.split_speech or verb.lower in words.of("according"):
        return None
    person = who.entity is not None and who.entity.kind is EntityKind.PERSON
    if person or who.lower in words.of("subject_pronouns") or _somebody(items, start + 1, words):
        return Cue(start, start + 1, according=False)
    return None


def _somebody(items: Sequence[Item], at: int, words: Lexicon) -> bool:
    """Whether a noun with its article or a title begins at an item, which after a quotation and a verb speaks."""
    if items[at].lower not in words.of("determiners") and items[at].lower not in words.of("titles"):
        return False
    if items[at - 1].lower.startswith(_WHERE):
        return False
    noun = items[at + 1] if at + 1 < len(items) else None
    return noun is not None and not noun.quote and noun.text[:1].isalpha() and noun.lower not in words.of("carriers")


_WHERE = ("waar", "wor", "wob", "wom")
"""Beginnings of words that join a clause rather than being a verb (``waarin de visser …``)."""
_INHABITANT = {
    "nl": ("aar", "er", "ees"),
    "en": ("er", "ian", "man"),
    "de": ("er", "erin"),
    "fr": ("ois", "ais", "ien", "ienne", "oise", "aise"),
    "es": ("eño", "eña", "és", "ano", "ana"),
}


def inhabitant(item: Item, words: Lexicon) -> bool:
    """Whether a word is a noun for somebody from a place (``Luikenaar``)."""
    if not item.lower.endswith(_INHABITANT.get(words.language, ())) or not item.text.isalpha():
        return False
    known = item.text in words.demonyms
    return known or (words.language == "nl" and item.text[:1].isupper() and len(item.text) > 5)

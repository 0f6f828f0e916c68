"""Finds who says a quotation through a noun: ``luidde het antwoord van Bos``, ``was her verdict``."""

from collections.abc import Sequence

from reader.core.analysis import Entity, EntityKind
from reader.language.lexicon import Lexicon
from reader.language.quotes.people import People
from reader.language.quotes.scene import Item, Unit

_REACH = 5
"""Items from the quotation to the noun."""
_OWNER = 6
"""Items from the noun to its owner."""
BEING = frozenset("is was luidt luidde ist war lautet lautete est était fut es era fue".split())
_GENITIVE = frozenset(("'s", "’s", "'", "’"))
_OPENERS = frozenset("met with mit avec con par c'est".split())


def told_by_noun(items: Sequence[Item], at: int, words: Lexicon) -> bool:
    """Whether a verb of being and a noun for words follow a quotation: ``“…”, was zijn conclusie``."""
    near = [item for item in items[at + 1 : at + 2 + _REACH] if item.text != ","]
    if not near or not (near[0].lower in BEING or near[0].lower in words.of("naming")):
        return False
    return any(item.lower in words.of("sayings") for item in near[1:_REACH])


def owner(unit: Unit, at: int, people: People) -> Entity | None:
    """Who owns the noun for words that stands right after a quotation, or before its colon."""
    items, words = unit.items, people.words
    colon = at > 0 and items[at - 1].text == ":"
    start, stop = (_clause(items, at - 1), at - 1) if colon else (at + 1, min(len(items), at + 1 + _REACH))
    for number in range(start, stop):
        item = items[number]
        if item.quote or item.text in ".;:!?" or (not colon and _is_cue(item, words)):
            return None
        if item.lower in words.of("sayings"):
            return _owner_of(unit, number, start, people)
    return None


def _clause(items: Sequence[Item], stop: int) -> int:
    """Where the sentence that ends before an item begins."""
    start = stop
    while start > 0 and not items[start - 1].quote and items[start - 1].text not in ".;!?":
        start -= 1
    return start


def _is_cue(item: Item, words: Lexicon) -> bool:
    """Whether a word is a verb of saying other than those that lead to a noun (``luidt``)."""
    return item.lower in words.speech and item.lower not in words.of("naming") and item.lower not in words.of("sayings")


def _owner_of(unit: Unit, noun: int, start: int, people: People) -> Entity | None:
    """Whose a noun is: of a pronoun or genitive before it, or of the name that a preposition binds to it."""
    items, words = unit.items, people.words
    for number in range(noun - 1, max(start, noun - 4) - 1, -1):
        item = items[number]
        if item.lower in words.of("possessives"):
            return people.resolve(unit, number)
        genitive = item.entity is not None and (
            items[number + 1].text in _GENITIVE or (words.language in ("nl", "de") and number == noun - 1)
        )
        if genitive and item.entity and item.entity.kind is EntityKind.PERSON:
            return item.entity
    bound = noun + 1 < len(items) and items[noun + 1].lower in words.of("prepositions")
    for item in items[noun + 1 : noun + 1 + _OWNER] if bound else ():
        if item.entity and item.entity.kind is EntityKind.PERSON:
            return item.entity
        if item.quote or item.text in ".;:!?":
            return None
    return None


def taken_up(unit: Unit, people: People) -> Entity | None:
    """Who is said to speak by a unit that takes up the quotation before it: ``Met die woorden nam Bos afscheid``."""
    items, words = unit.items, people.words
    if not items or items[0].lower not in _OPENERS:
        return None
    noun = next((at for at in range(1, min(5, len(items))) if items[at].lower in words.of("sayings")), 0)
    if not noun:
        return None
    for number in range(noun + 1, min(len(items), noun + 9)):
        item = items[number]
        if item.entity and item.entity.kind is EntityKind.PERSON:
            return item.entity
        if item.lower in words.of("subject_pronouns"):
            return people.resolve(unit, number)
    return None

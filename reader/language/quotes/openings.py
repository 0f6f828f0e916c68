"""How a sentence begins: with a pronoun, somebody without a name, a name in apposition or under a preposition."""

from collections.abc import Sequence

from reader.core.analysis import EntityKind
from reader.language.lexicon import Lexicon
from reader.language.quotes.scene import Item

_BEGINNING = 6
"""Items in which the pronoun stands that is the subject of a sentence."""
_PLURAL_TOO = frozenset(("ze", "zij", "sie"))
_NOBODY = frozenset(("il",))
"""Pronouns that as often mean nobody (``il faut``)."""
_LISTING = frozenset(", en and und et y".split())
_APPOSED = 9
"""Items in which an apposition to the first noun stands."""


def is_person(item: Item) -> bool:
    """Whether an item names a person."""
    return item.entity is not None and item.entity.kind is EntityKind.PERSON


def pronoun(items: Sequence[Item], words: Lexicon) -> int:
    """Where a pronoun of the third person stands as the first subject of a unit; -1 when none does."""
    for at, item in enumerate(items[:_BEGINNING]):
        if item.quote or is_person(item) or item.text in ";:":
            return -1
        if item.lower in words.of("subject_pronouns"):
            beside = items[at + 1 : at + 2] if at == 0 or items[at - 1].text == "," else items[at - 1 : at]
            plural = item.lower in _PLURAL_TOO and any(one.lower.endswith("en") for one in beside)
            return -1 if plural or item.lower in _NOBODY else at
    return -1


def governed(items: Sequence[Item], at: int, words: Lexicon) -> bool:
    """Whether a preposition governs a name, a title between them or not, or another that it is listed with."""
    back = at - 1
    while back > 0 and items[back].lower in words.of("titles"):
        back -= 1
    if back < at - 1 and items[back - 1].lower in words.of("determiners") and items[back].text[:1].islower():
        back -= 1  # an adjective: ``van de jonge arts Eva Bos``
    if back < at - 1 and items[back].lower in words.of("determiners"):
        back -= 1
    if back > 1 and items[back].lower in _LISTING and is_person(items[back - 1]):
        return governed(items, back - 1, words)
    return back >= 0 and items[back].lower in words.of("prepositions")


def unnamed(items: Sequence[Item], words: Lexicon) -> int:
    """Where a unit begins with somebody without a name (``een buurman``, ``de rechter``); -1 when it does not."""
    people = words.of("titles") | words.of("person_nouns") | words.of("unnamed")
    for at, item in enumerate(items[:3]):
        if item.lower in words.of("unnamed"):
            return at
        indefinite = at < 2 and item.lower in words.of("indefinite")
        if indefinite and any(near.lower in people for near in items[at + 1 : at + 4]):
            return at + 1
    owned = len(items) > 2 and items[0].lower in words.of("definite") and items[2].lower in words.of("prepositions")
    return 1 if owned and items[1].lower in people and items[1].entity is None else -1


def apposed(items: Sequence[Item], at: int) -> bool:
    """Whether a name stands as an apposition close to the beginning: ``El portavoz de la junta, Luis Vega, …``."""
    return 1 < at <= _APPOSED and items[at - 1].text == "," and not any(item.text == "," for item in items[: at - 1])

"""Finds the subject before a verb of saying, clause by clause."""

from collections.abc import Sequence

from reader.language.lexicon import Lexicon
from reader.language.quotes.cues import Cue
from reader.language.quotes.people import People
from reader.language.quotes.scene import Item, Unit
from reader.language.quotes.subjects import FAR, NAMED, SPEAKS, Found, after_brackets, phrase

_COLONS, _FINAL = frozenset(";:"), frozenset(".!?")
_JOINS = frozenset(
    "en maar want terwijl and but while aber und während mais et tandis y pero mientras als toen when".split()
)
_RELATIVE = frozenset("die who der die das qui que quien wie".split())


def before(unit: Unit, cue: Cue, people: People) -> Found | None:
    """The subject before a verb, in its own clause, else in the sentence."""
    for start in _clause_starts(unit.items, cue.at):
        found = _first_subject(unit, start, cue.at, people)
        if found:
            return found
    return None


def _clause_starts(items: Sequence[Item], at: int) -> list[int]:
    """Where the clause of a verb can begin, the nearest place first."""
    found: list[int] = []
    for number in range(at - 1, -1, -1):
        item = items[number]
        if item.text in _COLONS or (item.text in _FINAL and number < at - 1):
            return [*found, number + 1]
        joins = item.lower in _JOINS and number and items[number - 1].text == ","
        if item.quote or joins:
            found.append(number + 1)
    return [*found, 0]


def _first_subject(unit: Unit, start: int, stop: int, people: People) -> Found | None:
    """The first noun phrase between two items that no preposition governs."""
    items = unit.items
    relative = _relative(items, stop, start)
    if relative is not None:
        return relative
    number, governed = start, False
    while number < stop:
        if not governed and items[number].text not in (",", "("):
            found = phrase(unit, number, stop, people)
            if found and (found.who or found.stop >= stop - 3 or number == start):
                near = stop - found.stop <= 4
                return found if near else Found(found.who, min(found.confidence, FAR), found.stop)
        governed = _governs(items, number, people.words, governed=governed)
        number = after_brackets(items, number, stop)
    return None


def _governs(items: Sequence[Item], number: int, words: Lexicon, *, governed: bool) -> bool:
    """Whether the item after this one is governed by a preposition."""
    item = items[number]
    if item.lower in words.of("prepositions"):
        return True
    if item.text in (",", "(") or item.quote or item.entity:
        return False
    return governed and (item.lower in words.of("determiners") or _leads(items, number, words))


def _leads(items: Sequence[Item], number: int, words: Lexicon) -> bool:
    """Whether a word stands before the noun that a preposition governs: an adjective, a job, a name to come."""
    following = items[number + 1] if number + 1 < len(items) else None
    return following is not None and (following.entity is not None or following.lower in words.of("titles"))


def _relative(items: Sequence[Item], at: int, start: int) -> Found | None:
    """The name before a relative pronoun that stands right before the verb: ``Jane Doe, who said``."""
    if at - 1 > start and items[at - 1].lower in _RELATIVE:
        for number in range(at - 2, max(start - 1, at - 5), -1):
            who = items[number].entity
            if who and who.kind in SPEAKS:
                return Found(who, NAMED, at)
    return None

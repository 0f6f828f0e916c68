"""Finds who says a quotation: the cue nearest to it, and that cue's subject."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.core.analysis import Entity, EntityKind
from reader.language.lexicon import Lexicon
from reader.language.quotes.clauses import before
from reader.language.quotes.cues import AUXILIARIES, SKIPPED, Cue, inverted
from reader.language.quotes.people import People
from reader.language.quotes.sayings import owner
from reader.language.quotes.scene import Item, Unit
from reader.language.quotes.subjects import CHAIN, FAR, PRONOUN, REMOTE, Found, phrase

_NEAR = 8
"""Items between a quotation and a verb without a named subject that still belongs to it."""
_CLAUSE = 9
"""Items of a clause before its verb of calling."""
_OPENERS = frozenset("what wat waar dat dass was wo que qu'".split())
_RELATIVE = frozenset("die den das that".split())
"""Words that are the subject of their clause, unless somebody is named after them."""
_STOPS = frozenset(".;:!?()[]–—")
_BREAKS = frozenset(".,;:")
_LISTENERS = frozenset("told tell tells telling asked ask asks accuse accused informed warned reminded".split())


@dataclass(frozen=True, slots=True)
class Said:
    """Who says something, found through a cue."""

    who: Entity | None
    """The speaker; ``None`` when the subject has no name."""
    confidence: float
    """How sure that is."""
    cue: Cue | None = None
    """The words of saying."""


def speaker_of(unit: Unit, at: int, found: Sequence[Cue], people: People, call: Cue | None = None) -> Said | None:
    """Who says the quotation at an item; ``None`` when nothing in the unit tells.

    ``call`` is the verb of calling whose object it is, if it is one's.
    """
    items, words = unit.items, people.words
    noun = owner(unit, at, people)
    if noun:
        return Said(noun, PRONOUN if people.near(noun, unit) else REMOTE)
    inside = _of_its_clause(unit, at, call, people) if call else None
    if inside:
        return inside
    turned = inverted(items, at, words)
    if call and words.language == "en" and items[call.at].lower.endswith("ing"):
        call = next((cue for cue in reversed(found) if cue.at < call.at), call)
    cue = turned or call or nearest_cue(items, at, found)
    colon = at > 0 and items[at - 1].text == ":"
    if colon and (cue is None or cue.at > at):
        said = _before_colon(unit, at, people)
        if said:
            return said
    if cue is None:
        return _name_then_verb(unit, at, people)
    return subject(unit, cue, people, quote=at)


def _of_its_clause(unit: Unit, at: int, call: Cue, people: People) -> Said | None:
    """The subject of a verb of calling in a clause of its own: ``what coach Jane Doe called “…”``."""
    stop = min(at, call.at)
    for number in range(stop - 1, max(-1, stop - _CLAUSE), -1):
        if unit.items[number].quote:
            return None
        if unit.items[number].lower in _OPENERS:
            found = phrase(unit, number + 1, stop, people)
            return Said(found.who, found.confidence, call) if found else None
        if unit.items[number].lower in _RELATIVE:
            found = phrase(unit, number + 1, stop, people)
            return Said(found.who, found.confidence, call) if found and found.who else None
    return None


def _before_colon(unit: Unit, at: int, people: People) -> Said | None:
    """The subject of what stands before a colon and a quotation: ``Name: “…”``, ``Hij lacht: “…”``."""
    got = before(unit, Cue(at - 1, at, according=False), people)
    return Said(got.who, got.confidence) if got else None


def _name_then_verb(unit: Unit, at: int, people: People) -> Said | None:
    """The person right after a quotation that ends in a comma, before some verb (``“…,” Bos growled``)."""
    items = unit.items
    if people.words.language != "en" or at + 2 >= len(items):
        return None
    who, verb = items[at + 1], items[at + 2]
    if who.entity and who.entity.kind is EntityKind.PERSON and verb.text[:1].islower() and verb.lower.endswith("ed"):
        return Said(who.entity, FAR, Cue(at + 2, at + 3, according=False))
    return None


def nearest_cue(items: Sequence[Item], at: int, found: Sequence[Cue]) -> Cue | None:
    """The cue that belongs to a quotation: before a colon, right after it, else the nearest before it, else later."""
    after = next((cue for cue in found if cue.at > at), None)
    earlier = [cue for cue in found if cue.at < at]
    if earlier and items[at - 1].text == ":" and not any(item.text in ".;" for item in items[earlier[-1].at : at]):
        return earlier[-1]
    apart = at + 1 < len(items) and items[at + 1].text in _BREAKS
    if earlier and at - earlier[-1].stop <= 1 and not apart and not items[earlier[-1].at - 1].quote:
        return earlier[-1]
    between = items[at + 1 : after.at] if after else ()
    if after and len(between) <= 4 and not any(item.text in _STOPS - {"–", "—"} or item.quote for item in between):
        return after
    return earlier[-1] if earlier else after


def subject(unit: Unit, cue: Cue, people: People, quote: int = -1) -> Said | None:
    """The subject of a cue; ``None`` when there is none in the unit."""
    items = unit.items
    if cue.according and cue.stop - cue.at > 2 and items[cue.stop - 1].lower in people.words.of("views"):
        owner = items[cue.at + 1]
        return Said(owner.entity or people.resolve(unit, cue.at + 1), FAR, cue)
    if cue.according:
        return _said(_after(unit, cue, people), cue) or _said(before(unit, cue, people), cue)
    pronoun = items[cue.at].lower.endswith(("-il", "-elle")) and people.words.language == "fr"
    if pronoun:
        return _said(phrase(unit, cue.at, cue.stop, people), cue)
    after = _after(unit, cue, people)
    if _follows(items, cue, quote):
        found = after or before(unit, cue, people)
        if found is None and people.words.language == "es":
            return _dropped(unit, cue, people)
        return _said(found, cue)
    earlier = before(unit, cue, people)
    listener = items[cue.at].lower in _LISTENERS
    first = items[cue.stop] if cue.stop < len(items) and people.words.language != "en" else None
    inverted = first is not None and _is_subject(first, people.words)
    adjacent = earlier is not None and earlier.stop >= cue.at - 1 and _opens(items, earlier, people.words)
    if inverted and after and not adjacent:
        return _said(after, cue)
    near = quote < 0 or abs(cue.at - quote) <= _NEAR
    if earlier is None and after is None and people.words.language == "es":
        return _dropped(unit, cue, people)
    return _said(earlier or (None if listener else after), cue) or (Said(None, CHAIN, cue) if near else None)


def _dropped(unit: Unit, cue: Cue, people: People) -> Said:
    """Whom a Spanish verb without a subject means."""
    who = people.last("")
    return Said(who, PRONOUN if who is None or people.near(who, unit) else REMOTE, cue)


def _said(found: Found | None, cue: Cue) -> Said | None:
    """What a noun phrase tells of a cue."""
    return Said(found.who, found.confidence, cue) if found else None


def _follows(items: Sequence[Item], cue: Cue, quote: int) -> bool:
    """Whether a verb stands right after the quotation, so that its subject comes after it."""
    if quote < 0 or cue.at < quote:
        return False
    return all(item.text in SKIPPED or item.lower in AUXILIARIES for item in items[quote + 1 : cue.at])


def _after(unit: Unit, cue: Cue, people: People) -> Found | None:
    """The subject after a cue."""
    start, items = cue.stop, unit.items
    while start < len(items) and items[start].lower in SKIPPED - {","}:
        start += 1
    return phrase(unit, start, len(items), people)


def _is_subject(item: Item, words: Lexicon) -> bool:
    """Whether what follows a verb at once can be its subject: a name, a pronoun of the third person, a title."""
    if item.entity:
        return item.entity.kind is not EntityKind.MISC
    return item.lower in words.of("subject_pronouns") or item.lower in words.of("titles")


def _opens(items: Sequence[Item], found: Found, words: Lexicon) -> bool:
    """Whether a subject before the verb begins its clause, so that in Dutch and German none can follow."""
    start = found.stop - 1
    while start > 0 and not items[start - 1].quote and items[start - 1].text not in _BREAKS:
        start -= 1
    return items[start].lower not in words.of("prepositions")

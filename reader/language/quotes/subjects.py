"""Finds the subject of a verb of saying: the noun phrase before or after it, and whom that means."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.core.analysis import Entity, EntityKind
from reader.language.lexicon import Lexicon
from reader.language.quotes.cues import inhabitant
from reader.language.quotes.people import People
from reader.language.quotes.scene import Item, Unit

NAMED, PRONOUN, TITLED, FAR, SAME = 0.95, 0.8, 0.75, 0.7, 0.7
MEANT, BESIDE, GOES_ON, REMOTE, NEIGHBOUR, CHAIN = 0.62, 0.61, 0.57, 0.56, 0.55, 0.5
"""Confidence of a speaker by the way it was found.

After how often each way is right in the corpus and the development articles, of 100: a name at its verb 98, a pronoun
for somebody of the same block 93 and for somebody further back 65, who spoke last 95, who was spoken of last 93, a
sentence beside the quotation 82, a noun for a person 52.
"""
_REACH = 14
"""Items that a subject may be long, or away from its verb."""
_SHORT = 4
"""Letters of a title that is written with a full stop."""
_STOPS = frozenset(".;:!?[]–—")
SPEAKS = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE)
"""Kinds of names that can be a subject of a verb of saying."""
_JOBS = frozenset("chief boss leader minister spokesman spokeswoman spokesperson official lawmaker coach".split())
_RELATIVE = frozenset("die who der die das qui que quien wie".split())


@dataclass(frozen=True, slots=True)
class Found:
    """A noun phrase that can be a subject."""

    who: Entity | None
    """Whom it means; ``None`` for somebody without a name."""
    confidence: float
    """How sure that is."""
    stop: int
    """Number of the item after it."""


def phrase(unit: Unit, start: int, stop: int, people: People) -> Found | None:
    """The noun phrase that begins at an item and ends before ``stop``; ``None`` when no subject begins there."""
    items, words = unit.items, people.words
    if start >= stop:
        return None
    first = items[start]
    if _pronoun(first.lower, words):
        who = people.resolve(unit, start)
        return Found(who, PRONOUN if who is None or people.near(who, unit) else REMOTE, start + 1)
    if first.lower in words.of("plural_pronouns"):
        return Found(None, TITLED, start + 1)
    if first.entity is None and not _begins(items, start, words):
        return None
    return _named(unit, start, stop, people) or _nameless(items, start, stop, people)


def _pronoun(low: str, words: Lexicon) -> bool:
    """Whether a word is a pronoun of the third person as a subject, alone or after a French verb (``dit-il``)."""
    if low in words.of("subject_pronouns"):
        return True
    return words.language == "fr" and low.endswith(("-il", "-elle"))


def _begins(items: Sequence[Item], start: int, words: Lexicon) -> bool:
    """Whether a noun phrase without a name in front begins at an item."""
    item = items[start]
    if item.quote or not item.text[:1].isalnum():
        return False
    if item.lower in words.of("determiners") or item.lower in words.of("titles"):
        return True
    stop = start + 3
    while stop < len(items) and (items[stop - 1].lower in words.of("titles") or items[stop - 1].text == "."):
        stop += 1
    named = next((one for one in items[start + 1 : stop] if one.entity), None)
    if item.lower in words.of("org_nouns"):
        return named is not None
    noun = item.text[:1].isalpha() and item.lower not in words.of("function") and item.lower not in words.speech
    return noun and named is not None and named.entity is not None and named.entity.kind is EntityKind.PERSON


def _named(unit: Unit, start: int, stop: int, people: People) -> Found | None:
    """The named head of a phrase: a person not governed by a preposition, else a group at its beginning."""
    items, words = unit.items, people.words
    group: Found | None = None
    number, governed, commas = start, False, 0
    while number < min(stop, start + _REACH):
        item = items[number]
        if _ends(item, words, first=number == start) and not _abbreviated(items, number, words):
            break
        if item.text == ",":
            commas += 1
            if group or commas > 1 or not _apposition(items, number + 1, stop, words):
                break
            governed = False
        elif item.entity and item.entity.kind in SPEAKS:
            head = _head(items, number, start, governed=governed, words=words)
            if head and item.entity.kind is EntityKind.PERSON:
                return Found(item.entity, NAMED, number + 1)
            group = group or (Found(item.entity, NAMED, number + 1) if head else None)
            governed = governed and item.entity.kind is EntityKind.PERSON
        else:
            governed = _stays_governed(items, number, start, words, governed=governed)
        number = after_brackets(items, number, stop)
    return group


def _abbreviated(items: Sequence[Item], number: int, words: Lexicon) -> bool:
    """Whether a full stop ends a short title: ``Dr.``."""
    short = number > 0 and len(items[number - 1].text) <= _SHORT and items[number - 1].lower in words.of("titles")
    return items[number].text == "." and short


def _stays_governed(items: Sequence[Item], number: int, start: int, words: Lexicon, *, governed: bool) -> bool:
    """Whether what follows a word is governed by a preposition."""
    if items[number].lower in words.of("prepositions"):
        return True
    return governed and not _ends_title(items, number, start, words)


def _ends_title(items: Sequence[Item], number: int, start: int, words: Lexicon) -> bool:
    """Whether a plain noun ends a title with a preposition in it: ``chairman of selectors Jane Doe``."""
    item, following = items[number], items[number + 1] if number + 1 < len(items) else None
    plain = item.text.isalpha() and items[number - 1].lower in words.of("prepositions") and item.entity is None
    job = item.lower in words.of("titles") or item.lower in words.of("person_nouns") or item.text[0].isupper()
    named = following is not None and following.entity is not None and following.entity.kind is EntityKind.PERSON
    titled = any(one.lower in words.of("titles") for one in items[start : number - 1])
    return plain and not job and named and titled


def _ends(item: Item, words: Lexicon, *, first: bool) -> bool:
    """Whether a phrase ends before an item."""
    if item.quote or item.text in _STOPS:
        return True
    return not first and (item.lower in words.of("that") or item.lower in words.speech)


def _head(items: Sequence[Item], number: int, start: int, *, governed: bool, words: Lexicon) -> bool:
    """Whether a name can be the head of the phrase that began at ``start``."""
    entity = items[number].entity
    if entity is None or _possessor(items, number):
        return False
    if entity.kind is EntityKind.PERSON:
        return not governed
    before = {item.lower for item in items[start:number]}
    plain = before <= words.of("determiners") | words.of("org_nouns")
    return not governed and (number - start <= 1 or plain)


def _apposition(items: Sequence[Item], start: int, stop: int, words: Lexicon) -> bool:
    """Whether a name follows a comma, as in ``zijn advocaat, Yvo Claessens``."""
    for item in items[start : min(stop, start + 4)]:
        if item.entity:
            return item.entity.kind is EntityKind.PERSON
        if item.text == "," or item.lower in words.of("prepositions") or item.lower in _RELATIVE:
            return False
    return False


def after_brackets(items: Sequence[Item], number: int, stop: int) -> int:
    """The item after this one, or after what stands in brackets."""
    if items[number].text == "(":
        for at in range(number, min(stop, number + 8)):
            if items[at].text == ")":
                return at + 1
    return number + 1


def _possessor(items: Sequence[Item], at: int) -> bool:
    """Whether a name only owns the subject: ``Smith's lawyer``, ``Jansens advocaat``."""
    following = items[at + 1] if at + 1 < len(items) else None
    entity = items[at].entity
    if following is None or following.quote or entity is None:
        return False
    if following.text in ("'s", "’s", "'", "’") or _compound(items, at):
        return True
    fused = items[at].end - items[at].start > len(entity.name) and entity.name[-1:] != "s"
    return fused and entity.kind is EntityKind.PERSON and following.text[:1].islower()


def _compound(items: Sequence[Item], at: int) -> bool:
    """Whether a group's name stands before the job of somebody without a name, as English puts it: ``Oxfam chief``."""
    entity, job = items[at].entity, items[at + 1]
    after = items[at + 2] if at + 2 < len(items) else None
    group = entity is not None and entity.kind is not EntityKind.PERSON
    named = after is not None and after.entity is not None and after.entity.kind is EntityKind.PERSON
    return group and job.lower in _JOBS and not named


def _nameless(items: Sequence[Item], start: int, stop: int, people: People) -> Found | None:
    """A phrase without a name: whom its noun means, if anybody that was named."""
    if items[start].entity:
        return None
    words = people.words
    for number in range(start, min(stop, start + 5)):
        item = items[number]
        if item.quote or item.lower in words.of("prepositions") or not item.text[:1].isalnum():
            break
        found = _meant(items, number, start, people)
        if found:
            return found
    return Found(None, TITLED, start + 1)


def _meant(items: Sequence[Item], number: int, start: int, people: People) -> Found | None:
    """Whom a noun of a phrase without a name means, if it can tell."""
    words, item, first = people.words, items[number], items[start].lower
    definite = first in words.of("definite")
    titled = people.called(item.lower)
    if titled and (definite or first in words.of("possessives")):
        return Found(titled, TITLED, number + 1)
    if definite and (item.lower in words.of("person_nouns") or _aged(item.lower)):
        return Found(people.last(item.lower), MEANT if _aged(item.lower) else NEIGHBOUR, number + 1)
    if definite and number > start and inhabitant(item, words):
        return Found(people.last(""), NEIGHBOUR, number + 1)
    if item.lower in words.of("titles") or _impersonal(item.lower, words):
        return Found(None, TITLED, number + 1)
    if definite and number > start and _singular(items, number, words):
        who = people.last(item.lower)
        return Found(who, NEIGHBOUR if who else TITLED, number + 1)
    return None


def _impersonal(low: str, words: Lexicon) -> bool:
    """Whether a noun does not mean a person that was named: a group, a place, a paper, a spokesman."""
    sections = ("unnamed", "org_nouns", "place_nouns", "work", "misc_nouns")
    return any(low in words.of(section) for section in sections)


def _singular(items: Sequence[Item], number: int, words: Lexicon) -> bool:
    """Whether a word is the last of its phrase and seems to be one thing."""
    item = items[number]
    following = items[number + 1] if number + 1 < len(items) else None
    ends = following is None or following.lower in words.speech or following.lower in words.of("prepositions")
    ends = ends or (following is not None and not following.text[:1].isalnum())
    plural = item.lower.endswith(("s", "en", "x")) or not item.text.replace("-", "").isalpha() or len(item.text) < 4
    return ends and not plural and (item.text[0].isupper() == (words.language == "de"))


def _aged(low: str) -> bool:
    """Whether a word tells somebody's age: ``54-jarige``, ``71-year`` (``-old``)."""
    return low[:1].isdigit() and low.endswith(("jarige", "-year", "jährige"))

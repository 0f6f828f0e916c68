"""Who is shown to have said what is reported: the subject of the words of saying, with the clause itself left out."""

from collections.abc import Sequence
from dataclasses import replace

from reader.core.analysis import CERTAIN, Entity, EntityKind
from reader.language.quotes.clause_ends import finite
from reader.language.quotes.cues import Cue
from reader.language.quotes.people import People
from reader.language.quotes.reporting import Reporting
from reader.language.quotes.scene import Item, Unit
from reader.language.quotes.speakers import Said, subject
from reader.language.quotes.subjects import MEANT, NAMED, phrase

_UNSURE = CERTAIN - 0.1
_SUBJECT = 8
"""Items at the beginning of a sentence among which its subject is named."""
_NEXT = 3
"""Signs and blanks between two sentences of which the second goes on reporting."""
_SPEAK = (EntityKind.PERSON, EntityKind.ORGANISATION)
_WHEN = frozenset(
    "when while because although whereas toen terwijl omdat cuando mientras quand lorsque als weil".split()
)
_RELATIVE = frozenset("who which that die wie que quien qui der das".split())
APPEARS = frozenset("blijkt bleek blijken bleken gebleken".split())
"""Forms that report only what appears from something: ``uit cijfers van X blijkt dat …``."""
_PLURAL = frozenset("zij ze sie".split())


def of_verb(unit: Unit, at: int, source: tuple[int, int], people: People, words: Reporting) -> Said:
    """The subject of a verb of saying, looked for in the items of ``source`` alone."""
    start, stop = source
    if unit.items[at].lower in APPEARS:
        return Said(_work(unit.items[start:stop], people, words), NAMED)
    start = max([start, *(number + 1 for number in range(start, at) if unit.items[number].lower in _WHEN)])
    place = at - start
    inverts = _inverts(unit.items[start:stop], place, people, words)
    part = Unit(list(unit.items[start : stop if inverts else at + 1]), unit.block)
    named = _before(part.items, place, people)
    if named is None and inverts:
        named = _after(part.items, place + 1, people, words)
    if named:
        return Said(named, NAMED)
    said = subject(part, Cue(place, place + 1, according=False), people)
    told = not inverts and any(item.entity and said and item.entity is said.who for item in unit.items[at + 1 : stop])
    if said is None or told or (said.who and _doubtful(part.items, place, said.who, people, words)):
        return Said(None, _UNSURE)
    return said


def _inverts(items: Sequence[Item], at: int, people: People, words: Reporting) -> bool:
    """Whether the subject of a verb can follow it: none stands before it."""
    lists = people.words
    before = [item for item in items[:at] if item.lower not in _HELPS]
    if words.language == "en":
        return not before
    if not before:
        return True
    last, first = before[-1].lower, before[0].lower
    if last in lists.of("subject_pronouns") or last in lists.of("plural_pronouns") or last in lists.of("pronouns"):
        return False
    plain = not any(item.lower in lists.of("prepositions") or item.text == "," for item in before)
    return not (plain and first in lists.of("determiners") and len(before) > 1)


def _work(items: Sequence[Item], people: People, words: Reporting) -> Entity | None:
    """Whose study something appears from: ``blijkt uit cijfers van X``, ``uit onderzoek door X blijkt``."""
    start = next((number for number, item in enumerate(items) if item.lower == "uit"), None)
    return _after(items, start, people, words) if start is not None else None


def of_source(unit: Unit, name: int, source: tuple[int, int], people: People, words: Reporting) -> Said:
    """Whom a phrase such as ``according to`` names."""
    start, stop = source
    lists = people.words
    phrase_of = [item.lower for item in unit.items[start:name]]
    if any(low in words.of("own") or low in _OWN for low in phrase_of):
        return _own(unit, start, people)
    if name >= stop or any(low in lists.of("possessives") for low in phrase_of):
        return Said(people.last(""), _UNSURE)
    part = Unit(list(unit.items[name:stop]), unit.block)
    named = _after(part.items, 0, people, words)
    if named:
        return Said(named, NAMED)
    found = phrase(part, 0, len(part.items), people)
    if found is None or (found.who and found.who.kind is EntityKind.PLACE and not part.items[0].entity):
        return Said(None, _UNSURE)
    return Said(found.who, found.confidence)


def _own(unit: Unit, at: int, people: People) -> Said:
    """Who says something of himself (``naar eigen zeggen``): the name that the sentence begins with."""
    first = [item for item in unit.items[:at][:3] if item.entity and item.entity.kind in _SPEAK]
    if first and not any(item.lower in people.words.of("prepositions") for item in unit.items[:2]):
        return Said(first[0].entity, NAMED)
    return Said(None, _UNSURE)


def _before(items: Sequence[Item], at: int, people: People) -> Entity | None:
    """The name that ends right before a verb and is its subject: ``Chair of judges Sir Rohan Lee said``."""
    last = at - 1
    while last >= 0 and items[last].lower in _HELPS:
        last -= 1
    if last < 0:
        return None
    if items[last].text == "," and last > 1 and items[last - 2].text == ",":
        last -= 1
        if any(item.entity for item in items[: last - 1]):
            return None
    who = items[last].entity
    if who is None or who.kind not in _SPEAK:
        return None
    start = max([0, *(number + 1 for number in range(last) if items[number].text in (",", ":"))])
    lists = people.words
    between = items[start:last]
    if who.kind is EntityKind.PERSON and _apposed(between, people):
        return who
    governed = any(item.lower in lists.of("prepositions") or item.lower in _RELATIVE for item in between)
    plain = not governed and not any(item.entity and item.entity.kind in _SPEAK for item in between)
    return who if plain and not any(item.text in ("'s", "’s", "&") for item in between) else None


def _apposed(between: Sequence[Item], people: People) -> bool:
    """Whether a person's job with a preposition in it stands before him: ``officier van justitie Jan Bos``."""
    lists = people.words
    if len(between) < _JOB or between[1].lower not in ("of", "van", "de", "von", "du") or between[0].entity:
        return False
    last = between[-1].lower
    titled = last in lists.of("titles") or last in lists.of("person_nouns")
    formal = last in ("sir", "dame", "lord", "dr", "mr", "mrs", "ms", "prof", "mr.", "dr.")
    listed = last in lists.of("determiners") or last in lists.of("prepositions")
    known = between[0].lower in lists.of("titles") or between[0].lower in lists.of("person_nouns")
    return len(between) <= _JOB + 1 and (formal or (known and not titled and not listed and not between[-1].entity))


_JOB = 3
_OWN = frozenset("eigen eigenen propre propio".split())
_HELPS = frozenset("has have had ha han a ont avait había heeft had hat also later again then dan".split())


def _after(items: Sequence[Item], start: int, people: People, words: Reporting) -> Entity | None:
    """The name in a phrase after a verb or ``according to``, with a job or kind before it: ``la consultora X``."""
    lists = people.words
    for number in range(start, min(len(items), start + 7)):
        item = items[number]
        if item.entity and item.entity.kind is EntityKind.PERSON and _apposed(items[start:number], people):
            return item.entity
        if item.entity and item.entity.kind in _SPEAK:
            following = items[number + 1] if number + 1 < len(items) else None
            owns = following is not None and following.text in ("'s", "’s", "'", "’")
            noun = following is not None and words.language == "en" and _common(following, lists.of("function"))
            group = item.entity.kind is EntityKind.ORGANISATION and noun
            return None if owns or group else item.entity
        stops = item.text in (",", ":", ";") or item.quote is not None or item.lower in _RELATIVE
        stops = stops or item.lower in lists.of("pronouns_all")
        governs = _governs(items, number, start, people, words)
        if governs or (stops and item.lower not in lists.of("determiners")):
            return None
    return None


def _governs(items: Sequence[Item], number: int, start: int, people: People, words: Reporting) -> bool:
    """Whether a word makes the name after it only part of a phrase: ``officials of X``, not ``figures from X``."""
    item, before = items[number], items[number - 1] if number > start else None
    if words.language == "de" and before is not None and item.lower in ("der", "des", "eines", "einer"):
        return before.lower not in words.of("works")
    if item.lower not in people.words.of("prepositions"):
        return False
    linked = before is not None and before.lower in words.of("works") and item.lower in words.of("linking")
    return not linked and not (number == start and item.lower == "uit")


def _common(item: Item, function: frozenset[str]) -> bool:
    """Whether an item is a common noun."""
    return item.text.isalpha() and item.text.islower() and item.lower not in function and not item.entity


def _doubtful(items: Sequence[Item], at: int, who: Entity, people: People, words: Reporting) -> bool:
    """Whether the subject of a verb is somebody without a name, whoever else stands near or was spoken of."""
    lists, low = people.words, items[at].lower
    before = items[:at]
    place = next((number for number, item in enumerate(items) if item.entity is who), None)
    if place is None:
        plural = any(item.lower in _PLURAL for item in items) and low.endswith("en")
        group = any(item.lower in words.of("sources") and item.lower not in lists.of("titles") for item in before)
        many = words.language == "es" and low.endswith("n")
        return plural or group or many
    if place > at:
        return False
    if any(item.lower in _RELATIVE for item in items[1:place]):
        return True
    first = next((item for item in before if item.text[:1].isalpha()), None)
    governed = any(item.lower in lists.of("prepositions") for item in items[1:3])
    if first is not None and not first.entity and first.lower in words.of("sources") and governed:
        return True
    if who.kind is EntityKind.PLACE:
        alone = place == 0 or (place == 1 and items[0].lower in lists.of("determiners"))
        return not alone or finite(items, place + 1, place + 2, words) is None
    return False


def remembered(people: People, unit: Unit, start: int) -> Said:
    """Who goes on speaking in a sentence that is reported as a whole."""
    if people.reported and 0 <= unit.items[start].start - people.reported_to <= _NEXT:
        return people.reported
    before = people.previous
    if before is None or before.block != unit.block or before.quotes:
        return Said(None, _UNSURE)
    prepositions = people.words.of("prepositions")
    for number, item in enumerate(before.items[:_SUBJECT]):
        governed = number and before.items[number - 1].lower in prepositions
        if item.entity and item.entity.kind in _SPEAK and not governed:
            return Said(item.entity, MEANT)
    return Said(None, _UNSURE)


def remember(people: People, said: Said, end: int) -> None:
    """Keep in mind who was reported last, in a sentence that ends at an offset."""
    people.reported, people.reported_to = replace(said, cue=None), end

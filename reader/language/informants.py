"""Who is shown to have said what is reported: the subject of the words of saying, with the clause itself left out."""

from collections.abc import Sequence
from dataclasses import replace

from reader.core.analysis import CERTAIN
from reader.language.cues import Cue
from reader.language.people import People
from reader.language.reporting import Reporting
from reader.language.scene import Item, Unit
from reader.language.speakers import Said, subject
from reader.language.subjects import phrase

_UNSURE = CERTAIN - 0.1


def of_verb(unit: Unit, at: int, source: tuple[int, int], people: People, words: Reporting) -> Said:
    """The subject of a verb of saying, looked for in the items of ``source`` alone."""
    start, stop = source
    part = Unit(list(unit.items[start:stop]), unit.block)
    cue = Cue(at - start, at - start + 1, according=False)
    said = subject(part, cue, people)
    if said is None or (said.who and _nameless(part.items, at - start, said, people, words)):
        return Said(None, _UNSURE)
    return said


def of_source(unit: Unit, name: int, source: tuple[int, int], people: People) -> Said:
    """Whom a phrase such as ``according to`` names."""
    start, stop = source
    lists = people.words
    if any(item.lower in lists.of("views") for item in unit.items[start:name]):
        part = Unit(list(unit.items[start:stop]), unit.block)
        said = subject(part, Cue(0, name - start, according=True), people) if name - start > 2 else None
        return said or Said(people.last(""), _UNSURE)
    part = Unit(list(unit.items[name:stop]), unit.block)
    found = phrase(part, 0, len(part.items), people)
    return Said(found.who, found.confidence) if found else Said(None, _UNSURE)


def _nameless(items: Sequence[Item], at: int, said: Said, people: People, words: Reporting) -> bool:
    """Whether the subject of a verb is somebody without a name, whoever else stands near."""
    lists = people.words
    before = items[:at]
    if any(item.entity is said.who for item in items):
        first = next((item for item in before if item.text[:1].isalpha()), None)
        plural = first is not None and not first.entity and first.lower in words.of("sources")
        return plural and first is not None and _group(before, lists.of("prepositions"))
    named = [item for item in before if item.lower in words.of("sources") and item.lower not in lists.of("titles")]
    return bool(named)


def _group(items: Sequence[Item], prepositions: frozenset[str]) -> bool:
    """Whether a preposition parts the first noun of a phrase from the name after it."""
    return any(item.lower in prepositions for item in items[1:3])


def remembered(people: People, block: int) -> Said:
    """Who goes on speaking in a sentence that is reported as a whole."""
    if people.reported_in == block and people.reported:
        return people.reported
    return Said(None, _UNSURE)


def remember(people: People, said: Said, block: int) -> None:
    """Keep in mind who was reported last."""
    people.reported, people.reported_in = replace(said, cue=None), block

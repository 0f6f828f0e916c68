"""Finds who says a quotation that stands alone: nothing in its own sentence tells, the sentences around it do."""

from collections.abc import Iterator

from reader.core.analysis import Entity, EntityKind, QuoteKind
from reader.language.quotes.clauses import before
from reader.language.quotes.cues import Cue, cues
from reader.language.quotes.marks import Marked
from reader.language.quotes.people import People
from reader.language.quotes.sayings import taken_up
from reader.language.quotes.scene import Unit
from reader.language.quotes.speakers import Said, subject
from reader.language.quotes.subjects import BESIDE, CHAIN, GOES_ON, MEANT, NAMED, SAME, phrase

_DASHES = frozenset("—–-")


def from_around(unit: Unit, at: int, kind: QuoteKind, following: Unit | None, people: People) -> Said | None:
    """The speaker of a quotation whose own unit has no cue; nobody who is named in it."""
    quote = unit.items[at].quote
    for said in _guesses(unit, at, kind, following, people):
        named = said and said.who and quote and _named_in(said.who, quote)
        if said and not named:
            return said
    return None


def _named_in(who: Entity, quote: Marked) -> bool:
    """Whether somebody is named inside a quotation."""
    return any(quote.open <= span.start < quote.close for span in who.mentions)


def _guesses(unit: Unit, at: int, kind: QuoteKind, following: Unit | None, people: People) -> Iterator[Said | None]:
    """Who may say a quotation whose own unit has no cue, the likeliest first."""
    if all(item.quote or not any(char.isalnum() for char in item.text) for item in unit.items):
        yield _of_the_block(unit, following, people)
        if kind is QuoteKind.DIRECT:
            yield _of_before(unit, people)
        return
    got = before(unit, Cue(at, at, according=False), people)
    if got and got.who:
        yield Said(got.who, BESIDE)
    after = unit.items[at + 1 : at + 4]
    if after and after[0].text in _DASHES and any(item.entity for item in after):
        yield Said(next(item.entity for item in after if item.entity), NAMED)
    if people.subject_in == unit.block and people.subject and not people.spoke_last:
        yield Said(people.subject, BESIDE)
    if people.spoke_in == unit.block and people.speaker:
        yield Said(people.speaker, BESIDE)
    yield _only_person(unit)


def _of_the_block(unit: Unit, following: Unit | None, people: People) -> Said | None:
    """The speaker of a unit that is all quotation: who spoke, was asked or spoken of before it, or speaks next."""
    who = taken_up(following, people) if following is not None else None
    if who:
        return Said(who, NAMED)
    asked = people.guest or people.main
    if asked and people.asked_in in (unit.block, unit.block - 1):
        return Said(asked, SAME if people.guest else MEANT)
    if people.spoke_in == unit.block and (people.spoke_last or people.subject_in != unit.block):
        return Said(people.speaker, SAME)
    if people.guest:
        return Said(people.guest, SAME)
    if people.subject_in == unit.block and people.subject:
        return Said(people.subject, MEANT)
    if following is not None and (following.block == unit.block or _tells_who(following, people)):
        said = _in_narrative(following, people)
        if said:
            return Said(said.who, BESIDE, None)
    return None


def _of_before(unit: Unit, people: People) -> Said | None:
    """The speaker of a block that is all quotation, from the blocks before it."""
    if people.speaker and unit.block - people.spoke_in == 1:
        return Said(people.speaker, SAME if people.open_in == unit.block - 1 else GOES_ON)
    return Said(people.subject, CHAIN) if people.subject else None


def _tells_who(unit: Unit, people: People) -> bool:
    """Whether a unit begins as one that says whose words those before were (``Dat zegt …``)."""
    words = people.words
    return len(unit.items) > 2 and unit.items[0].lower in words.of("pointing") and unit.items[1].lower in words.speech


def _in_narrative(unit: Unit, people: People) -> Said | None:
    """The speaker whom the first cue of a unit without quotations names."""
    if unit.quotes:
        return None
    found = cues(unit.items, people.words)
    if found:
        return subject(unit, found[0], people)
    first = phrase(unit, 0, len(unit.items), people)
    return Said(first.who, first.confidence) if first and first.who else None


def _only_person(unit: Unit) -> Said | None:
    """The one person that a unit names, as a weak guess."""
    named: dict[str, Entity] = {
        item.text: item.entity for item in unit.items if item.entity and item.entity.kind is EntityKind.PERSON
    }
    return Said(next(iter(named.values())), CHAIN) if len(named) == 1 else None

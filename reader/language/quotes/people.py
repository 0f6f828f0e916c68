"""What is remembered of people while an article is read: who was named last, who spoke last, who bears which title."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.core.analysis import Entity, EntityKind
from reader.language.lexicon import Lexicon
from reader.language.quotes.cues import inhabitant
from reader.language.quotes.gender import of_name, of_title, of_word
from reader.language.quotes.jobs import jobs
from reader.language.quotes.openings import apposed, governed, is_person, pronoun, unnamed
from reader.language.quotes.scene import Item, Unit

if TYPE_CHECKING:
    from reader.language.quotes.speakers import Said


_NOUN = 4
"""Items in which the noun stands that a sentence begins with."""
_SOON = 2
"""Units for which somebody without a name stays in mind."""
_SENTENCE_ENDS = frozenset(".?!…")


@dataclass(slots=True)
class People:
    """The memory of the quote finder, unit by unit."""

    words: Lexicon
    """Lists of the language."""
    entities: Sequence[Entity] = ()
    """All names of the document."""
    guest: Entity | None = None
    """Who answers, when the article is an interview."""
    subject: Entity | None = None
    """The person named first in the last unit that names one; ``None`` after somebody without a name."""
    subject_in: int = -9
    """Number of the block of that unit."""
    speaker: Entity | None = None
    """Who spoke last; ``None`` also after somebody without a name."""
    spoke_in: int = -9
    """Number of the block in which somebody spoke last."""
    open_in: int = -9
    """Number of the last block that ends inside a quotation."""
    unnamed: bool = False
    """Whether the last one spoken of or speaking has no name."""
    spoke_last: bool = False
    """Whether somebody spoke after the subject was named."""
    named: list[Entity] = field(default_factory=list)
    """The people of the last unit that names any, in order."""
    reported: "Said | None" = None
    """Who was shown last to have said what is reported without marks."""
    reported_to: int = -9
    """Where the sentence that reports it ends."""
    asked_in: int = -9
    """Number of the block that a question without marks ended as the last unit, else less than any."""
    unnamed_for: int = 0
    """Units since then."""
    history: list[Entity] = field(default_factory=list)
    """All people named so far, the last one last."""
    genders: dict[str, int] = field(default_factory=dict)
    """Whether somebody is a man or a woman, as far as titles tell."""
    weights: dict[str, int] = field(default_factory=dict)
    """Name to how much the document speaks of somebody."""
    jobs: dict[str, set[str]] = field(default_factory=dict)
    """Name to the jobs and titles given to it."""
    previous: Unit | None = None
    """The unit that was dealt with last."""
    titled: dict[str, list[Entity]] = field(default_factory=dict)
    """Job or title to the people it is given to in the document, in order."""

    def note(self, unit: Unit, *, heading: bool = False) -> None:
        """Remember the subject of a unit that has been dealt with; whom an interviewer asks about is none.

        A sentence that is a ``heading`` in an interview is the interviewer's, whether it asks or not.
        """
        self.previous = unit
        items, words = unit.items, self.words
        asks = not unit.quotes and bool(items) and items[-1].text == "?"
        asks = asks or (heading and self.guest is not None and bool(items) and items[-1].text in _SENTENCE_ENDS)
        self.asked_in = unit.block if asks else -9
        if self.guest and asks:
            self.subject, self.subject_in, self.spoke_last = self.guest, unit.block, False
            return
        everybody = [item.entity for item in items if item.entity and is_person(item)]
        self.named = everybody or self.named
        self._remember(*everybody)
        named = next((at for at, item in enumerate(items) if is_person(item) and not governed(items, at, words)), -1)
        nameless = unnamed(items, words)
        meant = self._meant(unit)
        if meant:
            self._spoken_of(meant, unit)
        elif named >= 0 and not (0 <= nameless < named - 3 and not apposed(items, named)):
            self._spoken_of(items[named].entity, unit)
        elif nameless >= 0:
            self.subject, self.subject_in, self.spoke_last, self.unnamed = None, unit.block, False, True
            self.unnamed_for = 0
        self.unnamed_for += 1

    def _meant(self, unit: Unit) -> Entity | None:
        """Whom the pronoun or the noun means that is the subject of a unit before any name."""
        if self.tried and self._tried(unit.items):
            return self.tried
        at = pronoun(unit.items, self.words)
        if at >= 0:
            return self.resolve(unit, at)
        name = next((at for at, item in enumerate(unit.items) if is_person(item)), 0)
        begins = bool(unit.items) and unit.items[0].lower in self.words.of("definite")
        if not begins or (name and apposed(unit.items, name)):
            return None
        return self._by_noun(unit.items)

    def _by_noun(self, items: Sequence[Item]) -> Entity | None:
        """Whom the noun with an article means that a unit begins with."""
        for item in items[1:_NOUN]:
            if item.quote or is_person(item) or not item.text[:1].isalnum():
                return None
            person = item.lower in self.words.of("person_nouns")
            if (person or item.lower in self.words.of("titles")) and self.called(item.lower):
                return self.called(item.lower)
            if person or inhabitant(item, self.words):
                return self.last(item.lower)
        return None

    def _tried(self, items: Sequence[Item]) -> bool:
        """Whether a unit speaks of the accused, who in a report from court is the one it is about."""
        accused, words = self.words.of("accused"), self.words
        found = (at for at in range(1, len(items)) if items[at].lower in accused)
        return any(items[at - 1].lower in words.of("definite") and not governed(items, at - 1, words) for at in found)

    def _spoken_of(self, who: Entity | None, unit: Unit) -> None:
        """Remember whom a unit is about."""
        if who is not self.speaker or self.spoke_in != unit.block:
            self.spoke_last = False
        self.subject, self.subject_in, self.unnamed = who, unit.block, False
        self._remember(who)

    def _remember(self, *people: Entity | None) -> None:
        """Put people at the end of all those named so far."""
        now = [who for who in people if who and _is_somebody(who)]
        self.history = [who for who in self.history if who not in now] + now

    def learn_titles(self, unit: Unit) -> None:
        """Remember the jobs given to people in a unit, before and after the name, and who is much spoken of."""
        asks = bool(unit.items) and unit.items[-1].text == "?"
        for at, item in enumerate(unit.items):
            if item.entity and item.entity.kind is EntityKind.PERSON:
                weight = self._weight(unit.items, at, asks=asks)
                self.weights[item.entity.name] = self.weights.get(item.entity.name, 0) + weight
                for title in jobs(unit.items, at, self.words):
                    self.titled.setdefault(title, []).append(item.entity)
                    if title in self.words.of("titles") and title not in self.words.of("accused"):
                        self.jobs.setdefault(item.entity.name, set()).add(title)
                gender, sure = of_title(unit.items, at, self.words)
                if gender and (sure or not of_name(item.entity.name)):
                    self.genders[item.entity.name] = gender

    def _weight(self, items: Sequence[Item], at: int, *, asks: bool) -> int:
        """How much a mention counts for whom a document is about; somebody's relatives and what is asked about less."""
        if any(item.lower in self.words.of("possessives") for item in items[max(0, at - 2) : at]):
            return 1
        if governed(items, at, self.words):
            return 0 if asks else 2
        return 3

    def resolve(self, unit: Unit, at: int) -> Entity | None:
        """Whom a pronoun means: the person named before it in the unit, else the last one spoken of."""
        low = unit.items[at].lower
        for number, item in enumerate(unit.items[:at]):
            fits = item.entity and is_person(item) and self._fits(item.entity, low)
            if fits and not governed(unit.items, number, self.words):
                return item.entity
        return self.last(low)

    def near(self, who: Entity | None, unit: Unit) -> bool:
        """Whether somebody is named, spoken of or speaking in the block of a unit."""
        spoken = who is self.subject and self.subject_in == unit.block
        speaking = who is self.speaker and self.spoke_in == unit.block
        return who is not None and (spoken or speaking or any(item.entity is who for item in unit.items))

    def last(self, word: str) -> Entity | None:
        """The person last spoken of or speaking who can be meant by a pronoun or noun."""
        first = self.speaker if self.spoke_last else self.subject
        if self.unnamed and self.unnamed_for <= _SOON:
            return None
        if word in self.words.of("accused") and self.tried:
            return self.tried
        for who in (first, *self.named, *reversed(self.history)):
            if who and _is_somebody(who) and self._fits(who, word) and not self._has_other_job(who, word):
                person: Entity | None = who
                break
        else:
            person = None
        spoken = word or self.spoke_last
        group = first if first and not _is_somebody(first) else None
        if group and spoken and not of_word(word, self.words) and word not in self.words.of("person_nouns"):
            return person if first is not group and person else group
        return person

    def _has_other_job(self, who: Entity, noun: str) -> bool:
        """Whether somebody is given a job, but neither this one nor one that means the same."""
        if noun not in self.words.of("titles") or who.name not in self.jobs:
            return False
        return self.jobs[who.name].isdisjoint((noun, *self.words.alike.get(noun, ())))

    @property
    def main(self) -> Entity | None:
        """The person whom the document is about, as far as sentences that are no questions tell; the first of these."""
        people = [entity for entity in self.entities if _is_somebody(entity)]
        return max(people, key=lambda entity: self.weights.get(entity.name, 0), default=None)

    @property
    def tried(self) -> Entity | None:
        """Who is meant by the accused: the person whom the document is about, of those who have no other job in it."""
        people = [who for who in self.entities if _is_somebody(who) and who.name not in self.jobs]
        return max(people, key=lambda entity: self.weights.get(entity.name, 0), default=None)

    def _fits(self, who: Entity, word: str) -> bool:
        """Whether a person can be meant by a pronoun or noun, as far as titles and first names tell men from women."""
        wanted, known = of_word(word, self.words), self.genders.get(who.name) or of_name(who.name)
        return not wanted or not known or bool(known & wanted)

    def called(self, noun: str) -> Entity | None:
        """The person to whom a noun, or another that means the same, is given as a title; of several the last named."""
        others = self.words.alike.get(noun, ())
        bearers = next((self.titled[title] for title in (noun, *others) if title in self.titled), [])
        return next((who for who in reversed(self.history) if who in bearers), bearers[-1] if bearers else None)

    def mentioned(self, start: int, end: int) -> Entity | None:
        """The person or organisation that is mentioned between two offsets."""
        for entity in self.entities:
            speaks = entity.kind in (EntityKind.PERSON, EntityKind.ORGANISATION)
            if speaks and any(start <= span.start and span.end <= end for span in entity.mentions):
                return entity
        return None

    def spoke(self, who: Entity | None, block: int) -> None:
        """Remember who spoke."""
        self.speaker, self.spoke_in, self.spoke_last, self.unnamed = who, block, True, who is None
        self.unnamed_for = 0
        self._remember(who)


def _is_somebody(who: Entity) -> bool:
    """Whether a name is that of a person."""
    return who.kind is EntityKind.PERSON

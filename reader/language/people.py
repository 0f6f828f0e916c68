"""What is remembered of people while an article is read: who was named last, who spoke last, who bears which title."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.core.analysis import Entity, EntityKind
from reader.language.gender import of_name, of_title, of_word
from reader.language.lexicon import Lexicon
from reader.language.scene import Item, Unit

if TYPE_CHECKING:
    from reader.language.speakers import Said


_BEGINNING = 4
"""Items in which the pronoun stands that a sentence begins with."""
_PLURAL_TOO = frozenset(("ze", "zij", "sie"))
_NOBODY = frozenset(("il",))
"""Pronouns that as often mean nobody (``il faut``)."""
_LISTING = frozenset(", en and und et y".split())
_APPOSED = 9
"""Items in which an apposition to the first noun stands."""
_SOON = 2
"""Units for which somebody without a name stays in mind."""


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
    titled: dict[str, Entity] = field(default_factory=dict)
    """Job or title to the last person it was given to."""

    def note(self, unit: Unit) -> None:
        """Remember the subject of a unit that has been dealt with; whom an interviewer asks about is none."""
        asks = not unit.quotes and bool(unit.items) and unit.items[-1].text == "?"
        self.asked_in = unit.block if asks else -9
        if self.guest and not unit.quotes and unit.items and unit.items[-1].text == "?":
            self.subject, self.subject_in, self.spoke_last = self.guest, unit.block, False
            return
        everybody = [item.entity for item in unit.items if item.entity and _is_person(item)]
        self.named = everybody or self.named
        named = [at for at, item in enumerate(unit.items) if _is_person(item) and not self._governed(unit.items, at)]
        pronoun = self._pronoun(unit.items)
        nameless = self._unnamed(unit.items)
        meant = self.resolve(unit, pronoun) if pronoun >= 0 else None
        if meant and not (named and named[0] < pronoun):
            self._spoken_of(meant, unit)
        elif named and not (0 <= nameless < named[0] - 3 and not _apposed(unit.items, named[0])):
            self._spoken_of(unit.items[named[0]].entity, unit)
        elif nameless >= 0:
            self.subject, self.subject_in, self.spoke_last, self.unnamed = None, unit.block, False, True
            self.unnamed_for = 0
        self.unnamed_for += 1
        self.history = [who for who in self.history if who not in everybody] + everybody

    def _spoken_of(self, who: Entity | None, unit: Unit) -> None:
        """Remember whom a unit is about."""
        if who is not self.speaker or self.spoke_in != unit.block:
            self.spoke_last = False
        self.subject, self.subject_in, self.unnamed = who, unit.block, False

    def _pronoun(self, items: Sequence[Item]) -> int:
        """Where a unit begins with a pronoun of the third person as its subject; -1 when it does not."""
        words = self.words
        for at, item in enumerate(items[:_BEGINNING]):
            if item.quote or item.entity or item.text in ",;:":
                return -1
            if item.lower in words.of("subject_pronouns"):
                beside = items[at + 1 : at + 2] if at == 0 else items[at - 1 : at]
                plural = item.lower in _PLURAL_TOO and any(one.lower.endswith("en") for one in beside)
                return -1 if plural or item.lower in _NOBODY else at
        return -1

    def _governed(self, items: Sequence[Item], at: int) -> bool:
        """Whether a preposition governs a name, a title between them or not, or another that it is listed with."""
        titles = self.words.of("titles")
        back = at - 1
        while back > 0 and items[back].lower in titles:
            back -= 1
        if back > 1 and items[back].lower in _LISTING and _is_person(items[back - 1]):
            return self._governed(items, back - 1)
        return back >= 0 and items[back].lower in self.words.of("prepositions")

    def _unnamed(self, items: Sequence[Item]) -> int:
        """Where a unit begins with somebody without a name (``een buurman``, ``de rechter``); -1 when it does not."""
        words = self.words
        people = words.of("titles") | words.of("person_nouns") | words.of("unnamed")
        for at, item in enumerate(items[:3]):
            if item.lower in words.of("unnamed"):
                return at
            indefinite = at < 2 and item.lower in words.of("indefinite")
            if indefinite and any(near.lower in people for near in items[at + 1 : at + 4]):
                return at + 1
        return -1

    def learn_titles(self, unit: Unit) -> None:
        """Remember the jobs given to people in a unit, before and after the name."""
        for at, item in enumerate(unit.items):
            if item.entity and item.entity.kind is EntityKind.PERSON:
                for title in self._titles(unit.items, at):
                    self.titled[title] = item.entity
                gender, sure = of_title(unit.items, at, self.words)
                if gender and (sure or not of_name(item.entity.name)):
                    self.genders[item.entity.name] = gender

    def _titles(self, items: Sequence[Item], at: int) -> list[str]:
        """The titles and nouns right before a name, or in an apposition after it."""
        words = self.words
        titles = words.of("titles") | words.of("person_nouns")
        found = [item.lower for item in items[max(0, at - 2) : at] if item.lower in titles]
        if at and items[at - 1].lower in words.of("prepositions"):
            found = []
        if at and self._noun(items[at - 1]) and items[at - 1].text[0].islower() == (words.language != "de"):
            found.append(items[at - 1].lower)
        if at + 1 < len(items) and items[at + 1].text == ",":
            for number in range(at + 2, min(len(items), at + 7)):
                item = items[number]
                if item.text in (",", ".") or item.entity or item.quote:
                    break
                following = items[number + 1].lower if number + 1 < len(items) else ""
                if item.lower in titles or (self._noun(item) and following in words.of("prepositions")):
                    found.append(item.lower)
        return found

    def _noun(self, item: Item) -> bool:
        """Whether a word can be a noun for a person."""
        words = self.words
        listed = item.lower in words.of("function") or item.lower in words.speech
        return bool(item.text.isalpha() and len(item.text) > 3 and not item.entity and not item.quote and not listed)

    def resolve(self, unit: Unit, at: int) -> Entity | None:
        """Whom a pronoun means: the person named before it in the unit, else the last one spoken of."""
        low = unit.items[at].lower
        for number, item in enumerate(unit.items[:at]):
            fits = item.entity and _is_person(item) and self._fits(item.entity, low)
            if fits and not self._governed(unit.items, number):
                return item.entity
        return self.last(low)

    def last(self, word: str) -> Entity | None:
        """The person last spoken of or speaking who can be meant by a pronoun or noun."""
        order = (self.speaker, self.subject) if self.spoke_last else (self.subject, self.speaker)
        if self.unnamed and self.unnamed_for <= _SOON:
            return None
        people = [who for who in (*order, *self.named) if who and _is_somebody(who) and self._fits(who, word)]
        if people:
            return people[0]
        group = of_word(word, self.words) == 0 and word not in self.words.of("person_nouns")
        if order[0] and group:
            return order[0]
        return next((who for who in reversed(self.history) if self._fits(who, word)), None)

    @property
    def main(self) -> Entity | None:
        """The person named most often in the document, of these the first."""
        people = [entity for entity in self.entities if _is_somebody(entity)]
        return max(people, key=lambda entity: len(entity.mentions), default=None)

    def _fits(self, who: Entity, word: str) -> bool:
        """Whether a person can be meant by a pronoun or noun, as far as titles and first names tell men from women."""
        wanted, known = of_word(word, self.words), self.genders.get(who.name) or of_name(who.name)
        return not wanted or not known or bool(known & wanted)

    def called(self, noun: str) -> Entity | None:
        """The person to whom a noun was given as a title, or another that means the same."""
        if noun in self.titled:
            return self.titled[noun]
        others = self.words.alike.get(noun, ())
        return next((self.titled[other] for other in others if other in self.titled), None)

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


def _apposed(items: Sequence[Item], at: int) -> bool:
    """Whether a name stands as an apposition close to the beginning: ``El portavoz de la junta, Luis Vega, …``."""
    return 1 < at <= _APPOSED and items[at - 1].text == "," and not any(item.text == "," for item in items[: at - 1])


def _is_person(item: Item) -> bool:
    """Whether an item names a person."""
    return item.entity is not None and _is_somebody(item.entity)


def _is_somebody(who: Entity) -> bool:
    """Whether a name is that of a person."""
    return who.kind is EntityKind.PERSON

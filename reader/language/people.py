"""What is remembered of people while an article is read: who was named last, who spoke last, who bears which title."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.core.analysis import Entity, EntityKind
from reader.language.lexicon import Lexicon
from reader.language.scene import Item, Unit


@dataclass(slots=True)
class People:
    """The memory of the quote finder, unit by unit."""

    words: Lexicon
    """Lists of the language."""
    entities: Sequence[Entity] = ()
    """All names of the document."""
    subject: Entity | None = None
    """The person named first in the last unit that names one."""
    speaker: Entity | None = None
    """Who spoke last."""
    spoke_in: int = -9
    """Number of the block in which somebody spoke last."""
    titled: dict[str, Entity] = field(default_factory=dict)
    """Job or title to the last person it was given to."""

    def note(self, unit: Unit) -> None:
        """Remember the people of a unit that has been dealt with."""
        named = [item for item in unit.items if item.entity and item.entity.kind is EntityKind.PERSON]
        if named:
            self.subject = named[0].entity

    def learn_titles(self, unit: Unit) -> None:
        """Remember the jobs given to people in a unit, before and after the name."""
        for at, item in enumerate(unit.items):
            if item.entity and item.entity.kind is EntityKind.PERSON:
                for title in self._titles(unit.items, at):
                    self.titled[title] = item.entity

    def _titles(self, items: Sequence[Item], at: int) -> list[str]:
        """The titles right before a name, or in an apposition after it."""
        titles = self.words.of("titles")
        found = [item.lower for item in items[max(0, at - 2) : at] if item.lower in titles]
        if at + 1 < len(items) and items[at + 1].text == ",":
            for item in items[at + 2 : at + 6]:
                if item.text in (",", ".") or item.entity:
                    break
                if item.lower in titles:
                    found.append(item.lower)
        return found

    def resolve(self, unit: Unit, at: int) -> Entity | None:
        """Whom a pronoun means: the person named before it in the unit, else the speaker, else the subject."""
        before = [item.entity for item in unit.items[:at] if item.entity and item.entity.kind is EntityKind.PERSON]
        if before:
            return before[0]
        if self.speaker and self.speaker.kind is EntityKind.PERSON and self.spoke_in == unit.block:
            return self.speaker
        return self.subject or self.speaker

    def mentioned(self, start: int, end: int) -> Entity | None:
        """The person or organisation that is mentioned between two offsets."""
        for entity in self.entities:
            speaks = entity.kind in (EntityKind.PERSON, EntityKind.ORGANISATION)
            if speaks and any(start <= span.start and span.end <= end for span in entity.mentions):
                return entity
        return None

    def spoke(self, who: Entity, block: int) -> None:
        """Remember who spoke."""
        self.speaker, self.spoke_in = who, block

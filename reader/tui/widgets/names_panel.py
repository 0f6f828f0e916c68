"""Who is named in this article."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.message import Message

from reader.core.analysis import Analysis, Entity
from reader.core.spans import Span
from reader.tui.view.entries import Entry
from reader.tui.view.panels import name_entries
from reader.tui.widgets.entry_list import EntryList


class NamesPanel(EntryList):
    """People, organisations, places and other names, each with its number of mentions."""

    @dataclass
    class Highlighted(Message):
        """The cursor came to stand on another name."""

        panel: "NamesPanel"
        """The panel."""
        entity: Entity
        """The name."""

    @dataclass
    class Chosen(Message):
        """The user wants to see the next mention of a name in the text."""

        panel: "NamesPanel"
        """The panel."""
        entity: Entity
        """The name."""
        mention: Span
        """The mention; choosing again gives the next one, round and round."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id, classes=classes)
        self._entities: tuple[Entity, ...] = ()
        self._next = 0
        self._last = ""
        self.set_title("Names")

    def show(self, analysis: Analysis, *, empty: str = "") -> None:
        """Show the names of ``analysis``."""
        self._entities = analysis.entities
        self.empty = empty
        self._last = ""
        self.rebuild(reset=True)

    @property
    def selected(self) -> Entity | None:
        """The name under the cursor."""
        return self._entities[int(self.key)] if self.key else None

    def select(self, entity: Entity) -> None:
        """Put the cursor on ``entity`` without posting anything."""
        if entity in self._entities:
            self.put_cursor(str(self._entities.index(entity)), quietly=True)

    def entries(self, width: int) -> Sequence[Entry]:
        """Names by kind."""
        return name_entries(self._entities, width)

    def highlighted(self, key: str) -> None:
        """Tell which name."""
        self.post_message(self.Highlighted(self, self._entities[int(key)]))

    def chosen(self, key: str) -> None:
        """Tell which mention comes next."""
        entity = self._entities[int(key)]
        self._next = self._next + 1 if key == self._last else 0
        self._last = key
        self.post_message(self.Chosen(self, entity, entity.mentions[self._next % len(entity.mentions)]))

"""What cleaning took out of this article or repaired, and what of it was put back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual.message import Message

from reader.core.text import Removal
from reader.tui.view.entries import Entry
from reader.tui.view.panels import removal_entries
from reader.tui.widgets.entry_list import EntryList


class RemovalsPanel(EntryList):
    """Rule and text of each removal and repair."""

    @dataclass
    class Highlighted(Message):
        """The cursor came to stand on another removal."""

        panel: "RemovalsPanel"
        """The panel."""
        removal: Removal
        """The removal."""

    @dataclass
    class Chosen(Message):
        """The user wants to see the place of a removal in the text."""

        panel: "RemovalsPanel"
        """The panel."""
        removal: Removal
        """The removal."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id, classes=classes)
        self._removals: tuple[Removal, ...] = ()
        self._restored: frozenset[Removal] = frozenset()
        self.article_id = 0
        self.set_title("Taken out and repaired")

    def show(
        self, removals: Sequence[Removal], restored: Iterable[Removal] = (), *, empty: str = "", stay: bool = False
    ) -> None:
        """Show ``removals``; those in ``restored`` were put back. With ``stay`` the cursor keeps its place."""
        self._removals = tuple(removals)
        self._restored = frozenset(restored)
        self.empty = empty
        self.rebuild(reset=not stay)

    @property
    def selected(self) -> Removal | None:
        """The removal under the cursor."""
        return self._removals[int(self.key)] if self.key else None

    def entries(self, width: int) -> Sequence[Entry]:
        """Removals in order of place."""
        return removal_entries(self._removals, width, self._restored)

    def highlighted(self, key: str) -> None:
        """Tell which removal."""
        self.post_message(self.Highlighted(self, self._removals[int(key)]))

    def chosen(self, key: str) -> None:
        """Tell which removal."""
        self.post_message(self.Chosen(self, self._removals[int(key)]))

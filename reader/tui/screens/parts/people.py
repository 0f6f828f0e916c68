"""What one does in the list of people and places."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual.widgets import Input

from reader.core.analysis import EntityKind
from reader.core.errors import InputError
from reader.core.listing import NameCount
from reader.core.safe import safe_line
from reader.tui.screens.parts.part import Part

if TYPE_CHECKING:
    from reader.tui.screens.people import PeopleScreen

KIND_TITLES: dict[EntityKind | None, str] = {
    None: "all names",
    EntityKind.PERSON: "people",
    EntityKind.ORGANISATION: "organisations",
    EntityKind.PLACE: "places",
    EntityKind.MISC: "other names",
}
"""What the list is called, by the kind that is shown."""
TIMES = {0: "of all times", 30: "of the last 30 days", 7: "of the last 7 days"}
"""Days back to what the list is called."""


class People(Part):
    """Which names are shown, and putting right the one under the cursor."""

    def __init__(self, screen: "PeopleScreen") -> None:
        """``screen`` has the list."""
        self.at = screen

    def kind(self) -> None:
        """All names, then each kind, then those that are muted."""
        asked = self.at.asked
        kinds = [*KIND_TITLES]
        if asked.muted:
            self.at.change(replace(asked, muted=False, kind=None))
            return
        at = kinds.index(asked.kind) + 1
        self.at.change(replace(asked, kind=kinds[at]) if at < len(kinds) else replace(asked, kind=None, muted=True))

    def time(self) -> None:
        """In all articles, then in those of a month, then of a week."""
        days = [*TIMES]
        asked = self.at.asked
        self.at.change(replace(asked, days=days[(days.index(asked.days) + 1) % len(days)]))

    def filter(self) -> None:
        """Write letters that the names have."""
        self.at.query_one(Input).focus()

    def merge(self) -> None:
        """Take the name under the cursor for another one."""
        name = self._name()
        from reader.tui.screens.name_picker import NamePicker  # noqa: PLC0415 - screens are loaded when they open

        find = self.at.desk.library.searching.entities
        picker = NamePicker(
            f"{safe_line(name.name)} is the same as", lambda words: find(words=words), frozenset({name.id})
        )
        self.at.ask(picker, lambda other: self._merge(name, int(other)))

    def can_merge(self) -> bool:
        """Whether there is a name."""
        return self.at.selected is not None and not self.at.asked.muted

    def mute(self) -> None:
        """Mute the name, or list it again."""
        name, muted = self._name(), self.at.asked.muted
        deed = partial(self.at.desk.library.naming.mute, name.id, not muted)
        self.at.put_right(deed, f"{safe_line(name.name)} is {'listed again' if muted else 'muted'}")

    def can_mute(self) -> bool:
        """Whether there is a name."""
        return self.at.selected is not None

    def _merge(self, name: NameCount, other: int) -> None:
        deed = partial(self.at.desk.library.naming.merge, [name.id], other)
        self.at.put_right(deed, f"{safe_line(name.name)} is joined")

    def _name(self) -> NameCount:
        if self.at.selected is None:
            raise InputError("there is no name here")
        return self.at.selected

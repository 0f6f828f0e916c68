"""A list that is read a piece at a time: more is asked for when the cursor comes near its end."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar

from textual.message import Message

from reader.tui.view.entries import Entry
from reader.tui.view.name_rows import Manner
from reader.tui.widgets.entry_list import EntryList

Item = TypeVar("Item")

NEAR = 15
"""Items from the end at which more is asked for."""


class GrowingList(EntryList, Generic[Item]):
    """Items of any kind, each an entry of a few lines. What they look like is decided by the classes above it."""

    @dataclass
    class Highlighted(Message):
        """The cursor came to stand on another item, or the list is another one."""

        list: "GrowingList[Any]"
        """The list."""

    @dataclass
    class Chosen(Message):
        """The user wants to have what the cursor is on."""

        list: "GrowingList[Any]"
        """The list."""

    @dataclass
    class Wanted(Message):
        """More items are needed."""

        list: "GrowingList[Any]"
        """The list."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id, classes=classes)
        self._items: list[Item] = []
        self._more = False
        self._asked = False
        self.manner = Manner(datetime(1970, 1, 1, tzinfo=UTC))

    # What the classes above fill in.

    def entry(self, item: Item, key: str, width: int) -> Entry:
        """The entry of an item, recognised by ``key``."""
        raise TypeError(f"{type(self).__name__} has no entry for {item!r}, {key}, {width}")

    # The list.

    @property
    def items(self) -> Sequence[Item]:
        """The items that are at hand."""
        return self._items

    @property
    def more(self) -> bool:
        """Whether there are others after them."""
        return self._more

    @property
    def selected(self) -> Item | None:
        """The item under the cursor."""
        return self._items[int(self.key)] if self.key and int(self.key) < len(self._items) else None

    def show(self, items: Sequence[Item], *, more: bool, empty: str = "", keep: bool = False) -> None:
        """Show ``items`` and nothing else; ``keep`` the place of the cursor."""
        key = self.key
        self._items, self._more, self._asked = list(items), more, False
        self.empty = empty
        self.rebuild(reset=True)
        if keep and self._items:
            self.put_cursor(str(min(int(key or 0), len(self._items) - 1)), quietly=True)
        self.post_message(self.Highlighted(self))

    def hide_cursor(self) -> None:
        """Have no cursor: one only looks at the list."""
        self._cursor = -1
        self.refresh()

    def add(self, items: Sequence[Item], *, more: bool) -> None:
        """Show ``items`` after those that are there."""
        first = len(self._items)
        self._items += items
        self._more, self._asked = more, False
        width = max(4, self.cells_shown() - 1)
        self.extend([self.entry(item, str(at), width) for at, item in enumerate(items, first)])

    def entries(self, width: int) -> Sequence[Entry]:
        """An entry for each item."""
        return [self.entry(item, str(at), width) for at, item in enumerate(self._items)]

    def highlighted(self, key: str) -> None:
        """Tell, and ask for more near the end."""
        self.post_message(self.Highlighted(self))
        if self._more and not self._asked and int(key) >= len(self._items) - NEAR:
            self._asked = True
            self.post_message(self.Wanted(self))

    def chosen(self, key: str) -> None:  # noqa: ARG002 - it is the one under the cursor
        """Tell that the user wants it."""
        self.post_message(self.Chosen(self))

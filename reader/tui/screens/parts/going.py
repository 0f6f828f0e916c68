"""Going from article to article."""

from typing import TYPE_CHECKING

from reader.tui.screens.parts.layout import Place
from reader.tui.screens.parts.part import Part

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen


class Going(Part):
    """Next and previous; in the reader the article opens, in the list the cursor moves."""

    def __init__(self, screen: "MainScreen") -> None:
        """``screen`` has the list."""
        self.screen = screen

    def next_unread(self) -> None:
        """The next unread article."""
        self._unread(1, "no unread article further down")

    def previous_unread(self) -> None:
        """The previous unread article."""
        self._unread(-1, "no unread article further up")

    def next(self) -> None:
        """The next article."""
        self._step(1, "this is the last article of the list")

    def previous(self) -> None:
        """The previous article."""
        self._step(-1, "this is the first article of the list")

    def _unread(self, step: int, otherwise: str) -> None:
        if self.screen.list.next_unread(step):
            self._follow()
        else:
            again = self.screen.desk.keymap.first("view.again")
            self.screen.say(f"{otherwise} · {again} shows the list anew")

    def _step(self, step: int, otherwise: str) -> None:
        before = self.screen.list.index
        self.screen.list.move(step)
        if self.screen.list.index != before:
            self._follow()
        else:
            self.screen.say(otherwise)

    def _follow(self) -> None:
        """Open the article under the cursor when one is reading."""
        row = self.screen.list.selected
        if row is not None and self.screen.panes.place in (Place.READER, Place.PANEL):
            self.screen.opening.open(row)

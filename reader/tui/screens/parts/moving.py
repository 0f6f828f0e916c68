"""Moving within a pane, and reading on through the text."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.tui.screens.parts.part import Part
from reader.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen


class Moving(Part):
    """Lines, pages and ends of the pane that has the focus."""

    def __init__(self, pane: Callable[[], Pane | None]) -> None:
        """``pane`` answers the pane that is moved in."""
        self._pane = pane

    def can(self, verb: str) -> bool:
        """Whether there is a pane."""
        return self._pane() is not None and super().can(verb)

    def down(self) -> None:
        """A line or an item down."""
        self._on(lambda pane: pane.move(1))

    def up(self) -> None:
        """A line or an item up."""
        self._on(lambda pane: pane.move(-1))

    def top(self) -> None:
        """To the beginning."""
        self._on(lambda pane: pane.to_start())

    def bottom(self) -> None:
        """To the end."""
        self._on(lambda pane: pane.to_end())

    def half_down(self) -> None:
        """Half a page down."""
        self._on(lambda pane: pane.half_page(1))

    def half_up(self) -> None:
        """Half a page up."""
        self._on(lambda pane: pane.half_page(-1))

    def page_down(self) -> None:
        """A page down."""
        self._on(lambda pane: pane.page(1))

    def page_up(self) -> None:
        """A page up."""
        self._on(lambda pane: pane.page(-1))

    def _on(self, move: Callable[[Pane], None]) -> None:
        pane = self._pane()
        if pane is not None:
            move(pane)


class ReadingOn(Moving):
    """Moving in the main screen, where one key reads everything."""

    def __init__(self, screen: "MainScreen") -> None:
        """``screen`` has the text and the list."""
        super().__init__(lambda: screen.pane)
        self.screen = screen

    def on(self) -> None:
        """Open the article; a page further in it; at its end the next unread one."""
        reader, row = self.screen.reader, self.screen.row
        if row is not None and not self.screen.opening.is_open(row):
            self.screen.opening.open(row)
        elif self.screen.article is None or reader.at_end:
            self.screen.do("go.next_unread")
        else:
            reader.page(1)

    def back(self) -> None:
        """A page back in the text."""
        self.screen.reader.page(-1)

"""What every pane of lines can do. Screens bind keys to these methods; panes bind none themselves."""

from dataclasses import dataclass
from typing import ClassVar

from textual.message import Message
from textual.scroll_view import ScrollView


class Pane(ScrollView, can_focus=True, inherit_bindings=False):
    """A pane of lines with a title in its rule; list and text panes share this vocabulary."""

    DEFAULT_CSS: ClassVar[str] = ""

    @dataclass
    class Found(Message):
        """How a search inside the pane stands."""

        pane: "Pane"
        """The pane."""
        which: int
        """The match that is current, from 1; 0 when there is none."""
        total: int
        """How many matches there are; -1 when there are too many to count."""

    def set_title(self, title: str) -> None:
        """Show ``title`` in the rule above the pane; foreign text is allowed."""

    def move(self, step: int) -> None:
        """Move by ``step`` lines or items."""

    def page(self, step: int) -> None:
        """Move by ``step`` pages."""

    def half_page(self, step: int) -> None:
        """Move by ``step`` half pages."""

    def to_start(self) -> None:
        """Go to the beginning."""

    def to_end(self) -> None:
        """Go to the end."""

    def open_current(self) -> None:
        """Do what Enter does here."""

    def find(self, words: str) -> None:
        """Mark ``words`` in the pane, go to the first match from here and post `Found`; empty words clear it."""

    def find_next(self, step: int) -> None:
        """Go to the next (1) or previous (-1) match and post `Found`."""

"""The line in which one types what to find in a pane."""

from dataclasses import dataclass

from textual.containers import Horizontal
from textual.message import Message


class FindBar(Horizontal):
    """``/`` and an input with the number of matches; hidden until `open` is called."""

    @dataclass
    class Changed(Message):
        """Another text to find."""

        bar: "FindBar"
        """The bar."""
        text: str
        """What to find; empty when nothing."""

    @dataclass
    class Submitted(Message):
        """Enter: keep the matches and go back to the pane."""

        bar: "FindBar"
        """The bar."""
        text: str
        """What to find."""

    @dataclass
    class Closed(Message):
        """Escape: forget the matches and go back to the pane."""

        bar: "FindBar"
        """The bar."""

    def open(self, label: str = "find") -> None:
        """Show the bar and focus its input."""

    def close(self) -> None:
        """Hide the bar; posts nothing."""

    def set_count(self, which: int, total: int) -> None:
        """Show ``2 of 7``, or that nothing was found."""

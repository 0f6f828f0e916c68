"""What cleaning took out of this article or repaired."""

from dataclasses import dataclass

from textual.message import Message

from reader.core.text import Removal
from reader.tui.widgets.pane import Pane


class RemovalsPanel(Pane):
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

    def show(self, removals: tuple[Removal, ...], *, empty: str = "") -> None:
        """Show ``removals``."""

    @property
    def selected(self) -> Removal | None:
        """The removal under the cursor."""
        return None

"""Who is named in this article."""

from dataclasses import dataclass

from textual.message import Message

from reader.core.analysis import Analysis, Entity
from reader.core.spans import Span
from reader.tui.widgets.pane import Pane


class NamesPanel(Pane):
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

    def show(self, analysis: Analysis, *, empty: str = "") -> None:
        """Show the names of ``analysis``."""

    @property
    def selected(self) -> Entity | None:
        """The name under the cursor."""
        return None

    def select(self, entity: Entity) -> None:
        """Put the cursor on ``entity`` without posting anything."""

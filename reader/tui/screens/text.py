"""Shows what another program said."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from reader.tui.screens.dialog import Dialog, words


class TextScreen(Dialog[None]):
    """A text that can be scrolled."""

    def __init__(self, heading: str, text: str) -> None:
        """Foreign text is allowed in both."""
        super().__init__(heading, "↑ ↓ scroll · esc closes")
        self.text = text

    def inside(self) -> ComposeResult:
        """The text."""
        with VerticalScroll(classes="scroll"):
            yield words(self.text)

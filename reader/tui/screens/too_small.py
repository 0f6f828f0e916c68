"""Asks for more room."""

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.tui.screens.parts.layout import LEAST_HEIGHT, LEAST_WIDTH


class TooSmall(ModalScreen[None]):
    """Stands over everything as long as there is too little room; what is beneath it is kept."""

    DEFAULT_CSS = """
    TooSmall {
        align: center middle;
        background: $background;

        Static {
            width: auto;
            max-width: 100%;
            color: $foreground;
            text-align: center;
        }
    }
    """

    def compose(self) -> ComposeResult:
        """One sentence."""
        yield Static(Content(f"More room, please: {LEAST_WIDTH} × {LEAST_HEIGHT} at least. Everything is kept."))

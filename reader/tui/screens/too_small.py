"""Asks for more room."""

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.tui.screens.parts.layout import LEAST_HEIGHT, LEAST_WIDTH, too_small

LOOK = 0.3
"""Seconds between two looks at how large the terminal is; at the start its word does not always come through."""


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

    def on_mount(self) -> None:
        """Look again and again."""
        self.set_interval(LOOK, self._look)

    def _look(self) -> None:
        """Tell the app of the room there is, if it has not heard of it."""
        width, height = self.terminal()
        if not too_small(width, height):
            size = Size(width, height)
            self.app.post_message(events.Resize(size, size))

    def terminal(self) -> tuple[int, int]:
        """Columns and lines of the terminal, as it says itself."""
        ask = getattr(self.app._driver, "_get_terminal_size", None)
        width, height = ask() if ask is not None else self.app.size
        return int(width), int(height)

"""What everything is compared with: a Textual app that prints one line. Nothing of ours is imported."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

READY = "an empty app is ready"
"""The line."""


class EmptyApp(App[None]):
    """One line, and a key to quit."""

    BINDINGS: ClassVar[list[BindingType]] = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        """The line."""
        yield Static(READY)


if __name__ == "__main__":
    EmptyApp().run()

"""The line in which one types what to find in a pane."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from reader.tui.view.numbers import exact
from reader.tui.view.palette import edge


class FindBar(Horizontal):
    """``/`` and an input with the number of matches; hidden until `open` is called."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "close", show=False)]
    DEFAULT_CSS: ClassVar[str] = """
    FindBar {
        height: 1;
        display: none;
        background: $background;
        padding: 0 1;

        &.-open {
            display: block;
        }
        #find-label {
            width: auto;
            color: $accent;
        }
        #find-count {
            width: auto;
            color: $dim;
        }
        Input {
            width: 1fr;
            height: 1;
            border: none;
            padding: 0;
            background: $background;
            color: $foreground;

            &:focus {
                border: none;
            }
        }
    }
    """

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

    def compose(self) -> ComposeResult:
        """Label, input, count."""
        yield Static(Content(""), id="find-label")
        yield Input(select_on_focus=True, compact=True)
        yield Static(Content(""), id="find-count")

    def open(self, label: str = "find") -> None:
        """Show the bar and focus its input."""
        self.query_one("#find-label", Static).update(Content(f"{edge(label)} / "))
        self.query_one("#find-count", Static).update(Content(""))
        self.add_class("-open")
        self.query_one(Input).focus()

    def close(self) -> None:
        """Hide the bar; posts nothing."""
        self.remove_class("-open")

    @property
    def text(self) -> str:
        """What stands in the input."""
        return self.query_one(Input).value

    def set_count(self, which: int, total: int) -> None:
        """Show ``2 of 7``, or that nothing was found."""
        if not self.text.strip():
            words = ""
        elif total < 0:
            words = "found"
        else:
            words = f"{exact(which)} of {exact(total)}" if total else "not found"
        self.query_one("#find-count", Static).update(Content(f" {edge(words)}"))

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        """Tell what to find, as long as the bar is open."""
        event.stop()
        if self.has_class("-open"):
            self.post_message(self.Changed(self, event.value))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        """Keep the matches."""
        event.stop()
        self.close()
        self.post_message(self.Submitted(self, event.value))

    def action_close(self) -> None:
        """Forget the matches."""
        self.close()
        self.post_message(self.Closed(self))

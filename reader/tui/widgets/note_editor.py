"""The note on an article, written as Markdown and saved while one writes."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static, TextArea

from reader.core.safe import safe
from reader.tui.view.palette import edge

PAUSE = 0.6
"""Seconds without a key after which the note is stored."""


class NoteEditor(Vertical):
    """A text area that says within a second of the last key what is to be stored."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "close", show=False)]
    DEFAULT_CSS: ClassVar[str] = """
    NoteEditor {
        background: $background;
        border-top: solid $rule;
        border-title-color: $accent;
        border-title-background: $background;
        border-title-style: bold;
        padding: 0 1;

        TextArea {
            height: 1fr;
            border: none;
            padding: 0;
            background: $background;
            color: $foreground;

            &:focus {
                border: none;
            }
            & .text-area--cursor-line {
                background: $background;
            }
        }
        #note-state {
            height: 1;
            color: $dim;
        }
    }
    """

    @dataclass
    class Changed(Message):
        """The note is to be stored: after a pause in typing, on leaving, on closing."""

        editor: "NoteEditor"
        """The editor."""
        article_id: int
        """The article that the note belongs to."""
        text: str
        """The whole note, Markdown."""

    @dataclass
    class Closed(Message):
        """The user is done (Escape); a last `Changed` went before if there was something to store."""

        editor: "NoteEditor"
        """The editor."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id, classes=classes)
        self._article_id = 0
        self._stored: str | None = ""
        self._timer: Timer | None = None
        self.border_title = Content(" Note ")

    def compose(self) -> ComposeResult:
        """The text area and what became of the note."""
        yield TextArea(soft_wrap=True, show_line_numbers=False, tab_behavior="focus")
        yield Static(Content(""), id="note-state")

    def show(self, article_id: int, text: str, title: str = "") -> None:
        """Edit the note ``text`` of an article; what was being edited before is posted first."""
        self.flush()
        self._article_id = article_id
        self._stored = clean = safe(text)
        self.border_title = Content(f" Note · {edge(title)} ") if title else Content(" Note ")
        area = self.query_one(TextArea)
        area.load_text(clean)
        area.move_cursor(area.document.end)
        self._say("Markdown · esc closes, saved as you write")

    def focus_text(self) -> None:
        """Put the cursor into the text."""
        self.query_one(TextArea).focus()

    def saved(self) -> None:
        """Say that the last `Changed` was stored."""
        self._say("saved" if self.text == self._stored else "writing …")

    def failed(self, reason: str) -> None:
        """Say that it was not, and why; the text stays, and the next key or flush tries again."""
        self._stored = None
        self._say(f"not saved: {edge(reason)}")

    def flush(self) -> None:
        """Post `Changed` now if anything is unsaved."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        text = self.text
        if self._article_id and text != self._stored:
            self._stored = text
            self.post_message(self.Changed(self, self._article_id, text))

    @property
    def text(self) -> str:
        """The note as it is in the editor."""
        return self.query_one(TextArea).text if self.is_mounted else self._stored or ""

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        """Begin to wait for a pause."""
        event.stop()
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if self.text != self._stored:
            self._say("writing …")
            self._timer = self.set_timer(PAUSE, self.flush)

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:  # noqa: ARG002 (Textual passes it)
        """Store on leaving."""
        self.flush()

    def action_close(self) -> None:
        """Store and be done."""
        self.flush()
        self.post_message(self.Closed(self))

    def _say(self, words: str) -> None:
        """Say what became of the note."""
        self.query_one("#note-state", Static).update(Content(edge(words)))

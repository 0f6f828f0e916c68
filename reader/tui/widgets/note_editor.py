"""The note on an article, written as Markdown and saved while one writes."""

from dataclasses import dataclass

from textual.containers import Vertical
from textual.message import Message


class NoteEditor(Vertical):
    """A text area that says within a second of the last key what is to be stored."""

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

    def show(self, article_id: int, text: str, title: str = "") -> None:
        """Edit the note ``text`` of an article; what was being edited before is posted first."""

    def saved(self) -> None:
        """Say that the last `Changed` was stored."""

    def failed(self, reason: str) -> None:
        """Say that it was not, and why; the text stays."""

    def flush(self) -> None:
        """Post `Changed` now if anything is unsaved."""

    @property
    def text(self) -> str:
        """The note as it is in the editor."""
        return ""

"""The note on an article, written below its text."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.screen import ModalScreen

from reader.core.articles import ArticleRow
from reader.core.errors import ReaderError
from reader.tui.widgets.note_editor import NoteEditor


class NoteScreen(ModalScreen[None]):
    """The lower part of the screen takes the note; the text stays in sight above it."""

    DEFAULT_CSS: ClassVar[str] = """
    NoteScreen {
        align: center bottom;
        background: transparent;

        NoteEditor {
            height: 45%;
            min-height: 8;
        }
    }
    """

    def __init__(self, keep: Callable[[int, str], None], row: ArticleRow, note: str) -> None:
        """``keep`` stores a note. Raises StorageError."""
        super().__init__()
        self.keep = keep
        self.row = row
        self.note = note
        self._insisted = False

    def compose(self) -> ComposeResult:
        """The editor."""
        yield NoteEditor()

    def on_mount(self) -> None:
        """Begin at the end of what was written."""
        editor = self.query_one(NoteEditor)
        editor.show(self.row.id, self.note, self.row.title)
        editor.focus_text()

    def keep_now(self) -> None:
        """Store what is in the editor, whatever it waits for."""
        editor = self.query_one(NoteEditor)
        if editor.text != self.note:
            self._store(editor, self.row.id, editor.text)

    @on(NoteEditor.Changed)
    def _changed(self, event: NoteEditor.Changed) -> None:
        """Store the note as it is now."""
        self._store(event.editor, event.article_id, event.text)

    @on(NoteEditor.Closed)
    def _leave(self, event: NoteEditor.Closed) -> None:
        """Back to the text; not before the note is stored, unless one insists."""
        self.keep_now()
        if self.note == event.editor.text or self._insisted:
            self.dismiss(None)
        self._insisted = True

    def _store(self, editor: NoteEditor, article_id: int, text: str) -> None:
        """Store a note; a full disk must not cost a word."""
        try:
            self.keep(article_id, text)
        except ReaderError as error:
            editor.failed(f"{error.message} · esc again closes without it")
        else:
            self.note, self._insisted = text, False
            editor.saved()

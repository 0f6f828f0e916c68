"""What one does to an article: read marks, bookmark, tags, note, title, deletion, its full text."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.core.articles import ArticleRow
from reader.core.errors import ReaderError
from reader.core.safe import safe_line
from reader.tui.jobs import Job
from reader.tui.screens.parts.part import Part

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen

LATER = "later"
"""The tag of the queue for later."""


class Marking(Part):
    """Every verb acts on the article one is at, and can be undone."""

    def __init__(self, screen: "MainScreen") -> None:
        """``screen`` knows which article one is at."""
        self.screen = screen
        self._do = screen.desk.library.annotating

    def can(self, verb: str) -> bool:
        """Whether there is an article."""
        return self.screen.row is not None and super().can(verb)

    # Read, bookmark.

    def read(self) -> None:
        """Mark it as read."""
        self._set_read(True)

    def unread(self) -> None:
        """Mark it as unread."""
        self._set_read(False)

    def toggle_read(self) -> None:
        """Mark it as read, or as unread when it is read."""
        self._set_read(not self._row().read)

    def bookmark(self) -> None:
        """Bookmark it, or take the bookmark away."""
        row = self._row()
        self._do.bookmark(row.id, not row.bookmarked)
        self._changed(row, "bookmark taken away" if row.bookmarked else "bookmarked")

    # Tags.

    def tag(self, tag: str = "") -> None:
        """Add a tag; ask for it when it is not given."""
        row = self._row()
        if tag:
            self._tag(row, tag)
            return
        from reader.tui.screens.tag_picker import TagPicker  # noqa: PLC0415 - screens are loaded when they open

        tags = tuple(each for each in self._do.tags() if each[0] not in self._tags(row))
        self.screen.ask(TagPicker("Add a tag", tags, new=True), lambda picked: self._tag(row, picked))

    def untag(self, tag: str = "") -> None:
        """Remove a tag; ask which when it is not given."""
        row = self._row()
        if tag:
            self._untag(row, tag)
            return
        own = self._tags(row)
        if not own:
            self.screen.say("no tags to remove")
            return
        from reader.tui.screens.tag_picker import TagPicker  # noqa: PLC0415 - screens are loaded when they open

        counts = dict(self._do.tags())
        tags = tuple((each, counts.get(each, 0)) for each in own)
        self.screen.ask(TagPicker("Remove a tag", tags, new=False), lambda picked: self._untag(row, picked))

    def can_untag(self) -> bool:
        """Whether it has tags."""
        return self.screen.row is not None

    def later(self) -> None:
        """Put it into the queue for later, or take it out."""
        row = self._row()
        if LATER in self._tags(row):
            self._untag(row, LATER)
        else:
            self._tag(row, LATER)

    # Note and title.

    def note(self) -> None:
        """Write the note on it."""
        from reader.tui.screens.note import NoteScreen  # noqa: PLC0415 - screens are loaded when they open

        article = self.screen.desk.library.reading.open(self._row().id)
        screen = NoteScreen(self._do.set_note, article.row, article.note)
        self.screen.app.push_screen(screen, lambda _: self._changed(article.row, "", tell=False))

    def rename(self, title: str = "") -> None:
        """Give it another title; ask for it when it is not given."""
        row = self._row()
        if title:
            self._rename(row, title)
            return
        from reader.tui.screens.rename import RenameTitle  # noqa: PLC0415 - screens are loaded when they open

        self.screen.ask(RenameTitle(row.title), lambda given: self._rename(row, given))

    def info(self) -> None:
        """Show what is known about it, and what the marks mean."""
        from reader.tui.screens.info import InfoScreen  # noqa: PLC0415 - screens are loaded when they open

        article = self.screen.desk.library.reading.open(self._row().id)
        self.screen.app.push_screen(InfoScreen(article, self.screen.desk))

    # Deletion and full text.

    def delete(self) -> None:
        """Delete it, after asking."""
        row = self._row()
        undo = self.screen.desk.keymap.first("app.undo")
        from reader.tui.screens.confirm import Confirm  # noqa: PLC0415 - screens are loaded when they open

        question = Confirm("Delete this article?", safe_line(row.title), f"{undo} brings it back.", yes="Delete")
        self.screen.ask(question, lambda sure: self._delete(row) if sure else None)

    def full_text(self) -> None:
        """Fetch its web page and keep the whole text."""
        row = self._row()
        fetch = self.screen.desk.library.subscribing.fetch_full_text
        self.screen.start(Job(f"full text {row.id}", "fetching the full text", lambda _: fetch(row.id)))

    def _row(self) -> ArticleRow:
        row = self.screen.row
        if row is None:
            raise ReaderError("there is no article here")
        return row

    def _tags(self, row: ArticleRow) -> tuple[str, ...]:
        return self.screen.desk.library.reading.open(row.id).tags

    def _set_read(self, read: bool) -> None:
        row = self._row()
        if row.read is read:
            self.screen.say("it is marked as read already" if read else "it is marked as unread already")
            return
        self._do.mark_read([row.id], read)
        self._changed(row, "marked as read" if read else "marked as unread")

    def _tag(self, row: ArticleRow, tag: str) -> None:
        self._safely(lambda: self._do.tag(row.id, tag), row, f"tagged “{safe_line(tag)}”")

    def _untag(self, row: ArticleRow, tag: str) -> None:
        self._safely(lambda: self._do.untag(row.id, tag), row, f"tag “{safe_line(tag)}” removed")

    def _rename(self, row: ArticleRow, title: str) -> None:
        self._safely(lambda: self._do.rename(row.id, title), row, "renamed")

    def _delete(self, row: ArticleRow) -> None:
        def delete() -> None:
            self._do.delete([row.id])

        if self._safely(delete, row, "deleted"):
            self.screen.row_gone(row)

    def _safely(self, change: Callable[[], None], row: ArticleRow, done: str) -> bool:
        """Make a change that a dialog asked for."""
        try:
            change()
        except ReaderError as error:
            self.screen.complain(error)
            return False
        self._changed(row, done)
        return True

    def _changed(self, row: ArticleRow, done: str, *, tell: bool = True) -> None:
        self.screen.rows_changed([row.id])
        if tell:
            self.screen.say(f"{done} · {self.screen.desk.keymap.first('app.undo')} undoes it")

"""The sources: views, saved searches, tags, feeds by folder, with their counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.message import Message

from reader.core.listing import SourceRow, SourceRowKind
from reader.tui.view.entries import Entry
from reader.tui.view.sources import INDENT, key_of, source_entries
from reader.tui.widgets.entry_list import EntryList


class SourceList(EntryList):
    """A tree of sources; folders fold."""

    @dataclass
    class Highlighted(Message):
        """The cursor came to stand on another source."""

        list: "SourceList"
        """The list."""
        row: SourceRow
        """The source."""

    @dataclass
    class Chosen(Message):
        """The user wants to see the articles of a source."""

        list: "SourceList"
        """The list."""
        row: SourceRow
        """The source."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id, classes=classes)
        self._rows: dict[str, SourceRow] = {}
        self._all: tuple[SourceRow, ...] = ()
        self._folded: set[str] = set()
        self._current = ""
        self.set_title("Sources")

    @property
    def selected(self) -> SourceRow | None:
        """The source under the cursor."""
        return self._rows.get(self.key)

    @property
    def folded(self) -> frozenset[str]:
        """Queries of the folders that are folded; assign to fold others."""
        return frozenset(key.partition(":")[2] for key in self._folded)

    @folded.setter
    def folded(self, queries: frozenset[str]) -> None:
        """Fold the folders with these queries and no others."""
        self._folded = {f"{SourceRowKind.FOLDER.value}:{query}" for query in queries}
        self.rebuild()

    def show(self, rows: tuple[SourceRow, ...], *, current: str | None = None) -> None:
        """Show ``rows``; folds and cursor stay. ``current`` is the query of the view that is open, shown as such."""
        self._all = rows
        self._rows = {key_of(row): row for row in rows if key_of(row)}
        if current is not None:
            self._current = self._key_for(current)
        self.rebuild()

    def go_to(self, query: str) -> bool:
        """Put the cursor on the source with this query, without telling; false when there is none in sight."""
        return self.put_cursor(self._key_for(query), quietly=True)

    def toggle_fold(self) -> None:
        """Fold or unfold the folder under the cursor, or fold the one that its source is in."""
        folder = self._folder_of(self.key)
        if folder:
            self._folded ^= {folder}
            self.rebuild()
            self.put_cursor(folder)

    def entries(self, width: int) -> Sequence[Entry]:
        """The tree."""
        return source_entries(self._all, width, folded=self._folded, current=self._current)

    def highlighted(self, key: str) -> None:
        """Tell which source."""
        self.post_message(self.Highlighted(self, self._rows[key]))

    def chosen(self, key: str) -> None:
        """Tell which source, and mark it as the open one."""
        self._current = key
        self.rebuild()
        self.post_message(self.Chosen(self, self._rows[key]))

    def clicked(self, key: str, x: int) -> None:
        """Fold when the sign of a folder is clicked; otherwise choose."""
        row = self._rows[key]
        if row.kind is SourceRowKind.FOLDER and x <= INDENT * (row.depth + 1):
            self.toggle_fold()
        else:
            self.chosen(key)

    def _key_for(self, query: str) -> str:
        """Key of the first source with this query."""
        return next((key for key, row in self._rows.items() if row.query == query), "")

    def _folder_of(self, key: str) -> str:
        """Key of the folder itself, or of the one around a feed; empty when there is none."""
        around: list[SourceRow] = []
        for row in self._all:
            while around and (around[-1].depth >= row.depth or row.kind is SourceRowKind.HEADING):
                around.pop()
            if row.kind is SourceRowKind.FOLDER:
                around.append(row)
            if key_of(row) == key:
                return key_of(around[-1]) if around else ""
        return ""

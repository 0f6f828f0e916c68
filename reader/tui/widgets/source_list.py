"""The sources: views, saved searches, tags, feeds by folder, with their counts."""

from dataclasses import dataclass

from textual.message import Message

from reader.core.listing import SourceRow
from reader.tui.widgets.pane import Pane


class SourceList(Pane):
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

    @property
    def selected(self) -> SourceRow | None:
        """The source under the cursor."""
        return None

    def show(self, rows: tuple[SourceRow, ...], *, current: str | None = None) -> None:
        """Show ``rows``; folds and cursor stay. ``current`` is the query of the view that is open, shown as such."""

    def go_to(self, query: str) -> bool:
        """Put the cursor on the source with this query; false when there is none."""
        return False

    def toggle_fold(self) -> None:
        """Fold or unfold the folder under the cursor, or the one that its source is in."""

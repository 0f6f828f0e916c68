"""The list of articles: line-rendered and virtual, so that a million rows cost what a screenful costs."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.message import Message

from reader.core.articles import ArticleRow
from reader.tui.widgets.pane import Pane
from reader.tui.widgets.row_source import RowSource


class ArticleList(Pane):
    """Articles, two lines each. Rows that were seen keep their place until the list is shown anew."""

    @dataclass
    class Highlighted(Message):
        """The cursor came to stand on another row, or on none."""

        list: "ArticleList"
        """The list."""
        row: ArticleRow | None
        """The row."""

    @dataclass
    class Opened(Message):
        """The user wants to read a row (Enter, click on the highlighted row)."""

        list: "ArticleList"
        """The list."""
        row: ArticleRow
        """The row."""

    @property
    def selected(self) -> ArticleRow | None:
        """The row under the cursor."""
        return None

    @property
    def index(self) -> int:
        """Where the cursor is, from 0."""
        return 0

    @property
    def total(self) -> int:
        """How many rows the list has."""
        return 0

    def show(self, source: RowSource, title: str = "", *, keep: ArticleRow | None = None, empty: str = "") -> None:
        """Show the rows of ``source`` from the top, or with the cursor on ``keep``.

        ``title`` stands in the rule above (``312 articles`` when empty); ``empty`` is what an empty list says, one or
        more lines, naming what is missing and which key helps.
        """

    def refresh_rows(self, ids: Iterable[int] | None = None) -> None:
        """Read these rows again (all that are known when ``None``) and repaint them; their places stay."""

    def go_to(self, index: int) -> None:
        """Put the cursor on row ``index`` and bring it into view."""

    def go_to_row(self, row: ArticleRow) -> bool:
        """Put the cursor on ``row``; false when it is not in the list."""
        return False

    def next_unread(self, step: int = 1) -> bool:
        """Go to the next (1) or previous (-1) unread row; false when there is none."""
        return False

"""The list of articles: line-rendered and virtual, so that a million rows cost what a screenful costs."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from textual import events
from textual.cache import LRUCache
from textual.message import Message
from textual.strip import Strip

from reader.core.articles import ArticleRow
from reader.tui.view.ages import DateStyle
from reader.tui.view.looks import Look
from reader.tui.view.rows import BAR, ROW_HEIGHT, RowManner, article_lines, count_title
from reader.tui.view.runs import Run
from reader.tui.widgets.pane import Pane
from reader.tui.widgets.row_pages import RowPages
from reader.tui.widgets.row_search import RowSearch
from reader.tui.widgets.row_source import RowSource

GONE = "this article was deleted"
"""Stands in the place of a row whose article was deleted while the list was open."""


def _utc_now() -> datetime:
    """The present."""
    return datetime.now(UTC)


class ArticleList(Pane):
    """Articles, two lines each. Rows that were seen keep their place until the list is shown anew."""

    ALLOW_SELECT = False

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

    date_style: DateStyle = DateStyle.DAY_FIRST
    """Order of day, month and year. Assign before the first `show`."""

    def __init__(
        self,
        *,
        clock: Callable[[], datetime] = _utc_now,
        id: str | None = None,  # noqa: A002 (Textual's name)
        classes: str | None = None,
    ) -> None:
        """``clock`` answers the present, for ages."""
        super().__init__(id=id, classes=classes)
        self._clock = clock
        self._pages: RowPages | None = None
        self._index = 0
        self._search = RowSearch()
        self._title = ""
        self._strips: LRUCache[tuple[int, int, bool, bool], tuple[ArticleRow, tuple[Strip, Strip]]] = LRUCache(512)
        self._manner = RowManner(clock())

    # What is shown.

    @property
    def selected(self) -> ArticleRow | None:
        """The row under the cursor."""
        return self._pages.row(self._index) if self._pages else None

    @property
    def index(self) -> int:
        """Where the cursor is, from 0."""
        return self._index

    @property
    def total(self) -> int:
        """How many rows the list has."""
        return self._pages.total if self._pages else 0

    def show(self, source: RowSource, title: str = "", *, keep: ArticleRow | None = None, empty: str = "") -> None:
        """Show the rows of ``source`` from the top, or with the cursor on ``keep``.

        ``title`` stands in the rule above (``312 articles`` when empty); ``empty`` is what an empty list says, one or
        more lines, naming what is missing and which key helps.
        """
        self._pages = RowPages(source)
        self._title = title
        self.empty = empty
        self._search = RowSearch()
        self._manner = RowManner(self._clock(), self.date_style)
        self._strips.clear()
        self._measure()
        index = self._pages.index_of(keep) if keep else None
        self._index = index or 0
        self._bring_into_view()
        self.refresh()
        self.post_message(self.Highlighted(self, self.selected))

    def refresh_rows(self, ids: Iterable[int] | None = None) -> None:
        """Read these rows again (all that are known when ``None``) and repaint them; their places stay."""
        if self._pages:
            self._pages.renew(ids)
            self._manner = RowManner(self._clock(), self.date_style, self._search.words)
            if ids is None:
                self._strips.clear()
            self.refresh()

    # Moving.

    def go_to(self, index: int) -> None:
        """Put the cursor on row ``index`` and bring it into view."""
        index = min(max(0, index), max(0, self.total - 1))
        if index == self._index or not self._pages:
            self._bring_into_view()
            return
        before, self._index = self._index, index
        row = self.selected
        if self._measure():
            self._index = min(index, max(0, self.total - 1))
            row = self.selected
        self._bring_into_view()
        for each in (before, self._index):
            self.refresh_lines(each * ROW_HEIGHT, ROW_HEIGHT)
        self.post_message(self.Highlighted(self, row))

    def go_to_row(self, row: ArticleRow) -> bool:
        """Put the cursor on ``row``; false when it is not in the list."""
        index = self._pages.index_of(row) if self._pages else None
        if index is not None:
            self.go_to(index)
        return index is not None

    def next_unread(self, step: int = 1) -> bool:
        """Go to the next (1) or previous (-1) unread row; false when there is none."""
        if not self._pages:
            return False
        index = self._index + step
        while (row := self._pages.peek(index)) is not None:
            if not row.read:
                self.go_to(index)
                return True
            index += step
        edge = self._pages.row(index - step)
        found = self._pages.source.neighbour(edge.order, unread=True, step=step) if edge else None
        return found is not None and self.go_to_row(found)

    def move(self, step: int) -> None:
        """Move by rows."""
        self.go_to(self._index + step)

    def page(self, step: int) -> None:
        """Move by pages."""
        self.go_to(self._index + step * max(1, self.lines_shown() // ROW_HEIGHT - 1))

    def half_page(self, step: int) -> None:
        """Move by half pages."""
        self.go_to(self._index + step * max(1, self.lines_shown() // ROW_HEIGHT // 2))

    def to_start(self) -> None:
        """Go to the first row."""
        self.go_to(0)

    def to_end(self) -> None:
        """Go to the last row."""
        self.go_to(self.total - 1)

    def open_current(self) -> None:
        """Open the row under the cursor."""
        row = self.selected
        if row:
            self.post_message(self.Opened(self, row))

    # Finding.

    def find(self, words: str) -> None:
        """Mark ``words`` in titles and sources, and go to the first row from here that has them all."""
        self._search = RowSearch(words.strip())
        self._manner = RowManner(self._manner.now, self.date_style, self._search.words)
        self._strips.clear()
        self.refresh()
        self._find(self._index, 1)

    def find_next(self, step: int) -> None:
        """Go to the next or previous row that has the words."""
        self._find(self._index + step, step)

    def _find(self, start: int, step: int) -> None:
        """Look from ``start`` on, a slice at a time so that keys are answered in between."""
        search = self._search
        if not self._pages or not search.words:
            self.post_message(self.Found(self, 0, 0))
            return
        search.begin(start, step, self.total)
        self._find_on(search)

    def _find_on(self, search: RowSearch) -> None:
        """One slice of the search, unless another one was begun."""
        if search is not self._search or not self._pages:
            return
        found = search.advance(self._pages)
        if found is not None:
            self.go_to(found)
            self.post_message(self.Found(self, *search.count(self._pages, found)))
        elif search.over:
            self.post_message(self.Found(self, 0, 0))
        else:
            self.call_after_refresh(self._find_on, search)

    # Painting and events.

    def colours_changed(self) -> None:
        """Forget the strips in other colours."""
        self._strips.clear()

    def render_line(self, y: int) -> Strip:
        """The line at ``y`` of the pane."""
        number = y + self.scroll_offset.y
        index, second = divmod(number, ROW_HEIGHT)
        if not self.total:
            return self.palette.strip(self.empty_line(number) or (), self.cells_shown())
        row = self._pages.row(index) if self._pages else None
        if row is None:
            gone = (Run(f"   {GONE}", (Look.DIM,)),) if index < self.total and not second else ()
            return self.palette.strip(gone, self.cells_shown())
        return self._row_strips(row, index == self._index)[second]

    def _row_strips(self, row: ArticleRow, here: bool) -> tuple[Strip, Strip]:
        """Both lines of ``row``, from memory if it has not changed."""
        palette = self.palette
        width = self.cells_shown()
        key = (row.id, width, here, here and self.has_focus)
        known = self._strips.get(key)
        if known is not None and known[0] is row:
            return known[1]
        snippet = self._pages.source.snippet(row.id) if self._pages else None
        bar = Run(BAR, (Look.ACCENT if self.has_focus else Look.DIM,)) if here else Run(" ")
        ground = (Look.CURSOR,) if here else ()
        first, second = article_lines(row, max(8, width - 1), self._manner, snippet)
        strips = palette.strip((bar, *first), width, ground), palette.strip((bar, *second), width, ground)
        self._strips[key] = (row, strips)
        return strips

    def _measure(self) -> bool:
        """Tell how long the list is; whether that is another length than before."""
        title = self._title or count_title(self.total)
        changed = self.virtual_size.height != self.total * ROW_HEIGHT
        self.set_height(self.total * ROW_HEIGHT)
        self.set_title(title)
        return changed

    def _bring_into_view(self) -> None:
        """Scroll as little as it takes to have the cursor in view."""
        line, height = self._index * ROW_HEIGHT, max(ROW_HEIGHT, self.lines_shown())
        top = self.scroll_offset.y
        if line < top:
            self.show_line(line)
        elif line + ROW_HEIGHT > top + height:
            self.show_line(line + ROW_HEIGHT - height)

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self._measure()
        self._bring_into_view()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on a row; open the one that it is on."""
        index = (event.y - self.gutter.top + self.scroll_offset.y) // ROW_HEIGHT
        if not 0 <= index < self.total or event.y < self.gutter.top:
            return
        if index == self._index:
            self.open_current()
        else:
            self.go_to(index)

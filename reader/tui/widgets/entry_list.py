"""A pane that lists entries of one or more lines with a cursor; the base of sources and panels."""

from bisect import bisect_right
from collections.abc import Sequence

from textual import events
from textual.strip import Strip

from reader.tui.view.entries import Entry, first_lines
from reader.tui.view.finding import has_words, spans_of_words
from reader.tui.view.looks import Look
from reader.tui.view.rows import BAR
from reader.tui.view.runs import Line, Run, mark, text_of
from reader.tui.widgets.pane import Pane


class EntryList(Pane):
    """Entries with a cursor. What they are is decided by the classes above it."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id, classes=classes)
        self._entries: Sequence[Entry] = ()
        self._tops: list[int] = [0]
        self._cursor = -1
        self._words = ""

    # What the classes above fill in.

    def entries(self, width: int) -> Sequence[Entry]:  # noqa: ARG002 (for the classes above)
        """The entries for a pane of ``width`` cells."""
        return ()

    def highlighted(self, key: str) -> None:
        """Tell that the cursor came to stand on the entry ``key``."""

    def chosen(self, key: str) -> None:
        """Tell that the entry ``key`` was chosen."""

    def clicked(self, key: str, x: int) -> None:  # noqa: ARG002 (for trees, whose signs can be clicked)
        """Do what a click at cell ``x`` of the entry ``key`` means."""
        self.chosen(key)

    # The list.

    @property
    def key(self) -> str:
        """Key of the entry under the cursor; empty when there is none."""
        return self._entries[self._cursor].key if 0 <= self._cursor < len(self._entries) else ""

    def rebuild(self, *, reset: bool = False) -> None:
        """Make the entries anew; the cursor stays on its entry, or goes to the first one."""
        key = "" if reset else self.key
        self._entries = self.entries(max(4, self.cells_shown() - 1))
        self._tops = first_lines(self._entries)
        self._cursor = self._index_of(key)
        if self._cursor < 0:
            self._cursor = next((at for at, entry in enumerate(self._entries) if entry.key), -1)
        self.set_height(self._tops[-1])
        if reset:
            self.show_line(0)
        self.refresh()

    def extend(self, entries: Sequence[Entry]) -> None:
        """Add entries at the end; nothing above them moves."""
        base = self._tops.pop()
        self._entries = [*self._entries, *entries]
        self._tops += [base + top for top in first_lines(entries)]
        self.set_height(self._tops[-1])
        self.refresh()

    def put_cursor(self, key: str, *, quietly: bool = False) -> bool:
        """Put the cursor on the entry ``key``; ``quietly`` without telling."""
        index = self._index_of(key)
        if index >= 0:
            self._go(index, quietly=quietly)
        return index >= 0

    def move(self, step: int) -> None:
        """Move by ``step`` entries, headings not counted."""
        choosable = [at for at, entry in enumerate(self._entries) if entry.key]
        if choosable:
            here = choosable.index(self._cursor) if self._cursor in choosable else 0
            self._go(choosable[min(max(0, here + step), len(choosable) - 1)])

    def page(self, step: int) -> None:
        """Move by pages."""
        self._move_lines(step * max(1, self.lines_shown() - 1))

    def half_page(self, step: int) -> None:
        """Move by half pages."""
        self._move_lines(step * max(1, self.lines_shown() // 2))

    def to_start(self) -> None:
        """Go to the first entry."""
        self.move(-len(self._entries))
        self.show_line(0)

    def to_end(self) -> None:
        """Go to the last entry."""
        self.move(len(self._entries))

    def open_current(self) -> None:
        """Choose the entry under the cursor."""
        if self.key:
            self.chosen(self.key)

    def find(self, words: str) -> None:
        """Mark ``words`` and go to the first entry from here that has them."""
        self._words = words.strip()
        self.refresh()
        if self._words:
            self._find_from(0, 1)
        else:
            self.post_message(self.Found(self, 0, 0))

    def find_next(self, step: int) -> None:
        """Go to the next entry that has the words."""
        self._find_from(step, step)

    def _find_from(self, offset: int, step: int) -> None:
        """Go to a match at or after the cursor moved by ``offset``."""
        matches = [at for at, entry in enumerate(self._entries) if entry.key and has_words(entry.text, self._words)]
        if not self._words or not matches:
            self.post_message(self.Found(self, 0, 0))
            return
        start = self._cursor + offset
        ahead = [at for at in matches if (at >= start if step > 0 else at <= start)]
        index = (ahead[0] if step > 0 else ahead[-1]) if ahead else (matches[0] if step > 0 else matches[-1])
        self._go(index)
        self.post_message(self.Found(self, matches.index(index) + 1, len(matches)))

    def _index_of(self, key: str) -> int:
        """Where the entry ``key`` is, -1 when it is not there."""
        return next((at for at, entry in enumerate(self._entries) if key and entry.key == key), -1)

    def _move_lines(self, lines: int) -> None:
        """Move the cursor by about ``lines`` lines, by at least one entry."""
        if self._cursor < 0:
            return
        target = min(max(0, self._tops[self._cursor] + lines), self._tops[-1] - 1)
        index = max(0, bisect_right(self._tops, target) - 1)
        step = 1 if lines > 0 else -1
        while 0 <= index < len(self._entries) and not self._entries[index].key:
            index += step
        if index == self._cursor or not 0 <= index < len(self._entries):
            self.move(step)
        else:
            self._go(index)

    def _go(self, index: int, *, quietly: bool = False) -> None:
        """Put the cursor on entry ``index`` and bring it into view, with the heading above it."""
        moved = index != self._cursor
        self._cursor = index
        self._bring_into_view(index)
        self.refresh()
        if moved and not quietly:
            self.highlighted(self._entries[index].key)

    def _bring_into_view(self, index: int) -> None:
        """Scroll as little as it takes."""
        first = self._tops[index] if index == 0 or self._entries[index - 1].key else self._tops[index - 1]
        last = self._tops[index] + len(self._entries[index].lines) - 1
        top, height = self.scroll_offset.y, max(1, self.lines_shown())
        if first < top or last - first >= height:
            self.show_line(first)
        elif last >= top + height:
            self.show_line(last - height + 1)

    # Painting and events.

    def line_at(self, number: int) -> Line | None:
        """The line with this number, with the cursor."""
        if not self._entries:
            return self.empty_line(number)
        index = bisect_right(self._tops, number) - 1
        if not 0 <= index < len(self._entries) or number - self._tops[index] >= len(self._entries[index].lines):
            return None
        entry = self._entries[index]
        runs = entry.lines[number - self._tops[index]]
        if self._words and entry.key:
            runs = mark(runs, spans_of_words(text_of(runs), self._words), Look.HIT)
        if index != self._cursor:
            return (Run(" "), *runs)
        return (Run(BAR, (Look.ACCENT if self.has_focus else Look.DIM,)), *runs)

    def render_line(self, y: int) -> Strip:
        """The line at ``y``, on the ground of the cursor if it is there."""
        number = y + self.scroll_offset.y
        ground: tuple[Look, ...] = ()
        if self._cursor >= 0 and self._entries:
            top = self._tops[self._cursor]
            ground = (Look.CURSOR,) if top <= number < top + len(self._entries[self._cursor].lines) else ()
        return self.palette.strip(self.line_at(number) or (), self.cells_shown(), ground)

    def on_resize(self) -> None:
        """Make the entries for another width."""
        self.rebuild()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on an entry; choose the one that it is on."""
        number = event.y - self.gutter.top + self.scroll_offset.y
        index = bisect_right(self._tops, number) - 1
        if not 0 <= index < len(self._entries) or not self._entries[index].key:
            return
        self._go(index)
        self.clicked(self._entries[index].key, event.x)

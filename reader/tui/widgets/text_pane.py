"""A pane that shows one sheet of typeset text and knows the place where one is in it."""

from functools import partial

from textual import events
from textual.reactive import var
from textual.selection import Selection
from textual.strip import Strip

from reader.tui.view.looks import Look
from reader.tui.view.page import Page
from reader.tui.view.runs import Line, mark, text_of
from reader.tui.view.sheet import Sheet
from reader.tui.widgets.pane import Pane

OVERLAP = 2
"""Lines of the old page that stay in sight on the new one."""
BREATH = 0.02
"""Seconds between two parts of a very long text, in which keys are answered."""
BELOW = 2
"""Empty lines below the text."""


class TextPane(Pane):
    """Scrolls a sheet. The place survives every change of width, column and manner."""

    measure: var[int] = var(72)
    """Widest column of text, in cells. Assign to change it."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id, classes=classes)
        self._sheet: Sheet | None = None
        self._place = 0
        self._settling = False

    def moved(self) -> None:
        """Tell where one is; for the classes above."""

    # The sheet and the place.

    @property
    def place(self) -> int:
        """First code point of the text on the screen. Assign to go there."""
        return self._place

    @place.setter
    def place(self, offset: int) -> None:
        """Go to ``offset``."""
        self._place = max(0, offset)
        self.settle()

    @property
    def progress(self) -> float:
        """How much was read, 0 to 1."""
        return self._sheet.progress(self.scroll_offset.y, self.lines_shown()) if self._sheet else 0.0

    @property
    def minutes_left(self) -> int:
        """Whole minutes that the rest takes."""
        return self._sheet.minutes_left(self.progress) if self._sheet else 0

    @property
    def at_end(self) -> bool:
        """Whether the end is on the screen."""
        return self.progress >= 1

    def lay(self, sheet: Sheet | None, place: int) -> None:
        """Show ``sheet`` from ``place``."""
        self._sheet = sheet
        self._place = place
        if sheet is None:
            self.set_height(0)
            self.refresh()
        else:
            self.settle()
            self._breathe(sheet.page)

    def settle(self) -> None:
        """Take the height of the page and go back to the place, without taking that for reading."""
        if self._sheet is None:
            return
        self._settling = True
        top = self._line_of(self._place) if self._place else 0
        self.set_height(len(self._sheet.page.lines) + BELOW)
        self.show_line(top)
        self._settling = False
        self.refresh()
        self.moved()

    def reveal(self, offset: int) -> None:
        """Scroll if ``offset`` is not in sight, to a third from the top, so that one sees what leads to it."""
        self.reveal_line(self._line_of(offset))

    def reveal_line(self, number: int) -> None:
        """Scroll if line ``number`` is not in sight, to a third from the top; the page may have grown for it."""
        if self._sheet:
            self.set_height(len(self._sheet.page.lines) + BELOW)
        top, height = self.scroll_offset.y, self.lines_shown()
        if not top <= number < top + height - 1:
            self.show_line(number - height // 3)
        self.refresh()

    def _line_of(self, offset: int) -> int:
        """The line of the code point ``offset``; a very long page may have grown for it."""
        if self._sheet is None:
            return 0
        number = self._sheet.page.line_at(offset)
        self.set_height(len(self._sheet.page.lines) + BELOW)
        return number

    def _breathe(self, page: Page) -> None:
        """Let keys be answered, then break the next part of a very long text."""
        if not page.complete:
            self.set_timer(BREATH, partial(self._go_on, page))

    def _go_on(self, page: Page) -> None:
        """Break the next part, if it is still the page that is shown."""
        if self._sheet is not None and self._sheet.page is page:
            page.go_on()
            self.set_height(len(page.lines) + BELOW)
            self.moved()
            self._breathe(page)

    # Moving.

    def move(self, step: int) -> None:
        """Scroll by lines."""
        self.show_line(self.scroll_offset.y + step)

    def page(self, step: int) -> None:
        """Scroll by pages."""
        self.move(step * max(1, self.lines_shown() - OVERLAP))

    def half_page(self, step: int) -> None:
        """Scroll by half pages."""
        self.move(step * max(1, self.lines_shown() // 2))

    def to_start(self) -> None:
        """Go to the beginning."""
        self.show_line(0)

    def to_end(self) -> None:
        """Go to the end."""
        if self._sheet:
            self._line_of(len(self._sheet.text))
        self.show_line(self.virtual_size.height)

    # Painting and events.

    def line_at(self, number: int) -> Line | None:
        """The line with this number."""
        if self._sheet is None:
            return self.empty_line(number)
        return self._sheet.page.paint(number) if number < len(self._sheet.page.lines) else None

    def render_line(self, y: int) -> Strip:
        """The line at ``y``, with the mouse selection."""
        number = y + self.scroll_offset.y
        runs = self.line_at(number) or ()
        selection = self.text_selection
        span = selection.get_span(number) if selection else None
        if span:
            start, end = span
            runs = mark(runs, [(start, end if end >= 0 else len(text_of(runs)))], Look.SELECTED)
        return self.palette.strip(runs, self.cells_shown()).apply_offsets(0, number)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The text under the mouse selection, without the margins."""
        if self._sheet is None:
            return None
        lines = [text_of(self._sheet.page.paint(number)) for number in range(len(self._sheet.page.lines))]
        return "\n".join(each.strip() for each in selection.extract("\n".join(lines)).split("\n")), "\n"

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Remember the place."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value) and self._sheet and not self._settling:
            top = round(new_value)
            self._place = self._sheet.page.offset_at(top) if top else 0
            self.moved()

    def watch_measure(self) -> None:
        """Set the text in another column."""
        self._reset_width()

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (Textual passes it)
        """Set the text for another width; the place stays."""
        self._reset_width()

    def _reset_width(self) -> None:
        """Typeset for the width there is now."""
        if self._sheet and self.cells_shown():
            self._sheet.set_width(self.cells_shown(), self.measure)
            self.settle()
            self._breathe(self._sheet.page)

"""The reading pane: line-rendered, so that ten thousand words open at once."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.message import Message
from textual.reactive import var
from textual.selection import Selection
from textual.strip import Strip

from reader.core.analysis import Entity, Quote
from reader.core.articles import Article
from reader.core.spans import Span
from reader.tui.view.ages import DateStyle
from reader.tui.view.article import Manner
from reader.tui.view.blocks import links_of
from reader.tui.view.looks import Look
from reader.tui.view.marks import ALL_MARKS, MarkClass, TextMode
from reader.tui.view.runs import Line, mark, text_of
from reader.tui.view.sheet import Sheet
from reader.tui.widgets.pane import Pane

OVERLAP = 2
"""Lines of the old page that stay in sight on the new one."""
UNSIZED = 80
"""Width that a text is set for before the pane has one."""
BELOW = 2
"""Empty lines below the text."""


class ArticleView(Pane):
    """One article, typeset in a column."""

    DEFAULT_CSS: ClassVar[str] = """
    ArticleView {
        scrollbar-size: 0 0;
    }
    """

    @dataclass
    class PlaceChanged(Message):
        """The text was scrolled or shown."""

        view: "ArticleView"
        """The pane."""
        place: int
        """First code point of the text on the screen."""
        progress: float
        """How much was read, 0 to 1; 1 when the end is on the screen."""
        minutes_left: int
        """Whole minutes that the rest takes; 0 at the end."""
        at_end: bool
        """Whether the end is on the screen."""

    @dataclass
    class MarkSelected(Message):
        """A mention or a quote became the current mark, by key or by click."""

        view: "ArticleView"
        """The pane."""
        span: Span
        """Where it is."""
        mark: Entity | Quote
        """What it is."""

    @dataclass
    class LinkActivated(Message):
        """A link was clicked; opening it is the screen's decision."""

        view: "ArticleView"
        """The pane."""
        href: str
        """An http, https or mailto address."""

    measure: var[int] = var(72)
    """Widest column of text, in cells. Assign to change it."""
    marks: var[frozenset[MarkClass]] = var(ALL_MARKS)
    """Which classes are marked. Assign to change it."""
    date_style: DateStyle = DateStyle.DAY_FIRST
    """Order of day, month and year."""
    full_text_key: str = ""
    """Key named by the notice under a text that stops short."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id, classes=classes)
        self._article: Article | None = None
        self._sheet: Sheet | None = None
        self._manner = Manner()
        self._place = 0
        self._settling = False
        self._words = ""
        self.set_title("Article")

    # What is shown.

    @property
    def article(self) -> Article | None:
        """What is shown."""
        return self._article

    @property
    def mode(self) -> TextMode:
        """How the text is shown."""
        return self._manner.mode

    @property
    def links(self) -> tuple[str, ...]:
        """Addresses of the links in the text; link number one is the first."""
        return links_of(self._article.text) if self._article else ()

    def show(self, article: Article, *, place: int | None = None) -> None:
        """Show ``article`` from ``place``, by default where the user stopped reading."""
        self._article = article
        self._words = ""
        self._set(self._manner_for(TextMode.CLEAN), article.place if place is None else place)

    def clear(self, empty: str = "") -> None:
        """Show no article but ``empty``, one or more lines."""
        self._article = self._sheet = None
        self._place = 0
        self.empty = empty
        self.set_height(0)
        self.refresh()

    def update(self, article: Article) -> None:
        """Show ``article``, the same one with a changed note, tags, bookmark or text, and stay where one is."""
        self._article = article
        self._set(self._manner_for(self.mode, self._manner.original), self._place, keep=True)

    def set_mode(self, mode: TextMode, original: str = "") -> None:
        """Show the text in another way; `TextMode.RAW` needs the ``original``. The place stays, as near as it can."""
        if self._article is None or self._sheet is None:
            return
        before = len(self._sheet.text)
        self._set(self._manner_for(mode, original), self._place, keep=mode is not TextMode.RAW)
        after = len(self._sheet.text)
        if before != after and before:
            self.place = self._place * after // before

    def _manner_for(self, mode: TextMode, original: str = "") -> Manner:
        """How to set the article."""
        return Manner(mode, original, self.date_style, self.full_text_key)

    def _set(self, manner: Manner, place: int, *, keep: bool = False) -> None:
        """Typeset the article and go to ``place``; ``keep`` what was current."""
        self._manner = manner
        old, self._sheet = self._sheet, None
        if self._article is None:
            return
        self._sheet = Sheet(self._article, manner, self.cells_shown() or UNSIZED, self.measure)
        self._sheet.set_marks(self.marks)
        if keep and old is not None and old.current is not None and old.current.end <= len(self._sheet.text):
            self._sheet.set_current(old.current)
        if self._words:
            self._sheet.look_for(self._words, place)
        self._place = place
        self._settle()

    def _settle(self) -> None:
        """Take the page's height and go back to the place, without taking that for reading."""
        if self._sheet is None:
            return
        self._settling = True
        self.set_height(len(self._sheet.page.lines) + BELOW)
        self.show_line(self._sheet.page.line_at(self._place) if self._place else 0)
        self._settling = False
        self.refresh()
        self._tell()

    # Where one is.

    @property
    def place(self) -> int:
        """First code point of the text on the screen. Assign to go there."""
        return self._place

    @place.setter
    def place(self, offset: int) -> None:
        """Go to ``offset``."""
        self._place = max(0, offset)
        self._settle()

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

    def _tell(self) -> None:
        """Post where one is."""
        if self._sheet and self.size:
            progress = self.progress
            minutes = self._sheet.minutes_left(progress)
            self.post_message(self.PlaceChanged(self, self._place, progress, minutes, progress >= 1))

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
        self.show_line(self.virtual_size.height)

    def jump_to(self, span: Span) -> None:
        """Bring ``span`` into view and make it the current mark."""
        if self._sheet:
            self._sheet.set_current(span)
            self._reveal(span.start)

    def jump_to_block(self, block: int) -> None:
        """Bring the block with this index into view; the end when there is none."""
        if self._article and self._sheet:
            blocks = self._article.text.blocks
            self._reveal(blocks[block].span.start if block < len(blocks) else len(self._sheet.text))

    def next_mark(self, step: int = 1) -> bool:
        """Go to the next (1) or previous (-1) mark that is switched on; false when there is none."""
        stop = self._sheet.next_stop(self._place, step) if self._sheet else None
        if stop is None:
            return False
        self._select(*stop)
        return True

    def clear_mark(self) -> None:
        """Have no current mark any more."""
        if self._sheet:
            self._sheet.set_current(None)
            self.refresh()

    def _select(self, span: Span, what: Entity | Quote) -> None:
        """Make a mark the current one and tell."""
        self.jump_to(span)
        self.post_message(self.MarkSelected(self, span, what))

    def _reveal(self, offset: int) -> None:
        """Scroll if ``offset`` is not in sight, to a third from the top, so that one sees what leads to it."""
        if self._sheet is None:
            return
        number, top, height = self._sheet.page.line_at(offset), self.scroll_offset.y, self.lines_shown()
        if not top <= number < top + height - 1:
            self.show_line(number - height // 3)
        self.refresh()

    # Finding.

    def find(self, words: str) -> None:
        """Mark ``words`` and go to the first match from here."""
        self._words = words.strip()
        self._found(self._sheet.look_for(self._words, self._place) if self._sheet else None)

    def find_next(self, step: int) -> None:
        """Go to the next or previous match."""
        self._found(self._sheet.next_hit(step) if self._sheet else None)

    def _found(self, hit: Span | None) -> None:
        """Show a match and tell."""
        if hit is not None:
            self._reveal(hit.start)
        self.refresh()
        which, total = (self._sheet.hit + 1, len(self._sheet.hits)) if self._sheet else (0, 0)
        self.post_message(self.Found(self, which, total))

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
            self._tell()

    def watch_measure(self) -> None:
        """Set the text in another column."""
        self._reset_width()

    def watch_marks(self) -> None:
        """Mark other classes."""
        if self._sheet:
            self._sheet.set_marks(self.marks)
            self.refresh()

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (Textual passes it)
        """Set the text for another width; the place stays."""
        self._reset_width()

    def _reset_width(self) -> None:
        """Typeset for the width there is now."""
        if self._sheet and self.cells_shown():
            self._sheet.set_width(self.cells_shown(), self.measure)
            self._settle()

    def on_click(self, event: events.Click) -> None:
        """Follow a link, or select the mark under the mouse."""
        if self._sheet is None:
            return
        if event.style.link:
            self.post_message(self.LinkActivated(self, event.style.link))
            return
        number = event.y - self.gutter.top + self.scroll_offset.y
        offset = self._sheet.page.code_point_at(number, event.x)
        stop = self._sheet.stop_at(offset) if offset is not None else None
        if stop is not None:
            self._select(*stop)

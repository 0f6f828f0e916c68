"""The reading pane: line-rendered, so that ten thousand words open at once."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.message import Message
from textual.reactive import var

from reader.core.analysis import Entity, Quote
from reader.core.articles import Article
from reader.core.decisions import listed
from reader.core.places import relocated
from reader.core.spans import Span
from reader.tui.view.ages import DateStyle
from reader.tui.view.article import Manner
from reader.tui.view.blocks import links_of
from reader.tui.view.marks import ALL_MARKS, MarkClass, TextMode
from reader.tui.view.sheet import Sheet
from reader.tui.view.steps import lines_of_pieces, next_piece
from reader.tui.widgets.text_pane import TextPane

UNSIZED = 80
"""Width that a text is set for before the pane has one."""


class ArticleView(TextPane):
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

    marks: var[frozenset[MarkClass]] = var(ALL_MARKS)
    """Which classes are marked. Assign to change it."""
    date_style: DateStyle = DateStyle.DAY_FIRST
    """Order of day, month and year."""
    full_text_key: str = ""
    """Key named by the notice under a text that stops short."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id, classes=classes)
        self._article: Article | None = None
        self._manner = Manner()
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
        self._words = ""
        self._set(article, self._manner_for(TextMode.CLEAN), article.place if place is None else place)

    def clear(self, empty: str = "") -> None:
        """Show no article but ``empty``, one or more lines."""
        self._article = None
        self.empty = empty
        self.lay(None, 0)

    def update(self, article: Article) -> None:
        """Show ``article``, the same one with a changed note, tags, bookmark or text, and stay where one is."""
        before, piece = self._article, self.piece
        manner = self._manner_for(self.mode, self._manner.original)
        if before is None or before.text.plain == article.text.plain or self.mode is TextMode.RAW:
            self._set(article, manner, self.place, keep=True)
        else:
            self._set(article, manner, relocated(self.place, before.text.plain, article.text.plain))
        if piece >= 0:
            self.choose_piece(min(piece, len(listed(article.text)) - 1))

    def set_mode(self, mode: TextMode, original: str = "") -> None:
        """Show the text in another way; `TextMode.RAW` needs the ``original``. The place stays, as near as it can."""
        if self._article is None or self._sheet is None:
            return
        place, before = self.place, len(self._sheet.text)
        self._set(self._article, self._manner_for(mode, original), place, keep=mode is not TextMode.RAW)
        after = len(self._sheet.text)
        if before != after and before:
            self.place = place * after // before

    def _manner_for(self, mode: TextMode, original: str = "") -> Manner:
        """How to set the article."""
        return Manner(mode, original, self.date_style, self.full_text_key)

    def _set(self, article: Article, manner: Manner, place: int, *, keep: bool = False) -> None:
        """Typeset ``article`` and go to ``place``; ``keep`` what was current."""
        current = self._sheet.current if keep and self._sheet else None
        self._article, self._manner = article, manner
        sheet = Sheet(article, manner, self.cells_shown() or UNSIZED, self.measure, self.marks)
        if current is not None and current.end <= len(sheet.text):
            sheet.set_current(current)
        if self._words:
            sheet.look_for(self._words, place)
        self.lay(sheet, place)

    def moved(self) -> None:
        """Post where one is."""
        if self._sheet and self.size:
            progress = self.progress
            minutes = self._sheet.minutes_left(progress)
            self.post_message(self.PlaceChanged(self, self.place, progress, minutes, progress >= 1))

    # Marks and places in the text.

    def watch_marks(self) -> None:
        """Mark other classes."""
        if self._sheet:
            self._sheet.set_marks(self.marks)
            self.refresh()

    def jump_to(self, span: Span) -> None:
        """Bring ``span`` into view and make it the current mark."""
        if self._sheet:
            self._sheet.set_current(span)
            self.reveal(span.start)

    def jump_to_block(self, block: int) -> None:
        """Bring the block with this index into view; the end when there is none."""
        if self._article and self._sheet:
            blocks = self._article.text.blocks
            self.reveal(blocks[block].span.start if block < len(blocks) else len(self._sheet.text))

    def next_mark(self, step: int = 1) -> bool:
        """Go to the next (1) or previous (-1) mark that is switched on; false when there is none."""
        stop = self._sheet.next_stop(self.place, step) if self._sheet else None
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

    # What cleaning took out.

    @property
    def piece(self) -> int:
        """Which piece that cleaning took out is the current one, as `listed`; -1 when none is."""
        return self._sheet.piece if self._sheet and self.mode is TextMode.REMOVALS else -1

    def choose_piece(self, number: int) -> None:
        """Make a piece that cleaning took out the current one, and bring it into view."""
        if self._sheet is None:
            return
        self._sheet.choose(number)
        if (line := lines_of_pieces(self._sheet.page).get(number)) is not None:
            self.reveal_line(line)
        self.refresh()

    def next_piece(self, step: int = 1) -> bool:
        """Go to the next (1) or previous (-1) piece that cleaning took out; false when there is none."""
        shown = self._sheet is not None and self.mode is TextMode.REMOVALS
        number = next_piece(self._sheet.page, self.scroll_offset.y, step) if self._sheet and shown else None
        if number is not None:
            self.choose_piece(number)
        return number is not None

    # Finding.

    def find(self, words: str) -> None:
        """Mark ``words`` and go to the first match from here."""
        self._words = words.strip()
        self._found(self._sheet.look_for(self._words, self.place) if self._sheet else None)

    def find_next(self, step: int) -> None:
        """Go to the next or previous match."""
        self._found(self._sheet.next_hit(step) if self._sheet else None)

    def _found(self, hit: Span | None) -> None:
        """Show a match and tell."""
        if hit is not None:
            self.reveal(hit.start)
        self.refresh()
        which, total = (self._sheet.hit + 1, len(self._sheet.hits)) if self._sheet else (0, 0)
        self.post_message(self.Found(self, which, total))

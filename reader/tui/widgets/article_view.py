"""The reading pane: line-rendered, so that ten thousand words open at once."""

from dataclasses import dataclass

from textual.message import Message

from reader.core.analysis import Entity, Quote
from reader.core.articles import Article
from reader.core.spans import Span
from reader.tui.view.marks import ALL_MARKS, MarkClass, TextMode
from reader.tui.widgets.pane import Pane


class ArticleView(Pane):
    """One article, typeset in a column."""

    @dataclass
    class PlaceChanged(Message):
        """The text was scrolled."""

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

    article: Article | None = None
    """What is shown; set by `show`."""
    measure: int = 72
    """Widest column of text, in cells. Assign to change it."""
    marks: frozenset[MarkClass] = ALL_MARKS
    """Which classes are marked. Assign to change it."""
    full_text_key: str = ""
    """Key named by the notice under a text that stops short."""

    def show(self, article: Article, *, place: int | None = None) -> None:
        """Show ``article`` from ``place``, by default where the user stopped reading."""

    def clear(self, empty: str = "") -> None:
        """Show no article but ``empty``, one or more lines."""

    def update(self, article: Article) -> None:
        """Show ``article``, the same one with a changed note, tags, bookmark or text, and stay where one is."""

    @property
    def mode(self) -> TextMode:
        """How the text is shown."""
        return TextMode.CLEAN

    def set_mode(self, mode: TextMode, original: str = "") -> None:
        """Show the text in another way; `TextMode.RAW` needs the ``original``. The place stays."""

    @property
    def place(self) -> int:
        """First code point of ``text.plain`` on the screen. Assign to go there."""
        return 0

    @property
    def progress(self) -> float:
        """How much was read, 0 to 1."""
        return 0.0

    @property
    def minutes_left(self) -> int:
        """Whole minutes that the rest takes."""
        return 0

    @property
    def at_end(self) -> bool:
        """Whether the end is on the screen."""
        return True

    @property
    def links(self) -> tuple[str, ...]:
        """Addresses of the links in the text; link number one is the first."""
        return ()

    def jump_to(self, span: Span) -> None:
        """Bring ``span`` into view and make it the current mark."""

    def next_mark(self, step: int = 1) -> bool:
        """Go to the next (1) or previous (-1) mark that is switched on; false when there is none."""
        return False

"""What every pane of lines can do. Screens bind keys to these methods; panes bind none themselves."""

from dataclasses import dataclass
from typing import ClassVar

from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.core.safe import safe
from reader.tui.view.cells import width as cells
from reader.tui.view.looks import Look
from reader.tui.view.palette import edge
from reader.tui.view.runs import Line, line
from reader.tui.view.wrap import wrap
from reader.tui.widgets.painted import Painted


class Pane(ScrollView, Painted, can_focus=True, inherit_bindings=False):
    """A pane of lines with a title in its rule; list and text panes share this vocabulary."""

    DEFAULT_CSS: ClassVar[str] = """
    Pane {
        background: $background;
        color: $foreground;
        border-top: solid $rule;
        border-title-color: $dim;
        border-title-background: $background;
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size: 0 1;
        scrollbar-color: $rule;
        scrollbar-color-hover: $dim;
        scrollbar-color-active: $accent;
        scrollbar-background: $background;
        scrollbar-background-hover: $background;
        scrollbar-background-active: $background;

        &:focus {
            border-title-color: $accent;
            border-title-style: bold;
        }
    }
    """

    @dataclass
    class Found(Message):
        """How a search inside the pane stands."""

        pane: "Pane"
        """The pane."""
        which: int
        """The match that is current, from 1; 0 when there is none."""
        total: int
        """How many matches there are; -1 when there are too many to count."""

    empty: str = ""
    """What an empty pane says: what is missing and which key helps."""

    _title: str = ""

    def on_mount(self) -> None:
        """Set the title again, now that it is known whether it stands beside a corner."""
        self.set_title(self._title)

    def set_title(self, title: str) -> None:
        """Show ``title`` in the rule above the pane; foreign text is allowed."""
        self._title = title
        beside_corner = bool(self.styles.border_left[0])  # Textual puts a blank there itself
        text = Content(f"{edge(title)} ") if beside_corner else Content(f" {edge(title)} ")
        self.border_title = text if title else None

    def move(self, step: int) -> None:
        """Move by ``step`` lines or items."""

    def page(self, step: int) -> None:
        """Move by ``step`` pages."""

    def half_page(self, step: int) -> None:
        """Move by ``step`` half pages."""

    def to_start(self) -> None:
        """Go to the beginning."""

    def to_end(self) -> None:
        """Go to the end."""

    def open_current(self) -> None:
        """Do what Enter does here."""

    def find(self, words: str) -> None:
        """Mark ``words`` in the pane, go to the first match from here and post `Found`; empty words clear it."""

    def find_next(self, step: int) -> None:
        """Go to the next (1) or previous (-1) match and post `Found`."""

    def line_at(self, number: int) -> Line | None:  # noqa: ARG002 (for the classes above)
        """The line with this number, counted from the top of everything; ``None`` below the end."""
        return None

    def lines_shown(self) -> int:
        """Lines that fit into the pane."""
        return self.scrollable_content_region.height

    def cells_shown(self) -> int:
        """Cells that fit beside the scroll bar."""
        return self.scrollable_content_region.width

    def set_height(self, lines: int) -> None:
        """Say how many lines there are in all."""
        self.virtual_size = Size(self.cells_shown(), lines)

    def show_line(self, top: int) -> None:
        """Scroll so that line ``top`` is the first one, without animation."""
        self.scroll_to(y=max(0, top), animate=False)

    def render_line(self, y: int) -> Strip:
        """The line at ``y`` of the pane."""
        return self.palette.strip(self.line_at(y + self.scroll_offset.y) or (), self.cells_shown())

    def empty_line(self, number: int) -> Line | None:
        """Line ``number`` of what an empty pane says, in the middle of the upper third."""
        width = self.cells_shown()
        text = safe(self.empty)
        number -= max(1, self.lines_shown() // 4)
        cuts = wrap(text, max(8, min(width - 4, 48)))
        if not text or not 0 <= number < len(cuts):
            return None
        words = text[cuts[number].start : cuts[number].end]
        return line(" " * ((width - cells(words)) // 2), (words, Look.DIM))

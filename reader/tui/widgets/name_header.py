"""The head of the page of a name."""

from typing import ClassVar

from textual.geometry import Size
from textual.strip import Strip

from reader.core.listing import NamePage
from reader.tui.view.ages import DateStyle
from reader.tui.view.name_header import header_lines
from reader.tui.view.runs import Line, Run
from reader.tui.widgets.painted import Painted


class NameHeader(Painted):
    """Name and counts, mentions over time, who is named with it."""

    ALLOW_SELECT = False
    DEFAULT_CSS: ClassVar[str] = """
    NameHeader {
        height: auto;
        width: 1fr;
        background: $background;
        color: $foreground;
    }
    """

    date_style: DateStyle = DateStyle.DAY_FIRST
    """Order of day, month and year."""
    mute_key: str = ""
    """The key that mutes."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id, classes=classes)
        self._page: NamePage | None = None

    def show(self, page: NamePage) -> None:
        """Show what is known of a name."""
        self._page = page
        self.refresh(layout=True)

    def lines(self, width: int) -> tuple[Line, ...]:
        """Its lines, in ``width`` cells."""
        return header_lines(self._page, max(8, width - 2), self.date_style, self.mute_key) if self._page else ()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As many lines as there is something to say."""
        return max(1, len(self.lines(width)))

    def render_line(self, y: int) -> Strip:
        """The line at ``y``, with a cell of air at both ends."""
        lines = self.lines(self.size.width)
        return self.palette.strip((Run(" "), *lines[y]) if y < len(lines) else (), self.size.width)

"""A line around the panes."""

from typing import ClassVar

from textual.geometry import Size
from textual.strip import Strip

from reader.tui.view.runs import Line, Run
from reader.tui.widgets.painted import Painted


class Bar(Painted):
    """One line, with a cell of air at both ends."""

    ALLOW_SELECT = False
    DEFAULT_CSS: ClassVar[str] = """
    Bar {
        height: 1;
        width: 1fr;
        background: $background;
        color: $foreground;
    }
    """

    def runs(self, width: int) -> Line:  # noqa: ARG002 (for the classes above)
        """What stands in ``width`` cells."""
        return ()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """One line."""
        return 1

    def render_line(self, y: int) -> Strip:
        """The line."""
        width = self.size.width
        return self.palette.strip((Run(" "), *self.runs(max(0, width - 2))) if y == 0 else (), width)

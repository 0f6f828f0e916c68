"""The first line: where one is."""

from reader.tui.view.chrome import title_line
from reader.tui.view.runs import Line
from reader.tui.widgets.bar import Bar


class TitleBar(Bar):
    """Name of the program, the view in the middle, the article on the right; what does not fit is shortened."""

    def __init__(self, left: str = "reader", *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        """``left`` is the name of the program."""
        super().__init__(id=id, classes=classes)
        self._parts = (left, "", "")

    def show(self, *, left: str | None = None, middle: str | None = None, right: str | None = None) -> None:
        """Change the parts that are given."""
        old = self._parts
        self._parts = (
            old[0] if left is None else left,
            old[1] if middle is None else middle,
            old[2] if right is None else right,
        )
        self.refresh()

    def runs(self, width: int) -> Line:
        """The three parts."""
        left, middle, right = self._parts
        return title_line(left, middle, right, width)

"""The first line: where one is."""

from textual.widget import Widget


class TitleBar(Widget):
    """Name of the program, the view in the middle, the article on the right; what does not fit is shortened."""

    def show(self, *, left: str | None = None, middle: str | None = None, right: str | None = None) -> None:
        """Change the parts that are given."""

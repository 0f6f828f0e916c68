"""Asks for a tag: one that is used already, or a new one."""

from collections.abc import Sequence

from reader.core.safe import safe_line
from reader.tui.screens.picker import Choice, Picker


class TagPicker(Picker):
    """Tags with the number of their articles."""

    def __init__(self, heading: str, tags: Sequence[tuple[str, int]], *, new: bool) -> None:
        """``new`` when what was typed may become a tag."""
        choices = [Choice(tag, f"#{tag}", f"{count:,}") for tag, count in tags]
        super().__init__(heading, choices, "a new tag, or part of one" if new else "part of a tag")
        self.new = new

    def found(self, typed: str) -> tuple[Choice, ...]:
        """The tags that fit, and the new one that was typed."""
        fitting = super().found(typed)
        name = safe_line(typed).removeprefix("#")
        if not self.new or not name or any(choice.value == name for choice in fitting):
            return fitting
        return (*fitting, Choice(name, f"#{name}", "new"))

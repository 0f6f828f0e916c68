"""What the screens about names and quotes have in common."""

from typing import TYPE_CHECKING

from reader.tui.screens.parts.part import Part

if TYPE_CHECKING:
    from reader.tui.screens.names_base import NamesScreen


class NamesCommon(Part):
    """Going back, undoing."""

    def __init__(self, screen: "NamesScreen") -> None:
        """``screen`` is one of them."""
        self.at = screen

    def back(self) -> None:
        """From typing to the list, from the list to where one came from."""
        if self.at.typing:
            self.at.stop_typing()
        else:
            self.at.dismiss(None)

    def undo(self) -> None:
        """Take back the last thing done."""

        def show(undone: str | None) -> None:
            if undone is None:
                self.at.say("there is nothing to undo")
                return
            self.at.touched = True
            self.at.say(f"undone: {undone}")
            self.at.load()

        self.at.read(self.at.desk.library.annotating.undo, show, "put-right")


class Opener(Part):
    """Enter."""

    def __init__(self, screen: "NamesScreen") -> None:
        """``screen`` knows what the cursor is on."""
        self.at = screen

    def open(self) -> None:
        """Open what the cursor is on."""
        self.at.open_current()

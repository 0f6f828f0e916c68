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
        self.at.change_by(self._undone)

    def _undone(self) -> str:
        """In a thread: undo, and say what."""
        undone = self.at.desk.library.annotating.undo()
        if undone is None:
            return "there is nothing to undo"
        self.at.restored = self.at.restored or brings_back(undone)
        return f"undone: {undone}"


class Opener(Part):
    """Enter."""

    def __init__(self, screen: "NamesScreen") -> None:
        """``screen`` knows what the cursor is on."""
        self.at = screen

    def open(self) -> None:
        """Open what the cursor is on."""
        self.at.open_current()


def brings_back(undone: str) -> bool:
    """Whether articles come back when this is undone, so that lists have to be made anew."""
    return undone.endswith("deleted") or undone.startswith("feed ")

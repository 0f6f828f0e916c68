"""Asks before something is taken away."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from reader.tui.screens.dialog import Dialog, words


class Confirm(Dialog[bool]):
    """A question with yes and no; the answer is whether the user is sure."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,enter", "yes", show=False),
        Binding("n,q", "close", show=False),
    ]

    def __init__(self, question: str, what: str, consequence: str = "", *, yes: str = "Yes") -> None:
        """``what`` it is about, and what follows; ``yes`` names the deed."""
        super().__init__(question, f"enter {yes.lower()}s · esc keeps it" if yes != "Yes" else "y yes · esc no")
        self.what = what
        self.consequence = consequence

    def inside(self) -> ComposeResult:
        """What it is about."""
        yield words(self.what, classes="strong")
        if self.consequence:
            yield words(self.consequence, classes="dim gap")

    def action_yes(self) -> None:
        """The user is sure."""
        self.dismiss(True)

"""The last line: the keys that matter now."""

from dataclasses import dataclass

from textual.message import Message
from textual.widget import Widget


@dataclass(frozen=True, slots=True)
class KeyHint:
    """One key in the footer."""

    key: str
    """How the key is written: ``j k``, ``enter``."""
    label: str
    """What it does, in a word or two."""
    command: str = ""
    """Id of the command, posted when the hint is clicked."""


class KeyFooter(Widget):
    """Keys with their labels; the ones that do not fit are left out from the right, the last one never."""

    @dataclass
    class Chosen(Message):
        """A hint was clicked."""

        footer: "KeyFooter"
        """The footer."""
        command: str
        """Id of its command."""

    def show(self, hints: tuple[KeyHint, ...]) -> None:
        """Show ``hints``, most important first; the last is the way to more."""

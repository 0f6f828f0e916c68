"""The last line: the keys that matter now."""

from dataclasses import dataclass

from textual import events
from textual.message import Message

from reader.tui.view.chrome import KeyHint, footer_line, hint_at, hints_shown
from reader.tui.view.runs import Line
from reader.tui.widgets.bar import Bar

__all__ = ["KeyFooter", "KeyHint"]


class KeyFooter(Bar):
    """Keys with their labels; the ones that do not fit are left out from the right, the last one never."""

    @dataclass
    class Chosen(Message):
        """A hint was clicked."""

        footer: "KeyFooter"
        """The footer."""
        command: str
        """Id of its command."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id, classes=classes)
        self._hints: tuple[KeyHint, ...] = ()

    def show(self, hints: tuple[KeyHint, ...]) -> None:
        """Show ``hints``, most important first; the last is the way to more."""
        if hints != self._hints:
            self._hints = hints
            self.refresh()

    def runs(self, width: int) -> Line:
        """The hints that fit."""
        return footer_line(hints_shown(self._hints, width))

    def on_click(self, event: events.Click) -> None:
        """Tell which hint was clicked."""
        hint = hint_at(hints_shown(self._hints, self.size.width - 2), event.x - 1)
        if hint and hint.command:
            self.post_message(self.Chosen(self, hint.command))

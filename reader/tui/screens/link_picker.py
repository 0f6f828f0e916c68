"""Asks which link to open: one letter does."""

from collections.abc import Sequence
from string import ascii_lowercase

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.tui.screens.dialog import Dialog
from reader.tui.view.palette import edge


class LinkPicker(Dialog[str]):
    """The links of a text with a letter each; with more than 26 of them, two letters."""

    def __init__(self, links: Sequence[str]) -> None:
        """``links`` in the order of the text."""
        super().__init__("Open a link", "its letter or enter opens it · esc closes")
        self.links = dict(zip(letters(len(links)), links, strict=True))
        self._typed = ""

    def inside(self) -> ComposeResult:
        """The list."""
        yield OptionList(*(Option(_line(hint, link), id=hint) for hint, link in self.links.items()))

    def on_key(self, event: events.Key) -> None:
        """Take letters."""
        if event.character is None or event.character not in ascii_lowercase:
            return
        event.stop()
        self._typed += event.character
        if self._typed in self.links:
            self.dismiss(self.links[self._typed])
        elif not any(hint.startswith(self._typed) for hint in self.links):
            self._typed = ""

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self.links[event.option_id or ""])


def letters(number: int) -> list[str]:
    """So many different hints, all of the same length."""
    if number <= len(ascii_lowercase):
        return list(ascii_lowercase[:number])
    pairs = (first + second for first in ascii_lowercase for second in ascii_lowercase)
    return [pair for pair, _ in zip(pairs, range(number), strict=False)]


def _line(hint: str, link: str) -> Content:
    return Content.assemble((f" {hint} ", "$accent bold"), " ", edge(link))

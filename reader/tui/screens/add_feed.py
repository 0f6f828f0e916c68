"""Asks which feed to follow, and where to put it."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.suggester import SuggestFromList
from textual.widgets import Input

from reader.core.safe import safe_line
from reader.tui.screens.dialog import Dialog, words


@dataclass(frozen=True, slots=True)
class NewFeed:
    """What was given."""

    address: str
    """Address of a feed or of a site."""
    folder: str
    """Folder to put it into; empty for none."""


class AddFeed(Dialog[NewFeed]):
    """Address and folder; Enter in either answers when there is an address."""

    def __init__(self, folders: Sequence[str]) -> None:
        """``folders`` that are there already are suggested."""
        super().__init__("Add a feed", "tab next line · enter adds it · esc closes")
        self.folders = [folder for folder in folders if safe_line(folder) == folder]

    def inside(self) -> ComposeResult:
        """The two lines."""
        yield words("Address of a feed, or of a site that has one", classes="dim")
        yield Input(placeholder="https://", id="address")
        yield words("Folder", classes="dim gap")
        suggester = SuggestFromList(self.folders, case_sensitive=False)
        yield Input(placeholder="none", suggester=suggester, id="folder")

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        address = self.query_one("#address", Input).value.strip()
        if address:
            self.dismiss(NewFeed(address, self.query_one("#folder", Input).value.strip(" /")))
        else:
            self.query_one("#address", Input).focus()

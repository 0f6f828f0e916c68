"""What the search screen does with its words and its hits."""

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.widgets import Input

from reader.core.errors import ReaderError
from reader.core.queries import Sort
from reader.core.safe import safe_line
from reader.tui.screens.parts.part import Part

if TYPE_CHECKING:
    from reader.tui.screens.search import SearchScreen


class Opener(Part):
    """Opening the hit under the cursor."""

    def __init__(self, screen: "SearchScreen") -> None:
        """``screen`` has the hits."""
        self.screen = screen

    def open(self) -> None:
        """Open it."""
        self.screen.list.open_current()


class Hits(Part):
    """What the search screen alone can do."""

    def __init__(self, screen: "SearchScreen") -> None:
        """``screen`` has words and hits."""
        self.screen = screen

    def order(self) -> None:
        """Newest first, or by relevance."""
        sort = Sort.NEWEST if self.screen.view.sort is Sort.RELEVANCE else Sort.RELEVANCE
        self.screen.view = replace(self.screen.view, sort=sort)
        self.screen.search()

    def switch(self) -> None:
        """Between words and hits."""
        words = self.screen.query_one(Input)
        (self.screen.list if words.has_focus else words).focus()

    def save(self) -> None:
        """Keep this search among the sources, under a name."""
        from reader.tui.screens.prompt import Prompt  # noqa: PLC0415 - screens are loaded when they open

        query = self.screen.typed
        self.screen.app.push_screen(Prompt("Keep this search as", query), lambda name: self._keep(name, query))

    def can_save(self) -> bool:
        """Whether there is something to keep."""
        return bool(self.screen.view.query)

    def close(self) -> None:
        """Back to where one came from."""
        self.screen.dismiss(None)

    def _keep(self, name: str | None, query: str) -> None:
        if not name:
            return
        try:
            self.screen.keep(safe_line(name), query)
        except ReaderError as error:
            self.screen.complain(error)
        else:
            self.screen.say(f"kept as {safe_line(name)}")

"""Searching everything, and the searches that were kept."""

from typing import TYPE_CHECKING

from reader.config import settings
from reader.core.safe import safe_line
from reader.tui.row_sources import View
from reader.tui.screens.parts.layout import Place
from reader.tui.screens.parts.part import Part

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen
    from reader.tui.screens.search import Found


class Searching(Part):
    """The way to the search screen and back."""

    def __init__(self, screen: "MainScreen") -> None:
        """``screen`` shows what was found."""
        self.screen = screen
        self._last = ""

    def open(self, text: str = "") -> None:
        """Search titles, texts, notes, names and quotes."""
        from reader.tui.screens.search import SearchScreen  # noqa: PLC0415 - screens are loaded when they open

        self.screen.app.push_screen(SearchScreen(self.screen.desk, text or self._last, self._keep), self._found)

    def saved(self) -> None:
        """Choose one of the searches that were kept."""
        searches = self.screen.searches
        if not searches:
            self.screen.say(f"no search is kept yet · {self._keep_key()} keeps one while searching")
            return
        from reader.tui.screens.picker import Choice, Picker  # noqa: PLC0415 - screens are loaded when they open

        choices = [Choice(query, name, query) for name, query in searches.items()]
        self.screen.ask(Picker("Saved searches", choices), self._show)

    def _keep(self, name: str, query: str) -> None:
        """Keep a search among the sources. Raises SettingsError."""
        searches = {**self.screen.searches, name: query}
        settings.update(self.screen.desk.paths.settings, searches=searches)
        self.screen.searches = searches
        self.screen.around.count_soon()

    def _keep_key(self) -> str:
        return self.screen.desk.keymap.first("search.save")

    def _show(self, query: str) -> None:
        names = {query: name for name, query in self.screen.searches.items()}
        self.screen.viewing.show(View(safe_line(names.get(query, query)), query))
        self.screen.panes.go(Place.LIST)

    def _found(self, found: "Found | None") -> None:
        """Show the results as the list, and open the one that was chosen."""
        if found is None:
            return
        self._last = found.typed
        self.screen.viewing.show(found.view, found.rows)
        self.screen.list.go_to_row(found.row)
        self.screen.opening.open(found.row)
        self.screen.reader.find(found.words)

"""Going from pane to pane, and which of them are on the screen."""

from typing import TYPE_CHECKING

from reader.tui.screens.parts.layout import ORDER, THREE, TWO, Place, places_shown
from reader.tui.screens.parts.part import Part

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen


class Panes(Part):
    """Where one is in the main screen."""

    def __init__(self, screen: "MainScreen") -> None:
        """``screen`` has the panes."""
        self.screen = screen
        self.place = Place.LIST
        self.only_text = False
        self.quitting = False

    # What is shown.

    @property
    def shown(self) -> tuple[Place, ...]:
        """The panes on the screen."""
        width = self.screen.app.size.width
        return places_shown(width, self.place, panel=self.screen.panel is not None, only_text=self.only_text)

    def arrange(self) -> None:
        """Show the panes that there is room for."""
        screen, shown = self.screen, self.shown
        width = screen.app.size.width
        screen.set_class(width < TWO, "-narrow")
        screen.set_class(TWO <= width < THREE, "-two")
        screen.set_class(self.only_text and self.place in (Place.READER, Place.PANEL), "-only-text")
        for place in ORDER:
            widget = screen.widget_at(place)
            if widget is not None and widget.display != (place in shown):
                widget.display = place in shown
        screen.around.title()

    def go(self, place: Place) -> None:
        """Be in a pane."""
        if place is Place.PANEL and self.screen.panel is None:
            place = Place.READER
        self.place = place
        self.arrange()
        widget = self.screen.widget_at(place)
        if widget is not None:
            widget.focus(scroll_visible=False)

    def entered(self, place: Place) -> None:
        """A pane got the focus, by key or by mouse."""
        if place is not self.place:
            self.place = place
            self.arrange()

    # Commands.

    def open(self) -> None:
        """Open what the cursor is on."""
        if self.place is not Place.READER and self.screen.pane is not None:
            self.screen.pane.open_current()

    def back(self) -> None:
        """Go to the pane before, or end what is special."""
        match self.place:
            case Place.PANEL:
                self.screen.text.close_panel()
            case Place.READER if self.only_text:
                self.only_text = False
                self.arrange()
            case Place.READER:
                self.go(Place.LIST)
            case Place.LIST:
                self.go(Place.SOURCES)
            case Place.SOURCES:
                self.go(Place.LIST)

    def next(self) -> None:
        """Go to the next pane."""
        self._cycle(1)

    def previous(self) -> None:
        """Go to the previous pane."""
        self._cycle(-1)

    def sources(self) -> None:
        """Go to the sources; from there back to the list."""
        self.go(Place.LIST if self.place is Place.SOURCES else Place.SOURCES)

    def list(self) -> None:
        """Go to the article list."""
        self.go(Place.LIST)

    def reader(self) -> None:
        """Go to the text."""
        self.go(Place.READER)

    def can_reader(self) -> bool:
        """Whether there is a text."""
        return self.screen.article is not None

    def _cycle(self, step: int) -> None:
        """Go to the pane ``step`` further on, round and round; on a narrow screen through all of them."""
        places = [place for place in ORDER if place is not Place.PANEL or self.screen.panel is not None]
        if not self.can_reader():
            places.remove(Place.READER)
        at = places.index(self.place) if self.place in places else 0
        self.go(places[(at + step) % len(places)])


class Sources(Part):
    """What the sources pane alone can do."""

    def __init__(self, screen: "MainScreen") -> None:
        """``screen`` has the sources."""
        self.screen = screen

    def fold(self) -> None:
        """Fold or unfold the folder under the cursor."""
        self.screen.sources.toggle_fold()

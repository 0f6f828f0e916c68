"""Finding words in the pane one is in."""

from typing import TYPE_CHECKING

from reader.tui.ahead import HoldsKeys
from reader.tui.screens.parts.part import Part
from reader.tui.view.chrome import KeyHint
from reader.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen
    from reader.tui.widgets.find_bar import FindBar


class Finding(Part):
    """The find bar, and going from match to match once it is closed."""

    def __init__(self, screen: "MainScreen") -> None:
        """``screen`` has the panes."""
        self.screen = screen
        self._bar: FindBar | None = None
        self.pane: Pane | None = None
        self.words = ""
        self._stands = (0, 0)

    @property
    def active(self) -> bool:
        """Whether the keys of finding hold now: in the pane where something is being found."""
        return bool(self.words) and self.pane is not None and self.screen.pane is self.pane

    @property
    def asking(self) -> bool:
        """Whether somebody is typing what to find."""
        return self._bar is not None and self._bar.has_class("-open")

    def hints(self) -> tuple[KeyHint, ...]:
        """What keys do while one types what to find, and after that."""
        first = self.screen.desk.keymap.first
        steps = f"{first('find.next')} {first('find.previous')}"
        return (KeyHint("Enter", "to the matches"), KeyHint("Esc", "end finding"), KeyHint(steps, "then step through"))

    def open(self, words: str = "") -> None:
        """Ask what to find in this pane, or find ``words``."""
        self.close()
        self.pane = self.screen.pane
        if words and self.pane is not None:
            self.words = words
            self.pane.find(words)
        elif self.pane is not None:
            self._ask(f"find in {self.screen.panes.place.value}")

    def typed(self, words: str) -> None:
        """Find what is being typed."""
        if self.pane is not None:
            self.pane.find(words)

    def submitted(self, words: str) -> None:
        """Keep the matches and go back to the pane."""
        self.words = words.strip()
        if self.pane is not None:
            self.pane.focus(scroll_visible=False)
        if self.words:
            self.found(*self._stands)
        else:
            self.close()

    def found(self, which: int, total: int) -> None:
        """Say how the search stands."""
        self._stands = (which, total)
        if self._bar is not None and self._bar.has_class("-open"):
            self._bar.set_count(which, total)
        elif self.words:
            count = f"{which:,} of {total:,}" if total > 0 else "found" if total < 0 else "not found"
            self.screen.say(f"“{self.words}”: {count}")

    def next(self) -> None:
        """Go to the next match."""
        self._step(1)

    def previous(self) -> None:
        """Go to the previous match."""
        self._step(-1)

    def close(self) -> None:
        """End finding."""
        pane, self.pane = self.pane, None
        if self.words:
            self.screen.say("")
        self.words = ""
        if pane is not None:
            pane.find("")

    def cancelled(self) -> None:
        """The find bar was closed: end finding and go back to the pane."""
        pane = self.pane
        self.close()
        if pane is not None:
            pane.focus(scroll_visible=False)

    def _ask(self, label: str) -> None:
        """Open the find bar; it is made when it is first wanted."""
        app = self.screen.app
        if isinstance(app, HoldsKeys):
            app.ahead.expect()
        if self._bar is not None:
            self._bar.open(label)
            return
        from reader.tui.widgets.find_bar import FindBar  # noqa: PLC0415 - an input is slow to load

        self._bar = FindBar()
        self.screen.mount(self._bar, before=self.screen.query_one("StatusLine"))
        self._bar.call_after_refresh(self._bar.open, label)

    def _step(self, step: int) -> None:
        if self.pane is not None:
            self.pane.find_next(step)

"""Who and what is in the news: people, organisations and places over all articles."""

from dataclasses import dataclass, replace
from functools import partial

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, Static

from reader.core.analysis import EntityKind
from reader.core.listing import MentionRow, NameCount
from reader.core.queries import Page
from reader.core.safe import safe_line
from reader.tui.commands import Scope
from reader.tui.desk import Desk
from reader.tui.screens.filtered import FilteredScreen
from reader.tui.screens.parts.moving import Moving
from reader.tui.screens.parts.names_common import NamesCommon, Opener
from reader.tui.screens.parts.people import KIND_TITLES, TIMES, People
from reader.tui.screens.parts.program import Program
from reader.tui.view.numbers import exact
from reader.tui.widgets.footer import KeyFooter
from reader.tui.widgets.growing_list import GrowingList
from reader.tui.widgets.mention_list import MentionList
from reader.tui.widgets.name_list import NameList
from reader.tui.widgets.status_line import StatusLine
from reader.tui.widgets.title_bar import TitleBar

BESIDE = 140
"""Columns from which the newest mentions of a name stand beside the list."""
GLANCE = 0.08
"""Seconds that the cursor rests on a name before they are read."""
SEEN = 30
"""How many of them."""
FIRST, MOST = 200, 2_000
"""Names that are shown at first, and at most: those further down are found by their letters."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which names are shown."""

    kind: EntityKind | None = None
    """Of which kind; ``None`` for all."""
    muted: bool = False
    """Whether those that were muted, instead of the others."""
    days: int = 0
    """In the articles of the last so many days; 0 for all articles."""
    words: str = ""
    """Letters that their names have."""


class PeopleScreen(FilteredScreen):
    """A list that gets shorter as one types; Enter opens the page of a name."""

    def __init__(self, desk: Desk, asked: Asked | None = None, at: int = 0) -> None:
        """Which names to begin with, and on which of them the cursor stands."""
        super().__init__(desk, at)
        self.asked: Asked = asked or Asked()
        self.list: NameList = NameList(id="names-list")
        self.beside = MentionList(id="names-beside")
        self.beside.can_focus = False
        self._glance: Timer | None = None
        self._parts = {
            "move": Moving(lambda: self.list),
            "pane": Opener(self),
            "names": NamesCommon(self),
            "people": People(self),
            "app": Program(self),
        }

    def compose(self) -> ComposeResult:
        """Title, filter, list."""
        yield TitleBar()
        yield from self.bar("Names", self.asked.words, "part of a name")
        with Horizontal(classes="names-panes"):
            yield self.list
            yield self.beside
        yield StatusLine()
        yield KeyFooter()

    @property
    def inner(self) -> tuple[Scope, ...]:
        """The scope of this screen."""
        return (Scope.PEOPLE,)

    @property
    def selected(self) -> NameCount | None:
        """The name under the cursor."""
        return self.list.selected

    def change(self, asked: Asked) -> None:
        """Show other names."""
        self.asked = asked
        self.load(anew=True)

    def load(self, *, anew: bool = False) -> None:
        """Read the names; the cursor keeps its place unless it is another list."""
        limit = FIRST if anew else max(FIRST, len(self.list.items))
        self.read(partial(self._found, self.asked, limit + 1), partial(self._show, limit, not anew))

    def open_current(self) -> None:
        """Open the page of the name under the cursor."""
        if self.selected is not None:
            from reader.tui.screens.name_page import NameScreen  # noqa: PLC0415 - screens are loaded when they open

            self.visit(NameScreen(self.desk, self.selected.id))

    def _found(self, asked: Asked, limit: int) -> list[NameCount]:
        """In a thread: the names."""
        library = self.desk.library
        if asked.muted:
            return library.naming.muted()
        query = f"after:{asked.days}d" if asked.days else ""
        return library.searching.entities(query, limit, kind=asked.kind, words=asked.words)

    def _show(self, limit: int, keep: bool, names: list[NameCount]) -> None:
        more = len(names) > limit and limit < MOST
        self.list.manner = replace(self.manner, words=self.asked.words)
        self.list.show(names[:limit], more=more, empty=self._empty(), keep=keep)
        if self._at:
            self.list.put_cursor(str(min(self._at, len(self.list.items) - 1)))
            self._at = 0
        self._describe(len(names[:limit]), more)

    def _describe(self, number: int, more: bool) -> None:
        """Say which names are shown."""
        kind = "muted" if self.asked.muted else KIND_TITLES[self.asked.kind]
        self.query_one(TitleBar).show(middle=f"People & places · {kind} · {TIMES[self.asked.days]}")
        self.list.set_title(f"{kind[0].upper()}{kind[1:]} · by number of articles")
        shown = f"the first {exact(number)}" if more else exact(number)
        self.query_one(".names-count", Static).update(Content(shown))

    def _empty(self) -> str:
        """What is missing, and which key helps."""
        first, asked = self.desk.keymap.first, self.asked
        if asked.words:
            return f"No name has “{safe_line(asked.words)}” in it.\n\n{first('people.kind')} looks among other kinds."
        if asked.muted:
            return f"No name is muted.\n\n{first('people.mute')} mutes a name that is none."
        if asked.days:
            return f"Nobody was named in this time.\n\n{first('people.time')} looks further back."
        return "No article names anybody yet.\n\nNames are found when articles come in."

    # The newest mentions beside the list.

    def on_resize(self, event: events.Resize) -> None:
        """Mentions stand beside the list where there is room."""
        self.beside.display = event.size.width >= BESIDE

    @on(GrowingList.Highlighted)
    def _glanced(self, event: GrowingList.Highlighted) -> None:
        """Show the newest mentions of a name once the cursor rests."""
        if event.list is not self.list:
            return
        if self._glance is not None:
            self._glance.stop()
        if self.size.width >= BESIDE:
            self._glance = self.set_timer(GLANCE, self._look)

    def _look(self) -> None:
        name = self.selected
        if name is None:
            self.beside.show((), more=False)
            self.beside.set_title("")
            return

        def show(found: Page[MentionRow]) -> None:
            self.beside.manner = self.manner
            self.beside.set_title(name.name)
            self.beside.show(found.items, more=False, empty="No article names it now.")
            self.beside.hide_cursor()

        self.read(partial(self.desk.library.naming.articles, name.id, limit=SEEN), show, "beside")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        asked = replace(self.asked, words=event.value.strip())
        if asked == self.asked:  # the line is filled with what is shown
            return
        self.asked = asked
        self.load_soon()

    @on(GrowingList.Wanted)
    def _more(self) -> None:
        """Read twice as many: counts change while one reads, so a list of names has no key to go on from."""
        limit = min(MOST, 2 * len(self.list.items))
        self.read(partial(self._found, self.asked, limit + 1), partial(self._show, limit, True))

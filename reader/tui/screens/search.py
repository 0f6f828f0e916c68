"""Searching everything: words above, hits below while one types."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, Static

from reader.core.articles import ArticleRow
from reader.core.errors import ReaderError
from reader.core.queries import Sort
from reader.core.safe import safe_line
from reader.tui.commands import Scope
from reader.tui.desk import Desk
from reader.tui.row_sources import NoRows, SearchRows, View
from reader.tui.screens.commanding import CommandScreen
from reader.tui.screens.parts.asking import HELP, begun, searched
from reader.tui.screens.parts.hits import Hits, Opener
from reader.tui.screens.parts.moving import Moving
from reader.tui.screens.parts.part import Part
from reader.tui.screens.parts.program import Program
from reader.tui.view.marks import marks_of
from reader.tui.view.numbers import exact
from reader.tui.widgets.article_list import ArticleList
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.footer import KeyFooter
from reader.tui.widgets.pane import Pane
from reader.tui.widgets.status_line import StatusLine, Tone

PAUSE = 0.06
"""Seconds without a key after which is searched."""
GLANCE = 0.08
"""Seconds that the cursor rests on a hit before its text is shown beside it."""
BESIDE = 110
"""Columns from which the text stands beside the hits."""
ROOMY = 80
"""Columns from which the key for the other order stands beside the number of hits."""
MOVING = ("down", "up", "pagedown", "pageup")
"""Keys that move through the hits while one types."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the user opened."""

    view: View
    """The search."""
    rows: SearchRows
    """Its hits."""
    row: ArticleRow
    """The one that was opened."""
    typed: str
    """The search as it was written."""
    words: str
    """What to mark in its text."""


class SearchScreen(CommandScreen[Found]):
    """Hits come from a worker, so that typing never waits."""

    CSS_PATH = "search.tcss"

    def __init__(self, desk: Desk, text: str, keep: Callable[[str, str], None]) -> None:
        """``text`` to begin with; ``keep`` stores a search under a name. Raises SettingsError."""
        super().__init__(desk)
        self.keep = keep
        self.view = View("Search", safe_line(text), search=True)
        self.list = ArticleList(clock=desk.clock, id="hits")
        self.reader = ArticleView(id="hit")
        self.rows: SearchRows | None = None
        self._parts: dict[str, Part] = {
            "move": Moving(lambda: self.list),
            "pane": Opener(self),
            "search": Hits(self),
            "app": Program(self),
        }
        self._pause: Timer | None = None
        self._glance: Timer | None = None
        self._shown: View | None = None
        self._open_first = False

    def compose(self) -> ComposeResult:
        """Words, hits, text."""
        with Horizontal(id="search-bar"):
            yield Static(Content("Search"), id="search-label")
            yield Input(self.view.query, id="search-words")
            yield Static(id="search-count")
        with Horizontal(id="search-panes"):
            yield self.list
            yield self.reader
        yield StatusLine()
        yield KeyFooter()

    def on_mount(self) -> None:
        """Search at once when there is something to search for."""
        for widget in (self.list, self.reader):
            widget.date_style = self.desk.date_style
        self.reader.measure = self.desk.settings.measure
        self.reader.marks = marks_of(self.desk.settings.marks)
        self.reader.set_title("Text")
        self.query_one(Input).focus()
        self.search()

    def part(self, group: str) -> Part | None:
        """What does the commands of a group here."""
        return self._parts.get(group)

    # Where one is.

    @property
    def pane(self) -> Pane | None:
        """The hits."""
        return self.list

    def scopes(self) -> tuple[Scope, ...]:
        """Where keys are looked up now."""
        inner = (Scope.SEARCH,) if self.typing else (Scope.SEARCH, Scope.PANE)
        return (*inner, Scope.EVERYWHERE)

    def scopes_for(self, stroke: str) -> tuple[Scope, ...]:
        """While one types, keys that no text needs move through the hits."""
        return (Scope.SEARCH, Scope.PANE, Scope.EVERYWHERE) if stroke in MOVING else self.scopes()

    # Searching.

    @on(Input.Changed, "#search-words")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.view = replace(self.view, query=begun(event.value))
        self._open_first = False
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE, self.search)

    def search(self) -> None:
        """Search for what is written, in a worker; a newer search takes the place of an older one."""
        if not self.view.query:
            self.rows = None
            self.workers.cancel_group(self, "search")
            self._show_nothing(HELP)
            return
        self.run_worker(self._found_by(self.view), thread=True, group="search", exclusive=True, exit_on_error=False)

    def _found_by(self, view: View) -> Callable[[], None]:
        """The work of one search."""

        def work() -> None:
            try:
                rows = view.rows(self.desk.library)
                if isinstance(rows, SearchRows):
                    rows.prepare()
                    self.app.call_from_thread(self._show, view, rows)
                    if not rows.counted and view == self.view:
                        rows.count_all()
                        self.app.call_from_thread(self._show, view, rows)
            except ReaderError as error:
                self.app.call_from_thread(self._failed, view, error)

        return work

    def _show(self, view: View, rows: SearchRows) -> None:
        """Show the hits, unless something else is searched for by now."""
        if view != self.view or not self.is_attached:
            return
        keep = self.list.selected if self.rows is rows else None
        self.rows, self._shown = rows, view
        self.list.show(
            rows, "Hits", keep=keep, empty=f"Nothing fits “{safe_line(self.typed)}”.\n\nFewer words find more."
        )
        self._count()
        self.say("")
        self.refresh_footer()
        if self._open_first:
            self._open_first = False
            self.list.open_current()

    def _failed(self, view: View, error: ReaderError) -> None:
        """Say what cannot be understood; the hits before stay."""
        if view == self.view and self.is_attached:
            self.say(f"{error.message} · {error.hint}" if error.hint else error.message, Tone.WARNING)

    def _show_nothing(self, words: str) -> None:
        self.list.show(NoRows(), "Hits", empty=words)
        self.reader.clear()
        self._count()

    def _count(self) -> None:
        """How many hits, in which order, and the key for the other one."""
        relevant = self.view.sort is Sort.RELEVANCE
        order = "by relevance" if relevant else "newest first"
        other = "newest first" if relevant else "by relevance"
        key = self.desk.keymap.first("search.order")
        hint = f" ({key}: {other})" if self.size.width >= ROOMY else ""
        number = self.list.total
        more = "" if self.rows is None or self.rows.counted else "more than "
        words = f"{more}{exact(number)} {'article' if number == 1 else 'articles'} · {order}{hint}" if self.rows else ""
        self.query_one("#search-count", Static).update(Content(words))

    # Hits.

    @on(ArticleList.Highlighted)
    def _glanced(self, event: ArticleList.Highlighted) -> None:
        """Show the text beside the hits once the cursor rests."""
        if self._glance is not None:
            self._glance.stop()
        row = event.row
        if row is not None and self.size.width >= BESIDE:
            self._glance = self.set_timer(GLANCE, lambda: self._look(row))

    def _look(self, row: ArticleRow) -> None:
        try:
            self.reader.show(self.desk.library.reading.open(row.id))
            self.reader.find(self.words)
        except ReaderError as error:
            self.complain(error)

    @on(ArticleList.Opened)
    def _opened(self, event: ArticleList.Opened) -> None:
        self.leave_with(event.row)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        """Open the hit under the cursor; the first one once it is found, when one types faster than that."""
        event.stop()
        if self._shown == self.view:
            self.list.open_current()
        else:
            self._open_first = True

    def leave_with(self, row: ArticleRow) -> None:
        """Open a hit in the main screen."""
        if self.rows is not None:
            title = f"“{safe_line(self.typed)}”"
            self.dismiss(Found(replace(self.view, title=title), self.rows, row, self.typed, self.words))

    @property
    def typed(self) -> str:
        """What is written."""
        return self.query_one("#search-words", Input).value.strip()

    @property
    def words(self) -> str:
        """What to mark in a text."""
        return max(searched(self.rows.query), key=len, default="") if self.rows is not None else ""

    def on_resize(self, event: events.Resize) -> None:
        """The text stands beside the hits when there is room."""
        self.reader.display = event.size.width >= BESIDE

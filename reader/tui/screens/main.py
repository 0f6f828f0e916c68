"""The main screen: sources, article list, reading pane. It wires widgets to the parts that do the work."""

import gc
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widget import Widget

from reader.core.articles import Article, ArticleRow
from reader.core.errors import ReaderError
from reader.tui.commands import Scope
from reader.tui.desk import Desk
from reader.tui.screens.parts.finding import Finding
from reader.tui.screens.parts.layout import Place
from reader.tui.screens.parts.moving import ReadingOn
from reader.tui.screens.parts.opening import Opening
from reader.tui.screens.parts.panes import Panes, Sources
from reader.tui.screens.parts.surroundings import Surroundings
from reader.tui.screens.parts.viewing import Viewing
from reader.tui.screens.wiring import Wiring
from reader.tui.view.marks import TextMode, marks_of
from reader.tui.widgets.article_list import ArticleList
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.footer import KeyFooter, KeyHint
from reader.tui.widgets.pane import Pane
from reader.tui.widgets.source_list import SourceList
from reader.tui.widgets.status_line import StatusLine
from reader.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from reader.tui.jobs import Job
    from reader.tui.screens.parts.reading import Panel

Answer = TypeVar("Answer")

PANE_SCOPES = {
    Place.SOURCES: Scope.SOURCES,
    Place.LIST: Scope.LIST,
    Place.READER: Scope.READER,
    Place.PANEL: Scope.PANEL,
}
"""Where keys are looked up first, by where one is."""


class MainScreen(Wiring):
    """Where one reads."""

    def __init__(self, desk: Desk) -> None:
        """``desk`` is what it works with."""
        super().__init__(desk)
        self.sources = SourceList(id="sources")
        self.list = ArticleList(clock=desk.clock, id="list")
        self.reader = ArticleView(id="reader")
        self.panel: Panel | None = None
        self.article = None
        self.searches = dict(desk.settings.searches)
        self.panes, self.viewing, self.opening = Panes(self), Viewing(self), Opening(self)
        self.moving, self.folding, self.finding = ReadingOn(self), Sources(self), Finding(self)
        self.around = Surroundings(self)

    def compose(self) -> ComposeResult:
        """Title, panes, status, footer."""
        yield TitleBar()
        with Horizontal(id="panes"):
            yield self.sources
            yield self.list
            yield self.reader
        yield StatusLine()
        yield KeyFooter()

    def on_mount(self) -> None:
        """Show the list first; everything else can wait until it is on the screen."""
        settings = self.desk.settings
        for widget in (self.list, self.reader):
            widget.date_style = self.desk.date_style
        self.reader.measure = settings.measure
        self.reader.marks = marks_of(settings.marks)
        self.reader.full_text_key = self.desk.keymap.first("article.full_text")
        self.opening.clear()
        try:
            self.viewing.begin()
        except ReaderError as error:
            self.complain(error)
        self.panes.go(Place.LIST)
        self.call_after_refresh(self._began)

    def _began(self) -> None:
        """The list is on the screen: now the counts, and a welcome to who has nothing yet."""
        gc.freeze()  # what was loaded so far stays for good
        gc.enable()
        self.around.count()
        self.refresh_footer()
        self.feeds.refresh_regularly()
        if self.desk.library.deciding.unsettled():
            self.pieces.settle()
        if self.bare:
            self.do("app.welcome")
        else:
            self.around.look_for_old()

    def on_unmount(self) -> None:
        """Stop what is running; what one was reading keeps its place."""
        self.opening.keep_place()
        if "jobs" in self.__dict__:
            self.jobs.close()

    # Where one is.

    @property
    def pane(self) -> Pane | None:
        """The pane with the focus, else the one where one was last."""
        widget = self.focused if isinstance(self.focused, Pane) else self.widget_at(self.panes.place)
        return widget if isinstance(widget, Pane) else None

    @property
    def row(self) -> ArticleRow | None:
        """The article that commands are about: the one that is read, or the one under the cursor of the list."""
        if self.panes.place in (Place.READER, Place.PANEL) and self.article is not None:
            return self.article.row
        return self.list.selected

    @property
    def feed_id(self) -> int | None:
        """The feed that commands are about: the one under the cursor of the sources, or whose list is shown."""
        source = self.sources.selected if self.panes.place is Place.SOURCES else None
        return source.feed_id if source is not None else self.viewing.view.feed_id

    def scopes(self) -> tuple[Scope, ...]:
        """Where keys are looked up now."""
        if self.typing:
            return ()
        here = (PANE_SCOPES[self.panes.place], Scope.PANE, Scope.MAIN, Scope.EVERYWHERE)
        inner = (Scope.FIND,) if self.finding.active else ()
        return (*inner, Scope.PIECES, *here) if self.shows_pieces else (*inner, *here)

    @property
    def shows_pieces(self) -> bool:
        """Whether one is at what cleaning took out: in its panel, or in a text that shows it."""
        if self.panes.place is Place.PANEL:
            return "pieces" in self.__dict__ and self.pieces.panel is not None
        return self.panes.place is Place.READER and self.reader.mode is TextMode.REMOVALS

    @property
    def bare(self) -> bool:
        """Whether there is nothing in the library yet."""
        library = self.desk.library
        return not self.list.total and not library.reading.counts().total and not library.subscribing.feeds()

    def hints(self) -> tuple[KeyHint, ...]:
        """The keys that matter now; while one types what to find, those of the line."""
        return self.finding.hints() if self.finding.asking else super().hints()

    def widget_at(self, place: Place) -> Widget | None:
        """The widget of a place."""
        widgets: dict[Place, Widget | None] = {
            Place.SOURCES: self.sources,
            Place.LIST: self.list,
            Place.READER: self.reader,
            Place.PANEL: self.panel,
        }
        return widgets[place]

    # What parts ask for.

    def ask(self, screen: Screen[Answer], answered: Callable[[Answer], Any]) -> None:
        """Open a dialog; ``answered`` gets the answer, unless there is none."""

        def take(answer: Answer | None) -> None:
            if answer is not None:
                try:
                    answered(answer)
                except ReaderError as error:
                    self.complain(error)

        self.app.push_screen(screen, take)

    def complain(self, error: ReaderError) -> None:
        """Say what went wrong, and keep it with the other problems: a line may be too short for it."""
        super().complain(error)
        self.feeds.failures.append((error.title, error))

    def start(self, job: "Job") -> None:
        """Begin long work; one of its kind at a time."""
        if not self.jobs.start(job):
            self.say(f"{job.label}: this is going on already")

    def article_shown(self, article: Article | None) -> None:
        """Another article is in the reading pane, or none."""
        self.article = article
        if article is not None and self.panel is not None:
            self.text.fill_panel(article)
        self.around.title()

    def rows_changed(self, ids: Iterable[int] | None) -> None:
        """These articles changed, or any: show them as they are now."""
        changed = None if ids is None else list(ids)
        self.list.refresh_rows(changed)
        if self.article is not None and (changed is None or self.article.row.id in changed):
            self.opening.again()
        self.around.count_soon()

    def row_gone(self, row: ArticleRow) -> None:
        """An article was deleted: the list closes up, the next one is under the cursor."""
        index = self.list.index
        self.viewing.reload()
        self.list.go_to(min(index, max(0, self.list.total - 1)))
        if self.article is None or self.article.row.id == row.id:
            self.opening.glance(self.list.selected)
            self.panes.go(Place.LIST)

    # What the widgets tell.

    def on_resize(self, event: events.Resize) -> None:
        """Show as many panes as there is room for."""
        del event
        self.panes.arrange()

    def on_descendant_focus(self) -> None:
        """Another pane, by key or by mouse."""
        place = next((place for place in Place if self.widget_at(place) is self.focused), None)
        if place is not None:
            self.panes.entered(place)
        self.refresh_footer()

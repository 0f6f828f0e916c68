"""What stands around the text: title bar, rule titles, the counts of the sources."""

from typing import TYPE_CHECKING

from textual.timer import Timer

from reader.core.articles import Article
from reader.core.errors import ReaderError
from reader.core.listing import SourceRow
from reader.core.text import reading_minutes
from reader.tui.screens.parts.layout import TWO, Place
from reader.tui.view.ages import age
from reader.tui.view.marks import ALL_MARKS, CYCLE, TextMode
from reader.tui.view.numbers import counted
from reader.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen

CALM = 0.2
"""Seconds after a change before the counts of the sources are read again, once for all changes meanwhile."""
MODES = {TextMode.CLEAN: "Text", TextMode.REMOVALS: "Text, with what was removed", TextMode.RAW: "Original"}
"""What the rule above the text says."""


class Surroundings:
    """Keeps what is said around the panes in step with them."""

    def __init__(self, screen: "MainScreen") -> None:
        """``screen`` has the bars and the sources."""
        self.screen = screen
        self._rows: tuple[SourceRow, ...] = ()
        self._counting: Timer | None = None

    def title(self) -> None:
        """Say where one is."""
        screen, view, article = self.screen, self.screen.viewing.view, self.screen.article
        bar = screen.query_one(TitleBar)
        reading = screen.panes.place in (Place.READER, Place.PANEL)
        if screen.app.size.width < TWO and reading and article is not None:
            bar.show(middle=f"{view.title} › {article.row.title}", right="")
        else:
            bar.show(middle=view.name, right=self._facts(article))
        screen.reader.set_title(self._rule(article))

    def sources(self) -> None:
        """Show which of the sources is open."""
        if self._rows:
            self.screen.sources.show(self._rows, current=self.screen.viewing.view.query)

    def count(self) -> None:
        """Read the sources with their counts."""
        from reader.library.sources import source_rows  # noqa: PLC0415 - the first list must not wait for it

        self._counting = None
        library = self.screen.desk.library
        try:
            feeds = library.subscribing.feeds()
            self._rows = source_rows(library.reading.counts(), feeds, tuple(self.screen.searches.items()))
        except ReaderError as error:
            self.screen.complain(error)
        self.sources()

    def count_soon(self) -> None:
        """Read the counts of the sources again, once for all changes of a moment."""
        if self._counting is None:
            self._counting = self.screen.set_timer(CALM, self.count)

    def look_for_old(self) -> None:
        """Say, once it is counted in a thread, that an older version of the program made some of the articles."""
        screen = self.screen

        def run() -> None:
            if old := screen.desk.library.upkeep.outmoded():
                words = counted(old, "article", "articles")  # first what to do, for narrow screens
                screen.app.call_from_thread(screen.say, f"reader reprocess renews {words} of an older version")

        screen.run_worker(run, thread=True, group="old", exit_on_error=False)

    def _facts(self, article: Article | None) -> str:
        """Source, age and reading time of the article."""
        if article is None:
            return ""
        desk = self.screen.desk
        when = age(article.row.published, desk.clock(), desk.date_style)
        return f"{article.row.source} · {when} · {reading_minutes(article.row.words)} min"

    def _rule(self, article: Article | None) -> str:
        """How the text is shown, and which marks, when it is not all of them."""
        if article is None:
            return ""
        marks = self.screen.reader.marks
        name = next((name for name, each in CYCLE if each == marks), "some")
        return MODES[self.screen.reader.mode] + ("" if marks == ALL_MARKS else f" · marks: {name}")

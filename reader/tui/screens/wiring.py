"""What the widgets of the main screen tell, and which part listens.

Handlers of widgets that are not there at the start are found by their name, so that nothing is loaded for them.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on

from reader.core.articles import Article
from reader.core.errors import ReaderError
from reader.tui.messages import SETTLING
from reader.tui.screens.late import LateParts
from reader.tui.screens.parts.finding import Finding
from reader.tui.screens.parts.opening import Opening
from reader.tui.screens.parts.viewing import Viewing
from reader.tui.widgets.article_list import ArticleList
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.pane import Pane
from reader.tui.widgets.source_list import SourceList
from reader.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from reader.tui.messages import JobEnded, JobMoved
    from reader.tui.widgets.find_bar import FindBar
    from reader.tui.widgets.names_panel import NamesPanel
    from reader.tui.widgets.quotes_panel import QuotesPanel
    from reader.tui.widgets.removals_panel import RemovalsPanel


class Wiring(LateParts):
    """Hands every message to the part that it concerns."""

    article: Article | None = None
    """What is in the reading pane."""
    opening: Opening
    """Articles in the reading pane."""
    viewing: Viewing
    """The list."""
    finding: Finding
    """Words in a pane."""

    @on(ArticleList.Highlighted)
    def _glanced(self, event: ArticleList.Highlighted) -> None:
        self.opening.glance(event.row)

    @on(ArticleList.Opened)
    def _opened(self, event: ArticleList.Opened) -> None:
        self._safely(lambda: self.opening.open(event.row))

    @on(SourceList.Chosen)
    def _source_chosen(self, event: SourceList.Chosen) -> None:
        self._safely(lambda: self.viewing.show_source(event.row))

    @on(ArticleView.PlaceChanged)
    def _placed(self, event: ArticleView.PlaceChanged) -> None:
        if self.article is not None:
            self.opening.placed(self.article, event.place)
            self.query_one(StatusLine).show_progress(event.progress, event.minutes_left)

    @on(ArticleView.MarkSelected)
    def _marked(self, event: ArticleView.MarkSelected) -> None:
        self.text.marked(event.mark)

    @on(ArticleView.LinkActivated)
    def _link(self, event: ArticleView.LinkActivated) -> None:
        self.sending.open_address(event.href)

    def on_names_panel_highlighted(self, event: "NamesPanel.Highlighted") -> None:
        """Hand it on."""
        self.text.follow(event.entity)

    def on_names_panel_chosen(self, event: "NamesPanel.Chosen") -> None:
        """Hand it on."""
        self.text.jump(event.entity, event.mention)

    def on_quotes_panel_highlighted(self, event: "QuotesPanel.Highlighted") -> None:
        """Hand it on."""
        self.text.follow(event.quote)

    def on_quotes_panel_chosen(self, event: "QuotesPanel.Chosen") -> None:
        """Hand it on."""
        self.text.jump(event.quote)

    def on_removals_panel_highlighted(self, event: "RemovalsPanel.Highlighted") -> None:
        """Hand it on."""
        self.text.follow(event.removal)

    def on_removals_panel_chosen(self, event: "RemovalsPanel.Chosen") -> None:
        """Hand it on."""
        self.text.jump(event.removal)

    def on_find_bar_changed(self, event: "FindBar.Changed") -> None:
        """Hand it on."""
        self.finding.typed(event.text)

    def on_find_bar_submitted(self, event: "FindBar.Submitted") -> None:
        """Hand it on."""
        self.finding.submitted(event.text)

    def on_find_bar_closed(self) -> None:
        """Hand it on."""
        self.finding.cancelled()

    @on(Pane.Found)
    def _found(self, event: Pane.Found) -> None:
        self.finding.found(event.which, event.total)

    def on_job_moved(self, event: "JobMoved") -> None:
        """Show how far long work is."""
        stop = self.desk.keymap.first("app.cancel")
        self.query_one(StatusLine).work(event.label, event.done, event.total, cancel_key=stop)
        if event.kind == SETTLING:
            self.pieces.moved(event)

    def on_job_ended(self, event: "JobEnded") -> None:
        """Show what came of long work."""
        if not self.jobs.running:
            self.query_one(StatusLine).work_done()
        if event.kind == SETTLING:
            self.pieces.settled(event)
        else:
            self.feeds.ended(event)

    def _safely(self, deed: Callable[[], None]) -> None:
        """Do what a widget asked for; what goes wrong is said."""
        try:
            deed()
        except ReaderError as error:
            self.complain(error)

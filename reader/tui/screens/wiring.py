"""What the widgets of the main screen tell, and which part listens."""

from collections.abc import Callable

from textual import on

from reader.core.articles import Article
from reader.core.errors import ReaderError
from reader.tui.jobs import Jobs
from reader.tui.messages import JobEnded, JobMoved
from reader.tui.screens.commanding import CommandScreen
from reader.tui.screens.parts.finding import Finding
from reader.tui.screens.parts.opening import Opening
from reader.tui.screens.parts.reading import Text
from reader.tui.screens.parts.sending import Sending
from reader.tui.screens.parts.subscribing import Feeds
from reader.tui.screens.parts.viewing import Viewing
from reader.tui.widgets.article_list import ArticleList
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.find_bar import FindBar
from reader.tui.widgets.names_panel import NamesPanel
from reader.tui.widgets.pane import Pane
from reader.tui.widgets.quotes_panel import QuotesPanel
from reader.tui.widgets.removals_panel import RemovalsPanel
from reader.tui.widgets.source_list import SourceList
from reader.tui.widgets.status_line import StatusLine


class Wiring(CommandScreen[None]):
    """Hands every message to the part that it concerns."""

    article: Article | None = None
    """What is in the reading pane."""
    jobs: Jobs
    """Long work."""
    opening: Opening
    """Articles in the reading pane."""
    viewing: Viewing
    """The list."""
    finding: Finding
    """Words in a pane."""
    text: Text
    """Panels and marks."""
    sending: Sending
    """Browser and the like."""
    feeds: Feeds
    """What comes in."""

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

    @on(NamesPanel.Highlighted)
    def _name_seen(self, event: NamesPanel.Highlighted) -> None:
        self.text.follow(event.entity)

    @on(NamesPanel.Chosen)
    def _mention(self, event: NamesPanel.Chosen) -> None:
        self.text.jump(event.entity, event.mention)

    @on(QuotesPanel.Highlighted)
    def _quote_seen(self, event: QuotesPanel.Highlighted) -> None:
        self.text.follow(event.quote)

    @on(QuotesPanel.Chosen)
    def _quote_chosen(self, event: QuotesPanel.Chosen) -> None:
        self.text.jump(event.quote)

    @on(RemovalsPanel.Highlighted)
    def _removal_seen(self, event: RemovalsPanel.Highlighted) -> None:
        self.text.follow(event.removal)

    @on(RemovalsPanel.Chosen)
    def _removal_chosen(self, event: RemovalsPanel.Chosen) -> None:
        self.text.jump(event.removal)

    @on(FindBar.Changed)
    def _find(self, event: FindBar.Changed) -> None:
        self.finding.typed(event.text)

    @on(FindBar.Submitted)
    def _find_kept(self, event: FindBar.Submitted) -> None:
        self.finding.submitted(event.text)

    @on(FindBar.Closed)
    def _find_closed(self) -> None:
        self.finding.cancelled()

    @on(Pane.Found)
    def _found(self, event: Pane.Found) -> None:
        self.finding.found(event.which, event.total)

    @on(JobMoved)
    def _job_moved(self, event: JobMoved) -> None:
        stop = self.desk.keymap.first("app.cancel")
        self.query_one(StatusLine).work(event.label, event.done, event.total, cancel_key=stop)

    @on(JobEnded)
    def _job_ended(self, event: JobEnded) -> None:
        if not self.jobs.running:
            self.query_one(StatusLine).work_done()
        self.feeds.ended(event)

    def _safely(self, deed: Callable[[], None]) -> None:
        """Do what a widget asked for; what goes wrong is said."""
        try:
            deed()
        except ReaderError as error:
            self.complain(error)

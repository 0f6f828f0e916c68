"""Shows articles in the reading pane: a look at the one under the cursor, and opening one to read it."""

from typing import TYPE_CHECKING

from textual.timer import Timer

from reader.core.articles import Article, ArticleRow
from reader.core.errors import NotFoundError, ReaderError
from reader.tui.screens.parts.layout import Place
from reader.tui.view.marks import TextMode

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen

GLANCE = 0.06
"""Seconds that the cursor rests on a line before its article is shown beside the list."""
SETTLED = 1.0
"""Seconds that one stays at a place of the text before it is remembered."""


class Opening:
    """What the reading pane shows, and what follows from reading it."""

    def __init__(self, screen: "MainScreen") -> None:
        """``screen`` has list and reading pane."""
        self.screen = screen
        self._opened: int | None = None
        self._place: tuple[int, int] | None = None
        self._glance: Timer | None = None
        self._read: Timer | None = None
        self._settle: Timer | None = None

    def is_open(self, row: ArticleRow) -> bool:
        """Whether one is reading this article, rather than only seeing it beside the list."""
        return self._opened == row.id

    def glance(self, row: ArticleRow | None) -> None:
        """Show an article beside the list, once the cursor rests."""
        _stop(self._glance)
        if row is None:
            self.clear()
        elif Place.READER in self.screen.panes.shown and not self._shows(row):
            self._glance = self.screen.set_timer(GLANCE, lambda: self._look(row))

    def open(self, row: ArticleRow) -> None:
        """Open an article to read it. Raises NotFoundError."""
        _stop(self._glance)
        if not self._shows(row):
            self.show(row)
        self._opened = row.id
        self.screen.panes.go(Place.READER)
        self._mark_read_soon(row)
        if self.screen.article is not None:
            self._renew(self.screen.article)

    def show(self, row: ArticleRow) -> None:
        """Show an article. Raises NotFoundError."""
        self.leave()
        article = self.screen.desk.library.reading.open(row.id)
        self.screen.reader.show(article)
        self.screen.article_shown(article)

    def again(self) -> None:
        """Read the article again from the library: something about it changed."""
        article = self.screen.article
        if article is None:
            return
        try:
            fresh = self.screen.desk.library.reading.open(article.row.id)
        except NotFoundError:
            self.clear()
            return
        if fresh.text != article.text and self.screen.reader.mode is TextMode.RAW:
            self.screen.reader.show(fresh)
        else:
            self.screen.reader.update(fresh)
        self.screen.article_shown(fresh)

    def clear(self) -> None:
        """Show no article."""
        self.leave()
        first = self.screen.desk.keymap.first("pane.open")
        self.screen.reader.clear(f"No article is open.\n\n{first} opens the one under the cursor.")
        self.screen.article_shown(None)

    def leave(self) -> None:
        """Remember where one stopped; one is reading nothing now."""
        for timer in (self._glance, self._read, self._settle):
            _stop(timer)
        self.keep_place()
        self._opened = None

    def placed(self, article: Article, place: int) -> None:
        """One came to another place of the text."""
        if article.row.id != self._opened or place == article.place:
            return
        self._place = (article.row.id, place)
        _stop(self._settle)
        self._settle = self.screen.set_timer(SETTLED, self.keep_place)

    def keep_place(self) -> None:
        """Remember where one stopped."""
        if self._place is not None:
            (article_id, place), self._place = self._place, None
            try:
                self.screen.desk.library.reading.set_place(article_id, place)
            except ReaderError as error:
                self.screen.complain(error)

    def _renew(self, article: Article) -> None:
        """Have an article that an older version of the program made be made anew, in a worker."""
        screen = self.screen

        def run() -> None:
            if list(screen.desk.library.upkeep.renew(article)):  # what fails stays as it was
                screen.app.call_from_thread(screen.rows_changed, [article.row.id])

        screen.run_worker(run, thread=True, group="renew", exit_on_error=False)

    def _shows(self, row: ArticleRow) -> bool:
        return self.screen.article is not None and self.screen.article.row.id == row.id

    def _look(self, row: ArticleRow) -> None:
        """The cursor rests on ``row``."""
        try:
            self.show(row)
        except ReaderError as error:
            self.screen.complain(error)

    def _mark_read_soon(self, row: ArticleRow) -> None:
        """An article that is read for a moment counts as read."""
        after = self.screen.desk.settings.mark_read_after
        _stop(self._read)
        if after < 0 or row.read:
            return
        if after == 0:
            self._mark_read(row.id)
        else:
            self._read = self.screen.set_timer(after, lambda: self._mark_read(row.id))

    def _mark_read(self, article_id: int) -> None:
        if self._opened != article_id:
            return
        try:
            self.screen.desk.library.annotating.seen(article_id)
            self.screen.rows_changed([article_id])
        except ReaderError as error:
            self.screen.complain(error)


def _stop(timer: Timer | None) -> None:
    if timer is not None:
        timer.stop()

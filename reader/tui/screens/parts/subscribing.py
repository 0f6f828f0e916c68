"""Feeds: adding, fetching, importing, arranging, and what went wrong with them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.errors import InputError, ReaderError
from reader.core.feeds import Feed
from reader.core.safe import safe_line
from reader.library.words import summary
from reader.tui.jobs import Job
from reader.tui.messages import JobEnded
from reader.tui.screens.parts.layout import Place
from reader.tui.screens.parts.part import Part
from reader.tui.widgets.status_line import Tone

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen


class Feeds(Part):
    """What comes in, and from where."""

    def __init__(self, screen: "MainScreen") -> None:
        """``screen`` starts the long work and tells how it goes."""
        self.screen = screen
        self.failures: list[tuple[str, ReaderError]] = []

    def refresh_regularly(self) -> None:
        """Fetch every so many minutes, if the user wants that."""
        minutes = self.screen.desk.settings.refresh_every
        if minutes > 0:
            self.screen.set_interval(minutes * 60, self.refresh)

    # Coming in.

    def refresh(self) -> None:
        """Fetch what is new in all feeds."""
        work = self.screen.desk.library.subscribing
        self.screen.start(Job("refresh", "fetching the feeds", lambda stop: work.refresh(None, stop)))

    def refresh_this(self) -> None:
        """Fetch what is new in the feed that the cursor or the list is at."""
        feed = self._feed()
        work = self.screen.desk.library.subscribing
        label = f"fetching {safe_line(feed.title)}"
        self.screen.start(Job("refresh", label, lambda stop: work.refresh([feed.id], stop)))

    def can_refresh_this(self) -> bool:
        """Whether there is one."""
        return self._feed_id() is not None

    def add(self, address: str = "") -> None:
        """Follow the feed at an address; ask for it when it is not given."""
        if address:
            self._add(address, "")
            return
        from reader.tui.screens.add_feed import AddFeed  # noqa: PLC0415 - screens are loaded when they open

        folders = sorted({feed.folder for feed in self.screen.desk.library.subscribing.feeds() if feed.folder})
        self.screen.ask(AddFeed(folders), lambda given: self._add(given.address, given.folder))

    def add_page(self, address: str = "") -> None:
        """Store the text of one web page; ask for its address when it is not given."""
        if address:
            work = self.screen.desk.library.subscribing
            self.screen.start(Job("add", "fetching the page", lambda _: work.add_page(address)))
            return
        from reader.tui.screens.prompt import Prompt  # noqa: PLC0415 - screens are loaded when they open

        hint = "Its text is kept, without what stands around it."
        self.screen.ask(Prompt("Keep a web page", "", hint, placeholder="https://"), self.add_page)

    def import_files(self, path: str = "") -> None:
        """Take in a file, a folder or a list of feeds; ask where it is when that is not given."""
        if not path:
            from reader.tui.screens.prompt import Prompt  # noqa: PLC0415 - screens are loaded when they open

            hint = "A text, HTML or Markdown file, a folder of them, an OPML list or a list of addresses."
            self.screen.ask(Prompt("Take in files", "", hint, placeholder="~/", paths=True), self.import_files)
            return
        work = self.screen.desk.library.importing
        paths = [Path(path.strip()).expanduser()]
        self.screen.start(Job("import", "taking in files", lambda stop: work.import_paths(paths, stop)))

    def samples(self) -> None:
        """Take in the articles that come with the program."""
        from reader.library import demo  # noqa: PLC0415 - seldom wanted

        library = self.screen.desk.library
        self.screen.start(Job("samples", "taking in the samples", lambda _: demo.build(library, library.tools.clock())))

    def problems(self) -> None:
        """Show what went wrong, and why."""
        from reader.tui.screens.problems import ProblemsScreen  # noqa: PLC0415 - screens are loaded when they open

        feeds = [feed for feed in self.screen.desk.library.subscribing.feeds() if feed.health.error]
        self.screen.app.push_screen(ProblemsScreen(feeds, self.failures, self.screen.desk))

    # Arranging.

    def rename(self, name: str = "") -> None:
        """Give the feed another name; ask for it when it is not given."""
        feed = self._feed()
        if name:
            self._safely(lambda: self.screen.desk.library.subscribing.rename(feed.id, name), "feed renamed")
            return
        from reader.tui.screens.prompt import Prompt  # noqa: PLC0415 - screens are loaded when they open

        self.screen.ask(Prompt("Name of the feed", feed.title), self.rename)

    def move(self, folder: str = "") -> None:
        """Put the feed into a folder; ask for it when it is not given."""
        feed = self._feed()
        if folder:
            self._move(feed, folder)
            return
        from reader.tui.screens.prompt import Prompt  # noqa: PLC0415 - screens are loaded when they open

        prompt = Prompt("Folder of the feed", feed.folder, "/ between levels; empty for none", blank=True)
        self.screen.ask(prompt, lambda given: self._move(feed, given))

    def remove(self) -> None:
        """Leave the feed, after asking."""
        feed = self._feed()
        from reader.tui.screens.confirm import Confirm  # noqa: PLC0415 - screens are loaded when they open

        undo = self.screen.desk.keymap.first("app.undo")
        words = (
            f"Its {feed.total:,} articles go with it, but for what is bookmarked, tagged or noted. {undo} undoes it."
        )
        question = Confirm("Remove this feed?", safe_line(feed.title), words, yes="Remove")
        remove = self.screen.desk.library.subscribing.remove
        self.screen.ask(question, lambda sure: self._safely(lambda: remove(feed.id), "feed removed") if sure else None)

    def can_rename(self) -> bool:
        """Whether there is a feed."""
        return self._feed_id() is not None

    can_move = can_remove = can_rename

    # What came of it.

    def ended(self, message: JobEnded) -> None:
        """Long work is over: show what came of it, and say so in the words of the command line."""
        finished = message.finished
        self.failures += [(failed.source, failed.error) for failed in finished.failures]
        self._show_new(message)
        if message.error is not None:
            self.screen.complain(message.error)
            self._begin_again(message.error.message)
            return
        words = f"stopped: {summary(finished)}" if message.stopped else summary(finished)
        if finished.failures:
            why = self.screen.desk.keymap.first("feeds.problems")
            first = finished.failures[0]
            words = f"{words} · {safe_line(first.source)}: {first.error.message} · {why} shows why"
        elif finished.new and not self._at_rest():
            words = f"{words} · {self.screen.desk.keymap.first('view.again')} shows what is new"
        tone = Tone.WARNING if finished.failures else Tone.SUCCESS if finished.new else Tone.PLAIN
        self.screen.say(words, tone)
        if finished.failures:
            self._begin_again(words)

    def _begin_again(self, failed: str) -> None:
        """Back to the ways to begin, with what went wrong, as long as nothing is there to read."""
        from reader.tui.screens.welcome import Welcome  # noqa: PLC0415 - screens are loaded when they open

        if self.screen.bare and self.screen.app.screen is self.screen:
            self.screen.do("app.welcome")
            if isinstance(self.screen.app.screen, Welcome):
                self.screen.app.screen.failed = failed

    def _show_new(self, message: JobEnded) -> None:
        """Show what has come in, unless one is in the middle of the list: nothing jumps under the eyes."""
        finished, screen = message.finished, self.screen
        screen.around.count_soon()
        if message.article is not None and not message.article.new:
            screen.rows_changed([message.article.article_id])
        if not screen.list.total:
            screen.viewing.begin()
        elif finished.new and self._at_rest():
            screen.viewing.reload(keep_cursor=False)

    def _at_rest(self) -> bool:
        """Whether one is at the top of the list, and not reading."""
        return self.screen.list.index == 0 and self.screen.panes.place in (Place.LIST, Place.SOURCES)

    def _add(self, address: str, folder: str) -> None:
        work = self.screen.desk.library.subscribing
        label = f"looking for the feed at {safe_line(address)[:60]}"
        self.screen.start(Job("add", label, lambda _: work.add(address, folder)))

    def _move(self, feed: Feed, folder: str) -> None:
        self._safely(lambda: self.screen.desk.library.subscribing.move(feed.id, folder.strip("/ ")), "feed moved")

    def _safely(self, change: Callable[[], None], done: str) -> None:
        try:
            change()
        except ReaderError as error:
            self.screen.complain(error)
        else:
            self.screen.rows_changed(None)
            self.screen.say(done)

    def _feed_id(self) -> int | None:
        """The feed that the cursor of the sources or the list is at."""
        return self.screen.feed_id

    def _feed(self) -> Feed:
        feed_id = self._feed_id()
        if feed_id is None:
            raise InputError("there is no feed here", "go to one in the sources first")
        return self.screen.desk.library.subscribing.feed(feed_id)

"""The page of a name: every article that names it, mentions over time, who is named with it, what it said."""

from dataclasses import replace
from functools import partial

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal

from reader.core.listing import MentionRow, NamePage, QuoteRow
from reader.core.queries import Page
from reader.core.spans import Span
from reader.tui.commands import Scope
from reader.tui.desk import Desk
from reader.tui.screens.names_base import Jump, NamesScreen
from reader.tui.screens.parts.moving import Moving
from reader.tui.screens.parts.name import Name
from reader.tui.screens.parts.names_common import NamesCommon, Opener
from reader.tui.screens.parts.program import Program
from reader.tui.screens.parts.quoting import Quoting
from reader.tui.view.numbers import exact
from reader.tui.widgets.footer import KeyFooter
from reader.tui.widgets.growing_list import GrowingList
from reader.tui.widgets.mention_list import MentionList
from reader.tui.widgets.name_header import NameHeader
from reader.tui.widgets.pane import Pane
from reader.tui.widgets.quote_list import QuoteList
from reader.tui.widgets.status_line import StatusLine
from reader.tui.widgets.title_bar import TitleBar

BESIDE = 110
"""Columns from which both lists stand side by side, when there is something in both."""
BELOW = 28
"""Lines from which they stand one below the other where there is no room for that."""


class NameScreen(NamesScreen):
    """Two lists below what is known of a name; Enter reads on at the mention or the quote."""

    def __init__(self, desk: Desk, name_id: int) -> None:
        """``name_id`` is the number of the name."""
        super().__init__(desk)
        self.name_id = name_id
        self.page: NamePage | None = None
        self.header = NameHeader()
        self.articles = MentionList(id="name-articles")
        self.said = QuoteList(id="name-said")
        self.on_said = False
        self._parts = {
            "move": Moving(lambda: self.pane),
            "pane": Opener(self),
            "names": NamesCommon(self),
            "name": Name(self),
            "quote": Quoting(self),
            "app": Program(self),
        }

    def compose(self) -> ComposeResult:
        """Title, head, both lists."""
        yield TitleBar()
        yield self.header
        with Horizontal(id="name-lists"):
            yield self.articles
            yield self.said
        yield StatusLine()
        yield KeyFooter()

    def on_mount(self) -> None:
        """Show what is known."""
        self.header.date_style = self.desk.date_style
        self.header.mute_key = self.desk.keymap.first("name.mute")
        self.articles.set_title("In the news")
        self.said.set_title("Said")
        self.lay_out()
        self.load()

    # Where one is.

    @property
    def pane(self) -> Pane | None:
        """The list one is in."""
        return self.said if self.on_said else self.articles

    @property
    def inner(self) -> tuple[Scope, ...]:
        """The scopes of this screen; a quote's own come first where the cursor is on one."""
        return (Scope.QUOTE, Scope.NAME) if self.on_said else (Scope.NAME,)

    @property
    def quote(self) -> QuoteRow | None:
        """The quote under the cursor, while one is in what it said."""
        return self.said.selected if self.on_said else None

    def lay_out(self) -> None:
        """Show both lists where there is room, else the one that one is in."""
        self.articles.display = self.both or not self.on_said
        self.said.display = self.both or self.on_said
        self.query_one("#name-lists").set_class(self.app.size.width < BESIDE, "-stacked")
        (self.said if self.on_said else self.articles).focus()
        self._titles()
        self.refresh_footer()

    def on_resize(self, event: events.Resize) -> None:
        """There may be room for both lists now, or no more."""
        del event
        self.lay_out()

    def on_descendant_focus(self) -> None:
        """Another list, by key or by mouse."""
        self.on_said = self.focused is self.said
        super().on_descendant_focus()

    @property
    def both(self) -> bool:
        """Whether both lists are on the screen."""
        room = self.app.size.width >= BESIDE or self.app.size.height >= BELOW
        return room and self.page is not None and self.page.quotes > 0

    # Reading.

    def load(self) -> None:
        """Read the page and the first pieces of both lists."""
        naming = self.desk.library.naming
        self.read(partial(naming.page, self.name_id), self._show_page, "page")
        self.read(
            partial(naming.articles, self.name_id, limit=max(50, len(self.articles.items))), self._show_articles, "news"
        )
        self.read(partial(naming.said, self.name_id, limit=max(50, len(self.said.items))), self._show_said, "said")

    def open_current(self) -> None:
        """Read on where the name stands, or where the quote does."""
        mention, quote = self.articles.selected, self.said.selected
        if self.on_said and quote is not None:
            self.dismiss(Jump(quote.article.id, Span(quote.start, max(quote.start, quote.end))))
        elif not self.on_said and mention is not None:
            first = mention.sentence.hits[0] if mention.sentence.hits else (0, 0)
            self.dismiss(Jump(mention.article.id, Span(mention.start, mention.start + first[1] - first[0])))

    def _show_page(self, page: NamePage) -> None:
        self.page = page
        self.name_id = page.name.id
        self.query_one(TitleBar).show(middle=f"Names › {page.name.name}")
        self.header.show(page)
        self.lay_out()

    def _show_articles(self, found: Page[MentionRow]) -> None:
        again = bool(self.articles.items)
        self.articles.manner = self.manner
        self.articles.show(found.items, more=found.more, empty="No article names it now.", keep=again)

    def _show_said(self, found: Page[QuoteRow]) -> None:
        again = bool(self.said.items)
        self.said.manner = replace(self.manner, with_speaker=False)
        other = self.desk.keymap.first("names.quotes")
        empty = f"No article quotes this name.\n\n{other} in the main screen shows all quotes."
        self.said.show(found.items, more=found.more, empty=empty, keep=again)

    def _titles(self) -> None:
        """What stands above the lists; on a narrow screen with the way to the other one."""
        counts = (self.page.name.articles, self.page.quotes) if self.page else (0, 0)
        news, said = f"In the news {exact(counts[0])}", f"Said {exact(counts[1])}"
        if not self.both:
            key = self.desk.keymap.first("name.switch")
            news, said = f"{news} ─ {key}: {said}", f"{said} ─ {key}: {news}"
        self.articles.set_title(news)
        self.said.set_title(said)

    @on(GrowingList.Chosen)
    def _chosen(self, event: GrowingList.Chosen) -> None:
        self.on_said = event.list is self.said
        self.open_current()

    @on(GrowingList.Wanted)
    def _more(self, event: GrowingList.Wanted) -> None:
        naming = self.desk.library.naming
        if event.list is self.articles:
            after = self.articles.items[-1].article.order
            work = partial(naming.articles, self.name_id, after=after)
            self.read(work, lambda found: self.articles.add(found.items, more=found.more), "news")
        else:
            key = self.said.items[-1].key
            self.read(
                partial(naming.said, self.name_id, after=key),
                lambda found: self.said.add(found.items, more=found.more),
                "said",
            )

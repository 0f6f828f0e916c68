"""The quote book: who said what, in all articles."""

from dataclasses import dataclass, replace
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from reader.core.analysis import QuoteKind
from reader.core.listing import QuoteRow
from reader.core.queries import Page
from reader.core.safe import safe_line
from reader.core.spans import Span
from reader.tui.commands import Scope
from reader.tui.desk import Desk
from reader.tui.screens.filtered import FilteredScreen
from reader.tui.screens.names_base import Jump
from reader.tui.screens.parts.asking import begun, searched
from reader.tui.screens.parts.book import KIND_TITLES, Book
from reader.tui.screens.parts.moving import Moving
from reader.tui.screens.parts.names_common import NamesCommon, Opener
from reader.tui.screens.parts.program import Program
from reader.tui.screens.parts.quoting import Quoting
from reader.tui.view.numbers import exact
from reader.tui.widgets.footer import KeyFooter
from reader.tui.widgets.growing_list import NEAR, GrowingList
from reader.tui.widgets.quote_list import QuoteList
from reader.tui.widgets.status_line import StatusLine
from reader.tui.widgets.title_bar import TitleBar

FIRST = 60
"""Quotes that are read at once."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which quotes are shown."""

    query: str = ""
    """In which articles, in the query language; ``said:`` names the speaker."""
    kinds: tuple[QuoteKind, ...] = (QuoteKind.DIRECT, QuoteKind.PARTIAL, QuoteKind.INDIRECT)
    """Of which kinds."""


class QuoteBook(FilteredScreen):
    """Quotes newest first, below the words that choose them; Enter reads on at the quote."""

    WAIT = 0.1

    def __init__(self, desk: Desk, asked: Asked | None = None, at: int = 0) -> None:
        """Which quotes to begin with, and on which of them the cursor stands."""
        super().__init__(desk, at)
        self.asked: Asked = asked or Asked()
        self.list: QuoteList = QuoteList(id="quotes-list")
        self._parts = {
            "move": Moving(lambda: self.list),
            "pane": Opener(self),
            "names": NamesCommon(self),
            "book": Book(self),
            "quote": Quoting(self),
            "app": Program(self),
        }

    def compose(self) -> ComposeResult:
        """Title, filter, quotes."""
        yield TitleBar()
        yield from self.bar("Quotes", self.asked.query, "said:name  feed:name  after:30d  words of the article")
        yield self.list
        yield StatusLine()
        yield KeyFooter()

    @property
    def inner(self) -> tuple[Scope, ...]:
        """The scopes of this screen."""
        return (Scope.BOOK, Scope.QUOTE)

    @property
    def quote(self) -> QuoteRow | None:
        """The quote under the cursor."""
        return self.list.selected

    @property
    def words(self) -> Input:
        """The line in which one writes what is wanted."""
        return self.query_one(Input)

    def write(self, query: str) -> None:
        """Write another query into the line, and show its quotes."""
        self.words.value = query

    def change(self, asked: Asked) -> None:
        """Show other quotes."""
        self.asked = asked
        self.load(anew=True)

    def load(self, *, anew: bool = False) -> None:
        """Read the first quotes; the cursor keeps its place unless it is another list."""
        limit = max(FIRST, self._at + NEAR if anew else len(self.list.items))
        self.read(partial(self._found, self.asked, None, limit), partial(self._show, self.asked, not anew))

    def open_current(self) -> None:
        """Read on at the quote under the cursor."""
        quote = self.quote
        if quote is not None:
            self.dismiss(Jump(quote.article.id, Span(quote.start, max(quote.start, quote.end))))

    def _found(self, asked: Asked, after: tuple[int, int] | None, limit: int) -> Page[QuoteRow]:
        """In a thread: the quotes."""
        searching = self.desk.library.searching
        wanted = searching.wanted(asked.query, kinds=asked.kinds)
        return searching.quote_page(wanted, after=after, limit=limit)

    def _show(self, asked: Asked, keep: bool, page: Page[QuoteRow]) -> None:
        query = self.desk.library.reading.parse(asked.query)
        self.list.manner = replace(self.manner, words=" ".join(searched(query)))
        self.list.show(page.items, more=page.more, empty=self._empty(asked), keep=keep)
        if self._at:
            self.list.put_cursor(str(min(self._at, len(page.items) - 1)), quietly=True)
            self._at = 0
        self._describe()

    def _describe(self) -> None:
        """Say which quotes are shown, and how many."""
        kinds = KIND_TITLES[self.asked.kinds]
        self.query_one(TitleBar).show(middle=f"Quote book · {kinds} · newest first")
        self.list.set_title(f"{kinds[0].upper()}{kinds[1:]}")
        number = len(self.list.items)
        shown = f"{exact(number)}{'+' if self.list.more else ''} {'quote' if number == 1 else 'quotes'}"
        self.query_one(".names-count", Static).update(Content(shown))

    def _empty(self, asked: Asked) -> str:
        """What is missing, and which key helps."""
        first = self.desk.keymap.first
        if asked.query:
            return f"No quote fits “{safe_line(asked.query)}”.\n\n{first('book.filter')} changes it."
        return f"No such quote yet.\n\n{first('book.kind')} shows those of other kinds."

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        begins = self.typing or self._still_begun(event.value)
        asked = replace(self.asked, query=begun(event.value) if begins else event.value.strip())
        if asked == self.asked:  # the line is filled with what is shown
            return
        self.asked = asked
        self.load_soon()

    def _still_begun(self, line: str) -> bool:
        """Whether the line ends in the word that was only begun, while a key put a filter before it."""
        return [f"{word}*" for word in line.split()[-1:]] == self.asked.query.split()[-1:]

    @on(GrowingList.Wanted)
    def _more(self) -> None:
        after = self.list.items[-1].key
        self.read(partial(self._found, self.asked, after, FIRST), self._add, "more")

    def _add(self, page: Page[QuoteRow]) -> None:
        self.list.add(page.items, more=page.more)
        self._describe()

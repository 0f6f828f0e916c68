"""Which articles the list shows."""

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.core.errors import NotFoundError, QueryError
from reader.core.listing import SourceRow, SourceRowKind
from reader.core.queries import Sort
from reader.core.safe import safe_line
from reader.tui.row_sources import ALL, UNREAD, QueryRows, View
from reader.tui.screens.parts.layout import Place
from reader.tui.screens.parts.part import Part

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen


class Viewing(Part):
    """The list as a whole."""

    def __init__(self, screen: "MainScreen") -> None:
        """``screen`` has the list."""
        self.screen = screen
        self.view = UNREAD

    def begin(self) -> None:
        """Show what one comes for: what is unread, or everything when nothing is."""
        reading = self.screen.desk.library.reading
        self.show(UNREAD if reading.counts().unread else ALL)

    def show(self, view: View, rows: QueryRows | None = None) -> None:
        """Show a list; ``rows`` when they are at hand already. Raises QueryError."""
        rows = rows or view.rows(self.screen.desk.library)
        self.view = view
        self.screen.finding.close()
        self.screen.list.show(rows, empty=self._empty(view))
        self.screen.around.title()
        self.screen.around.sources()

    def show_source(self, row: SourceRow) -> None:
        """Show the articles of a line of the sources."""
        if row.kind in (SourceRowKind.QUOTES, SourceRowKind.NAMES):
            self.screen.do("names.quotes" if row.kind is SourceRowKind.QUOTES else "names.people")
            self.screen.around.sources()
            return
        title = f"#{row.title}" if row.kind is SourceRowKind.TAG else row.title
        self.show(View(safe_line(title), row.query, feed_id=row.feed_id))
        self.screen.panes.go(Place.LIST)

    def reload(self, keep_cursor: bool = True) -> None:
        """Show the list anew, with the cursor on its article."""
        keep = self.screen.list.selected if keep_cursor else None
        rows = self.view.rows(self.screen.desk.library)
        self.screen.list.show(rows, keep=keep, empty=self._empty(self.view))

    # Commands.

    def all_read(self) -> None:
        """Mark everything in the list as read."""
        library = self.screen.desk.library
        number = library.annotating.mark_all_read(library.reading.parse(self.view.query))
        self.screen.rows_changed(None)
        if number:
            undo = self.screen.desk.keymap.first("app.undo")
            self.screen.say(f"{number:,} marked as read · {undo} undoes it")
        else:
            self.screen.say("everything here is read already")

    def order(self) -> None:
        """Newest first, then oldest first; a search also by relevance."""
        orders = [Sort.NEWEST, Sort.OLDEST, *([Sort.RELEVANCE] if self.view.search else [])]
        sort = orders[(orders.index(self.view.sort) + 1) % len(orders)]
        self.show(replace(self.view, sort=sort))

    def again(self) -> None:
        """Show the list anew, with what has come in; what was read leaves a list of what is unread."""
        self.reload()
        self.screen.around.count_soon()
        self.screen.say("")

    def filter(self, query: str = "") -> None:
        """Show the articles of a query; ask for it when it is not given."""
        if query:
            self._filter(query)
            return
        from reader.tui.screens.prompt import Prompt  # noqa: PLC0415 - screens are loaded when they open

        hint = "words  “phrases”  -not  or  feed:  tag:  title:  by:  entity:  said:  is:unread  after:7d"
        self.screen.ask(Prompt("Show the articles of a query", self.view.query, hint), self._filter)

    def open(self, number: str) -> None:
        """Open the article with a number, wherever it is. Raises NotFoundError."""
        rows = self.screen.desk.library.reading.rows([int(number)]) if number.isascii() and number.isdecimal() else ()
        if not rows:
            raise NotFoundError(f"there is no article {safe_line(number) or 'without a number'}")
        if not self.screen.list.go_to_row(rows[0]):
            self.show(ALL)
            self.screen.list.go_to_row(rows[0])
        self.screen.opening.open(rows[0])

    def only_text(self) -> None:
        """Nothing but the text, or everything again."""
        panes = self.screen.panes
        if self.screen.article is not None:
            panes.only_text = not panes.only_text
            panes.go(Place.READER)

    def can_only_text(self) -> bool:
        """Whether there is a text."""
        return self.screen.article is not None

    def _filter(self, query: str) -> None:
        try:
            self.show(View(safe_line(query), query.strip()))
            self.screen.panes.go(Place.LIST)
        except QueryError as error:
            self.screen.complain(error)

    def _empty(self, view: View) -> str:
        """What an empty list says: what is missing and which key helps."""
        first = self.screen.desk.keymap.first
        if view.search or (view.query and view.query not in _EMPTY):
            return f"No article fits “{safe_line(view.query)}”.\n\n{first('search.open')} searches for something else."
        words = _EMPTY.get(view.query, "There is nothing here yet.")
        return words.format(
            sources=first("pane.sources"),
            refresh=first("feeds.refresh"),
            bookmark=first("article.bookmark"),
            note=first("article.note"),
            add=first("feeds.add"),
            take=first("feeds.import_files"),
        )


_EMPTY = {
    "is:unread": "Everything is read.\n\n{refresh} fetches what is new, {sources} leads to all that you have.",
    "": "There is no article yet.\n\n{add} adds a feed, {take} takes in files.",
    "is:starred": "Nothing is bookmarked.\n\n{bookmark} bookmarks an article.",
    "is:noted": "There is no note yet.\n\n{note} writes one on an article.",
}
"""What the usual lists say when they are empty."""

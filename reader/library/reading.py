"""Lists of articles, and articles: everything that is read without changing anything but the place one stopped."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.core.articles import Article, ArticleRow, Original
from reader.core.grammar import parse
from reader.core.queries import Page, Query, Sort
from reader.storage.store import Store

if TYPE_CHECKING:
    from reader.core.listing import Counts, SourceRow
    from reader.core.ports import Clock

PAGE = 500
"""Rows read at once when a whole list is gone through."""


class Reading:
    """Asks the store; every list is a query, every page begins after an order."""

    def __init__(self, store: Store, clock: "Clock", searches: Sequence[tuple[str, str]] = ()) -> None:
        """``searches`` are the user's saved searches: name and query."""
        self._store = store
        self._clock = clock
        self._searches = searches

    def parse(self, text: str) -> Query:
        """Read a query; relative dates count from now. Raises QueryError."""
        return parse(text, self._clock())

    def page(
        self, query: Query, sort: Sort, *, after: int | None = None, before: int | None = None, limit: int = 100
    ) -> Page[ArticleRow]:
        """The rows that follow the row with order ``after``, or come before ``before``, in list order."""
        return self._store.lists.page(query, sort, after=after, before=before, limit=limit)

    def at(self, query: Query, sort: Sort, offset: int, limit: int = 100) -> Page[ArticleRow]:
        """The rows from the ``offset``-th on, for a jump into the middle of a list."""
        return self._store.lists.at(query, sort, offset, limit)

    def every(self, query: Query, sort: Sort = Sort.NEWEST, limit: int = 0) -> Iterator[ArticleRow]:
        """All rows of a list, or the first ``limit``, read a page at a time."""
        after: int | None = None
        left = limit or None
        while left is None or left > 0:
            page = self.page(query, sort, after=after, limit=PAGE if left is None else min(PAGE, left))
            yield from page.items
            if not page.more or not page.items:
                return
            after = page.items[-1].order
            left = None if left is None else left - len(page.items)

    def rows(self, ids: Sequence[int]) -> tuple[ArticleRow, ...]:
        """The rows of these articles in this order; those that are gone are left out."""
        return self._store.lists.rows(ids)

    def count(self, query: Query) -> int:
        """How many articles a list has."""
        return self._store.lists.count(query)

    def position(self, query: Query, sort: Sort, order: int) -> int:
        """How many rows of the list come before the row with this order."""
        return self._store.lists.position(query, sort, order)

    def neighbour(self, query: Query, sort: Sort, order: int, *, unread: bool, step: int) -> ArticleRow | None:
        """The next (``step`` 1) or previous (-1) row of a list, or the next unread one."""
        return self._store.lists.neighbour(query, sort, order, unread=unread, step=step)

    def open(self, article_id: int) -> Article:
        """The whole article. Raises NotFoundError."""
        return self._store.articles.open(article_id)

    def original(self, article_id: int) -> Original:
        """What arrived, before any cleaning; the version that the text was made from. Raises NotFoundError."""
        return self._store.articles.original(article_id)

    def set_place(self, article_id: int, offset: int) -> None:
        """Remember where the user stopped reading: a code point of the text."""
        self._store.articles.set_place(article_id, offset)

    def counts(self) -> "Counts":
        """How much there is."""
        return self._store.counts()

    def sources(self) -> "tuple[SourceRow, ...]":
        """The lines of the sources pane."""
        from reader.library.sources import source_rows  # noqa: PLC0415 - the first list must not wait for it

        return source_rows(self._store.counts(), self._store.feeds.all(), self._searches)

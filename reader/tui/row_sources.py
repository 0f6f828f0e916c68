"""Where the article list gets its rows from: a query of the library, or a search with its snippets."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from reader.core.articles import ArticleRow, Hit, Snippet
from reader.core.queries import Page, Query, Sort
from reader.library.library import Library
from reader.library.reading import Reading

RANKED = 500
"""Hits that are kept of a search by relevance; who needs more needs another word."""
SNIPPETS = 5_000
"""Snippets that are kept, many times what fits on a screen."""


class QueryRows:
    """The rows of a query in an order of time."""

    keyed = True

    def __init__(self, reading: Reading, query: Query, sort: Sort = Sort.NEWEST) -> None:
        """``sort`` is newest or oldest first."""
        self._reading = reading
        self.query = query
        self.sort = sort

    def count(self) -> int:
        """How many rows there are."""
        return self._reading.count(self.query)

    def page(self, *, after: int | None = None, before: int | None = None, limit: int = 100) -> Page[ArticleRow]:
        """The rows next to the one with that order."""
        return self._reading.page(self.query, self.sort, after=after, before=before, limit=limit)

    def at(self, offset: int, limit: int = 100) -> Page[ArticleRow]:
        """Rows from ``offset`` on."""
        return self._reading.at(self.query, self.sort, offset, limit)

    def rows(self, ids: Sequence[int]) -> tuple[ArticleRow, ...]:
        """These rows as they are now."""
        return self._reading.rows(ids)

    def position(self, order: int) -> int:
        """How many rows stand before the place of ``order``."""
        return self._reading.position(self.query, self.sort, order)

    def neighbour(self, order: int, *, unread: bool, step: int) -> ArticleRow | None:
        """The next or previous row, the next unread one if asked."""
        return self._reading.neighbour(self.query, self.sort, order, unread=unread, step=step)

    def snippet(self, article_id: int) -> Snippet | None:  # noqa: ARG002 - the protocol's
        """None: this is no search."""
        return None


class SearchRows(QueryRows):
    """The hits of a search newest first, with their snippets."""

    def __init__(self, library: Library, text: str, sort: Sort = Sort.NEWEST) -> None:
        """Read ``text``. Raises QueryError."""
        super().__init__(library.reading, library.reading.parse(text), sort)
        self._searching = library.searching
        self._snippets: OrderedDict[int, Snippet] = OrderedDict()
        self._count: int | None = None
        self._first: Page[ArticleRow] | None = None
        self._whole = False

    @property
    def counted(self) -> bool:
        """Whether `count` is final, rather than that of the first hits."""
        return self._first is None or not self._first.more or self._whole

    def prepare(self, limit: int = 100) -> None:
        """Ask for what the list will ask first, so that it has it at hand. For a worker; see `count_all`."""
        self._first = self._search(limit=limit)
        self._count = len(self._first.items)

    def count_all(self) -> None:
        """Find out how many hits there are, which may take longer than finding the first. For a worker."""
        if not self.counted:
            self._count = self._reading.count(self.query)
            self._whole = True

    def count(self) -> int:
        """How many rows there are."""
        return super().count() if self._count is None else self._count

    def page(self, *, after: int | None = None, before: int | None = None, limit: int = 100) -> Page[ArticleRow]:
        """The rows next to the one with that order."""
        if before is not None:
            end = self.position(before)
            return self._search(offset=max(0, end - limit), limit=min(limit, end))
        if after is None and self._first is not None and len(self._first.items) >= min(limit, self.count()):
            return Page(self._first.items[:limit], self._first.more or len(self._first.items) > limit)
        return self._search(after=after, limit=limit)

    def at(self, offset: int, limit: int = 100) -> Page[ArticleRow]:
        """Rows from ``offset`` on."""
        return self._search(offset=offset, limit=limit)

    def snippet(self, article_id: int) -> Snippet | None:
        """Where the words stand in a row that was given out."""
        return self._snippets.get(article_id)

    def _search(self, *, after: int | None = None, offset: int = 0, limit: int = 100) -> Page[ArticleRow]:
        page = self._searching.search(self.query.text, self.sort, after=after, offset=offset, limit=limit)
        self._keep(page.items)
        return Page(tuple(hit.row for hit in page.items), page.more)

    def _keep(self, hits: Sequence[Hit]) -> None:
        for hit in hits:
            self._snippets[hit.row.id] = hit.snippet
        while len(self._snippets) > SNIPPETS:
            self._snippets.popitem(last=False)


class RankedRows(SearchRows):
    """The best hits of a search, all of them at hand: there is no way to ask for the next ones by key."""

    keyed = False

    def __init__(self, library: Library, text: str) -> None:
        """Read ``text``. Raises QueryError."""
        super().__init__(library, text, Sort.RELEVANCE)
        self._ranked: tuple[ArticleRow, ...] | None = None

    def prepare(self, limit: int = RANKED) -> None:
        """Ask for all of them. For a worker."""
        self._ranked = self._search(limit=limit).items

    @property
    def ranked(self) -> tuple[ArticleRow, ...]:
        """The rows, the best first."""
        if self._ranked is None:
            self.prepare()
        return self._ranked or ()

    def count(self) -> int:
        """How many rows there are."""
        return len(self.ranked)

    def page(self, *, after: int | None = None, before: int | None = None, limit: int = 100) -> Page[ArticleRow]:
        """The first rows, or those next to a row."""
        if before is not None:
            end = self.position(before)
            return self.at(max(0, end - limit), min(limit, end))
        return self.at(0 if after is None else self.position(after) + 1, limit)

    def at(self, offset: int, limit: int = 100) -> Page[ArticleRow]:
        """Rows from ``offset`` on."""
        return Page(self.ranked[offset : offset + limit], offset + limit < len(self.ranked))

    def position(self, order: int) -> int:
        """Where the row with this order stands; the end when it is not there."""
        return next((at for at, row in enumerate(self.ranked) if row.order == order), len(self.ranked))

    def neighbour(self, order: int, *, unread: bool, step: int) -> ArticleRow | None:
        """The next or previous row, the next unread one if asked."""
        at = self.position(order) + step
        while 0 <= at < len(self.ranked):
            row = next(iter(self.rows([self.ranked[at].id])), None)
            if row is not None and not (unread and row.read):
                return row
            at += step
        return None


class NoRows:
    """An empty list."""

    keyed = True

    def count(self) -> int:
        """None."""
        return 0

    def page(self, *, after: int | None = None, before: int | None = None, limit: int = 100) -> Page[ArticleRow]:  # noqa: ARG002 - the protocol's
        """None."""
        return Page((), more=False)

    def at(self, offset: int, limit: int = 100) -> Page[ArticleRow]:  # noqa: ARG002 - the protocol's
        """None."""
        return Page((), more=False)

    def rows(self, ids: Sequence[int]) -> tuple[ArticleRow, ...]:  # noqa: ARG002 - the protocol's
        """None."""
        return ()

    def position(self, order: int) -> int:  # noqa: ARG002 - the protocol's
        """The beginning."""
        return 0

    def neighbour(self, order: int, *, unread: bool, step: int) -> ArticleRow | None:  # noqa: ARG002 - the protocol's
        """None."""
        return None

    def snippet(self, article_id: int) -> Snippet | None:  # noqa: ARG002 - the protocol's
        """None."""
        return None


@dataclass(frozen=True, slots=True)
class View:
    """A list that can be shown: a name for a query and an order."""

    title: str
    """What it is called."""
    query: str = ""
    """The articles, in the query language."""
    sort: Sort = Sort.NEWEST
    """Their order."""
    search: bool = False
    """Whether the words are to be shown where they stand."""
    feed_id: int | None = None
    """The feed, when it is the list of one."""

    @property
    def name(self) -> str:
        """Title and order, as the title bar says it."""
        order = {Sort.NEWEST: "newest first", Sort.OLDEST: "oldest first", Sort.RELEVANCE: "by relevance"}
        return f"{self.title} · {order[self.sort]}"

    def rows(self, library: Library) -> QueryRows:
        """Its rows. Raises QueryError."""
        if self.search and self.sort is Sort.RELEVANCE:
            return RankedRows(library, self.query)
        if self.search:
            return SearchRows(library, self.query, self.sort)
        return QueryRows(library.reading, library.reading.parse(self.query), self.sort)


UNREAD = View("Unread", "is:unread")
"""What one comes for."""
ALL = View("All")
"""Every article."""

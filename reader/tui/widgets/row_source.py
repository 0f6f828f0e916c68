"""Where an article list gets its rows from."""

from collections.abc import Sequence
from typing import Protocol

from reader.core.articles import ArticleRow, Snippet
from reader.core.queries import Page


class RowSource(Protocol):
    """A query and an order, already bound: the list asks only for pieces of the result."""

    @property
    def keyed(self) -> bool:
        """Whether pages can be asked for by ``order``; false for results by relevance, which have only offsets."""
        ...

    def count(self) -> int:
        """How many rows there are."""
        ...

    def page(self, *, after: int | None = None, before: int | None = None, limit: int = 100) -> Page[ArticleRow]:
        """The rows next to the one with that ``order``, in list order; the first rows without either."""
        ...

    def at(self, offset: int, limit: int = 100) -> Page[ArticleRow]:
        """Rows from ``offset`` on; the slow way, for jumps."""
        ...

    def rows(self, ids: Sequence[int]) -> tuple[ArticleRow, ...]:
        """The rows with these numbers as they are now, whether or not they still belong to the result."""
        ...

    def position(self, order: int) -> int:
        """How many rows stand before the place of ``order``."""
        ...

    def neighbour(self, order: int, *, unread: bool, step: int) -> ArticleRow | None:
        """The next (1) or previous (-1) row from ``order``, the next unread one if asked."""
        ...

    def snippet(self, article_id: int) -> Snippet | None:
        """Where the searched words stand in a row that was given out; ``None`` in lists that are no search."""
        ...

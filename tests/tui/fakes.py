"""Stand-ins for the library."""

from collections.abc import Sequence

from reader.core.articles import ArticleRow, Snippet
from reader.core.queries import Page


class MemoryRows:
    """A row source over a list in memory whose rows can leave the result while it is shown."""

    def __init__(self, rows: Sequence[ArticleRow], *, keyed: bool = True) -> None:
        self.all = {row.id: row for row in rows}
        self.result = [row.id for row in rows]
        self.keyed = keyed
        self.snippets: dict[int, Snippet] = {}
        self.asked: list[str] = []

    def count(self) -> int:
        return len(self.result)

    def page(self, *, after: int | None = None, before: int | None = None, limit: int = 100) -> Page[ArticleRow]:
        self.asked.append("page")
        rows = [self.all[each] for each in self.result]
        if after is not None:
            rows = [row for row in rows if row.order < after]
        if before is not None:
            rows = [row for row in rows if row.order > before]
            return Page(tuple(rows[-limit:]), len(rows) > limit)
        return Page(tuple(rows[:limit]), len(rows) > limit)

    def at(self, offset: int, limit: int = 100) -> Page[ArticleRow]:
        self.asked.append("at")
        rows = [self.all[each] for each in self.result[offset : offset + limit]]
        return Page(tuple(rows), offset + limit < len(self.result))

    def rows(self, ids: Sequence[int]) -> tuple[ArticleRow, ...]:
        self.asked.append("rows")
        return tuple(self.all[each] for each in ids if each in self.all)

    def position(self, order: int) -> int:
        return sum(1 for each in self.result if self.all[each].order > order)

    def neighbour(self, order: int, *, unread: bool, step: int) -> ArticleRow | None:
        rows = [self.all[each] for each in self.result]
        ahead = [row for row in rows if (row.order < order if step > 0 else row.order > order)]
        wanted = [row for row in ahead if not (unread and row.read)]
        return (wanted[0] if step > 0 else wanted[-1]) if wanted else None

    def snippet(self, article_id: int) -> Snippet | None:
        return self.snippets.get(article_id)

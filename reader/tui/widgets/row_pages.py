"""The rows of a list as far as they were seen: a frozen view of a result that goes on changing beneath it.

Rows are known by their index in the list. What was seen once keeps its index for good, read or not; only its numbers
are kept for good, the rows themselves come and go with the screen.
"""

from array import array
from collections import OrderedDict
from collections.abc import Iterable

from reader.core.articles import ArticleRow
from reader.tui.widgets.row_source import RowSource

SIZE = 100
"""Rows of a page."""
BEYOND = 1 << 62
"""Greater than every order; the last rows of a list are those before it, or before its negative."""
KEPT = 40
"""Pages whose rows are kept; of the others only the numbers are."""


class RowPages:
    """Pages of rows by index."""

    def __init__(self, source: RowSource) -> None:
        """See ``source`` as it is now."""
        self.source = source
        self.total = source.count()
        self._ids: dict[int, array[int]] = {}
        self._orders: dict[int, array[int]] = {}
        self._rows: OrderedDict[int, list[ArticleRow | None]] = OrderedDict()

    def row(self, index: int) -> ArticleRow | None:
        """The row at ``index``; ``None`` when it was deleted meanwhile or the list ends before it."""
        if not 0 <= index < self.total:
            return None
        rows = self._page(index // SIZE)
        return rows[index % SIZE] if index % SIZE < len(rows) else None

    def peek(self, index: int) -> ArticleRow | None:
        """The row at ``index`` if it is at hand, without asking for it."""
        rows = self._rows.get(index // SIZE, ())
        return rows[index % SIZE] if index >= 0 and index % SIZE < len(rows) else None

    def renew(self, ids: Iterable[int] | None = None) -> None:
        """Read rows again: those with ``ids``, or all that are at hand."""
        wanted = None if ids is None else set(ids)
        for number in [*self._rows]:
            if wanted is None:
                del self._rows[number]
            elif not wanted.isdisjoint(self._ids[number]):
                self._rows[number] = self._reread(number)

    def index_of(self, row: ArticleRow) -> int | None:
        """Where ``row`` stands, ``None`` when it is not in the list."""
        for number, ids in self._ids.items():
            if row.id in ids:
                return number * SIZE + ids.index(row.id)
        offset = min(self.source.position(row.order), max(0, self.total - 1))
        for number in (offset // SIZE, offset // SIZE + 1, offset // SIZE - 1):
            if 0 <= number * SIZE < self.total:
                self._page(number)
                ids = self._ids.get(number, array("q"))
                if row.id in ids:
                    return number * SIZE + ids.index(row.id)
        return None

    def _page(self, number: int) -> list[ArticleRow | None]:
        """Page ``number``, from what is at hand, by its numbers, or from the result."""
        rows = self._rows.get(number)
        if rows is None:
            rows = self._reread(number) if number in self._ids else self._fetch(number)
            self._rows[number] = rows
            while len(self._rows) > KEPT:
                self._rows.popitem(last=False)
        self._rows.move_to_end(number)
        return rows

    def _reread(self, number: int) -> list[ArticleRow | None]:
        """The rows of a page that was seen before, as they are now."""
        now = {row.id: row for row in self.source.rows(self._ids[number])}
        return [now.get(each) for each in self._ids[number]]

    def _fetch(self, number: int) -> list[ArticleRow | None]:
        """A page that was not seen yet: next to one that was, else by its offset."""
        limit = min(SIZE, self.total - number * SIZE)
        before, after = self._orders.get(number - 1), self._orders.get(number + 1)
        if number == 0:
            rows = self.source.page(limit=limit).items
        elif self.source.keyed and before:
            rows = self.source.page(after=before[-1], limit=limit).items
        elif self.source.keyed and after and len(after) == min(SIZE, self.total - (number + 1) * SIZE):
            rows = self.source.page(before=after[0], limit=limit).items
            if len(rows) < limit:  # fewer rows are left before it than there are places: begin anew from here
                self._forget_all_but(())
                rows = self.source.at(number * SIZE, limit).items
        elif self._at_end(number):
            rows = self.source.page(before=self._way() * BEYOND, limit=limit).items
        else:
            rows = self.source.at(number * SIZE, limit).items
        self._remember(number, rows)
        if len(rows) < limit:
            self._end_at(number, len(rows))
        elif after:
            self._check_join(number)
        return list(rows)

    def _at_end(self, number: int) -> bool:
        """Whether page ``number`` is the last one and can be reached from behind, however long the list is."""
        return self.source.keyed and (number + 1) * SIZE >= self.total and len(self._orders.get(0, ())) > 1

    def _remember(self, number: int, rows: tuple[ArticleRow, ...]) -> None:
        """Keep the numbers of a page."""
        self._ids[number] = array("q", [row.id for row in rows])
        self._orders[number] = array("q", [row.order for row in rows])

    def _end_at(self, number: int, length: int) -> None:
        """The list turned out to end on page ``number``."""
        self.total = number * SIZE + length
        self._forget_all_but(each for each in self._ids if each <= number)

    def _check_join(self, number: int) -> None:
        """See that this page ends where the next one, which was reached by a jump, begins; else forget that one."""
        if not self.source.keyed:
            return
        last, first = self._orders[number][-1], self._orders[number + 1][0]
        following = self.source.page(after=last, limit=1).items
        way = self._way()
        skipped = bool(following) and following[0].order * way < first * way
        if skipped or first * way <= last * way:
            self._forget_all_but([each for each in self._ids if each <= number])

    def _way(self) -> int:
        """1 when orders grow down the list, -1 when they shrink."""
        orders = max(self._orders.values(), key=len)
        return 1 if orders[0] < orders[-1] else -1

    def _forget_all_but(self, kept: Iterable[int]) -> None:
        """Forget the pages that are not in ``kept``."""
        keep = set(kept)
        for number in [each for each in self._ids if each not in keep]:
            del self._ids[number], self._orders[number]
            self._rows.pop(number, None)

"""Looks for words in the rows of a list, a slice at a time."""

from reader.core.articles import ArticleRow
from reader.tui.view.finding import has_words
from reader.tui.widgets.row_pages import RowPages

SLICE = 500
"""Rows looked at before keys are answered again."""
COUNTED = 2_000
"""Lists up to this length tell how many rows match."""


class RowSearch:
    """A search for words, and where it stands."""

    def __init__(self, words: str = "") -> None:
        """Look for rows whose title and source have all ``words``."""
        self.words = words
        self.over = True
        self._next = 0
        self._step = 1
        self._left = 0
        self._matches: list[int] | None = None

    def begin(self, start: int, step: int, total: int) -> None:
        """Begin at row ``start``, go by ``step``, once round the whole list."""
        self._next = start % total if total else 0
        self._step = step
        self._left = total
        self.over = total == 0

    def advance(self, pages: RowPages) -> int | None:
        """The next matching row within a slice; ``None`` when there is none in it."""
        for _ in range(min(SLICE, self._left)):
            index, self._next = self._next, (self._next + self._step) % max(1, pages.total)
            self._left -= 1
            if self._matches_row(pages.row(index)):
                return index
        self.over = self._left <= 0
        return None

    def count(self, pages: RowPages, index: int) -> tuple[int, int]:
        """Which of how many matches row ``index`` is; how many is -1 in long lists."""
        if pages.total > COUNTED:
            return 1, -1
        if self._matches is None:
            self._matches = [at for at in range(pages.total) if self._matches_row(pages.row(at))]
        return (self._matches.index(index) + 1 if index in self._matches else 1), len(self._matches)

    def _matches_row(self, row: ArticleRow | None) -> bool:
        """Whether ``row`` has the words."""
        return row is not None and has_words(f"{row.title} {row.source}", self.words)

"""An article as it is being read: its page at one width, its marks, what is looked for, which mark is current."""

from bisect import bisect_left, bisect_right
from math import ceil

from reader.core.analysis import Entity, Quote
from reader.core.articles import Article
from reader.core.spans import Span
from reader.core.text import WORDS_PER_MINUTE
from reader.tui.view.article import Manner, marks_over, pieces
from reader.tui.view.finding import find
from reader.tui.view.looks import Look
from reader.tui.view.markings import CURRENT, sought, stops
from reader.tui.view.marks import ALL_MARKS, MarkClass, TextMode
from reader.tui.view.notices import raw_text
from reader.tui.view.overlay import Laid
from reader.tui.view.page import Markings, Page


class Sheet:
    """A typeset article with its state. Offsets are code points of `text`."""

    def __init__(
        self,
        article: Article,
        manner: Manner,
        width: int,
        measure: int,
        marks: frozenset[MarkClass] = ALL_MARKS,
    ) -> None:
        """Typeset ``article`` for a pane of ``width`` cells with a column of at most ``measure``."""
        self.article = article
        self.manner = manner
        self.marks = marks
        self.hits: list[Span] = []
        self.hit = -1
        self.current: Span | None = None
        self.piece = -1
        self._raw = manner.mode is TextMode.RAW
        self.text = raw_text(manner.original) if self._raw else article.text.plain
        self._pieces = pieces(article, manner)
        self._measure = measure
        self._stops: list[tuple[Span, Entity | Quote]] = []
        self.page = Page(self._pieces, width, measure)
        self._lay()

    def set_width(self, width: int, measure: int) -> None:
        """Typeset anew if the width or the column is another one."""
        if (self.page.width, self._measure) == (width, measure):
            return
        self._measure = measure
        self.page = Page(self._pieces, width, measure)
        self._lay()

    def set_marks(self, marks: frozenset[MarkClass]) -> None:
        """Mark other classes."""
        self.marks = marks
        self._lay()

    def set_current(self, span: Span | None) -> None:
        """Make ``span`` the current mark."""
        self.current = span
        self._lay()

    def choose(self, piece: int) -> None:
        """Make the piece of cleaning with this number the current one; -1 for none."""
        self.piece = piece
        self.page.choose(piece)

    def look_for(self, words: str, place: int) -> Span | None:
        """Mark ``words``; the first match from ``place`` on becomes the current one."""
        self.hits = find(self.text, words)
        after = bisect_left(self.hits, place, key=lambda hit: hit.start)
        self.hit = after % len(self.hits) if self.hits else -1
        self._lay()
        return self.hits[self.hit] if self.hits else None

    def next_hit(self, step: int) -> Span | None:
        """The next (1) or previous (-1) match becomes the current one, round and round."""
        if not self.hits:
            return None
        self.hit = (self.hit + step) % len(self.hits)
        self._lay()
        return self.hits[self.hit]

    def next_stop(self, place: int, step: int) -> tuple[Span, Entity | Quote] | None:
        """The mark after (1) or before (-1) the current one if there is one, else after or before ``place``."""
        if self.current is not None:
            keys = [(span.start, -span.end) for span, _ in self._stops]
            here = (self.current.start, -self.current.end)
            index = bisect_right(keys, here) if step > 0 else bisect_left(keys, here) - 1
        else:
            after = bisect_left(self._stops, place, key=lambda stop: stop[0].start)
            index = after if step > 0 else after - 1
        return self._stops[index] if 0 <= index < len(self._stops) else None

    def stop_at(self, offset: int) -> tuple[Span, Entity | Quote] | None:
        """The smallest mark over the code point ``offset``."""
        over = [stop for stop in self._stops if stop[0].start <= offset < stop[0].end]
        return min(over, key=lambda stop: len(stop[0]), default=None)

    def progress(self, top: int, height: int) -> float:
        """How much was read when line ``top`` is the first of ``height`` lines in sight."""
        if not self.page.complete:
            return min(0.99, self.page.offset_at(top) / max(1, len(self.text)))
        last = self.page.last_text_line
        return min(1.0, max(0.0, (top + height) / (last + 1))) if last >= 0 else 1.0

    def minutes_left(self, progress: float) -> int:
        """Whole minutes that the rest takes, 0 at the end."""
        words = self.article.row.words or self.article.text.words
        return 0 if progress >= 1 else max(1, ceil(words * (1 - progress) / WORDS_PER_MINUTE))

    def _lay(self) -> None:
        """Lay all marks over the page."""
        self.page.choose(self.piece)
        hit = self.hits[self.hit] if self.hits else None
        laid = list(sought(self.hits, hit))
        if self.current is not None:
            laid.append(Laid(self.current.start, self.current.end, Look.CURRENT, CURRENT))
        if self._raw:
            self.page.mark(Markings(laid))
            return
        self._stops = stops(self.article.analysis, self.marks)
        fixed, bars = marks_over(self.article, self.marks)
        self.page.mark(Markings([*fixed, *laid], bars))

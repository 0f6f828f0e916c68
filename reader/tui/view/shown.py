"""The text of a block as it is shown: with link numbers put in and tabs expanded, and the way back to the original."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.core.spans import Span
from reader.tui.view.cells import snapped, width

TAB = 4
"""Columns from one tab stop to the next."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A text to show whose characters, but for insertions, stand one for one for a stretch of ``CleanText.plain``."""

    text: str
    """What is shown."""
    span: Span
    """The stretch of ``plain`` that it stands for."""
    inserts: tuple[tuple[int, int], ...] = ()
    """Insertions as start and end in ``text``, in order."""
    _starts: tuple[int, ...] = field(default=(), repr=False)
    """Starts of the insertions in ``text``."""
    _anchors: tuple[int, ...] = field(default=(), repr=False)
    """Their places in ``plain``."""
    _sums: tuple[int, ...] = field(default=(0,), repr=False)
    """How much was inserted before each of them, and in all."""

    def to_plain(self, at: int) -> int:
        """The code point of ``plain`` that stands at ``at`` of the text; inside an insertion, the one after it."""
        before = bisect_right(self._starts, at)
        shift = self._sums[before]
        if before and at < self.inserts[before - 1][1]:
            return self._anchors[before - 1]
        return min(self.span.end, self.span.start + at - shift)

    def to_text(self, offset: int) -> int:
        """Where the code point ``offset`` of ``plain`` stands in the text, clamped to it."""
        offset = min(max(offset, self.span.start), self.span.end)
        before = bisect_right(self._anchors, offset)
        return offset - self.span.start + self._sums[before]

    def end_in_text(self, offset: int) -> int:
        """Where a span that ends before ``offset`` ends in the text: insertions at that place stay outside."""
        offset = min(max(offset, self.span.start), self.span.end)
        before = bisect_left(self._anchors, offset)
        return offset - self.span.start + self._sums[before]


def shown(plain: str, span: Span, insertions: Iterable[tuple[int, str]] = (), *, tabs: bool = True) -> Shown:
    """Show ``span`` of ``plain`` with each of ``insertions`` (place in ``plain``, text) put in before its place.

    ``tabs`` are filled up to the next tab stop; otherwise each of them becomes one blank.
    """
    fillings = _tab_fillings(plain, span) if tabs else ()
    text = span.of(plain).replace("\t", " ")
    whole = [(snapped(text, 0, place - span.start)[1] + span.start, extra) for place, extra in insertions]
    puts = sorted([*whole, *fillings], key=lambda put: put[0])
    if not puts:
        return Shown(text, span)
    parts: list[str] = []
    inserts, starts, sums = [], [], [0]
    done = length = 0
    for place, extra in puts:
        upto = place - span.start
        parts += (text[done:upto], extra)
        length += upto - done
        inserts.append((length, length + len(extra)))
        starts.append(length)
        length += len(extra)
        sums.append(sums[-1] + len(extra))
        done = upto
    parts.append(text[done:])
    anchors = tuple(place for place, _ in puts)
    return Shown("".join(parts), span, tuple(inserts), tuple(starts), anchors, tuple(sums))


def _tab_fillings(plain: str, span: Span) -> Iterable[tuple[int, str]]:
    """For each tab, the blanks that it needs beyond the first to reach the next tab stop."""
    if "\t" not in span.of(plain):
        return
    column, last = 0, span.start
    for at in range(span.start, span.end):
        if plain[at] == "\n":
            column, last = 0, at + 1
        elif plain[at] == "\t":
            column += width(plain[last:at])
            missing = TAB - column % TAB
            if missing > 1:
                yield at + 1, " " * (missing - 1)
            column, last = column + missing, at + 1

"""A typeset text: pieces broken into lines for one width, painted line by line when they are looked at."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.core.safe import safe, safe_line
from reader.core.spans import Span
from reader.tui.view.cells import pad, snapped
from reader.tui.view.cells import width as cells
from reader.tui.view.looks import Look
from reader.tui.view.markings import CURRENT, Bar
from reader.tui.view.overlay import Laid, Stretch, flatten, within
from reader.tui.view.piece import Piece
from reader.tui.view.rows import BAR
from reader.tui.view.runs import Line, Run, crop
from reader.tui.view.wrap import BREAK_SIGN, Cut, hard_wrap, wrap

MARGIN = 3
"""Cells left of the column at least: one of air, the bar of a quote, one of air."""
AIR = 2
"""Cells right of the column at least."""
AT_ONCE = 200_000
"""Code points that are broken into lines before anything is shown: many times what news are long."""
NARROWEST = 12
"""Text is set at least so wide before insets give way."""
TIGHT = 50
"""Panes narrower than this keep one cell less on both sides."""


class Column(NamedTuple):
    """Where the text stands in the pane."""

    left: int
    """Cells left of it."""
    width: int
    """Its width."""


def column(width: int, measure: int) -> Column:
    """The column in a pane of ``width`` cells: at most ``measure`` wide, in the middle when there is room."""
    tight = width < TIGHT
    left, right = (MARGIN - 1, AIR - 1) if tight else (MARGIN, AIR)
    text = max(4, min(measure, width - left - right))
    return Column(max(left, (width - text) // 2), text)


class PageLine(NamedTuple):
    """A line of the page."""

    piece: int
    """Index of its piece, -1 for a blank line."""
    cut: Cut = Cut(0, 0)
    """What it shows of the piece."""
    first: bool = False
    """Whether it is the first line of the piece."""


BLANK = PageLine(-1)
"""A line without anything."""


@dataclass
class Markings:
    """What lies over the text, in code points of ``plain``; replaced as a whole when it changes."""

    laid: Sequence[Laid] = ()
    """Links, emphasis, names, quotes, searched words, the current mark."""
    bars: Sequence[Bar] = ()
    """Bars in the margin."""


class Page:
    """Pieces in lines. Breaking is done ahead, for it is cheap; painting when a line is asked for."""

    def __init__(self, pieces: Sequence[Piece], width: int, measure: int) -> None:
        """Typeset ``pieces`` for a pane of ``width`` cells."""
        self.pieces = pieces
        self.width = width
        self.column = column(width, measure)
        self.lines: list[PageLine] = [BLANK]
        self.last_text_line = -1
        self.markings = Markings()
        self.chosen = -1
        self._stretches: dict[int, list[Stretch]] = {}
        self._places: list[tuple[int, int]] = []
        self._broken = 0
        self.go_on()

    @property
    def complete(self) -> bool:
        """Whether all lines are there; very long texts are broken a part at a time."""
        return self._broken == len(self.pieces)

    def go_on(self, upto: int | None = None) -> None:
        """Break the next part, or all that stands before the code point ``upto``."""
        first = len(self.lines)
        letters = 0
        while self._broken < len(self.pieces):
            piece = self.pieces[self._broken]
            if letters > AT_ONCE and (upto is None or piece.shown.span.start > upto):
                break
            self._break(self._broken, piece)
            self._broken += 1
            letters += len(piece.shown.text)
        for number in range(first, len(self.lines)):
            if self.lines[number].piece >= 0:
                self._places.append((self._start(number), number))
                if self._is_text(number):
                    self.last_text_line = number
        self._places.sort(key=lambda place: place[0])

    def mark(self, markings: Markings) -> None:
        """Lay other marks over the text."""
        self.markings = markings
        self._stretches.clear()

    def choose(self, number: int) -> None:
        """Make the piece of cleaning with this number the current one; -1 for none."""
        self.chosen = number
        self._stretches.clear()

    def line_at(self, offset: int) -> int:
        """The line that shows the code point ``offset``, or the nearest one before it."""
        if not self.complete and (not self._places or self._places[-1][0] <= offset):
            self.go_on(offset)
        index = bisect_right(self._places, offset, key=lambda place: place[0]) - 1
        if index < 0:
            return 0
        # Notices have the place of the text that follows them: take the first line that is text.
        place = self._places[index][0]
        while index > 0 and self._places[index - 1][0] == place and not self._is_text(self._places[index][1]):
            index -= 1
        return self._places[index][1]

    def offset_at(self, number: int) -> int:
        """The first code point of ``plain`` that line ``number`` or one after it shows."""
        for line in self.lines[max(0, number) :]:
            if line.piece >= 0:
                return self.pieces[line.piece].shown.to_plain(line.cut.start)
        return self.pieces[-1].shown.span.end if self.pieces else 0

    def code_point_at(self, number: int, x: int) -> int | None:
        """The code point of ``plain`` in line ``number`` at cell ``x`` of the pane."""
        if not 0 <= number < len(self.lines) or self.lines[number].piece < 0:
            return None
        line = self.lines[number]
        piece = self.pieces[line.piece]
        x -= self.column.left + self._space(piece)[0]
        text = piece.shown.text[line.cut.start : line.cut.end]
        at = next((at for at in range(len(text)) if cells(text[: at + 1]) > x), None) if x >= 0 else None
        return None if at is None or not piece.readable else piece.shown.to_plain(line.cut.start + at)

    def paint(self, number: int) -> Line:
        """Line ``number`` with its marks, without what is right of the text."""
        line = self.lines[number]
        if line.piece < 0:
            return ()
        piece = self.pieces[line.piece]
        text = self._text(line, piece)
        used = sum(cells(run.text) for run in text)
        indent, room = self._space(piece)
        indent += max(0, room - used) // 2 if piece.centred else 0
        lead = self._lead(line, piece, indent)
        if piece.look is Look.CODE:
            text = (*text, Run(" " * max(0, room - used + 1), (piece.look,)))
            lead = (*lead[:-1], Run(lead[-1].text[:-1]), Run(" ", (piece.look,)))
        return crop((*lead, *text), self.width)

    def _break(self, index: int, piece: Piece) -> None:
        """Add the lines of ``piece``."""
        self.lines.extend([BLANK] * piece.before)
        _, room = self._space(piece)
        cuts = (hard_wrap if piece.filled else wrap)(piece.shown.text, room)
        self.lines.extend(PageLine(index, cut, number == 0) for number, cut in enumerate(cuts))

    def _space(self, piece: Piece) -> tuple[int, int]:
        """Cells before the text of ``piece``, and cells for the text; insets give way in a narrow column."""
        width = self.column.width
        if width - piece.indent - piece.narrow >= NARROWEST:
            return piece.indent, width - piece.indent - piece.narrow
        indent = max(0, min(piece.indent, width - NARROWEST))
        return indent, width - indent

    def _start(self, number: int) -> int:
        """The first code point that line ``number`` shows."""
        line = self.lines[number]
        return self.pieces[line.piece].shown.to_plain(line.cut.start)

    def _is_text(self, number: int) -> bool:
        """Whether line ``number`` is text of the article."""
        return self.pieces[self.lines[number].piece].readable

    def _lead(self, line: PageLine, piece: Piece, indent: int) -> Line:
        """What stands left of the text: air, the bar or sign, the marker."""
        air = " " * (self.column.left - 2)
        bar = self._bar(line, piece)
        margin: Line = (Run(air + "  "),)
        if 0 <= piece.number == self.chosen:
            margin = (Run(air), Run(BAR, (Look.ACCENT,)), Run(" "))
        elif bar:
            margin = (Run(air), Run(bar, (Look.QUOTE_BAR,)), Run(" "))
        elif line.first and piece.sign:
            margin = (Run(air), Run(piece.sign, (piece.sign_look,)), Run(" "))
        if line.first and piece.marker and indent > 1:
            marker = pad(safe_line(piece.marker), indent - 1, right=True) + " "
            return (*margin, Run(marker, (piece.sign_look,)))
        return (*margin, Run(" " * indent)) if indent else margin

    def _bar(self, line: PageLine, piece: Piece) -> str:
        """The bar of a quote that this line shows a part of."""
        if not piece.readable:
            return ""
        start, end = piece.shown.to_plain(line.cut.start), piece.shown.to_plain(line.cut.end)
        bars = self.markings.bars
        for bar in bars[: bisect_right(bars, end - 1, key=lambda bar: bar.span.start)][::-1]:
            if bar.span.end > start:
                return bar.sign
        return ""

    def _text(self, line: PageLine, piece: Piece) -> Line:
        """The text of the line with its marks."""
        text = piece.shown.text
        stretches = within(self._stretched(line.piece, piece), line.cut.start, line.cut.end)
        runs = [Run(safe(text[s.start : s.end]), (piece.look, *s.looks), s.href) for s in stretches]
        if line.cut.broken:
            runs.append(Run(BREAK_SIGN, (Look.DIM,)))
        return tuple(run for run in runs if run.text)

    def _stretched(self, index: int, piece: Piece) -> list[Stretch]:
        """The marks on ``piece``, in offsets of its text."""
        known = self._stretches.get(index)
        if known is None:
            laid = [*piece.marks, *self._laid(piece)] if piece.readable else list(piece.marks)
            if 0 <= piece.number == self.chosen and not piece.indent:
                laid.append(Laid(0, len(piece.shown.text), Look.ACCENT, CURRENT))
            known = self._stretches[index] = flatten(laid)
        return known

    def _laid(self, piece: Piece) -> Iterable[Laid]:
        """The marks of the article that touch ``piece``."""
        span: Span = piece.shown.span
        for mark in self.markings.laid:
            if mark.start < span.end and span.start < mark.end:
                start, end = piece.shown.to_text(mark.start), piece.shown.end_in_text(mark.end)
                start, end = snapped(piece.shown.text, start, end)
                yield mark._replace(start=start, end=end)

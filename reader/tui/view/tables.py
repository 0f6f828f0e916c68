"""Sets the cells of a table under each other."""

import re
from collections.abc import Iterator

from reader.core.spans import Span
from reader.tui.view.cells import width
from reader.tui.view.shown import Shown, shown

GAP = 2
"""Blanks between two columns."""
WIDEST = 32
"""Columns wider than this are not aligned: filling them up would push the others off the page."""
_CELL_END = re.compile(r"\t| \| ")


def laid_out(plain: str, span: Span) -> Shown:
    """The table in ``span``, one row a line, cells separated by tabs or `` | ``, filled up to even columns."""
    return shown(plain, span, _fillings(span.of(plain), span.start), tabs=False)


def _fillings(text: str, start: int) -> Iterator[tuple[int, str]]:
    """The blanks that go after each cell but the last of its row."""
    rows = [(line, list(_cells(line))) for line in text.split("\n")]
    widths: dict[int, int] = {}
    for line, cells in rows:
        for column, (begin, end) in enumerate(cells[:-1]):
            widths[column] = max(widths.get(column, 0), width(line[begin:end]))
    at = start
    for line, cells in rows:
        for column, (begin, end) in enumerate(cells[:-1]):
            missing = min(widths[column], WIDEST) - width(line[begin:end])
            yield at + end, " " * (max(0, missing) + GAP - 1)
        at += len(line) + 1


def _cells(row: str) -> Iterator[tuple[int, int]]:
    """Start and end of each cell in ``row``."""
    start = 0
    for match in _CELL_END.finditer(row):
        yield start, match.start()
        start = match.end()
    yield start, len(row)

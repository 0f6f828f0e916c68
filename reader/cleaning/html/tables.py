"""Tables: which are data and which only lay a page out, and how data reads in a column of text."""

from itertools import zip_longest
from textwrap import wrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

WIDEST = 72
"""Columns of text that a table is set in."""
GAP = "  "
"""What stands between two columns."""
STROKE = " | "
"""What stands between two cells that run together."""
MOST_LINES = 2
"""Lines of a cell in a column."""
LONGEST_CELL = 160
"""Average code points of a cell beyond which a table is layout."""
NARROWEST = 8
"""Columns of text that a column whose cells are broken needs."""
MOST_ROWS = 400
"""Rows that are read."""


def is_data(element: "HtmlElement") -> bool:
    """Whether ``element`` is a table of data: rows and columns of short cells, nothing nested in it."""
    if next(element.iterdescendants("table", "form", "article", "h1", "h2"), None) is not None:
        return False
    rows = cells_of(element)
    if len(rows) < 2 or sum(len(row) >= 2 for row in rows) < 0.6 * len(rows):
        return False
    sizes = [len(cell) for row in rows for cell in row]
    return bool(sizes) and sum(sizes) / len(sizes) <= LONGEST_CELL and max(sizes) <= 8 * LONGEST_CELL


def cells_of(element: "HtmlElement") -> list[list[str]]:
    """The texts of the cells, row by row, empty rows left out."""
    rows: list[list[str]] = []
    for row in element.iter("tr"):
        cells = [" ".join(" ".join(cell.itertext()).split()) for cell in row if cell.tag in ("td", "th")]
        if any(cells):
            rows.append(cells)
        if len(rows) >= MOST_ROWS:
            break
    return rows


def text_of(element: "HtmlElement") -> str:
    """The table as lines that fit: columns; rows run together when cells are long; else a line for each cell."""
    rows = cells_of(element)
    width = max(map(len, rows))
    rows = [row + [""] * (width - len(row)) for row in rows]
    room = WIDEST - len(GAP) * (width - 1)
    wanted = [max(1, *(len(row[at]) for row in rows)) for at in range(width)]
    sizes = _sizes(wanted, room)
    if any(size < NARROWEST and size < want for size, want in zip(sizes, wanted, strict=True)):
        return "\n".join(line for row in rows[1:] for line in _record(rows[0], row))
    if any(want > MOST_LINES * size for size, want in zip(sizes, wanted, strict=True)):
        joined = (STROKE.join(filter(None, row)) for row in rows)
        return "\n".join(line for row in joined for line in wrap(row, WIDEST, subsequent_indent=GAP))
    return "\n".join(line for row in rows for line in _row(row, sizes))


def _sizes(wanted: list[int], room: int) -> list[int]:
    """The width of each column: what it wants, the widest cut down to one common width until all fit."""
    limit = max(wanted)
    while limit > 0 and sum(min(size, limit) for size in wanted) > room:
        limit -= 1
    return [min(size, limit) for size in wanted]


def _row(row: list[str], sizes: list[int]) -> list[str]:
    """The lines of one row."""
    cells = [wrap(cell, size) or [""] for cell, size in zip(row, sizes, strict=True)]
    return [
        GAP.join(line.ljust(size) for line, size in zip(lines, sizes, strict=True)).rstrip()
        for lines in zip_longest(*cells, fillvalue="")
    ]


def _record(names: list[str], row: list[str]) -> list[str]:
    """The lines of one row when its columns do not fit beside each other: name and value of each cell."""
    lines = []
    for name, cell in zip(names, row, strict=True):
        if cell:
            lines += wrap(f"{name}: {cell}" if name else cell, WIDEST, subsequent_indent=GAP)
    return lines

"""Tables: which are data and which only lay a page out, and how data reads in a column of text."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

WIDEST = 72
"""Columns of text that a table is set in."""
GAP = "  "
"""What stands between two columns."""
LONGEST_CELL = 160
"""Average code points of a cell beyond which a table is layout."""
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
    """The table as lines: aligned columns when they fit, else the cells of a row with strokes between them."""
    rows = cells_of(element)
    width = max(map(len, rows))
    rows = [row + [""] * (width - len(row)) for row in rows]
    sizes = [max(len(row[at]) for row in rows) for at in range(width)]
    if sum(sizes) + len(GAP) * (width - 1) <= WIDEST:
        return "\n".join(
            GAP.join(cell.ljust(size) for cell, size in zip(row, sizes, strict=True)).rstrip() for row in rows
        )
    return "\n".join(" | ".join(filter(None, row)) for row in rows)

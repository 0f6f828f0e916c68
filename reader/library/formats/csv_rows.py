"""Comma-separated values, one article a line, for spreadsheets."""

import csv
import io

from reader.core.articles import Article
from reader.core.moments import as_text

COLUMNS = (
    "id", "title", "source", "byline", "published", "language", "words", "address", "read", "bookmarked", "tags",
    "note", "text",
)  # fmt: skip
"""The first line."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would run as a formula."""


def before() -> str:
    """The line that names the columns."""
    return _line(COLUMNS)


def article(whole: Article) -> str:
    """The article as one line; line breaks stay inside their quotation marks."""
    row = whole.row
    texts = (row.title, row.source, "; ".join(whole.byline))
    rest = (whole.address, _yes(row.read), _yes(row.bookmarked), "; ".join(whole.tags), whole.note, whole.text.plain)
    cells = (str(row.id), *texts, as_text(whole.published) or "", row.language, str(row.words), *rest)
    return _line([harmless(cell) for cell in cells])


def _line(cells: list[str] | tuple[str, ...]) -> str:
    made = io.StringIO()
    csv.writer(made).writerow(cells)
    return made.getvalue()


def _yes(flag: bool) -> str:
    return "yes" if flag else "no"


def harmless(cell: str) -> str:
    """The cell, with an apostrophe before it when a spreadsheet would run it as a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell

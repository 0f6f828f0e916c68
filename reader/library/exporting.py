"""Articles as files that other programs read."""

import re
import unicodedata
from collections.abc import Iterator

from reader.core.articles import ArticleRow
from reader.core.errors import InputError
from reader.core.moments import seconds
from reader.core.queries import Query, Sort
from reader.library.formats.table import FORMATS, Format
from reader.library.reading import Reading

MAX_NAME = 60
"""Longest file name made from a title, without number and suffix."""


class Exporting:
    """Writes the articles of a query in one of the formats, a piece at a time."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def document(self, query: Query, name: str, sort: Sort = Sort.NEWEST, limit: int = 0) -> Iterator[str]:
        """One document with all articles, in pieces. Raises InputError when there is no such format."""
        form = _format(name)
        yield form.before(query.text or "All articles")
        for number, row in enumerate(self._reading.every(query, sort, limit)):
            yield form.between if number else ""
            yield form.article(self._reading.open(row.id))
        yield form.after

    def documents(self, query: Query, name: str, sort: Sort = Sort.NEWEST, limit: int = 0) -> Iterator[tuple[str, str]]:
        """One document for each article: a file name of its own, and the text."""
        form = _format(name)
        for row in self._reading.every(query, sort, limit):
            pieces = (form.before(row.title), form.article(self._reading.open(row.id)), form.after)
            yield file_name(row) + form.suffix, "".join(pieces)


def file_name(row: ArticleRow) -> str:
    """A name that any system takes: date, words of the title in plain letters, number."""
    plain = unicodedata.normalize("NFKD", row.title).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:MAX_NAME].strip("-") or "article"
    day = row.published.isoformat()[:10] if seconds(row.published) else "undated"
    return f"{day}-{words}-{row.id}"


def _format(name: str) -> Format:
    try:
        return FORMATS[name]
    except KeyError:
        raise InputError(f"there is no format {name!r}", f"the formats are {', '.join(FORMATS)}") from None

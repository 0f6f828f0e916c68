"""A quote with its source, to be put into something else: one line, or a document of many."""

import csv
import io
from collections.abc import Iterable, Iterator

from reader.core.analysis import CERTAIN
from reader.core.listing import QuoteRow
from reader.core.moments import as_text
from reader.core.safe import safe_line
from reader.library.formats.csv_rows import harmless
from reader.library.formats.markdown import escape

FORMATS = ("markdown", "csv")
"""What quotes can be written as."""
COLUMNS = ("text", "speaker", "certain", "kind", "cue", "published", "source", "title", "article", "address")
"""The first line of a table."""


def is_certain(quote: QuoteRow) -> bool:
    """Whether the speaker of a quote can be relied on."""
    return bool(quote.speaker) and quote.confidence >= CERTAIN


def speaker_of(quote: QuoteRow) -> str:
    """The speaker in words, with the doubt."""
    if not quote.speaker:
        return "speaker not named"
    return quote.speaker if is_certain(quote) else f"{quote.speaker} (speaker uncertain)"


def citation(quote: QuoteRow, day: str, address: str = "") -> str:
    """Words, speaker, source and ``day``; with title and address when the address is given."""
    row = quote.article
    title = f"“{row.title or 'Untitled'}”, " if address else ""
    where = ". ".join(filter(None, (f"{title}{row.source}, {day}", address)))
    return safe_line(f"“{quote.text}” — {speaker_of(quote)}, {where}")


def document(quotes: Iterable[tuple[QuoteRow, str]], form: str) -> Iterator[str]:
    """Quotes, each with the address of its article, as one of `FORMATS`, in pieces."""
    if form == "csv":
        yield _line(COLUMNS)
    for quote, address in quotes:
        yield _csv(quote, address) if form == "csv" else _markdown(quote, address)


def _day(quote: QuoteRow) -> str:
    return (as_text(quote.article.published) or "")[:10] if quote.article.dated else "no date"


def _markdown(quote: QuoteRow, address: str) -> str:
    row = quote.article
    title = escape(row.title or "Untitled")
    linked = f"[{title}](<{address}>)" if address.startswith(("http://", "https://")) else title
    return (
        f"> {escape(quote.text)}\n>\n> — {escape(speaker_of(quote))}, {linked}, {escape(row.source)}, {_day(quote)}\n\n"
    )


def _csv(quote: QuoteRow, address: str) -> str:
    row = quote.article
    certain = "yes" if is_certain(quote) else "no"
    about = (quote.kind.value, quote.cue, "" if not row.dated else _day(quote), row.source, row.title, str(row.id))
    return _line([harmless(cell) for cell in (quote.text, quote.speaker, certain, *about, address)])


def _line(cells: Iterable[str]) -> str:
    made = io.StringIO()
    csv.writer(made).writerow(cells)
    return made.getvalue()

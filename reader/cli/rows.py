"""Lists of articles on a terminal, in a pipe, spoken in order, and as JSON: the same rows four ways."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable

from reader.cli import output
from reader.cli.cells import fitted
from reader.cli.output import Piece, Style
from reader.core.articles import ArticleRow, Hit
from reader.core.moments import Moment
from reader.core.text import reading_minutes
from reader.library import as_json

_ID, _DATE, _SOURCE, _MINUTES = 7, 10, 20, 7
_GAP = "  "


def limit(text: str) -> int:
    """A number of rows, 0 for all. Raises ArgumentTypeError."""
    if not text.isdecimal():
        raise ArgumentTypeError(f"{text!r} is no number of rows; 0 shows all")
    return int(text)


def list_arguments(parser: ArgumentParser) -> None:
    """Declare how many rows are shown, and how."""
    parser.add_argument("--limit", type=limit, default=100, metavar="N", help="at most N rows, 0 for all (100)")
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--json", action="store_true", help="one JSON object a line")
    way.add_argument("--plain", action="store_true", help="one sentence an article, without columns")


def show(rows: Iterable[ArticleRow], args: Namespace) -> int:
    """Print the rows as was asked; answer how many there were."""
    shown = 0
    for row in rows:
        shown += 1
        if args.json:
            output.json_line(as_json.row(row))
        elif args.plain:
            output.line(spoken(row))
        elif output.is_terminal():
            output.line(*columns(row, output.width()))
        else:
            output.values(_values(row))
    return shown


def show_hits(hits: Iterable[Hit], args: Namespace) -> int:
    """Print what a search found, each with the words around the hits."""
    shown = 0
    for hit in hits:
        shown += 1
        if args.json:
            spans = [list(span) for span in hit.snippet.hits]
            output.json_line({**as_json.row(hit.row), "snippet": {"text": hit.snippet.text, "hits": spans}})
        elif args.plain:
            output.line(f"{spoken(hit.row)} {hit.snippet.text}")
        elif output.is_terminal():
            output.line(*columns(hit.row, output.width()))
            output.line(*_snippet(hit))
        else:
            output.values([*_values(hit.row), hit.snippet.text])
    return shown


def spoken(row: ArticleRow) -> str:
    """The row as a sentence: nothing depends on columns, colours or signs."""
    marks = [("unread", not row.read), ("bookmarked", row.bookmarked), ("with a note", row.noted)]
    said = "".join(f", {word}" for word, holds in marks if holds)
    title, arrived = row.title or "Untitled", "" if row.dated else "received "
    return f"{row.id}. {title}. {row.source}, {arrived}{day(row.published)}, {reading_minutes(row.words)} min{said}."


def columns(row: ArticleRow, width: int) -> list[str | Piece]:
    """The row in columns that fit ``width``: number, date, marks, title, source, reading time.

    The day on which an article came in, where its own date is not known, stands between brackets.
    """
    marks = f"{' ' if row.read else '●'}{'★' if row.bookmarked else ' '}{'✎' if row.noted else ' '}"
    source = _SOURCE if width >= 80 else 0
    room = width - _ID - _DATE - len(marks) - source - _MINUTES - 4 * len(_GAP)
    return [
        Piece(f"{row.id:>{_ID}}", Style.DIM),
        f"{_GAP}{day(row.published)}{_GAP}{marks} " if row.dated else f" ({day(row.published)}) {marks} ",
        Piece(
            fitted(output.on_one_line(row.title or "Untitled"), max(10, room)), Style.PLAIN if row.read else Style.BOLD
        ),
        _GAP + fitted(output.on_one_line(row.source), source) if source else "",
        Piece(f"{reading_minutes(row.words):>3} min", Style.DIM),
    ]


def day(moment: Moment) -> str:
    """The day as ISO writes it."""
    return moment.isoformat()[:10]


def _values(row: ArticleRow) -> list[str]:
    marks = [("unread", not row.read), ("bookmarked", row.bookmarked), ("noted", row.noted)]
    states = ",".join(word for word, holds in marks if holds)
    return [
        str(row.id),
        day(row.published) if row.dated else "",
        row.source,
        row.title,
        str(row.words),
        row.language,
        states,
    ]


def _snippet(hit: Hit) -> list[str | Piece]:
    pieces: list[str | Piece] = [" " * (_ID + len(_GAP))]
    at = 0
    for start, end in hit.snippet.hits:
        pieces += [hit.snippet.text[at:start], Piece(hit.snippet.text[start:end], Style.BOLD)]
        at = end
    return [*pieces, hit.snippet.text[at:]]

"""``reader quotes``: what was said, by whom, and where."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator

from reader.cli import output
from reader.cli.exit_codes import ExitCode
from reader.cli.output import Piece, Style
from reader.cli.query import joined, query_argument
from reader.cli.rows import day, limit
from reader.cli.session import session
from reader.core.analysis import QuoteKind
from reader.core.listing import QuoteRow
from reader.core.moments import as_text
from reader.library import citing
from reader.library.library import Library


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    query_argument(parser)
    parser.add_argument("--speaker", metavar="NAME", help="only what this speaker said")
    parser.add_argument(
        "--kind", action="append", choices=[kind.value for kind in QuoteKind], help="only this kind; may be repeated"
    )
    parser.add_argument("--limit", type=limit, default=100, metavar="N", help="at most N quotes, 0 for all (100)")
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--json", action="store_true", help="one JSON object a line")
    way.add_argument("--to", choices=citing.FORMATS, help="each with its citation, as a document")


def run(args: Namespace) -> int:
    """List the quotes, newest first."""
    with session(args) as opened:
        searching = opened.library.searching
        kinds = [QuoteKind(kind) for kind in args.kind or ()]
        wanted = searching.wanted(joined(args.query), speaker=args.speaker or "", kinds=kinds)
        quotes = searching.every_quote(wanted, args.limit or _ALL)
        if args.to:
            for piece in citing.document(_addressed(quotes, opened.library), args.to):
                output.piece(piece)
            return ExitCode.DONE
        shown = 0
        for quote in quotes:
            _show(quote, args)
            shown += 1
    if not shown and output.is_terminal():
        output.note("no quotes found; fewer words find more")
    return ExitCode.DONE


def _show(quote: QuoteRow, args: Namespace) -> None:
    row = quote.article
    if args.json:
        output.json_line(_as_json(quote))
    elif output.is_terminal():
        output.line("“", quote.text, "”  ", Piece(citing.speaker_of(quote), Style.BOLD))
        output.line(Piece(f"    {row.id}  {day(row.published)}  {row.source}  {row.title}", Style.DIM))
    else:
        unsure = "" if citing.is_certain(quote) or not quote.speaker else "uncertain"
        about = [quote.kind.value, day(row.published), str(row.id), row.title, unsure]
        output.values([quote.text, quote.speaker, *about])


def _as_json(quote: QuoteRow) -> dict[str, object]:
    row = quote.article
    return {
        "text": quote.text,
        "speaker": quote.speaker or None,
        "certain": citing.is_certain(quote),
        "kind": quote.kind.value,
        "cue": quote.cue or None,
        "confidence": quote.confidence,
        "article": row.id,
        "title": row.title,
        "source": row.source,
        "published": as_text(row.published) if row.dated else None,
    }


def _addressed(quotes: Iterable[QuoteRow], library: Library) -> Iterator[tuple[QuoteRow, str]]:
    """Each quote with the address of its article; those of one article come together."""
    known: tuple[int, str] = (0, "")
    for quote in quotes:
        if known[0] != quote.article.id:
            known = quote.article.id, library.reading.open(quote.article.id).address
        yield quote, known[1]


_ALL = 1_000_000_000
"""More quotes than there are."""

"""``reader quotes``: what was said, by whom, and where."""

from argparse import ArgumentParser, Namespace

from reader.cli import output
from reader.cli.exit_codes import ExitCode
from reader.cli.output import Piece, Style
from reader.cli.query import joined, query_argument
from reader.cli.rows import day, limit
from reader.cli.session import session
from reader.core.listing import QuoteRow
from reader.core.moments import as_text


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    query_argument(parser)
    parser.add_argument("--speaker", metavar="NAME", help="only what this speaker said")
    parser.add_argument("--limit", type=limit, default=100, metavar="N", help="at most N quotes, 0 for all (100)")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def run(args: Namespace) -> int:
    """List the quotes, newest first."""
    with session(args) as opened:
        searching = opened.library.searching
        for quote in searching.quotes(joined(args.query), args.speaker, args.limit or _ALL):
            _show(quote, args)
    return ExitCode.DONE


def _show(quote: QuoteRow, args: Namespace) -> None:
    row = quote.article
    if args.json:
        output.json_line(_as_json(quote))
    elif output.is_terminal():
        speaker = quote.speaker or "speaker unknown"
        output.line("“", quote.text, "”  ", Piece(speaker, Style.BOLD))
        output.line(Piece(f"    {row.id}  {day(row.published)}  {row.source}  {row.title}", Style.DIM))
    else:
        output.values([quote.text, quote.speaker, quote.kind.value, day(row.published), str(row.id), row.title])


def _as_json(quote: QuoteRow) -> dict[str, object]:
    row = quote.article
    return {
        "text": quote.text,
        "speaker": quote.speaker or None,
        "kind": quote.kind.value,
        "cue": quote.cue or None,
        "confidence": quote.confidence,
        "article": row.id,
        "title": row.title,
        "source": row.source,
        "published": as_text(row.published) if row.dated else None,
    }


_ALL = 1_000_000_000
"""More quotes than there are."""

"""``reader name``: the page of a person, organisation or place, and what can be put right about it."""

from argparse import ArgumentParser, Namespace

from reader.cli import output
from reader.cli.commands.entities_ import dictionary
from reader.cli.exit_codes import ExitCode
from reader.cli.output import Piece, Style
from reader.cli.rows import day, limit
from reader.cli.session import session
from reader.core.analysis import EntityKind
from reader.core.listing import MentionRow, NameCount, NamePage
from reader.core.moments import as_text
from reader.library.library import Library
from reader.library.naming import Naming

_BARS = "▁▂▃▄▅▆▇█"


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    kinds = [kind.value for kind in EntityKind]
    parser.add_argument("name", nargs="+", metavar="NAME", help="what it is called in any article")
    parser.add_argument("--kind", choices=kinds, help="which one, when names of several kinds are called so")
    parser.add_argument("--limit", type=limit, default=20, metavar="N", help="at most N articles, 0 for all (20)")
    parser.add_argument("--json", action="store_true", help="one JSON object: the name, then one for each article")
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--same-as", metavar="OTHER", help="take it for another name, in all articles")
    change.add_argument("--split", metavar="SPELLING", help="let a name that was joined with it stand for itself again")
    change.add_argument("--rename", metavar="NEW", help='call it otherwise; "" brings its own name back')
    change.add_argument("--mute", action="store_true", help="neither list nor mark it")
    change.add_argument("--unmute", action="store_true", help="list and mark it again")
    change.add_argument("--is", dest="now", choices=kinds, help="say what it is, in all articles")


def run(args: Namespace) -> int:
    """Show the page, or put something right and say so."""
    with session(args) as opened:
        naming = opened.library.naming
        name = naming.called(" ".join(args.name), EntityKind(args.kind) if args.kind else None)
        done = _changed(naming, name, args)
        if done:
            output.note(f"{done}; reader undo takes it back")
        else:
            _show(opened.library, naming.page(name.id), args)
    return ExitCode.DONE


def _changed(naming: Naming, name: NameCount, args: Namespace) -> str:
    """Put right what was asked; what was done, empty for nothing."""
    if args.same_as is not None:
        other = naming.called(args.same_as)
        naming.merge([name.id], other.id)
        return f"{name.name} is taken for {other.name}"
    if args.split is not None:
        spelling = next((one for one in naming.page(name.id).spellings if one.name == args.split), None)
        naming.split(spelling.id if spelling is not None else name.id)
        return f"{args.split} stands for itself"
    if args.rename is not None:
        naming.rename(name.id, args.rename)
        return f"{name.name} is called {naming.page(name.id).name.name}"
    if args.mute or args.unmute:
        naming.mute(name.id, args.mute)
        return f"{name.name} is {'muted' if args.mute else 'no longer muted'}"
    if args.now is not None:
        naming.set_kind(name.id, EntityKind(args.now))
        return f"{name.name} is {args.now} everywhere"
    return ""


def _show(library: Library, page: NamePage, args: Namespace) -> None:
    rows = _rows(library, page, args.limit or page.name.articles)
    if args.json:
        output.json_line(_as_json(page))
        for row in rows:
            output.json_line(_row_as_json(row))
    elif output.is_terminal():
        _show_header(page)
        for row in rows:
            about = f"{row.article.id:>7}  {day(row.article.published)}  {row.article.source}  "
            output.line(Piece(about, Style.DIM), row.sentence.text)
    else:
        for row in rows:
            article = row.article
            output.values([str(article.id), day(article.published), article.source, article.title, row.sentence.text])


def _rows(library: Library, page: NamePage, most: int) -> list[MentionRow]:
    rows: list[MentionRow] = []
    more = True
    while more and len(rows) < most:
        after = rows[-1].article.order if rows else None
        found = library.naming.articles(page.name.id, after=after, limit=min(200, most - len(rows)))
        rows += found.items
        more = found.more
    return rows


def _show_header(page: NamePage) -> None:
    name = page.name
    counts = f"{name.kind.value} · {name.articles:,} articles · {name.mentions:,} mentions · {page.quotes:,} quotes"
    output.line(Piece(name.name, Style.BOLD), Piece(f"  {counts}{' · muted' if page.muted else ''}", Style.DIM))
    also = [*filter(None, [page.own_name]), *(one.name for one in page.spellings)]
    if also:
        output.line(Piece(f"also: {', '.join(also)}", Style.DIM))
    if page.bars:
        most = max(page.bars)
        bars = "".join(_BARS[times * (len(_BARS) - 1) // most] for times in page.bars)
        output.line(f"mentions per {page.unit.value}  {bars}")
    if page.beside:
        output.line("with  ", " · ".join(f"{one.name} {one.articles:,}" for one in page.beside))
    output.line("")


def _as_json(page: NamePage) -> dict[str, object]:
    return {
        **dictionary(page.name),
        "quotes": page.quotes,
        "also": [*filter(None, [page.own_name]), *(one.name for one in page.spellings)],
        "muted": page.muted,
        "per": page.unit.value,
        "bars": list(page.bars),
        "with": [dictionary(one) for one in page.beside],
    }


def _row_as_json(row: MentionRow) -> dict[str, object]:
    article = row.article
    return {
        "article": article.id,
        "title": article.title,
        "source": article.source,
        "published": as_text(article.published) if article.dated else None,
        "mentions": row.mentions,
        "sentence": row.sentence.text,
        "hits": [list(hit) for hit in row.sentence.hits],
    }

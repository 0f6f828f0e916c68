"""``reader show``: an article, as it is read, as it came, what cleaning took out, or as JSON."""

from argparse import ArgumentParser, Namespace

from reader.cli import output
from reader.cli.article import paged, spoken
from reader.cli.exit_codes import ExitCode
from reader.cli.pieces import show_pieces
from reader.cli.session import session
from reader.config.settings import Settings
from reader.core.articles import Article
from reader.library import as_json
from reader.library.reading import Reading


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("id", nargs="+", type=int, metavar="ID", help="number of the article (see reader list)")
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--json", action="store_true", help="one JSON object a line, with names, quotes and removals")
    way.add_argument("--plain", action="store_true", help="the text in reading order, a paragraph a line")
    way.add_argument("--raw", action="store_true", help="what arrived, before any cleaning")
    way.add_argument("--removed", action="store_true", help="what cleaning took out or repaired, numbered")


def run(args: Namespace) -> int:
    """Show the articles one after the other."""
    with session(args) as opened:
        for number, article_id in enumerate(args.id):
            if number and not args.json:
                output.line()
            _show(opened.library.reading, article_id, args, opened.settings)
    return ExitCode.DONE


def _show(reading: Reading, article_id: int, args: Namespace, settings: Settings) -> None:
    if args.raw:
        output.text(reading.original(article_id).content)
        return
    article = reading.open(article_id)
    if args.json:
        output.json_line(as_json.article(article))
    elif args.removed:
        show_pieces(article)
    elif args.plain or not output.is_terminal():
        output.text(spoken(article, _key(article, settings)))
    else:
        for line in paged(article, min(settings.measure, output.width() - 4), _key(article, settings)):
            output.line(*line)


def _key(article: Article, settings: Settings) -> str:
    """The key that fetches the full text in the app, where the text stops short."""
    if not article.text.truncated:
        return ""
    from reader.tui.keymaps import Keymap  # noqa: PLC0415 - few articles need it

    return Keymap.of(settings.keymap, settings.keys)[0].first("article.full_text")

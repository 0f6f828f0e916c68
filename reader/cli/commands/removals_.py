"""``reader removals``: what cleaning took out of an article; put pieces back, take them out again, drop blocks."""

from argparse import ArgumentParser, Namespace

from reader.cli import output
from reader.cli.exit_codes import ExitCode
from reader.cli.pieces import show_blocks, show_pieces
from reader.cli.progress import settle
from reader.cli.session import session
from reader.core.articles import Article
from reader.core.errors import InputError
from reader.library.deciding import Deciding


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("id", type=int, metavar="ID", help="number of the article (see reader list)")
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--restore", nargs="+", type=int, metavar="N", help="put these pieces back into the text")
    way.add_argument("--take-out", nargs="+", type=int, metavar="N", help="take pieces out that were put back")
    way.add_argument("--drop", nargs="+", type=int, metavar="N", help="take blocks out that do not belong")
    way.add_argument("--blocks", action="store_true", help="list the blocks of the text, numbered for --drop")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def run(args: Namespace) -> int:
    """List the pieces, or decide about some of them; the article is cleaned anew at once."""
    with session(args) as opened:
        library = opened.library
        article = library.reading.open(args.id)
        if args.restore or args.take_out or args.drop:
            _decide(library.deciding, article, args)
            code = settle(library, args)
            output.note("the article is cleaned as you decided; reader undo takes it back")
            return code
        if args.blocks:
            show_blocks(article, json=args.json)
        else:
            show_pieces(article, json=args.json)
            if not article.text.removals and not article.text.restored and output.is_terminal():
                output.note("cleaning took nothing out of this article")
    return ExitCode.DONE


def _decide(deciding: Deciding, article: Article, args: Namespace) -> None:
    """Write down what is wanted; nothing is when one of the numbers means nothing. Raises InputError."""
    if args.drop:
        count = len(article.text.blocks)
        for number in args.drop:
            if not 1 <= number <= count:
                raise InputError(f"article {args.id} has no block {number}", "reader removals ID --blocks lists them")
        for number in args.drop:
            deciding.take_out(article, number - 1)
        return
    for piece in [deciding.piece(args.id, number) for number in args.restore or args.take_out]:
        stays = piece in article.text.restored
        if args.restore and not stays:
            deciding.put_back(article, piece)
        elif args.take_out and stays:
            deciding.take_out(article, piece)

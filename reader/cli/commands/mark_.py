"""``reader mark``: bookmark, tag, note, read and unread, for scripts and quick hands."""

from argparse import ArgumentParser, BooleanOptionalAction, Namespace

from reader.cli.exit_codes import ExitCode
from reader.cli.session import session
from reader.core.errors import InputError, NotFoundError
from reader.library.annotating import Annotating
from reader.library.library import Library


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("id", nargs="+", type=int, metavar="ID", help="numbers of articles (see reader list)")
    yes_or_no = BooleanOptionalAction
    parser.add_argument("--read", action=yes_or_no, help="mark as read, or unread")
    parser.add_argument("--bookmark", action=yes_or_no, help="set or remove the bookmark")
    parser.add_argument("--tag", action="append", default=[], metavar="TAG", help="add a tag; may be repeated")
    parser.add_argument("--untag", action="append", default=[], metavar="TAG", help="remove a tag; may be repeated")
    parser.add_argument("--note", metavar="TEXT", help="set the note; an empty one removes it")
    parser.add_argument("--title", metavar="TEXT", help="give another title")
    parser.add_argument("--delete", action="store_true", help="delete (reader undo brings back)")


def run(args: Namespace) -> int:
    """Do all that was asked to all articles; nothing is done when one of them does not exist."""
    if not (args.tag or args.untag or args.delete) and {args.read, args.bookmark, args.note, args.title} == {None}:
        raise InputError("nothing to do was named", "reader mark --help lists what can be done")
    with session(args) as opened:
        there = {row.id for row in opened.library.reading.rows(args.id)}
        for article_id in args.id:
            if article_id not in there:
                raise NotFoundError(f"there is no article {article_id}", "reader list shows the numbers")
        _mark(opened.library, args)
    return ExitCode.DONE


def _mark(library: Library, args: Namespace) -> None:
    annotating = library.annotating
    if args.read is not None:
        annotating.mark_read(args.id, args.read)
    for article_id in args.id:
        _mark_one(annotating, article_id, args)
    if args.delete:
        annotating.delete(args.id)


def _mark_one(annotating: Annotating, article_id: int, args: Namespace) -> None:
    if args.bookmark is not None:
        annotating.bookmark(article_id, args.bookmark)
    for tag in args.tag:
        annotating.tag(article_id, tag)
    for tag in args.untag:
        annotating.untag(article_id, tag)
    if args.note is not None:
        annotating.set_note(article_id, args.note)
    if args.title is not None:
        annotating.rename(article_id, args.title)

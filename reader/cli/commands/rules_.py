"""``reader rules``: what is always kept and always removed in the articles of a source."""

from argparse import ArgumentParser, Namespace

from reader.cli import output
from reader.cli.cells import fitted
from reader.cli.exit_codes import ExitCode
from reader.cli.output import Piece, Style
from reader.cli.progress import settle
from reader.cli.session import Session, session
from reader.core.decisions import Like, Source, SourceRule, host_of
from reader.core.errors import InputError
from reader.core.moments import as_text
from reader.library.deciding import Deciding, in_words, reach, sensible


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "action",
        nargs="?",
        choices=["list", "add", "edit", "delete"],
        default="list",
        metavar="list|add|edit|delete",
        help="what to do with the rules; without it, they are listed",
    )
    parser.add_argument("rule", nargs="?", type=int, metavar="RULE", help="number of the rule to edit or delete")
    says = parser.add_mutually_exclusive_group()
    says.add_argument("--keep", action="store_true", help="such pieces stay in the text")
    says.add_argument("--remove", action="store_true", help="such pieces go")
    parser.add_argument("--kind", metavar="KIND", help="a rule of cleaning to overrule, or a kind of block to remove")
    parser.add_argument("--text", metavar="WORDS", help="words of the piece; * stands for any, numbers do not count")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--feed", type=int, metavar="FEED", help="where it holds: number of a feed (see reader feeds)")
    where.add_argument("--host", metavar="HOST", help="where it holds: host of web pages, such as example.org")
    where.add_argument("--article", type=int, metavar="ID", help="where it holds: the source of this article")
    parser.add_argument("--dry-run", action="store_true", help="only say how many articles a new rule would be about")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def run(args: Namespace) -> int:
    """List the rules, or change one; the stored articles that it is about are cleaned anew at once."""
    with session(args) as opened:
        deciding = opened.library.deciding
        if args.action == "list":
            return _list(deciding, args)
        if args.action == "add":
            like, keep = _like(args), _says(args)
            source = _source(deciding, args)
            if args.dry_run:
                output.line(_reach(deciding, source, sensible(like, keep=keep)))
                return ExitCode.DONE
            return _carried_out(opened, args, deciding.add_rule(source, like, keep=keep))
        if args.rule is None:
            raise InputError(f"which rule to {args.action} was not said", "reader rules shows the numbers")
        rule = deciding.rule(args.rule)
        if args.action == "edit":
            keep = _says(args) if args.keep or args.remove else rule.keep
            return _carried_out(opened, args, deciding.edit_rule(rule.id, _like(args, rule.like), keep=keep))
        deciding.delete_rule(rule.id)
        output.note(f"rule {rule.id} is deleted; reader undo brings it back")
        return settle(opened.library, args)


def _list(deciding: Deciding, args: Namespace) -> int:
    rules = deciding.rules()
    for rule in rules:
        _show(rule, args)
    if not rules and output.is_terminal():
        output.note("no rules yet; reader rules add makes one, and so does * on a removed piece in the app")
    return ExitCode.DONE


def _carried_out(opened: Session, args: Namespace, rule: SourceRule) -> int:
    _show(rule, args)
    return settle(opened.library, args)


def _show(rule: SourceRule, args: Namespace) -> None:
    says = in_words(rule.like, keep=rule.keep)
    if args.json:
        output.json_line(
            {
                "id": rule.id,
                "source": rule.title,
                "feed": rule.source.feed_id,
                "host": rule.source.host,
                "keep": rule.keep,
                "kind": rule.like.kind,
                "text": rule.like.text,
                "created": as_text(rule.created),
            }
        )
    elif output.is_terminal():
        output.line(Piece(f"{rule.id:>5}  ", Style.DIM), fitted(output.on_one_line(rule.title), 24), f"  {says}")
    else:
        does = "keep" if rule.keep else "remove"
        output.values([str(rule.id), rule.title, does, rule.like.kind, rule.like.text])


def _says(args: Namespace) -> bool:
    """Whether such pieces stay. Raises InputError when that was not said."""
    if not args.keep and not args.remove:
        raise InputError("what the rule does was not said", "give --keep or --remove")
    return bool(args.keep)


def _like(args: Namespace, before: Like | None = None) -> Like:
    """Which pieces; what is not given stays as it was ``before``."""
    was = before or Like()
    return Like(was.kind if args.kind is None else args.kind, was.text if args.text is None else args.text)


def _source(deciding: Deciding, args: Namespace) -> Source:
    """Where the rule holds. Raises InputError when that was not said."""
    if args.article is not None:
        return deciding.source_of(args.article)[0]
    if args.feed is not None:
        return Source(args.feed)
    host = host_of(args.host if "//" in args.host else f"https://{args.host}") if args.host else ""
    if not host:
        raise InputError("where the rule holds was not said", "give --feed, --host or --article")
    return Source(host=host)


def _reach(deciding: Deciding, source: Source, like: Like) -> str:
    (found,) = deciding.concerned(source, [like])
    return f"{reach(found)} of this source have such a piece"

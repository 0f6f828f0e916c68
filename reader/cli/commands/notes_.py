"""``reader notes``: the notes on articles."""

from argparse import ArgumentParser, Namespace

from reader.cli import output
from reader.cli.exit_codes import ExitCode
from reader.cli.output import Piece, Style
from reader.cli.query import joined, query_argument
from reader.cli.session import session


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    query_argument(parser)
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def run(args: Namespace) -> int:
    """List the notes, each under the title of its article."""
    with session(args) as opened:
        notes = list(opened.library.searching.notes(joined(args.query)))
        if not notes and output.is_terminal():
            output.note("no notes found; reader mark --note writes one")
        for note in notes:
            changed = note.changed.isoformat()
            if args.json:
                shown = {"article": note.article_id, "title": note.title, "note": note.text, "changed": changed}
                output.json_line(shown)
            elif output.is_terminal():
                output.line(
                    Piece(f"{note.article_id}  {note.title}", Style.BOLD), Piece(f"  {changed[:10]}", Style.DIM)
                )
                output.text(note.text + "\n")
            else:
                output.values([str(note.article_id), changed, note.title, note.text])
    return ExitCode.DONE

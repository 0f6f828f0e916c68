"""``reader export``: articles as files for other programs, or the list of feeds."""

import os
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path

from reader.cli import output
from reader.cli.exit_codes import ExitCode
from reader.cli.query import joined, query_argument
from reader.cli.rows import limit
from reader.cli.session import session
from reader.core.errors import FileError, InputError
from reader.core.queries import Sort
from reader.library.formats.table import FORMATS
from reader.library.library import Library

FEEDS = "opml"
"""The format that lists feeds instead of articles."""


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    query_argument(parser)
    parser.add_argument("--to", choices=[*FORMATS, FEEDS], required=True, help="the format; opml lists the feeds")
    parser.add_argument("-o", "--output", metavar="PATH", help="a file, or a folder for one file an article")
    parser.add_argument("--limit", type=limit, default=0, metavar="N", help="at most N articles, 0 for all (0)")
    parser.add_argument(
        "--sort", choices=[Sort.NEWEST.value, Sort.OLDEST.value], default=Sort.NEWEST.value, help="order"
    )


def run(args: Namespace) -> int:
    """Write to standard output, to a file as a whole or not at all, or into a folder."""
    with session(args) as opened:
        target = Path(args.output).expanduser() if args.output else None
        if args.to == FEEDS:
            if args.query:
                raise InputError("opml lists all feeds and takes no query", "reader feeds lists them too")
            _write([opened.library.subscribing.export_opml()], target)
        elif target and (target.is_dir() or args.output.endswith(os.sep)):
            _write_each(opened.library, target, args)
        else:
            library = opened.library
            query = library.reading.parse(joined(args.query))
            _write(library.exporting.document(query, args.to, Sort(args.sort), args.limit), target)
    return ExitCode.DONE


def _write(pieces: Iterable[str], target: Path | None) -> None:
    if target is None:
        for piece in pieces:
            output.piece(piece)
        return
    try:
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=target.absolute().parent, delete=False) as file:
            beside = Path(file.name)
            try:
                file.writelines(pieces)
                file.close()
                beside.chmod(0o644)
                beside.replace(target)
            finally:
                beside.unlink(missing_ok=True)
    except OSError as error:
        raise FileError(f"{target} cannot be written: {error.strerror or error}") from error


def _write_each(library: Library, folder: Path, args: Namespace) -> None:
    """One file for each article, into a folder that is made when there is none."""
    query = library.reading.parse(joined(args.query))
    number = 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in library.exporting.documents(query, args.to, Sort(args.sort), args.limit):
            (folder / name).write_text(text, encoding="utf-8")
            number += 1
    except OSError as error:
        raise FileError(f"{folder} cannot be written: {error.strerror or error}") from error
    output.note(f"{number:,} {'file' if number == 1 else 'files'} in {folder}")

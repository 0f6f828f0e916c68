"""The only module that prints. Everything foreign passes `safe` here, the last step before the terminal.

Standard output carries the answer and nothing else; messages and progress go to standard error, progress only when
that is a terminal. Styles are added here, after the filter, and only for a terminal that wants them.
"""

# ruff: noqa: T201 - the one module that prints

import json
import os
import shutil
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TextIO

from reader.core.errors import ReaderError
from reader.core.safe import safe, safe_line


class Style(StrEnum):
    """How a piece of a line stands out."""

    PLAIN = ""
    BOLD = "1"
    DIM = "2"
    UNDERLINED = "4"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line with a style."""

    text: str
    """What it says."""
    style: Style = Style.PLAIN
    """How it stands out."""


def is_terminal() -> bool:
    """Whether a person reads the answer."""
    return sys.stdout.isatty()


def width() -> int:
    """Columns of the terminal."""
    return shutil.get_terminal_size().columns


def line(*pieces: str | Piece) -> None:
    """One line of the answer."""
    print("".join(_shown(piece, sys.stdout) for piece in pieces))


def text(many_lines: str) -> None:
    """Some lines of the answer, as they stand."""
    print(safe(many_lines), end="" if many_lines.endswith("\n") else "\n")


def piece(words: str) -> None:
    """A part of a longer answer, which ends where the next one begins."""
    print(safe(words), end="")


def values(cells: Iterable[str]) -> None:
    """One line of values for another program, separated by tabs."""
    print("\t".join(safe_line(cell) for cell in cells))


def json_line(value: Mapping[str, Any]) -> None:
    """One JSON object on a line. Only ASCII, so that no terminal and no encoding can be harmed by it."""
    print(json.dumps(value, ensure_ascii=True))


def flush() -> None:
    """Hand on what was printed so far: somebody may wait for it at the other end of a pipe."""
    sys.stdout.flush()


def note(message: str) -> None:
    """A message that is not the answer."""
    print(safe(message), file=sys.stderr)


def problem(error: ReaderError, where: str = "", *, with_hint: bool = True) -> None:
    """What went wrong, where, and what to do now."""
    at = "" if where.rstrip("/") in error.message else f"{where}: "
    note(f"reader: {safe_line(at + error.message)}")
    if error.hint and with_hint:
        note(f"        {safe_line(error.hint)}")


def progress(message: str) -> None:
    """Write the present state over the last one; nothing unless a person watches. An empty one clears the line."""
    if sys.stderr.isatty():
        fitting = safe_line(message)[: max(0, width() - 1)]
        print(f"\r\x1b[K{fitting}", end="", file=sys.stderr, flush=True)


def prepare() -> None:
    """Make both streams bear characters that their encoding does not have."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def silence() -> None:
    """Nobody reads any more (``| head``): what is still buffered must not raise again on the way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _shown(piece: str | Piece, stream: TextIO) -> str:
    if isinstance(piece, str):
        return on_one_line(piece)
    shown = on_one_line(piece.text)
    if piece.style is Style.PLAIN or not stream.isatty() or os.environ.get("NO_COLOR"):
        return shown
    return f"\x1b[{piece.style}m{shown}\x1b[0m"


def on_one_line(piece: str) -> str:
    """`safe` on one line, with the blanks that align columns left alone."""
    return safe(piece).replace("\n", " ").replace("\t", " ")

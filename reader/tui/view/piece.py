"""The pieces that a page is typeset from: each a text with its place in the column."""

from dataclasses import dataclass

from reader.core.safe import safe
from reader.core.spans import Span
from reader.tui.view.looks import Look
from reader.tui.view.overlay import Laid
from reader.tui.view.shown import Shown


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, heading, list item, or something the program says."""

    shown: Shown
    """Its text."""
    look: Look = Look.TEXT
    """How it looks before any marks."""
    before: int = 1
    """Blank lines above it."""
    indent: int = 0
    """Cells between the column and the text."""
    narrow: int = 0
    """Cells kept free at its right side."""
    marker: str = ""
    """What hangs in the indent of the first line: a bullet, a number."""
    sign: str = ""
    """One cell in the left margin of the first line."""
    sign_look: Look = Look.DIM
    """How the sign and the marker look."""
    filled: bool = False
    """Whether blanks count and the ground is filled to the end of the column, as for code."""
    centred: bool = False
    """Whether its lines stand in the middle of the column."""
    marks: tuple[Laid, ...] = ()
    """Marks of its own, in offsets of the shown text."""
    number: int = -1
    """Which of the pieces that cleaning took out it tells of, in the order of `reader.core.decisions.listed`."""
    readable: bool = True
    """Whether it is text of the article, and the marks of the article lie on it."""


def said(text: str, at: int, look: Look = Look.DIM) -> Piece:
    """Something the program says in the text before the code point ``at``."""
    return Piece(Shown(safe(text).replace("\t", " "), Span(at, at)), look, readable=False)

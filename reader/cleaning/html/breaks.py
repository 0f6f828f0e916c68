"""Line breaks inside a block: which of them divide it into paragraphs, which are verse, which mean nothing."""

import re

from reader.cleaning.draft import Inline
from reader.cleaning.html.pieces import Piece

VERSE_LINE = 60
"""Longest average line of a paragraph whose line ends are kept."""
LONG_LINE = 50
"""Code points of a finished line that is a paragraph of its own when the next one is as long."""
_FINISHED = frozenset('.!?…"”»)')
_BREAK = re.compile(r"\s*\n\s*")


def divide(piece: Piece) -> list[Piece]:
    """``piece`` divided where it has a new paragraph; other breaks become blanks, but in verse."""
    if "\n" not in piece.text:
        piece.trim()
        piece.original = piece.text
        return [piece]
    parts: list[Piece] = []
    start = 0
    for found in [*_ends(piece.text), None]:
        end = found.start() if found else len(piece.text)
        if piece.text[start:end].strip():
            parts.append(_part(piece, start, end))
        start = found.end() if found else end
    return parts


def _ends(text: str) -> list[re.Match[str]]:
    """Where paragraphs end: at double breaks, and at single ones between two long runs of finished sentences."""
    found, start = [], 0
    for match in _BREAK.finditer(text):
        before = text[start : match.start()]
        after = text[match.end() :].split("\n", 1)[0]
        long = len(before) >= LONG_LINE and len(after) >= LONG_LINE and before[-1:] in _FINISHED
        if match[0].count("\n") > 1 or long:
            found.append(match)
            start = match.end()
    return found


def _part(piece: Piece, start: int, end: int) -> Piece:
    """The code points ``start`` to ``end`` of ``piece`` as a piece of its own."""
    text = piece.text[start:end]
    lines = text.split("\n")
    verse = len(lines) >= 3 and sum(map(len, lines)) / len(lines) <= VERSE_LINE
    if not verse:
        text = text.replace("\n", " ")
    inlines = [
        Inline(max(0, mark.start - start), min(end, mark.end) - start, mark.kind, mark.href)
        for mark in piece.inlines
        if mark.start < end and mark.end > start
    ]
    part = Piece(text, piece.kind, piece.level, piece.note, inlines=inlines, fixed=piece.fixed)
    part.frame, part.inner = piece.frame, piece.inner
    part.credit = piece.credit if piece.credit and piece.credit in text else ""
    part.linked = round(piece.linked * (end - start) / max(1, len(piece.text)))
    part.trim()
    part.original = part.text
    return part

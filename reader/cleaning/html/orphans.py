"""Headings with nothing left under them: what they stood over was removed."""

from functools import partial
from itertools import takewhile

from reader.cleaning.html.naming import groups
from reader.cleaning.html.pieces import Frame, Piece
from reader.core.text import BlockKind

AROUND = 40
"""Elements around a block in which the element of a heading is looked for."""


def drop(pieces: list[Piece]) -> None:
    """Remove headings that nothing follows before the next one, or nothing of their own box."""
    _in_boxes(pieces)
    _before_nothing(pieces)


def _in_boxes(pieces: list[Piece]) -> None:
    """Remove the headings of boxes whose other blocks are all removed, but for credits of pictures."""
    for at, piece in enumerate(pieces):
        box = piece.frame.parent
        if not piece.kept or piece.kind is not BlockKind.HEADING or box is None:
            continue
        following = takewhile(partial(_is_inside, box), pieces[at + 1 : at + 1 + AROUND])
        inside = [other for other in following if other.rule != "credit"]
        if (inside or _is_played(piece)) and not any(other.kept for other in inside):
            piece.remove("empty-heading", 0.8)


def _is_played(piece: Piece) -> bool:
    """Whether a heading stands in the place of a video, whose title it is then."""
    return any("embed" in groups(frame.names) for frame in piece.frame.around(2)[1:])


def _is_inside(box: Frame, piece: Piece) -> bool:
    """Whether a block stands in an element; those around an element have lower numbers than it."""
    frame: Frame | None = piece.frame
    while frame is not None and frame.number > box.number:
        frame = frame.parent
    return frame is box


def _before_nothing(pieces: list[Piece]) -> None:
    """Remove headings with nothing under them; a caption counts where text follows, were it a credit alone."""
    under = text = False
    for piece in reversed(pieces):
        if not piece.kept:
            under = under or (text and piece.rule == "credit")
            continue
        if piece.kind is BlockKind.HEADING:
            if not under:
                piece.remove("empty-heading", 0.8)
            under = False
        elif piece.kind is BlockKind.CAPTION:
            under = under or text
        else:
            under = text = True

"""What is counted of a page before its blocks are judged: what is in each element, and in all blocks of one look."""

from dataclasses import dataclass

from reader.cleaning.html.pieces import Frame, Piece

CONTAINERS = 3
"""Frames around a block, its own left out, that are counted."""


@dataclass(slots=True)
class Tally:
    """What is in one frame, or in all blocks of one look."""

    blocks: int = 0
    """Number of blocks."""
    words: int = 0
    """Their words."""
    prose: int = 0
    """Words in running text."""
    voted: int = 0
    """Words of blocks that the proposal holds."""
    chars: int = 0
    """Code points."""
    linked: int = 0
    """Code points in links."""


def containers(piece: Piece) -> tuple[Frame, ...]:
    """The frames around a block that are counted."""
    frame = piece.frame
    if frame.near is None:
        frame.near = tuple(frame.around(1 + CONTAINERS)[1:])
    return frame.near


def look_of(piece: Piece) -> tuple[str, str]:
    """Element and class of a block, by which blocks of one kind are known."""
    return piece.frame.tag, piece.frame.names

"""Items of lists that are none: whole articles are laid out inside one."""

from reader.cleaning.html.pieces import Piece
from reader.core.text import BlockKind

LONG = 120
"""Code points of a paragraph."""
MANY = 3
"""Paragraphs inside one item from which it is a text of its own."""
DEEPEST = 20
"""Elements around a block in which its item is looked for."""


def free(pieces: list[Piece]) -> None:
    """Make paragraphs of the blocks of every item that holds several long ones."""
    items: dict[int, list[Piece]] = {}
    for piece in pieces:
        if piece.kind is BlockKind.LIST_ITEM:
            item = next((frame for frame in piece.frame.around(DEEPEST) if frame.tag == "li"), piece.frame)
            items.setdefault(item.number, []).append(piece)
    for inside in items.values():
        if sum(len(piece.text) >= LONG for piece in inside) >= MANY:
            for piece in inside:
                piece.kind, piece.level, piece.note, piece.fixed = BlockKind.PARAGRAPH, 0, "", False

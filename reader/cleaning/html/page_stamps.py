"""The times over the entries of a live blog on a page, in lists and sections; what stands below each is text.

A time alone says little; several of them, each with its text in one element, are stamps.
"""

from reader.cleaning import kinds
from reader.cleaning.html.evidence import Scene
from reader.cleaning.html.pieces import Piece
from reader.core.text import BlockKind

LEAST = 2
"""Stamps that make a live blog."""
AROUND = 6
"""Elements around a block in which the item of a list is looked for."""
_KINDS = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


def recover(scene: Scene) -> None:
    """Keep and name the stamps of entries that are kept, and make text of the items that hold entries."""
    pieces = scene.layout.pieces
    stamps = [at for at in range(len(pieces) - 1) if _heads_entry(pieces[at], pieces[at + 1])]
    if len(stamps) < LEAST:
        return
    items = {_item(pieces[at]) for at in stamps} - {0}
    for at in stamps:
        pieces[at].restore()
        _become(pieces[at], BlockKind.TIME)
    for piece in pieces:
        if piece.kind is BlockKind.LIST_ITEM and _item(piece) in items:
            _become(piece, BlockKind.PARAGRAPH)


def _heads_entry(piece: Piece, after: Piece) -> bool:
    """Whether a block is a time alone, and the kept one after it stands in the same element."""
    if piece.kind not in _KINDS or not after.kept or not kinds.is_stamp(piece.text):
        return False
    return after.frame.parent is not None and (
        after.frame.parent is piece.frame or after.frame.parent is piece.frame.parent
    )


def _item(piece: Piece) -> int:
    """The number of the item of a list that a block stands in, 0 for none."""
    return next((frame.number for frame in piece.frame.around(AROUND) if frame.tag == "li"), 0)


def _become(piece: Piece, kind: BlockKind) -> None:
    piece.kind, piece.level, piece.note, piece.fixed = kind, 0, "", kind is BlockKind.TIME

"""Headings that no element marks as such: set strong, or set alike and unlike the text between which they stand."""

from reader.cleaning.draft import Draft
from reader.cleaning.html.pieces import Piece
from reader.cleaning.kinds import HEADING_LENGTH, HEADING_WORDS
from reader.core.text import BlockKind

LEVEL = 3
"""Level of such headings."""
FEWEST = 2
"""Blocks of one look that make a way of setting headings."""
TEXT = 60
"""Code points of the text under a heading."""
_NO_END = (".", ",", ";", ":", "…", "-", "–", "—", "!")


def name(drafts: list[Draft]) -> None:
    """Name the blocks among ``drafts`` that are headings by how they are set."""
    kept = [
        piece for piece in drafts if isinstance(piece, Piece) and piece.kept and piece.kind is not BlockKind.CAPTION
    ]
    looks: dict[tuple[str, str], list[int]] = {}
    for at, piece in enumerate(kept):
        if piece.kind is BlockKind.PARAGRAPH:
            looks.setdefault((piece.frame.tag, piece.frame.names), []).append(at)
    for (_, names), blocks in looks.items():
        if names and len(blocks) >= FEWEST and all(_heads(kept, at, names) for at in blocks):
            for at in blocks:
                kept[at].kind, kept[at].level = BlockKind.HEADING, LEVEL


def _heads(kept: list[Piece], at: int, names: str) -> bool:
    """Whether a block is short and open, with text set otherwise before and after it."""
    if not 0 < at < len(kept) - 1 or kept[at].picture == 0:
        return False
    text, after = kept[at].text, kept[at + 1]
    short = len(text) <= HEADING_LENGTH and len(text.split()) <= HEADING_WORDS and not text.endswith(_NO_END)
    return short and text[:1].isupper() and len(after.text) >= TEXT and after.frame.names != names

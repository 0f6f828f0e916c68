"""From verdicts to an article: what does not belong to it is marked as removed, leads and captions are named."""

import re

from reader.cleaning import photo_credits, residue
from reader.cleaning.draft import Fields
from reader.cleaning.html import bylines, captions, leads, orphans, page_boxes, page_stamps, pointers, repeats
from reader.cleaning.html.decide import decide
from reader.cleaning.html.evidence import Scene
from reader.cleaning.html.pieces import Piece
from reader.core.text import BlockKind

FIRM = 2.0
"""Verdict that outweighs a weak finding of a rule."""
HEADER, FOOTER = 3, 4
"""Kept blocks at the begin and at the end in which leftovers are more likely."""
NEAR = 2
"""Blocks between a picture and the line that says who made it."""
_VALUE = re.compile(r"https?://\S+|\d{4}-\d\d-\d\dT\d\d:\d\d\S*")
"""An address, or an instant, written for machines."""


def arrange(scene: Scene, verdicts: list[float]) -> Fields:
    """Mark the blocks of ``scene`` that do not belong to the article as removed, and name leads and captions.

    Returns what the lines around the text say about it.
    """
    pieces = scene.layout.pieces
    for piece, kept, verdict in zip(pieces, decide(scene, verdicts), verdicts, strict=True):
        if not kept or piece.kind is BlockKind.RULE:
            piece.remove("page", 0.5 + min(0.49, abs(verdict) / 10))
        elif piece.kind is BlockKind.PARAGRAPH and not piece.linked and _VALUE.fullmatch(piece.text):
            piece.remove("metadata", 0.9)
    repeats.drop_titles(scene)
    repeats.drop(scene)
    pointers.drop(scene, verdicts)
    page_boxes.drop(scene, verdicts)
    _leftovers(scene, verdicts)
    page_stamps.recover(scene)
    said = bylines.drop(scene)
    leads.recover(scene)
    captions.recover(scene)
    orphans.drop(pieces)
    return said


def _leftovers(scene: Scene, verdicts: list[float]) -> None:
    """Remove what the rules for text find among the blocks that are kept."""
    kept = [at for at, piece in enumerate(scene.layout.pieces) if piece.kept]
    topics = residue.topics_of([scene.shapes[at] for at in kept], scene.title)
    for number, at in enumerate(kept):
        piece, shape = scene.layout.pieces[at], scene.shapes[at]
        if piece.kind in (BlockKind.CODE, BlockKind.TABLE):
            continue
        zone = "header" if number < HEADER else "footer" if number >= len(kept) - FOOTER else "middle"
        beside = any(0 <= n < len(verdicts) and verdicts[n] <= 0 for n in (at - 1, at + 1))
        found = residue.finding(shape, residue.Place(zone, beside, topics))
        if found and found[1] >= (0.75 if verdicts[at] > FIRM else 0.5):
            piece.remove(*found)
        elif is_credit(piece):
            piece.remove("credit", 0.7)


def is_credit(piece: Piece) -> bool:
    """Whether a paragraph near a picture only says who made it."""
    near = piece.kind is BlockKind.PARAGRAPH and min(piece.picture, piece.ahead) <= NEAR
    return near and photo_credits.credit(piece.text)

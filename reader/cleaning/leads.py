"""The lead of a page: often above the body, where every extractor loses it."""

from reader.cleaning.evidence import Scene, linked
from reader.cleaning.naming import groups
from reader.cleaning.pieces import Piece
from reader.cleaning.words import tokens
from reader.core.text import BlockKind

SHARED = 0.8
"""Share of the words that lead and description must have in common."""
FEWEST, MOST = 5, 130
"""Words of a lead."""
ABOVE = 4
"""Blocks before the title that are looked at."""
MOST_LINKED = 0.5
"""Share of a lead that may lie in links."""


def recover(scene: Scene) -> None:
    """Find the lead between title and text, keep it, and name it."""
    pieces = scene.layout.pieces
    first = next((at for at, p in enumerate(pieces) if p.kept and scene.shapes[at].prose_like), None)
    if first is None:
        return
    begin = _title_place(scene, first)
    best = max(range(begin, first + 1), key=lambda at: (_score(scene, at), -at), default=first)
    if _score(scene, best) >= 1.0:
        _keep(pieces[best])
    elif pieces[first].kind is BlockKind.PARAGRAPH:
        pieces[first].kind = BlockKind.LEAD


def _title_place(scene: Scene, first: int) -> int:
    """Where to begin to look: a little before the title, or a little before the text."""
    title = tokens(scene.title)
    for at in range(first, -1, -1):
        if title and scene.shapes[at].words == title:
            return max(0, at - ABOVE)
    return max(0, first - 3 * ABOVE)


def _score(scene: Scene, at: int) -> float:
    """How much a block looks like the lead."""
    piece, shape = scene.layout.pieces[at], scene.shapes[at]
    if not FEWEST <= shape.count <= MOST or linked(piece) > MOST_LINKED or shape.words == tokens(scene.title):
        return 0.0
    if piece.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.QUOTE, BlockKind.LIST_ITEM):
        return 0.0
    names = {*groups(piece.frame.names), *groups(piece.inner)}
    parent = piece.frame.parent
    near = names | (set(groups(parent.names)) if parent is not None else set())
    if near & {"related", "teasers", "promo", "caption", "comments", "author"} and "lead" not in names:
        return 0.0
    score = 1.2 * _described(scene, shape.words)
    score += 0.7 * ("lead" in names) + 0.4 * ("lead" in near)
    score += 0.3 * shape.ended + 0.2 * (shape.count >= 10) + 0.2 * piece.kept
    return score if score >= 1.2 or shape.prose_like or shape.count >= 8 else 0.0


def _described(scene: Scene, words: list[str]) -> bool:
    """Whether the page's description says the same."""
    told = tokens(scene.description)
    if len(told) < FEWEST:
        return False
    short = min(len(told), len(words))
    return short >= FEWEST and len(set(told) & set(words)) >= SHARED * len(
        set(told if len(told) <= len(words) else words)
    )


def _keep(piece: Piece) -> None:
    piece.restore()
    piece.kind, piece.level = BlockKind.LEAD, 0

"""The lead of a page: often above the body, where every extractor loses it."""

from reader.cleaning.html.captions import is_caption
from reader.cleaning.html.evidence import Scene, linked
from reader.cleaning.html.naming import groups
from reader.cleaning.html.pieces import Piece
from reader.core.text import BlockKind

SHARED = 0.8
"""Share of the words that lead and description must have in common."""
FEWEST, MOST = 5, 130
"""Words of a lead."""
ABOVE, BELOW = 4, 4
"""Blocks before the title, and after the first running text, that are looked at."""
MOST_LINKED = 0.5
"""Share of a lead that may lie in links."""
ENOUGH = 1.0
"""Score from which a block is the lead."""
TITLE_LINE = 7
"""Words of a block that may stand between title and lead: bylines, dates, buttons."""
_ELSEWHERE = frozenset({"related", "promo", "caption", "comments", "author", "hidden", "advert"})
"""Names of elements that hold no lead unless they say so."""


def recover(scene: Scene) -> None:
    """Find the lead between title and text, keep it, and name it."""
    pieces = scene.layout.pieces
    first = next((at for at, p in enumerate(pieces) if p.kept and _is_text(scene, at)), None)
    if first is None:
        return
    above = max((at for at in scene.titles if at <= first), default=-1)
    end = min(len(pieces), first + BELOW)
    begin = max(0, above - ABOVE) if above >= 0 else max(0, first - 3 * ABOVE)
    scores = {at: _score(scene, at, first, above) for at in range(begin, end)}
    scores.update({at: _score(scene, at, first, above) for at in range(begin) if _described(scene, at)})
    best = max(scores, key=lambda at: (scores[at], -at))
    if scores[best] >= ENOUGH and not (best != first and _said_below(scene, best, first)):
        pieces[best].restore()
        pieces[best].kind, pieces[best].level = BlockKind.LEAD, 0
    elif pieces[first].kind is BlockKind.PARAGRAPH:
        pieces[first].kind = BlockKind.LEAD
    _drop_above(pieces, above)


def _is_text(scene: Scene, at: int) -> bool:
    """Whether a block is running text, no heading or caption."""
    kind = scene.layout.pieces[at].kind
    return scene.shapes[at].prose_like and kind not in (BlockKind.HEADING, BlockKind.CAPTION)


def _score(scene: Scene, at: int, first: int, above: int) -> float:
    """How much a block looks like the lead."""
    piece, shape = scene.layout.pieces[at], scene.shapes[at]
    if not FEWEST <= shape.count <= MOST or linked(piece) > MOST_LINKED or shape.words == scene.title_words:
        return 0.0
    if piece.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.QUOTE, BlockKind.LIST_ITEM):
        return 0.0
    own = {*groups(piece.frame.names), *groups(piece.inner)}
    parent = piece.frame.parent
    near = own | (set(groups(parent.names)) if parent is not None else set())
    described = _described(scene, at)
    if ("lead" not in own and not described and near & (_ELSEWHERE | {"teasers"})) or is_caption(piece, shape.count):
        return 0.0
    score = 1.2 * described + 0.7 * ("lead" in own) + 0.4 * ("lead" in near)
    score += 0.3 * shape.ended + 0.2 * (shape.count >= 10) + 0.2 * piece.kept
    score += 0.5 * (at < first and _under_title(scene, at, above))
    return score if score >= 1.2 or shape.prose_like or shape.count >= 8 else 0.0


def _under_title(scene: Scene, at: int, above: int) -> bool:
    """Whether only short lines stand between the title and a sentence, and no picture behind the title."""
    if not 0 <= above < at or not scene.shapes[at].prose_like or not scene.shapes[at].ended:
        return False
    between = scene.shapes[above + 1 : at]
    picture = scene.layout.pieces[at].picture
    return (picture > 1 or picture >= at - above) and all(shape.count <= TITLE_LINE for shape in between)


def _described(scene: Scene, at: int) -> bool:
    """Whether the page's description says the same as a block."""
    told, words = scene.told, scene.shapes[at].words
    if min(len(told), len(words)) < FEWEST:
        return False
    shorter = set(told if len(told) <= len(words) else words)
    return len(set(told) & set(words)) >= SHARED * len(shorter)


def _said_below(scene: Scene, at: int, first: int) -> bool:
    """Whether a block that was left out only says what the text begins with."""
    words, text = scene.shapes[at].words, scene.shapes[first].words
    whole = words[:-1] if not scene.shapes[at].ended else words
    return not scene.layout.pieces[at].kept and text[: len(whole)] == whole


def _drop_above(pieces: list[Piece], above: int) -> None:
    """Remove what was kept above the title, but for the lead: section names, breadcrumbs."""
    for piece in pieces[: max(0, above)]:
        if piece.kept and piece.kind not in (BlockKind.LEAD, BlockKind.CAPTION):
            piece.remove("above-title", 0.6)

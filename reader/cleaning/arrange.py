"""From verdicts to an article: what the judge kept, put right where the page as a whole says otherwise.

Single verdicts err where a page is unusual. The checks here look at the whole: too little kept, too much kept, a lead
above the text, captions beside it, headings with nothing under them.
"""

from reader.cleaning import captions, leads, residue
from reader.cleaning.evidence import Scene
from reader.cleaning.pieces import Piece
from reader.cleaning.words import tokens
from reader.core.text import BlockKind

HELD = 0.9
"""Share of a block that the proposal must hold to vouch for it."""
RESCUE = 0.5
"""Share of the words vouched for that must be kept; below it the proposal wins."""
FLOOD = 1.5
"""Words kept without a vote, as a multiple of those kept with one, beyond which only sure verdicts count."""
SURE = 1.0
"""Verdict that counts as sure."""
FIRM = 2.0
"""Verdict that outweighs a weak finding of a rule."""
TEASER, TEASER_SURE = 3, 2.5
"""Words of a block that is one link to the same site, and the verdict from which it stays."""
LEAST_TWICE = 4
"""Words of a block that is left out when it stands on the page again."""


def arrange(scene: Scene, verdicts: list[float]) -> None:
    """Mark the blocks of ``scene`` that do not belong to the article as removed, and name leads and captions."""
    pieces = scene.layout.pieces
    keep = [verdict > 0 for verdict in verdicts]
    _rescue(scene, verdicts, keep)
    _stem(scene, verdicts, keep)
    for piece, kept, verdict in zip(pieces, keep, verdicts, strict=True):
        if not kept or piece.kind is BlockKind.RULE:
            piece.remove("page", 0.5 + min(0.49, abs(verdict) / 10))
    _titles(scene)
    _twice(scene)
    _teasers(scene, verdicts)
    _leftovers(scene, verdicts)
    leads.recover(scene)
    captions.recover(scene)
    _empty_headings(pieces)


def _rescue(scene: Scene, verdicts: list[float], keep: list[bool]) -> None:
    """Where most of what the proposal vouches for would go, believe the proposal."""
    vouched = [at for at, vote in enumerate(scene.votes) if vote >= HELD and scene.shapes[at].count >= 8]
    total = sum(scene.shapes[at].count for at in vouched)
    held = sum(scene.shapes[at].count for at in vouched if keep[at])
    if held < RESCUE * total:
        for at in vouched:
            keep[at] = keep[at] or verdicts[at] > -3


def _stem(scene: Scene, verdicts: list[float], keep: list[bool]) -> None:
    """Where far more is kept than the proposal holds, keep only what is sure."""
    words = [shape.count for shape in scene.shapes]
    voted = sum(count for count, kept, vote in zip(words, keep, scene.votes, strict=True) if kept and vote > 0.5)
    unvoted = sum(count for count, kept, vote in zip(words, keep, scene.votes, strict=True) if kept and vote <= 0.5)
    if voted >= 60 and unvoted > FLOOD * voted:
        for at, vote in enumerate(scene.votes):
            keep[at] = keep[at] and (vote > 0.5 or verdicts[at] > SURE)


def _titles(scene: Scene) -> None:
    """Take the title out of the text, and the headings above the first running text: other titles, section names."""
    title = tokens(scene.title)
    above = True
    for piece, shape in zip(scene.layout.pieces, scene.shapes, strict=True):
        if not piece.kept:
            continue
        if title and shape.words == title:
            piece.remove("title", 1.0)
        elif above and piece.kind is BlockKind.HEADING and (piece.level == 1 or _same(shape.words, title)):
            piece.remove("title", 0.7)
        above = above and not shape.prose_like


def _same(words: list[str], title: list[str]) -> bool:
    """Whether a heading says what the title says, in other words around it."""
    shared = len(set(words) & set(title))
    return bool(title) and shared >= 0.7 * min(len(set(words)), len(set(title)))


def _teasers(scene: Scene, verdicts: list[float]) -> None:
    """Remove blocks that are one link to another page of the site, and the heading right above a row of them."""
    pieces = scene.layout.pieces
    for at, piece in enumerate(pieces):
        if (
            piece.kept
            and scene.targets[at] == "site"
            and scene.shapes[at].count >= TEASER
            and verdicts[at] < TEASER_SURE
        ):
            piece.remove("read-also", 0.7)
            before = next((n for n in range(at - 1, max(-1, at - 3), -1) if pieces[n].kept), None)
            if before is not None and pieces[before].kind is BlockKind.HEADING and _nothing_else(scene, at):
                pieces[before].remove("read-also", 0.6)


def _nothing_else(scene: Scene, at: int) -> bool:
    """Whether no running text follows block ``at`` before the next heading."""
    for piece, shape in zip(scene.layout.pieces[at + 1 :], scene.shapes[at + 1 :], strict=True):
        if piece.kept:
            return piece.kind is BlockKind.HEADING or not shape.prose_like
    return True


def _twice(scene: Scene) -> None:
    """Keep the first of blocks that say the same; a table of contents may repeat the headings."""
    seen: set[str] = set()
    for piece, shape, target in zip(scene.layout.pieces, scene.shapes, scene.targets, strict=True):
        if piece.kept and piece.kind is not BlockKind.CODE and target != "page":
            text = " ".join(shape.words)
            if text in seen and shape.count >= LEAST_TWICE:
                piece.remove("repetition", 0.9)
            seen.add(text)


def _leftovers(scene: Scene, verdicts: list[float]) -> None:
    """Remove what the rules for text find among the blocks that are kept."""
    kept = [at for at, piece in enumerate(scene.layout.pieces) if piece.kept]
    topics = residue.topics_of([scene.shapes[at] for at in kept], scene.title)
    for number, at in enumerate(kept):
        piece, shape = scene.layout.pieces[at], scene.shapes[at]
        if piece.kind in (BlockKind.CODE, BlockKind.TABLE):
            continue
        zone = "header" if number < 3 else "footer" if number >= len(kept) - 4 else "middle"
        beside = any(0 <= n < len(verdicts) and verdicts[n] <= 0 for n in (at - 1, at + 1))
        found = residue.finding(shape, residue.Place(zone, beside, topics))
        if found and found[1] >= (0.75 if verdicts[at] > FIRM else 0.5):
            piece.remove(*found)


def _empty_headings(pieces: list[Piece]) -> None:
    """Remove headings with nothing under them."""
    under = False
    for piece in reversed(pieces):
        if not piece.kept or piece.kind is BlockKind.CAPTION:
            continue
        if piece.kind is BlockKind.HEADING:
            if not under:
                piece.remove("empty-heading", 0.8)
            under = False
        else:
            under = True

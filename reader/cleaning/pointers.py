"""Links that point the reader elsewhere: teasers of other articles between and below the text."""

from reader.cleaning.evidence import Scene
from reader.core.text import BlockKind

TEASER, TEASER_SURE = 3, 2.5
"""Words of a block that is one link to the same site, and the verdict from which it stays."""


def drop(scene: Scene, verdicts: list[float]) -> None:
    """Remove blocks that are one link to another page of the site, and the heading right above a row of them."""
    pieces = scene.layout.pieces
    teasers = [at for at, piece in enumerate(pieces) if piece.kept and _is_teaser(scene, at)]
    for at in teasers:
        if verdicts[at] >= TEASER_SURE:
            continue
        pieces[at].remove("read-also", 0.7)
        before = next((n for n in range(at - 1, max(-1, at - 3), -1) if pieces[n].kept), None)
        if before is not None and pieces[before].kind is BlockKind.HEADING and _nothing_else(scene, at):
            pieces[before].remove("read-also", 0.6)


def _is_teaser(scene: Scene, at: int) -> bool:
    """Whether a block is one link to another page of the site."""
    return scene.targets[at] == "site" and scene.shapes[at].count >= TEASER


def _nothing_else(scene: Scene, at: int) -> bool:
    """Whether no running text follows block ``at`` before the next heading."""
    for piece, shape in zip(scene.layout.pieces[at + 1 :], scene.shapes[at + 1 :], strict=True):
        if piece.kept:
            return piece.kind is BlockKind.HEADING or not shape.prose_like
    return True

"""Links that point the reader elsewhere: teasers of other articles between and below the text."""

from itertools import groupby

from reader.cleaning.html.evidence import Scene, leads_to, linked
from reader.core.text import BlockKind

TEASER, TEASER_SURE = 3, 2.5
"""Words of a block that is one link to the same site, and the verdict from which it stays."""
LONGEST, ITEM, LINKED = 6, 4, 0.5
"""Most items of a list of teasers, average words of their titles, and the share of each that is a link."""
SENTENCE = 6
"""Words of a line that announces a list."""


def drop(scene: Scene, verdicts: list[float]) -> None:
    """Remove blocks that are one link to another page of the site, and the heading right above a row of them."""
    announced = _lists(scene)
    pieces = scene.layout.pieces
    teasers = [at for at, piece in enumerate(pieces) if piece.kept and _is_teaser(scene, at)]
    for at in teasers:
        if verdicts[at] >= TEASER_SURE or at in announced:
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


def _lists(scene: Scene) -> set[int]:
    """Remove lists of titles with links to other pages of the site which no line announces, between running text.

    Returns the items of lists that a sentence announces: they belong to it.
    """
    pieces = scene.layout.pieces
    kept = [at for at, piece in enumerate(pieces) if piece.kept]
    announced: set[int] = set()
    before: int | None = None
    for home, group in groupby(kept, key=lambda at: (pieces[at].kind, pieces[at].frame.around(2)[-1].number)):
        run = list(group)
        after = next((at for at in kept if at > run[-1]), None)
        if home[0] is BlockKind.LIST_ITEM and before is not None and after is not None:
            if pieces[before].text.rstrip().endswith(":"):
                announced.update(run if scene.shapes[before].count >= SENTENCE else ())
            elif _between_text(scene, before, after) and _teases(scene, run):
                for at in run:
                    pieces[at].remove("read-also", 0.7)
        before = run[-1]
    return announced


def _between_text(scene: Scene, before: int, after: int) -> bool:
    """Whether no heading stands right before a list, and running text behind it."""
    return scene.layout.pieces[before].kind is not BlockKind.HEADING and scene.shapes[after].prose_like


def _teases(scene: Scene, run: list[int]) -> bool:
    """Whether every item of a list is the title of another page of the site, most of it a link."""
    pieces = [scene.layout.pieces[at] for at in run]
    if len(run) > LONGEST or sum(scene.shapes[at].count for at in run) < ITEM * len(run):
        return False
    return all(
        linked(piece) >= LINKED
        and [leads_to(mark.href, scene.address) for mark in piece.inlines if mark.href] == ["site"]
        and not piece.text.endswith(".")
        for piece in pieces
    )

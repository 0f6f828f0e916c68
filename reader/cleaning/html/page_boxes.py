"""Boxes of a page between its text: what asks to subscribe or to sign up, and articles inside the article.

One line of an offer gives its box away; the others, what it holds and what it costs, may read like any list.
"""

from collections.abc import Iterator

from reader.cleaning import residue
from reader.cleaning.html.evidence import Scene
from reader.core.text import BlockKind

OFFERS = frozenset({"paywall", "newsletter", "app", "support"})
"""Themes that give a box away."""
LARGEST, MOST = 0.2, 40
"""Share of the words of the article that a box may hold, and its blocks."""
VOTED = 0.3
"""Share of the words in a box with an offer that the proposal may hold."""
NESTED, SURE = frozenset({"article", "aside"}), 2.0
"""Elements that stand apart from the text around them, and the verdict that saves a block in one."""
DEEPEST = 60
"""Elements around a block that are looked at."""
_STAYS = (BlockKind.CAPTION, BlockKind.QUOTE, BlockKind.TABLE, BlockKind.CODE)
"""Kinds that no box takes with it."""


def drop(scene: Scene, verdicts: list[float]) -> None:
    """Remove what is kept of boxes with an offer, and of articles inside the article that nothing vouches for."""
    boxes = Boxes(scene)
    for at, theme in _offers(scene):
        box = boxes.around(at)
        if boxes.voted(box) < VOTED:
            _remove(scene, box, theme)
    for at, piece in enumerate(scene.layout.pieces):
        if piece.kept and scene.votes[at] == 0 and verdicts[at] < SURE:
            box = boxes.around(at, NESTED)
            if boxes.voted(box) == 0:
                _remove(scene, box, "page")


def _offers(scene: Scene) -> Iterator[tuple[int, str]]:
    """The blocks that ask to subscribe or to sign up, and the theme of each."""
    kept = [shape for piece, shape in zip(scene.layout.pieces, scene.shapes, strict=True) if piece.kept]
    place = residue.Place(beside=True, topics=residue.topics_of(kept, scene.title))
    for at, shape in enumerate(scene.shapes):
        found = None if OFFERS.isdisjoint(shape.hits) else residue.finding(shape, place)
        if found and found[0] in OFFERS:
            yield at, found[0]


def _remove(scene: Scene, box: list[int], rule: str) -> None:
    for at in box:
        piece = scene.layout.pieces[at]
        if piece.kept and piece.kind not in _STAYS:
            piece.remove(rule, 0.7)


class Boxes:
    """The elements of a page that hold little of its article, and not its title."""

    def __init__(self, scene: Scene) -> None:
        """Note what every element holds."""
        self._scene = scene
        self._inside: dict[int, list[int]] = {}
        for at, piece in enumerate(scene.layout.pieces):
            for frame in piece.frame.around(DEEPEST):
                self._inside.setdefault(frame.number, []).append(at)
        self._most = LARGEST * self._kept(range(len(scene.shapes)))

    def around(self, at: int, tags: frozenset[str] = frozenset()) -> list[int]:
        """The blocks in the largest such element around block ``at``, of ``tags`` when any are given; itself too."""
        found: list[int] = []
        for frame in self._scene.layout.pieces[at].frame.around(DEEPEST):
            box = self._inside[frame.number]
            if len(box) > MOST or self._kept(box) > self._most or not set(box).isdisjoint(self._scene.titles):
                break
            if not tags or frame.tag in tags:
                found = box
        return found

    def voted(self, box: list[int]) -> float:
        """Share of the words in ``box`` that the proposal holds."""
        shapes, votes = self._scene.shapes, self._scene.votes
        words = sum(shapes[at].count for at in box)
        return sum(shapes[at].count for at in box if votes[at] > VOTED) / max(1, words)

    def _kept(self, box: list[int] | range) -> int:
        """The words of the blocks in ``box`` that are kept."""
        return sum(self._scene.shapes[at].count for at in box if self._scene.layout.pieces[at].kept)

"""Whether a block belongs to the article: two linear models, the second of which has heard what the first made of the
neighbours.

The weights were fitted on the development part of WCXB (Foley 2026, CC BY 4.0) by ``tests/quality/cleaning/fit.py``.
"""

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from reader.cleaning.html.evidence import Scene
from reader.cleaning.html.facts import Facts, facts, step
from reader.cleaning.html.pieces import Piece
from reader.cleaning.html.surroundings import FAR, facts_of
from reader.cleaning.html.tallies import containers, look_of
from reader.core.text import BlockKind

SCALE = 100
"""Weights are stored as whole numbers of this fraction."""
MOST_ROWS = 100_000
"""Rows of facts whose sums are remembered."""
OUT = -500
"""Weight of being far from the text, unless another was fitted."""
_OWN = (-3.0, -2.0, -1.2, -0.6, -0.2, 0.2, 0.6, 1.2, 2.0, 3.0)
_COARSE = (-2.0, -0.7, 0.0, 0.7, 2.0)
_MIDDLE = (-1.2, -0.2, 0.2, 1.2)
_SHARES = (0.1, 0.3, 0.5, 0.7, 0.9)
_REACH = 4
"""Blocks on either side whose best verdict is heard."""


class Weights(dict[Facts, int]):
    """What each row of facts weighs, summed up when it first comes; facts that are not listed weigh nothing."""

    def __init__(self, single: dict[str, int]) -> None:
        """``single`` are the weights of single facts."""
        super().__init__()
        self._single = single

    def __missing__(self, row: Facts) -> int:
        """Sum up the weights of ``row``."""
        if len(self) >= MOST_ROWS:  # rows with names of elements are without end
            self.clear()
        self[row] = total = sum(self._single.get(fact, 0) for fact in row)
        return total

    def of(self, rows: Iterable[Facts]) -> float:
        """The weight of all ``rows``."""
        return sum(map(self.__getitem__, rows)) / SCALE


@cache
def model() -> tuple[Weights, Weights]:
    """The fitted weights, read once: of facts of the page, and of facts about the verdicts that those make."""
    data = json.loads(files("reader.cleaning.html").joinpath("weights.json").read_text("utf-8"))
    return Weights({FAR: OUT, **data["first"]}), Weights(data["second"])


def verdicts(scene: Scene) -> list[float]:
    """For each block how much it belongs to the article: log odds, above 0 when it is more likely than not."""
    first, second = model()
    return [second.of(rows) for rows in heard(scene, [first.of(rows) for rows in facts_of(scene)])]


def heard(scene: Scene, first: list[float]) -> list[list[Facts]]:
    """For each block the rows of facts that the first verdicts, its own and those around it, make."""
    pieces = scene.layout.pieces
    chances = [1 / (1 + math.exp(-max(-30.0, min(30.0, verdict)))) for verdict in first]
    frames: defaultdict[object, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for piece, chance in zip(pieces, chances, strict=True):
        size = max(1, len(piece.text) // 6)
        for place in (look_of(piece), *(frame.number for frame in containers(piece))):
            frames[place][0] += size
            frames[place][1] += size * chance
    return [
        [*_own(first, at, piece), _votes(scene, at, first[at]), *_shares(piece, frames)]
        for at, piece in enumerate(pieces)
    ]


def _votes(scene: Scene, at: int, verdict: float) -> Facts:
    """Facts from the vote of the proposal."""
    vote = step(scene.votes[at], (0.0, 0.5, 0.9))
    return facts("v={0},s={1} v={0},prose={2}", vote, step(verdict, _OWN), scene.shapes[at].prose)


def _shares(piece: Piece, frames: Mapping[object, Sequence[float]]) -> Iterator[Facts]:
    """Facts from the verdicts on all that stands in one container, or looks alike."""
    for distance, frame in enumerate(containers(piece), 1):
        whole, held = frames[frame.number]
        yield facts("c{}={}", distance, step(held / whole, _SHARES))
    whole, held = frames[look_of(piece)]
    yield facts("look={}", step(held / whole, _SHARES))


def _own(first: list[float], at: int, piece: Piece) -> Iterator[Facts]:
    """Facts from the verdicts on the block and its neighbours."""
    before = step(first[at - 1], _COARSE) if at else "x"
    after = step(first[at + 1], _COARSE) if at + 1 < len(first) else "x"
    best_before = step(max(first[max(0, at - _REACH) : at], default=-9.0), _COARSE)
    best_after = step(max(first[at + 1 : at + 1 + _REACH], default=-9.0), _COARSE)
    yield facts(
        "always s={0} s={0},short={1} k={2},s={0}", step(first[at], _OWN), len(piece.text) <= 45, piece.kind.value
    )
    yield facts("p={0} n={1} p={0},n={1} p={0},n={1},s={2}", before, after, step(first[at], _MIDDLE))
    yield facts("P={0} N={1} P={0},N={1}", best_before, best_after)
    if piece.kind is BlockKind.HEADING:
        yield facts("h,n={1} h,p={0},n={1}", before, after)

"""Whether a block belongs to the article: two linear models, the second of which has heard what the first made of the
neighbours.

The weights were fitted on the development part of WCXB (Foley 2026, CC BY 4.0) by ``tests/quality/cleaning/fit.py``.
"""

import json
import math
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reader.cleaning.evidence import Scene, step
from reader.cleaning.surroundings import FAR, facts_of
from reader.cleaning.tallies import containers, look_of
from reader.core.text import BlockKind

SCALE = 100
"""Weights are stored as whole numbers of this fraction."""
OUT = -500
"""Weight of being far from the text, unless another was fitted."""
_OWN = (-3.0, -2.0, -1.2, -0.6, -0.2, 0.2, 0.6, 1.2, 2.0, 3.0)
_COARSE = (-2.0, -0.7, 0.0, 0.7, 2.0)
_MIDDLE = (-1.2, -0.2, 0.2, 1.2)
_SHARES = (0.1, 0.3, 0.5, 0.7, 0.9)
_REACH = 4
"""Blocks on either side whose best verdict is heard."""


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of facts; facts that are not listed weigh nothing."""

    first: dict[str, int]
    """Facts of the page."""
    second: dict[str, int]
    """Facts about the verdicts of the first."""


@cache
def model() -> Model:
    """The fitted weights, read once."""
    data = json.loads(files("reader.cleaning").joinpath("weights.json").read_text("utf-8"))
    return Model({FAR: OUT, **data["first"]}, data["second"])


def verdicts(scene: Scene) -> list[float]:
    """For each block how much it belongs to the article: log odds, above 0 when it is more likely than not."""
    weights = model()
    first = [_sum(weights.first, facts) for facts in facts_of(scene)]
    return [_sum(weights.second, facts) for facts in heard(scene, first)]


def _sum(weights: dict[str, int], facts: list[str]) -> float:
    return sum(filter(None, map(weights.get, facts))) / SCALE


def heard(scene: Scene, first: list[float]) -> list[list[str]]:
    """For each block the facts that the first verdicts, its own and those around it, make."""
    pieces = scene.layout.pieces
    chances = [1 / (1 + math.exp(-max(-30.0, min(30.0, verdict)))) for verdict in first]
    frames: defaultdict[object, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for piece, chance in zip(pieces, chances, strict=True):
        size = max(1, len(piece.text) // 6)
        for place in (look_of(piece), *(frame.number for frame in containers(piece))):
            frames[place][0] += size
            frames[place][1] += size * chance
    facts = []
    for at, piece in enumerate(pieces):
        found = _own(first, at, piece.kind, len(piece.text))
        for distance, frame in enumerate(containers(piece), 1):
            whole, held = frames[frame.number]
            found.append(f"c{distance}={step(held / whole, _SHARES)}")
        whole, held = frames[look_of(piece)]
        found.append(f"look={step(held / whole, _SHARES)}")
        vote = step(scene.votes[at], (0.0, 0.5, 0.9))
        found.append(f"v={vote},s={step(first[at], _OWN)}")
        found.append(f"v={vote},prose={scene.shapes[at].prose}")
        facts.append(found)
    return facts


def _own(first: list[float], at: int, kind: BlockKind, size: int) -> list[str]:
    """Facts from the verdicts on the block and its neighbours."""
    own = step(first[at], _OWN)
    before = step(first[at - 1], _COARSE) if at else "x"
    after = step(first[at + 1], _COARSE) if at + 1 < len(first) else "x"
    best_before = step(max(first[max(0, at - _REACH) : at], default=-9.0), _COARSE)
    best_after = step(max(first[at + 1 : at + 1 + _REACH], default=-9.0), _COARSE)
    facts = [
        "always",
        f"s={own}",
        f"s={own},short={size <= 45}",
        f"k={kind.value},s={own}",
        f"p={before}",
        f"n={after}",
        f"p={before},n={after}",
        f"p={before},n={after},s={step(first[at], _MIDDLE)}",
        f"P={best_before}",
        f"N={best_after}",
        f"P={best_before},N={best_after}",
    ]
    if kind is BlockKind.HEADING:
        facts += [f"h,n={after}", f"h,p={before},n={after}"]
    return facts

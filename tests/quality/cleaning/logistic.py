"""Logistic regression over named facts in plain Python: weighted log loss, L2 penalty, limited-memory BFGS.

Small enough that no library is needed, and the same input gives the same weights.
"""

import math
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

Vector = list[float]
Evaluate = Callable[[Vector], tuple[float, Vector]]

MEMORY = 8
"""Steps that the curvature is estimated from."""


@dataclass(frozen=True, slots=True)
class Example:
    """One thing to be judged."""

    facts: Sequence[str]
    """Names of the facts that hold."""
    wanted: float
    """1 when it is in, 0 when it is out."""
    weight: float = 1.0
    """How much it counts."""


def fit(
    examples: Sequence[Example], *, strength: float, penalty: Callable[[str], float] = lambda _: 1.0, rounds: int = 80
) -> dict[str, float]:
    """Weights of all facts.

    ``strength`` is the trust in the data (the inverse of the usual lambda), ``penalty`` how hard a fact is pulled to 0.
    """
    names = sorted({fact for example in examples for fact in example.facts})
    number = {name: at for at, name in enumerate(names)}
    rows = [tuple({number[fact] for fact in example.facts}) for example in examples]
    pulls = [penalty(name) for name in names]

    def evaluate(weights: Vector) -> tuple[float, Vector]:
        gradient = [pull * weight for pull, weight in zip(pulls, weights, strict=True)]
        loss = 0.5 * _dot(gradient, weights)
        take = weights.__getitem__
        for row, example in zip(rows, examples, strict=True):
            total = sum(map(take, row))
            chance = 1 / (1 + math.exp(-total)) if total > -500 else 0.0
            trust = strength * example.weight
            chosen = chance if example.wanted else 1 - chance
            loss -= trust * math.log(max(chosen, 1e-12))
            error = trust * (chance - example.wanted)
            for at in row:
                gradient[at] += error
        return loss, gradient

    return dict(zip(names, minimise(evaluate, [0.0] * len(names), rounds), strict=True))


def minimise(evaluate: Evaluate, start: Vector, rounds: int) -> Vector:
    """The vector at which ``evaluate`` is least."""
    point = start
    value, slope = evaluate(point)
    history: deque[tuple[Vector, Vector]] = deque(maxlen=MEMORY)
    for _ in range(rounds):
        direction = _direction(slope, history)
        step, descent = 1.0, _dot(slope, direction)
        if not history:
            step = 1 / max(1.0, math.sqrt(_dot(slope, slope)))
        while True:
            nearby = [x + step * d for x, d in zip(point, direction, strict=True)]
            new_value, new_slope = evaluate(nearby)
            if new_value <= value + 1e-4 * step * descent or step < 1e-10:
                break
            step /= 2
        history.append((_minus(nearby, point), _minus(new_slope, slope)))
        done = value - new_value < 1e-5 * abs(value)
        point, value, slope = nearby, new_value, new_slope
        if done:
            break
    return point


def _direction(slope: Vector, history: Iterable[tuple[Vector, Vector]]) -> Vector:
    """The two-loop recursion of L-BFGS (Nocedal 1980)."""
    direction = [-x for x in slope]
    pairs = [(moved, turned, _dot(moved, turned)) for moved, turned in history]
    pairs = [pair for pair in pairs if pair[2] > 1e-12]
    factors = []
    for moved, turned, curve in reversed(pairs):
        factor = _dot(moved, direction) / curve
        factors.append(factor)
        direction = [d - factor * t for d, t in zip(direction, turned, strict=True)]
    if pairs:
        _, turned, curve = pairs[-1]
        scale = curve / _dot(turned, turned)
        direction = [d * scale for d in direction]
    for (moved, turned, curve), factor in zip(pairs, reversed(factors), strict=True):
        back = _dot(turned, direction) / curve
        direction = [d + (factor - back) * m for d, m in zip(direction, moved, strict=True)]
    return direction


def _dot(one: Vector, other: Vector) -> float:
    return sum(map(float.__mul__, one, other))


def _minus(one: Vector, other: Vector) -> Vector:
    return [x - y for x, y in zip(one, other, strict=True)]

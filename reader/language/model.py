"""The decoder of a linear-chain conditional random field, in plain Python.

Weights come from a small table, fitted elsewhere (``tests/quality/language/fit.py``). The best labels are found by
Viterbi's algorithm; how sure a label is, by the difference to the best path that has another one there.
"""

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import exp

from reader.language.document import Document
from reader.language.features import neighbour_features, place_features, word_features
from reader.language.tokens import Sentence

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC")
"""Outside, and first or later word of a name of each kind."""
Vector = list[float]
_FORBIDDEN = -1e9


@dataclass(frozen=True, slots=True)
class Labelled:
    """The labels of a sentence and how sure each is, 0 to 1."""

    labels: list[int]
    """Indices into `LABELS`."""
    sure: list[float]
    """One number for each word."""


class Model:
    """The weights of one language."""

    def __init__(self, code: str, weights: dict[str, list[float]], moves: list[Vector]) -> None:
        """``weights``: feature → label, weight, label, weight, …; ``moves``: weights from label to label."""
        self._code = code
        self._weights = weights
        self._moves = [[_allowed(a, b, moves[a][b]) for b in range(len(LABELS))] for a in range(len(LABELS))]
        self._into = [[self._moves[a][b] for a in range(len(LABELS))] for b in range(len(LABELS))]
        self._word = lru_cache(maxsize=20_000)(self._word_scores)
        self._near = lru_cache(maxsize=40_000)(self._near_scores)

    def label(self, document: Document, sentence: Sentence) -> Labelled:
        """The best labels of ``sentence``."""
        scores = self._scores(document, sentence)
        best, back = self._forward(scores)
        label = max(range(len(LABELS)), key=best[-1].__getitem__)
        path = [label]
        for step in reversed(back):
            label = step[label]
            path.append(label)
        path.reverse()
        sure = self._sureness(scores, best, path) if any(path) else [1.0] * len(path)
        return Labelled(path, sure)

    def _scores(self, document: Document, sentence: Sentence) -> list[Vector]:
        words = [token.text for token in sentence.tokens]
        places = place_features(document, sentence)
        scores = []
        for at, word in enumerate(words):
            total = list(self._word(word))
            self._add(total, places[at])
            for distance in (-2, -1, 1, 2):
                near = at + distance
                other = self._near(words[near] if 0 <= near < len(words) else "", distance)
                total = [a + b for a, b in zip(total, other, strict=True)]
            scores.append(total)
        return scores

    def _word_scores(self, word: str) -> Vector:
        total = [0.0] * len(LABELS)
        self._add(total, word_features(word, self._code))
        return total

    def _near_scores(self, word: str, distance: int) -> Vector:
        total = [0.0] * len(LABELS)
        self._add(total, neighbour_features(word, self._code, distance))
        return total

    def _add(self, total: Vector, features: Sequence[str]) -> None:
        for feature in features:
            found = self._weights.get(feature)
            if found is not None:
                for at in range(0, len(found), 2):
                    total[int(found[at])] += found[at + 1]

    def _forward(self, scores: list[Vector]) -> tuple[list[Vector], list[list[int]]]:
        """The best score of a path that ends in each label, word by word, and where it came from."""
        best = [[_allowed(0, label, score) for label, score in enumerate(scores[0])]]
        back: list[list[int]] = []
        for emission in scores[1:]:
            last, now, came = best[-1], [], []
            for label, into in enumerate(self._into):
                sums = [a + b for a, b in zip(last, into, strict=True)]
                top = max(sums)
                now.append(top + emission[label])
                came.append(sums.index(top))
            best.append(now)
            back.append(came)
        return best, back

    def _sureness(self, scores: list[Vector], best: list[Vector], path: list[int]) -> list[float]:
        """For each word, how far the best path is ahead of the best one with another label there, as a probability."""
        rest = [[0.0] * len(LABELS)]
        for emission in reversed(scores[1:]):
            after = [a + b for a, b in zip(rest[-1], emission, strict=True)]
            rest.append([max(a + b for a, b in zip(after, moves, strict=True)) for moves in self._moves])
        rest.reverse()
        sure = []
        for at, label in enumerate(path):
            through = [a + b for a, b in zip(best[at], rest[at], strict=True)]
            other = max(score for index, score in enumerate(through) if index != label)
            sure.append(1 / (1 + exp(min(50.0, other - through[label]))))
        return sure


def _allowed(before: int, label: int, weight: float) -> float:
    """``weight``, unless a name would go on (I) that has not begun."""
    inner = label > 0 and label % 2 == 0
    return weight if not inner or before in (label - 1, label) else _FORBIDDEN


@cache
def model(code: str) -> Model | None:
    """The model of a language, ``None`` when there is none."""
    file = files("reader.language").joinpath("data", f"{code}.model.json.gz")
    if not code or not file.is_file():
        return None
    data = json.loads(gzip.decompress(file.read_bytes()))
    return Model(code, data["weights"], data["moves"])

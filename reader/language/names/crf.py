"""The fitted engine: a linear-chain conditional random field, decoded in plain Python.

The weights are fitted by ``tests.quality.language.fit`` and stand in ``data/models``. Only the stretches around
words that can be part of a name are decoded; every other word is outside of a name.
"""

import gzip
import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import exp

from reader.core.analysis import EntityKind
from reader.language.lexicon import DATA, lexicon
from reader.language.names.engines import Engine, Name
from reader.language.names.features import Features
from reader.language.names.rules import SURE
from reader.language.tokens import Document, Sentence

LABELS = ("O", "B-P", "I-P", "B-O", "I-O", "B-L", "I-L", "B-M", "I-M")
KINDS = {"P": EntityKind.PERSON, "O": EntityKind.ORGANISATION, "L": EntityKind.PLACE, "M": EntityKind.MISC}
AROUND = 2
"""Words on either side of one that can be part of a name which are decoded with it."""
LISTED = 0.65
"""Confidence of a name that only the lists know."""
_FORBIDDEN = -1e4
_ZERO = (0.0,) * len(LABELS)
_OUTSIDE = (100.0,) + (0.0,) * (len(LABELS) - 1)
_NEVER = frozenset('"“”„‘‚«»;:()[]{}!?…|')
"""Signs that are never part of a name."""
_DISTANCES = (-2, -1, 1, 2)
_CACHED = 60_000
Vector = tuple[float, ...]


class CrfEngine:
    """The engine ``crf`` for one language."""

    name = "crf"

    def __init__(self, language: str, weights: Mapping[str, list[float]], moves: Sequence[Sequence[float]]) -> None:
        self._features = Features(language)
        self._demonyms = lexicon(language).demonyms
        self._nouns_small = language != "de"
        self._weights = weights
        self._vectors: dict[str, Vector | None] = {}
        self._words: tuple[dict[str, Vector], ...] = ({}, {}, {}, {}, {})
        self._moves = [
            [_allowed(before, label, moves[before][label]) for label in range(len(LABELS))]
            for before in range(len(LABELS))
        ]
        self._into = [tuple(row[label] for row in self._moves) for label in range(len(LABELS))]

    def tag(self, document: Document) -> list[Name]:
        """The names of a document; see `reader.language.names.engines.Engine`."""
        found: list[Name] = []
        ruled = self._features.ruled(document)
        for sentence, local in zip(document.sentences, self._features.local(document, ruled), strict=True):
            for start, stop in self._stretches(sentence.words):
                scores = [self._score(sentence.words, at, local[at]) for at in range(start, stop)]
                path = self._best(scores, start > 0, stop < len(sentence.words))
                found += self._names(sentence, start, scores, path)
        return _with_listed(found, [name for name in ruled if self._trusts(document.plain[name.start : name.end])])

    def _trusts(self, form: str) -> bool:
        """Whether a listed name counts where the model sees none: where nouns have capitals, one word is too little."""
        return self._nouns_small or form in self._demonyms or " " in form or form.isupper() or form.islower()

    def _stretches(self, words: Sequence[str]) -> list[tuple[int, int]]:
        """The parts of a sentence that can hold names."""
        found: list[tuple[int, int]] = []
        for at, word in enumerate(words):
            if word[0].isupper() or word in self._demonyms or (len(word) > 1 and not word.islower()):
                start, stop = max(0, at - AROUND), min(len(words), at + AROUND + 1)
                if found and start <= found[-1][1]:
                    found[-1] = (found[-1][0], stop)
                else:
                    found.append((start, stop))
        return found

    def _score(self, words: Sequence[str], at: int, local: Sequence[str]) -> Vector:
        """How well each label fits a word."""
        if words[at] in _NEVER:
            return _OUTSIDE
        vectors = [self._own(words[at])]
        count = len(words)
        for slot, distance in enumerate(_DISTANCES, 1):
            near = at + distance
            vector = self._near(words[near] if 0 <= near < count else "", slot, distance)
            if vector is not _ZERO:
                vectors.append(vector)
        for feature in local:
            known = self._vector(feature)
            if known is not None:
                vectors.append(known)
        return tuple(map(sum, zip(*vectors, strict=True)))

    def _own(self, word: str) -> Vector:
        """The weights of a word by itself, added up."""
        found = self._words[0].get(word)
        return found if found is not None else self._add_up(word, 0, self._features.own(word))

    def _near(self, word: str, slot: int, distance: int) -> Vector:
        """The weights of a neighbour, added up."""
        found = self._words[slot].get(word)
        return found if found is not None else self._add_up(word, slot, self._features.near(word, distance))

    def _add_up(self, word: str, slot: int, features: Sequence[str]) -> Vector:
        """Add the weights of some features and remember the sum."""
        vectors = [vector for vector in map(self._vector, features) if vector is not None]
        total = tuple(map(sum, zip(*vectors, strict=True))) if vectors else _ZERO
        if len(self._words[slot]) > _CACHED:
            self._words[slot].clear()
        self._words[slot][word] = total
        return total

    def _vector(self, feature: str) -> Vector | None:
        """The weight of a feature for each label, ``None`` for a feature without weights."""
        pairs = self._weights.get(feature)
        if pairs is None:
            return None
        found = self._vectors.get(feature)
        if found is None:
            dense = list(_ZERO)
            for number in range(0, len(pairs), 2):
                dense[int(pairs[number])] = pairs[number + 1]
            found = self._vectors[feature] = tuple(dense)
        return found

    def _best(self, scores: Sequence[Vector], after: bool, before: bool) -> list[int]:
        """The best sequence of labels (Viterbi); ``after`` and ``before`` tell whether words stand on either side."""
        last = [score if label == 0 or label % 2 else score + _FORBIDDEN for label, score in enumerate(scores[0])]
        if after:
            last = [score + move for score, move in zip(last, self._moves[0], strict=True)]
        came: list[list[int]] = []
        for score in scores[1:]:
            now, back = [], []
            for label, into in enumerate(self._into):
                sums = [a + b for a, b in zip(last, into, strict=True)]
                top = max(sums)
                now.append(top + score[label])
                back.append(sums.index(top))
            last = now
            came.append(back)
        if before:
            last = [score + move for score, move in zip(last, self._into[0], strict=True)]
        path = [last.index(max(last))]
        for back in reversed(came):
            path.append(back[path[-1]])
        return path[::-1]

    def _names(self, sentence: Sentence, start: int, scores: Sequence[Vector], path: Sequence[int]) -> list[Name]:
        """The names that a sequence of labels spells."""
        found, at = [], 0
        while at < len(path):
            label = path[at]
            stop = at + 1
            if label:
                while stop < len(path) and path[stop] == label + label % 2:
                    stop += 1
                sure = self._sure(scores, path, at, stop)
                kind = KINDS[LABELS[label][2:]]
                found.append(Name(sentence.starts[start + at], sentence.ends[start + stop - 1], kind, sure))
            at = stop
        return found

    def _sure(self, scores: Sequence[Vector], path: Sequence[int], at: int, stop: int) -> float:
        """Probability of the kind found among the four kinds and none, everything else as it is."""
        before = path[at - 1] if at else 0
        after = path[stop] if stop < len(path) else 0
        totals = []
        for begin in (1, 3, 5, 7):
            total = scores[at][begin] + self._moves[before][begin]
            last = begin
            for inner in range(at + 1, stop):
                total += scores[inner][begin + 1] + self._moves[last][begin + 1]
                last = begin + 1
            totals.append(total + self._moves[last][after])
        none = sum(scores[inner][0] + self._moves[0][0] for inner in range(at, stop))
        mine = totals[(path[at] - 1) // 2]
        rest = sum(exp(min(50.0, other - mine)) for other in [*totals, none])
        return round(1 / rest, 3)


def _with_listed(found: list[Name], ruled: Sequence[Name]) -> list[Name]:
    """The names, with those that the rules are sure of and that stand where the model sees none."""
    ends = [name.end for name in found]
    added = []
    for name in ruled:
        at = bisect_right(ends, name.start)
        if name.confidence >= SURE and (at == len(found) or found[at].start >= name.end):
            added.append(Name(name.start, name.end, name.kind, LISTED))
    return sorted(found + added)


def _allowed(before: int, label: int, weight: float) -> float:
    """The weight of a move, unless it goes on with a name that has not begun."""
    inner = label > 0 and label % 2 == 0
    return weight if not inner or before in (label - 1, label) else _FORBIDDEN


@lru_cache(maxsize=8)
def crf_engine(language: str) -> Engine | None:
    """The engine for a language, ``None`` where there is no model or it cannot be read."""
    try:
        content = (DATA / "models" / f"{language}.json.gz").read_bytes()
        model = json.loads(gzip.decompress(content))
        return CrfEngine(language, model["weights"], model["moves"])
    except (OSError, ValueError, KeyError, EOFError):
        return None

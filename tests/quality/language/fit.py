"""`python -m tests.quality.language.fit nl en de fr es [--wikigold DIR] [--germeval DIR]`: fits the models.

Needs python-crfsuite, here only. L-BFGS with L1 from a fixed start and exchanges of names from a fixed seed: the same
corpus gives the same file to the byte.
"""

import argparse
import gzip
import json
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite

from reader.language.lexicon import DATA
from reader.language.names.crf import LABELS
from reader.language.names.features import Features
from tests.quality.language.exchange import exchanged
from tests.quality.language.gold import Gold, columns, labels, own

C1, C2, ITERATIONS, SMALLEST = 0.2, 0.2, 150, 0.03
"""Regularisation, longest run, and the weight below which a feature is left out."""
COPIES = 1
"""Copies of our own articles with names exchanged."""


def rows(gold: Gold, features: Features) -> Iterable[tuple[list[list[str]], list[str]]]:
    """Features and labels of every sentence of an article."""
    for sentence, local in zip(
        gold.document.sentences, features.local(gold.document, features.ruled(gold.document)), strict=True
    ):
        words = sentence.words
        found = []
        for at, word in enumerate(words):
            row = features.own(word) + local[at]
            for distance in (-2, -1, 1, 2):
                near = at + distance
                row += features.near(words[near] if 0 <= near < len(words) else "", distance)
            found.append(row)
        yield found, labels(gold, sentence)


def fit(language: str, golds: Sequence[Gold], copies: int = COPIES) -> bytes:
    """The model file fitted on some articles."""
    features = Features(language)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(
        {"c1": C1, "c2": C2, "max_iterations": ITERATIONS, "feature.possible_transitions": True, "feature.minfreq": 2}
    )
    for gold in [*golds, *exchanged(golds, language, copies)]:
        for found, wanted in rows(gold, features):
            trainer.append(found, wanted)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder, "model"))
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
        return model_file(info.state_features, info.transitions)


def model_file(states: dict[tuple[str, str], float], moves: dict[tuple[str, str], float]) -> bytes:
    """The weights that matter, as the engine reads them."""
    weights: dict[str, list[float]] = {}
    for (feature, label), weight in sorted(states.items()):
        if abs(weight) >= SMALLEST:
            weights.setdefault(feature, []).extend((LABELS.index(label), round(weight, 2)))
    table = [[round(moves.get((one, two), 0.0), 2) for two in LABELS] for one in LABELS]
    text = json.dumps({"moves": table, "weights": weights}, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), 9, mtime=0)


def extra(language: str, wikigold: Path | None, germeval: Path | None) -> list[Gold]:
    """Articles of the openly licensed sets that may be fitted on."""
    if language == "en" and wikigold:
        return list(columns(wikigold / "wikigold.conll.txt", "en", 0, 1, size=12))
    if language == "de" and germeval:
        return [
            gold for part in ("dev", "test") for gold in columns(germeval / f"NER-de-{part}.tsv", "de", 1, 2, size=1)
        ]
    return []


def main() -> int:
    """Fit the languages asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("languages", nargs="+")
    parser.add_argument("--wikigold", type=Path)
    parser.add_argument("--germeval", type=Path)
    parser.add_argument("--to", type=Path, default=DATA / "models")
    options = parser.parse_args()
    options.to.mkdir(exist_ok=True)
    for language in options.languages:
        golds = own(language) + extra(language, options.wikigold, options.germeval)
        content = fit(language, golds)
        (options.to / f"{language}.json.gz").write_bytes(content)
        sys.stdout.write(f"{language}: {len(golds)} articles, {len(content):,} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

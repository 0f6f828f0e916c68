"""Fits the models that ship: ``python -m tests.quality.language.fit nl [--wikigold PATH] [--germeval PATH]``.

Needs ``python-crfsuite`` (only here). L-BFGS with L1 regularisation from a fixed start, so that the same corpus gives
the same file to the byte.
"""

import argparse
import gzip
import json
import tempfile
from collections.abc import Iterable
from pathlib import Path

from reader.language.features import neighbour_features, place_features, word_features
from reader.language.model import LABELS
from reader.language.tokens import Sentence
from tests.quality.language.corpus import Gold, columns, own

TARGET = Path(__file__).parents[3] / "reader" / "language" / "data"
L1, L2, SMALLEST = 0.06, 0.01, 0.02
"""Regularisation, and the weight below which a feature is left out."""


def rows(gold: Gold, sentence: Sentence) -> tuple[list[list[str]], list[str]]:
    """Features and labels of a sentence."""
    code, words = gold.document.lexicon.code, [token.text for token in sentence.tokens]
    places = place_features(gold.document, sentence)
    features = []
    for at, word in enumerate(words):
        found = [*word_features(word, code), *places[at]]
        for distance in (-2, -1, 1, 2):
            near = at + distance
            found += neighbour_features(words[near] if 0 <= near < len(words) else "", code, distance)
        features.append(found)
    return features, _labels(gold, sentence)


def _labels(gold: Gold, sentence: Sentence) -> list[str]:
    labels = []
    for token in sentence.tokens:
        label = "O"
        for span, kind in gold.names.items():
            if span.start <= token.start and token.end <= span.end:
                label = ("B-" if token.start == span.start else "I-") + kind
        labels.append(label)
    return labels


def fit(language: str, articles: Iterable[Gold], target: Path) -> None:
    """Fit a model on ``articles`` and write its table."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": L1, "c2": L2, "max_iterations": 120, "feature.possible_transitions": False})
    for article in articles:
        for sentence in article.document.sentences:
            trainer.append(*rows(article, sentence))
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder, "model"))
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
    write(info.state_features, info.transitions, target)


def write(states: dict[tuple[str, str], float], moves: dict[tuple[str, str], float], target: Path) -> None:
    """Write the weights that matter."""
    weights: dict[str, list[float]] = {}
    for (feature, label), weight in sorted(states.items()):
        if abs(weight) >= SMALLEST:
            weights.setdefault(feature, []).extend((LABELS.index(label), round(weight, 2)))
    table = [[round(moves.get((a, b), 0.0), 2) for b in LABELS] for a in LABELS]
    data = json.dumps({"moves": table, "weights": weights}, ensure_ascii=False, separators=(",", ":"))
    target.write_bytes(gzip.compress(data.encode(), 9, mtime=0))


def training(language: str, options: argparse.Namespace) -> list[Gold]:
    """The articles to fit on."""
    articles = list(own(language))
    if options.wikigold and language == "en":
        articles += columns(options.wikigold, "en", 0, 1, size=12)
    for path in options.germeval if language == "de" else ():
        articles += columns(path, "de", 1, 2)
    return articles


def main() -> None:
    """Fit one language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language")
    parser.add_argument("--wikigold", type=Path)
    parser.add_argument("--germeval", type=Path, nargs="*", default=())
    parser.add_argument("--share", type=float, default=1.0, help="fit on this share of the corpus")
    parser.add_argument("--target", type=Path)
    options = parser.parse_args()
    articles = training(options.language, options)
    kept = [a for i, a in enumerate(articles) if (i * 7919) % 100 < options.share * 100]
    fit(options.language, kept, options.target or TARGET / f"{options.language}.model.json.gz")


if __name__ == "__main__":
    main()

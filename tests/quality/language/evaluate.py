"""`python -m tests.quality.language.evaluate WHAT… [--wikigold DIR] [--germeval DIR]`: measures the finding of names.

``nl:cross`` fits on four fifths of our corpus and measures on the fifth, five times; ``nl:cross@0.25`` fits on a
quarter of the four fifths, so that ``@0.25``, ``@0.5`` and ``@1`` are the learning curve. Public sets are given as
``uner=DIR``, ``meantime=DIR``, ``ud=DIR``; ``germeval:cross`` fits on our corpus and four fifths of that set, since the
model that comes with the program is fitted on it. The most frequent errors follow each figure.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reader.language.lexicon import lexicon
from reader.language.names.agreement import agreed
from reader.language.names.crf import KINDS, CrfEngine
from reader.language.names.engines import Engine, engine_for
from tests.quality.language.fit import extra, fit
from tests.quality.language.gold import Gold, columns, own

LETTER = {kind: letter for letter, kind in KINDS.items()}


@dataclass
class Score:
    """Names that are right, found and wanted, by kind; ``*`` counts boundaries."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    errors: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    def f1(self, kinds: str) -> float:
        """F1 over some kinds, in percent."""
        right, found, wanted = (sum(c[k] for k in kinds) for c in (self.right, self.found, self.wanted))
        return 200 * right / (found + wanted) if found + wanted else 0.0

    def line(self) -> str:
        """The figures in one line."""
        each = " ".join(f"{k} {self.f1(k):.1f}" for k in "POLM")
        return f"typed {self.f1('POLM'):.1f}  P3 {self.f1('POL'):.1f}  bounds {self.f1('*'):.1f}  | {each}"


def score(golds: Iterable[Gold], engine: Engine, into: Score, kinds: str = "POLM", *, adjectives: str = "M") -> Score:
    """Add the names of some articles to a score; only those of ``kinds`` count, adjectives of places as they say."""
    for gold in golds:
        document = gold.document
        names = agreed(engine.tag(document), document, lexicon(document.language))
        words = lexicon(document.language)
        letters = [adjectives if words.demonyms.get(document.plain[n.start : n.end]) else LETTER[n.kind] for n in names]
        found = {(n.start, n.end): letter for n, letter in zip(names, letters, strict=True) if letter in kinds}
        wanted = {(s.start, s.end): kind for s, kind in gold.names.items() if kind in kinds}
        for place in found.keys() | wanted.keys():
            got, want = found.get(place, ""), wanted.get(place, "")
            into.found.update([got, "*"] if got else [])
            into.wanted.update([want, "*"] if want else [])
            into.right.update(["*"] if got and want else [])
            into.right.update([got] if got and got == want else [])
            if got != want:
                into.errors[document.plain[place[0] : place[1]], want or "-", got or "-"] += 1
    return into


def cross(
    language: str, golds: Sequence[Gold], more: Sequence[Gold] = (), *, folds: int = 5, share: float = 1.0
) -> Score:
    """Fit on all folds but one, ``share`` of them and all of ``more``, and measure on that one, for each."""
    total = Score()
    for fold in range(folds):
        test = golds[fold::folds]
        rest = [gold for number, gold in enumerate(golds) if number % folds != fold]
        kept = [gold for number, gold in enumerate(rest) if (number * 37) % 100 < share * 100]
        score(test, loaded(fit(language, [*kept, *more]), language), total)
    return total


def loaded(content: bytes, language: str) -> CrfEngine:
    """The engine of a model file."""
    import gzip
    import json

    model = json.loads(gzip.decompress(content))
    return CrfEngine(language, model["weights"], model["moves"])


def public(name: str, folder: Path) -> tuple[list[Gold], str]:
    """A public set and the kinds it labels."""
    if name == "uner":
        return list(columns(folder / "en_ewt-ud-test.iob2", "en", 1, 2, size=1)), "POL"
    from tests.quality.language.public import meantime, ud

    return (meantime(folder), "POL") if name == "meantime" else (ud(folder), "POLM")


def main() -> int:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="+")
    parser.add_argument("--wikigold", type=Path)
    parser.add_argument("--germeval", type=Path)
    options = parser.parse_args()
    for word in options.what:
        language, _, what = word.partition(":")
        if language == "germeval":
            result = cross("de", extra("de", None, options.germeval), own("de"))
        elif what.startswith("cross"):
            more = extra(language, options.wikigold, options.germeval)
            result = cross(language, own(language), more, share=float(what.partition("@")[2] or 1))
        else:
            name, _, folder = word.partition("=")
            golds, kinds = public(name, Path(folder))
            language = golds[0].document.language
            result = score(golds, engine_for(language), Score(), kinds, adjectives="L" if name == "meantime" else "M")
        sys.stdout.write(f"{word}: {result.line()}\n")
        worst = result.errors.most_common(12)
        sys.stdout.writelines(f"    {n} × {e[0]!r}: wanted {e[1]}, got {e[2]}\n" for e, n in worst)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Scores the finding of names: exact span and kind, in percent, per kind."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.core.analysis import EntityKind
from reader.language.engine import Engine
from tests.quality.language.corpus import Gold

NAMES = {EntityKind.PERSON: "PER", EntityKind.ORGANISATION: "ORG", EntityKind.PLACE: "LOC", EntityKind.MISC: "MISC"}


@dataclass
class Score:
    """Counts of names that are right, found and wanted, per kind."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    errors: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    def f1(self, kind: str = "") -> float:
        """F1 of one kind, or of all, in percent."""
        right, found, wanted = (_count(counts, kind) for counts in (self.right, self.found, self.wanted))
        return 200 * right / (found + wanted) if found + wanted else 0.0


def _count(counts: Counter[str], kind: str) -> int:
    return counts[kind] if kind else counts.total() - counts["any"]


def score(articles: Iterable[Gold], engine: Engine, kinds: tuple[str, ...] = ("PER", "ORG", "LOC", "MISC")) -> Score:
    """Score ``engine`` on ``articles``, counting only names of ``kinds``; ``any`` counts boundaries."""
    result = Score()
    for article in articles:
        found = {tag.span: NAMES[tag.kind] for tag in engine.tag(article.document) if NAMES[tag.kind] in kinds}
        wanted = {span: kind for span, kind in article.names.items() if kind in kinds}
        for span in found.keys() | wanted.keys():
            got, want = found.get(span, ""), wanted.get(span, "")
            result.found.update([got, "any"] if got else [])
            result.wanted.update([want, "any"] if want else [])
            result.right.update(["any"] if got and want else [])
            result.right.update([got] if got and got == want else [])
            if got != want:
                result.errors[(span.of(article.document.plain), want, got)] += 1
    return result

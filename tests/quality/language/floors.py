"""Figures on a small fixed part, the development articles: what a change may not lower."""

from pathlib import Path

from tests.quality.language.annotated import articles
from tests.quality.language.articles import measure as measured

FOLDER = Path(__file__).parents[1] / "annotated" / "dev-language"
_EACH = ("names", "quotations", "speakers of direct")


def measure() -> dict[str, float]:
    """The shares over all articles, and some of them by language (``nl names``), each from 0 to 1."""
    counts = measured(articles(FOLDER))
    found = counts.pop("all").figures()
    for language, those in sorted(counts.items()):
        figures = those.figures()
        found |= {f"{language} {name}": figures[name] for name in _EACH}
    return found

"""Measures the reader on annotated articles."""

from collections.abc import Iterator
from pathlib import Path

from tests.quality.annotated.cleaning_scores import count_cleaning
from tests.quality.annotated.found import found
from tests.quality.annotated.language_scores import count_language
from tests.quality.annotated.markup import Annotated, read
from tests.quality.own import Tally

FOLDER = Path(__file__).parent
LOW = ("prose lost", "residue left", "altered", "traps taken")
"""Measures of which less is better, beside everything that was invented."""


def articles(folder: Path) -> Iterator[Annotated]:
    """The annotated articles in ``src`` below ``folder``, by name."""
    for path in sorted((folder / "src").glob("*.ann")):
        yield read(path)


def folders() -> list[Path]:
    """The folders here that hold annotated articles."""
    return sorted(path.parent for path in FOLDER.glob("*/src"))


def measure(folder: Path) -> tuple[Tally, int]:
    """Counts over the articles of a folder, and how many there are."""
    tally, count = Tally(), 0
    for article in articles(folder):
        made = found(article.raw)
        count_cleaning(article.truth, made, tally)
        count_language(article.truth, made, tally)
        count += 1
    return tally, count

"""The floors under our figures: measured on documents of our own, never lower than `baseline.json` says."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.quality import own
from tests.quality.annotated.measure import FOLDER, LOW
from tests.quality.annotated.measure import measure as annotated
from tests.quality.language.floors import measure as floors_of_language

PATH = Path(__file__).with_name("baseline.json")
DECIMALS = 4

Figures = dict[str, dict[str, float]]
"""By part of the program, figures by name, each a share from 0 to 1."""

PARTS: Mapping[str, Callable[[], dict[str, float]]] = {
    "pages": lambda: own.measure("pages"),
    "texts": lambda: own.measure("texts"),
    "names and quotations": floors_of_language,
    "articles nl": lambda: _articles("nl"),
    "articles en": lambda: _articles("en"),
    "articles de": lambda: _articles("de"),
    "articles fr": lambda: _articles("fr"),
    "articles es": lambda: _articles("es"),
}
"""What is measured."""


def _articles(language: str) -> dict[str, float]:
    """The shares over the annotated articles of a language, turned round where less is better; residue as a whole."""
    shares = annotated(FOLDER / language)[0].shares()
    return {
        f"no {name}" if _low(name) else name: 1 - share if _low(name) else share
        for name, share in shares.items()
        if not name.startswith("residue left, ")
    }


def _low(name: str) -> bool:
    return name in LOW or name.endswith("invented")


def measured() -> Figures:
    """The figures of this program."""
    return {
        part: {name: round(share, DECIMALS) for name, share in measure().items()} for part, measure in PARTS.items()
    }


def floors() -> Figures:
    """The figures that it must reach."""
    floor: Figures = json.loads(PATH.read_text("utf-8"))
    return floor


def below(found: Figures, floor: Figures) -> list[str]:
    """What is lower than its floor, in words; a figure that is no longer measured counts too."""
    return [
        f"{part}: {name} is {found.get(part, {}).get(name, 0.0):.4f}, floor {least:.4f}"
        for part, figures in floor.items()
        for name, least in figures.items()
        if found.get(part, {}).get(name, 0.0) < least
    ]


def write(found: Figures, *, lower: bool) -> list[str]:
    """Write new floors: higher ones, and lower ones only if asked; what was left as it was, in words."""
    floor = floors() if PATH.exists() else {}
    kept = [] if lower else below(found, floor)
    new = {
        part: {
            name: share if lower else max(share, floor.get(part, {}).get(name, 0.0)) for name, share in shares.items()
        }
        for part, shares in found.items()
    }
    PATH.write_text(json.dumps(new, indent=2, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")
    return kept

"""`python -m tests.quality.cleaning.fit FOLDER`: fits the weights that judge the blocks of a page.

FOLDER holds ``html/NNNN.html`` and ``ground-truth/NNNN.json`` of WCXB's development part (Foley 2026, CC BY 4.0; not part
of the project). No random numbers: the same data gives the same file.
"""  # noqa: E501

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.cleaning import alignment, dom, pages
from reader.cleaning.evidence import Scene
from reader.cleaning.judge import SCALE, heard
from reader.cleaning.pieces import Layout
from reader.cleaning.surroundings import facts_of
from reader.cleaning.words import tokens
from tests.quality.cleaning.logistic import Example, fit

FIRST, SECOND = 0.0004, 0.02
"""Trust in the data of the first and the second model; a strong pull to zero keeps it from learning single sites."""
FOLDS = 3
"""Parts that the verdicts heard by the second model are made from: never by a model that saw the page."""
LEAST_PAGES = 15
"""Pages that must have a fact."""
STRIPPED = 3
"""Every so manyth page is learned from a second time without its class names."""
LARGEST = 19_500
"""Bytes of the file; the smallest weights go first."""
HEAVIEST = 60
"""Words beyond which a block counts no more."""


ROBUST, FRAGILE = 0.15, 1.0
"""How hard facts are pulled to zero that mean the same everywhere, and those that sites differ in."""
_ROBUST = (
    "vote",
    "look-vote",
    "c1:vote",
    "c2:vote",
    "c3:vote",
    "range",
    "gap",
    "prose",
    "link",
    "words",
    "kind",
    "always",
)


def penalty(fact: str) -> float:
    """How hard ``fact`` is pulled to zero."""
    return ROBUST if fact.startswith(_ROBUST) else FRAGILE


@dataclass(frozen=True, slots=True)
class Page:
    """A page with the blocks that are wanted."""

    scene: Scene
    """Its blocks."""
    wanted: list[float]
    """Share of each block that the truth holds."""
    fold: int
    """The part it is in."""


def load(folder: Path) -> Iterator[Page]:
    """The article pages in ``folder``, some of them twice."""
    for at, path in enumerate(sorted(folder.joinpath("ground-truth").glob("*.json"))):
        truth = json.loads(path.read_text("utf-8"))
        gold = truth["ground_truth"].get("main_content")
        source = folder / "html" / f"{path.stem}.html"
        if truth["_internal"]["page_type"]["primary"] != "article" or not gold or not source.exists():
            continue
        markup = source.read_bytes().decode("utf-8", "replace")
        address = truth.get("url") or ""
        yield page_of(markup, address, gold, path.stem)
        if at % STRIPPED == 0:
            yield page_of(without_names(markup), address, gold, path.stem)


def page_of(markup: str, address: str, gold: str, name: str) -> Page:
    """A page laid out and compared with its true text."""
    root = dom.parse(markup)
    scene = pages.scene_of(root, address)[0] if root is not None else Scene(Layout())
    wanted = alignment.shares([shape.words for shape in scene.shapes], tokens(gold))
    return Page(scene, wanted, hashlib.md5(name.encode(), usedforsecurity=False).digest()[0] % FOLDS)


def without_names(markup: str) -> str:
    """The page without the attributes that name its elements."""
    from lxml import html

    root = dom.parse(markup)
    if root is None:
        return markup
    for element in root.iter():
        for name in list(element.attrib) if isinstance(element.tag, str) else ():
            if name in ("class", "id", "role") or str(name).startswith(("aria-", "data-")):
                del element.attrib[name]
    return html.tostring(root, encoding="unicode")


def examples(page: Page, facts: Iterable[Sequence[str]]) -> Iterator[Example]:
    """Each block of a page with its facts."""
    for shape, wanted, found in zip(page.scene.shapes, page.wanted, facts, strict=True):
        yield Example(found, float(wanted >= alignment.ENOUGH), max(0.1, min(HEAVIEST, shape.count)) ** 0.5)


def train(pages_of: Sequence[Page]) -> tuple[dict[str, float], dict[str, float]]:
    """The weights of both models."""
    facts = [facts_of(page.scene) for page in pages_of]
    common = Counter(fact for found in facts for fact in {fact for row in found for fact in row})
    facts = [[[f for f in row if common[f] >= LEAST_PAGES] for row in found] for found in facts]
    pairs = list(zip(pages_of, facts, strict=True))
    second: list[Example] = []
    for fold in range(FOLDS):
        seen = [example for page, found in pairs if page.fold != fold for example in examples(page, found)]
        weights = fit(seen, strength=FIRST, penalty=penalty)
        print(f"part {fold + 1} of {FOLDS} fitted", file=sys.stderr)  # noqa: T201
        for page, found in pairs:
            if page.fold == fold:
                first = [sum(weights.get(fact, 0.0) for fact in row) for row in found]
                second.extend(examples(page, heard(page.scene, first)))
    first_weights = fit(
        [example for page, found in pairs for example in examples(page, found)], strength=FIRST, penalty=penalty
    )
    return first_weights, fit(second, strength=SECOND)


def weights_file(first: dict[str, float], second: dict[str, float]) -> bytes:
    """The file: whole numbers, the smallest left out until it is small enough."""
    smallest = 1
    while True:
        models = {
            name: {fact: round(w * SCALE) for fact, w in sorted(weights.items()) if abs(round(w * SCALE)) >= smallest}
            for name, weights in (("first", first), ("second", second))
        }
        body = json.dumps(models, separators=(",", ":"), ensure_ascii=False).encode()
        if len(body) <= LARGEST:
            return body + b"\n"
        smallest += 1


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--to", type=Path, default=Path("reader/cleaning/weights.json"))
    arguments = parser.parse_args()
    arguments.to.write_bytes(weights_file(*train(list(load(arguments.folder)))))


if __name__ == "__main__":
    main()

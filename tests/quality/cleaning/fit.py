"""`python -m tests.quality.cleaning.fit FOLDER`: fits the weights that judge the blocks of a page.

FOLDER holds ``html/NNNN.html`` and ``ground-truth/NNNN.json`` of WCXB's development part (Foley 2026, CC BY 4.0; not
part of the project). No random numbers: the same data and the same cleaner give the same file. The evidence on a block
depends on the phrases and names in the data files of the cleaner, so the weights are fitted again when those have
changed much; ``--half`` learns from one half of the sites alone, so that the other can tell whether it was worth it.
"""

import argparse
import gzip
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.cleaning.html import alignment, dom, pages
from reader.cleaning.html.evidence import Scene
from reader.cleaning.html.facts import Facts
from reader.cleaning.html.judge import SCALE, heard
from reader.cleaning.html.pieces import Layout
from reader.cleaning.html.surroundings import facts_of
from reader.cleaning.links import host
from reader.cleaning.words import tokens
from tests.quality.cleaning.logistic import Example, fit
from tests.quality.cleaning.strip_classes import without_names

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


def read(path: Path) -> str:
    """The page at ``path``, gzipped or not; empty when there is none."""
    packed = path.with_name(path.name + ".gz")
    if packed.exists():
        return gzip.decompress(packed.read_bytes()).decode("utf-8", "replace")
    return path.read_bytes().decode("utf-8", "replace") if path.exists() else ""


def in_first_half(address: str) -> bool:
    """Whether the site of ``address`` is in the first half of all sites."""
    return int(hashlib.md5(host(address).encode(), usedforsecurity=False).hexdigest(), 16) % 2 == 0


def load(folder: Path, *, half: bool = False) -> Iterator[Page]:
    """The article pages in ``folder``, some of them twice; those of one half of the sites when ``half``."""
    for at, path in enumerate(sorted(folder.joinpath("ground-truth").glob("*.json"))):
        truth = json.loads(path.read_text("utf-8"))
        gold = truth["ground_truth"].get("main_content")
        markup, address = read(folder / "html" / f"{path.stem}.html"), truth.get("url") or ""
        if truth["_internal"]["page_type"]["primary"] != "article" or not gold or not markup:
            continue
        if half and not in_first_half(address):
            continue
        yield page_of(markup, address, gold, path.stem)
        if at % STRIPPED == 0:
            yield page_of(without_names(markup), address, gold, path.stem)


def page_of(markup: str, address: str, gold: str, name: str) -> Page:
    """A page laid out and compared with its true text."""
    root = dom.parse(markup)
    scene = pages.scene_of(root, address)[0] if root is not None else Scene(Layout())
    wanted = alignment.shares([shape.words for shape in scene.shapes], tokens(gold))
    return Page(scene, wanted, hashlib.md5(name.encode(), usedforsecurity=False).digest()[0] % FOLDS)


def examples(page: Page, facts: Iterable[Sequence[str]]) -> Iterator[Example]:
    """Each block of a page with its facts."""
    for shape, wanted, found in zip(page.scene.shapes, page.wanted, facts, strict=True):
        yield Example(found, float(wanted >= alignment.ENOUGH), max(0.1, min(HEAVIEST, shape.count)) ** 0.5)


def flat(blocks: Sequence[Sequence[Facts]]) -> list[list[str]]:
    """For each block its facts one by one."""
    return [[fact for row in rows for fact in row] for rows in blocks]


def train(pages_of: Sequence[Page]) -> tuple[dict[str, float], dict[str, float]]:
    """The weights of both models."""
    facts = [flat(facts_of(page.scene)) for page in pages_of]
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
                second.extend(examples(page, flat(heard(page.scene, first))))
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
    parser.add_argument("--half", action="store_true", help="learn from one half of the sites alone")
    parser.add_argument("--to", type=Path, default=Path("reader/cleaning/html/weights.json"))
    arguments = parser.parse_args()
    arguments.to.write_bytes(weights_file(*train(list(load(arguments.folder, half=arguments.half)))))


if __name__ == "__main__":
    main()

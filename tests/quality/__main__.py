"""How good the reader is, in figures.

::

    python -m tests.quality            our own pages, texts and articles, beside their floors
    python -m tests.quality DATA       the public sets unpacked below the folder DATA, and annotated articles there
    python -m tests.quality --raise    our own, and lift the floors to what was measured
    python -m tests.quality --lower    our own, and set the floors to what was measured, lower ones too

``--limit N`` takes the first N pages of each set, ``--stripped`` removes what names the elements of pages first.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from reader.cleaning.clean import clean
from reader.core.articles import ArticleData, Markup, Original
from reader.library.worker import settle
from tests.quality import baseline
from tests.quality.annotated.measure import measure
from tests.quality.page_scores import scores
from tests.quality.public_pages import SETS, Page


def main(argv: Sequence[str] | None = None) -> int:
    """Measure what is asked for; 1 when something is below its floor."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description="How good the reader is, in figures.")
    parser.add_argument("data", nargs="?", type=Path, help="folder with unpacked public sets")
    parser.add_argument("--limit", type=int, default=None, help="only so many pages of each set")
    parser.add_argument("--stripped", action="store_true", help="remove class names and the like first")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors")
    parser.add_argument("--lower", action="store_true", help="set the floors, lower ones too")
    args = parser.parse_args(argv)
    if args.data:
        return _public(args.data, args.limit, stripped=args.stripped)
    return _own(lift=args.lift, lower=args.lower)


def _public(data: Path, limit: int | None, *, stripped: bool) -> int:
    """Print a line for each set below ``data``."""
    found = [(name, data / folder, load) for name, (folder, load) in SETS.items() if (data / folder).is_dir()]
    for name, folder, load in found:
        outcomes, seconds = [], []
        change = _without_names() if stripped else None
        pages = list(load(folder))[:limit]
        for page in pages[:1]:
            clean(_data(page, page.markup))
        settle()  # as in the workers, which clean the pages
        for page in pages:
            markup = change(page.markup) if change else page.markup
            started = time.process_time()
            outcomes.append((page, clean(_data(page, markup))))
            seconds.append(time.process_time() - started)
        pace = {"pages/s": len(seconds) / sum(seconds), "p99 ms": 1000 * sorted(seconds)[int(len(seconds) * 0.99)]}
        _say(f"{name:10} {len(outcomes):5} pages  {_line({**scores(outcomes), **pace})}")
    annotated = sorted({path.parent.parent for path in data.glob("**/src/*.ann")})
    for folder in annotated:
        tally, count = measure(folder)
        _say(f"{folder.name:10} {count:5} articles  {_line(tally.shares())}")
    if not (found or annotated):
        _say(f"no set is unpacked in {data}: {', '.join(folder for folder, _ in SETS.values())}, or src/*.ann")
    return 0 if found or annotated else 1


def _without_names() -> Callable[[str], str]:
    from tests.quality.cleaning.strip_classes import without_names

    return without_names


def _data(page: Page, markup: str) -> ArticleData:
    return ArticleData(page.name, Original(markup, Markup.PAGE), address=page.address)


def _own(*, lift: bool, lower: bool) -> int:
    """Print what was measured beside its floors."""
    found = baseline.measured()
    floor = baseline.floors()
    for part, figures in found.items():
        _say(part)
        for name, share in figures.items():
            _say(f"  {name:28} {share:.4f}  floor {floor.get(part, {}).get(name, 0.0):.4f}")
    kept = baseline.write(found, lower=lower) if lift or lower else baseline.below(found, floor)
    for line in kept:
        _say(f"below the floor: {line}")
    return 1 if kept else 0


def _line(figures: dict[str, float]) -> str:
    return "  ".join(f"{name} {share:.1f}" if share > 1 else f"{name} {share:.3f}" for name, share in figures.items())


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - a development tool


if __name__ == "__main__":
    sys.exit(main())

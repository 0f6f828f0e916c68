"""``python -m tests.bench``: start, keys, opening, search and memory, compared in one run.

::

    python -m tests.bench                      libraries of 1,000 and 100,000 articles, built anew
    python -m tests.bench --sizes 1000,10000   other sizes
    python -m tests.bench --keep DIR           build them in DIR, or use those that are there
    python -m tests.bench library N PATH       only build a library of N articles

Everything is compared with an empty Textual app that prints one line, measured in turn with ours.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from reader.core.queries import Sort
from tests.bench import app, library
from tests.bench.app import Figures
from tests.bench.figures import Row, growth, megabytes, milliseconds, percentile, seconds, table
from tests.bench.searches import searches

BUDGETS = {
    "start": "1.25×",
    "key": "95 %: 16, 99 %: 33 ms",
    "open 1000": "95 %: 50 ms",
    "open 10000": "95 %: 100 ms",
    "newest": "95 %: 50 ms",
    "relevance": "95 %: 200 ms",
    "memory": "1.3× + 40 MB",
}
"""What is aimed at."""


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print the table."""
    args = arguments(argv)
    if args.what == "library":
        say(f"{args.number:,} articles in {library.build(args.path, args.number):.1f} s")
        return 0
    with tempfile.TemporaryDirectory(prefix="reader-bench-") as folder:
        place = args.keep or Path(folder)
        place.mkdir(parents=True, exist_ok=True)
        report(args, {size: built(size, place) for size in args.sizes})
    return 0


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure start, keys, search, memory.")
    parser.add_argument("--sizes", type=lambda text: [int(size) for size in text.split(",")], default=[1_000, 100_000])
    parser.add_argument("--runs", type=int, default=9, help="starts of each program (9)")
    parser.add_argument("--presses", type=int, default=200, help="presses of each key (200)")
    parser.add_argument("--keep", type=Path, help="build the libraries here and keep them")
    commands = parser.add_subparsers(dest="what")
    build = commands.add_parser("library", help="only build a library")
    build.add_argument("number", type=int)
    build.add_argument("path", type=Path)
    return parser.parse_args(argv)


def built(size: int, place: Path) -> tuple[Path, str]:
    """A library of ``size`` articles and a few to open, and the beginning of the first title in its list."""
    path, words = place / f"{size}.db", place / f"{size}.txt"
    if not path.exists():
        say(f"{size:,} articles built in {library.build(path, size):.1f} s")
    if not words.exists():
        words.write_text(app.prepare(path, place / str(size) / "Long reads"), "utf-8")
    return path, words.read_text("utf-8")


def report(args: argparse.Namespace, libraries: dict[int, tuple[Path, str]]) -> None:
    """Measure everything and print it."""
    figures = {size: Figures() for size in libraries}
    empty_starts, empty_memory = [], []
    for _ in range(args.runs):
        taken, memory = app.start_empty()
        empty_starts.append(taken)
        empty_memory.append(memory)
        for size, (path, words) in libraries.items():
            figures[size].starts.append(app.start(path, words))
    found = {}
    for size, (path, words) in libraries.items():
        app.use(path, words, args.presses, figures[size])
        found[size] = searches(path)
    head = ["", "empty app", *(f"{size:,}" for size in libraries), "growth", "budget"]
    say(table(head, rows(empty_starts, empty_memory, figures, found)))


def rows(
    empty_starts: list[float],
    empty_memory: list[int],
    figures: dict[int, Figures],
    found: dict[int, dict[Sort, list[float]]],
) -> list[Row]:
    """The table."""
    sizes = list(figures)
    first, last = figures[sizes[0]], figures[sizes[-1]]
    base, held = percentile(empty_starts, 0.5), percentile(empty_memory, 0.5)
    starts = tuple(seconds(figures[size].starts, base) for size in sizes)
    made = [
        Row(
            "start to first list",
            (seconds(empty_starts), *starts),
            growth(first.starts, last.starts, 0.5),
            BUDGETS["start"],
        )
    ]
    for name in app.KEYS:
        cells = tuple(milliseconds(figures[size].keys[name]) for size in sizes)
        made.append(
            Row(f"key to list, {name}", ("", *cells), growth(first.keys[name], last.keys[name]), BUDGETS["key"])
        )
    for length in app.LENGTHS:
        cells = tuple(milliseconds(figures[size].openings[length]) for size in sizes)
        grown = growth(first.openings[length], last.openings[length])
        made.append(Row(f"open {length:,} words", ("", *cells), grown, BUDGETS[f"open {length}"]))
    for sort in (Sort.NEWEST, Sort.RELEVANCE):
        cells = tuple(milliseconds(found[size][sort]) for size in sizes)
        grown = growth(found[sizes[0]][sort], found[sizes[-1]][sort])
        made.append(Row(f"search, {sort.value}", ("", *cells), grown, BUDGETS[sort.value]))
    for index, when in enumerate(("first list", "reading")):
        cells = tuple(megabytes(figures[size].memory[index], held) for size in sizes)
        grown = f"{last.memory[index] / first.memory[index]:.2f}×"
        made.append(Row(f"memory, {when}", (megabytes(held), *cells), grown, BUDGETS["memory"]))
    return made


def say(words: str) -> None:
    """A line of the report."""
    print(words, flush=True)  # noqa: T201 - a development tool


if __name__ == "__main__":
    sys.exit(main())

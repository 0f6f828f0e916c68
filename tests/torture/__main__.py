"""``python -m tests.torture``: hostile input through ingestion, storage, every screen and every command.

::

    python -m tests.torture                       our own strings, and the generator beside the checkout if it is there
    python -m tests.torture --generator PATH      a module with ``cases(big_mb)`` and perhaps a ``Handler``
    python -m tests.torture --strings DIR         a folder of files with hostile strings, a line or JSON item each

Prints how many cases were tried, what escaped to the terminal and what crashed; ends with 1 when anything did.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

from tests.torture import cases as makers
from tests.torture.cases import Case
from tests.torture.commands import watch_commands
from tests.torture.intake import Tally, annotate, push, push_servers
from tests.torture.screens import watch_screens
from tests.torture.watch import Escape

BESIDE = Path(__file__).resolve().parents[3] / "shared" / "quality" / "torture" / "feed_torture.py"
"""Where a generator is looked for when none is named."""
SHOWN = 20
"""Escapes and crashes that are printed in full."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run it; 0 when nothing escaped and nothing crashed."""
    args = arguments(argv)
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="reader-torture-") as folder:
        escaped = torture(args, Path(args.keep or folder), tally)
    for escape in escaped[:SHOWN]:
        say(f"escaped: {escape.what}: {escape.sent!r} in {escape.around!r}")
    for crash in tally.crashed[:SHOWN]:
        say(f"crashed: {crash}")
    say(f"{tally.stored} articles stored, {tally.refused} refusals in words")
    say(f"{tally.tried} tried, {len(escaped)} escaped, {len(tally.crashed)} crashed")
    return int(bool(escaped or tally.crashed))


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.torture", description="Push hostile input through everything."
    )
    parser.add_argument("--generator", type=Path, default=BESIDE if BESIDE.exists() else None, help="a module of cases")
    parser.add_argument("--strings", type=Path, help="a folder of hostile strings")
    parser.add_argument("--big-mb", type=float, default=5, help="size of the biggest generated feed (5)")
    parser.add_argument("--articles", type=int, default=1500, help="articles that are walked through in the app (1500)")
    parser.add_argument("--keep", type=Path, help="keep the libraries in this folder")
    return parser.parse_args(argv)


def torture(args: argparse.Namespace, folder: Path, tally: Tally) -> list[Escape]:
    """Push everything in, then look at it from everywhere."""
    folder.mkdir(parents=True, exist_ok=True)
    heavy, light = split(collected(args))
    libraries = {"light": light, "heavy": heavy}
    escaped: list[Escape] = []
    for name, cases in libraries.items():
        if not cases:
            continue
        library, files = folder / f"{name}.db", folder / name
        files.mkdir(exist_ok=True)
        with Stopwatch(f"{len(cases)} {name} cases taken in"):
            push(cases, library, files, tally)
        if name == "light":
            annotate(library)
        elif args.generator:
            with Stopwatch("misbehaving servers asked"):
                push_servers(makers.module_at(args.generator), library, tally)
        with Stopwatch(f"{name}: every command run"):
            escaped += islice(watch_commands(library, files, tally), 1000)
        with Stopwatch(f"{name}: every screen walked through"):
            escaped += islice(watch_screens(library, args.articles if name == "light" else 100, tally), 1000)
    return escaped


def collected(args: argparse.Namespace) -> Iterable[Case]:
    """Every case that was asked for."""
    yield from makers.own()
    if args.generator:
        yield from makers.generated(args.generator, args.big_mb)
    if args.strings:
        yield from makers.of_folder(args.strings)


def split(cases: Iterable[Case]) -> tuple[list[Case], list[Case]]:
    """Those that attack time and memory, and the others."""
    heavy: list[Case] = []
    light: list[Case] = []
    for case in cases:
        (heavy if case.is_heavy else light).append(case)
    return heavy, light


class Stopwatch:
    """Says what was done and how long it took."""

    def __init__(self, what: str) -> None:
        self.what = what

    def __enter__(self) -> None:
        self.began = time.monotonic()

    def __exit__(self, *_: object) -> None:
        say(f"{time.monotonic() - self.began:7.1f} s  {self.what}")


def say(words: str) -> None:
    """One line, safe for the terminal that this runs in."""
    print(words.encode("ascii", "backslashreplace").decode(), flush=True)  # noqa: T201 - a development tool


if __name__ == "__main__":
    sys.exit(main())

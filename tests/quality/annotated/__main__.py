"""`python -m tests.quality.annotated [FOLDER…]`: how well the reader does on annotated articles, as a table.

Without a folder, all of those beside this file. ``--classes`` shows what is left of each class of residue.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.quality.annotated.measure import LOW, folders, measure


def main(argv: Sequence[str] | None = None) -> int:
    """Print a table for each folder; 1 when there is nothing to measure."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.annotated", description="Measure articles.")
    parser.add_argument("folders", nargs="*", type=Path, help="folders that hold src/*.ann")
    parser.add_argument("--classes", action="store_true", help="residue left, by class")
    args = parser.parse_args(argv)
    measured = [(folder, *measure(folder)) for folder in args.folders or folders()]
    for folder, tally, count in measured:
        _say(f"{folder.resolve().name}: {count} articles")
        for name, share in tally.shares().items():
            if args.classes or not name.startswith("residue left, "):
                sign = "-" if name in LOW or name.endswith("invented") else " "
                _say(f"  {sign} {name:28} {100 * share:6.2f} %  ({tally.right[name]:g} of {tally.of[name]:g})")
    return 0 if any(count for *_, count in measured) else 1


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - a development tool


if __name__ == "__main__":
    sys.exit(main())

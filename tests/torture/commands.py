"""Runs every command of the command line on a hostile library, in a pseudo-terminal.

One process runs them one after the other: starting Python for each of thousands of articles would take hours. It is
this module itself, see `child`.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.core.queries import Sort
from tests.terminal import Terminal
from tests.torture.intake import Tally, opened
from tests.torture.strings import MARK
from tests.torture.watch import Escape, Stage, escapes

ARTICLES = 5_000
"""Articles that are shown one by one; lists and exports have all of them anyway."""
EVERY_WAY = 12
"""One in so many of them is shown in every way there is."""
FILES = 500
"""Files that are extracted."""
PATIENCE = 1200.0
"""Seconds that all commands together may take."""


def watch_commands(library: Path, files: Path, tally: Tally, articles: int = ARTICLES) -> Iterator[Escape]:
    """Run the commands; yield what should not have reached the terminal."""
    orders = list(command_lines(library, files, articles))
    wanted = library.with_suffix(".commands.json")
    crashes = library.with_suffix(".crashes.json")
    wanted.write_text(json.dumps(orders), "utf-8")
    command = [sys.executable, "-m", "tests.torture.commands", str(wanted), str(crashes)]
    with Terminal(command, size=(100, 30)) as terminal:
        code = terminal.wait(PATIENCE)
        yield from escapes(bytes(terminal.output), Stage.COMMAND)
        if MARK.encode() not in terminal.output:
            tally.crashed.append("the commands showed nothing of what was pushed in")
    tally.crashed += json.loads(crashes.read_text("utf-8")) if crashes.exists() else []
    if code != 0:
        tally.crashed.append(f"the commands ended with {code}")


def command_lines(library: Path, files: Path, articles: int) -> Iterator[list[str]]:
    """Everything that is run, as arguments."""
    base = ["--library", str(library)]
    with opened(library) as into:
        numbers = [row.id for row in into.reading.every(into.reading.parse(""), Sort.NEWEST, articles)]
    for query in ("", "ZQXJ", "is:noted", 'title:"ZQXJ"'):
        for command in ("list", "entities", "quotes", "notes"):
            yield [*base, command, query, "--limit", "2000"]
            yield [*base, command, query, "--limit", "2000", "--json"]
    for sort in ("newest", "relevance"):
        yield [*base, "search", "ZQXJ", "--sort", sort]
    for form in ("markdown", "html", "json", "csv"):
        yield [*base, "export", "--to", form, "--limit", "2000"]
    yield [*base, "export", "--to", "opml"]
    for place, number in enumerate(numbers):
        ways = () if place % EVERY_WAY else ("--plain", "--json", "--raw", "--removed")
        yield [*base, "show", str(number)]
        yield from ([*base, "show", str(number), way] for way in ways)
    yield from ([*base, name] for name in ("feeds", "doctor", "themes", "keys"))
    for path in sorted(path for path in files.rglob("*") if path.is_file())[: min(articles, FILES)]:
        yield [*base, "extract", str(path)]


def child(wanted: Path, crashes: Path) -> int:
    """Run the commands whose arguments stand in the file ``wanted``; list what crashed in the file ``crashes``."""
    from reader.cli.main import main

    crashed = []
    for arguments in json.loads(wanted.read_text("utf-8")):
        try:
            main(arguments)
        except SystemExit as ended:
            if ended.code not in (0, 2):
                crashed.append(f"{arguments}: exit {ended.code}")
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            crashed.append(f"{arguments[2:]}: {type(error).__name__}: {error}"[:500])
    crashes.write_text(json.dumps(crashed), "utf-8")
    return 0


def main(arguments: Sequence[str]) -> int:
    """The child process."""
    return child(Path(arguments[0]), Path(arguments[1]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

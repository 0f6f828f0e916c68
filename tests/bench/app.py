"""Measures the app where its user sits: in a pseudo-terminal, from the program's start or the key to the bytes."""

import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path

from reader.core.events import Failed
from reader.core.queries import Sort
from reader.library.build import open_library
from tests.bench.empty_app import READY
from tests.bench.words import LANGUAGES
from tests.terminal import Terminal

SIZE = (120, 35)
"""Columns and lines."""
PATIENCE = 60.0
"""Seconds that a start may take."""
MARK = "Openingmark"
"""A word near the beginning of each article that is opened, and nowhere else."""
OPENED = 24
"""Articles of each length that are opened one after the other."""
LENGTHS = (1_000, 10_000)
"""Words."""
DOWN, UP = "\x1b[6~", "\x1b[5~"
KEYS = {"j": ("j",), "PgDn, PgUp": (DOWN,) * 20 + (UP,) * 20}
"""Keys that move in the list, by name; each is pressed in turn."""
ALL = ("1", "gg", "j", "\r")
"""Keys that lead to the list of everything: the second line of the sources."""


@dataclass(slots=True)
class Figures:
    """What was measured on one library; times in seconds, memory in bytes."""

    starts: list[float] = field(default_factory=list)
    """From the program's start to the first line of the list."""
    keys: dict[str, list[float]] = field(default_factory=dict)
    """From each key to the first byte that came after it."""
    openings: dict[int, list[float]] = field(default_factory=dict)
    """From the key to the article's text, by number of words."""
    memory: list[int] = field(default_factory=list)
    """Memory after the first list, and after moving and reading."""


def start_empty() -> tuple[float, int]:
    """Seconds until an empty Textual app has painted its line, and the memory it then has."""
    with Terminal([sys.executable, "-m", "tests.bench.empty_app"], size=SIZE) as terminal:
        seconds = terminal.wait_for(READY, PATIENCE) - terminal.started
        terminal.settle(quiet=0.3)
        return seconds, terminal.memory()


def start(library: Path, words: str) -> float:
    """Seconds until the app has painted a list that holds ``words``."""
    with running(library) as terminal:
        return terminal.wait_for(words, PATIENCE) - terminal.started


def running(library: Path) -> Terminal:
    """The app on ``library``."""
    return Terminal([sys.executable, "-m", "reader", "--library", str(library)], size=SIZE)


def use(library: Path, words: str, presses: int, figures: Figures) -> None:
    """Press keys in the list and open articles; ``words`` stand in the first list."""
    with running(library) as terminal:
        terminal.wait_for(words, PATIENCE)
        terminal.settle(quiet=0.5)
        figures.memory.append(terminal.memory())
        for key in ALL:
            terminal.send(key)
            terminal.settle(quiet=0.3)
        for name, keys in KEYS.items():
            figures.keys[name] = [pressed(terminal, key) for key in islice(cycle(keys), presses)]
        terminal.send("gg")
        terminal.settle(quiet=0.3)
        terminal.send("\r")
        terminal.settle(quiet=0.3)
        for length in LENGTHS:
            figures.openings[length] = [opened(terminal) for _ in range(OPENED)]
        figures.memory.append(terminal.memory())


def pressed(terminal: Terminal, key: str) -> float:
    """Seconds from the key to the first bytes that come back."""
    before = terminal.send(key)
    data, moment = terminal.read(2.0)
    terminal.settle(quiet=0.025)
    return moment - before if data else 2.0


def opened(terminal: Terminal) -> float:
    """Seconds from the key for the next article to the beginning of its text."""
    since = len(terminal.output)
    before = terminal.send("J")
    moment = terminal.wait_for(MARK, 10.0, since=since)
    terminal.settle(quiet=0.1)
    return moment - before


def prepare(library: Path, folder: Path) -> str:
    """Import the articles that are opened, newest first by length; answer the beginning of the newest one's title."""
    folder.mkdir(parents=True, exist_ok=True)
    for back, length in enumerate(LENGTHS):
        for number in range(OPENED + 1):
            path = folder / f"{length}-{number}.txt"
            path.write_text(article(f"Reading number {number} of {length} words", length, number, back), "utf-8")
    with open_library(library) as into:
        for event in into.importing.import_paths([folder]):
            if isinstance(event, Failed):
                raise SystemExit(f"{event.source}: {event.error}")
        newest = into.reading.page(into.reading.parse(""), Sort.NEWEST, limit=1).items[0]
    return newest.title[:16]


def article(title: str, words: int, seed: int, back: int) -> str:
    """A text with a title, a date ``back`` days before the newest, and about ``words`` words with names and quotes."""
    dice = random.Random(seed)
    english = LANGUAGES[0]
    paragraphs, count = [f"{MARK} of number {seed}."], 0
    while count < words:
        who, place = f"{dice.choice(english.first)} {dice.choice(english.last)}", dice.choice(english.places)
        sentences = [filled(dice, dice.choice(english.forms)) for _ in range(4)]
        quote = filled(dice, dice.choice(english.forms))
        paragraphs.append(f"“{quote}”, said {who} in {place}. {'. '.join(sentences)}.")
        count += len(paragraphs[-1].split())
    return f"{title}\n\n2026-02-{28 - back}\n\n" + "\n\n".join(paragraphs) + "\n"


def filled(dice: random.Random, form: str) -> str:
    """A sentence form with words put in."""
    english = LANGUAGES[0]
    lists: dict[str, Sequence[str]] = {"N": english.nouns, "V": english.verbs, "A": english.adjectives}
    return " ".join(dice.choice(lists[word]) if word in lists else word for word in form.split()).capitalize()

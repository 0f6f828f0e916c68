"""Walks through every screen of the app on a hostile library, in a pseudo-terminal."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.terminal import Terminal
from tests.torture.intake import Tally
from tests.torture.strings import MARK
from tests.torture.watch import Escape, Stage, escapes

SIZES = ((140, 40), (80, 24), (60, 20))
"""Three panes, one pane, and the smallest that is meant to be comfortable."""
READY = 30.0
"""Seconds that the app may take to start."""

EVERYWHERE = (
    "1", "jjjjjjjjjjkkkk", "\r", "2", "G", "gg", "\x04", "\x15", "jjj", "\r", "   ", "e", "jj\r", "\x1b",
    "e", "f", "\x1b", "p", "jj", "\t", "jj", "m", "\x1b", "f", "\x1b", "\x1b", "\x1b",
    "P", "jj", "\t", "t", "m", "\x1b", "/ZQ", "\r", "\r", "\x1b", "\x1b", "W", "jj", "\t", "s", "f", "\x1b", "\x1b",
    "w", "jj\r", "\x1b", "C", "jj", "\x1b", "c", " ", "c", " ", "c", "m", "m", "m", "m", "]]]", "[[", "i", "\x1b",
    ";", "\x1b", "z", "z", "sZQXJ\r", "jjjj", "\t", "jjj", "\r", "\x1b", "\x1b", "S", "\x1b", "/ZQXJ\r", "nn", "\x1b",
    "?", "\x1b", "!", "\x1b", "\x10", "ZQXJ", "\x1b", ":", "\x1b", "t", "\x1b", "T", "\x1b", "a", "\x1b", "b", "b",
    "u", "r", "y", "Y", "O", "O", "F", "title:ZQXJ\r", "jjj", "\x1b", "1", "G", "\r", "2", "A", "\x1a", "D", "\x1b",
    "\x1a", "+", "\x1b", "I", "\x1b", "h", "h",
)  # fmt: skip
"""Keys that lead through every screen, panel and dialog; what each does does not matter, only what is painted."""

COPYING = {"y", "Y"}
"""Keys that put something on the clipboard, which the terminal is asked to do."""

EACH = ("J", "J", "c", "J", "c", "e", "J", "\x1b", "w", "J", "\x1b", "C", "J", "\x1b")
"""Keys that go from article to article with this and that beside the text."""


def watch_screens(library: Path, articles: int, tally: Tally) -> Iterator[Escape]:
    """Walk through the app at several sizes; at the first also through ``articles`` articles."""
    for number, size in enumerate(SIZES):
        keys = [*EVERYWHERE, "2", "gg", "\r", *(EACH * (articles // 7 + 1) if number == 0 else ())]
        yield from walk(library, size, keys, tally)


def walk(library: Path, size: tuple[int, int], keys: Sequence[str], tally: Tally) -> Iterator[Escape]:
    """Type ``keys`` one after the other and watch."""
    command = [sys.executable, "-m", "reader", "--library", str(library)]
    with Terminal(command, size=size, env={"ESCDELAY": "50"}) as terminal:
        terminal.wait_for_paint(READY)
        yield from escapes(bytes(terminal.output), Stage.TAKING_OVER)
        for key in keys:
            start = len(terminal.output)
            terminal.send(key)
            terminal.settle(quiet=0.2 if key == "\x1b" else 0.05, timeout=5.0)
            if terminal.exit_code is not None:
                tally.crashed.append(f"the app at {size} ended with {terminal.exit_code} at {key!r}: {tail(terminal)}")
                return
            yield from escapes(bytes(terminal.output[start:]), Stage.COPYING if key in COPYING else Stage.RUNNING)
        if MARK.encode() not in terminal.output:
            tally.crashed.append(f"the app at {size} showed nothing of what was pushed in")
        terminal.send("\x11")
        if terminal.wait(15) != 0:
            tally.crashed.append(f"the app at {size} did not leave: {terminal.exit_code}: {tail(terminal)}")


def tail(terminal: Terminal) -> str:
    """The end of what was painted, for a message."""
    return bytes(terminal.output[-3000:]).decode("utf-8", "replace")[-600:].encode("ascii", "backslashreplace").decode()

"""What the panes of a few hundred things list: entries of one or more lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.tui.view.runs import Line


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a list."""

    lines: tuple[Line, ...]
    """Its lines, without the bar of the cursor."""
    key: str = ""
    """What it is recognised by when the list is made anew; empty for headings, which the cursor skips."""
    text: str = ""
    """What a search in the pane looks at."""
    space: int = 0
    """Blank lines above it."""


def first_lines(entries: Sequence[Entry]) -> list[int]:
    """The number of the first line of each entry, and at the end the number of lines in all."""
    numbers, at = [], 0
    for entry in entries:
        at += entry.space
        numbers.append(at)
        at += len(entry.lines)
    return [*numbers, at]

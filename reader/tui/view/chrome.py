"""The lines around the panes: title bar, status line, footer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.core.safe import safe_line
from reader.tui.view.cells import fit
from reader.tui.view.cells import width as cells
from reader.tui.view.looks import Look
from reader.tui.view.numbers import exact
from reader.tui.view.runs import Line, Run, crop, line, spread, width_of

GAP = 3
"""Cells between two key hints, and between the parts of the title bar."""
BAR_CELLS = 16
"""Cells of a progress bar."""
FULL, EMPTY = "━", "─"
"""What a progress bar is made of; it reads without colour."""


@dataclass(frozen=True, slots=True)
class KeyHint:
    """One key in the footer."""

    key: str
    """How the key is written: ``j k``, ``enter``."""
    label: str
    """What it does, in a word or two."""
    command: str = ""
    """Id of the command, posted when the hint is clicked."""


@dataclass(frozen=True, slots=True)
class Work:
    """Work that is going on."""

    label: str
    """What is being done."""
    done: int = 0
    """How many things are done."""
    total: int = 0
    """How many there are; 0 when nobody knows."""
    seconds_left: int | None = None
    """How long the rest will take, when that can be told."""
    cancel_key: str = ""
    """Key that stops it."""


def title_line(left: str, middle: str, right: str, width: int) -> Line:
    """Where one is: the middle part stands in the middle as long as there is room, the right part gives way first."""
    left, middle, right = (safe_line(part) for part in (left, middle, right))
    name = line((left, Look.ACCENT))
    if not middle:
        return spread(name, line((right, Look.DIM)), width, gap=GAP)
    room = width - cells(left) - GAP
    middle = fit(middle, max(0, room))
    start = max(cells(left) + GAP, (width - cells(middle)) // 2)
    room = width - start - cells(middle) - GAP
    right = fit(right, room) if room >= 8 else ""
    head = (*name, Run(" " * (start - cells(left))), Run(middle, (Look.TEXT,)))
    return spread(crop(head, width), line((right, Look.DIM)), width)


def hints_shown(hints: Sequence[KeyHint], width: int) -> list[KeyHint]:
    """The hints that fit: left out from the right, but never the last one, which leads to the others."""
    shown = list(hints)
    while len(shown) > 1 and sum(_hint_width(hint) for hint in shown) + GAP * (len(shown) - 1) > width:
        del shown[-2]
    return shown


def _hint_width(hint: KeyHint) -> int:
    """Cells of a hint."""
    return cells(hint.key) + 1 + cells(hint.label)


def footer_line(hints: Iterable[KeyHint]) -> Line:
    """Keys with their labels."""
    runs: list[Run] = []
    for hint in hints:
        runs += [Run(" " * GAP)] if runs else []
        runs += [Run(hint.key, (Look.ACCENT,)), Run(f" {hint.label}", (Look.DIM,))]
    return tuple(runs)


def hint_at(hints: Iterable[KeyHint], x: int) -> KeyHint | None:
    """The hint at cell ``x`` of the footer line."""
    start = 0
    for hint in hints:
        if start <= x < start + _hint_width(hint):
            return hint
        start += _hint_width(hint) + GAP
    return None


def work_line(work: Work) -> Line:
    """A progress bar with what is done, how far, how long it takes and how to stop it."""
    parts = [Run(safe_line(work.label), (Look.TEXT,)), Run(" ")]
    if work.total:
        done = min(work.done, work.total)
        filled = BAR_CELLS * done // work.total
        parts += [Run(FULL * filled, (Look.ACCENT,)), Run(EMPTY * (BAR_CELLS - filled), (Look.RULE,))]
        parts.append(Run(f" {exact(done)} of {exact(work.total)}", (Look.DIM,)))
    elif work.done:
        parts.append(Run(f"{exact(work.done)} so far", (Look.DIM,)))
    if work.seconds_left is not None:
        parts.append(Run(f" · {duration(work.seconds_left)} left", (Look.DIM,)))
    if work.cancel_key:
        parts.append(Run(f" · {work.cancel_key} stops", (Look.DIM,)))
    return tuple(parts)


def duration(seconds: int) -> str:
    """``8s``, ``3 min``, ``2 h``."""
    if seconds < 60:
        return f"{seconds}s"
    return f"{round(seconds / 60)} min" if seconds < 3_600 else f"{round(seconds / 3_600)} h"


def progress_text(fraction: float, minutes_left: int) -> str:
    """How far one has read."""
    percent = f"{int(fraction * 100)} %"
    return f"{percent} · {minutes_left} min left" if minutes_left else f"{percent} · end"


def status(left: Line, right: str, width: int) -> Line:
    """The status line; what one has read keeps its place at the right."""
    end = line((right, Look.DIM))
    if width_of(left) + cells(right) + GAP > width and cells(right) > width // 2:
        end = ()
    return spread(left, end, width, gap=GAP)

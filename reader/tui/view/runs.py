"""A line as the views make it: runs of text with their looks, free of colours and of Textual."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from reader.tui.view.cells import fit, prefix, snapped, width
from reader.tui.view.looks import Look


class Run(NamedTuple):
    """A piece of a line that looks the same throughout."""

    text: str
    """One line of safe text."""
    looks: tuple[Look, ...] = ()
    """From the lowest to the highest."""
    href: str = ""
    """Where a click leads: an http, https or mailto address."""


Line: TypeAlias = tuple[Run, ...]
"""A line."""


def line(*parts: Run | tuple[str, Look] | str) -> Line:
    """A line of runs, of texts with one look, and of plain texts; empty ones are left out."""
    return tuple(run for run in map(_run, parts) if run.text)


def _run(part: Run | tuple[str, Look] | str) -> Run:
    """``part`` as a run."""
    if isinstance(part, Run):
        return part
    return Run(part) if isinstance(part, str) else Run(part[0], (part[1],))


def text_of(runs: Iterable[Run]) -> str:
    """The text of a line."""
    return "".join(run.text for run in runs)


def width_of(runs: Iterable[Run]) -> int:
    """Cells that a line takes."""
    return sum(width(run.text) for run in runs)


def crop(runs: Sequence[Run], cells: int) -> Line:
    """The line, cut with an ellipsis if it takes more than ``cells``."""
    if width_of(runs) <= cells:
        return tuple(runs)
    kept: list[Run] = []
    left = cells
    for run in runs:
        size = width(run.text)
        if size >= left:
            cut = fit(run.text, left) if size > left else fit(prefix(run.text, left - 1) + " …", left)
            kept.append(run._replace(text=cut))
            break
        kept.append(run)
        left -= size
    return tuple(run for run in kept if run.text)


def under(runs: Iterable[Run], *looks: Look) -> Line:
    """The line with ``looks`` beneath those that it has."""
    return tuple(run._replace(looks=looks + run.looks) for run in runs)


def over(runs: Iterable[Run], *looks: Look) -> Line:
    """The line with ``looks`` above those that it has."""
    return tuple(run._replace(looks=run.looks + looks) for run in runs)


def spread(left: Sequence[Run], right: Sequence[Run], cells: int, *, gap: int = 1) -> Line:
    """``left`` and ``right`` at the two ends of ``cells``; the left one is cut when both do not fit."""
    right = crop(right, cells)
    room = cells - width_of(right) - (gap if right else 0)
    left = crop(left, max(0, room))
    blanks = cells - width_of(left) - width_of(right)
    return (*left, Run(" " * blanks), *right) if blanks > 0 else (*left, *right)


def mark(runs: Sequence[Run], spans: Sequence[tuple[int, int]], look: Look) -> Line:
    """The line with ``look`` over the code points in ``spans``, which are in order and do not overlap."""
    text = text_of(runs)
    spans = [snapped(text, *span) for span in spans]
    marked: list[Run] = []
    start = 0
    for run in runs:
        end = start + len(run.text)
        cuts = sorted({start, end} | {edge for span in spans for edge in span if start < edge < end})
        for begin, stop in pairwise(cuts):
            inside = any(first <= begin and stop <= last for first, last in spans)
            looks = (*run.looks, look) if inside else run.looks
            marked.append(run._replace(text=run.text[begin - start : stop - start], looks=looks))
        start = end
    return tuple(marked)

"""Lays marks over a text: from spans that overlap as they like to pieces that do not."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from reader.tui.view.looks import Look

DEPTH = 24
"""Marks that may lie on one place; more would only slow down, no eye could tell them apart."""


class Laid(NamedTuple):
    """A mark over a text."""

    start: int
    """First code point."""
    end: int
    """After the last one."""
    look: Look
    """How it looks."""
    layer: int
    """Marks of higher layers lie above those of lower ones."""
    href: str = ""
    """Where it leads, for a link."""


class Stretch(NamedTuple):
    """A stretch of text that looks the same throughout."""

    start: int
    """First code point."""
    end: int
    """After the last one."""
    looks: tuple[Look, ...]
    """From the lowest to the highest."""
    href: str
    """Where it leads."""


def flatten(marks: Iterable[Laid]) -> list[Stretch]:
    """The stretches that ``marks`` make, in order; unmarked text between them is left out."""
    laid = sorted((mark for mark in marks if mark.start < mark.end), key=lambda mark: (mark.start, mark.layer))
    edges = sorted({edge for mark in laid for edge in (mark.start, mark.end)})
    stretches: list[Stretch] = []
    active: list[Laid] = []
    coming = 0
    for start, end in pairwise(edges):
        active = [mark for mark in active if mark.end > start]
        while coming < len(laid) and laid[coming].start <= start:
            active.append(laid[coming])
            coming += 1
        active = active[-DEPTH:]
        if active:
            top = sorted(active, key=lambda mark: mark.layer)
            looks = tuple(dict.fromkeys(mark.look for mark in top))
            stretches.append(Stretch(start, end, looks, next((mark.href for mark in top if mark.href), "")))
    return stretches


def within(stretches: list[Stretch], start: int, end: int) -> Iterable[Stretch]:
    """The parts of ``stretches`` between ``start`` and ``end``, with the bare text between them; gap-free."""
    at = start
    index = max(0, bisect_right(stretches, start, key=lambda stretch: stretch.start) - 1)
    while index < len(stretches) and stretches[index].start < end:
        stretch = stretches[index]
        index += 1
        begin, stop = max(stretch.start, start), min(stretch.end, end)
        if begin >= stop:
            continue
        if at < begin:
            yield Stretch(at, begin, (), "")
        yield Stretch(begin, stop, stretch.looks, stretch.href)
        at = stop
    if at < end:
        yield Stretch(at, end, (), "")

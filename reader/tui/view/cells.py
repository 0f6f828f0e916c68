"""Widths in terminal cells, and texts cut to them. Every measure in the interface comes from here."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from rich.cells import cell_len, split_graphemes

ELLIPSIS = "…"
"""Shows that something was cut off."""

_NARROW = re.compile(
    "[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1eff"
    "\u2010-\u2027\u2030-\u205e\u2070-\u209c\u20a0-\u20c0\u2190-\u21ff\u2200-\u22ff\u2500-\u25fc]*"
)
"""Characters that take one cell each: western scripts and their typographic punctuation."""


def is_narrow(text: str) -> bool:
    """Whether every character takes one cell, so that code points can stand for cells."""
    return _NARROW.fullmatch(text) is not None


def width(text: str) -> int:
    """Cells that ``text`` takes; tabs and newlines must be gone."""
    return len(text) if is_narrow(text) else cell_len(text)


def clusters(text: str) -> list[tuple[int, int, int]]:
    """Start, end and cells of each character with all that combines with it; together they cover ``text``."""
    return split_graphemes(text)[0]


def snapped(text: str, start: int, end: int) -> tuple[int, int]:
    """``start`` and ``end`` moved outwards so that no character is separated from what combines with it."""
    if is_narrow(text):
        return start, end
    starts = _starts(text)
    return starts[max(0, bisect_right(starts, start) - 1)], starts[min(len(starts) - 1, bisect_left(starts, end))]


@lru_cache(maxsize=64)
def _starts(text: str) -> list[int]:
    """Where the characters of ``text`` begin, and its end."""
    return [*(begin for begin, _, _ in clusters(text)), len(text)]


def prefix(text: str, cells: int) -> str:
    """The longest beginning of ``text`` that fits into ``cells``."""
    if is_narrow(text):
        return text[: max(0, cells)]
    used, cut = 0, 0
    for _, end, size in clusters(text):
        if used + size > cells:
            break
        used, cut = used + size, end
    return text[:cut]


def fit(text: str, cells: int) -> str:
    """``text``, cut with an ellipsis if it takes more than ``cells``."""
    if width(text) <= cells:
        return text
    return prefix(text, cells - 1).rstrip() + ELLIPSIS if cells > 0 else ""


def pad(text: str, cells: int, *, right: bool = False) -> str:
    """``text`` cut or filled with blanks to exactly ``cells``, on its ``right`` side of the field if asked."""
    text = fit(text, cells)
    blanks = " " * max(0, cells - width(text))
    return blanks + text if right else text + blanks

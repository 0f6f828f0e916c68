"""Percentiles, and rows of a table that says what was measured against what."""

import math
from collections.abc import Sequence
from dataclasses import dataclass


def percentile(values: Sequence[float], share: float) -> float:
    """The value that ``share`` (0 to 1) of the values do not exceed; the nearest one, nothing in between."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    what: str
    """What was measured."""
    figures: tuple[str, ...]
    """One figure for the empty app and for each size; empty where there is none."""
    growth: str = ""
    """The largest size as a multiple of the smallest."""
    budget: str = ""
    """What is aimed at."""


def seconds(values: Sequence[float], base: float = 0.0) -> str:
    """The median in seconds, as a multiple of ``base`` when there is one."""
    middle = percentile(values, 0.5)
    return f"{middle:.3f} s" + (f" ({middle / base:.2f}×)" if base else "")


def milliseconds(values: Sequence[float]) -> str:
    """Median, 95th and 99th percentile in milliseconds."""
    return " / ".join(f"{percentile(values, share) * 1000:.1f}" for share in (0.5, 0.95, 0.99)) + " ms"


def megabytes(value: float, base: float = 0.0) -> str:
    """Megabytes, as a multiple of ``base`` when there is one."""
    return f"{value / 1e6:.0f} MB" + (f" ({value / base:.2f}×)" if base else "")


def growth(first: Sequence[float], last: Sequence[float], share: float = 0.95) -> str:
    """How many times the one percentile is the other."""
    return f"{percentile(last, share) / percentile(first, share):.2f}×"


def table(head: Sequence[str], rows: Sequence[Row]) -> str:
    """The rows under their head, in columns."""
    lines = [list(head), *([row.what, *row.figures, row.growth, row.budget] for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines)

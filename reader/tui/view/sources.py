"""The tree of sources, one line each."""

from collections.abc import Collection, Iterable

from reader.core.listing import SourceRow, SourceRowKind
from reader.core.safe import safe_line
from reader.tui.view.entries import Entry
from reader.tui.view.looks import Look
from reader.tui.view.numbers import short
from reader.tui.view.runs import Line, Run, line, spread

OPEN, CLOSED, FAILING = "▾", "▸", "⚠"
"""Signs of an unfolded and a folded folder, and of a feed that fails."""
INDENT = 2
"""Cells that each level is moved in."""
DEEPEST = 6
"""Levels that are moved in; deeper ones would leave no room for the name."""


def key_of(row: SourceRow) -> str:
    """What a row is recognised by."""
    return "" if row.kind is SourceRowKind.HEADING else f"{row.kind.value}:{row.query}"


def visible(rows: Iterable[SourceRow], folded: Collection[str]) -> list[SourceRow]:
    """The rows that are in no folded folder."""
    shown: list[SourceRow] = []
    hidden_below: int | None = None
    for row in rows:
        if hidden_below is not None and row.depth > hidden_below and row.kind is not SourceRowKind.HEADING:
            continue
        hidden_below = row.depth if row.kind is SourceRowKind.FOLDER and key_of(row) in folded else None
        shown.append(row)
    return shown


def source_entries(rows: Iterable[SourceRow], width: int, *, folded: Collection[str], current: str) -> list[Entry]:
    """The rows as entries of ``width`` cells; ``current`` is the key of the one whose articles are shown."""
    entries: list[Entry] = []
    for row in visible(rows, folded):
        if row.kind is SourceRowKind.HEADING:
            heading = line((safe_line(row.title), Look.DIM))
            entries.append(Entry((heading,), space=1 if entries else 0))
            continue
        entries.append(Entry((_row(row, width, folded, current),), key_of(row), safe_line(row.title)))
    return entries


def _row(row: SourceRow, width: int, folded: Collection[str], current: str) -> Line:
    """Name at the left, count and sign of trouble at the right."""
    sign = ""
    if row.kind is SourceRowKind.FOLDER:
        sign = (CLOSED if key_of(row) in folded else OPEN) + " "
    indent = " " * (INDENT * min(row.depth, DEEPEST))
    name = Run(safe_line(row.title) or "Untitled", (_look(row, current),))
    trouble = Run(" " + FAILING, (Look.ERROR,)) if row.error else Run("  ")
    count = Run(short(row.count) if row.count else "", (Look.DIM,))
    return spread(line(indent, (sign, Look.DIM), name), line(count, trouble), width)


def _look(row: SourceRow, current: str) -> Look:
    """The view that is open stands out, sources with nothing new step back."""
    if key_of(row) == current:
        return Look.ACCENT
    return Look.TEXT if row.count or row.kind is not SourceRowKind.FEED else Look.DIM

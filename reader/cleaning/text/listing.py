"""Lists whose marks were lost: rows of short open lines in the text, which headings never stand in. Class 28."""

from itertools import groupby

from reader.cleaning.draft import Draft, Sheet
from reader.cleaning.shape import Shape, shape_of
from reader.core.text import BlockKind

LEAST = 3
"""Lines that make a list."""
MOST_WORDS = 25
"""Words of an item."""
HEADING_WORDS = 4
"""Words of a line at the edge of a row that may be a heading."""
_OPEN_END = (".", "!", "?", ":", "…", ",")


def name(sheet: Sheet) -> None:
    """Make items of the rows of open lines in ``sheet`` that stand behind the title."""
    kept = sheet.kept()
    shapes = [shape_of(draft.text, sheet.language) for draft in kept]
    begun = _begin(kept)
    for open_row, group in groupby(range(len(kept)), key=lambda at: at >= begun and _is_open(kept[at], shapes[at])):
        row = list(group)
        if not open_row or row[-1] + 1 >= len(kept) or not shapes[row[-1] + 1].prose_like:
            continue
        row = _without_headings(row, shapes, announced=row[0] > 0 and kept[row[0] - 1].text.rstrip().endswith(":"))
        if len(row) >= LEAST:
            for at in row:
                kept[at].kind, kept[at].note, kept[at].fixed = BlockKind.LIST_ITEM, "•", True


def _begin(kept: list[Draft]) -> int:
    """Index of the first block that may be an item: behind the title, or behind the first text."""
    for at, draft in enumerate(kept):
        if draft.kind is BlockKind.TITLE or draft.text.rstrip().endswith((".", "!", "?")):
            return at + 1
    return len(kept)


def _is_open(draft: Draft, shape: Shape) -> bool:
    plain = draft.kind in (BlockKind.PARAGRAPH, BlockKind.CAPTION) and not draft.fixed and not draft.note
    begins = draft.text[:1].isupper() or draft.text[:1].isdigit() or draft.text[:1] in "\"'“„«‘¿¡"
    unended = not draft.text.rstrip("\"'”’» ").endswith(_OPEN_END)
    return plain and begins and unended and 2 <= shape.count <= MOST_WORDS


def _without_headings(row: list[int], shapes: list[Shape], *, announced: bool) -> list[int]:
    """``row`` without the heading above the list, and the one of what follows it: far shorter than the items."""
    for edge in (0, -1):
        rest = row[1:] if edge == 0 else row[:-1]
        if not rest or (edge == 0 and announced):
            continue
        usual = sum(shapes[at].count for at in rest) / len(rest)
        if shapes[row[edge]].count <= HEADING_WORDS and 2 * shapes[row[edge]].count <= usual:
            row = rest
    return row

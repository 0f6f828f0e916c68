"""From the blocks of a text to the pieces of a page."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from reader.core.safe import safe_line
from reader.core.spans import Span
from reader.core.text import Block, BlockKind, CleanText, MarkKind
from reader.tui.view.cells import fit, width
from reader.tui.view.looks import Look
from reader.tui.view.overlay import Laid
from reader.tui.view.piece import Piece
from reader.tui.view.shown import Shown, shown
from reader.tui.view.tables import laid_out

SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Digits of link numbers: they take one cell each and do not disturb reading."""
STEP = 2
"""Cells that each level of a list is moved in."""
LONGEST_MARKER = 6
"""Cells that a bullet or number may take."""
INSET = 4
"""Cells that a quotation set apart is moved in, at both sides."""
RULE = "*   *   *"
"""Stands for a rule between parts of a text."""

Insertion = tuple[int, str]


def links_of(text: CleanText) -> tuple[str, ...]:
    """Addresses of the links in reading order, each once."""
    marks = (mark for block in text.blocks for mark in block.marks if mark.kind is MarkKind.LINK and mark.href)
    return tuple(dict.fromkeys(mark.href for mark in marks))


def pieces_of(text: CleanText, links: Sequence[str], *, without: Block | None = None) -> Iterator[tuple[int, Piece]]:
    """Each block with its index, but for the one that stands in the header; ``links`` are numbered from 1."""
    numbers = {href: number for number, href in enumerate(links, start=1)}
    previous: Block | None = None
    for index, block in enumerate(text.blocks):
        if block is without:
            continue
        yield index, piece_of(text.plain, block, numbers, previous)
        previous = block


def piece_of(plain: str, block: Block, numbers: dict[str, int], previous: Block | None = None) -> Piece:
    """One block; ``previous`` decides on the space above."""
    make = _MAKERS.get(block.kind)
    insertions = _link_numbers(block, numbers)
    if make is None:
        return _numbered(plain, block, insertions, Look.TEXT, 1)
    return make(plain, block, insertions, previous)


def _link_numbers(block: Block, numbers: dict[str, int]) -> list[Insertion]:
    """The number of each link, after its text."""
    links = (mark for mark in block.marks if mark.kind is MarkKind.LINK and mark.href in numbers)
    return [(mark.span.end, str(numbers[mark.href]).translate(SUPERSCRIPT)) for mark in links]


def _numbered(plain: str, block: Block, insertions: list[Insertion], look: Look, before: int) -> Piece:
    """A piece with its insertions dimmed."""
    text = shown(plain, block.span, insertions)
    marks = tuple(Laid(start, end, Look.DIM, 1) for start, end in text.inserts)
    return Piece(text, look, before, marks=marks)


def _heading(plain: str, block: Block, insertions: list[Insertion], previous: Block | None) -> Piece:
    """A blank line more above than below, so that it belongs to what follows."""
    return _numbered(plain, block, insertions, Look.HEADING, 1 if previous is None else 2)


def _lead(plain: str, block: Block, insertions: list[Insertion], _previous: Block | None) -> Piece:
    """The lead."""
    return _numbered(plain, block, insertions, Look.LEAD, 1)


def _list_item(plain: str, block: Block, insertions: list[Insertion], previous: Block | None) -> Piece:
    """Hanging, close to the item before it."""
    marker = fit(safe_line(block.note), LONGEST_MARKER) or "•"
    indent = STEP * min(block.level, 8) + max(STEP, width(marker) + 1)
    close = previous is not None and previous.kind is BlockKind.LIST_ITEM
    piece = _numbered(plain, block, insertions, Look.TEXT, 0 if close else 1)
    return replace(piece, indent=indent, marker=marker)


def _quote(plain: str, block: Block, insertions: list[Insertion], _previous: Block | None) -> Piece:
    """Moved in at both sides, with its source at the end."""
    source = [(block.span.end, f"\n— {block.note}")] if block.note else []
    return replace(_numbered(plain, block, insertions + source, Look.TEXT, 1), indent=INSET, narrow=INSET)


def _caption(plain: str, block: Block, insertions: list[Insertion], previous: Block | None) -> Piece:
    """Apart from the text, with its credit."""
    credit = [(block.span.end, f" · {block.note}")] if block.note else []
    close = previous is not None and previous.kind is BlockKind.CAPTION
    piece = _numbered(plain, block, insertions + credit, Look.CAPTION, 0 if close else 1)
    return replace(piece, indent=2, narrow=2, marker="▫")


def _code(plain: str, block: Block, _insertions: list[Insertion], _previous: Block | None) -> Piece:
    """As it is, on a ground of its own."""
    return Piece(shown(plain, block.span), Look.CODE, indent=1, narrow=1, filled=True)


def _table(plain: str, block: Block, _insertions: list[Insertion], _previous: Block | None) -> Piece:
    """Cells under each other."""
    return Piece(laid_out(plain, block.span), Look.TEXT, filled=True)


def _time(plain: str, block: Block, insertions: list[Insertion], _previous: Block | None) -> Piece:
    """The stamp of an entry in a live report."""
    return _numbered(plain, block, insertions, Look.ACCENT, 2)


def _rule(_plain: str, block: Block, _insertions: list[Insertion], _previous: Block | None) -> Piece:
    """A break between parts."""
    at = Span(block.span.start, block.span.start)
    return Piece(Shown(RULE, at), Look.DIM, centred=True, readable=False)


_Maker = Callable[[str, Block, list[Insertion], "Block | None"], Piece]
_MAKERS: dict[BlockKind, _Maker] = {
    BlockKind.TITLE: _heading,
    BlockKind.HEADING: _heading,
    BlockKind.LEAD: _lead,
    BlockKind.LIST_ITEM: _list_item,
    BlockKind.QUOTE: _quote,
    BlockKind.CAPTION: _caption,
    BlockKind.CODE: _code,
    BlockKind.TABLE: _table,
    BlockKind.TIME: _time,
    BlockKind.RULE: _rule,
}

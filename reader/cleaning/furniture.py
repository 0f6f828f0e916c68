"""Parts of a page that are no article whatever they say: navigation, footers, what readers wrote below."""

from reader.cleaning.naming import groups
from reader.cleaning.pieces import Frame, Layout, Piece
from reader.cleaning.shape import Shape

ELEMENTS = frozenset({"nav", "footer", "dialog", "menu"})
"""Elements that hold no article."""
LONG = 80
"""Code points from which a block counts as text."""
MOST = 0.5
"""Share of the text beyond which the marking is not believed: somebody forgot to close an element."""
UNHEARD = 0.3
"""Share of a block that the proposal must hold for a block among comments to stay."""
_HEADING, _FEWEST = 8, 60
"""Words of the heading over comments, and of the text that must stand before it."""


def without_furniture(layout: Layout) -> Layout:
    """``layout`` without navigation and footers."""
    outside = [piece for piece in layout.pieces if not _in(piece.frame)]
    text = sum(len(piece.text) for piece in layout.pieces if len(piece.text) > LONG)
    left = sum(len(piece.text) for piece in outside if len(piece.text) > LONG)
    return Layout(outside, layout.pictures) if left >= MOST * text else layout


def without_comments(pieces: list[Piece], shapes: list[Shape], votes: list[float]) -> list[int]:
    """The numbers of the blocks that are no readers' comments, by what elements are called and by the heading above."""
    known: dict[int, bool] = {}
    end = _comments_begin(shapes, votes)
    return [
        at
        for at, (piece, vote) in enumerate(zip(pieces[:end], votes, strict=False))
        if vote >= UNHEARD or not _commented(piece.frame, known)
    ]


def _comments_begin(shapes: list[Shape], votes: list[float]) -> int:
    """The number of the heading over the comments, the number of blocks when there is none."""
    total = sum(shape.count for shape, vote in zip(shapes, votes, strict=True) if vote > UNHEARD)
    before = 0
    for at, (shape, vote) in enumerate(zip(shapes, votes, strict=True)):
        enough = before >= max(_FEWEST, MOST * total)
        if enough and shape.count <= _HEADING and shape.covers.get("comments_head", 0) == 1:
            return at
        before += shape.count if vote > UNHEARD else 0
    return len(shapes)


def _in(frame: Frame | None) -> bool:
    while frame is not None:
        if frame.tag in ELEMENTS:
            return True
        frame = frame.parent
    return False


def _commented(frame: Frame | None, known: dict[int, bool]) -> bool:
    """Whether a frame, or one around it, is named after comments."""
    if frame is None:
        return False
    if frame.number not in known:
        here = frame.tag not in ("body", "html") and "comments" in groups(frame.names)
        known[frame.number] = here or _commented(frame.parent, known)
    return known[frame.number]

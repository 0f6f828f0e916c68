"""Texts of pictures: found again in the page, set apart from the article, their credits taken out."""

import re

from reader.cleaning import headers
from reader.cleaning.evidence import Scene, linked
from reader.cleaning.naming import groups
from reader.cleaning.pieces import Frame, Piece
from reader.core.text import BlockKind

BEFORE, AFTER = 3, 2
"""Blocks before the first and after the last kept block whose captions belong to the article."""
MOST_WORDS = 80
"""Words of a caption that no element marks as one."""
MOST_LINKED = 0.7
"""Share of a caption that may lie in links."""
_TRAILING = re.compile(
    r"[\s|–—.-]*(?:\((?P<inside>[^()]{2,80})\)|(?P<sign>©\s?.{2,80})|(?P<named>(?:[A-ZÀ-Þ][\w’'-]{2,20}|[Pp]hoto|[Ff]oto)\s?[:/]\s?.{2,60}))\s*$"
)


def recover(scene: Scene) -> None:
    """Keep the captions inside the article, and name those that only their place gives away."""
    pieces = scene.layout.pieces
    kept = [at for at, piece in enumerate(pieces) if piece.kept]
    if not kept:
        return
    for at in range(max(0, kept[0] - BEFORE), min(len(pieces), kept[-1] + 1 + AFTER)):
        piece = pieces[at]
        if piece.kind is BlockKind.CAPTION or _is_caption(piece, scene.shapes[at].count):
            if linked(piece) <= MOST_LINKED and not headers.credit(piece.text):
                piece.restore()
                piece.kind = BlockKind.CAPTION
            elif piece.kept:
                piece.remove("credit", 0.8)


def _is_caption(piece: Piece, words: int) -> bool:
    """Whether an element around a block near a picture is named after captions."""
    if piece.kind is not BlockKind.PARAGRAPH or words > MOST_WORDS or min(piece.picture, piece.ahead) > 1:
        return False
    frame: Frame | None = piece.frame
    for _ in range(2):
        if frame is not None:
            if "caption" in groups(frame.names):
                return True
            frame = frame.parent
    return "caption" in groups(piece.inner)


def credit_of(text: str) -> tuple[str, str]:
    """``text`` of a caption without the credit at its end, and the credit; empty when there is none."""
    found = _TRAILING.search(text)
    if not found:
        return text, ""
    given = found["inside"] or found["sign"] or found["named"]
    if found["inside"] and not headers.credit(given):
        return text, ""
    if found["named"] and not headers.credit(given):
        return text, ""
    rest = text[: found.start()].rstrip(" |–—-")
    return (rest, given.strip()) if rest else (text, "")

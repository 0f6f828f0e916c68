"""The headings that a page shows over its article, as far as they may be its title.

Many papers set the heading of the first level in the trail of links to the article, written for search engines, and
the title that readers see as one of the second level.
"""

from dataclasses import dataclass

from reader.cleaning.html.pieces import Frame, Piece
from reader.core.text import BlockKind

AROUND = 6
"""Elements around a heading in which a trail of links is looked for."""
TEXT = 150
"""Code points of the first paragraph of the article; no title stands below it."""


@dataclass(frozen=True, slots=True)
class Headlines:
    """Headings that may be the title, in order."""

    first: tuple[str, ...] = ()
    """Those of the first level."""
    second: tuple[str, ...] = ()
    """Those of the second level over the article."""


def shown(pieces: list[Piece]) -> Headlines:
    """The headings among ``pieces`` that may be the title of the page."""
    headings = [p for p in pieces if p.kind is BlockKind.HEADING and p.level <= 2 and not _in_trail(p.frame)]
    above = _above_text(pieces)
    return Headlines(
        tuple(piece.text for piece in headings if piece.level == 1),
        tuple(piece.text for piece in headings if piece.level == 2 and id(piece) in above),
    )


def _above_text(pieces: list[Piece]) -> set[int]:
    """The pieces before the first paragraph."""
    above: set[int] = set()
    for piece in pieces:
        if piece.kind is BlockKind.PARAGRAPH and len(piece.text) >= TEXT and 2 * piece.linked < len(piece.text):
            break
        above.add(id(piece))
    return above


def _in_trail(frame: Frame) -> bool:
    """Whether a heading stands in a list, or in an element named after trails of links, or never runs over lines."""
    if "nowrap" in frame.names:
        return True
    return any(one.tag == "li" or "breadcrumb" in one.names for one in frame.around(AROUND))

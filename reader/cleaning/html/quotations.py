"""Who said what is set apart: the source of a quotation goes into its note."""

from reader.cleaning.draft import Draft
from reader.cleaning.html.naming import parts
from reader.cleaning.html.pieces import Frame, Piece
from reader.core.text import BlockKind

LONGEST = 16
"""Words of a source."""
AROUND = 4
"""Elements around a source in which the element of the quotation is looked for."""
_HOLDERS = frozenset({"blockquote", "figure"})
_NAMED = frozenset({"cite", "citation", "source", "author", "attribution", "credit", "quelle", "autor", "auteur"})
_DASHES = ("—", "–", "- ", "― ")


def name_sources(drafts: list[Draft]) -> None:
    """Move the line under each quotation that names its source into the note of the quotation."""
    quote: Piece | None = None
    for piece in drafts:
        if not isinstance(piece, Piece):
            continue
        if quote is not None and not quote.note and _is_source(piece, quote):
            quote.note = piece.text.strip("—–-―,( )")
            piece.text, piece.rule = "", ""
        quote = piece if piece.kept and piece.kind is BlockKind.QUOTE and piece.text else None


def _is_source(piece: Piece, quote: Piece) -> bool:
    """Whether a block in the element of a quotation names who said it."""
    if not piece.text or len(piece.text.split()) > LONGEST or _holder(piece.frame) is not _holder(quote.frame):
        return False
    if piece.text.startswith(_DASHES) or piece.frame.tag in ("footer", "figcaption"):
        return True
    return not _NAMED.isdisjoint((*parts(piece.frame.names), *parts(piece.inner)))


def _holder(frame: Frame) -> Frame | None:
    """The element that holds a quotation; ``None`` when there is none."""
    return next((one for one in frame.around(AROUND) if one.tag in _HOLDERS), None)

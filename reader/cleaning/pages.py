"""A web page: a proposal for its main text, then our own judgement of every block."""

from reader.cleaning import dom, doubles, kinds, languages, proposal
from reader.cleaning.draft import Sheet
from reader.cleaning.walker import Walker
from reader.cleaning.words import key
from reader.core.text import BlockKind

VOTED = 0.7
"""Share of a block's words that the proposal must hold."""


def sheet_of(markup: str, *, base: str = "", hint: str = "", title: str = "") -> Sheet:
    """The cleaned sheet of a web page at ``base``."""
    sheet = Sheet()
    root = dom.parse(markup)
    if root is None:
        return sheet
    pieces = Walker(base).walk(root).pieces
    voted = proposal.votes(root, base, [piece.text for piece in pieces])
    for piece, vote in zip(pieces, voted, strict=True):
        if vote < VOTED or piece.kind is BlockKind.RULE:
            piece.remove("page", 1 - vote)
    sheet.drafts = [piece for piece in pieces if piece.kept]
    h1 = next((piece for piece in pieces if piece.kind is BlockKind.HEADING and piece.level == 1), None)
    if h1 is not None:
        sheet.fields.title = h1.text
        for piece in sheet.drafts[:4]:
            if key(piece.text) == key(h1.text):
                piece.remove("title")
    sheet.language = languages.detect("\n".join(draft.text for draft in sheet.drafts), hint)
    doubles.drop_repeated(sheet, title)
    kinds.name_kinds(sheet.drafts, sheet.language)
    return sheet

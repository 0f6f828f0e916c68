"""What a page shows when no block of it was judged to be the article: its text all the same, never nothing."""

from reader.cleaning.html import dom
from reader.cleaning.html.evidence import linked
from reader.cleaning.html.head import Head, plain
from reader.cleaning.html.pieces import Piece
from reader.cleaning.html.walker import Walker
from reader.cleaning.shape import shape_of
from reader.core.text import BlockKind

FEW = 250
"""Code points of an article below which the text that the page gives to machines may be it."""
MANY = 400
"""Code points which that text must have."""
MOSTLY = 0.5
"""Share of a block in links from which it is no running text."""


def article(markup: str, head: Head, kept: list[Piece]) -> list[Piece]:
    """The blocks ``kept``, or better ones where they are hardly any: the text for machines, sentences, any text."""
    size = sum(len(piece.text) for piece in kept if piece.kept)
    if size >= FEW:
        return kept
    told = _told(head)
    if told and size * 2 < sum(len(piece.text) for piece in told):
        return told
    return kept if size else _any_text(markup)


def _told(head: Head) -> list[Piece]:
    """The paragraphs of the article's text in JSON-LD, when there is enough of it."""
    body = next((value for value in head.linked("articleBody") if isinstance(value, str)), "")
    if len(body) < MANY:
        return []
    lines = [plain(line) for line in body.splitlines()]
    return [Piece(line) for line in lines if line]


def _any_text(markup: str) -> list[Piece]:
    """The sentences anywhere on the page; where there are none, whatever it says outside of links, or at all."""
    root = dom.parse(markup)
    if root is None:
        return []
    pieces = [piece for piece in Walker().walk(root).pieces if piece.text and piece.kind is not BlockKind.RULE]
    own = [piece for piece in pieces if linked(piece) < MOSTLY]
    return [piece for piece in own if shape_of(piece.text).prose_like] or own or pieces or _deep_text(markup)


def _deep_text(markup: str) -> list[Piece]:
    """The lines of a page whose elements are nested deeper than the parser goes."""
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415 - hardly any page needs it

    lines = (plain(line) for line in extract_plain_text(markup, list_bullets=False, alt_texts=False).splitlines())
    return [Piece(line) for line in lines if line]

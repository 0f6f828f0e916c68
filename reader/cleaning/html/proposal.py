"""What is proposed as the main text, as a vote on each block: by the outline of the page, else by trafilatura."""

from typing import TYPE_CHECKING

from reader.cleaning.html import dom, outline
from reader.cleaning.html.alignment import said_again, shares
from reader.cleaning.html.pieces import Piece
from reader.cleaning.words import tokens

if TYPE_CHECKING:
    from lxml.html import HtmlElement

PROSE = 12
"""Words from which a finished block counts as running text."""
_ENDS = tuple('.!?…"”»。')
LEAST = 0.5
"""Share of the running text that the quick proposal must hold; below it the thorough one is asked too."""


NO_PROSE = (
    "nav", "footer", "dialog", "menu", "button", "select", "input", "textarea", "img", "source", "picture", "video",
    "audio", "noscript", "object", "embed",
)  # fmt: skip
"""Elements that trafilatura leaves out in any case, and faster when they are gone before."""


def votes(root: "HtmlElement", address: str, pieces: list[Piece], blocks: list[list[str]]) -> list[float]:
    """For each block, given with its words, the share of it that the main text holds; makes ``root`` lighter."""
    dom.lighten(root, *NO_PROSE)
    own = outline.votes(pieces)
    quick = said_again(blocks, own) if own else shares(blocks, tokens(main_text(root, address, fast=True)))
    total = held = 0.0
    for piece, words, share in zip(pieces, blocks, quick, strict=True):
        if len(words) >= PROSE and piece.linked < len(piece.text) / 2 and piece.text[-1:] in _ENDS:
            total += len(words)
            held += share * len(words)
    if held >= LEAST * total:
        return quick
    thorough = shares(blocks, tokens(main_text(root, address, fast=False)))
    return thorough if sum(thorough) > sum(quick) else quick


def main_text(root: "HtmlElement", address: str, *, fast: bool) -> str:
    """The text that trafilatura proposes; empty when it finds none, or fails."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - 160 ms that most starts never need

    try:
        found = bare_extraction(root, url=address or None, fast=fast, include_comments=False, with_metadata=False)
    except Exception:  # noqa: BLE001 - the extractor raises all kinds of errors on hostile pages
        return ""
    return (found.text or "") if found is not None and not isinstance(found, dict) else ""

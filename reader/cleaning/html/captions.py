"""Texts of pictures: found again in the page, set apart from the article, their credits taken out of the text."""

import re

from reader.cleaning import headers
from reader.cleaning.draft import Draft, Fields
from reader.cleaning.field_keys import starts
from reader.cleaning.html.evidence import Scene, linked
from reader.cleaning.html.naming import groups
from reader.cleaning.html.pieces import Frame, Piece
from reader.cleaning.words import tokens
from reader.core.text import BlockKind

BEFORE, AFTER = 3, 2
"""Blocks before the first and after the last kept block whose captions belong to the article."""
MOST_WORDS = 80
"""Words of a caption that no element marks as one."""
LONGEST_TIME = 10
"""Words of a line that is a time."""
MOST_LINKED = 0.7
"""Share of a caption that may lie in links."""
AROUND = 4
"""Elements around a caption whose names are read."""
_ELSEWHERE = frozenset({"related", "promo", "comments", "advert", "shop"})
"""Names of elements whose pictures belong to something else."""
_TRAILING = re.compile(
    r"[\s|–—-]*(?:\((?P<inside>[^()]{2,80})\)"
    r"|(?P<sign>©\s?.{2,80})"
    r"|(?P<named>(?:[A-ZÀ-Þ][\w’'-]{2,20}|[Pp]hoto|[Ff]oto)\s?[:/]\s?.{2,60}))\s*$"
)
_CLOSED = re.compile(r"\w{3,}[.!?]$")
"""The end of a sentence, and no initial."""
_DIGITS = re.compile(r"^(?=.*\d\W+\d)[\d\W]*(?:min|sec|sek|std|h|uhr|uur|am|pm)?[\d\W]*$", re.IGNORECASE)
"""A duration or a time alone."""


def recover(scene: Scene) -> None:
    """Keep the captions inside the article, and name those that only their place gives away."""
    pieces = scene.layout.pieces
    kept = [at for at, piece in enumerate(pieces) if piece.kept]
    if not kept:
        return
    for at in range(max(0, kept[0] - BEFORE), min(len(pieces), kept[-1] + 1 + AFTER)):
        piece = pieces[at]
        if is_caption(piece, scene.shapes[at].count):
            _settle(scene, at)
    _take_credits([piece for piece in pieces if piece.kept])


def _settle(scene: Scene, at: int) -> None:
    """Keep a caption, or remove what only stands where one should be."""
    piece = scene.layout.pieces[at]
    if rule := _line_of(scene, at):
        if piece.kept:
            piece.remove(rule, 0.8)
    elif linked(piece) <= MOST_LINKED and (piece.kept or not _elsewhere(piece)):
        if piece.rule != "repetition":
            piece.restore()
            piece.kind = BlockKind.CAPTION
    elif piece.kept and piece.kind is not BlockKind.CAPTION:
        piece.remove("credit", 0.6)


def _line_of(scene: Scene, at: int) -> str:
    """The rule that explains a block which is a date, a time, a duration or a byline and nothing else."""
    text, words = scene.layout.pieces[at].text, scene.shapes[at].words
    if len(words) > LONGEST_TIME:
        return ""
    if _is_byline(words, scene.authors):
        return "byline"
    if not any(char.isdigit() for char in text):
        return ""
    timed = _DIGITS.match(text) or headers.read(Draft(text), Fields(), scene.language) == "metadata"
    return "metadata" if timed else ""


def _is_byline(words: list[str], authors: tuple[str, ...]) -> bool:
    """Whether a line is the byline of one of the authors of the page, under a picture of the author perhaps."""
    names = [tokens(author) for author in authors]
    behind = [words[len(row) :] for row in starts("byline") if row and tuple(words[: len(row)]) == row]
    return any(len(name) > 1 and rest[: len(name)] == name for rest in behind for name in names)


def _elsewhere(piece: Piece) -> bool:
    """Whether an element around a caption is named after teasers, adverts and the like, or hidden."""
    return piece.frame.hidden or any(_ELSEWHERE & set(groups(frame.names)) for frame in piece.frame.around(AROUND))


def is_caption(piece: Piece, words: int) -> bool:
    """Whether a block is marked as a caption, or an element around it, near a picture, is named after captions."""
    if piece.kind is BlockKind.CAPTION:
        return True
    if piece.kind is not BlockKind.PARAGRAPH or words > MOST_WORDS or min(piece.picture, piece.ahead) > 1:
        return False
    return any(_is_for_captions(frame.names) for frame in piece.frame.around(2)) or _is_for_captions(piece.inner)


def _is_for_captions(names: str) -> bool:
    """Whether an element is named after captions, or after the text of a picture: ``image-description``."""
    found = groups(names)
    return "caption" in found or ("picture" in found and "lead" in found and "teasers" not in found)


def _take_credits(kept: list[Piece]) -> None:
    """Put credits into the notes of their captions; what is nothing else goes to the one before it, or out."""
    before: Piece | None = None
    for piece in kept:
        if piece.kind is not BlockKind.CAPTION:
            before = None
            continue
        if _only_credit(piece):
            if before is not None and not before.note and _figure(before.frame) is _figure(piece.frame):
                before.note = _bare(piece.text)
                piece.text = ""
            else:
                piece.remove("credit", 0.8)
            continue
        _take_credit(piece)
        before = piece


def _only_credit(piece: Piece) -> bool:
    """Whether a caption says nothing but who made the picture."""
    if credit_of(piece.text)[0] != piece.text and _CLOSED.search(credit_of(piece.text)[0]):
        return False
    if piece.credit and piece.credit == piece.text:
        return len(tokens(piece.text)) <= 12
    return headers.credit(piece.text)


def _figure(frame: Frame) -> Frame:
    """The picture's element around a caption, or the element that the caption stands in."""
    return next((one for one in frame.around(AROUND) if one.tag == "figure"), frame.parent or frame)


def _take_credit(piece: Piece) -> None:
    """Move the credit at the end of a caption into its note."""
    text = piece.text
    if 0 < len(piece.credit) < len(text) and text.endswith(piece.credit):
        start, credit = len(text) - len(piece.credit), piece.credit
    else:
        rest, credit = credit_of(text)
        start = len(rest)
    if credit and not piece.note:
        piece.note = _bare(credit)
        piece.cut(start, len(text), "credit", 0.9)


def credit_of(text: str) -> tuple[str, str]:
    """``text`` of a caption without the credit at its end, and the credit; empty when there is none."""
    found = _TRAILING.search(text)
    if not found:
        return text, ""
    given = found["inside"] or found["sign"] or found["named"]
    if not found["sign"] and not headers.credit(given):
        return text, ""
    rest = text[: found.start()].rstrip(" |–—-")
    return (rest, given.strip()) if rest else (text, "")


def _bare(credit: str) -> str:
    """A credit without the signs around it."""
    return credit.strip(" |–—-()")

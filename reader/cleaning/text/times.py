"""The stamps of a live blog: ``21.04``, ``14:05 uur``, ``Update 17.20 -``. Class 36.

One time alone on a line says little; in a text with at least two of them each stands above an entry, and stays.
"""

import re

from reader.cleaning import clocks, datelines
from reader.cleaning.dates import open_days
from reader.cleaning.draft import Draft, Sheet
from reader.cleaning.field_keys import starts
from reader.cleaning.lexicon import lexicon
from reader.cleaning.shape import Shape, shape_of
from reader.cleaning.words import tokens
from reader.core.text import BlockKind

LEAST = 2
"""Stamps that make a live blog."""
LONGEST = 40
"""Code points of a stamp alone on its line."""
HEADING_WORDS = 18
"""Words of the heading of an entry."""
SCORE_LENGTH = 80
"""Code points of the longest line that tells a score."""
_SCORE = re.compile(r"[^\W\d_][^:.!?]{1,24}: [^:.!?]*\d\s?[-–:]\s?\d[^:.!?]*")
"""A score with what it is the score of: ``Half-time: Oosterdam 1-0 Veldwijk``."""
_OPEN_END = (".", ",", ";", ":", "…")


def find(sheet: Sheet) -> None:
    """Name the stamps in ``sheet``; a time that shares its line with a heading is part of the heading."""
    kept = [draft for draft in sheet.kept() if draft.text.strip()]
    shapes = [shape_of(draft.text, sheet.language) for draft in kept]
    alone = [_is_alone(draft) for draft in kept]
    stamps = [at for at, stands in enumerate(alone) if stands and _heads_entry(at, kept, shapes, alone)]
    if len(stamps) >= LEAST:
        for at in stamps:
            kept[at].kind, kept[at].fixed = BlockKind.TIME, True


def _is_alone(draft: Draft) -> bool:
    """Whether a stamp is all that stands on a line."""
    return draft.kind is BlockKind.PARAGRAPH and not draft.fixed and is_stamp(draft.text)


def is_stamp(text: str) -> bool:
    """Whether ``text`` is a time alone, with the words that belong to times: ``Update 14:05 uur``, ``17.20 -``."""
    if len(text) > LONGEST or not clocks.CLOCK.search(text):
        return False
    known = lexicon().words
    rest = tokens(clocks.without(open_days(text, " ")))
    return all(word in known["filler"] or word in known["stamp"] for word in rest)


def _is_heading(text: str) -> bool:
    """Whether the rest of a stamp's line is the heading of its entry."""
    text = text.strip()
    begins = text[:1].isupper() or text[:1] in "\"'“„«‘¿¡" or (text[:1].isdigit() and not clocks.CLOCK.match(text))
    told = datelines.read(text) is not None or _signed(text)
    return 1 <= len(tokens(text)) <= HEADING_WORDS and begins and not told and not text.endswith(_OPEN_END)


def _signed(text: str) -> bool:
    """Whether a line begins with a word that an author's name follows."""
    words = tuple(tokens(text))
    return any(words[: len(row)] == row for row in starts("byline"))


def _heads_entry(at: int, kept: list[Draft], shapes: list[Shape], alone: list[bool]) -> bool:
    """Whether an entry follows the stamp at ``at`` before the next one; a timetable has none."""
    for other in range(at + 1, min(len(kept), at + 5)):
        if alone[other]:
            return False
        if shapes[other].prose_like or kept[other].kind in (BlockKind.LIST_ITEM, BlockKind.QUOTE):
            return True
    return False


def name_headings(sheet: Sheet) -> None:
    """The short open lines right before the stamps of entries are their headings, where every stamp has one.

    Where few have one, those are that tell the score of a part of a match.
    """
    kept = sheet.kept()
    stamps = [at for at, draft in enumerate(kept) if draft.kind is BlockKind.TIME and 0 < at < len(kept) - 1]
    before = [kept[at - 1] for at in stamps if _names_entry(kept[at - 1], kept[at + 1], sheet.language)]
    if len(before) < LEAST or 2 * len(before) < len(stamps):
        before = [line for line in before if len(line.text) <= SCORE_LENGTH and _SCORE.fullmatch(line.text.strip())]
    for draft in before:
        draft.kind, draft.level = BlockKind.HEADING, 2


def _names_entry(line: Draft, entry: Draft, language: str) -> bool:
    """Whether ``line`` is short and open as a heading is, and ``entry`` is text."""
    plain = line.kind is BlockKind.PARAGRAPH and not line.fixed and entry.kind in (BlockKind.PARAGRAPH, BlockKind.LEAD)
    return plain and _is_heading(line.text) and shape_of(entry.text, language).prose_like

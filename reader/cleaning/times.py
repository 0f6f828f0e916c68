"""The stamps of a live blog: ``21.04``, ``14:05 uur``, ``17.20 - Brandweer ter plaatse``. Class 36.

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
_LED = re.compile(rf"{clocks.CLOCK.pattern}(?:\s*[–—|:·•-]\s*|\s+)", re.IGNORECASE)
_BEFORE = re.compile(r"\s*(?:\s[–—·•-]\s|\|)\s*$|\s+(?=\($)")
_OPEN_END = (".", ",", ";", ":", "…")


def find(sheet: Sheet) -> None:
    """Name the stamps in ``sheet``, and part them from the headings on their lines."""
    kept = [draft for draft in sheet.kept() if draft.text.strip()]
    shapes = [shape_of(draft.text, sheet.language) for draft in kept]
    cuts = {at: _cut(draft, shape) for at, (draft, shape) in enumerate(zip(kept, shapes, strict=True))}
    stamps = [at for at, cut in cuts.items() if cut and _heads_entry(at, kept, shapes, cuts)]
    if len(stamps) < LEAST:
        return
    pieces = {id(kept[at]): _parted(kept[at], *cuts[at]) for at in stamps}
    sheet.drafts = [piece for draft in sheet.drafts for piece in pieces.get(id(draft), [draft])]


def _cut(draft: Draft, shape: Shape) -> tuple[int, ...]:
    """Where the stamp on a line begins and ends; empty when there is none or the line says more than a heading."""
    text = draft.text
    if draft.kind is not BlockKind.PARAGRAPH or draft.fixed or len(text) > LONGEST + 120:
        return ()
    if is_stamp(text):
        return 0, len(text)
    if draft.inlines or shape.count > HEADING_WORDS + 3:
        return ()
    return _leading(text) or _trailing(text)


def _leading(text: str) -> tuple[int, ...]:
    """The stamp before a heading on the same line: ``17.20 - Brandweer ter plaatse``."""
    found = _LED.match(text)
    return (0, found.end()) if found and _is_heading(text[found.end() :]) else ()


def _trailing(text: str) -> tuple[int, ...]:
    """The stamp behind a heading on the same line: ``Brandweer ter plaatse | 17.20``."""
    for found in clocks.CLOCK.finditer(text):
        sign = _BEFORE.search(text, 0, found.start())
        if sign and text[found.end() :] in ("", ")") and _is_heading(text[: sign.start()]):
            return sign.end(), len(text)
    return ()


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


def _heads_entry(at: int, kept: list[Draft], shapes: list[Shape], cuts: dict[int, tuple[int, ...]]) -> bool:
    """Whether an entry follows the stamp at ``at`` before the next one; a timetable has none."""
    for other in range(at + 1, min(len(kept), at + 5)):
        if cuts[other]:
            return False
        if shapes[other].prose_like or kept[other].kind in (BlockKind.LIST_ITEM, BlockKind.QUOTE):
            return True
    return False


def _parted(draft: Draft, start: int, end: int) -> list[Draft]:
    """The stamp of a line and what stands before or behind it, each a block."""
    if (start, end) == (0, len(draft.text)):
        draft.kind, draft.fixed = BlockKind.TIME, True
        return [draft]
    stamp = Draft(draft.text[start:end].strip(), BlockKind.TIME, fixed=True)
    if start:
        heading = Draft(draft.text[:start].rstrip(" –—|·•-"))
    else:
        heading = Draft(draft.text[end:].strip(), BlockKind.HEADING, level=2, fixed=True)
    first, second = (heading, stamp) if start else (stamp, heading)
    first.changes, first.after_break, second.after_break = draft.changes, draft.after_break, False
    return [first, second]


def name_headings(sheet: Sheet) -> None:
    """The short open lines right before the stamps of entries are their headings, where every stamp has one."""
    kept = sheet.kept()
    stamps = [at for at, draft in enumerate(kept) if draft.kind is BlockKind.TIME and 0 < at < len(kept) - 1]
    before = [kept[at - 1] for at in stamps if _names_entry(kept[at - 1], kept[at + 1], sheet.language)]
    if len(before) >= LEAST and 2 * len(before) >= len(stamps):
        for draft in before:
            draft.kind, draft.level = BlockKind.HEADING, 2


def _names_entry(line: Draft, entry: Draft, language: str) -> bool:
    """Whether ``line`` is short and open as a heading is, and ``entry`` is text."""
    plain = line.kind is BlockKind.PARAGRAPH and not line.fixed and entry.kind in (BlockKind.PARAGRAPH, BlockKind.LEAD)
    return plain and _is_heading(line.text) and shape_of(entry.text, language).prose_like

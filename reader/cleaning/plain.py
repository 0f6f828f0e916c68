"""Plain text, often badly scraped: from lines to blocks.

The order matters: characters, lines, the zones at both ends, leftovers, doubles, kinds, fields.
"""

from reader.cleaning import doubles, guards, headers, kinds, languages, lines, residue, technical, titles
from reader.cleaning.draft import Draft, Sheet
from reader.cleaning.shape import Shape, shape_of
from reader.core.text import BlockKind

ZONE = 6
"""Blocks at either end that rules for headers and footers look at."""


def sheet_of(text: str, *, hint: str = "", title: str = "") -> Sheet:
    """The cleaned sheet of ``text``. ``hint`` is the declared language, ``title`` the title when it is known."""
    sheet = Sheet(lines.split(text))
    sheet.language = languages.detect("\n".join(draft.text for draft in sheet.drafts), hint)
    clean_drafts(sheet, title)
    return sheet


def clean_drafts(sheet: Sheet, title: str = "") -> None:
    """Apply every rule for text to the drafts of ``sheet``."""
    drop_leftovers(sheet, title)
    guards.keep_budget(sheet)
    lines.mark_items(sheet.kept())
    doubles.drop_repeated(sheet, title)
    titles.take_title(sheet, title)
    kinds.name_kinds(sheet.drafts, sheet.language)
    doubles.mend_doubled_words(sheet)


def drop_leftovers(sheet: Sheet, title: str) -> None:
    """Remove what machines and sites left in the text, and take metadata lines into the fields."""
    _technical(sheet)
    _headers(sheet)
    _residue(sheet, title)


def zone_of(at: int, count: int) -> str:
    """Where block ``at`` of ``count`` stands."""
    if at < ZONE and at < count / 2:
        return "header"
    return "footer" if at >= count - ZONE else "middle"


def _technical(sheet: Sheet) -> None:
    for draft in sheet.kept():
        if draft.kind in (BlockKind.CODE, BlockKind.TABLE, BlockKind.RULE):
            continue
        if not draft.text.strip():
            draft.remove("invisible")
        elif found := technical.finding(draft.text):
            draft.remove(*found)


def _headers(sheet: Sheet) -> None:
    kept = sheet.kept()
    for at, draft in enumerate(kept):
        zone = zone_of(at, len(kept))
        if draft.kind is not BlockKind.PARAGRAPH:
            continue
        if headers.credit(draft.text):
            draft.remove("credit", 0.85)
        elif zone != "middle" and (rule := headers.read(draft, sheet.fields, sheet.language)):
            draft.remove(rule, 0.9)


def _residue(sheet: Sheet, title: str) -> None:
    kept = [draft for draft in sheet.kept() if draft.kind not in (BlockKind.CODE, BlockKind.TABLE, BlockKind.RULE)]
    shapes = [shape_of(draft.text, sheet.language) for draft in kept]
    topics = residue.topics_of([shape_of(title), *shapes] if title else shapes, title)
    for _ in range(2):
        for at, (draft, shape) in enumerate(zip(kept, shapes, strict=True)):
            if draft.kept:
                _judge(at, draft, shape, kept, topics, sheet)


def _judge(at: int, draft: Draft, shape: Shape, kept: list[Draft], topics: frozenset[str], sheet: Sheet) -> None:
    beside = any(0 <= other < len(kept) and not kept[other].kept for other in (at - 1, at + 1))
    found = residue.finding(shape, residue.Place(zone_of(at, len(kept)), beside, topics))
    if found:
        draft.remove(*found)
        sheet.truncated = sheet.truncated or found[0] == "paywall"

"""The title: the one in the text, or one derived from the lead."""

import re

from reader.cleaning import kinds
from reader.cleaning.draft import Draft, Sheet
from reader.cleaning.shape import Shape, shape_of
from reader.cleaning.words import key, tokens
from reader.core.text import BlockKind

LONGEST_TITLE = 28
"""Words of a title that stands in the text."""
SHORT, LONG = 32, 88
"""Code points between which a derived title should end."""
LONGEST_DERIVED = 160
"""Code points of a derived title that ends at a clause further on."""
SEARCHED = 4
"""Blocks at the beginning among which a title may stand."""
_SENTENCE = re.compile(r"[.!?…][\"'”’»]*(?=\s+[\"'“„«‘¿¡(]?[^\W\da-zß-öø-ÿ]|\s*$)")
_CLAUSE = re.compile(r"[,;:–—]\s|\s[–—-]\s|\s\(")


def take_title(sheet: Sheet, known: str = "") -> None:
    """Find out which of the first blocks is the title, and which are captions."""
    kept = sheet.kept()[:SEARCHED]
    for draft in kept:
        shape = shape_of(draft.text, sheet.language)
        if draft.kind is not BlockKind.PARAGRAPH or draft.fixed or shape.prose_like or shape.count > LONGEST_TITLE:
            break
        if len(sheet.kept()) == 1:
            break
        if is_caption(draft, shape):
            draft.kind = BlockKind.CAPTION
        elif not known and not sheet.fields.title:
            sheet.fields.title = draft.text.strip()
            draft.remove("title", 0.9)
        else:
            kinds_of_rest(draft, shape)


def is_caption(draft: Draft, shape: Shape) -> bool:
    """Whether a short block before the lead is the text of a picture."""
    return any(change.rule == "metadata" for change in draft.changes) or kinds.caption_score(shape) >= 1.0


def kinds_of_rest(draft: Draft, shape: Shape) -> None:
    """A second short block before the lead: a caption when it looks like one."""
    if not shape.finite and shape.count >= 4:
        draft.kind = BlockKind.CAPTION


def derived(text: str) -> str:
    """A title made from the first sentence of ``text``, shortened at the end of a clause."""
    text = " ".join(text.split())
    end = _SENTENCE.search(text)
    sentence = text[: end.start()] if end else text
    sentence = sentence.strip()
    if len(sentence) <= LONG:
        return sentence.rstrip(" ,;:–—-")
    cuts = [found.start() for found in _CLAUSE.finditer(sentence) if SHORT <= found.start() <= LONGEST_DERIVED]
    good = [cut for cut in cuts if cut <= LONG]
    if cuts:
        return sentence[: good[-1] if good else cuts[0]].rstrip(" ,;:–—-(")
    return sentence[: sentence.rfind(" ", 0, LONG)].rstrip(" ,;:–—-") + "…"


def same(one: str, other: str) -> bool:
    """Whether two titles say the same."""
    return bool(one) and key(one) == key(other)


def words_shared(one: str, other: str) -> float:
    """Share of the words of ``one`` that ``other`` has too."""
    first, second = set(tokens(one)), set(tokens(other))
    return len(first & second) / len(first) if first else 0.0

"""What each block is to the reader: lead, paragraph, heading, caption, live-blog stamp."""

import re

from reader.cleaning.draft import Draft
from reader.cleaning.lexicon import lexicon
from reader.cleaning.shape import Shape, shape_of
from reader.core.text import BlockKind, MarkKind

HEADING_WORDS = 16
"""Words of the longest heading."""
HEADING_LENGTH = 110
"""Code points of the longest heading."""
_STAMP = re.compile(
    r"^(?:update|live|bijgewerkt|aktualisiert|mise à jour|actualización|updated)?\s*:?"
    r"\s*\d{1,2}[.:h]\d{2}\s*(?:uur|uhr|h|am|pm|a\.m\.|p\.m\.)?\.?$",
    re.IGNORECASE,
)
_STAMP_LENGTH = 30
"""Code points of the longest live-blog stamp."""
_NO_HEADING_END = tuple(".,;:…-–—")
_YEAR_END = re.compile(r"\b(?:19|20)\d\d\)?\.?$")


def name_kinds(drafts: list[Draft], language: str) -> None:
    """Give every block that stays, and whose kind is not known, its kind."""
    kept = [draft for draft in drafts if draft.kept]
    shapes = [shape_of(draft.text, language) for draft in kept]
    for at, draft in enumerate(kept):
        if draft.fixed or draft.kind is not BlockKind.PARAGRAPH:
            continue
        if _STAMP.match(draft.text.strip()):
            draft.kind = BlockKind.TIME
        elif is_heading(at, kept, shapes):
            draft.kind, draft.level = BlockKind.HEADING, 2
    name_lead(kept, shapes)


def name_marked(drafts: list[Draft]) -> None:
    """Kinds in text whose markup tells paragraphs: live-blog stamps, and headings that are set as strong paragraphs."""
    kept = [draft for draft in drafts if draft.kept]
    for at, draft in enumerate(kept):
        if draft.kind is not BlockKind.PARAGRAPH or len(draft.text) > HEADING_LENGTH:
            continue
        if not any(char.isalnum() for char in draft.text):
            draft.kind, draft.text, draft.inlines = BlockKind.RULE, "", []
        elif len(draft.text) < _STAMP_LENGTH and _STAMP.match(draft.text.strip()):
            draft.kind = BlockKind.TIME
        elif at and _strong(draft) and at + 1 < len(kept) and _text_follows(kept[at + 1]):
            draft.kind, draft.level = BlockKind.HEADING, 3


def _strong(draft: Draft) -> bool:
    """Whether a block is strong from end to end, and short and open as a heading is."""
    text = draft.text.strip()
    whole = any(m.kind is MarkKind.STRONG and m.end - m.start >= len(text) - 1 for m in draft.inlines)
    return whole and len(text.split()) <= HEADING_WORDS and not text.endswith(_NO_HEADING_END)


def _text_follows(draft: Draft) -> bool:
    """Whether a block is what stands under a heading."""
    if draft.kind in (BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.TABLE, BlockKind.CODE):
        return True
    return draft.kind is BlockKind.PARAGRAPH and len(draft.text) > 40 and not _strong(draft)


def name_lead(kept: list[Draft], shapes: list[Shape]) -> None:
    """The first prose block is the lead."""
    if any(draft.kind is BlockKind.LEAD for draft in kept):
        return
    for draft, shape in zip(kept, shapes, strict=True):
        if draft.kind is BlockKind.PARAGRAPH and shape.prose_like:
            if not draft.fixed or draft.kind is BlockKind.PARAGRAPH:
                draft.kind = BlockKind.LEAD
            return


def is_heading(at: int, kept: list[Draft], shapes: list[Shape]) -> bool:
    """Whether a block is a heading: short, unfinished, and prose follows."""
    draft, shape = kept[at], shapes[at]
    text = draft.text.strip()
    if not 1 <= shape.count <= HEADING_WORDS or len(text) > HEADING_LENGTH or at + 1 >= len(kept):
        return False
    if text.endswith(_NO_HEADING_END) or not (text[0].isupper() or text[0].isdigit() or text[0] in "\"'“„«‘¿¡("):
        return False
    if not any(
        other.kind is BlockKind.PARAGRAPH and form.prose_like
        for other, form in zip(kept[:at], shapes[:at], strict=True)
    ):
        return False
    following = kept[at + 1]
    return following.kind in (BlockKind.LIST_ITEM, BlockKind.QUOTE) or shapes[at + 1].prose_like


def caption_score(shape: Shape) -> float:
    """How much a short block without an end mark looks like the text under a picture rather than a title."""
    words = lexicon().words["caption"]
    text = shape.text.strip()
    score = 1.0 * bool(_YEAR_END.search(text)) + 1.0 * bool(words & set(shape.words)) - 1.0 * shape.finite
    score += 0.5 * (shape.capitals >= 0.5 and shape.count >= 4) + 0.5 * (
        re.search(r"\([^()]{1,40}\)$", text) is not None
    )
    return score

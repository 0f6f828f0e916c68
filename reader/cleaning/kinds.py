"""What each block is to the reader: lead, paragraph, heading, caption, live-blog stamp."""

import re

from reader.cleaning import interviews
from reader.cleaning.draft import Draft
from reader.cleaning.interviews import Interview
from reader.cleaning.lexicon import lexicon
from reader.cleaning.shape import Shape, shape_of
from reader.cleaning.words import tokens
from reader.core.text import BlockKind

HEADING_WORDS = 16
"""Words of the longest heading."""
HEADING_LENGTH = 110
"""Code points of the longest heading."""
_CLOCK = re.compile(
    r"(?<!\d)(?:[01]?\d|2[0-4])\s?[.:hu]\s?[0-5]\d(?:\s?[ap]\.?m\b\.?)?(?!\d)|(?<!\d)1?\d\s?[ap]m\b", re.IGNORECASE
)
_STAMPED = re.compile(r"^\d{1,2}\s?[.:h]\s?\d\d\s?[–—-]\s")
"""A live blog's line that begins with its time."""
_SENTENCES = re.compile(r"[^\W\d_]{4,}[”’»\"']?\.[”’»\"']?\s+\S|[^\W\d_]{2,}\.\s+[\"'“„«‘]")
"""The end of a sentence inside a block, no abbreviation."""
_QUOTATION = re.compile(r"^(?:“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|»[^«»]+«|‘[^‘]+’|\"[^\"]+\"|'[^']+')$")
PULLED = 10
"""Words from which a block wholly in quotation marks is rather a quotation set apart than a heading."""
_SHOUTED = re.compile(r"[^\W\d_a-zß-öø-ÿ]{2,}!\s.*\d\s?[-–:]\s?\d")
"""A live report's line that calls out a score: ``GOAL! Oosterdam 1-0 Veldwijk``."""
_STAMP_LENGTH = 30
"""Code points of the longest live-blog stamp."""
FOLLOWED = 12
"""Words of an open block that may follow a heading."""
_NO_HEADING_END = tuple(".,;:…-–—")
_YEAR_END = re.compile(r"\b(?:19|20)\d\d\)?\.?$")


def name_kinds(drafts: list[Draft], language: str) -> None:
    """Give every block that stays, and whose kind is not known, its kind."""
    kept = [draft for draft in drafts if draft.kept]
    shapes = [shape_of(draft.text, language) for draft in kept]
    interview, begun = interviews.find(kept, shapes.__getitem__, language), False
    level = max([2, *(draft.level for draft in kept if draft.kind is BlockKind.HEADING)])
    for at, (draft, shape) in enumerate(zip(kept, shapes, strict=True)):
        open_kind = draft.kind is BlockKind.PARAGRAPH and not draft.fixed
        if at in interview.questions:
            draft.kind, draft.level = BlockKind.HEADING, level
        elif open_kind and begun and at not in interview.others and is_heading(at, kept, shapes, interview=interview):
            draft.kind, draft.level = BlockKind.HEADING, 2
        begun = begun or (draft.kind in (BlockKind.PARAGRAPH, BlockKind.LEAD) and shape.prose_like)
    name_lead(kept, shapes)


def name_marked(drafts: list[Draft], language: str) -> None:
    """Kinds in text whose markup tells paragraphs: live-blog stamps, and headings that are set as strong paragraphs."""
    kept = [draft for draft in drafts if draft.kept]
    interview = interviews.find(kept, lambda at: shape_of(kept[at].text, language), language)
    level = max([draft.level for draft in kept if draft.kind is BlockKind.HEADING], default=3)
    for at in interview.questions:
        kept[at].kind, kept[at].level = BlockKind.HEADING, level
    for at, draft in enumerate(kept):
        if draft.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or len(draft.text) > HEADING_LENGTH:
            continue
        if not any(char.isalnum() for char in draft.text):
            draft.kind, draft.level, draft.text, draft.inlines = BlockKind.RULE, 0, "", []
        elif draft.kind is BlockKind.HEADING:
            continue
        elif is_stamp(draft.text):
            draft.kind = BlockKind.TIME
        elif (
            at and at not in interview.others and _strong(draft) and at + 1 < len(kept) and _text_follows(kept[at + 1])
        ):
            draft.kind, draft.level = BlockKind.HEADING, 3


def is_stamp(text: str) -> bool:
    """Whether ``text`` is a time alone, with the words that belong to times: ``Update 14:05 uur``."""
    if len(text) > _STAMP_LENGTH or not _CLOCK.search(text):
        return False
    known = lexicon().words
    rest = tokens(_CLOCK.sub(" ", text))
    return all(word in known["filler"] or word in known["stamp"] for word in rest)


def _strong(draft: Draft) -> bool:
    """Whether a block is strong from end to end, and short and open as a heading is."""
    text = draft.text.strip()
    short = len(text.split()) <= HEADING_WORDS and not _STAMPED.match(text)
    return interviews.is_strong(draft) and short and not text.endswith(_NO_HEADING_END)


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


def is_heading(at: int, kept: list[Draft], shapes: list[Shape], *, interview: Interview) -> bool:
    """Whether a block behind running text is a heading: short, unfinished, and prose follows."""
    draft, shape = kept[at], shapes[at]
    text = draft.text.strip()
    if not 1 <= shape.count <= HEADING_WORDS or len(text) > HEADING_LENGTH or at + 1 >= len(kept):
        return False
    bare = text.rstrip("\"'”’»“ \u00a0\u202f")
    if bare.endswith(":") and kept[at + 1].kind is BlockKind.LIST_ITEM and shape.covers.get("in_brief", 0.0) == 1.0:
        return True
    if (
        bare.endswith(_NO_HEADING_END)
        or _SENTENCES.search(text)
        or (shape.count >= PULLED and _QUOTATION.match(text))
        or _STAMPED.match(text)
        or _SHOUTED.match(text)
        or _is_utterance(text, shape)
        or not (text[0].isupper() or text[0].isdigit() or text[0] in "\"'“„«‘¿¡(")
    ):
        return False
    if bare.endswith("?") and interview.conversation:
        return False
    following = kept[at + 1]
    return (
        following.kind in (BlockKind.LIST_ITEM, BlockKind.QUOTE)
        or shapes[at + 1].prose_like
        or shapes[at + 1].count >= FOLLOWED
        or following.text.rstrip().endswith(":")
    )


def _is_utterance(text: str, shape: Shape) -> bool:
    """Whether a finished line begins in marks and tells inside who said it: ``'Yes,' she said, 'but is it art?'``."""
    return interviews.is_marked(text) and shape.ended and shape.saying


def caption_score(shape: Shape) -> float:
    """How much a short block without an end mark looks like the text under a picture rather than a title."""
    words = lexicon().words["caption"]
    text = shape.text.strip()
    score = 1.0 * bool(_YEAR_END.search(text)) + 1.0 * bool(words & set(shape.words)) - 1.0 * shape.finite
    score += 0.5 * (shape.capitals >= 0.5 and shape.count >= 4) + 0.5 * (
        re.search(r"\([^()]{1,40}\)$", text) is not None
    )
    return score

"""Furniture known by standing word for word in other stories of the site: boxes, slogans, tip lines, disclaimers.

Repetition alone proves little, since reporters repeat background and courts adjourn every day. A block goes when enough
other stories hold it and it stands where furniture stands, or speaks as a site does; never the title, the lead, a
quotation, or the heading of a series.
"""

import re
from dataclasses import dataclass
from itertools import islice

from reader.cleaning import kinds, residue
from reader.cleaning.draft import Draft, Sheet
from reader.cleaning.lexicon import lexicon
from reader.cleaning.shape import Shape, shape_of
from reader.cleaning.text import guards
from reader.cleaning.words import tokens
from reader.core.repetition import LEAST, MOST, BlocksSeen, SiteBlocks, mark_of
from reader.core.text import BlockKind

RULE = "repeated"
"""Name of the rule."""
FOOT = 6
"""Blocks at the end that may be furniture whatever they say."""
SHORT = 12
"""Words of a slogan: a line that is no sentence."""
INSERTED = 30
"""Words of a block that may be furniture in the middle of the text."""
SKETCHED, SKETCH = 8, 8
"""Words of a block by which a story is known again, and how many such blocks are remembered."""
SURE, LIKELY = 0.8, 0.7
"""Confidence in a block that speaks as a site does, and in one known by its repetition alone."""
WHOLE = 0.9
"""Share of a block that a link or emphasis must cover to set it apart."""
SAID = 0.2
"""Share of a block that the phrases of a theme must cover to be what it is about."""
BELOW = 3
"""Open lines in a row, such as headings and captions, that do not end the foot of a text."""
_ADDRESS = re.compile(
    r"\S@\S|https?://|www\.|(?<!\w)@\w{3,}(?![\w(])|\b\w+\.(?:com|org|net|info|news|nl|be|de|at|ch|fr|es|eu|uk)\b"
)
_INSIDE = re.compile(r"(?<=[\w,] )[^\W\d_]+")
_QUOTATION = tuple("\"'“„«‘‚‹")
_BODY = (BlockKind.PARAGRAPH, BlockKind.LEAD, BlockKind.LIST_ITEM, BlockKind.QUOTE)
_THEMES = frozenset((*residue.WHOLE, *residue.APPEALS, "also", "contact", "author_box")) - {"interface"}


@dataclass(frozen=True, slots=True)
class _Seen:
    """A block that may be furniture."""

    at: int
    """Its index."""
    mark: int
    """What it is known by."""
    inserted: bool
    """Whether it may go from the middle of the text."""


def judge(sheet: Sheet, known: SiteBlocks, title: str = "") -> BlocksSeen:
    """Take out of ``sheet`` what enough other stories hold; what the article itself shows, to be counted."""
    drafts = [draft for draft in sheet.drafts if draft.text and draft.rule not in _passed()]
    stories = (draft for draft in drafts if draft.kind in _BODY and _long(draft))
    sketch = [mark_of(draft.text) for draft in islice(stories, SKETCH)]
    lead = _lead(drafts)
    if lead < 0:
        return BlocksSeen(sketch=tuple(sketch))
    heading = mark_of(title) | 1
    seen = [one for one in _seen(drafts, lead, sheet) if one.mark | 1 != heading]
    heeded = [one for one in seen if one.mark in known.marks]
    if heeded:
        _drop(sheet, drafts, heeded)
    return BlocksSeen(
        tuple(dict.fromkeys(one.mark for one in seen)), tuple(sketch), tuple({one.mark: 0 for one in heeded})
    )


def _passed() -> frozenset[str]:
    """Rules whose removals are no blocks of an article, so that nothing is counted by them."""
    return guards.CERTAIN | {"page"}


def _long(draft: Draft) -> bool:
    return len(draft.text.split(maxsplit=SKETCHED)) >= SKETCHED


def _lead(drafts: list[Draft]) -> int:
    """The index of the lead, or of the first running text; -1 when there is none."""
    found = (at for at, draft in enumerate(drafts) if draft.kept and draft.kind is BlockKind.LEAD)
    text = (at for at, draft in enumerate(drafts) if draft.kept and draft.kind is BlockKind.PARAGRAPH and _long(draft))
    return next(found, next(text, -1))


def _seen(drafts: list[Draft], lead: int, sheet: Sheet) -> list[_Seen]:
    """The blocks that may be furniture, the last first."""
    seen: list[_Seen] = []
    named = {word for name in (*sheet.fields.byline, sheet.fields.source) for word in tokens(name)}
    foot = 0
    for at in range(len(drafts) - 1, -1, -1):
        draft = drafts[at]
        size = len(draft.text.split(maxsplit=MOST + 1))
        below = at > lead and foot < FOOT
        foot += draft.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING)
        if at == lead or not LEAST <= size <= MOST or (not below and size > INSERTED):
            continue
        if draft.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING) or kinds.is_stamp(
            draft.text
        ):
            continue
        words = tokens(draft.text)
        if lead < at and not below and not _may_speak(draft, words):
            continue
        shape = shape_of(draft.text, sheet.language, words=words)
        voices = _voices(draft, shape, named, sheet.language)
        if (doubtful := _doubtful(draft, shape, voices, below=below, above=at < lead)) is not None:
            seen.append(_Seen(at, mark_of(draft.text, doubtful=doubtful), voices >= 2 and size <= INSERTED))
    return seen


def _doubtful(draft: Draft, shape: Shape, voices: int, *, below: bool, above: bool) -> bool | None:
    """Whether a block needs much evidence where it stands; ``None`` when no evidence is enough."""
    if shape.saying or draft.text.startswith(_QUOTATION) or (shape.quoted and voices < 2):
        return None
    if draft.kind is BlockKind.HEADING:
        return False if below else None
    if voices >= 2 and shape.count <= INSERTED:
        return False
    if draft.kind is BlockKind.LIST_ITEM:
        return None
    short = shape.count <= SHORT
    if above:
        return True if short and not shape.ended else None
    if not below or (short and shape.ended and not voices):
        return None
    return not (voices or short)


def _may_speak(draft: Draft, words: list[str]) -> bool:
    """Whether it is worth looking if a block in the middle speaks as a site does."""
    known = lexicon().words
    own = not known["reader"].isdisjoint(words) or not known["we"].isdisjoint(words)
    return own or _apart(draft) or bool(_ADDRESS.search(draft.text))


def _apart(draft: Draft) -> bool:
    """Whether links or emphasis set the whole block apart."""
    return sum(mark.end - mark.start for mark in draft.inlines) >= WHOLE * len(draft.text)


def _voices(draft: Draft, shape: Shape, named: set[str], language: str) -> int:
    """How many signs there are that a block speaks as a site does; ``named`` are words of its authors and source."""
    reader, we = (_speaks(shape, name, language) for name in ("reader", "we"))
    themes = any(share >= SAID for theme, share in shape.covers.items() if theme in _THEMES)
    return (
        reader
        + we
        + (shape.imperative and (reader or we or themes))
        + themes
        + bool(_ADDRESS.search(draft.text))
        + _apart(draft)
        + (len(named.intersection(shape.words[:4])) >= 2)
    )


def _speaks(shape: Shape, name: str, language: str) -> bool:
    """Whether a block has a word of address; one that may speak of others counts only with its capital of courtesy."""
    words = lexicon().words
    if lexicon().word_class(name, language).intersection(shape.words) - words["shared"]:
        return True
    if name != "reader" or words["formal"].isdisjoint(shape.words):
        return False
    inside = (word for word in _INSIDE.findall(shape.text) if word.istitle())
    return any(word.casefold() in words["formal"] for word in inside)


def _drop(sheet: Sheet, drafts: list[Draft], heeded: list[_Seen]) -> None:
    """Remove the blocks among ``heeded`` whose place allows it, unless too much would go."""
    lead = _lead(drafts)
    end = _foot(drafts, {one.at for one in heeded})
    gone = [one for one in heeded if drafts[one.at].kept and (one.at >= end or one.at < lead or one.inserted)]
    taken = {one.at for one in gone}
    gone = [one for one in gone if drafts[one.at].kind is not BlockKind.HEADING or _heads(drafts, one.at, taken)]
    sizes = [len(draft.text.split()) for draft in drafts]
    all_gone = sum(size for size, draft in zip(sizes, drafts, strict=True) if not draft.kept and size > guards.SHORT)
    all_gone += sum(sizes[one.at] for one in gone)
    if sum(sizes) >= guards.SMALLEST and all_gone > guards.MOST_WORDS * sum(sizes):
        return
    for one in gone:
        drafts[one.at].remove(RULE, LIKELY if one.mark & 1 else SURE)
    while sheet.drafts and sheet.drafts[-1].kind is BlockKind.RULE:
        sheet.drafts.pop()


def _foot(drafts: list[Draft], known: set[int]) -> int:
    """The index from which nothing but what is known, what is removed, and open lines follow."""
    end, lines = len(drafts), 0
    for at in range(len(drafts) - 1, -1, -1):
        draft = drafts[at]
        if draft.kept and at not in known:
            lines += 1
            text = draft.kind in _BODY and len(draft.text.split()) > SHORT
            if text or draft.text.rstrip().endswith((".", "!", "?")) or lines > BELOW:
                break
        else:
            end, lines = at, 0
    return end


def _heads(drafts: list[Draft], at: int, taken: set[int]) -> bool:
    """Whether all that stands under the heading ``at`` goes."""
    under = next((other for other in range(at + 1, len(drafts)) if drafts[other].kept), len(drafts))
    if under not in taken:
        return False
    rest = (other for other in range(under, len(drafts)) if drafts[other].kept and other not in taken)
    after = next(rest, len(drafts))
    return after == len(drafts) or drafts[after].kind is BlockKind.HEADING

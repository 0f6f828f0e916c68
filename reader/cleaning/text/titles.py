"""The title: the one in the text, or one derived from the lead."""

import re

from reader.cleaning import kinds, residue
from reader.cleaning.draft import Draft, Sheet
from reader.cleaning.lexicon import lexicon
from reader.cleaning.shape import Shape, shape_of
from reader.cleaning.text import mastheads, pictures
from reader.cleaning.text.sources import is_outlet
from reader.cleaning.words import key, tokens
from reader.core.text import BlockKind

LONGEST_TITLE = 20
"""Words of a title that stands in the text."""
KICKER_WORDS = 6
"""Words of the name of a section, or of a paper and its motto, above the title."""
SITES_OWN = 0.4
"""Share of the words of such a line that a site is known to say."""
STRAY_WORDS = 3
"""Words of an open line between title and lead that is neither: a button, a section."""
REPORTED = 16
"""Words of a headline that tells what somebody said."""
CALL_WORDS = 14
"""Words of a title that asks or calls out."""
DECK_WORDS = 10
"""Words of a lead that ends without a stop."""
SHORT, LONG = 32, 88
"""Code points between which a derived title should end."""
LONGEST_DERIVED = 160
"""Code points of a derived title that ends at a clause further on."""
SEARCHED = 5
"""Blocks at the beginning among which a title may stand."""
_SENTENCE = re.compile(r"[.!?…][\"'”’»]*(?=\s+[\"'“„«‘¿¡(]?[^\W\da-zß-öø-ÿ]|\s*$)")
_SUFFIX = re.compile(r"\s+(?P<sign>[|–—-])\s+(?P<name>[^|–—]{2,40})$")
_PREFIX = re.compile(r"(?P<name>[^|–—:]{2,40}?)\s+[|–—-]\s+")
_SITE = re.compile(
    r"^(?:www\.)?[\w-]{2,40}\.(?:nl|be|com|org|net|de|at|ch|fr|es|eu|uk|co\.uk|news|info)$", re.IGNORECASE
)
_CLAUSE = re.compile(r"[,;:–—]\s|\s[–—-]\s|\s\(")


def take_title(sheet: Sheet, known: str = "") -> None:
    """Find out which of the first blocks is the title, and which are captions, sections or a lead without its stop."""
    open_blocks = _first_lines(sheet)
    chosen = _chosen(open_blocks, sheet)
    if _decks(open_blocks[chosen + 1 :], known or sheet.fields.title or chosen >= 0):
        open_blocks = open_blocks[: chosen + 1]
    for at, (draft, shape) in enumerate(open_blocks):
        if draft.kind is BlockKind.CAPTION or _is_caption(draft, shape, sheet):
            draft.kind = BlockKind.CAPTION
        elif same(draft.text, known):
            draft.remove("title", 1.0)
        elif known or sheet.fields.title:
            _second(draft, shape, sheet)
        elif at == chosen:
            _make_title(draft, sheet)
        elif mastheads.is_label(draft, shape) or (at < chosen and mastheads.may_go(draft, shape)):
            mastheads.drop(draft, sheet)


def _first_lines(sheet: Sheet) -> list[tuple[Draft, Shape]]:
    """The open blocks that a title may be among; something must be text."""
    kept = sheet.kept()
    found = _open(kept[:SEARCHED], sheet)
    return found[:-1] if len(found) == len(kept) else found


def _decks(lines: list[tuple[Draft, Shape]], titled: object) -> bool:
    """Make items of the open lines between title and text when all of them tell something; whether they do."""
    tell = [shape.finite and shape.count >= DECK_WORDS and draft.kind is BlockKind.PARAGRAPH for draft, shape in lines]
    if not titled or len(lines) < 2 or not all(tell):
        return False
    for draft, _ in lines:
        draft.kind, draft.note, draft.fixed = BlockKind.LIST_ITEM, "•", True
    return True


def _chosen(lines: list[tuple[Draft, Shape]], sheet: Sheet) -> int:
    """Which of the open blocks is the title, -1 when none is."""
    able = [at for at, line in enumerate(lines) if line[0].kind is not BlockKind.CAPTION and _is_title(*line, sheet)]
    at = mastheads.headline([lines[one] for one in able], sheet)
    chosen = able[at] if at >= 0 else -1
    for at, (draft, shape) in enumerate(lines[: chosen if chosen >= 0 else None]):
        bare = draft.kind is BlockKind.CAPTION and not draft.note and not draft.changes
        if bare and not sheet.fields.title and mastheads.surely(draft, shape, sheet):
            draft.kind = BlockKind.PARAGRAPH
            return at
    return chosen


def _make_title(draft: Draft, sheet: Sheet) -> None:
    start = _site_before(draft.text, sheet.fields.source)
    if start:
        draft.cut(0, start, "site-name", 0.9)
    bare = without_site(draft.text, sheet.fields.source)
    if bare != draft.text:
        draft.cut(len(bare), len(draft.text), "site-name", 0.9)
    sheet.fields.title = draft.text.strip()
    draft.kind, draft.level, draft.fixed = BlockKind.TITLE, 0, True


def _site_before(title: str, source: str) -> int:
    """Where ``title`` begins behind the name of its site, 0 when none stands before it."""
    found = _PREFIX.match(title)
    if not found or len(tokens(title[found.end() :])) < 3:
        return 0
    return found.end() if is_outlet(found["name"]) or same(found["name"], source) else 0


def _open(drafts: list[Draft], sheet: Sheet) -> list[tuple[Draft, Shape]]:
    """The blocks before the first running text, with their shapes."""
    found: list[tuple[Draft, Shape]] = []
    for draft in drafts:
        shape = shape_of(draft.text, sheet.language)
        heading = draft.kind is BlockKind.HEADING
        if draft.kind is BlockKind.TIME:
            break  # what follows it is the first entry of a live blog
        if kinds.is_stamp(draft.text):
            continue
        if draft.kind is not BlockKind.CAPTION:
            if draft.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or (draft.fixed and not heading):
                break
            if _is_text(shape):
                break
        found.append((draft, shape))
    return found


def _is_text(shape: Shape) -> bool:
    """Whether a block is running text, no title."""
    calls = shape.text.rstrip("\"'”’»").endswith(("?", "!"))
    if calls and shape.count <= CALL_WORDS and shape.sentences <= 2:
        return False
    return shape.prose_like or shape.count > LONGEST_TITLE or shape.text.rstrip().endswith((",", ";"))


def _is_title(draft: Draft, shape: Shape, sheet: Sheet) -> bool:
    """Whether an open block before the text may be its title."""
    reported = shape.saying and shape.count > REPORTED
    return 1 <= shape.count <= LONGEST_TITLE and not reported and not _is_caption(draft, shape, sheet)


def without_site(title: str, source: str = "") -> str:
    """``title`` without the name of the site behind a bar or a dash."""
    for found in reversed(list(_SUFFIX.finditer(title))):
        name = found["name"].strip()
        outlet = is_outlet(name) or bool(_SITE.match(name)) or same(name, source)
        if len(tokens(name)) <= 5 and found.start() >= 10 and (outlet or found["sign"] == "|"):
            return title[: found.start()].rstrip()
    return title


def _is_caption(draft: Draft, shape: Shape, sheet: Sheet) -> bool:
    """Whether a short block before the lead is the text of a picture."""
    if sheet.fields.title and pictures.score(shape) >= pictures.ENOUGH and not shape.finite:
        return True
    told = any(change.rule == "metadata" for change in draft.changes) or pictures.says_so(shape)
    return told or (kinds.caption_score(shape) >= 1.0 and not mastheads.surely(draft, shape, sheet))


def _second(draft: Draft, shape: Shape, sheet: Sheet) -> None:
    """An open block when the title is known: the title itself, a lead without its stop, or a caption."""
    named = any(other.kind is BlockKind.TITLE for other in sheet.kept())
    if mastheads.is_label(draft, shape) and not same(draft.text, sheet.fields.title):
        mastheads.drop(draft, sheet)
        return
    if same(draft.text, sheet.fields.title) and not named:
        draft.kind, draft.fixed = BlockKind.TITLE, True
    elif named and not shape.ended and shape.count <= DECK_WORDS and residue.said(shape) >= SITES_OWN:
        draft.remove("interface", 0.6)
    elif shape.finite and shape.count >= DECK_WORDS:
        draft.kind = BlockKind.LEAD
    elif shape.count >= 4 and not shape.finite:
        draft.kind = BlockKind.CAPTION
    elif named and shape.count <= STRAY_WORDS and not shape.ended and _before_text(draft, sheet):
        draft.remove("interface", 0.6)


def _before_text(draft: Draft, sheet: Sheet) -> bool:
    """Whether a line stands near running text in a language that is known; a list of words is no rest of a page."""
    kept = sheet.kept()
    at = next((n for n, other in enumerate(kept) if other is draft), len(kept))
    near = [shape_of(other.text, sheet.language).prose for other in kept[at + 1 : at + 3]]
    return draft.kind is BlockKind.PARAGRAPH and sheet.language in lexicon().languages and any(near)


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

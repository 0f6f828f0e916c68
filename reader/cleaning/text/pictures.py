"""Captions in plain text: known by the credit at their end, by their words, by a line that announces a picture."""

import re

from reader.cleaning import people, photo_credits
from reader.cleaning.draft import Draft, Sheet
from reader.cleaning.lexicon import lexicon, words_of
from reader.cleaning.residue import after_words
from reader.cleaning.shape import Shape, shape_of
from reader.cleaning.text import credit_tails
from reader.cleaning.text.zones import IMMUNE, Strip, strip_of
from reader.cleaning.words import tokens
from reader.core.text import BlockKind

LONGEST = 70
"""Words of a caption."""
UNDER_PICTURE = 30
"""Words of a caption that only its place above a credit gives away."""
HEADING_WORDS, NAMED = 6, 0.5
"""Words of an open line above a credit that is rather a heading, and the share of capitals that makes it a caption."""
NAME_WORDS = 4
"""Words of the name of who took a picture."""
YEAR_END = 6
"""Code points at the end of a caption that hold its year."""
LONGEST_LINE = 1000
"""Code points of a caption."""
ENOUGH = 1.0
"""Score from which an open block is a caption rather than a heading."""
_LABEL = re.compile(r"^\s*[(\[]?([^\W\d_][^:\n]{2,24}?)\s?:\s+(?=\S)")
_OPENER = re.compile(r"FILE\s?[–—-]\s|FILE PHOTO:\s")
"""How agencies begin the caption of a picture from their files."""
_NAME = re.compile(
    r"^(?:[^\W\d_][\w’'-]*\s){0,2}[A-ZÀ-Þ][\w’'-]+\s(?:(?:van|de|der|den|von|di|la|le|el|du)\s)*[A-ZÀ-Þ][\w’'-]+\b"
)
"""A person's name near the beginning."""
_LABEL_SIGN = re.compile(r"\s?(?P<sign>[:,])?\s+")
"""What stands between a label and what a picture shows."""
LABEL_READ = 40
"""Code points at the beginning of a block that may be a label."""
_BRACKETED = re.compile(r"\((?:[^()\s]+\s){0,2}[^()\s]+\)|,\s\w+,")
"""Which of those in a picture somebody is: ``(left)``, ``, rechts,``."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def find(sheet: Sheet) -> None:
    """Take credits out, and name the captions."""
    blocks = [draft for draft in sheet.drafts if draft.kept or draft.rule == "credit" or _announces(draft)]
    kept = [draft for draft in blocks if draft.kind not in IMMUNE and draft.kind is not BlockKind.LIST_ITEM]
    strip = strip_of(kept, sheet.language)
    _take_makers(sheet, strip)
    for at, draft in enumerate(kept):
        if draft.kept and draft.kind in (BlockKind.PARAGRAPH, BlockKind.CAPTION):
            _credited(sheet, strip, at)
            _labelled(draft)
    for at, draft in enumerate(kept):
        if (
            draft.kept
            and draft.kind is BlockKind.PARAGRAPH
            and not draft.fixed
            and (_told(strip, at) or _before_credit(strip, at))
        ):
            draft.kind = BlockKind.CAPTION
            if at + 1 < len(kept) and kept[at + 1].rule == "credit":
                draft.note = draft.note or kept[at + 1].text.strip()


def _take_makers(sheet: Sheet, strip: Strip) -> None:
    """Remove the lines that are only a credit, or only say that a picture is one."""
    for at, draft in enumerate(strip.drafts):
        shape = strip.shapes[at]
        credit = shape.count and len(draft.text) < LONGEST_LINE and photo_credits.credit(draft.text)
        if draft.kept and draft.kind is BlockKind.PARAGRAPH and (credit or _says_nothing(shape)):
            draft.remove("credit", 0.85)
        elif _maker_alone(strip, at, sheet):
            draft.remove("credit", 0.7)


def _announces(draft: Draft) -> bool:
    """Whether a removed line told that a picture comes: ``Lees verder onder de foto``."""
    words = tokens(draft.text) if draft.rule in ("advert", "read-also", "interface", "more") else []
    return 0 < len(words) <= HEADING_WORDS + 4 and "picture_ahead" in lexicon().phrases.find(words)


def _maker_alone(strip: Strip, at: int, sheet: Sheet) -> bool:
    """Whether a block below a caption is only the name of somebody whom the text does not know: who took it."""
    draft, shape = strip.drafts[at], strip.shapes[at]
    over, looks = (strip.drafts[at - 1], strip.shapes[at - 1]) if at else (draft, shape)
    open_line = not looks.ended and looks.count > NAME_WORDS and sheet.language not in credit_tails.TITLE_CASE
    under = over.after_break and not draft.after_break and looks.sentences == 1 and looks.count <= UNDER_PICTURE
    text = strip.drafts[strip.first : strip.last + 1]
    shouted = draft.text.isupper() and sum(one.kept and one.text.isupper() for one in text) == 1
    caption = open_line or under or shouted or over.kind is BlockKind.CAPTION or over.rule == "credit"
    plain = draft.kept and draft.kind is BlockKind.PARAGRAPH and not draft.fixed and shape.count <= NAME_WORDS
    inside = strip.first < at < strip.last and sheet.language in lexicon().languages
    if not (caption and plain and inside) or not people.is_person(draft.text.strip(" .")):
        return False
    names = [word for word in shape.words if len(word) > 2]
    others = {word for other, one in enumerate(strip.shapes) if other != at for word in one.words}
    return bool(names) and others.isdisjoint(names)


def _says_nothing(shape: Shape) -> bool:
    """Whether a block only says that a picture is one: ``Archieffoto``, ``Image d'illustration.``."""
    return 0 < shape.count <= HEADING_WORDS and shape.covers.get("caption", 0.0) >= 0.9


def _credited(sheet: Sheet, strip: Strip, at: int) -> None:
    """Take the credit off the end of a block; what carries one is a caption, unless an agency signs an article."""
    draft, shape = strip.drafts[at], strip.shapes[at]
    if shape.count > LONGEST or len(draft.text) > LONGEST_LINE:
        return
    cut = credit_tails.trailing(draft.text, sheet.language)
    if cut >= len(draft.text) or not tokens(draft.text[:cut]):
        return
    tail = draft.text[cut:].strip(" |–—-.()[]")
    if strip.above(at) and draft.text[cut:].lstrip()[:1] in "|/" and draft.text[cut - 1] not in ".!?":
        return  # the name of the site behind a title
    signed = all(word in lexicon().words["agency"] for word in tokens(tail))
    if (
        signed
        and (shape.count > 25 or at >= strip.last > 0)
        and draft.text[:cut].rstrip().endswith((".", "!", "?", "”", "’", '"'))
    ):
        sheet.fields.agency = sheet.fields.agency or tail
        draft.cut(cut, len(draft.text), "agency", 0.8)
        return
    if _says_nothing(shape_of(draft.text[:cut], sheet.language)):
        draft.remove("credit", 0.9)
        return
    draft.cut(cut, len(draft.text), "credit", 0.9)
    draft.kind, draft.note = BlockKind.CAPTION, draft.note or tail


def _labelled(draft: Draft) -> None:
    """A block that says of itself that it is a caption; what tells of the picture too, as ``Archivbild``, stays."""
    found = _LABEL.match(draft.text)
    words = tokens(found[1]) if found else []
    if _OPENER.match(draft.text) or (words and " ".join(words) in lexicon().words["caption_start"]):
        draft.kind = BlockKind.CAPTION
        return
    told = found and words[-1:] and words[-1] in lexicon().words["photo_word"]
    end = found.end() if found and told and photo_credits.shows(draft.text[found.end() :]) else _label_end(draft.text)
    if 0 < end < len(draft.text):
        draft.cut(0, end, "metadata", 0.9)
        draft.kind = BlockKind.CAPTION


def _label_end(text: str) -> int:
    """Where what a picture shows begins behind a label such as ``Bijschrift:`` or ``Image caption,``; 0 for none."""
    words = tokens(text[:LABEL_READ])
    start, size = next(iter(lexicon().phrases.find(words).get("caption_label", [])), (1, 0))
    if start or not size:
        return 0
    end = after_words(text, size)
    sign = _LABEL_SIGN.match(text, end)
    return sign.end() if sign and (sign["sign"] or size > 1) else 0


def _told(strip: Strip, at: int) -> bool:
    """Whether the words of a block, or the line above it, say that it is a caption."""
    shape = strip.shapes[at]
    if not 3 <= shape.count <= 45 or (strip.above(at) and not shape.ended and at == 0):
        return False
    if shape.hits.get("caption") and shape.sentences <= 2 and (not shape.prose or shape.count <= 30):
        return not shape.saying
    if shape.ended:
        return False
    if at and not strip.drafts[at - 1].kept and strip.shapes[at - 1].hits.get("picture_ahead"):
        return shape.count >= 4
    return at > strip.first and score(shape) >= ENOUGH


def _before_credit(strip: Strip, at: int) -> bool:
    """Whether a short block stands right above a line that names a photographer."""
    if at + 1 >= len(strip.drafts) or strip.drafts[at + 1].rule != "credit":
        return False
    shape = strip.shapes[at]
    if shape.sentences > 1 or not 3 <= shape.count <= UNDER_PICTURE or shape.saying or shape.quoted:
        return False
    if strip.above(at):
        return at > 0 and any(draft.kept for draft in strip.drafts[:at])
    if not strip.drafts[at + 1].after_break and strip.drafts[at].after_break:
        return True
    if shape.ended:
        return not shape.finite
    return shape.count > HEADING_WORDS or shape.capitals >= NAMED


def _names(text: str) -> bool:
    """Whether ``text`` is a person's name and where, or with whom; a heading goes on with a verb."""
    found = _NAME.match(text)
    if not found:
        return False
    after = text[found.end() :].lstrip()
    word = next(iter(tokens(after[:30])), "")
    places = words_of("preposition", "joint")
    return after[:1] in ",(" or word in places


def says_so(shape: Shape) -> bool:
    """Whether an open block above a text tells that it is a picture's: ``(archiefbeeld)``, a person and a year."""
    if shape.ended or shape.finite or shape.count > UNDER_PICTURE:
        return False
    year = bool(_YEAR.search(shape.text[-YEAR_END:])) and shape.count > NAME_WORDS
    return bool(shape.hits.get("caption")) or (year and _names(shape.text) and ":" not in shape.text)


def score(shape: Shape) -> float:
    """How much an open block looks like the text under a picture rather than a heading."""
    if shape.text.rstrip().endswith((":", ",", ";")) or "?" in shape.text:
        return 0.0
    dated = bool(_YEAR.search(shape.text)) or any(
        (word in lexicon().words["filler"] and len(word) > 4) or word in lexicon().months for word in shape.words
    )
    value = 0.3 * (shape.count >= 9) + 0.3 * (shape.count >= 13) + 0.3 * ("," in shape.text) + 0.5 * dated
    value += 0.6 * bool(lexicon().words["caption"] & set(shape.words)) - 0.5 * (":" in shape.text)
    value += 0.7 * (shape.count >= 8 and not shape.finite and _names(shape.text))
    sides = [word for word in shape.words if word in lexicon().words["side"]]
    value += 0.5 * (len(sides) > 1 or (bool(sides) and bool(_BRACKETED.search(shape.text))))
    return value - 0.5 * (shape.finite or shape.saying) if shape.known else 0.0

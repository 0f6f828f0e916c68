"""What stands together around an article: teasers under a label, breadcrumbs, sections, tags, the author's box.

Classes 16, 29, 31 and 32. Each line alone could be text; what gives it away is its place and what stands beside it.
"""

import re

from reader.cleaning import headers, people, photo_credits, residue, signed
from reader.cleaning.draft import Draft, Sheet
from reader.cleaning.lexicon import lexicon
from reader.cleaning.shape import Shape
from reader.cleaning.text import boxes
from reader.cleaning.text.zones import IMMUNE, Strip, strip_of
from reader.cleaning.words import tokens
from reader.core.text import BlockKind

TEASER_WORDS = 20
"""Words of the title of another article."""
LONGEST_LINE = 1000
"""Code points of a block that such a rule looks at."""
HEADING_LIKE = 4
"""Words up to which the last line of a row before text is taken for a heading of the article."""
SUBJECT_WORDS, SOLIDS = 3, 3
"""Words of a subject that nothing else gives away, and blocks of running text above it."""
LINKED = 0.7
"""Share of a block that must lie in links."""
ITEM_WORDS = 4
"""Words of a tag, or of one step of a breadcrumb."""
_STEP = re.compile(r"\s*(?:[>»›→]|\s[/|]\s|::)\s*")
_TAG = re.compile(r"\s*(?:[,;|·•/]|\s-\s|\s(?=#))\s*")
_INITIALS = re.compile(
    r"^\s*(?:[(\[][a-zäöüß]{2,5}(?:[/,]\s?[a-zäöü-]{2,8}){0,3}[)\]]|[a-zäöüß]{2,4}(?:/[a-zäöü-]{2,8}){1,3}"
    r"|[A-ZÄÖÜ]\.\s?[A-ZÄÖÜ]\.)\s*$"
)
"""The initials of who wrote a text, agencies behind them: ``(mhi)``, ``mhi/dpa``."""
_NOTE = re.compile(r"^[(\[]([^()\[\]\n]{3,200})[)\]]$")
MOST_TAGGED = 16
"""Words of the subjects behind their label."""
_LABELS = frozenset({"read-also", "more", "advert"})


def drop(sheet: Sheet, *, linked: bool = False) -> None:
    """Remove the rows around the article in ``sheet``; ``linked`` when only links are the titles of other articles."""
    drafts = [draft for draft in sheet.drafts if draft.kind not in IMMUNE]
    strip = strip_of(drafts, sheet.language)
    _teasers(strip, linked=linked)
    for at, draft in enumerate(drafts):
        if len(draft.text) > LONGEST_LINE:
            continue
        if draft.kept and not draft.fixed and draft.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            if strip.above(at) and crumbs(draft.text):
                draft.remove("interface", 0.85)
            elif (strip.above(at) or strip.below(at)) and reworked(draft.text):
                draft.remove("metadata", 0.85)
            elif at and strip.below(at) and (rule := _below(strip, at, sheet)):
                draft.remove(rule, 0.8)
    if not linked:
        _sandwiched(strip)
        _trailing(strip)


def crumbs(text: str) -> bool:
    """Whether ``text`` is the way to a page: ``Home > Nieuws > Regio``."""
    steps = [step for step in _STEP.split(text.strip(" >»›/|")) if step]
    if len(steps) < 2 or any(len(tokens(step)) > ITEM_WORDS or step.endswith((".", "!", "?", ",")) for step in steps):
        return False
    home = any(word in lexicon().words["home"] for word in tokens(steps[0])[:2])
    arrows = bool(re.search(r"[>»›→]|::", text))
    sections = sum(headers.is_section(step) for step in steps)
    return home or (arrows and (len(steps) >= 3 or sections > 0)) or sections >= 2


def _teasers(strip: Strip, *, linked: bool) -> None:
    """Remove the titles of other articles that follow a label such as ``Meest gelezen``."""
    for at, draft in enumerate(strip.drafts):
        if draft.rule not in _LABELS or not _is_label(draft, strip.shapes[at]):
            continue
        after = strip.drafts[at + 1] if at + 1 < len(strip.drafts) else None
        if after is not None and after.rule == "read-also" and not strip.below(at):
            continue  # what it points to is gone
        row = _row(strip, at + 1, linked=linked, subjects=not (linked or strip.shapes[at].ended))
        if not row:
            continue
        if not strip.below(row[-1]):
            colon = draft.text.rstrip().endswith((":", "↓", "▼"))
            points = colon or (strip.shapes[at].imperative and "also" in strip.shapes[at].hits)
            row = _pointed(strip, row) if points and len(row) <= 2 else _without_heading(strip, row)
        for one in row:
            strip.drafts[one].remove("read-also", 0.75)


def _is_label(draft: Draft, shape: Shape) -> bool:
    """Whether a removed line announces other articles without naming one."""
    themes = shape.covers
    if shape.text.rstrip().endswith(".") and not shape.imperative:
        return False  # a sentence
    if re.search(r"[:|]\s*\w+\W+\w", draft.text):
        return False  # it names one itself
    return (
        draft.rule != "advert"
        and max(themes.get("also", 0.0), themes.get("also_whole", 0.0), themes.get("more", 0.0)) >= 0.75
    )


def _row(strip: Strip, at: int, *, linked: bool, subjects: bool) -> list[int]:
    """The open, short blocks from ``at`` on, those that are one link when ``linked``.

    ``subjects`` when single words below the text may be among them.
    """
    row = []
    while at < len(strip.drafts):
        draft, shape = strip.drafts[at], strip.shapes[at]
        if draft.kept:
            subject = subjects and shape.count == 1 and not shape.ended and strip.below(at)
            if (draft.fixed and draft.kind is not BlockKind.LIST_ITEM) or not (subject or _teaser(shape)):
                break
            if linked and sum(mark.end - mark.start for mark in draft.inlines if mark.href) < LINKED * len(draft.text):
                break
            row.append(at)
        at += 1
    return row


def _teaser(shape: Shape) -> bool:
    """Whether a block may be the title of an article."""
    ended = shape.text.rstrip().rstrip("\"'”’»“‘«").endswith((".", "…", ":"))
    return 2 <= shape.count <= TEASER_WORDS and not ended and not (shape.count > 12 and shape.sentences > 1)


def _pointed(strip: Strip, row: list[int]) -> list[int]:
    """The one line that a label such as ``Lees ook`` points to, when it is long enough for a title."""
    shape = strip.shapes[row[0]]
    return row[:1] if shape.count > HEADING_LIKE or strip.drafts[row[0]].text.rstrip().endswith("?") else []


def _without_heading(strip: Strip, row: list[int]) -> list[int]:
    """``row`` without its last line when the text may go on with it; nothing when there are too few."""
    items = [at for at in row if strip.drafts[at].kind is BlockKind.LIST_ITEM]
    if items:
        return row if len(items) == len(row) else items
    if len(row) == 1:
        return row if strip.shapes[row[0]].count > HEADING_LIKE and not strip.above(row[0]) else []
    return row[:-1] if strip.shapes[row[-1]].count <= HEADING_LIKE else row


def _below(strip: Strip, at: int, sheet: Sheet) -> str:
    """The rule for a block below the text; empty when it may belong to it."""
    draft, shape = strip.drafts[at], strip.shapes[at]
    if at > strip.last and _named_tags(draft.text, shape):
        return "tags"
    if tags(draft.text, shape) and (strip.beside(at) or at == len(strip.drafts) - 1 or "#" in draft.text):
        return "tags"
    if at < strip.last and not strip.beside(at):
        return ""
    if at > strip.first and (boxes.contact(shape) or boxes.author_box(shape, sheet)):
        return "author-box"
    if boxes.signature(shape) or people.is_agency(draft.text) or photo_credits.credit(draft.text):
        return "agency"
    return _after_text(strip, at, sheet) if at > strip.last else ""


def _after_text(strip: Strip, at: int, sheet: Sheet) -> str:
    """The rule for a block behind all running text: a button, who wrote the text, what that person does."""
    draft, shape = strip.drafts[at], strip.shapes[at]
    if strip.drafts[at - 1].rule in ("byline", "author-box") and boxes.goes_on(shape):
        return "author-box"
    if boxes.sites_own(shape):
        return "interface"
    if _INITIALS.match(draft.text):
        return "agency"
    named = () if _stacked(strip, at) else signed.names_alone(draft.text.strip(" -–—"))
    if named and sheet.language in lexicon().languages and not set(named) - set(sheet.fields.byline or named):
        return signed.take(named, sheet)
    return ""


def reworked(text: str) -> bool:
    """Whether a line in brackets tells editors what is new in a text; one that tells what a sum is elsewhere stays."""
    found = _NOTE.match(text.strip())
    return found is not None and next(iter(tokens(found[1])), "") in lexicon().words["reworked"]


def _named_tags(text: str, shape: Shape) -> bool:
    """Whether a line is a word such as ``Tags`` and subjects behind it, no sign between the two."""
    start, size = shape.hits.get("tags", [(1, 0)])[0]
    rest = text[residue.after_words(text, size) :].strip(" :|–-")
    if start or not size or not rest or shape.ended or shape.finite or len(rest.split()) > MOST_TAGGED:
        return False
    return all(not word[:1].islower() or word in lexicon().words["function"] for word in rest.split())


def _stacked(strip: Strip, at: int) -> bool:
    """Whether no blank line stands between a block and its neighbours, in a text that has blank lines: subjects."""
    run = [one.after_break for one in strip.drafts[max(0, at - 1) : at + 3]]
    return len(run) >= 3 and sum(run) <= 1 and any(one.after_break for one in strip.drafts[1 : at - 1])


def tags(text: str, shape: Shape) -> bool:
    """Whether ``text`` is a row of subjects: three items or more, none of them a sentence."""
    if "://" in text:
        return False
    items = [item.strip(" #") for item in _TAG.split(text.strip()) if item.strip(" #")]
    if text.count("#") >= 2 and all(word.startswith("#") for word in text.split()):
        return True
    if len(items) < 3 or shape.ended or shape.finite or text.rstrip().endswith((":", ",")):
        return False
    signs = bool(re.search(r"[|·•]", text))
    return all(len(tokens(item)) <= ITEM_WORDS for item in items) and (signs or shape.function < 0.2)


def _sandwiched(strip: Strip) -> None:
    """Remove a short open line below the text that stands between two leftovers."""
    for at in range(max(1, strip.first + 1), len(strip.drafts) - 1):
        draft, shape = strip.drafts[at], strip.shapes[at]
        if not draft.kept or draft.fixed or draft.kind is not BlockKind.PARAGRAPH or not strip.below(at):
            continue
        near = strip.drafts[at - 1], strip.drafts[at + 1]
        if _teaser(shape) and not any(one.kept for one in near) and strip.below(at - 1):
            draft.remove("read-also", 0.6)


def _trailing(strip: Strip) -> None:
    """Remove the row of short open lines that a text ends with: subjects, or titles of other articles."""
    row: list[int] = []
    for at in range(len(strip.drafts) - 1, max(strip.first, 0), -1):
        draft, shape = strip.drafts[at], strip.shapes[at]
        if not draft.kept:
            continue
        plain = draft.kind is BlockKind.HEADING or (draft.kind is BlockKind.PARAGRAPH and not draft.fixed)
        if not plain or not _teaser_or_tag(shape) or at <= strip.last:
            break
        row.append(at)
    if not row or strip.drafts[row[-1] - 1].text.rstrip().endswith(":"):
        return
    short = all(strip.shapes[at].count <= ITEM_WORDS for at in row)
    leftovers = sum(not draft.kept for draft in strip.drafts[strip.last + 1 :])
    single = not strip.drafts[row[0] - 1].kept and not strip.shapes[row[0]].ended
    told = leftovers and (len(row) > 1 or single)
    if not told and not _subjects(strip, row):
        return
    for at in row:
        strip.drafts[at].remove("tags" if short else "read-also", 0.6)


def _subjects(strip: Strip, row: list[int]) -> bool:
    """Whether the lines of ``row`` below an article of some length are nothing but its subjects."""
    shapes = [strip.shapes[at] for at in row]
    short = all(shape.count <= SUBJECT_WORDS and not (shape.finite or shape.ended or shape.quoted) for shape in shapes)
    named = not any(word[0].isdigit() for shape in shapes for word in shape.words)
    return len(strip.solids) >= SOLIDS and short and named and strip.drafts[row[-1] - 1].kept


def _teaser_or_tag(shape: Shape) -> bool:
    """Whether a block below the text may be a subject, or the title of an article."""
    return _teaser(shape) or (shape.count == 1 and not shape.ended)

"""Plain text, often badly scraped: from lines to blocks.

The order matters: characters, lines, marks, lost breaks, leftovers, doubles, kinds, fields.
"""

import re

from reader.cleaning import datelines, headers, kinds, languages, people, residue, signed
from reader.cleaning.draft import Draft, Sheet
from reader.cleaning.lexicon import lexicon
from reader.cleaning.text import (
    boxes,
    doubles,
    gluing,
    guards,
    headlike,
    leftover_marks,
    lines,
    listing,
    pictures,
    rows,
    snippets,
    sources,
    stacks,
    technical,
    times,
    titles,
    walls,
)
from reader.cleaning.text.zones import IMMUNE, Strip, strip_of
from reader.cleaning.words import tokens
from reader.core.text import BlockKind

LONGEST_LINE = 500
"""Code points of a line of metadata."""
TITLED = 4
"""Words of a first line that is rather the title, even when it begins as a pointer does: ``Video: …``."""
MOST_ROUNDS = 4
"""Times that the rules are gone through."""
_ALNUM = re.compile(r"[^\W_]")


def sheet_of(text: str, *, hint: str = "", title: str = "") -> Sheet:
    """The cleaned sheet of ``text``. ``hint`` is the declared language, ``title`` the title when it is known."""
    sheet = Sheet(lines.split(text))
    sheet.language = languages.detect("\n".join(draft.text for draft in sheet.drafts), hint)
    leftover_marks.mend(sheet)
    gluing.split(sheet)
    clean_drafts(sheet, title)
    return sheet


def clean_drafts(sheet: Sheet, title: str = "") -> None:
    """Apply every rule for text to the drafts of ``sheet``."""
    lines.mark_items(sheet.kept())
    doubles.drop_repeated(sheet)
    drop_leftovers(sheet, title)
    guards.keep_budget(sheet)
    sources.find_owner(sheet)
    titles.take_title(sheet, title)
    sources.find(sheet)
    doubles.drop_repeated(sheet, title or sheet.fields.title)
    listing.name(sheet)
    kinds.name_kinds(sheet.drafts, sheet.language)
    times.name_headings(sheet)
    doubles.mend_doubled_words(sheet)


def drop_leftovers(sheet: Sheet, title: str, *, marked: bool = False) -> None:
    """Remove what machines and sites left in the text, and take metadata lines into the fields.

    ``marked`` is for text whose markup tells what a block is: a short line is no name or teaser by its place alone.
    Again, while something goes: what stands nearer to an end now may be a header or a footer, as it would be if the
    cleaned text were cleaned.
    """
    times.find(sheet)
    for _ in range(MOST_ROUNDS):
        before = len(sheet.kept())
        _technical(sheet, marked=marked)
        _headers(sheet, marked=marked)
        pictures.find(sheet)
        topics = _residue(sheet, title)
        rows.drop(sheet, linked=marked)
        if not marked:
            stacks.drop(sheet)
        snippets.cut(sheet, topics)
        if len(sheet.kept()) == before:
            break
    _settle_truncated(sheet)


def _technical(sheet: Sheet, *, marked: bool) -> None:
    """What machines left, and lines that only separate."""
    for draft in sheet.kept():
        if draft.kind in IMMUNE:
            continue
        if not draft.text.strip():
            draft.remove("invisible")
        elif found := technical.finding(draft.text):
            draft.remove(*found)
        elif not _ALNUM.search(draft.text) and not draft.fixed and not marked:
            draft.remove("separator", 0.9)


def _headers(sheet: Sheet, *, marked: bool) -> None:
    """Metadata above and below the text."""
    kept = sheet.kept()
    strip = strip_of(kept, sheet.language)
    for at, draft in enumerate(kept):
        if draft.kind is not BlockKind.PARAGRAPH or draft.fixed or len(draft.text) > LONGEST_LINE:
            continue
        if strip.zone(at) == "middle":
            if not marked and datelines.keyed(draft.text, sheet.language):
                draft.remove("metadata", 0.8)
            continue
        if kinds.is_stamp(draft.text) and not strip.above(at):
            continue
        rule = headers.read(draft, sheet.fields, sheet.language)
        if rule := rule or ("" if marked else _header_line(strip, at, sheet)):
            draft.remove(rule, 0.9)


def _header_line(strip: Strip, at: int, sheet: Sheet) -> str:
    """The rule for a line above the text that is only a section, or only the author's name or function."""
    text = strip.drafts[at].text.strip()
    if at >= strip.second or strip.zone(at) != "header":
        return ""
    if headers.is_section(text) and strip.above(at) and at + 1 < len(strip.drafts):
        return "metadata"
    if boxes.is_address(text) and strip.above(at):
        return "byline"
    return _author_line(strip, at, sheet) if at and sheet.language in lexicon().languages else ""


def _author_line(strip: Strip, at: int, sheet: Sheet) -> str:
    """The rule for a line that names the authors without a word before them, or says that nobody is named."""
    text = strip.drafts[at].text.strip()
    if text.isupper() and "," in text:
        return ""  # a headline in capitals
    above, beside = strip.above(at), not strip.drafts[at - 1].kept or _dated_below(strip, at, sheet.language)
    alone = people.names(text) if people.is_person(text) and not sheet.fields.byline else ()
    if above or beside:
        alone = alone or signed.names_with_more(text)
    if named := (alone if above or beside else ()) or (signed.names_alone(text) if above else ()):
        return signed.take(named, sheet)
    if _nobody(text) or (
        not strip.drafts[at - 1].kept and strip.drafts[at - 1].rule == "byline" and people.is_role(text)
    ):
        return "byline"
    return ""


def _dated_below(strip: Strip, at: int, language: str) -> bool:
    """Whether the line below is nothing but a date, as below a name it is the day of publication."""
    when = datelines.read(strip.drafts[at + 1].text, language) if at + 1 < len(strip.drafts) else None
    return when is not None and when.alone


def _nobody(text: str) -> bool:
    """Whether a line says that nobody in particular wrote the article: ``Onze redactie``, ``La rédaction avec AFP``."""
    found, explained = people.read(text)
    words = lexicon().words
    nobody = [word in words["anonymous"] and word not in words["function"] for word in tokens(text)]
    named = bool(nobody) and nobody[0] and text.istitle()
    return not found and len(text.split()) <= 5 and any(nobody) and (explained or named)


def _residue(sheet: Sheet, title: str) -> frozenset[str]:
    """What sites left; the themes the article is about."""
    kept = [draft for draft in sheet.kept() if draft.kind not in IMMUNE]
    strip = strip_of(kept, sheet.language)
    likely = title or sheet.fields.title or _likely_title(strip)
    topics = residue.topics_of(strip.shapes, likely)
    for _ in range(2):
        for at, draft in enumerate(kept):
            listed = draft.kind is BlockKind.LIST_ITEM and not strip.above(at) and not strip.below(at)
            if draft.kept and not listed:
                _judge(at, draft, strip, topics, sheet)
    return topics


def _likely_title(strip: Strip) -> str:
    """The first line above the text that can be a title and says nothing of a site's own."""
    for draft, shape in zip(strip.drafts[: strip.first], strip.shapes, strict=False):
        if 3 <= shape.count <= titles.LONGEST_TITLE and not residue.said(shape):
            return draft.text
    return ""


def _judge(at: int, draft: Draft, strip: Strip, topics: frozenset[str], sheet: Sheet) -> None:
    found = residue.finding(strip.shapes[at], residue.Place(strip.zone(at), strip.beside(at), topics))
    pointer = found is not None and found[0] == "read-also"
    title = pointer and at == 0 and strip.shapes[at].count >= TITLED
    if found and not title and not headlike.stays(strip, at, found[0]):
        draft.remove(*found)
        sheet.truncated = sheet.truncated or found[0] == "paywall"


def _settle_truncated(sheet: Sheet) -> None:
    """A paywall's line cuts the text short only where no text follows it."""
    sheet.truncated = walls.cuts_short(sheet)

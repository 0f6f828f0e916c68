"""Which paper or site a plain text is from: its copyright line, its breadcrumb, the name beside its title.

A name is taken only from a place where a site names itself, and never from a sentence. What the text says with a key
(``Bron: Rijnbode``) was taken before.
"""

import re
from html import unescape

from reader.cleaning import headers, people
from reader.cleaning.draft import Draft, Sheet
from reader.cleaning.field_keys import starts
from reader.cleaning.lexicon import lexicon, words_of
from reader.cleaning.residue import after_words
from reader.cleaning.words import key, tokens
from reader.core.safe import safe_line
from reader.core.text import BlockKind

LONGEST = 40
"""Words of a line that names a source."""
NAME_WORDS = 6
"""Words of the name of a paper."""
SHORT = 12
"""Words of a line that is nothing but the sign of copyright and a name."""
FOOTER = 8
"""Blocks at the end among which a line of copyright stands."""
DATELINE = 80
"""Code points before the end of a dateline."""
_SIGN = re.compile(r"(?:©|\(c\)|\bcopyright\b|\bcopyrights\b)(?:\s*(?:©|\(c\)|copyright))?\s*", re.IGNORECASE)
_YEARS = re.compile(r"[\s,]*(?:(?:19|20)\d\d)(?:\s?[-–/]\s?(?:(?:19|20)?\d\d))?[\s,:]*")
_BREAK = re.compile(r"\s+[|·•/–—-]\s+|\s*[|·•;!?]\s*|[.,](?:\s|$)|\s*\(")
_PART = re.compile(r"\s+[|·•–—/:>»›→-]+\s+|\s*[|·•>»›→]+\s*|,\s+|\t+")
_LABEL = re.compile(r"^\s*(?P<key>[^\W\d_]{3,12})\s?:\s*(?P<name>[^\n|]{3,60})$")
_DOMAIN = re.compile(r"^(?:www\.)?[\w-]{3,40}(?:\.[\w-]{2,20}){0,2}\.[a-z]{2,7}$", re.IGNORECASE)
_AGENCY = re.compile(r"^[^()]{0,70}\((?P<inside>[^()]{2,40})\)\s?[.,:]?\s*[–—-]")
_COMPANY = re.compile(
    r"(?:,?\s(?:B\.?V|N\.?V|Ltd|Limited|LLC|Inc|plc|GmbH(?:\s&\sCo\.?(?:\sKG)?)?|AG|KG|S\.?A\.?S?|SARL|S\.?L\.?U?)\b\.?)+$"
)
_HOUSE = re.compile(
    r"(?:\s(?:Media|Medien|Group|Groep|Groupe|Grupo|Mediengruppe|Publishing|Publications|Publishers|Verlag|Uitgeverij"
    r"|Uitgevers|Éditions|Ediciones|Holding|Newspapers|Company|Co|Corporation|Network|Communications|Broadcasting))+$"
)
"""What a publishing house puts behind the name of its paper."""
_SMALL = "de|del|di|du|of|the|von|der|den|des|die|la|le|les|los|las|el|van|voor|het|für|and|und|et|en|y|&"
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w'’.-]*"
_NAME = re.compile(rf"{_CAPITAL}(?:\s(?:(?:{_SMALL})\s)*{_CAPITAL}){{0,5}}")
"""A row of words with capitals, small words between them."""
_OWN = frozenset({"social", "app", "support", "paywall", "legal", "cookies", "comments", "author-box"})
"""Rules for lines in which a site speaks of itself."""
_LEADS_IN = frozenset({"by", "par", "por", "von", "door", "bei", "de", "the"})


def find_owner(sheet: Sheet) -> None:
    """Take the name in the line of copyright into the fields of ``sheet``, before the title is looked for."""
    if set(tokens(sheet.fields.source)) <= lexicon().words["platform"]:
        sheet.fields.source = ""
    if not sheet.fields.source or people.is_agency(sheet.fields.source):
        sheet.fields.source = _labelled(sheet) or _copyright(sheet) or sheet.fields.source


def find(sheet: Sheet) -> None:
    """Take the source, and the agency of the dateline, into the fields of ``sheet``."""
    fields = sheet.fields
    if not fields.agency:
        fields.agency = _dateline(sheet)
    if not fields.source or people.is_agency(fields.source):
        fields.source = _beside_title(sheet) or _above(sheet) or _origin(sheet) or _own_words(sheet) or fields.source


def _labelled(sheet: Sheet) -> str:
    """The name behind a key such as ``Quelle:`` that was taken for a credit, where no caption stands before it."""
    for before, draft in zip([None, *sheet.drafts], sheet.drafts, strict=False):
        found = _LABEL.match(draft.original) if draft.rule == "credit" else None
        if found and tuple(tokens(found["key"])) in starts("source"):
            beside_picture = before is not None and before.kind is BlockKind.CAPTION
            if not beside_picture and (name := _accepted(found["name"].strip(" ."), sheet)):
                return name
    return ""


def _copyright(sheet: Sheet) -> str:
    """The name in a line of copyright, above or below the text."""
    ends = [*sheet.drafts[:FOOTER], *sheet.drafts[-FOOTER:]]
    for draft in reversed(ends):
        if draft.rule != "credit" or _ends_sheet(draft, sheet):
            for line in (draft.text, *unescape(draft.original).split("\n")):
                if name := _owner(line, sheet):
                    if draft.kept and len(tokens(draft.original)) <= SHORT and _ends_sheet(draft, sheet):
                        draft.remove("legal", 0.8)
                    return name
    return ""


def _owner(line: str, sheet: Sheet) -> str:
    """Who holds the rights, in a line that says so; with a year, or with the words that such lines have."""
    sign = _SIGN.search(line)
    if not sign or len(tokens(line)) > LONGEST:
        return ""
    rest = line[sign.end() :]
    if not sheet.fields.agency:
        near = re.split(r"[\s,.:;-]+", _YEARS.sub(" ", rest).strip())[:2]
        sheet.fields.agency = next(filter(people.is_agency, near), "")
    years = _YEARS.match(rest)
    dated = bool(_YEARS.search(rest)) or "legal" in lexicon().phrases.find(tokens(line)) or is_outlet(rest.strip(" ."))
    if not dated or (sign.start() and not _opens(line[: sign.start()])):
        return ""
    name = _name(rest[years.end() :] if years else rest, sheet)
    before = line[: sign.start()].strip(" ,–—|-")
    return name or (_accepted(before, sheet) if years and is_outlet(before) else "")


def _ends_sheet(draft: Draft, sheet: Sheet) -> bool:
    """Whether no text and no picture stands behind ``draft`` or right before it."""
    at = next(at for at, one in enumerate(sheet.drafts) if one is draft)
    picture = at > 0 and sheet.drafts[at - 1].kind is BlockKind.CAPTION and sheet.drafts[at - 1].kept
    return not picture and not any(one.kept for one in sheet.drafts[at + 1 :])


def _opens(before: str) -> bool:
    """Whether the words before a sign of copyright are a site's own: another legal line, the name itself, nothing."""
    words = tokens(before)
    return len(words) <= NAME_WORDS and not before.rstrip().endswith((",", ";"))


def _name(text: str, sheet: Sheet) -> str:
    """The name that ``text`` begins with; empty when it begins with anything else."""
    hits = lexicon().phrases.find(tokens(text)).get("legal", [])
    begin = next((start for start, size in hits if size > 1), None)
    if begin is not None:
        text = text[: _word_start(text, begin)]
    text = _BREAK.split(text.strip(" .,–—-"), maxsplit=1)[0]
    text = _YEARS.split(text, maxsplit=1)[0].strip(" .,–—-\"'“”")
    words = _COMPANY.sub("", text).rstrip(" ,&").split()
    while len(words) > 1 and words[0].casefold() in _LEADS_IN and words[0].islower():
        words = words[1:]
    name = " ".join(words)
    name = found[0] if (found := _NAME.match(name)) and not _DOMAIN.match(name) else name
    paper = _HOUSE.sub("", name)
    return _accepted(paper if is_outlet(paper) or len(paper.split()) > 1 else name, sheet)


def _word_start(text: str, at: int) -> int:
    """Offset of the word with index ``at``."""
    return after_words(text, at) if at else 0


def _accepted(name: str, sheet: Sheet) -> str:
    """``name`` when it can be that of a paper or site."""
    name = name.strip(" .")
    words = tokens(name)
    if not words or len(words) > NAME_WORDS or not (name[:1].isupper() or _DOMAIN.match(name)):
        return ""
    others = [*sheet.fields.byline, sheet.fields.title]
    agency = any(map(people.is_agency, re.split(r"[\s-]", name)))
    if any(key(name) == key(other) for other in others) or people.is_role(name) or agency:
        return ""
    if headers.is_section(name) or any(word in lexicon().words["home"] for word in words[:1]):
        return ""
    return safe_line(name)


def _beside_title(sheet: Sheet) -> str:
    """The name that was cut off the title."""
    for draft in sheet.drafts:
        for change in draft.changes:
            if change.rule == "site-name" and (name := _accepted(change.text.strip(" |–—-·:"), sheet)):
                return name
    return ""


def _above(sheet: Sheet) -> str:
    """The name of a paper in a line above the text that was taken out: a breadcrumb, a line with the date."""
    for draft in sheet.drafts:
        if draft.kept:
            if draft.kind in (BlockKind.LEAD, BlockKind.PARAGRAPH):
                break
            continue
        if draft.rule not in ("metadata", "interface", "byline", "title") or len(tokens(draft.original)) > LONGEST:
            continue
        for part in _PART.split(draft.original):
            if is_outlet(part.strip()) and (name := _accepted(part.strip(), sheet)):
                return name
    return ""


def _origin(sheet: Sheet) -> str:
    """Where a line around the text says that it was published first."""
    for draft in reversed(sheet.drafts):
        words = tokens(draft.original)
        if draft.kept or len(words) > LONGEST:
            continue
        for row in starts("origin"):
            at = next((at for at in range(len(words) - len(row)) if tuple(words[at : at + len(row)]) == row), None)
            if at is not None:
                found = _NAME.search(draft.original, after_words(draft.original, at + len(row)))
                if found and is_outlet(found[0].strip(".")) and (name := _accepted(found[0], sheet)):
                    return name
    return ""


def _own_words(sheet: Sheet) -> str:
    """The paper that a line speaks of in which a site speaks of itself: ``Volg de Rijnbode op Facebook``."""
    for draft in sheet.drafts:
        if draft.rule in _OWN and len(tokens(draft.original)) <= LONGEST:
            for found in _NAME.finditer(draft.original):
                if is_outlet(found[0]) and (name := _accepted(found[0], sheet)):
                    return name
    return ""


def is_outlet(text: str) -> bool:
    """Whether ``text`` names a paper: short, with a word that papers are named with, each word with a capital."""
    words = tokens(text)
    if not 1 <= len(words) <= NAME_WORDS or text.endswith((".", "!", "?", ":", ",")):
        return False
    if _DOMAIN.match(text):
        return True
    outlet = any(map(_is_paper, words)) and lexicon().words["authority"].isdisjoint(words)
    small = words_of("function", "name_particle")
    capital = all(raw[:1].isupper() or raw.casefold() in small for raw in text.split())
    whole = len(words) > 1 or words[0] not in lexicon().words["outlet"]
    return whole and outlet and capital and not any(word in lexicon().words["role"] for word in words)


def _is_paper(word: str) -> bool:
    """Whether ``word`` is one that papers are named with, or ends with one: ``Rijnbode``."""
    known = lexicon().words["outlet"]
    return word in known or any(len(word) > len(one) + 2 and len(one) > 3 and word.endswith(one) for one in known)


def _dateline(sheet: Sheet) -> str:
    """The agency in the dateline of the first text: ``LEMMERVEEN (ANP) –``."""
    for draft in _texts(sheet):
        found = _AGENCY.match(draft.text[:DATELINE])
        parts = re.split(r"[/,&]", found["inside"]) if found else []
        if agency := next((part.strip() for part in parts if people.is_agency(part)), ""):
            return safe_line(agency)
    return ""


def _texts(sheet: Sheet) -> list[Draft]:
    """The first two blocks of running text."""
    kinds = (BlockKind.LEAD, BlockKind.PARAGRAPH)
    return [draft for draft in sheet.kept() if draft.kind in kinds][:2]

"""Credits at the end of a caption: where what a picture shows ends, and who made it begins. Class 13."""

import re

from reader.cleaning import people, photo_credits, signatures
from reader.cleaning.field_keys import starts
from reader.cleaning.lexicon import lexicon, words_of
from reader.cleaning.wording import covered
from reader.cleaning.words import tokens

TITLE_CASE = ("en", "de")
"""Languages in which every noun, or every word of a heading, may begin with a capital as names do."""
YEAR = 4
"""Digits of a year."""
TOLD = 4
"""Words of the sentence of a caption that a credit without a sign stands behind."""
CODE = 4
"""Letters of an agency's or a paper's initials."""
SHORT = 20
"""Words of a caption without a stop that names a paper in brackets."""
TAIL = 140
"""Code points at the end of a caption in which a label is looked for."""
_TAIL = re.compile(
    r"(?:^|[\s.|–—/-])\s*[(\[]?(?P<label>[^\W\d_][^\W\d_’' ]{1,14}(?:[ '][^\W\d_’']{1,14}){0,2})\s?[:：]\s*"
)
_TAIL_WORD = re.compile(r"(?<=\s)(?P<label>[A-ZÀ-Þ][^\W\d_’']{2,14})\s+(?=[A-ZÀ-Þ])")
_SENTENCE = re.compile(r"[.!?…][\"'”’»)]*\s+")
_TAIL_SIGN = re.compile(r"[\s|•·–—(\[-]*©")
_TAIL_PAREN = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]{2,70})[)\]]\s*\.?$")
_TAIL_DASH = re.compile(r"\s+(?:[–—|/]\s*|-\s+)(?P<inside>[^–—|]{2,50})$")
_BRACKET = re.compile(r"[(\[]")
_PARTED = re.compile(r"\s?[:/|]\s?")
_FILED = re.compile(r"\s*\((?:archives?|archief|archiv|archivo|file)\)$", re.IGNORECASE)
_INITIALS = re.compile(r"^(?:[A-Z]\.\s?){2,3}$")


def trailing(text: str, language: str = "") -> int:
    """Where the credit at the end of a caption begins; the length of ``text`` when it has none.

    A name alone behind a sentence is one only in a ``language`` that writes no other words with capitals.
    """
    start = _last(text, language)
    return trailing(text[:start].rstrip(), language) if 0 < start < len(text) else start


def _last(text: str, language: str) -> int:
    """Where the last of the credits at the end of ``text`` begins."""
    for pattern in (_TAIL_PAREN, _TAIL_DASH):
        if (found := pattern.search(text)) and (_known(found["inside"]) or _apart(text, found, language)):
            return min(found.start(), _bare_tail(text, language))
    if (start := _labelled_tail(text)) < len(text):
        return start
    if (found := _TAIL_SIGN.search(text[1:])) and len(tokens(text[found.end() + 1 :])) <= 8:
        return found.start() + 1
    return _bare_tail(text, language)


def _apart(text: str, found: re.Match[str], language: str) -> bool:
    """Whether a sign, or brackets behind a finished sentence, set a maker off from what a picture shows."""
    inside, before = found["inside"].strip(), text[: found.start()].rstrip()
    if len(tokens(before)) < TOLD:
        return False
    if text[found.start() :].lstrip()[:1] in "|/":
        return language not in TITLE_CASE and people.is_person(inside)
    words = tokens(inside)
    if _BRACKET.match(text[found.start() :].lstrip()) is None or len(words) > photo_credits.BRACKETED:
        return False
    if before.endswith((".", "!", "?", "”", "’", "»")):
        told = covered(lexicon().phrases.find(words), "caption") == len(words)
        given = all(word in lexicon().words["maker_word"] for word in words)
        names = bool(_PARTED.search(inside)) and all(map(photo_credits.all_names, _PARTED.split(inside)))
        return told or given or names or words[0] in lexicon().words["maker_word"]
    house = not lexicon().words["outlet"].isdisjoint(words)
    return house and photo_credits.all_names(inside) and len(tokens(before)) <= SHORT


def _labelled_tail(text: str) -> int:
    """Where a label such as ``Foto:`` and a maker behind it begin; the length of ``text`` when they end it not."""
    offset = max(0, len(text) - TAIL)
    for found in reversed(list(_TAIL.finditer(text, offset))):
        label = found["label"].split()
        at = next((n for n in range(len(label)) if _names_maker(label[n:], text[found.end() :])), None)
        if at is None or not _made(text[found.end() :].strip(" .)]")):
            continue
        if at:
            return found.start("label") + len(" ".join(label[:at])) if label[at][:1].isupper() else len(text)
        return found.start() + (text[found.start() : found.start() + 1] == ".")
    return len(text)


def _names_maker(label: list[str], value: str) -> bool:
    """Whether ``label`` stands before a maker; a word such as ``Source`` only before an agency."""
    words = tokens(" ".join(label))
    agencies = words_of("stock", "agency")
    agency = any(word in agencies for word in tokens(value))
    return photo_credits.is_label(" ".join(label)) or (agency and tuple(words) in starts("source"))


def _bare_tail(text: str, language: str) -> int:
    """Where a credit without a sign begins: an agency behind the last sentence, or a label right before a name."""
    for found in _SENTENCE.finditer(text):
        after, before = text[found.end() :].lstrip(" /|"), tokens(text[: found.start()])
        told = len(before) >= TOLD and not (before[-1].isdigit() and len(before[-1]) < YEAR)
        if told and len(tokens(after)) <= photo_credits.BRACKETED and _names(after, language):
            return found.start() + len(found[0].rstrip())
    for found in reversed(list(_TAIL_WORD.finditer(text))):
        if found["label"].casefold() in lexicon().words["photo_word"] and people.is_person(
            text[found.end() :].strip(" .)]").split("/")[0]
        ):
            return found.start()
    return len(text)


def _names(text: str, language: str) -> bool:
    """Whether ``text`` behind the last sentence of a caption tells who made it, or only that it is a picture."""
    words = tokens(text)
    told = bool(words) and covered(lexicon().phrases.find(words), "caption") == len(words)
    return told or photo_credits.credit(text) or _signed(text, language)


def _signed(text: str, language: str) -> bool:
    """Whether ``text`` is a person, perhaps with a paper, or an authority."""
    text = _FILED.sub("", text)
    if text.endswith((".", "!", "?", ":", ",", "”", '"', "’")):
        return bool(_INITIALS.match(text))
    first, *rest = (
        part.strip(" ()«»") for part in re.split(r"[/|(]|\s(?:for|voor|für|pour|para|via)\s", text, flags=re.I)
    )
    if people.is_person(first) or any(map(people.is_person, rest)):
        return bool(rest or language not in TITLE_CASE) and all(map(photo_credits.all_names, [first, *rest]))
    code = first.isupper() and first.isalpha() and len(first) <= CODE and not rest
    return code or (
        language not in TITLE_CASE
        and signatures.is_organisation(first)
        and not rest
        and len(first.split()) <= photo_credits.NAMED
    )


def _made(text: str) -> bool:
    """Whether ``text`` behind a label names who made a picture: a photographer, an agency, an authority."""
    short = len(tokens(text)) <= photo_credits.NAMED and not text.endswith(".")
    return photo_credits.maker(text) or (
        short and (photo_credits.all_names(text) or signatures.is_organisation(text[:1].upper() + text[1:]))
    )


def _known(inside: str) -> bool:
    """Whether what stands in brackets, or behind a dash, at the end of a caption is its credit."""
    if inside.startswith("©"):
        return True
    if (label := photo_credits.LABEL.match(inside)) and _names_maker([label[1]], label[2]):
        return True
    words = tokens(inside)
    known = words_of("stock", "agency")
    hit = any(word in known for word in words) or bool(lexicon().phrases.find(words).get("photo_agency"))
    if hit and photo_credits.maker(inside):
        return True
    row = next((row for row in photo_credits.label_rows() if tuple(words[: len(row)]) == row), ())
    return bool(row) and len(words) > len(row) and photo_credits.maker(photo_credits.behind(inside, row))

"""Who made a picture: lines that say only that, and credits at the end of a caption. Class 13."""

import re
from functools import cache

from reader.cleaning import people, signatures
from reader.cleaning.field_keys import starts
from reader.cleaning.lexicon import lexicon, words_of
from reader.cleaning.wording import covered
from reader.cleaning.words import tokens

_ENDINGS = ("foto", "foto's", "beeld", "bild", "photo")
"""Ends of compounds that stand before a maker: ``Headerfoto``."""
BRACKETED = 7
"""Words of a credit that stands in brackets with its label."""
NAMED = 5
"""Words of the name of who made a picture, an authority or a person with a paper."""
LONGEST = 12
"""Words of a line that is only a credit."""
TITLE_CASE = ("en", "de")
"""Languages in which every noun, or every word of a heading, may begin with a capital as names do."""
YEAR = 4
"""Digits of a year."""
TOLD = 4
"""Words of the sentence of a caption that a credit without a sign stands behind."""
CODE = 4
"""Letters of an agency's or a paper's initials."""
TAIL = 140
"""Code points at the end of a caption in which a label is looked for."""
_LABEL = re.compile(r"^\s*[(\[]?\s*([^\W\d_][^:：\n]{0,30}?)\s?[:：]\s*(.*?)[)\]]?\s*$", re.DOTALL)
_SIGN = re.compile(r"^\s*[(\[]?\s*(?:©|\(c\)|Ⓒ|copyright\s)\s*", re.IGNORECASE)
_TAIL = re.compile(
    r"(?:^|[\s.|–—/-])\s*[(\[]?(?P<label>[^\W\d_][^\W\d_’' ]{1,14}(?:[ '][^\W\d_’']{1,14}){0,2})\s?[:：]\s*"
)
_TAIL_WORD = re.compile(r"(?<=\s)(?P<label>[A-ZÀ-Þ][^\W\d_’']{2,14})\s+(?=[A-ZÀ-Þ])")
_SENTENCE = re.compile(r"[.!?…][\"'”’»)]*\s+")
_TAIL_SIGN = re.compile(r"[\s|–—(\[-]*©")
_TAIL_PAREN = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]{2,70})[)\]]\s*\.?$")
_TAIL_DASH = re.compile(r"\s+(?:[–—|/]\s*|-\s+)(?P<inside>[^–—|]{2,50})$")


@cache
def _between() -> re.Pattern[str]:
    """What stands between two makers: a sign, or a word of any language."""
    words = "|".join(sorted(map(re.escape, lexicon().words["credit_joint"]), key=len, reverse=True))
    return re.compile(rf"[/,|;&()\[\]©]|\s[–-]\s|\s(?:{words})\s")


@cache
def _labels() -> frozenset[str]:
    """Keys that stand before the maker of a picture."""
    return frozenset(
        " ".join(tokens(key)) for known in lexicon().languages.values() for key in known.fields.get("credit", ())
    )


@cache
def _label_rows() -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(label.split()) for label in _labels()), key=len, reverse=True))


def is_label(text: str) -> bool:
    """Whether ``text`` is a word such as ``Foto`` that stands before a maker."""
    words = tokens(text)
    return " ".join(words) in _labels() or (len(words) == 1 and words[0].endswith(_ENDINGS) and len(words[0]) > 5)


def credit(text: str) -> bool:
    """Whether ``text`` is nothing but who made a picture."""
    words = tokens(text)
    if not words or len(words) > LONGEST:
        return False
    label = _LABEL.match(text)
    if label and is_label(label[1]):
        value = label[2]
        if shows(value):
            return False
        if text.strip()[:1] in "([" and text.strip()[-1:] in ")]":
            return len(words) <= BRACKETED
        return bool(value.strip()) and (maker(value) or (len(tokens(value)) <= NAMED and _all_names(value)))
    if sign := _SIGN.match(text):
        return maker(text[sign.end() :]) or (len(words) <= 6 and not any(word.isdigit() for word in words))
    bare = text.strip().strip("()[]").strip()
    for row in _label_rows():
        if tuple(words[: len(row)]) == row and len(words) > len(row):
            return (bare[:1].isupper() or len(words) <= len(row) + 3) and maker(_after(bare, row))
    return _agencies_only(bare) or _for_paper(bare)


def shows(value: str) -> bool:
    """Whether what stands behind a label tells what a picture shows: ``Archiefbeeld: de brug in 1931``."""
    return next(iter(tokens(value)), "") in lexicon().words["article"] and not maker(value)


def _for_paper(text: str) -> bool:
    """Whether a line is a person and a paper: ``Bas Boom / De Kustbode``."""
    person, sign, paper = (part.strip() for part in text.partition("/"))
    return bool(sign) and people.is_person(person) and paper.istitle() and len(paper.split()) <= 3


def _all_names(text: str) -> bool:
    """Whether every word of a credit's value has a capital, but for joining words."""
    joints = words_of("name_particle", "credit_joint", "joint")
    return all(not word[:1].islower() or word.casefold() in joints for word in text.split()) and not text.endswith(".")


def _agencies_only(text: str) -> bool:
    """Whether a line is the name of a picture agency, perhaps after a person: ``Jan Boom/ANP``."""
    words = tokens(text)
    known = words_of("stock", "agency")
    hits = covered(lexicon().phrases.find(words), "photo_agency") or sum(word in known for word in words)
    if not hits or text.endswith((".", "!", "?", ":")):
        return False
    return maker(text) and (hits == len(words) or bool(re.search(r"[/©|]|\svia\s", text)) or len(words) - hits <= 3)


def _after(text: str, row: tuple[str, ...]) -> str:
    found = re.match(r"\W*" + r"\W+".join(map(re.escape, row)) + r"\W*", text.replace("’", "'"), re.IGNORECASE)
    return text[found.end() :] if found else ""


def maker(text: str) -> bool:
    """Whether ``text`` names a photographer or a picture agency, and nothing else."""
    agencies = words_of("stock", "agency")
    for part in _between().split(text):
        words = tokens(part)
        if not words or (len(words) == 1 and words[0].isdigit()):
            continue
        bare = part.strip(" .\"'")
        known = covered(lexicon().phrases.find(words), "photo_agency") + sum(word in agencies for word in words)
        named = people.is_name(bare) or (bare.isupper() and len(words) <= 4) or _coined(bare)
        if known < len(words) and not named:
            return False
    return bool(tokens(text))


def _coined(part: str) -> bool:
    """Whether one word looks like the name of an agency: ``Bildwerk``, ``RegioFoto``."""
    return " " not in part and part[:1].isupper() and 3 <= len(part) <= 24 and part.replace("-", "").isalnum()


def trailing(text: str, language: str = "") -> int:
    """Where the credit at the end of a caption begins; the length of ``text`` when it has none.

    A name alone behind a sentence is one only in a ``language`` that writes no other words with capitals.
    """
    for pattern in (_TAIL_PAREN, _TAIL_DASH):
        if (found := pattern.search(text)) and _known(found["inside"]):
            return min(found.start(), _bare_tail(text, language))
    if (start := _labelled_tail(text)) < len(text):
        return start
    if (found := _TAIL_SIGN.search(text[1:])) and len(tokens(text[found.end() + 1 :])) <= 8:
        return found.start() + 1
    return _bare_tail(text, language)


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
    return is_label(" ".join(label)) or (agency and tuple(words) in starts("source"))


def _bare_tail(text: str, language: str) -> int:
    """Where a credit without a sign begins: an agency behind the last sentence, or a label right before a name."""
    for found in _SENTENCE.finditer(text):
        after, before = text[found.end() :].lstrip(" /|"), tokens(text[: found.start()])
        told = len(before) >= TOLD and not (before[-1].isdigit() and len(before[-1]) < YEAR)
        if told and len(tokens(after)) <= BRACKETED and (credit(after) or _signed(after, language)):
            return found.start() + len(found[0].rstrip())
    for found in reversed(list(_TAIL_WORD.finditer(text))):
        if found["label"].casefold() in lexicon().words["photo_word"] and people.is_person(
            text[found.end() :].strip(" .)]").split("/")[0]
        ):
            return found.start()
    return len(text)


def _signed(text: str, language: str) -> bool:
    """Whether ``text`` behind the last sentence of a caption is a person, perhaps with a paper, or an authority."""
    if text.endswith((".", "!", "?", ":", ",", "”", '"', "’")):
        return False
    first, *rest = (
        part.strip(" ()«»") for part in re.split(r"[/|(]|\s(?:for|voor|für|pour|para|via)\s", text, flags=re.I)
    )
    if people.is_person(first):
        return bool(rest or language not in TITLE_CASE) and all(_all_names(part) for part in rest)
    code = first.isupper() and first.isalpha() and len(first) <= CODE and not rest
    return code or (
        language not in TITLE_CASE and signatures.is_organisation(first) and not rest and len(first.split()) <= NAMED
    )


def _made(text: str) -> bool:
    """Whether ``text`` behind a label names who made a picture: a photographer, an agency, an authority."""
    short = len(tokens(text)) <= NAMED and not text.endswith(".")
    return maker(text) or (short and (_all_names(text) or signatures.is_organisation(text[:1].upper() + text[1:])))


def _known(inside: str) -> bool:
    """Whether what stands in brackets, or behind a dash, at the end of a caption is its credit."""
    if inside.startswith("©"):
        return True
    if (label := _LABEL.match(inside)) and _names_maker([label[1]], label[2]):
        return True
    words = tokens(inside)
    known = words_of("stock", "agency")
    hit = any(word in known for word in words) or bool(lexicon().phrases.find(words).get("photo_agency"))
    if hit and maker(inside):
        return True
    row = next((row for row in _label_rows() if tuple(words[: len(row)]) == row), ())
    return bool(row) and len(words) > len(row) and maker(_after(inside, row))

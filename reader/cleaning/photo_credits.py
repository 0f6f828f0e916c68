"""Who made a picture: lines that say only that. Class 13."""

import re
from functools import cache

from reader.cleaning import people
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
TOLD = 4
"""Words from which what stands behind a label may tell what a picture shows."""
LABEL = re.compile(r"^\s*[(\[]?\s*([^\W\d_][^:：\n]{0,30}?)\s?[:：]\s*(.*?)[)\]]?\s*$", re.DOTALL)
_SIGN = re.compile(r"^\s*[(\[]?\s*(?:©|\(c\)|Ⓒ|copyright\s)\s*", re.IGNORECASE)


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
def label_rows() -> tuple[tuple[str, ...], ...]:
    """The words of those keys, longest first."""
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
    label = LABEL.match(text)
    if label and is_label(label[1]):
        value = label[2]
        if shows(value):
            return False
        if text.strip()[:1] in "([" and text.strip()[-1:] in ")]":
            return len(words) <= BRACKETED
        return bool(value.strip()) and (maker(value) or (len(tokens(value)) <= NAMED and all_names(value)))
    if sign := _SIGN.match(text):
        return maker(text[sign.end() :]) or (len(words) <= 6 and not any(word.isdigit() for word in words))
    bare = text.strip().strip("()[]").strip()
    for row in label_rows():
        if tuple(words[: len(row)]) == row and len(words) > len(row):
            return (bare[:1].isupper() or len(words) <= len(row) + 3) and maker(behind(bare, row))
    return agencies_only(bare) or _for_paper(bare)


def shows(value: str) -> bool:
    """Whether what stands behind a label tells what a picture shows: ``Archiefbeeld: de brug in 1931``."""
    words = tokens(value)
    if maker(value) or not words:
        return False
    if words[0] in lexicon().words["article"]:
        return True
    named = not words_of("stock", "agency", "maker_word", "authority", "organisation").isdisjoint(words)
    return len(words) >= TOLD and not named and "/" not in value and not all_names(value)


def _for_paper(text: str) -> bool:
    """Whether a line is a person and a paper: ``Bas Boom / De Kustbode``."""
    person, sign, paper = (part.strip() for part in text.partition("/"))
    return bool(sign) and people.is_person(person) and paper.istitle() and len(paper.split()) <= 3


def all_names(text: str) -> bool:
    """Whether every word of a credit's value has a capital, but for joining words."""
    joints = words_of("name_particle", "credit_joint", "joint")
    return all(not word[:1].islower() or word.casefold() in joints for word in text.split()) and not text.endswith(".")


def agencies_only(text: str) -> bool:
    """Whether a line is the name of a picture agency, perhaps after a person: ``Jan Boom/ANP``."""
    words = tokens(text)
    known = words_of("stock", "agency")
    hits = covered(lexicon().phrases.find(words), "photo_agency") or sum(word in known for word in words)
    if not hits or text.endswith((".", "!", "?", ":")):
        return False
    return maker(text) and (hits == len(words) or bool(re.search(r"[/©|]|\svia\s", text)) or len(words) - hits <= 3)


def behind(text: str, row: tuple[str, ...]) -> str:
    """What follows the words of ``row`` that ``text`` begins with; empty when it does not."""
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
        named = (
            all(word in lexicon().words["maker_word"] for word in words)
            or people.is_name(bare)
            or (bare.isupper() and len(words) <= 4)
            or _coined(bare)
        )
        if known < len(words) and not named:
            return False
    return bool(tokens(text))


def _coined(part: str) -> bool:
    """Whether one word looks like the name of an agency: ``Bildwerk``, ``RegioFoto``."""
    return " " not in part and part[:1].isupper() and 3 <= len(part) <= 24 and part.replace("-", "").isalnum()

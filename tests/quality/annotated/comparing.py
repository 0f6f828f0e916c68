"""When two texts count as the same: tolerant of white space and marks, never of words."""

import html
import re
import unicodedata
from difflib import SequenceMatcher

_QUOTES = re.compile("['\"‘’‚‛“”„‟«»‹›`´]")
_DASHES = re.compile("[–—‑−]")
_ESCAPES = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


def line(text: str) -> str:
    """With one kind of quotation mark and dash and single blanks."""
    text = _QUOTES.sub("'", unicodedata.normalize("NFC", text))
    return " ".join(_DASHES.sub("-", text).split())


def label(text: str) -> str:
    """A name or a title: small letters, no marks at its edges."""
    return line(text).casefold().strip(" .,'")


def bare(text: str) -> str:
    """Only ASCII letters and digits: the same however the characters were damaged."""
    text = _ESCAPES.sub("", html.unescape(html.unescape(text)))
    return re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFC", text).lower())


def words(text: str) -> list[str]:
    """The bare words."""
    return [word for word in map(bare, text.split()) if word]


def alike(one: str, other: str, least: float) -> bool:
    """Whether at least that share of two bare texts is the same."""
    if one == other:
        return True
    if not one or not other or min(len(one), len(other)) < least * 0.8 * max(len(one), len(other)):
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() >= least and matcher.ratio() >= least

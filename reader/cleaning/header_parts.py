"""Lines of metadata taken apart: at signs, before keys that stand inside them, and around a date."""

import re
from itertools import pairwise

from reader.cleaning import clocks, datelines, dates
from reader.cleaning.field_keys import keys, starts
from reader.cleaning.words import tokens

_SIGN = re.compile(r"\s+[|·•–—/-]\s+|\s*[|·•]\s*|\t+|\s{3,}")
_KEY = re.compile(r"(?<=[\s|,;])(?P<key>[^\W\d_][^\W\d_-]{2,20})\s?:(?=\s)")
_LAST = re.compile(r"(?P<word>[^\s,(:]+)[\s,(:]*\Z")
_BLANK = re.compile(r"[\s,;–-]*")


def split(text: str, language: str) -> list[str]:
    """The parts of a line, none of them empty."""
    parts = [part.strip() for part in _SIGN.split(text)]
    return [piece for part in parts for one in _before_keys(part) for piece in _around_date(one, language) if piece]


def _before_keys(part: str) -> list[str]:
    """``part`` cut before each known key with a colon: ``Datum: 3 mei 2026 Auteur: Anna Holt``."""
    cuts = [found.start("key") for found in _KEY.finditer(part) if keys().get(" ".join(tokens(found["key"])))]
    return [part[at:end].strip(" ,;|") for at, end in pairwise([0, *cuts, len(part)])]


def _around_date(part: str, language: str) -> list[str]:
    """``part`` cut around a date that stands between words of another kind: ``3 mei 2026 door Anna Holt``."""
    found = dates.find(part, language)
    if found is None or datelines.read(part, language) or _begins_with_key(part):
        return [part]
    start, end = found[1], found[2]
    while (word := _LAST.search(part, 0, start)) and datelines.fills(word["word"]):
        start = word.start()
    while clock := clocks.CLOCK.match(part, _past(part, end)):
        end = clock.end()
    return [part[:start].strip(" ,;–-("), part[start:end].strip(), part[end:].strip(" ,;–-).")]


def _past(part: str, at: int) -> int:
    """Offset after the blanks at ``at``."""
    found = _BLANK.match(part, at)
    return found.end() if found else at


def _begins_with_key(part: str) -> bool:
    """Whether a key that takes a value stands first: ``Door Anna Holt op 3 mei 2026``."""
    words = tokens(part[:60])
    return any(tuple(words[: len(row)]) == row for row in starts("byline")) or ":" in part[:30]

"""Finds words in a text as a reader means them: case and accents do not matter."""

import re
import unicodedata
from itertools import islice

from reader.core.spans import Span

MOST = 10_000
"""Matches that are counted; more help nobody."""


def folded(text: str) -> str:
    """``text`` with every code point turned into one lower-case code point without its accent; same length."""
    return text.lower() if text.isascii() else text.translate(_BASES)


class _Bases(dict[int, str]):
    """The code point that stands for each in comparisons; grows with the signs that are met."""

    def __missing__(self, code: int) -> str:
        """The lower-case letter without its accent."""
        char = chr(code)
        base = unicodedata.normalize("NFD", char)[0].lower()
        self[code] = base if len(base) == 1 else char
        return self[code]


_BASES = _Bases()


def find(text: str, words: str) -> list[Span]:
    """Where ``words`` stand in ``text``; any white space matches a blank between them."""
    parts = folded(words).split()
    if not parts:
        return []
    pattern = re.compile(r"\s+".join(re.escape(part) for part in parts))
    return [Span(match.start(), match.end()) for match in islice(pattern.finditer(folded(text)), MOST)]


def has_words(text: str, words: str) -> bool:
    """Whether every word of ``words`` stands in ``text``."""
    text = folded(text)
    return all(part in text for part in folded(words).split())


def spans_of_words(text: str, words: str) -> list[tuple[int, int]]:
    """Where each of ``words`` stands in ``text``, merged where they touch, in order."""
    parts = sorted(set(folded(words).split()), key=len, reverse=True)
    if not parts:
        return []
    pattern = re.compile("|".join(map(re.escape, parts)))
    return [match.span() for match in islice(pattern.finditer(folded(text)), MOST)]

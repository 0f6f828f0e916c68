"""Finds utterances that begin with a dash instead of a mark, as dialogue in French and Spanish does."""

import re
from collections.abc import Iterator

from reader.language.lexicon import Lexicon
from reader.language.quotes.marks import Marked

_OPENS = re.compile(r"[—–]\s?(?=[^\W\d_]|[¿¡\"«“])")
_DASH = re.compile(r"\s[—–]\s?|(?<=\S)[—–](?=[\s.,;])")
_WORD = re.compile(r"[\w'’-]+")
_FRENCH = re.compile(r"(?<=[?!,…]) (?=(?:(?:a|s|l)['’-])?\w+(?:-t)?-(?:il|elle)\b)")
_LEADS = frozenset('¿¡"«“(')
_LANGUAGES = ("fr", "es")


def turns(plain: str, start: int, end: int, words: Lexicon) -> Iterator[Marked]:
    """The utterances of a block that begins with a dash; what tells who speaks is left out."""
    opened = _OPENS.match(plain, start, end) if words.language in _LANGUAGES else None
    if opened is None:
        return
    at, speech = opened.end(), True
    while at < end:
        dash = _DASH.search(plain, at, end)
        inner = _FRENCH.search(plain, at, dash.start() if dash else end) if words.language == "fr" and speech else None
        stop = inner.start() if inner else dash.start() if dash else end
        if speech and any(char.isalnum() for char in plain[at:stop]):
            start = next(number for number in range(at, stop) if plain[number].isalnum() or plain[number] in _LEADS)
            yield Marked(at - 1, start, stop, stop + 1 if stop < end else stop)
        if inner:
            stop, speech = inner.end(), False
        elif dash:
            stop, speech = dash.end(), not _tells(plain, dash.end(), words) if speech else True
        at = stop


def _tells(plain: str, at: int, words: Lexicon) -> bool:
    """Whether the words after a dash tell who speaks: a verb of saying in small letters."""
    found = [match[0] for _, match in zip(range(3), _WORD.finditer(plain, at), strict=False)]
    if not found or not found[0][0].islower():
        return False
    return any(word.casefold() in words.speech for word in found) or found[0].islower()

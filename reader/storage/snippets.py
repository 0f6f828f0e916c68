"""Pieces of text around the words that a search found."""

import re
import unicodedata
from collections.abc import Iterator

from reader.core.articles import Snippet
from reader.core.queries import And, FieldIs, FieldName, Or, Part, Query, Words
from reader.core.safe import safe_line

WIDTH = 160
"""Code points of a snippet."""

_BEFORE = 50
_IN_TEXT = (FieldName.ENTITY, FieldName.SAID, FieldName.TITLE, FieldName.NOTE)


def pattern(query: Query) -> re.Pattern[str] | None:
    """Finds the words of the query in text that was folded by `fold`; None when it asks for no words."""
    phrases = []
    for text, prefix in _phrases(query.part):
        words = re.findall(r"\w+", fold(safe_line(text)).replace("_", " "))
        if words:
            phrases.append(r"[\W_]+".join(map(re.escape, words)) + (r"\w*" if prefix else ""))
    if not phrases:
        return None
    longest_first = sorted(set(phrases), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)")


def fold(text: str) -> str:
    """``text`` without case and accents, code point by code point, so that offsets stay."""
    return text.lower().translate(_PLAIN) if len(text.lower()) == len(text) else "".join(map(_folded, text))


def snippet(text: str, wanted: re.Pattern[str] | None, *, width: int = WIDTH) -> Snippet | None:
    """The piece of ``text`` around the first hit, on one line; None when there is no hit."""
    found = wanted.search(fold(text)) if wanted is not None else None
    if wanted is None or found is None:
        return None
    start = _word_start(text, max(0, found.start() - _BEFORE)) if found.start() > _BEFORE else 0
    piece = " ".join(text[start : start + width].split())
    piece = ("… " if start else "") + piece + ("" if start + width >= len(text) else " …")
    return Snippet(piece, tuple(hit.span() for hit in wanted.finditer(fold(piece))))


def opening(text: str, *, width: int = WIDTH) -> Snippet:
    """The first words of ``text``, for a search that asks for no words."""
    piece = " ".join(text[:width].split())
    return Snippet(piece + (" …" if len(text) > width else ""))


def _phrases(part: Part) -> Iterator[tuple[str, bool]]:
    """What should be found in the text; what must not be there is not looked for."""
    match part:
        case Words(text, prefix):
            yield text, prefix
        case FieldIs(name, value) if name in _IN_TEXT:
            yield value, False
        case And(parts) | Or(parts):
            for one in parts:
                yield from _phrases(one)
        case _:
            return


def _word_start(text: str, at: int) -> int:
    """The beginning of the next word from ``at`` on, if there is one near."""
    blank = text.find(" ", at, at + 30)
    return blank + 1 if blank >= 0 else at


def _folded(char: str) -> str:
    """One code point without case and accent, still one code point."""
    lower = char.lower()[:1] or char
    return unicodedata.normalize("NFD", lower)[:1] or lower


_PLAIN = {code: _folded(chr(code)) for code in range(0xC0, 0x250)}

"""Pieces of text around the words that a search found."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from reader.core.articles import Snippet
from reader.core.queries import And, FieldIs, FieldName, Or, Part, Query, Words
from reader.core.safe import safe_line

WIDTH = 160
"""Code points of a snippet."""

_BEFORE = 50
_IN_TEXT = (FieldName.ENTITY, FieldName.SAID, FieldName.TITLE, FieldName.NOTE)
_MARKS = "[\u0300-\u036f]*"


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds words whatever their case and accents."""

    pattern: re.Pattern[str]
    """All the phrases."""
    words: tuple[str, ...]
    """The first word of each phrase, in lower case: most texts have one as it is, and looking for that is quick."""

    @classmethod
    def of(cls, query: Query) -> "Finder | None":
        """Finds the words of the query; None when it asks for none."""
        found: dict[str, str] = {}
        for text, prefix in _phrases(query.part):
            if words := re.findall(r"[^\W_]+", unicodedata.normalize("NFC", safe_line(text))):
                phrase = r"[\W_]+".join(map(_loose, words)) + (r"\w*" if prefix else "")
                found[phrase] = words[0].lower()
        if not found:
            return None
        longest_first = sorted(found, key=len, reverse=True)
        return cls(re.compile(rf"\b(?:{'|'.join(longest_first)})\b", re.IGNORECASE), tuple(set(found.values())))

    def first(self, text: str) -> int:
        """Where a hit begins, usually the first one; -1 when there is none."""
        low = text.lower()
        near = [at for word in self.words if (at := low.find(word)) >= 0] if len(low) == len(text) else []
        hit = (self.pattern.search(text, min(near)) if near else None) or self.pattern.search(text)
        return hit.start() if hit else -1

    def hits(self, text: str) -> tuple[tuple[int, int], ...]:
        """Start and end of every hit."""
        return tuple(hit.span() for hit in self.pattern.finditer(text))


def snippet(text: str, finder: Finder | None, *, width: int = WIDTH) -> Snippet | None:
    """The piece of ``text`` around the first hit, on one line; None when there is no hit."""
    at = finder.first(text) if finder is not None else -1
    if finder is None or at < 0:
        return None
    start = _word_start(text, at - _BEFORE) if at > _BEFORE else 0
    piece = " ".join(text[start : start + width].split())
    piece = ("… " if start else "") + piece + ("" if start + width >= len(text) else " …")
    return Snippet(piece, finder.hits(piece))


def opening(text: str, *, width: int = WIDTH) -> Snippet:
    """The first words of ``text``, for an article whose text has none of the words."""
    piece = " ".join(text[:width].split())
    return Snippet(piece + (" …" if len(text) > width else ""))


def _phrases(part: Part) -> Iterator[tuple[str, bool]]:
    """What should be found in the text; what must not be there is not looked for."""
    match part:
        case Words(text, prefix):
            yield text, prefix
        case FieldIs(name, value, prefix) if name in _IN_TEXT:
            yield value, prefix
        case And(parts) | Or(parts):
            for one in parts:
                yield from _phrases(one)
        case _:
            return


def _word_start(text: str, at: int) -> int:
    """The beginning of the next word from ``at`` on, if there is one near."""
    blank = text.find(" ", at, at + 30)
    return blank + 1 if blank >= 0 else at


def _loose(word: str) -> str:
    """A word as an expression that overlooks accents, composed or not; case is the flag's business."""
    return "".join(map(_letter, word))


def _letter(char: str) -> str:
    base = unicodedata.normalize("NFD", char)[0]
    family = _FAMILIES.get(base.lower())
    return f"[{base}{family}]{_MARKS}" if family else re.escape(base)


def _families() -> dict[str, str]:
    """The accented forms of each Latin letter."""
    found: dict[str, str] = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        decomposed = unicodedata.normalize("NFD", chr(code))
        if len(decomposed) > 1:
            base = decomposed[0].lower()
            found[base] = found.get(base, "") + chr(code)
    return found


_FAMILIES = _families()

"""The ordinary words of a language, as a table of hashes: what begins a sentence with a capital and is no name.

The tables are made by ``tests.quality.language.build_words`` from open spelling lists. Of German they hold the common
nouns, which have a capital everywhere.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from functools import lru_cache
from pathlib import Path
from zlib import crc32

FOLDER = Path(__file__).parent / "data" / "words"
SHORTEST, LONGEST = 4, 11
"""Letters of the last part by which a compound is known for an ordinary word."""
_COMPOUNDS = ("nl", "de")


def key(word: str) -> int:
    """Hash of a word; capitals do not matter."""
    return crc32(word.casefold().encode("utf-8", "surrogatepass"))


class Ordinary:
    """The words of one language."""

    def __init__(self, language: str, hashes: array[int]) -> None:
        self._hashes = hashes
        self._compounds = language in _COMPOUNDS
        self._cache: dict[str, str] = {}

    def sign(self, word: str) -> str:
        """``d`` for an ordinary word, ``c`` for a compound that ends in one, empty for any other."""
        found = self._cache.get(word)
        if found is None:
            if len(self._cache) > 20_000:
                self._cache.clear()
            found = self._cache[word] = "d" if self._has(word) else "c" if self._is_compound(word) else ""
        return found

    def _has(self, word: str) -> bool:
        """Whether the table holds a word."""
        wanted = key(word)
        at = bisect_left(self._hashes, wanted)
        return at < len(self._hashes) and self._hashes[at] == wanted

    def _is_compound(self, word: str) -> bool:
        """Whether a word ends in one of the table and begins with at least three letters more."""
        if not self._compounds or not word[1:].islower():
            return False
        longest = min(LONGEST, len(word) - 3)
        return any(self._has(word[-size:]) for size in range(longest, SHORTEST, -1))


@lru_cache(maxsize=8)
def ordinary(language: str) -> Ordinary:
    """The words of a language, read when first needed; none where there is no table."""
    hashes = array("I")
    try:
        content = (FOLDER / f"{language}.bin").read_bytes()
        hashes.frombytes(content[: len(content) // hashes.itemsize * hashes.itemsize])
    except OSError:
        return Ordinary(language, array("I"))
    if sys.byteorder == "big":
        hashes.byteswap()
    return Ordinary(language, hashes)

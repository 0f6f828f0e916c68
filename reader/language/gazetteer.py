"""Lists of known names as one table of sorted hashes, and the search for them in a sentence.

The table is made by ``tests.quality.language.build_names`` from the lists in ``data/names``, CLDR and GeoNames. A
hash of 32 bits gives a false hit about once in 10,000 look-ups, which the tagger, for which a hit is only a hint,
does not feel.
"""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from zlib import crc32

MAGIC = b"RNAMES1\n"
LONGEST = 7
"""Words of the longest name that is looked for."""
TABLE = Path(__file__).parent / "data" / "names.bin"


class Known:
    """What a name is known as, as bits: a name may be several things (plain numbers, because they are asked often)."""

    COUNTRY = 1
    CITY = 2
    TOWN = 4
    REGION = 8
    FIRST = 16
    SURNAME = 32
    ORGANISATION = 64
    MEDIA = 128
    PARTY = 256
    CLUB = 512
    WORK = 1024
    PREFIX = 2048
    MALE = 4096
    FEMALE = 8192


_HINTS = Known.PREFIX | Known.MALE | Known.FEMALE
"""What tells of a phrase only together with something else."""


def key(phrase: str) -> int:
    """Hash of a name: capitals do not matter but in short acronyms, straight and curly apostrophes are one."""
    if len(phrase) > 4 or not phrase.isupper():
        phrase = phrase.casefold()
    return crc32(phrase.replace("’", "'").encode("utf-8", "surrogatepass"))


class Gazetteer:
    """The table in memory: an array of hashes and one of flags."""

    def __init__(self, hashes: array[int], flags: array[int]) -> None:
        self._hashes = hashes
        self._flags = flags
        self._cache: dict[str, int] = {}

    def known(self, phrase: str) -> int:
        """The `Known` flags of a phrase, 0 when it is not listed."""
        found = self._cache.get(phrase)
        if found is None:
            wanted = key(phrase)
            at = bisect_left(self._hashes, wanted)
            found = self._flags[at] if at < len(self._hashes) and self._hashes[at] == wanted else 0
            if len(self._cache) > 20_000:
                self._cache.clear()
            self._cache[phrase] = found
        return found

    def matches(self, words: Sequence[str]) -> list[tuple[int, int, int]]:
        """The longest listed names in a sentence: first word, word after the last, flags. They do not overlap."""
        found = []
        at, count = 0, len(words)
        while at < count:
            if not words[at][0].isupper() and not words[at][0].isdigit():
                at += 1
                continue
            stop, flags = self._longest(words, at, count)
            if flags:
                found.append((at, stop, flags))
            at = stop
        return found

    def _longest(self, words: Sequence[str], at: int, count: int) -> tuple[int, int]:
        """End and flags of the longest listed name that begins at a word."""
        phrase = words[at]
        flags = self.known(phrase)
        best, stop = flags & ~_HINTS, at + 1
        end = at + 1
        while flags & Known.PREFIX and end < min(count, at + LONGEST):
            phrase = f"{phrase} {words[end]}"
            flags = self.known(phrase)
            end += 1
            if flags & ~_HINTS:
                best, stop = flags & ~_HINTS, end
        return stop, best


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The table that comes with the program, read when first needed; empty when it is missing or damaged."""
    try:
        return _read(TABLE.read_bytes())
    except (OSError, ValueError):
        return Gazetteer(array("I"), array("H"))


def _read(content: bytes) -> Gazetteer:
    """The table in a file."""
    if not content.startswith(MAGIC):
        raise ValueError("not a table of names")
    (count,) = struct.unpack_from("<I", content, len(MAGIC))
    start = len(MAGIC) + 4
    hashes, flags = array("I"), array("H")
    hashes.frombytes(content[start : start + 4 * count])
    flags.frombytes(content[start + 4 * count : start + 6 * count])
    if sys.byteorder == "big":
        hashes.byteswap()
        flags.byteswap()
    if len(hashes) != count or len(flags) != count:
        raise ValueError("a table of names that is cut off")
    return Gazetteer(hashes, flags)


def table(entries: Iterable[tuple[int, int]]) -> bytes:
    """The file for hashes and their flags; the same entries give the same bytes."""
    merged: dict[int, int] = {}
    for wanted, flags in entries:
        merged[wanted] = merged.get(wanted, 0) | flags
    order = sorted(merged)
    head = MAGIC + struct.pack("<I", len(order))
    return head + struct.pack(f"<{len(order)}I", *order) + struct.pack(f"<{len(order)}H", *(merged[k] for k in order))

"""The list of places: names of countries and towns as sorted hashes, looked up by bisection in the file itself."""

from bisect import bisect_left
from functools import cache, lru_cache
from hashlib import blake2b
from importlib.resources import files

WIDTH = 6
"""Bytes of a hash: with some 60,000 names, one ordinary word in five thousand million is taken for a place."""


def digest(name: str) -> int:
    """The hash of a name, without case."""
    return int.from_bytes(blake2b(name.casefold().encode(), digest_size=WIDTH).digest(), "big")


class _Table:
    """The file, seen as a sequence of numbers."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def __len__(self) -> int:
        return len(self._data) // WIDTH

    def __getitem__(self, index: int) -> int:
        return int.from_bytes(self._data[index * WIDTH : (index + 1) * WIDTH], "big")


@cache
def _table(name: str) -> _Table:
    return _Table(files("reader.language").joinpath("data", f"{name}.bin").read_bytes())


@lru_cache(maxsize=50_000)
def is_place(name: str) -> bool:
    """Whether ``name`` is a country, region or town of more than 15,000 people, in one of its usual spellings."""
    return len(name) > 2 and _holds(_table("places"), digest(name))


@lru_cache(maxsize=10_000)
def is_country(name: str) -> bool:
    """Whether ``name`` is a country or continent in one of the five languages; that is what it names, everywhere."""
    return len(name) > 2 and _holds(_table("countries"), digest(name))


def _holds(table: _Table, wanted: int) -> bool:
    at = bisect_left(table, wanted)
    return at < len(table) and table[at] == wanted

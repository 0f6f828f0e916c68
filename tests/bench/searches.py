"""Measures the first page of a search, through the library as the app asks it."""

import random
import time
from collections.abc import Iterator
from pathlib import Path

from reader.core.queries import Sort
from reader.library.build import open_library
from reader.library.library import Library

REPEATS = 5
"""How often each query is asked."""
RARE = 3
"""A word is rare when no more articles have it."""


def searches(path: Path) -> dict[Sort, list[float]]:
    """Seconds that each search took, newest first and by relevance."""
    taken: dict[Sort, list[float]] = {}
    with open_library(path) as library:
        rare = rare_words(library, 8)
        for sort in (Sort.NEWEST, Sort.RELEVANCE):
            queries = list(queries_for(sort, rare))
            asked(library, queries[0], sort)
            taken[sort] = [asked(library, query, sort) for _ in range(REPEATS) for query in queries]
    return taken


def queries_for(sort: Sort, rare: list[str]) -> Iterator[str]:
    """What is searched for: by relevance only what one ranks, phrases and rare words."""
    yield from ('"harbour minister"', '"council budget"', '"the river"')
    yield from (f"{one} {other}" for one, other in zip(rare[::2], rare[1::2], strict=True))
    yield from rare
    if sort is Sort.NEWEST:
        yield from ("council", "harbour minister", "winter -tax", "brid*", "title:storm", "is:unread water", "the")


def rare_words(library: Library, number: int) -> list[str]:
    """Words that only a few articles have."""
    dice = random.Random(1)
    rows = list(library.reading.every(library.reading.parse(""), Sort.NEWEST, 400))
    found: list[str] = []
    for row in dice.sample(rows, len(rows)):
        words = {word.strip(".,“”‘’«»:") for word in library.reading.open(row.id).text.plain.split()}
        for word in sorted(word for word in words if len(word) > 7 and word.isalpha()):
            if library.reading.count(library.reading.parse(word)) <= RARE:
                found.append(word)
                break
        if len(found) == number:
            return found
    raise SystemExit(f"only {len(found)} rare words in {library.path}")


def asked(library: Library, query: str, sort: Sort) -> float:
    """Seconds for the first page."""
    before = time.perf_counter()
    library.searching.search(query, sort)
    return time.perf_counter() - before

"""Copies of labelled articles in which names have changed places with others of their kind and length.

Some copies begin in capitals, so that headlines of agencies are known.
"""

import random
import re
from collections.abc import Iterator, Sequence

from reader.core.spans import Span
from reader.core.text import SEPARATOR
from tests.quality.language.gold import Gold, Piece, from_lines

SEED = 20261124
SHOUTED = 0.35
"""Share of the copies that begin with a line in capitals, as a headline of an agency."""


def exchanged(golds: Sequence[Gold], language: str, copies: int) -> Iterator[Gold]:
    """``copies`` of every article with its names exchanged, the same name always for the same other."""
    pools = _pools(golds)
    for copy in range(copies):
        for gold in golds:
            chance = random.Random(f"{SEED}-{copy}-{gold.id}")
            swaps = _swaps(gold, pools, chance)
            lines = list(_lines(gold, swaps))
            if chance.random() < SHOUTED:
                lines[0] = [(text.upper(), kind) for text, kind in lines[0]]
            yield from_lines(f"{gold.id}+{copy}", language, lines, whole=True)


def _pools(golds: Sequence[Gold]) -> dict[tuple[str, int], list[str]]:
    """All names of persons, organisations and places, by kind and number of words."""
    pools: dict[tuple[str, int], set[str]] = {}
    for gold in golds:
        for span, kind in gold.names.items():
            form = span.of(gold.document.plain)
            if kind != "M" and not form.isupper():
                pools.setdefault((kind, len(form.split())), set()).add(form)
    return {key: sorted(forms) for key, forms in pools.items()}


def _swaps(gold: Gold, pools: dict[tuple[str, int], list[str]], chance: random.Random) -> dict[str, str]:
    """What each word of a person, and each other name, becomes in a copy."""
    swaps: dict[str, str] = {}
    for span, kind in sorted(gold.names.items(), key=lambda item: (-len(item[0]), item[0])):
        form = span.of(gold.document.plain)
        pool = pools.get((kind, len(form.split())), [])
        if not pool or form in swaps:
            continue
        other = chance.choice(pool)
        swaps[form] = other
        if kind == "P" and " " in form:
            swaps.setdefault(form.split()[-1], other.split()[-1])
            swaps.setdefault(form.split()[0], other.split()[0])
    return swaps


def _lines(gold: Gold, swaps: dict[str, str]) -> Iterator[list[Piece]]:
    """The lines of a copy."""
    plain = gold.document.plain
    starts = [0, *(match.end() for match in re.finditer(re.escape(SEPARATOR), plain))]
    for start, end in zip(starts, [*(s - len(SEPARATOR) for s in starts[1:]), len(plain)], strict=True):
        line: list[Piece] = []
        at = start
        for span in sorted(span for span in gold.names if start <= span.start < end):
            line += [(plain[at : span.start], "")] if span.start > at else []
            form = Span(span.start, span.end).of(plain)
            line.append((swaps.get(form, form), gold.names[span]))
            at = span.end
        yield line + ([(plain[at:end], "")] if at < end else [])

"""How much of each block a text holds, by place: ``More`` is in the text only where the block would stand."""

from bisect import bisect_left
from collections.abc import Iterator

RUN = 4
"""Words of the runs that blocks are recognised by."""
SLACK = 2
"""Words by which a place may be off."""
EDGE = 12
"""Words before the first and after the last recognised block that short blocks are looked for in."""
WIDEST = 400
"""Words between two recognised blocks beyond which nothing is looked for."""
BACK = 50
"""Words by which a block may stand before the end of the one before it."""
ENOUGH = 0.5
"""Share of runs from which a block counts as recognised."""

Place = tuple[int, int]
Row = tuple[str, ...]


def shares(blocks: list[list[str]], text: list[str]) -> list[float]:
    """For each of ``blocks`` the share of it that ``text`` holds at its place; all are rows of words."""
    known = set(_runs(text))
    found = [0.0] * len(blocks)
    edges: dict[int, tuple[Row, Row]] = {}
    for number, words in enumerate(blocks):
        if len(words) > RUN:
            hits = [run for run in _runs(words) if run in known]
            found[number] = len(hits) / (len(words) - RUN + 1)
            if found[number] >= ENOUGH:
                edges[number] = hits[0], hits[-1]
    spans = _spans(edges, text, len(blocks))
    _short(blocks, text, found, spans)
    return found


def said_again(blocks: list[list[str]], votes: list[float]) -> list[float]:
    """``votes`` of 1 and 0 for ``blocks``, where those without one get the share of them that the others say."""
    held = [words for words, vote in zip(blocks, votes, strict=True) if vote]
    known = {run for words in held for run in _runs(words)}
    return [
        vote or (sum(run in known for run in _runs(words)) / (len(words) - RUN + 1) if len(words) > RUN else 0.0)
        for words, vote in zip(blocks, votes, strict=True)
    ]


def _spans(edges: dict[int, tuple[Row, Row]], text: list[str], count: int) -> list[Place | None]:
    """Where the recognised blocks stand in ``text``; ``edges`` are their first and last runs that it holds."""
    places: dict[Row, list[int]] = {run: [] for pair in edges.values() for run in pair}
    for at, run in enumerate(_runs(text)):
        if run in places:
            places[run].append(at)
    spans: list[Place | None] = [None] * count
    cursor = 0
    for number, (first, last) in edges.items():
        start = _near(places[first], cursor)
        cursor = max(start, _near(places[last], start)) + RUN
        spans[number] = (start, cursor)
    return spans


def _runs(words: list[str]) -> Iterator[Row]:
    """Every row of `RUN` words."""
    return zip(*(words[at:] for at in range(RUN)), strict=False)


def _near(places: list[int], cursor: int) -> int:
    """The one of the rising ``places`` that continues best after ``cursor``."""
    first = bisect_left(places, cursor - BACK)
    if first == len(places):
        return places[-1]
    at = bisect_left(places, cursor, first)
    return min(places[max(first, at - 1) : at + 1], key=lambda place: abs(place - cursor))


def _short(blocks: list[list[str]], text: list[str], found: list[float], spans: list[Place | None]) -> None:
    """Look for short blocks between the recognised blocks around them."""
    following: list[Place | None] = [None] * len(blocks)
    upcoming: Place | None = None
    for number in range(len(blocks) - 1, -1, -1):
        following[number] = upcoming
        upcoming = spans[number] or upcoming
    before: Place | None = None
    for number, words in enumerate(blocks):
        if spans[number]:
            before = spans[number]
        after = following[number]
        if words and len(words) <= RUN and (before or after):
            start, end = _window(before, after, len(text))
            if start < end <= start + WIDEST and _holds(text[start:end], words):
                found[number] = 1.0


def _window(before: Place | None, after: Place | None, size: int) -> Place:
    """Where a short block is looked for: between the recognised blocks before and after it."""
    if before is None:
        return (max(0, after[0] - EDGE), after[0] + SLACK) if after else (0, 0)
    end = after[0] + SLACK if after else min(size, before[1] + EDGE)
    return max(0, before[1] - SLACK), end


def _holds(text: list[str], words: list[str]) -> bool:
    size = len(words)
    return any(text[at : at + size] == words for at in range(len(text) - size + 1))

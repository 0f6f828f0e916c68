"""How much of each block a text holds, by place: a block that says ``More`` is in the text only where it would stand."""  # noqa: E501

RUN = 4
"""Words of the runs that blocks are recognised by."""
SLACK = 2
"""Words by which a place may be off."""
EDGE = 12
"""Words before the first and after the last recognised block that short blocks are looked for in."""
WIDEST = 400
"""Words between two recognised blocks beyond which nothing is looked for."""
ENOUGH = 0.5
"""Share of runs from which a block counts as recognised."""

Place = tuple[int, int]


def shares(blocks: list[list[str]], text: list[str]) -> list[float]:
    """For each of ``blocks`` the share of it that ``text`` holds at its place; all are rows of words."""
    places: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(text) - RUN + 1):
        places.setdefault(tuple(text[at : at + RUN]), []).append(at)
    found = [0.0] * len(blocks)
    spans: list[Place | None] = [None] * len(blocks)
    cursor = 0
    for number, words in enumerate(blocks):
        if len(words) <= RUN:
            continue
        runs = [places.get(tuple(words[at : at + RUN])) for at in range(len(words) - RUN + 1)]
        hits = [run for run in runs if run]
        found[number] = len(hits) / len(runs)
        if found[number] >= ENOUGH:
            start = _near(hits[0], cursor)
            cursor = max(start, _near(hits[-1], start)) + RUN
            spans[number] = (start, cursor)
    _short(blocks, text, found, spans)
    return found


def _near(places: list[int], cursor: int) -> int:
    """The place that continues best after ``cursor``."""
    ahead = [place for place in places if place >= cursor - 50]
    return min(ahead or places, key=lambda place: abs(place - cursor))


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
        if not words or len(words) > RUN or (before is None and after is None):
            continue
        start = max(0, before[1] - SLACK if before else after[0] - EDGE)  # type: ignore[index]
        end = after[0] + SLACK if after else min(len(text), before[1] + EDGE)  # type: ignore[index]
        if start < end <= start + WIDEST and _holds(text[start:end], words):
            found[number] = 1.0


def _holds(text: list[str], words: list[str]) -> bool:
    size = len(words)
    return any(text[at : at + size] == words for at in range(len(text) - size + 1))

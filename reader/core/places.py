"""Where one stopped in a text, and how that place is found again in a text that changed."""

CONTEXTS = (40, 24, 12)
"""Code points after the place, or before it, that are looked for in the new text, the longest first."""


def relocated(place: int, before: str, after: str) -> int:
    """The place in ``after`` where the words go on as they did in ``before``, nearest to where they were.

    When they are gone, the place that the words before it lead to; else the one that lies as far into the text.
    """
    if not before or place <= 0:
        return 0
    place = min(place, len(before))
    expected = round(place * len(after) / len(before))
    if place == len(before):
        return len(after)
    for size in CONTEXTS:
        if (at := _nearest(before[place : place + size], after, expected)) >= 0:
            return at
    for size in CONTEXTS:
        words = before[max(0, place - size) : place]
        if words and (at := _nearest(words, after, expected - len(words))) >= 0:
            return at + len(words)
    return expected


def _nearest(words: str, text: str, expected: int) -> int:
    """Where ``words`` stand in ``text`` nearest to ``expected``; -1 when they do not."""
    expected = max(0, expected)
    found = [at for at in (text.rfind(words, 0, expected + len(words)), text.find(words, expected)) if at >= 0]
    return min(found, key=lambda at: abs(at - expected), default=-1)

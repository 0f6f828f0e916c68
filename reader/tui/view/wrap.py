"""Breaks a text into lines. Works on offsets, so that every cell can be traced back to its code point.

Lines break at blanks. Scripts without blanks break between any two wide characters. A word wider than the line is
broken, preferably after a sign that addresses are made of, and the break is reported so that it can be shown.
"""

from typing import NamedTuple

from reader.tui.view.cells import clusters, is_narrow

BREAK_SIGN = "↵"
"""Stands at the end of a line that ends inside a word; the wrapped line leaves one cell for it."""
LEAST = 4
"""Narrower lines are never made: a wide character and the sign must fit."""
_AFTER = "/-_.,;:?&=#%+~"
"""Signs after which a long word is preferably broken."""
_CLOSING = frozenset("、。，．」』）】〉》！？：；・ー々ゝ")
"""Wide characters that never begin a line."""


class Cut(NamedTuple):
    """One line of the wrapped text."""

    start: int
    """First code point."""
    end: int
    """After the last code point; blanks at the break are left out."""
    broken: bool = False
    """Whether a word goes on in the next line without a blank."""


def wrap(text: str, width: int) -> list[Cut]:
    """Lines of at most ``width`` cells; newlines break, an empty text is one empty line."""
    width = max(LEAST, width)
    cuts: list[Cut] = []
    start = 0
    for part in text.split("\n"):
        if is_narrow(part):
            _wrap_narrow(text, start, start + len(part), width, cuts)
        else:
            _wrap_wide(text, start, start + len(part), width, cuts)
        start += len(part) + 1
    return cuts


def hard_wrap(text: str, width: int) -> list[Cut]:
    """Like `wrap`, but blanks are kept and lines break only where they are full; for code."""
    width = max(LEAST, width)
    cuts: list[Cut] = []
    start = 0
    for part in text.split("\n"):
        end = start + len(part)
        while is_narrow(part) and end - start > width:
            cuts.append(Cut(start, start + width - 1, broken=True))
            start += width - 1
        if is_narrow(part):
            cuts.append(Cut(start, end))
        else:
            _chop(text, start, end, width, cuts)
        start = end + 1
    return cuts


def _chop(text: str, start: int, end: int, width: int, cuts: list[Cut]) -> None:
    """Break ``text[start:end]`` wherever ``width`` is full."""
    used, first = 0, start
    sizes = clusters(text[start:end])
    for at, (begin, _, size) in enumerate(sizes, start=1):
        room = width if at == len(sizes) else width - 1
        if used + size > room:
            cuts.append(Cut(first, start + begin, broken=True))
            first, used = start + begin, 0
        used += size
    cuts.append(Cut(first, end))


def _wrap_narrow(text: str, start: int, end: int, width: int, cuts: list[Cut]) -> None:
    """Wrap ``text[start:end]``, whose characters take one cell each: a search per line, not per word."""
    while end - start > width:
        blank = text.rfind(" ", start, start + width + 1)
        last = blank
        while last > start and text[last - 1] == " ":
            last -= 1
        if last > start:
            cuts.append(Cut(start, last))
            start = _after_blanks(text, blank, end)
        elif blank >= start:
            start = _after_blanks(text, start, end)
        else:
            cut = _in_word(text, start, start + width - 1)
            cuts.append(Cut(start, cut, broken=True))
            start = cut
    cuts.append(Cut(start, _before_blanks(text, start, end)))


def _in_word(text: str, start: int, end: int) -> int:
    """Where to break a word that fills the line: after a sign in its last third, else where it is full."""
    for at in range(end, start + (end - start) * 2 // 3, -1):
        if text[at - 1] in _AFTER:
            return at
    return max(end, start + 1)


def _after_blanks(text: str, at: int, end: int) -> int:
    """The first code point from ``at`` on that is no blank."""
    while at < end and text[at] == " ":
        at += 1
    return at


def _before_blanks(text: str, start: int, end: int) -> int:
    """The end of ``text[start:end]`` without blanks at its end."""
    while end > start and text[end - 1] == " ":
        end -= 1
    return end


def _wrap_wide(text: str, start: int, end: int, width: int, cuts: list[Cut]) -> None:
    """Wrap ``text[start:end]`` by measuring every character."""
    sizes = clusters(text[start:end])
    line, used, at = 0, 0, 0
    good = -1  # index of the cluster that may begin the next line
    while at < len(sizes):
        begin, _, size = sizes[at]
        char = text[start + begin]
        if at > line and _may_begin(text, start, sizes, at):
            good = at
        if used + size > width and char != " ":
            at, broken = _turn(text, start, sizes, line, at, good)
            stop = start + sizes[at][0]
            cuts.append(Cut(start + sizes[line][0], _before_blanks(text, start + sizes[line][0], stop), broken))
            line, used, good = at, 0, -1
            continue
        used += size
        at += 1
    first = start + sizes[line][0] if line < len(sizes) else end
    cuts.append(Cut(first, _before_blanks(text, first, end)))


def _turn(text: str, start: int, sizes: list[tuple[int, int, int]], line: int, at: int, good: int) -> tuple[int, bool]:
    """Which cluster begins the next line when the one at ``at`` does not fit, and whether that breaks a word."""
    if good > line:
        return good, False
    back = at - 1 if at - 1 > line else at
    for sign in range(back, line + (back - line) * 2 // 3, -1):
        if text[start + sizes[sign - 1][0]] in _AFTER:
            return sign, True
    return back, True


def _may_begin(text: str, start: int, sizes: list[tuple[int, int, int]], at: int) -> bool:
    """Whether a line may begin with the cluster at ``at``: after a blank, and between wide characters."""
    char, before = text[start + sizes[at][0]], text[start + sizes[at - 1][0]]
    if char == " ":
        return False
    if before == " ":
        return True
    return (sizes[at][2] == 2 or sizes[at - 1][2] == 2) and char not in _CLOSING and not _joined(char)


def _joined(char: str) -> bool:
    """Whether ``char`` clings to a wide character before it: closing punctuation of western texts."""
    return char in ".,;:!?)]}»”’'\""

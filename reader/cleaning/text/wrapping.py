"""Hard-wrapped text: at which width lines were broken, and which breaks are only that.

A writer that fills lines to a width breaks before a word only when that word no longer fits. So a break is explained by
width W when the line, a blank and the next line's first word together are longer than W; the width that explains most
breaks is the width of the document.
"""

import re
from itertools import pairwise

from reader.cleaning.lexicon import lexicon

NARROWEST, WIDEST = 34, 120
"""Widths that people wrap text at, in code points."""
EXPLAINED = 0.6
"""Share of breaks that a width must explain; prose set one paragraph a line explains none."""
FEWEST = 3
"""Breaks needed before a width is believed."""
_OPENING = "\"'“„”‘‚«»(["
_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")


def width(chunks: list[list[str]]) -> int:
    """The width at which the lines of ``chunks`` were broken, 0 when they were not."""
    pairs = [
        (len(line.rstrip()), len(following.split()[0]))
        for chunk in chunks
        for line, following in pairwise(chunk)
        if line.strip() and following.strip()
    ][:2000]
    sizes = {size for size, _ in pairs if NARROWEST <= size <= WIDEST}
    best, most = 0, 0
    for candidate in sorted(sizes):
        explained = sum(size <= candidate < size + 1 + word for size, word in pairs)
        if explained >= most:
            best, most = candidate, explained
    return best if most >= FEWEST and most >= EXPLAINED * len(pairs) else 0


def continues(line: str, following: str, column: int, *, size: int = 0, word: int = 0) -> bool:
    """Whether ``following`` belongs to the paragraph of ``line``, the document being wrapped at ``column``.

    ``size`` and ``word`` are the lengths of the line and of the next one's first word where they were wrapped, when
    repairs have changed them since.
    """
    first = following.split()[0] if following.strip() else ""
    open_end = not _END.search(line)
    size, word = size or len(line), word or len(first)
    if not column:
        return open_end and first[:1].islower() and len(line) >= NARROWEST and len(line) <= WIDEST
    if min(size, len(line)) > column + 2:
        return False
    return size + 1 + word > column or (open_end and first[:1].islower())


def seam(line: str, following: str) -> tuple[str, bool]:
    """What goes between two joined lines, and whether the hyphen that ends ``line`` only divided a word."""
    if not line.endswith("-") or line.endswith((" -", "--")):
        return " ", False
    first = following.split()[0]
    if not first[:1].isalpha() or first.casefold().strip(",.;:") in lexicon().words["suspended"]:
        return " ", False
    before = re.split(r"[\s\-]", line[:-1])[-1].lstrip(_OPENING)
    if first[:1].islower() and len(before) > 1 and before.isalpha():
        return "", True
    return "", False

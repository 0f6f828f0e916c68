"""Blocks that stand word for word in several different stories of one site: furniture of the site, not article.

A block is known by a mark, a number of 64 bits made of its words, so that no text has to be kept to count it. The last
bit of a mark tells how much evidence the block needs where it stood: a line that speaks as a site does, in a place for
such lines, needs `OTHERS` stories; running text below the last paragraph, which may as well be the background that
reporters repeat, needs a good part of the stories of the site.
"""

import re
from dataclasses import dataclass
from hashlib import blake2b

LEAST, MOST = 4, 60
"""Words of the shortest and of the longest block that is counted."""
OTHERS = 3
"""Other stories that must hold a block."""
FEW, MANY = 5, 50
"""Fewest and most other stories that must hold a block which needs much evidence; between them, half of all."""
STEPS = (OTHERS, FEW, 20, MANY)
"""Numbers of other stories at which it is looked again whether a block counts as furniture now."""

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class SiteBlocks:
    """What other stories of a site have shown about its blocks."""

    marks: frozenset[int] = frozenset()
    """Marks of the blocks that enough other stories hold."""


UNKNOWN = SiteBlocks()
"""Nothing is known about the site."""


@dataclass(frozen=True, slots=True)
class BlocksSeen:
    """What an article shows about the blocks of its site; independent of what was known about them."""

    marks: tuple[int, ...] = ()
    """Marks of the blocks that may be furniture by place and wording, whether they were taken out or not."""
    sketch: tuple[int, ...] = ()
    """Marks of the longer blocks, in order: by them a copy or another version of the story is told."""
    heeded: tuple[int, ...] = ()
    """Those of ``marks`` that were known to be in enough other stories when the article was cleaned."""


def mark_of(text: str, *, doubtful: bool = False) -> int:
    """The mark of the words of ``text``: signed, 64 bits, odd when the block needs much evidence."""
    words = " ".join(_WORD.findall(text.casefold()))
    digest = blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True) & ~1 | doubtful


def enough(mark: int, others: int, stories: int) -> bool:
    """Whether ``others`` stories that hold a block make it furniture, on a site with ``stories`` other stories."""
    return others >= (min(MANY, max(FEW, stories / 2)) if mark & 1 else OTHERS)

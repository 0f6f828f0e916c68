"""What the user decided about cleaning: which pieces stay in the text although a rule takes them out, and which go.

A decision is about words, never about a number or a place: it holds for a text that is fetched again, for a changed
original and for a better cleaner. `Piece` tells one piece of one article, `Like` all such pieces of a source.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from urllib.parse import urlsplit

from reader.core.text import BlockKind, CleanText, Removal

BY_HAND, BY_RULE = "by-you", "your-rule"
"""Names of the rules that take out what the user marked in one article, or for a whole source."""
CONTEXT = 40
"""Folded code points of what stands before and after a piece that are remembered."""
LONGEST = 4_000
"""Folded code points of a piece that are remembered."""
ENOUGH = 4
"""Words from which a part of a piece is enough to recognise it."""
CARRIERS = frozenset({BlockKind.TITLE, BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM})
"""Kinds of blocks that carry the article: never removed for their kind alone."""

_BLANKS = re.compile(r"\s+")
_NUMBER = re.compile(r"\d+")


def folded(text: str) -> str:
    """``text`` as pieces are compared: on one line, without case, every number the same. Idempotent."""
    return _BLANKS.sub(" ", _NUMBER.sub("0", text.casefold())).strip()[:LONGEST].rstrip()


def host_of(address: str) -> str:
    """The host of a web address as rules name it: without ``www.``; empty when there is none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of an article, told by its words and by what stands around it, all `folded`."""

    kind: str
    """The rule of cleaning that took it out; for a block of the text, its kind."""
    text: str
    """Its words."""
    before: str = ""
    """What stands right before it, at most `CONTEXT` code points."""
    after: str = ""
    """What stands right after it, at most `CONTEXT` code points."""

    def likeness(self, other: "Piece") -> float:
        """How surely ``other`` is the same piece: 0 when it is not, more than 1 when the words are the same."""
        same = _sameness(self.text, other.text)
        if not same:
            return 0.0
        around = _common(self.before[::-1], other.before[::-1]) + _common(self.after, other.after)
        return same + 0.2 * (self.kind == other.kind) + 0.4 * around / CONTEXT


@dataclass(frozen=True, slots=True)
class Like:
    """Pieces of a kind, or with certain words, or both."""

    kind: str = ""
    """A rule of cleaning, or a kind of block; empty for any."""
    text: str = ""
    """Their words; case and numbers do not count, ``*`` stands for any words. Empty for any."""

    def means(self, kind: str, words: str) -> bool:
        """Whether a piece is one of these; its ``words`` are `folded`."""
        if not (self.kind or self.text) or self.kind not in ("", kind):
            return False
        return not self.text or _pattern(self.text).fullmatch(words) is not None


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule holds: a feed or a set of files by its number, or the web pages of a host."""

    feed_id: int | None = None
    """The feed or set of files; ``None`` for web pages."""
    host: str = ""
    """The host of web pages; empty for a feed."""


@dataclass(frozen=True, slots=True)
class SourceRule:
    """What the user decided for every article of a source."""

    source: Source
    """Where it holds."""
    keep: bool
    """Whether such pieces stay, rather than go."""
    like: Like
    """Which pieces."""
    id: int = 0
    """Number in the library."""
    created: datetime | None = None
    """When it was made, UTC."""
    title: str = ""
    """Name of the source."""


@dataclass(frozen=True, slots=True)
class Concerned:
    """How many articles of a source a rule would be about."""

    articles: int
    """Those with such a piece."""
    looked: int
    """Those that were looked at, the newest ones."""
    more: bool = False
    """Whether the source has others."""


@dataclass(frozen=True, slots=True)
class CleaningDecisions:
    """Everything that was decided about one article: by hand, and by the rules of its source."""

    restored: tuple[Piece, ...] = ()
    """Pieces of this article that stay."""
    removed: tuple[Piece, ...] = ()
    """Pieces of this article that go."""
    keep: tuple[Like, ...] = ()
    """Pieces that stay in every article of the source."""
    remove: tuple[Like, ...] = ()
    """Pieces that go in every article of the source."""

    def __bool__(self) -> bool:
        """Whether anything was decided."""
        return bool(self.restored or self.removed or self.keep or self.remove)


UNDECIDED = CleaningDecisions()
"""Nothing was decided."""


def piece_of_removal(text: CleanText, removal: Removal) -> Piece:
    """What a removal or repair of ``text``, or what was put back, is recognised by."""
    inside = removal.kind is None and removal.block < len(text.blocks)
    own = removal in text.restored or inside
    after = removal.block + (1 if own else 0)
    return Piece(removal.rule, words_of(removal.text), *_around(text, removal.block, after))


def piece_of_block(text: CleanText, block: int) -> Piece:
    """What the block with the index ``block`` is recognised by."""
    one = text.blocks[block]
    return Piece(one.kind.value, words_of(text.text_of(one)), *_around(text, block, block + 1))


def concerns(like: Like, text: CleanText) -> bool:
    """Whether a rule about such pieces says something about ``text``: about a block, or about what was taken out."""
    for one in (*text.removals, *text.restored):
        words = words_of(one.text)
        if like.means(one.rule, words) or (one.kind is not None and like.means(one.kind.value, words)):
            return True
    return any(like.means(block.kind.value, words_of(text.text_of(block))) for block in text.blocks)


def listed(text: CleanText) -> tuple[Removal, ...]:
    """Everything that rules took out, repaired, or would have if the user had not put it back, in order of place."""
    both = (*text.removals, *text.restored)
    return tuple(sorted(both, key=lambda one: (one.block, one.kind is None, one.at)))


def best(wanted: Piece, pieces: Sequence[Piece]) -> int:
    """The index of the piece that is most surely ``wanted``; -1 when none is."""
    scores = [wanted.likeness(piece) for piece in pieces]
    top = max(scores, default=0.0)
    return scores.index(top) if top > 0 else -1


def tail(text: str) -> str:
    """The end of ``text`` as context."""
    return folded(text[-4 * CONTEXT :])[-CONTEXT:]


def head(text: str) -> str:
    """The beginning of ``text`` as context."""
    return folded(text[: 4 * CONTEXT])[:CONTEXT]


def _around(text: CleanText, before: int, after: int) -> tuple[str, str]:
    """The end of the block before the index ``before``, and the beginning of the one with the index ``after``."""
    left = tail(text.text_of(text.blocks[before - 1])) if 0 < before <= len(text.blocks) else ""
    return left, head(text.text_of(text.blocks[after])) if after < len(text.blocks) else ""


def words_of(text: str) -> str:
    """The words of a piece; what has none, such as a blank that was repaired, stands for itself."""
    return folded(text) or text[:LONGEST]


def _sameness(one: str, other: str) -> float:
    """2 for the same words, less when one is a large part of the other, 0 otherwise."""
    if one == other:
        return 2.0
    short, long = sorted((one, other), key=len)
    if len(short.split()) < ENOUGH or f" {short} " not in f" {long} ":
        return 0.0
    return len(short) / len(long)


def _common(one: str, other: str) -> int:
    """How many code points both begin with."""
    return next(
        (at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right),
        min(len(one), len(other)),
    )


@lru_cache(maxsize=256)
def _pattern(text: str) -> re.Pattern[str]:
    """What the words of a rule match."""
    parts = [re.escape(part) for part in folded(text).split("*")]
    return re.compile(".*".join(parts), re.DOTALL)

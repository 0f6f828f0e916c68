"""Phrases as the data files write them, and finding all of them in a row of words in one pass."""

from dataclasses import dataclass, field

from reader.cleaning.words import tokens

GAP = 6
"""Most words that ``*`` stands for."""

Hits = dict[str, list[tuple[int, int]]]
"""Theme → start and length of each phrase of it, from left to right, without overlap."""


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a phrase."""

    words: frozenset[str]
    """What may stand here; empty for ``#`` and ``*``."""
    number: bool = False
    """Whether any number may stand here."""
    gap: bool = False
    """Whether up to `GAP` words may stand here."""
    optional: bool = False
    """Whether it may be missing."""

    def fits(self, token: str) -> bool:
        """Whether ``token`` may stand here."""
        return token in self.words or (self.number and token[:1].isdigit())


@dataclass(slots=True)
class Phrases:
    """The phrases of all themes, found by their first word."""

    by_first: dict[str, list[tuple[str, tuple[Part, ...]]]] = field(default_factory=dict)
    """First word → theme and rest of each phrase; ``#`` for those that begin with a number."""

    def add(self, theme: str, text: str) -> None:
        """Add the phrase ``text`` to ``theme``."""
        parts = tuple(_part(word) for word in text.split() if word in ("#", "*") or tokens(word))
        for index, part in enumerate(parts):
            for word in ("#",) if part.number else part.words:
                self.by_first.setdefault(word, []).append((theme, parts[index + 1 :]))
            if not part.optional:
                break

    def find(self, words: list[str]) -> Hits:
        """Every phrase in ``words``; within a theme the longest at each place."""
        hits: Hits = {}
        for at, word in enumerate(words):
            found = self.by_first.get("#" if word[0].isdigit() else word)
            if not found:
                continue
            for theme, rest in found:
                end = _match(rest, words, at + 1)
                if end:
                    _note(hits.setdefault(theme, []), at, end - at)
        return hits


def _note(hits: list[tuple[int, int]], start: int, length: int) -> None:
    """Add a phrase to the hits of its theme unless it begins inside an earlier one."""
    if not hits:
        hits.append((start, length))
        return
    last, size = hits[-1]
    if last == start:
        hits[-1] = (start, max(size, length))
    elif start >= last + size:
        hits.append((start, length))


def covered(hits: Hits, theme: str) -> int:
    """How many words the phrases of ``theme`` cover."""
    return sum(length for _, length in hits.get(theme, ()))


def _part(word: str) -> Part:
    optional = len(word) > 1 and word.endswith("?")
    word = word.removesuffix("?") if optional else word
    if word == "*":
        return Part(frozenset(), gap=True)
    if word == "#":
        return Part(frozenset(), number=True, optional=optional)
    return Part(frozenset(token for choice in word.split("/") for token in tokens(choice)), optional=optional)


def _match(parts: tuple[Part, ...], words: list[str], at: int) -> int:
    """Index after the last word of the match of ``parts`` at ``at``, 0 when they do not match."""
    ends = {at}
    for part in parts:
        if part.gap:
            ends = {end + more for end in ends for more in range(GAP + 1) if end + more <= len(words)}
            continue
        following = {end + 1 for end in ends if end < len(words) and part.fits(words[end])}
        ends = following | ends if part.optional else following
        if not ends:
            return 0
    return max(ends)

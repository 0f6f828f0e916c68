"""Phrases as the data files write them, and finding all of them in a row of words in one pass."""

from dataclasses import dataclass, field
from itertools import pairwise

from reader.cleaning.words import tokens

GAP = 6
"""Most words that ``*`` stands for."""

TAIL = 2
"""Words that ``*`` at the end of a phrase stands for, for each word before it."""

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

    @property
    def keys(self) -> frozenset[str]:
        """The words, ``#`` for any number."""
        return self.words | {"#"} if self.number else self.words

    def fits(self, token: str) -> bool:
        """Whether ``token`` may stand here."""
        return token in self.words or (self.number and token[:1].isdigit())


Rest = tuple[str, tuple[Part, ...]]
"""Theme of a phrase, and what follows its first words."""


@dataclass(slots=True)
class Phrases:
    """The phrases of all themes, found by their first two words, or by the first where the second is not fixed."""

    by_pair: dict[tuple[str, str], list[Rest]] = field(default_factory=dict)
    """First two words → phrases; ``#`` stands for any number."""
    by_first: dict[str, list[Rest]] = field(default_factory=dict)
    """First word → phrases whose second word is a gap, may be missing, or is not there."""

    def add(self, theme: str, text: str) -> None:
        """Add the phrase ``text`` to ``theme``."""
        self._add(theme, tuple(_part(word) for word in text.split() if word in ("#", "*") or tokens(word)))

    def _add(self, theme: str, parts: tuple[Part, ...]) -> None:
        if not parts or parts[0].gap:
            return
        first, rest = parts[0], parts[1:]
        if first.optional:
            self._add(theme, rest)
        for word in first.keys:
            if rest and not rest[0].gap and not rest[0].optional:
                for following in rest[0].keys:
                    self.by_pair.setdefault((word, following), []).append((theme, rest[1:]))
            else:
                self.by_first.setdefault(word, []).append((theme, rest))

    def find(self, words: list[str], *, strict: bool = False) -> Hits:
        """Every phrase in ``words``; within a theme the longest at each place.

        ``strict`` when gaps stand for nothing.
        """
        hits: Hits = {}
        plain = ["#" if word[0].isdigit() else word for word in words]
        for at, pair in enumerate(pairwise(plain)):
            if pair in self.by_pair:
                _collect(hits, self.by_pair[pair], words, at, 2, strict)
        for at, word in enumerate(plain):
            if word in self.by_first:
                _collect(hits, self.by_first[word], words, at, 1, strict)
        return {theme: _apart(spans) for theme, spans in hits.items()}


def _collect(hits: Hits, found: list[Rest], words: list[str], start: int, known: int, strict: bool) -> None:
    """Add the phrases among ``found`` whose rest follows the ``known`` words at ``start``."""
    for theme, rest in found:
        end = _match(_bare(rest) if strict else rest, words, start + known, known) if rest else start + known
        if end:
            hits.setdefault(theme, []).append((start, end - start))


def _bare(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """``parts`` without those that stand for words of any kind."""
    return tuple(part for part in parts if not part.gap)


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """``spans`` from left to right, the longest at each place, those that begin inside another left out."""
    kept: list[tuple[int, int]] = []
    reached = 0
    for start, size in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= reached:
            kept.append((start, size))
            reached = start + size
    return kept


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


def _match(parts: tuple[Part, ...], words: list[str], at: int, fixed: int) -> int:
    """Index after the last word of the match of ``parts`` at ``at``, 0 when they do not match.

    ``fixed`` is the number of words of the phrase before ``parts``; a phrase of one word explains few words after it.
    """
    ends = {at}
    for number, part in enumerate(parts, 1):
        if part.gap:
            most = GAP if number < len(parts) else min(GAP, TAIL * (fixed + number - 1))
            ends = {end + more for end in ends for more in range(most + 1) if end + more <= len(words)}
            continue
        following = {end + 1 for end in ends if end < len(words) and part.fits(words[end])}
        ends = following | ends if part.optional else following
        if not ends:
            return 0
    return max(ends)

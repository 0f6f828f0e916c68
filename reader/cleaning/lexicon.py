"""What the cleaner knows of languages: one data file per language beside this module, none of it in code.

A phrase in the data is a row of words, each compared without case. Three signs have a meaning: ``#`` is any number,
``*`` is up to six words of any kind, and ``a/b`` is a choice. ``word?`` may be missing.
"""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from reader.cleaning.words import tokens

GAP = 6
"""Most words that ``*`` stands for."""


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
    """Phrases of one theme, found by their first word."""

    by_first: dict[str, list[tuple[Part, ...]]] = field(default_factory=dict)
    """First word → phrases; ``#`` for those that begin with a number."""

    def add(self, text: str) -> None:
        """Add the phrase ``text``."""
        parts = tuple(_part(word) for word in text.split() if word in "#*" or tokens(word))
        for index, part in enumerate(parts):
            for word in ("#",) if part.number else part.words:
                self.by_first.setdefault(word, []).append(parts[index:])
            if not part.optional:
                break

    def at(self, words: list[str], start: int) -> int:
        """Length in words of the longest phrase that begins at ``start``, 0 for none."""
        word = words[start]
        found = self.by_first.get(word, ())
        if word[:1].isdigit():
            found = (*found, *self.by_first.get("#", ()))
        return max((_match(parts, words, start) - start for parts in found), default=0)

    def covered(self, words: list[str]) -> int:
        """How many of ``words`` lie in phrases, taken from left to right."""
        return sum(length for _, length in self.found(words))

    def found(self, words: list[str]) -> list[tuple[int, int]]:
        """Start and length of every phrase, from left to right, without overlap."""
        at, hits = 0, []
        while at < len(words):
            length = self.at(words, at)
            if length:
                hits.append((at, length))
            at += length or 1
        return hits


def _part(word: str) -> Part:
    optional = len(word) > 1 and word.endswith("?")
    word = word.removesuffix("?") if optional else word
    if word == "*":
        return Part(frozenset(), gap=True)
    if word == "#":
        return Part(frozenset(), number=True, optional=optional)
    return Part(frozenset(token for choice in word.split("/") for token in tokens(choice)), optional=optional)


def _match(parts: tuple[Part, ...], words: list[str], at: int) -> int:
    """Index after the last word of the match of ``parts`` at ``at``, or ``at`` when they do not match."""
    ends = {at}
    for part in parts:
        if part.gap:
            ends = {end + more for end in ends for more in range(GAP + 1) if end + more <= len(words)}
            continue
        following = {end + 1 for end in ends if end < len(words) and part.fits(words[end])}
        ends = following | ends if part.optional else following
        if not ends:
            return at
    return max(ends)


@dataclass(frozen=True, slots=True)
class Language:
    """What is known of one language."""

    code: str
    """Two letters."""
    words: dict[str, frozenset[str]]
    """Word classes: ``function``, ``finite``, ``saying``, ``imperative``, ``reader``, ``we``, …"""
    months: dict[str, int]
    """Month names, full and short."""
    fields: dict[str, tuple[str, ...]]
    """Keys of metadata lines, by field."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All languages together: leftovers of one language stand in texts of another."""

    languages: dict[str, Language]
    """By code."""
    themes: dict[str, Phrases]
    """Phrases by theme, of all languages."""
    words: dict[str, frozenset[str]]
    """Word classes of all languages together."""
    months: dict[str, int]
    """Month names of all languages."""

    def theme(self, name: str) -> Phrases:
        """The phrases of one theme; none when no language has any."""
        return self.themes.get(name) or Phrases()

    def word_class(self, name: str, language: str = "") -> frozenset[str]:
        """The words of one class in ``language``, or in all when it is unknown."""
        known = self.languages.get(language)
        return (known.words if known else self.words).get(name, frozenset())


@cache
def lexicon() -> Lexicon:
    """The data files, read once."""
    languages: dict[str, Language] = {}
    themes: dict[str, Phrases] = {}
    words: dict[str, set[str]] = {}
    for path in sorted(files("reader.cleaning").joinpath("phrases").iterdir(), key=lambda item: item.name):
        if not path.name.endswith(".toml"):
            continue
        data = tomllib.loads(path.read_text("utf-8"))
        language = _language(data)
        if language.code != "common":
            languages[language.code] = language
        for name, listed in language.words.items():
            words.setdefault(name, set()).update(listed)
        for name, phrases in data.get("phrases", {}).items():
            theme = themes.setdefault(name, Phrases())
            for phrase in phrases:
                theme.add(phrase)
    months = {name: number for known in languages.values() for name, number in known.months.items()}
    return Lexicon(languages, themes, {name: frozenset(listed) for name, listed in words.items()}, months)


def _language(data: dict[str, Any]) -> Language:
    return Language(
        data["code"],
        {name: frozenset(tokens(text)) for name, text in data.get("words", {}).items()},
        {name: number for number, text in enumerate(data.get("months", ()), 1) for name in text.casefold().split()},
        {name: tuple(keys) for name, keys in data.get("fields", {}).items()},
    )

"""What the cleaner knows of languages: one data file per language beside this module, none of it in code.

A phrase in the data is a row of words, each compared without case. Three signs have a meaning: ``#`` is any number,
``*`` is up to six words of any kind, and ``a/b`` is a choice. ``word?`` may be missing.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from reader.cleaning.wording import Phrases
from reader.cleaning.words import tokens


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
    phrases: Phrases
    """Phrases of all themes and languages."""
    words: dict[str, frozenset[str]]
    """Word classes of all languages together."""
    months: dict[str, int]
    """Month names of all languages."""

    def word_class(self, name: str, language: str = "") -> frozenset[str]:
        """The words of one class in ``language``, or in all when it is unknown."""
        known = self.languages.get(language)
        return (known.words if known else self.words).get(name, frozenset())


@cache
def lexicon() -> Lexicon:
    """The data files, read once."""
    languages: dict[str, Language] = {}
    phrases = Phrases()
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
        for theme, listed_phrases in data.get("phrases", {}).items():
            for phrase in listed_phrases:
                phrases.add(theme, phrase)
    words["button_like"] = words["interface"] | words["platform"] | words["button"]
    months = {name: number for known in languages.values() for name, number in known.months.items()}
    return Lexicon(languages, phrases, {name: frozenset(listed) for name, listed in words.items()}, months)


@cache
def words_of(*names: str) -> frozenset[str]:
    """The words of several classes of all languages together, put together once."""
    return frozenset[str]().union(*(lexicon().words[name] for name in names))


def _language(data: dict[str, Any]) -> Language:
    return Language(
        data["code"],
        {name: frozenset(tokens(text)) for name, text in data.get("words", {}).items()},
        {name: number for number, text in enumerate(data.get("months", ()), 1) for name in text.casefold().split()},
        {name: tuple(keys) for name, keys in data.get("fields", {}).items()},
    )

"""What the analyser knows of a language: one data file each, so that a language is added without code.

``data/<code>.toml`` holds the words that tell who said what, ``data/demonyms.toml`` the words for the people and
things of a place, ``data/names.toml`` names that are evidence for what kind of name stands there.
"""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

LANGUAGES = ("nl", "en", "de", "fr", "es")
"""Languages with a data file of their own; any other is read with the marks and capitals alone."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language. Every set is case-folded."""

    code: str
    """Two-letter code; empty for a language without data."""
    verbs: dict[str, str]
    """Form of a verb of saying → its separable part, empty when it has none."""
    according: tuple[tuple[str, ...], ...] = ()
    """Phrases before a source: ``according to``; each as words, longest first."""
    so_called: tuple[tuple[str, ...], ...] = ()
    """Phrases before a word that is mentioned rather than said."""
    that: frozenset[str] = frozenset()
    """Words that open a reported clause."""
    works: frozenset[str] = frozenset()
    """Kinds of work, before the title of one."""
    titles: frozenset[str] = frozenset()
    """Titles and professions before a person's name."""
    particles: frozenset[str] = frozenset()
    """Small words inside names: ``van der``."""
    singular: frozenset[str] = frozenset()
    """Personal pronouns of one person: ``he``, ``she``."""
    plural: frozenset[str] = frozenset()
    """Personal pronouns of several: ``they``."""
    abbreviations: frozenset[str] = frozenset()
    """Words that end in a full stop without ending a sentence, without the last stop."""
    clitics: tuple[str, ...] = ()
    """Words that begin with an apostrophe, without it."""
    contractions: frozenset[str] = frozenset()
    """Endings that follow an apostrophe, without it."""
    elisions: frozenset[str] = frozenset()
    """Words that end in an apostrophe before the next one: ``l'``."""
    organisation_words: frozenset[str] = frozenset()
    """Common nouns before the name of an organisation."""
    place_words: frozenset[str] = frozenset()
    """Common nouns before the name of a place."""
    place_prepositions: frozenset[str] = frozenset()
    """Prepositions before places."""
    stop: frozenset[str] = frozenset()
    """Ordinary words that begin sentences."""
    same: dict[str, str] = field(default_factory=dict)
    """Abbreviation → full name."""
    demonyms: dict[str, str] = field(default_factory=dict)
    """Word for the people or things of a place → the place."""

    @property
    def pronouns(self) -> frozenset[str]:
        """All personal pronouns of the third person."""
        return self.singular | self.plural


@dataclass(frozen=True, slots=True)
class Names:
    """Names of every language, case-folded."""

    first: frozenset[str]
    """First names."""
    organisations: frozenset[str]
    """Organisations, media, parties, clubs."""
    organisation_endings: frozenset[str]
    """Last words of organisations' names."""
    place_endings: tuple[str, ...]
    """Endings of street and place names."""


@cache
def lexicon(code: str) -> Lexicon:
    """The words of the language ``code``; an unknown language has none."""
    if code not in LANGUAGES:
        return Lexicon("", {})
    data = _read(code)
    words = {name: frozenset(_words(data.get(name, ""))) for name in _WORD_SETS}
    return Lexicon(
        code=code,
        verbs=_verbs(data["verbs"]),
        according=_phrases(data["according"]),
        so_called=_phrases(data["so_called"]),
        singular=frozenset(_words(data["pronouns_he"] + " " + data["pronouns_she"])),
        plural=frozenset(_words(data["pronouns_they"])),
        clitics=tuple(word.lstrip("'") for word in _words(data["clitics"]) if word.startswith("'")),
        contractions=frozenset(word.lstrip("'") for word in _words(data["contractions"])),
        same=data.get("same", {}),
        demonyms=_demonyms(_read("demonyms")[code]),
        **words,
    )


_WORD_SETS = (
    *("that", "works", "titles", "particles", "abbreviations", "elisions"),
    *("organisation_words", "place_words", "place_prepositions", "stop"),
)


@cache
def names() -> Names:
    """The lists of names; no list is a verdict."""
    data = _read("names")
    return Names(
        first=frozenset(_words(data["first"])),
        organisations=frozenset(_words(data["organisations"])),
        organisation_endings=frozenset(_words(data["organisation_endings"])),
        place_endings=tuple(_words(data["place_endings"])),
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("reader.language").joinpath("data", f"{name}.toml").read_text(encoding="utf-8"))


def _words(text: str) -> list[str]:
    return text.casefold().split()


def _phrases(phrases: list[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(_words(phrase)) for phrase in phrases), key=len, reverse=True))


def _verbs(text: str) -> dict[str, str]:
    """Every form in lines such as ``toevoegen voegt+toe``; a form without a separable part wins over one with."""
    forms: dict[str, str] = {}
    for form in _words(text):
        verb, _, part = form.partition("+")
        if not part or forms.get(verb, part):
            forms[verb] = part
    return forms


def _demonyms(text: str) -> dict[str, str]:
    places: dict[str, str] = {}
    for line in text.strip().splitlines():
        place, _, words = line.partition(":")
        places.update(dict.fromkeys(_words(words), place))
    return places

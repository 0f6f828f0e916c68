"""Adjectives and inhabitants of places: those that the lists give, and those that are made from a known town."""

import re
from collections.abc import Iterator, Mapping

from reader.language.gazetteer import Known, gazetteer
from reader.language.ordinary import ordinary

_PLACE = Known.COUNTRY | Known.CITY | Known.TOWN | Known.REGION
_LARGE = Known.COUNTRY | Known.CITY | Known.REGION
_LONG_VOWEL = re.compile(r"(aa|ee|oo|uu)([bcdfghklmnprstvz])$")
_DOUBLED = re.compile(r"([bdfgklmnprst])\1$")
_ADJECTIVE = "se"
_INHABITANT = ("enaars", "enaar", "naars", "naar", "aars", "aar", "ers", "er", "ërs", "ër")
"""What makes an inhabitant of a town in Dutch, the longest first."""
_GERMAN = ("er", "ern", "ers", "erin", "erinnen")
"""What makes an adjective or inhabitant of a town in German."""
_SHORTEST = 5
"""Letters of the shortest name of a town whose inhabitants are looked for."""


class Demonyms(dict[str, str]):
    """Adjective, inhabitant or language to its place; also what no list has but a known town explains (``Delftse``)."""

    def __init__(self, listed: Mapping[str, str], language: str) -> None:
        super().__init__(listed)
        self._doubted = language == "de"
        self._towns = {"nl": _towns, "de": _german_towns}.get(language)
        self._ordinary = ordinary(language)
        self._made: dict[str, str] = {}

    def __contains__(self, word: object) -> bool:
        """Whether a word is an adjective or inhabitant of a place."""
        return super().__contains__(word) or (isinstance(word, str) and bool(self._place(word)))

    def get(self, word: str, default: str = "") -> str:  # type: ignore[override]
        """The place of a word, the default when it belongs to none."""
        return super().get(word) or self._place(word) or default

    def _place(self, word: str) -> str:
        """The town that a word is made from; empty when it is made from none."""
        if self._towns is None or not word[:1].isupper() or word.isupper() or len(word) <= _SHORTEST:
            return ""
        found = self._made.get(word)
        if found is None:
            if len(self._made) > 20_000:
                self._made.clear()
            found = self._made[word] = self._find(word)
        return found

    def _find(self, word: str) -> str:
        """Look for the town that a word is made from."""
        flags = gazetteer().known(word) & ~Known.PREFIX
        if self._towns is None or " " in word or "-" in word or flags & ~Known.SURNAME:
            return ""
        doubted = bool(flags) or self._ordinary.sign(word) == "d"
        if doubted and not self._doubted:
            return ""
        return next(iter(self._known_towns(word, doubted=doubted)), "")

    def _known_towns(self, word: str, *, doubted: bool) -> Iterator[str]:
        """The towns in the lists; of a word that is a surname or a common noun as well, only cities with long names."""
        wanted = _LARGE if doubted else _PLACE
        for town in self._towns(word) if self._towns else ():
            sound = not doubted or (word.startswith(town) and len(town) >= _SHORTEST)
            if sound and gazetteer().known(town) & wanted:
                yield town


def _german_towns(word: str) -> Iterator[str]:
    """Towns that a German word can be made from: ``Offenbacher`` from Offenbach, ``Göttinger`` from Göttingen."""
    for ending in _GERMAN:
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) >= _SHORTEST - 1:
            yield from (stem, stem + "en")


def _towns(word: str) -> Iterator[str]:
    """Towns that a word can be made from: ``Zwolse`` from Zwolle, ``Nijmeegse`` from Nijmegen."""
    if word.endswith(_ADJECTIVE):
        stem = word[: -len(_ADJECTIVE)]
        short = _LONG_VOWEL.sub(lambda match: match[1][0] + match[2], stem)
        yield from (stem, stem + "en", stem + "a", stem + stem[-1:] + "e")
        yield from (short + "e", short + "en") if short != stem else ()
    for ending in _INHABITANT:
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) >= _SHORTEST:
            yield from (stem, _DOUBLED.sub(r"\1", stem))

"""Adjectives and inhabitants of places: those that the lists give, and those that are made from a known town."""

import re
from collections.abc import Iterator, Mapping

from reader.language.gazetteer import Known, gazetteer
from reader.language.ordinary import ordinary

_PLACE = Known.COUNTRY | Known.CITY | Known.TOWN | Known.REGION
_LONG_VOWEL = re.compile(r"(aa|ee|oo|uu)([bcdfghklmnprstvz])$")
_DOUBLED = re.compile(r"([bdfgklmnprst])\1$")
_ADJECTIVE = "se"
_INHABITANT = ("enaars", "enaar", "naars", "naar", "aars", "aar", "ers", "er", "ërs", "ër")
"""What makes an inhabitant of a town in Dutch, the longest first."""
_SHORTEST = 5
"""Letters of the shortest name of a town whose inhabitants are looked for."""


class Demonyms(dict[str, str]):
    """Adjective, inhabitant or language to its place; also what no list has but a known town explains (``Delftse``)."""

    def __init__(self, listed: Mapping[str, str], language: str) -> None:
        super().__init__(listed)
        self._makes = language == "nl"
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
        if not self._makes or not word[:1].isupper() or word.isupper() or len(word) <= _SHORTEST:
            return ""
        found = self._made.get(word)
        if found is None:
            if len(self._made) > 20_000:
                self._made.clear()
            found = self._made[word] = self._find(word)
        return found

    def _find(self, word: str) -> str:
        """Look for the town that a word is made from."""
        known = gazetteer()
        if " " in word or known.known(word) & ~Known.PREFIX or self._ordinary.sign(word) == "d":
            return ""
        return next((town for town in _towns(word) if known.known(town) & _PLACE), "")


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

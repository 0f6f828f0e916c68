"""Mends where names begin and end, with what holds for names whatever the engine.

A longer run of capitals is never cut, a title or a common noun in front does not belong to a name, an adjective of a
place in front is a name of its own, and a person's name ends before ``van`` and an employer.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from reader.core.analysis import EntityKind
from reader.language.gazetteer import Known, gazetteer
from reader.language.lexicon import Lexicon
from reader.language.names.engines import Name
from reader.language.ordinary import ordinary
from reader.language.tokens import Document, Sentence

_PLACE = Known.COUNTRY | Known.CITY | Known.TOWN | Known.REGION
_GROUP = Known.ORGANISATION | Known.MEDIA | Known.PARTY | Known.CLUB
_NOUNS = ("org_nouns", "titles", "work", "place_nouns", "misc_nouns")
_JOINS = frozenset("y e i en und et and zum am ap av op den s ter".split())
"""Small words that stand inside names of people in some language."""
_SHORTEST_NOUN, _LONG = 4, 8
"""Letters of a noun that ends a compound, and more than which the compound has."""


def mended(names: Iterable[Name], document: Document, words: Lexicon) -> list[Name]:
    """The names with their edges mended, in order."""
    starts = [sentence.start for sentence in document.sentences]
    edges = Edges(words)
    found: list[Name] = []
    for name in sorted(names):
        at = bisect_right(starts, name.start) - 1
        if at < 0:
            continue
        last = found[-1].end if found else 0
        found += (one for one in edges.mend(name, document.sentences[at], last) if one.start >= last)
    return found


class Edges:
    """The rules for one language."""

    def __init__(self, words: Lexicon) -> None:
        self._words = words
        self._known = gazetteer()
        self._whole = frozenset(noun.casefold() for part in _NOUNS for noun in words.of(part))
        self._nouns = tuple(sorted(noun for noun in self._whole if len(noun) >= _SHORTEST_NOUN))

    def mend(self, name: Name, sentence: Sentence, last: int) -> Iterator[Name]:
        """What a name becomes: itself, a mended one, or two; ``last`` is where the name before it ends."""
        first = bisect_right(sentence.starts, name.start) - 1
        stop = bisect_right(sentence.starts, name.end - 1)
        if first < 0 or sentence.starts[first] != name.start:
            yield name
            return
        if name.kind is EntityKind.PERSON:
            stop = self._without_verb(sentence, first, stop)
        first = self._wider(name, sentence, first, last)
        first, kind = self._without_noun(name.kind, sentence, first, stop)
        stop = self._without_tail(sentence, first, stop)
        pieces = self._parted(kind, sentence.words, first, stop)
        for start, end, what in pieces:
            yield Name(sentence.starts[start], sentence.ends[end - 1], what, name.confidence)

    def _without_verb(self, sentence: Sentence, first: int, stop: int) -> int:
        """End a person's name before a small word that is no particle (``Machteld Ruijs verkocht``)."""
        joins = self._words.of("particles") | _JOINS
        for number in range(first + 1, stop):
            word = sentence.words[number]
            if word.islower() and word not in joins and word.isalpha():
                return number
        return stop

    def _wider(self, name: Name, sentence: Sentence, first: int, last: int) -> int:
        """Take in the capitalised word before a person, a first name or a particle that was left out."""
        before = first - 1
        if before < 0 or sentence.starts[before] < last or name.kind is EntityKind.MISC:
            return first
        word = sentence.words[before]
        if not word[0].isupper() or sentence.starts[first] - sentence.ends[before] != 1 or "-" in word[1:]:
            return first
        low = word.casefold()
        particle = low in self._words.of("particles") and name.kind is EntityKind.PERSON
        roles = self._words.roles.get(low, ())
        plain = name.kind is EntityKind.PERSON and not roles and word not in self._words.demonyms
        alone = sentence.ends[first] == name.end
        plain = plain and alone and self._words.language != "de"
        if particle or (plain and not self._is_noun(low)):
            return before
        return first

    def _is_noun(self, low: str) -> bool:
        """Whether a word is a common noun of the lists, or a compound that ends in one (``zuivelconcern``)."""
        if low in self._whole:
            return True
        return self._words.language in ("nl", "de") and len(low) > _LONG and low.endswith(self._nouns)

    def _without_noun(self, kind: EntityKind, sentence: Sentence, first: int, stop: int) -> tuple[int, EntityKind]:
        """Leave out a common noun that begins the sentence (``Zuivelconcern Drentina``)."""
        low = sentence.words[first].casefold()
        heads = {head.casefold() for head in self._words.of("org_heads")} if first == 0 else set()
        if first or stop - first < 2 or low in heads or not self._is_noun(low) or self._known.known(low) & Known.FIRST:
            return first, kind
        whole = kind is not EntityKind.PERSON and self._words.language not in ("nl", "de")
        if whole or kind is EntityKind.MISC or self._known.known(" ".join(sentence.words[first:stop])) & _GROUP:
            return first, kind
        group = low.endswith(tuple(n for n in self._words.of("org_nouns") if len(n) >= _SHORTEST_NOUN))
        return first + 1, EntityKind.ORGANISATION if group else kind

    def _without_tail(self, sentence: Sentence, first: int, stop: int) -> int:
        """Leave out small words at the end, in languages whose names end in a capital."""
        if self._words.language not in ("nl", "en"):
            return stop
        for number in range(first + 1, stop):
            small = sentence.words[number].casefold() in self._words.of("function")
            if small and not any(not word.islower() for word in sentence.words[number:stop]):
                return number
        return stop

    def _is_german_noun(self, word: str) -> bool:
        """Whether a word is a common noun of German, to which an adjective before it belongs (``Bayerischer Wald``)."""
        return self._words.language == "de" and ordinary("de").sign(word) == "d"

    def _parted(self, kind: EntityKind, words: list[str], first: int, stop: int) -> list[tuple[int, int, EntityKind]]:
        """Part an adjective of a place, or an employer, from a name."""
        if stop - first < 2:
            return [(first, stop, kind)]
        following = self._known.known(words[first + 1])
        titled = words[first].casefold() in self._words.of("titles") and following & Known.FIRST
        if titled and not self._known.known(words[first]) & Known.FIRST:
            return [(first + 1, stop, EntityKind.PERSON)]
        person = kind is EntityKind.PERSON or bool(following & Known.FIRST)
        adjective = words[first] in self._words.demonyms and not self._known.known(words[first]) & Known.FIRST
        if adjective and kind is not EntityKind.ORGANISATION:
            if person:
                return [(first, first + 1, EntityKind.MISC), (first + 1, stop, EntityKind.PERSON)]
            region = self._known.known(" ".join(words[first:stop])) & _PLACE or self._is_german_noun(words[first + 1])
            if stop - first == 2 and following & _PLACE and not region:
                return [(first, first + 1, EntityKind.MISC), (first + 1, stop, EntityKind.PLACE)]
        if kind is EntityKind.PERSON and self._words.language == "nl" and "van" in words[first + 2 : stop - 1]:
            at = words.index("van", first + 2)
            if not self._known.known(words[at - 1]) & Known.FIRST:
                where = self._known.known(words[at + 1]) & _PLACE
                return [(first, at, kind), (at + 1, stop, EntityKind.PLACE if where else EntityKind.ORGANISATION)]
        return [(first, stop, kind)]

"""Names by rules: runs of capitals, lists of names, and the words around them. Serves every language."""

from collections import Counter
from itertools import pairwise

from reader.core.analysis import EntityKind
from reader.language.gazetteer import Known, gazetteer
from reader.language.lexicon import lexicon
from reader.language.names.engines import Name
from reader.language.tokens import Document, Sentence

_JOINERS = frozenset("van von der den de het la le du des di da of the für voor and & en et y und".split())
_PLACE = Known.COUNTRY | Known.CITY | Known.TOWN | Known.REGION
_GROUP = Known.ORGANISATION | Known.MEDIA | Known.PARTY | Known.CLUB
SURE, LIKELY, GUESS = 0.9, 0.7, 0.4
"""Confidence of a listed name, of a cue word beside it, and of no evidence."""


class RulesEngine:
    """The engine ``rules``."""

    name = "rules"

    def __init__(self, language: str) -> None:
        self._lexicon = lexicon(language)
        self._known = gazetteer()

    def tag(self, document: Document) -> list[Name]:
        """Names by rules; see `reader.language.names.engines.Engine`."""
        inside = _inside(document)
        found = []
        for sentence in document.sentences:
            for start, stop in self._runs(sentence, inside):
                kind, sure = self._kind(sentence, start, stop)
                found.append(Name(sentence.starts[start], sentence.ends[stop - 1], kind, sure))
        return found

    def _runs(self, sentence: Sentence, inside: Counter[str]) -> list[tuple[int, int]]:
        """Stretches of words that look like one name."""
        words, runs, at = sentence.words, [], 0
        listed = {start: stop for start, stop, _ in self._known.matches(words)}
        while at < len(words):
            if not self._begins(words, at, inside):
                at += 1
                continue
            stop = listed.get(at, at + 1)
            if words[at] not in self._lexicon.demonyms:
                stop = self._grow(words, stop, listed)
            runs.append((at, stop))
            at = stop
        return runs

    def _grow(self, words: list[str], stop: int, listed: dict[int, int]) -> int:
        """Where a run of capitals that has reached ``stop`` ends."""
        while stop < len(words):
            if self._capital(words[stop]):
                stop = listed.get(stop, stop + 1)
                continue
            joined = stop
            while joined < len(words) and joined < stop + 3 and words[joined] in _JOINERS:
                joined += 1
            if joined == stop or joined >= len(words) or not self._capital(words[joined]):
                break
            if words[joined] in self._lexicon.demonyms or self._known.known(words[stop - 1]) & _PLACE:
                break
            if words[stop] in ("and", "en", "et", "y", "und"):
                break
            stop = joined + 1
        return stop

    def _capital(self, word: str) -> bool:
        """Whether a word can stand inside a name."""
        return word[0].isupper() and word.casefold() not in self._lexicon.of("calendar")

    def _begins(self, words: list[str], at: int, inside: Counter[str]) -> bool:
        """Whether a name can begin at a word."""
        word = words[at]
        if word in self._lexicon.demonyms or word in self._lexicon.of("small_names"):
            return True
        if not self._capital(word) or self._is_compound(word):
            return False
        lower = word.casefold()
        if word == "I" or (len(word) == 1 and at + 1 < len(words) and words[at + 1] != "."):
            return False
        roles = self._lexicon.roles.get(lower, ())
        if "function" in roles or "pronoun" in roles:
            return False
        if at == 0 or words[at - 1] in "\"'“”‘’„«:–—(":
            follows = at + 1 < len(words) and self._capital(words[at + 1])
            listed = bool(self._known.known(word) & ~Known.PREFIX)
            return listed or (follows and not roles) or inside[word] > 0
        return "title" not in roles or at + 1 >= len(words) or not self._capital(words[at + 1])

    def _is_compound(self, word: str) -> bool:
        """Whether a hyphened word is a name plus an ordinary word (``VVD-leider``)."""
        head, hyphen, tail = word.rpartition("-")
        return bool(hyphen and head and tail[:1].islower() and head[0].isupper() and not self._person_like(word))

    def _person_like(self, word: str) -> bool:
        """Whether a hyphened word with a small tail is listed or looks like an East Asian given name."""
        return len(word) <= 12 or bool(self._known.known(word))

    def _kind(self, sentence: Sentence, start: int, stop: int) -> tuple[EntityKind, float]:
        """What a run names, and how sure that is."""
        words = sentence.words
        if words[start] in self._lexicon.demonyms and stop - start == 1:
            return EntityKind.MISC, SURE
        by_list = self._listed(" ".join(words[start:stop]), words[start], stop - start)
        if by_list:
            return by_list
        before = self._lexicon.roles.get(words[start - 1].casefold(), ()) if start else ()
        after = self._lexicon.roles.get(words[stop].casefold(), ()) if stop < len(words) else ()
        if "title" in before or "speech" in before or "speech" in after:
            return EntityKind.PERSON, LIKELY
        if any(word in self._lexicon.of("org_heads") for word in words[start:stop]) or "orgnoun" in before:
            return EntityKind.ORGANISATION, LIKELY
        if words[stop - 1].casefold().endswith(tuple(self._lexicon.of("place_suffixes"))) or "placenoun" in before:
            return EntityKind.PLACE, LIKELY
        if words[start].isupper() and 1 < len(words[start]) < 6:
            return EntityKind.ORGANISATION, GUESS
        if "placeprep" in before and stop - start == 1:
            return EntityKind.PLACE, GUESS
        return (EntityKind.PERSON, GUESS) if stop - start <= 3 else (EntityKind.ORGANISATION, GUESS)

    def _listed(self, phrase: str, first: str, length: int) -> tuple[EntityKind, float] | None:
        """The kind of a listed name, or of one that begins with a listed first name."""
        known = self._known.known(phrase)
        if phrase in self._lexicon.of("small_names"):
            return EntityKind.ORGANISATION, SURE
        if known & Known.COUNTRY or (phrase in self._lexicon.acronyms and known & _PLACE):
            return EntityKind.PLACE, SURE
        if known & _GROUP and not known & Known.CITY:
            return EntityKind.ORGANISATION, SURE
        if known & _PLACE and not known & Known.FIRST:
            return EntityKind.PLACE, SURE if known & (Known.CITY | Known.REGION) or length > 1 else LIKELY
        if known & Known.WORK:
            return EntityKind.MISC, LIKELY
        if self._known.known(first) & Known.FIRST and length < 6:
            return EntityKind.PERSON, SURE if length > 1 else LIKELY
        return None


def _inside(document: Document) -> Counter[str]:
    """How often each word stands with a capital inside a sentence."""
    return Counter(
        word
        for sentence in document.sentences
        for before, word in pairwise(sentence.words)
        if word[0].isupper() and before[0].islower()
    )

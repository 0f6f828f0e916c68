"""What the fitted engine sees of a word: its form, its neighbours, the lists, the rules' opinion, the whole article.

Features are short strings. `own` and `near` depend on a word alone, so that the decoder adds up their weights once
for each word; `local` gives what depends on the place in the text.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from reader.core.analysis import EntityKind
from reader.language.gazetteer import Gazetteer, Known, gazetteer
from reader.language.lexicon import Lexicon, lexicon
from reader.language.names import runs
from reader.language.names.engines import Name
from reader.language.names.rules import RulesEngine
from reader.language.ordinary import ordinary
from reader.language.tokens import Document, Sentence

_FAR_ROLES = frozenset(("title", "speech", "according", "born", "orgnoun", "placenoun", "work"))
_FLAGS = {
    Known.COUNTRY: "c",
    Known.CITY: "C",
    Known.TOWN: "t",
    Known.REGION: "r",
    Known.FIRST: "f",
    Known.SURNAME: "s",
    Known.ORGANISATION: "o",
    Known.MEDIA: "m",
    Known.PARTY: "p",
    Known.CLUB: "k",
    Known.WORK: "w",
}
_PLACE = Known.COUNTRY | Known.CITY | Known.TOWN | Known.REGION
_CACHED = 20_000
_SPORT = 3
"""Different words of sport from which an article is about it."""
_LETTER = {EntityKind.PERSON: "P", EntityKind.ORGANISATION: "O", EntityKind.PLACE: "L", EntityKind.MISC: "M"}


@lru_cache(maxsize=20_000)
def shape(word: str) -> str:
    """The kinds of signs in a word, each run once: ``McDonald's`` → ``AaAa'a``."""
    found = ""
    for char in word:
        kind = "A" if char.isupper() else "a" if char.isalpha() else "0" if char.isdigit() else char
        if not found.endswith(kind):
            found += kind
    return found


def long_shape(word: str) -> str:
    """The kinds of signs in a word, length up to four kept: ``Delft`` → ``Aaaa``."""
    return "".join("A" if c.isupper() else "a" if c.isalpha() else "0" if c.isdigit() else c for c in word)[:4]


class Features:
    """Makes the features of one language."""

    def __init__(self, language: str) -> None:
        self._lexicon: Lexicon = lexicon(language)
        self._known: Gazetteer = gazetteer()
        self._rules = RulesEngine(language)
        self._sport = False
        self._signs_of: dict[str, tuple[str, ...]] = {}
        self._ordinary = ordinary(language)
        self._place_ends = tuple(sorted(self._lexicon.of("place_suffixes")))

    def own(self, word: str) -> list[str]:
        """Features of a word by itself."""
        low = word.casefold()
        found = [f"w{low}", f"s{shape(word)}", f"S{long_shape(word)}"]
        found += [f"p{low[:size]}" for size in (1, 2, 3, 4) if len(low) > size]
        found += [f"e{low[-size:]}" for size in (1, 2, 3, 4, 5) if len(low) > size]
        found += [f"l{sign}" for sign in self._signs(word, low)]
        if "-" in word[1:-1]:
            head, _, tail = word.rpartition("-")
            found += [f"hh{shape(head)}", f"ht{shape(tail)}", f"hw{tail.casefold()}"]
            found += [f"hl{sign}" for sign in self._signs(head, head.casefold())]
        return found

    def near(self, word: str, distance: int) -> list[str]:
        """Features of the word that stands ``distance`` places away; the empty word stands outside the sentence."""
        low = word.casefold()
        found = [f"{distance}w{low}", f"{distance}s{shape(word)}"]
        if word and abs(distance) == 1:
            found.append(f"{distance}e{low[-3:]}")
            found += [f"{distance}l{sign}" for sign in self._signs(word, low)]
        elif word:
            found += [f"{distance}l{role}" for role in self._lexicon.roles.get(low, ()) if role in _FAR_ROLES]
        return found

    def _signs(self, word: str, low: str) -> Iterator[str]:
        """The lists that hold a word."""
        yield from self._lexicon.roles.get(low, ())
        if word in self._lexicon.demonyms:
            yield "demonym"
        if word in self._lexicon.acronyms:
            yield "acronym"
        if word in self._lexicon.of("org_heads"):
            yield "Orghead"
        if word[:1].isupper():
            known = self._known.known(word)
            yield from (f"g{sign}" for flag, sign in _FLAGS.items() if known & flag)
            if low[2:].endswith(self._place_ends):
                yield "placeend"
            yield "o" + self._ordinary.sign(word)

    def _cached_signs(self, word: str) -> tuple[str, ...]:
        """The lists that hold a word, as `_signs`, remembered."""
        found = self._signs_of.get(word)
        if found is None:
            if len(self._signs_of) > _CACHED:
                self._signs_of.clear()
            found = self._signs_of[word] = tuple(self._signs(word, word.casefold()))
        return found

    def local(self, document: Document, ruled: Sequence[Name]) -> Iterator[list[list[str]]]:
        """For every sentence, for every word, the features of its place in the text, given what the rules find."""
        about = self._about(document)
        self._sport = self._is_sport(document)
        opinions = {name.start: (name.end, f"{_LETTER[name.kind]}{name.confidence:.1f}") for name in ruled}
        for sentence in document.sentences:
            yield self._of_sentence(sentence, about, opinions)

    def _is_sport(self, document: Document) -> bool:
        """Whether an article is about sport, where towns are clubs."""
        words = self._lexicon.of("sport")
        met = {low for sentence in document.sentences for word in sentence.words if (low := word.casefold()) in words}
        return len(met) >= _SPORT

    def _of_sentence(
        self, sentence: Sentence, about: dict[str, set[str]], opinions: dict[int, tuple[int, str]]
    ) -> list[list[str]]:
        """The features of place of one sentence."""
        words = sentence.words
        lists = self._listed(words)
        shouting = _shouting(words)
        of_runs = {} if shouting else runs.features(words, self._cached_signs)
        found: list[list[str]] = []
        ends, opinion = -1, ""
        for at, word in enumerate(words):
            row: list[str] = []
            start = sentence.starts[at]
            if start in opinions:
                ends, opinion = opinions[start]
                row.append(f"RB{opinion}")
            elif start < ends:
                row.append(f"RI{opinion}")
            row += lists.get(at, ())
            row += of_runs.get(at, ())
            if word[0].isupper():
                row += self._capital(words, at, about, shouting=shouting)
            elif word[0].islower():
                row.append(self._small(words, at))
            found.append(row)
        return found

    def _small(self, words: Sequence[str], at: int) -> str:
        """Of a word in small letters: what kind it is, and whether capitals stand beside it."""
        roles = self._lexicon.roles.get(words[at], ())
        kind = "f" if "function" in roles else "p" if "particle" in roles else "v" if "speech" in roles else "x"
        before = "A" if at and words[at - 1][0].isupper() else "a"
        after = "A" if at + 1 < len(words) and words[at + 1][0].isupper() else "a"
        return f"x{before}{kind}{after}"

    def _capital(self, words: Sequence[str], at: int, about: dict[str, set[str]], *, shouting: bool) -> list[str]:
        """Features of a word with a capital: where it stands and what the rest of the article tells of it."""
        word = words[at]
        before = words[at - 1] if at else ""
        after = words[at + 1] if at + 1 < len(words) else ""
        first = not before or before in "\"“„‘'«–—-•:("
        where = "F" if first else "M"
        seen = about.get(word, set())
        row = [where, f"{where}{shape(before)}|{shape(word)}|{shape(after)}", f"b{before.casefold()}|{shape(after)}"]
        row += [f"D{sign}" for sign in seen]
        row.append(f"{where}o{self._ordinary.sign(word)}")
        if first:
            row.append("F" + ("l" if "l" in seen else "") + ("c" if "c" in seen else ""))
        row += [f"t{role}|{shape(after)}" for role in self._lexicon.roles.get(before.casefold(), ())]
        if shouting:
            row.append("shout")
        if self._sport:
            known = self._known.known(word)
            sign = "k" if known & Known.CLUB else "p" if known & _PLACE else "x"
            inside = "i" if before.casefold() in self._lexicon.of("place_preps") else "o"
            row += [f"sp{sign}{inside}", f"sp{sign}b{before.casefold()}", f"sp{sign}a{after.casefold()}"]
        return row

    def _listed(self, words: Sequence[str]) -> dict[int, list[str]]:
        """For the words of listed names, what the name is known as."""
        found: dict[int, list[str]] = {}
        for start, stop, flags in self._known.matches(words):
            signs = [sign for flag, sign in _FLAGS.items() if flags & flag]
            size = "1" if stop - start == 1 else "n"
            grows = (start > 0 and words[start - 1][0].isupper()) or (stop < len(words) and words[stop][0].isupper())
            for at in range(start, stop):
                place = "GB" if at == start else "GI"
                found[at] = [f"{place}{sign}{size}{'+' if grows else ''}" for sign in signs]
        return found

    def ruled(self, document: Document) -> list[Name]:
        """What the rules find."""
        return self._rules.tag(document)

    def _about(self, document: Document) -> dict[str, set[str]]:
        """For every word with a capital, what its other places in the article tell."""
        small: set[str] = set()
        found: dict[str, set[str]] = {}
        for sentence in document.sentences:
            for before, word in pairwise(("", *sentence.words)):
                if word[0].islower():
                    small.add(word)
                self._meet(before, word, found)
        for word, signs in found.items():
            if word.casefold() in small:
                signs.add("l")
        return found

    def _meet(self, before: str, word: str, found: dict[str, set[str]]) -> None:
        """Note what two neighbouring words tell of each other."""
        roles = self._lexicon.roles
        capital_before = before[:1].isupper()
        if word[0].isupper():
            signs = found.setdefault(word, set())
            if capital_before:
                signs.add("B")
                found.setdefault(before, set()).add("A")
            elif before[:1].islower():
                signs.add("c")
                signs.update(f"b{role}" for role in roles.get(before, ()))
        elif capital_before and word[0].islower():
            found.setdefault(before, set()).update(f"a{role}" for role in roles.get(word, ()))


def _shouting(words: Sequence[str]) -> bool:
    """Whether a sentence is written in capitals."""
    letters = [word for word in words if word[0].isalpha() and len(word) > 1]
    return len(letters) > 2 and sum(word.isupper() for word in letters) * 10 > len(letters) * 7

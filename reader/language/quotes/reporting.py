"""The words by which a language reports what was said without quotation marks, read once when first needed.

A verb is named by the first form of its line in the lexicon; a form that the lexicon does not know stands for itself.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.language.lexicon import DATA, LANGUAGES, sections
from reader.language.quotes.scene import Item

_CLASSES = ("strong", "weak", "bare", "listener", "asks", "last", "shows")
REPORTS = ("angaben", "informationen", "berichten", "meldungen", "auffassung", "ansicht", "worten", "meinung")
_COMPOUND = 5
_FAR = 14
"""Items between the two halves of a verb such as ``teilte … mit``."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb that reports a clause."""

    at: int
    """Number of its item."""
    classes: frozenset[str]
    """What is known of it: ``strong``, ``weak``, ``bare``, ``listener``, ``asks``, ``last``, ``shows``."""


@dataclass(frozen=True, slots=True)
class Reporting:
    """The words of reporting of one language."""

    language: str
    """Two-letter code."""
    words: Mapping[str, frozenset[str]]
    """Section name to its words."""
    verbs: Mapping[str, frozenset[str]]
    """Form of a verb to its classes."""
    split: Mapping[str, Mapping[str, frozenset[str]]]
    """Form of a verb to the second words that complete it, each to its classes."""
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    """First word of phrases such as ``according to`` to those, the longest first."""
    triggers: frozenset[str]
    """Every word by which something may be reported."""
    compounds: tuple[str, ...]
    """Endings of compounds that are nouns for somebody who tells something."""

    def of(self, section: str) -> frozenset[str]:
        """The words of a section; empty when the language has none."""
        return self.words.get(section, frozenset())

    def triggered(self, low: str) -> bool:
        """Whether something may be reported by a word in small letters."""
        return low in self.triggers or (self.language == "fr" and low.partition("-")[0] in self.verbs)

    def verb(self, items: Sequence[Item], at: int) -> Verb | None:
        """The verb of reporting at an item."""
        item = items[at]
        if item.entity or item.quote or not item.text[:1].islower():
            return None
        low = item.lower
        classes = self.verbs.get(low)
        if classes is None and self.language == "fr" and "-" in low:
            classes = self.verbs.get(low.split("-")[0])
        rests = self.split.get(low)
        if rests:
            later = {one.lower for one in items[at + 1 : at + 1 + _FAR]}
            classes = next((rests[rest] for rest in rests if rest in later), classes)
        return Verb(at, classes) if classes else None

    def phrase(self, items: Sequence[Item], at: int) -> int:
        """Where a phrase such as ``according to`` that begins at an item ends; 0 when none does."""
        low = items[at].lower
        for phrase in self.phrases.get(low, ()):
            if [item.lower for item in items[at : at + len(phrase)]] == list(phrase):
                return at + len(phrase)
        return self._report(items, at) if self.language == "de" and low == "nach" else 0

    def _report(self, items: Sequence[Item], at: int) -> int:
        """Where ``nach Polizeiangaben`` or ``nach eigenen Worten`` ends; 0 when none begins at an item."""
        for number in (at + 1, at + 2):
            if number < len(items) and items[number].lower.endswith(REPORTS):
                owned = number == at + 1 or items[at + 1].lower in self.of("own")
                return number + 1 if owned else 0
        return 0


@lru_cache(maxsize=8)
def reporting(language: str) -> Reporting:
    """The words of reporting of ``language``, or those of English for a language without any."""
    code = language if language in LANGUAGES else "en"
    raw = sections(DATA / "reported" / f"{code}.txt")
    lines = sections(DATA / "lexicon" / f"{code}.txt")["speech"]
    forms = {found[0]: found for found in (_tokens([line]) for line in lines) if found}
    verbs: dict[str, set[str]] = {}
    split: dict[str, dict[str, set[str]]] = {}
    for name in _CLASSES:
        for token in _tokens(raw.get(name, ())):
            for form in {token, *forms.get(token, ()), *_regular(token, code)}:
                verb, plus, rest = form.partition("+")
                known = split.setdefault(verb, {}).setdefault(rest.split("+")[0], set()) if plus else None
                (verbs.setdefault(form, set()) if known is None else known).add(name)
    for form in _tokens(raw.get("never", ())):
        verbs.pop(form, None)
    words = {name: frozenset(token.replace("+", " ") for token in _tokens(found)) for name, found in raw.items()}
    phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in sorted((tuple(token.split("+")) for token in _tokens(raw["phrases"])), key=len, reverse=True):
        phrases[phrase[0]] = (*phrases.get(phrase[0], ()), phrase)
    return Reporting(
        code,
        words,
        {form: frozenset(found) for form, found in verbs.items()},
        {form: {rest: frozenset(found) for rest, found in rests.items()} for form, rests in split.items()},
        phrases,
        frozenset((*verbs, *split, *phrases, *words.get("free", ()))),
        tuple(sorted(word for word in words["sources"] if len(word) > _COMPOUND)),
    )


def _regular(verb: str, code: str) -> list[str]:
    """The regular forms of a Spanish or French verb, of which the lexicon lists the frequent ones."""
    stem, ending = verb[:-2], verb[-2:]
    if len(stem) < 3:
        return []
    if code == "es" and ending == "ar":
        return [stem + one for one in "a an ó aron aba aban ado ará arán".split()]
    if code == "es" and ending in ("er", "ir"):
        return [stem + one for one in "e en ió ieron ía ían ido".split()]
    if code == "fr" and ending == "er":
        soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
        return [stem + "e", stem + "ent", soft + "ait", soft + "aient", stem + "é", stem + "era"]
    return []


def _tokens(lines: Iterable[str]) -> list[str]:
    """The words of some lines."""
    return [token.casefold() for line in lines for token in line.split()]


def may_report(items: Sequence[Item], language: str) -> bool:
    """Whether items can hold reported speech: one is a word of reporting."""
    words = reporting(language)
    return any(words.triggered(item.lower) for item in items)

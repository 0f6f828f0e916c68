"""What a block looks like: the weak evidence that every rule weighs."""

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache

from reader.cleaning.languages import shares_of
from reader.cleaning.lexicon import lexicon
from reader.cleaning.wording import Hits, covered
from reader.cleaning.words import tokens

_ENDS = (".", "!", "?", "…", "。", "！", "？")
_CLOSING = "\"'”’»«“)]"
"""What may follow the end of a sentence."""
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»“)\]]*\s+(?=[\"'“„«‘¿¡(]?[^\W\da-zß-öø-ÿ])")
_QUOTED = re.compile(r"[\"“”„«»]")
_QUOTED_ONCE = re.compile(r"(?<!\w)['‘]\w|\w[’'](?!\w)")
_INITIAL = re.compile(r"([^\W\d_])[\w'’.-]*")
_ASCII_INITIAL = re.compile(r"([A-Za-z])[\w'.-]*", re.ASCII)
MOST_WORDS = 60
"""Words of a block that phrases are looked for in."""
SHORTEST_VERB = 4
"""Letters beyond which a word may be known for a verb by its end."""
PROSE_WORDS = 12
"""Words from which a finished sentence is prose."""
TYPICAL_FUNCTION = 0.4
"""Share of function words assumed where they are not known."""
PROSE_FUNCTION = 0.25
"""Share of function words that prose has."""


@dataclass(slots=True)
class Shape:
    """Evidence taken from the text of one block alone."""

    text: str
    """The text."""
    words: list[str]
    """Its words, folded."""
    ended: bool
    """Whether it ends like a sentence."""
    sentences: int
    """Number of sentences, at least one."""
    capitals: float
    """Share of words that begin with a capital."""
    function: float
    """Share of function words in the language that fits best."""
    finite: bool
    """Whether it has a finite verb of the short list."""
    saying: bool
    """Whether it reports what somebody said."""
    quoted: bool
    """Whether it has quotation marks."""
    reader: bool
    """Whether it addresses the reader."""
    we: bool
    """Whether it speaks as a house: we, our."""
    imperative: bool
    """Whether a sentence of it begins with an imperative."""
    hits: Hits
    """Phrases of leftovers in it; not looked for in long blocks."""
    covers: dict[str, float]
    """Share of the words that lie in phrases of each theme that has any."""
    known: bool = True
    """Whether its document is in a language there is a data file for."""

    count: int = field(init=False)
    """Number of words."""
    prose: bool = field(init=False)
    """Whether it is running text, safe from rules that know phrases alone."""

    def __post_init__(self) -> None:
        """Tell what is asked for most often once and for all."""
        self.count = len(self.words)
        enough = self.function >= PROSE_FUNCTION or not self.known
        self.prose = self.count >= PROSE_WORDS and self.ended and enough and not self.imperative

    @property
    def prose_like(self) -> bool:
        """Whether it may be a paragraph: a sentence, or long enough to be one."""
        return (self.ended and self.count >= 6) or self.count >= 22


def shape_of(text: str, language: str = "", *, known: bool = True, words: list[str] | None = None) -> Shape:
    """The shape of ``text``, word classes taken in ``language``, in all when it is unknown.

    ``known`` tells whether the document is in a language there is a data file for; if not, function words mean nothing.
    ``words`` are its words when they were taken before.
    """
    return _remembered(text, language) if known and words is None else _shape(text, language, known, words)


@lru_cache(maxsize=2000)
def _remembered(text: str, language: str) -> Shape:
    """The shape of a block of plain text, which several rules ask for one after the other."""
    return _shape(text, language, True, None)


def _shape(text: str, language: str, known: bool, words: list[str] | None) -> Shape:
    words = tokens(text) if words is None else words
    initials = (_ASCII_INITIAL if text.isascii() else _INITIAL).findall(text)
    hits = lexicon().phrases.find(words) if len(words) <= MOST_WORDS else {}
    finite, saying, reader, we, imperative = _classes(language)
    pieces = _SENTENCE_END.split(text)
    starts = [*words[:1], *filter(None, map(_first, pieces[1:]))]
    return Shape(
        text=text,
        words=words,
        ended=text.rstrip().rstrip(_CLOSING).endswith(_ENDS),
        sentences=len(pieces),
        capitals=sum(map(str.isupper, initials)) / len(initials) if initials else 0.0,
        function=_function_share(words, language) if known else TYPICAL_FUNCTION,
        finite=not finite.isdisjoint(words) or _conjugated(words, language),
        saying=not saying.isdisjoint(words),
        quoted=_is_quoted(text),
        reader=not reader.isdisjoint(words),
        we=not we.isdisjoint(words),
        imperative=not imperative.isdisjoint(starts),
        hits=hits,
        covers={theme: covered(hits, theme) / len(words) for theme in hits},
        known=known,
    )


def sentences(text: str) -> list[str]:
    """The sentences of ``text``."""
    return [piece for piece in _SENTENCE_END.split(text) if piece.strip()]


def _function_share(words: list[str], language: str) -> float:
    """Share of function words in ``language``; where that is low, in the language that fits best."""
    if not words:
        return 0.0
    known = lexicon().languages.get(language)
    share = 0.0
    if known is not None:
        function = known.words["function"]
        share = sum(map(function.__contains__, words)) / len(words)
        if share >= PROSE_FUNCTION or len(words) > MOST_WORDS:
            return share
    return max(shares_of(words).values(), default=share)


def _conjugated(words: list[str], language: str) -> bool:
    """Whether a word ends as only verbs do, in a language that has such ends: ``ofreció``."""
    ends = _verb_ends(language)
    return bool(ends) and any(word.endswith(ends) and len(word) > SHORTEST_VERB for word in words)


@cache
def _verb_ends(language: str) -> tuple[str, ...]:
    """The ends of words by which verbs are known; none when the language is unknown."""
    return tuple(lexicon().word_class("finite_end", language)) if language else ()


@cache
def _classes(language: str) -> list[frozenset[str]]:
    """The word classes that shapes have, in ``language``; in every language when it is unknown."""
    return [lexicon().word_class(name, language) for name in ("finite", "saying", "reader", "we", "imperative")]


def _is_quoted(text: str) -> bool:
    """Whether ``text`` has quotation marks; single ones are looked for only where there are any, as that is slow."""
    if _QUOTED.search(text):
        return True
    return ("'" in text or "’" in text or "‘" in text) and bool(_QUOTED_ONCE.search(text))


def _first(sentence: str) -> str:
    words = tokens(sentence[:40])
    return words[0] if words else ""

"""What a block looks like: the weak evidence that every rule weighs."""

import re
from dataclasses import dataclass

from reader.cleaning.languages import shares_of
from reader.cleaning.lexicon import lexicon
from reader.cleaning.words import tokens

_END = re.compile(r"[.!?…][\"'”’»«“)\]]*$")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»“)\]]*\s+(?=[\"'“„«‘¿¡(]?[^\W\da-zß-öø-ÿ])")
_QUOTED = re.compile(r"[\"“”„«»]|(?<!\w)['‘]\w|\w[’'](?!\w)")
_RAW_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
PROSE_WORDS = 12
"""Words from which a finished sentence is prose."""
PROSE_FUNCTION = 0.25
"""Share of function words that prose has."""


@dataclass(frozen=True, slots=True)
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

    @property
    def count(self) -> int:
        """Number of words."""
        return len(self.words)

    @property
    def prose(self) -> bool:
        """Whether it is running text, safe from rules that know phrases alone."""
        return self.count >= PROSE_WORDS and self.ended and self.function >= PROSE_FUNCTION and not self.imperative

    @property
    def prose_like(self) -> bool:
        """Whether it may be a paragraph: a sentence, or long enough to be one."""
        return (self.ended and self.count >= 6) or self.count >= 22


def shape_of(text: str, language: str = "") -> Shape:
    """The shape of ``text``, word classes taken in ``language`` and English, which leftovers are often written in."""
    words = tokens(text)
    raw = _RAW_WORD.findall(text)
    bag = set(words)
    starts = {words[0]} if words else set()
    starts.update(piece for piece in map(_first, _SENTENCE_END.split(text)) if piece)
    return Shape(
        text=text,
        words=words,
        ended=bool(_END.search(text.rstrip())),
        sentences=len(_SENTENCE_END.findall(text)) + 1,
        capitals=sum(word[:1].isupper() for word in raw) / len(raw) if raw else 0.0,
        function=max(shares_of(words).values(), default=0.0) if words else 0.0,
        finite=bool(bag & _words("finite", language)),
        saying=bool(bag & _words("saying", language)),
        quoted=bool(_QUOTED.search(text)),
        reader=bool(bag & _words("reader", language)),
        we=bool(bag & _words("we", language)),
        imperative=bool(starts & _words("imperative", language)),
    )


def _words(name: str, language: str) -> frozenset[str]:
    """A word class in ``language``; in every language when it is unknown."""
    return lexicon().word_class(name, language)


def _first(sentence: str) -> str:
    words = tokens(sentence[:40])
    return words[0] if words else ""

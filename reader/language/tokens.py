"""Words with their places, and the sentences they make."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.core.spans import Span
from reader.language.lexicon import Lexicon

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S. a.u.b.
    r"|[DLOM]['’][A-ZÀ-ÖØ-Þ][^\W_]+(?:-[^\W_]+)*"  # O'Brien
    r"|\d+(?:[.,:]\d+)*(?:-?[^\W\d_]+)?"  # 1.200 19:30 34-jarige
    r"|[^\W_]+(?:[-‑–&*/][^\W_]+)*"  # noord-koreaanse A27 AT&T
    r"|\S"
)
_END = re.compile(r"[.!?…]+[\"”“’'»«)\]]*$")
_OPENING = "\"„“‘'«»(["


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark, with its place in the text."""

    text: str
    """As it stands."""
    low: str
    """Case-folded."""
    start: int
    """Offset of its first code point."""
    end: int
    """Offset after its last code point."""

    @property
    def is_word(self) -> bool:
        """Whether it has a letter or digit."""
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it looks like a name: a capital in front, or inside as in ``iPhone``."""
        return self.text[0].isalpha() and not self.text.islower() and self.text != self.low


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its place and its words."""

    span: Span
    """Where it stands."""
    tokens: tuple[Token, ...]
    """Its words and marks."""
    block: int
    """Index of the block it belongs to."""


def tokenize(text: str, offset: int, lexicon: Lexicon) -> list[Token]:
    """The tokens of ``text``, whose first code point stands at ``offset``."""
    tokens = []
    for match in _TOKEN.finditer(text):
        word = match[0]
        if lexicon.elisions and word[1:2] in ("'", "’") and word[0].lower() in lexicon.elisions:
            tokens.append(Token(word[:2], word[:2].casefold(), offset + match.start(), offset + match.start() + 2))
            rest = word[2:]
            tokens.append(Token(rest, rest.casefold(), offset + match.start() + 2, offset + match.end()))
        else:
            tokens.append(Token(word, word.casefold(), offset + match.start(), offset + match.end()))
    return tokens


def sentences(text: str, block: int, span: Span, kept: Sequence[Span], lexicon: Lexicon) -> list[Sentence]:
    """The sentences of a block at ``span`` of ``text``; none ends inside one of the quotations ``kept``."""
    tokens = tokenize(span.of(text), span.start, lexicon)
    found, begin = [], 0
    for index in range(len(tokens)):
        if _ends(text, tokens, index, kept, lexicon):
            found.append(_sentence(tokens[begin : index + 1], block))
            begin = index + 1
    if begin < len(tokens):
        found.append(_sentence(tokens[begin:], block))
    return found


def _sentence(tokens: Sequence[Token], block: int) -> Sentence:
    return Sentence(Span(tokens[0].start, tokens[-1].end), tuple(tokens), block)


def _ends(text: str, tokens: Sequence[Token], index: int, kept: Sequence[Span], lexicon: Lexicon) -> bool:
    """Whether a sentence ends after ``tokens[index]``."""
    if index + 1 == len(tokens):
        return True
    token, following = tokens[index], tokens[index + 1]
    if token.end == following.start or not _closes(text, token):
        return False
    if any(quote.start < token.end <= quote.end for quote in kept):
        return False
    if following.text[0].islower():
        return False
    before = tokens[index - 1] if index else None
    if token.text == "." and before is not None and before.end == token.start:
        initial = len(before.text) == 1 and before.text.isupper()
        return not (initial or before.low in lexicon.abbreviations)
    return True


def _closes(text: str, token: Token) -> bool:
    """Whether an end mark stands at the end of ``token``, closing quotation marks not counted."""
    if token.is_word and not token.text.endswith("."):
        return False
    return bool(_END.search(text[max(0, token.end - 6) : token.end]))

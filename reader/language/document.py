"""An article as the analyser reads it: its sentences, words and quotations, found once."""

from dataclasses import dataclass
from functools import cached_property

from reader.core.spans import Span
from reader.core.text import BlockKind, CleanText
from reader.language.lexicon import Lexicon, lexicon
from reader.language.marks import Marked, quotations
from reader.language.tokens import Sentence, Token, sentences

_SKIPPED = (BlockKind.CODE, BlockKind.RULE, BlockKind.TIME)
"""Blocks that hold no prose."""


@dataclass(frozen=True)
class Document:
    """A clean text with its language."""

    text: CleanText
    """The article."""
    lexicon: Lexicon
    """The words of its language."""

    @property
    def plain(self) -> str:
        """What every offset refers to."""
        return self.text.plain

    @cached_property
    def quotations(self) -> tuple[tuple[int, Marked], ...]:
        """Block index and place of each outermost quotation, in order."""
        return tuple(
            (index, quote)
            for index, block in enumerate(self.text.blocks)
            if block.kind not in _SKIPPED
            for quote in quotations(self.plain, block.span, self.lexicon)
        )

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of prose, in order; none ends inside a quotation."""
        kept: dict[int, list[Span]] = {}
        for index, quote in self.quotations:
            kept.setdefault(index, []).append(quote.inner)
        return tuple(
            sentence
            for index, block in enumerate(self.text.blocks)
            if block.kind not in _SKIPPED and len(block.span)
            for sentence in sentences(self.plain, index, block.span, kept.get(index, ()), self.lexicon)
        )

    @cached_property
    def lower_words(self) -> frozenset[str]:
        """Words that stand somewhere without a capital: such a word is rarely a name elsewhere."""
        return frozenset(token.text for sentence in self.sentences for token in sentence.tokens if token.text.islower())

    @cached_property
    def inner_capitals(self) -> frozenset[str]:
        """Words with a capital inside a sentence, where only names have one (German set aside)."""
        return frozenset(
            token.text
            for sentence in self.sentences
            for before, token in zip(sentence.tokens, sentence.tokens[1:], strict=False)
            if token.is_capital and before.is_word and not is_shouting(sentence.tokens)
        )


def document(text: CleanText, language: str) -> Document:
    """Read ``text`` in ``language``."""
    return Document(text, lexicon(language))


def is_shouting(tokens: tuple[Token, ...]) -> bool:
    """Whether a line is set in capitals, so that capitals mean nothing."""
    words = [token for token in tokens if token.is_word and token.text[0].isalpha()]
    return len(words) > 2 and sum(token.text.isupper() for token in words) > 0.7 * len(words)

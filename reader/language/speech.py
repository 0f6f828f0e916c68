"""The words around a quotation: mentions, pronouns and verbs of saying, all outside the marks."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.core.analysis import Entity, EntityKind
from reader.core.spans import Span
from reader.language.document import Document
from reader.language.marks import Marked
from reader.language.tokens import Sentence, Token

SPEAKERS = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE)
"""Kinds that can say something; a place speaks for its government."""


@dataclass(frozen=True, slots=True)
class Source:
    """A word or name that may be the one who speaks."""

    first: int
    """Index in the sentence of its first token."""
    last: int
    """Index of its last token."""
    name: str | None
    """Full name; ``None`` for a pronoun or a common noun."""
    person: bool = True
    """Whether it can be a person."""
    pronoun: str = ""
    """The pronoun, case-folded, or the noun as written (``de minister``)."""


@dataclass(frozen=True)
class Scene:
    """A document with its names, asked for what stands where."""

    document: Document
    """The article."""
    entities: Sequence[Entity]
    """The names in it."""

    @cached_property
    def mentions(self) -> list[tuple[Span, Entity]]:
        """Every mention, in order."""
        found = ((span, entity) for entity in self.entities for span in entity.mentions)
        return sorted(found, key=lambda mention: mention[0])

    @cached_property
    def starts(self) -> list[int]:
        """Offsets of the mentions' first code points."""
        return [span.start for span, _ in self.mentions]

    @cached_property
    def quoted(self) -> list[Span]:
        """Outer places of all quotations."""
        return [quote.outer for _, quote in self.document.quotations]

    @cached_property
    def quoted_starts(self) -> list[int]:
        """Offsets of the quotations' first code points."""
        return [span.start for span in self.quoted]

    def is_quoted(self, at: int) -> bool:
        """Whether the code point at ``at`` lies inside a quotation."""
        index = bisect_right(self.quoted_starts, at) - 1
        return index >= 0 and at < self.quoted[index].end

    def mention_at(self, at: int) -> tuple[Span, Entity] | None:
        """The mention that begins at ``at``."""
        index = bisect_right(self.starts, at) - 1
        return self.mentions[index] if index >= 0 and self.starts[index] == at else None

    def people_before(self, at: int) -> Iterator[Entity]:
        """Persons named before ``at`` outside quotations, nearest first."""
        for index in range(bisect_right(self.starts, at - 1) - 1, -1, -1):
            span, entity = self.mentions[index]
            if entity.kind is EntityKind.PERSON and not self.is_quoted(span.start):
                yield entity

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.document.sentences]

    def sentence_at(self, at: int) -> int:
        """Index of the sentence around the code point ``at``."""
        return max(0, bisect_right(self._sentence_starts, at) - 1)

    def sources(self, sentence: Sentence) -> list[Source]:
        """Who could speak in ``sentence``, quotations left out, in order."""
        found: list[Source] = []
        lexicon, tokens = self.document.lexicon, sentence.tokens
        at = 0
        while at < len(tokens):
            token = tokens[at]
            named = None if self.is_quoted(token.start) else self.mention_at(token.start)
            if named is not None and named[1].kind in SPEAKERS:
                last = at
                while last + 1 < len(tokens) and tokens[last + 1].end <= named[0].end:
                    last += 1
                if not _possessor(tokens, last):
                    found.append(Source(at, last, named[1].name, named[1].kind is EntityKind.PERSON))
                at = last + 1
                continue
            if token.low in lexicon.pronouns and not self.is_quoted(token.start):
                found.append(Source(at, at, None, pronoun=token.low))
            elif self._is_role(tokens, at):
                found.append(Source(at, at, None, pronoun=f"{tokens[at - 1].low} {token.low}"))
            at += 1
        return found

    def _is_role(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a common noun stands for a speaker: ``de minister``, ``a spokesman``."""
        if at == 0 or tokens[at].low not in self.document.lexicon.titles or self.is_quoted(tokens[at].start):
            return False
        named_next = at + 1 < len(tokens) and self.mention_at(tokens[at + 1].start) is not None
        return tokens[at - 1].low in _ARTICLES and not named_next


_ARTICLES = frozenset("de het een the a an der die das ein eine le la les l' l’ un une el los las una den dem".split())


def _possessor(tokens: Sequence[Token], last: int) -> bool:
    """Whether a possessive follows: in ``Smith's lawyer`` it is not Smith who speaks."""
    return (
        last + 2 < len(tokens)
        and tokens[last + 1].text in "'’"
        and tokens[last + 2].low == "s"
        and tokens[last + 1].end == tokens[last + 2].start
    )


def cues(document: Document, sentence: Sentence, scene: Scene) -> list[int]:
    """Indices of the verbs of saying in ``sentence``, outside quotations."""
    tokens = sentence.tokens
    words = {token.low for token in tokens if not scene.is_quoted(token.start)}
    verbs = document.lexicon.verbs
    return [
        index
        for index, token in enumerate(tokens)
        if (part := verbs.get(token.low)) is not None
        and (not part or part in words)
        and not scene.is_quoted(token.start)
    ]


def phrase_before(tokens: Sequence[Token], at: int, phrases: Sequence[tuple[str, ...]], within: int = 0) -> bool:
    """Whether one of ``phrases`` ends at most ``within`` tokens before the token at ``at``."""
    for gap in range(within + 1):
        end = at - gap
        for phrase in phrases:
            begin = end - len(phrase)
            if begin >= 0 and all(tokens[begin + i].low == word for i, word in enumerate(phrase)):
                return True
    return False


def token_at(sentence: Sentence, at: int) -> int:
    """Index of the first token that ends after the code point ``at``; the number of tokens when there is none."""
    for index, token in enumerate(sentence.tokens):
        if token.end > at:
            return index
    return len(sentence.tokens)


def text_before(document: Document, quote: Marked, block_start: int) -> str:
    """The text of the block before a quotation, without blanks at its end."""
    return document.plain[block_start : quote.outer.start].rstrip()

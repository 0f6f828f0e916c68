"""Runs of capitals: the stretches of words that can be names, before anything is said about their kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.language.document import Document, is_shouting
from reader.language.lexicon import names
from reader.language.tokens import Sentence, Token

_JOINERS = frozenset("& - – ' ’".split())


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row that can be one name."""

    sentence: Sentence
    """The sentence it stands in."""
    first: int
    """Index of its first token in the sentence."""
    last: int
    """Index of its last token."""

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Its words."""
        return self.sentence.tokens[self.first : self.last + 1]

    def before(self, count: int) -> tuple[Token, ...]:
        """Up to ``count`` tokens before it."""
        return self.sentence.tokens[max(0, self.first - count) : self.first]

    def after(self, count: int) -> tuple[Token, ...]:
        """Up to ``count`` tokens after it."""
        return self.sentence.tokens[self.last + 1 : self.last + 1 + count]


def runs(document: Document) -> Iterator[Run]:
    """Every run of capitals, ordinary words at the start of a sentence left out."""
    for sentence in document.sentences:
        yield from runs_in(document, sentence)


def runs_in(document: Document, sentence: Sentence) -> Iterator[Run]:
    """The runs of one sentence."""
    at = 0 if not is_shouting(sentence.tokens) else len(sentence.tokens)
    while at < len(sentence.tokens):
        if not _begins(document, sentence, at):
            at += 1
            continue
        last = _extend(document, sentence, at)
        yield Run(sentence, at, last)
        at = last + 1


def _begins(document: Document, sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    if not token.is_capital:
        return False
    if not opens(sentence, at):
        return True
    following = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
    if token.low in document.lexicon.stop:
        return False
    ordinary = token.low in document.lower_words or token.low in document.lexicon.titles
    if ordinary and token.text not in document.inner_capitals:
        return False
    return document.lexicon.code != "de" or following is None or following.is_capital or token.text not in _GERMAN


_GERMAN = frozenset("Es Das Der Die Im Am Auf In Mit Von Zum Zur Wer Was".split())


def _links(document: Document, tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether the small word at ``at`` holds a name together: after a given name, never before a demonym."""
    token, following = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    if token.text in _JOINERS:
        return following is not None and following.is_capital and token.text == "&"
    if following is not None and following.low in document.lexicon.demonyms:
        return False
    if token.low in _AMBIGUOUS:
        return False
    given = all(word.low in names().first or not word.is_capital or len(word.text) < 3 for word in tokens[first:at])
    return given or token.low in _NAME_ONLY


_AMBIGUOUS = frozenset("e y et en in op aan bij of and the".split())
_NAME_ONLY = frozenset("der den ter ten von zu bin al el ibn del della du".split())
"""Particles that hardly stand after anything but a name."""


def opens(sentence: Sentence, at: int) -> bool:
    """Whether the token at ``at`` opens the sentence or a quotation in it, so that its capital means nothing."""
    before = sentence.tokens[at - 1] if at else None
    return before is None or before.text in "\"'„“”«‘‚:•–—(" or (before.text in ".!?…" and not before.is_word)


def _extend(document: Document, sentence: Sentence, at: int) -> int:
    """Index of the last token of the run that begins at ``at``."""
    tokens, particles = sentence.tokens, document.lexicon.particles
    last, scan = at, at + 1
    while scan < len(tokens):
        token = tokens[scan]
        if token.is_capital or (token.text.isdigit() and scan == last + 1 and len(token.text) < 4):
            last = scan
        elif token.text in _JOINERS or token.low in particles:
            if scan - last > 3 or not _links(document, tokens, at, scan):
                break
        elif token.text == "." and len(tokens[scan - 1].text) == 1 and tokens[scan - 1].end == token.start:
            pass
        else:
            break
        scan += 1
    return last

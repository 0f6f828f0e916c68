"""Words and sentences of a clean text, with their places in ``CleanText.plain``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reader.core.text import BlockKind, CleanText
from reader.language.lexicon import LANGUAGES, lexicon

SKIPPED = (BlockKind.CODE, BlockKind.RULE)
"""Blocks that hold no prose."""

_CLITIC = r"(?:[LlDdJjMmTtSsCcNn]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Aa]ujourd(?=['’]hui))['’](?=[^\W\d_])"
_WORD = (
    r"['’][sS]-[^\W\d_][\w-]*"  # 's-Hertogenbosch
    r"|\d+(?:[.,:]\d+)*(?:-?[^\W\d_]+)?"  # 3,5  2-1  75-jarige
    r"|(?:[^\W\d_]\.){2,}"  # U.S.  e.g.
    r"|[A-ZÀ-Þ]\.(?!\w)"  # the initial of a name
    r"|[^\W\d_][^\W_]*(?:(?:[-.&·/+](?=\w)|['’](?!s\b)(?=\w))[^\W_]+)*(?:-(?=[\s,]))?"
)
_END = re.compile(r"([.!?…]+[\"'”’“»)\]]*|[:;]?\n)\s+")
_INITIAL = re.compile(r"(?:^|[\s(.\-])(?:[A-ZÀ-Þ]|Ch|Th|Ph|IJ)\.$")
_LAST_WORD = re.compile(r"([\w.'’-]+)\.$")
_ORDINAL = re.compile(r"(?<![\w.,])\d{1,2}\.$")
_STARTS = re.compile(r"[\"'“”„‘‚«»(\[¿¡—–-]*\s*[A-ZÀ-ÞŁŚŞŠŽĆČĐ\d'’‘]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as parallel lists of its words."""

    words: list[str]
    """The words and signs; apostrophes are written in one way, see `_spelled`."""
    starts: list[int]
    """Where each begins in the plain text."""
    ends: list[int]
    """Where each ends."""
    block: int
    """Number of the block it stands in."""

    @property
    def start(self) -> int:
        """Where the sentence begins."""
        return self.starts[0]

    @property
    def end(self) -> int:
        """Where the sentence ends."""
        return self.ends[-1]


@dataclass(frozen=True, slots=True)
class Document:
    """A text cut into sentences; what every engine is given."""

    plain: str
    """The text that every offset refers to."""
    language: str
    """Two-letter code."""
    sentences: tuple[Sentence, ...]
    """All sentences in order."""


@lru_cache(maxsize=8)
def word_pattern(language: str) -> re.Pattern[str]:
    """What a word is: in French the elided article stands apart, elsewhere the genitive s."""
    clitic = _CLITIC + "|" if language in ("fr", "ca", "it") else r"['’][tn]\b|" if language == "nl" else ""
    return re.compile(clitic + r"['’]s\b(?!-)|" + _WORD + r"|[^\w\s]|\w+")


def document(text: CleanText, language: str) -> Document:
    """Cut a clean text into sentences and words; code and rules are left out."""
    found: list[Sentence] = []
    pattern = word_pattern(language)
    for number, block in enumerate(text.blocks):
        if block.kind not in SKIPPED:
            for start, end in sentence_spans(text.plain, block.span.start, block.span.end, language):
                sentence = cut(text.plain, start, end, number, pattern)
                if sentence.words:
                    found.append(sentence)
    return Document(text.plain, language, tuple(found))


def cut(plain: str, start: int, end: int, block: int, pattern: re.Pattern[str]) -> Sentence:
    """The words of one stretch of text."""
    words, starts, ends = [], [], []
    for match in pattern.finditer(plain, start, end):
        words.append(_spelled(match[0]))
        starts.append(match.start())
        ends.append(match.end())
    return Sentence(words, starts, ends, block)


def _spelled(word: str) -> str:
    """A word with apostrophes as they are learned: straight ones inside, a round one before ``’s-Hertogenbosch``."""
    if word[0] in "'’":
        return "’" + word[1:] if len(word) > 2 else word
    return word.replace("’", "'")


def sentence_spans(plain: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence between two offsets."""
    short = lexicon(language).of("abbreviations") if language in LANGUAGES else frozenset[str]()
    ordinal = _ORDINAL if language == "de" else None
    begin = start
    for match in _END.finditer(plain, start, end):
        if _is_end(plain, begin, match, short, end) and not (ordinal and ordinal.search(plain, begin, match.end(1))):
            yield begin, match.end(1)
            begin = match.end()
    if begin < end:
        yield begin, end


def _is_end(plain: str, begin: int, match: re.Match[str], short: frozenset[str], end: int) -> bool:
    """Whether the sign found ends a sentence, not an abbreviation or an initial."""
    if "\n" in match[1]:
        return True
    if match.end() < end and not _STARTS.match(plain, match.end(), end):
        return False
    if not match[1].startswith(".") or match[1].startswith(".."):
        return True
    before = plain[max(begin, match.start() - 24) : match.start() + 1]
    if _INITIAL.search(before):
        return False
    word = _LAST_WORD.search(before)
    return word is None or word[1].casefold() not in short

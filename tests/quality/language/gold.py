"""Reads labelled sets into documents with names: our corpus, and public sets for fitting or measuring."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.core.spans import Span
from reader.core.text import SEPARATOR, Block, BlockKind, CleanText
from reader.language.tokens import Document, Sentence, cut, document, word_pattern
from tests.quality.corpus.markup import articles

Piece = tuple[str, str]
"""Text and the letter of its kind (P, O, L, M), empty outside of names."""


@dataclass(frozen=True)
class Gold:
    """A labelled article."""

    id: str
    document: Document
    names: dict[Span, str]


def from_lines(name: str, language: str, lines: Iterable[list[Piece]], *, whole: bool = False) -> Gold:
    """An article from its lines; with ``whole`` every line is one sentence, however it is pointed."""
    plain, spans = "", []
    names: dict[Span, str] = {}
    for line in lines:
        plain += SEPARATOR if plain else ""
        start = len(plain)
        for text, kind in line:
            if kind:
                names[Span(len(plain), len(plain) + len(text))] = kind
            plain += text
        spans.append(Span(start, len(plain)))
    if not whole:
        blocks = tuple(Block(BlockKind.PARAGRAPH, span) for span in spans)
        return Gold(name, document(CleanText(plain, blocks), language), names)
    pattern = word_pattern(language)
    cuts = [cut(plain, span.start, span.end, number, pattern) for number, span in enumerate(spans)]
    return Gold(name, Document(plain, language, tuple(s for s in cuts if s.words)), names)


def own(language: str) -> list[Gold]:
    """The articles of our corpus."""
    return [
        from_lines(article.id, language, (_pieces(s.text, s.names) for s in article.sentences))
        for article in articles(language)
    ]


_COMPOUND = re.compile(r"-[^\W\d_]")


def _pieces(text: str, names: Iterable[object]) -> list[Piece]:
    """A sentence of the corpus as pieces."""
    found, at = [], 0
    for name in names:
        if _COMPOUND.match(text, name.end):  # type: ignore[attr-defined]
            continue  # ``ESA-topman`` is one word, and no name
        found += [(text[at : name.start], ""), (text[name.start : name.end], name.kind)]  # type: ignore[attr-defined]
        at = name.end  # type: ignore[attr-defined]
    return [piece for piece in [*found, (text[at:], "")] if piece[0]]


def columns(path: Path, language: str, word: int, label: int, size: int = 1) -> Iterator[Gold]:
    """Articles of ``size`` sentences from a file with a word and its label in each line."""
    sentences: list[list[Piece]] = []
    rows: list[Piece] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        cells = line.split("\t") if "\t" in line else line.split()
        if cells and cells[0] == "#":
            continue
        if len(cells) > max(word, label) and not line.startswith("# "):
            rows.append((cells[word], cells[label]))
        elif rows and not line.strip():
            sentences.append(joined(rows))
            rows = []
            if len(sentences) == size:
                yield from_lines(f"{path.stem}-{word}", language, sentences, whole=True)
                sentences = []
    if sentences:
        yield from_lines(path.stem, language, sentences, whole=True)


_NO_BLANK_BEFORE = re.compile(r"^(?:[.,;:!?)\]%…]|['’]s|n['’]t|['’](?:re|ve|ll|d|m))$")
_NO_BLANK_AFTER = frozenset("([$£€")


def joined(rows: Iterable[Piece]) -> list[Piece]:
    """Words with labels as pieces of a line, blanks where prose has them."""
    found: list[Piece] = []
    quote = False
    glue = True
    for word, label in rows:
        kind = kind_letter(label)
        blank = "" if glue or _NO_BLANK_BEFORE.match(word) or (word == '"' and quote) else " "
        if kind and found and found[-1][1] == kind and not label.startswith("B-"):
            found[-1] = (found[-1][0] + blank + word, kind)
        else:
            found += [(blank, "")] if blank else []
            found.append((word, kind))
        glue = word in _NO_BLANK_AFTER or (word == '"' and not quote)
        quote = not quote if word == '"' else quote
    return found


def kind_letter(label: str) -> str:
    """The letter of a label of another set, empty when it is no name of ours."""
    name = label.partition("-")[2]
    if name.endswith("deriv"):
        return "M"
    if name.endswith("part"):
        return ""
    return {"PER": "P", "ORG": "O", "LOC": "L"}.get(name, "M" if name else "")


def labels(gold: Gold, sentence: Sentence) -> list[str]:
    """The label of every word of a sentence; a word only part of which is labelled counts as its name."""
    found = []
    spans = [s for s in gold.names if s.start < sentence.end and sentence.start < s.end]
    for start, end in zip(sentence.starts, sentence.ends, strict=True):
        label = "O"
        for span in spans:
            if span.start <= start < span.end and end <= span.end:
                label = ("B-" if start == span.start else "I-") + gold.names[span]
        found.append(label)
    return found

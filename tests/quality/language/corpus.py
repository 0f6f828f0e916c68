"""Reads labelled sentences: our own corpus and, for fitting only, two openly licensed sets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.core.spans import Span
from reader.core.text import SEPARATOR, Block, BlockKind, CleanText
from reader.language.document import Document, document

CORPUS = Path(__file__).parents[1] / "corpus"
KINDS = {"P": "PER", "O": "ORG", "L": "LOC", "M": "MISC"}
_NAME = re.compile(r"\[([^\[\]|]+)\|([POLM])\]")
_HEAD = re.compile(r"# (?P<id>\S+) desk=(?P<desk>\S+)")


@dataclass(frozen=True)
class Gold:
    """A labelled article."""

    id: str
    """Its name in the corpus."""
    document: Document
    """The text as the analyser reads it."""
    names: dict[Span, str]
    """Kind of each name: PER, ORG, LOC or MISC."""


def gold(name: str, language: str, lines: list[list[tuple[str, str]]]) -> Gold:
    """An article from its lines, each a row of pieces with their kinds (empty for no name)."""
    plain = ""
    blocks: list[Block] = []
    names: dict[Span, str] = {}
    for line in lines:
        plain += SEPARATOR if blocks else ""
        start = len(plain)
        for text, kind in line:
            if kind:
                names[Span(len(plain), len(plain) + len(text))] = kind
            plain += text
        blocks.append(Block(BlockKind.PARAGRAPH, Span(start, len(plain))))
    return Gold(name, document(CleanText(plain, tuple(blocks)), language), names)


def own(language: str) -> Iterator[Gold]:
    """The articles of our own corpus in ``language``."""
    for path in sorted((CORPUS / language).glob("*.txt")):
        for part in re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip()):
            head, *lines = part.splitlines()
            match = _HEAD.fullmatch(head)
            assert match is not None, f"{path.name}: {head!r} is no heading"
            yield gold(match["id"], language, [pieces(line) for line in lines])


def pieces(line: str) -> list[tuple[str, str]]:
    """``In [Delft|L]`` as ``[("In ", ""), ("Delft", "LOC")]``."""
    found, at = [], 0
    for match in _NAME.finditer(line):
        found.append((line[at : match.start()], ""))
        found.append((match[1], KINDS[match[2]]))
        at = match.end()
    found.append((line[at:], ""))
    return [piece for piece in found if piece[0]]


def columns(path: Path, language: str, word: int, label: int, size: int = 1) -> Iterator[Gold]:
    """Articles of ``size`` sentences from a file with a word and a label in each line."""
    sentences: list[list[tuple[str, str]]] = []
    rows: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        cells = line.split()
        if cells and cells[0] != "#":
            rows.append((cells[word], cells[label]))
        elif rows:
            sentences.append(_joined(rows))
            rows = []
            if len(sentences) == size:
                yield gold(path.name, language, sentences)
                sentences = []


def _joined(rows: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Words with BIO labels as pieces."""
    found: list[tuple[str, str]] = []
    for word, label in rows:
        kind = _kind(label)
        glued = kind and found and found[-1][1] == kind and not label.startswith("B-")
        if glued:
            found[-1] = (f"{found[-1][0]} {word}", kind)
        else:
            found += [(" ", "")] if found else []
            found.append((word, kind))
    return found


def _kind(label: str) -> str:
    name = label.partition("-")[2]
    if name.endswith("deriv"):
        return "MISC"
    return "" if name.endswith("part") else {"OTH": "MISC", "OTHER": "MISC"}.get(name, name)

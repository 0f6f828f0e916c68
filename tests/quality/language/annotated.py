"""Annotated articles as clean text, with the places of their names and quotations in it.

The text is the one that must come out of the cleaner; `tests.quality.annotated.markup` reads the annotation.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.core.spans import Span
from reader.core.text import SEPARATOR, Block, CleanText
from tests.quality.annotated import markup


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text."""

    span: Span
    type: str
    name: str
    optional: bool


@dataclass(frozen=True, slots=True)
class Said:
    """A stretch between marks, the marks included."""

    span: Span
    kind: str
    speaker: str | None
    nested: bool


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with all that must be found in it."""

    id: str
    language: str
    text: CleanText
    names: tuple[Named, ...]
    quotes: tuple[Said, ...]


def articles(folder: Path) -> Iterator[Annotated]:
    """The articles of a folder or of those below it, by path."""
    for path in sorted(folder.rglob("*.ann")):
        yield read(path)


def read(path: Path) -> Annotated:
    """One article."""
    truth = markup.read(path).truth
    blocks: list[Block] = []
    for block in truth.blocks:
        start = blocks[-1].span.end + len(SEPARATOR) if blocks else 0
        blocks.append(Block(block.kind, Span(start, start + len(block.text))))
    plain = SEPARATOR.join(block.text for block in truth.blocks)

    def placed(block: int, span: Span) -> Span:
        start = blocks[block].span.start
        return Span(start + span.start, start + span.end)

    return Annotated(
        truth.name,
        truth.language,
        CleanText(plain, tuple(blocks)),
        tuple(Named(placed(one.block, one.span), one.kind, one.canonical, one.optional) for one in truth.names),
        tuple(Said(placed(one.block, one.span), one.kind, one.speaker, one.nested) for one in truth.quotes),
    )


def bare(span: Span, plain: str) -> Span:
    """A stretch without marks and signs at its edges: whether a comma stands inside the marks does not matter."""
    start, end = span.start, span.end
    while start < end and not plain[start].isalnum():
        start += 1
    while end > start and not plain[end - 1].isalnum():
        end -= 1
    return Span(start, end)

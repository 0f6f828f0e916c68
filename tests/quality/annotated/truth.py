"""What must become of an annotated article."""

from dataclasses import dataclass, field
from functools import cached_property

from reader.core.spans import Span
from reader.core.text import BlockKind

Kind = str
"""Of a name: ``PER``, ``ORG``, ``LOC`` or ``MISC``."""

REPAIRABLE = frozenset({20, 21, 22, 23})
"""Classes of residue that damage characters: entities, text decoded twice, hidden and control characters."""


class AnnotationError(Exception):
    """The markup of an annotated article is wrong."""


@dataclass(frozen=True)
class TrueBlock:
    """A block of the article."""

    kind: BlockKind
    text: str
    optional: tuple[Span, ...] = ()
    """Pieces that may be taken out or left: datelines."""
    damaged: bool = False
    """Whether characters of it must be repaired."""

    @cached_property
    def shortest(self) -> str:
        """Its text without what may be taken out."""
        text = self.text
        for span in sorted(self.optional, reverse=True):
            text = text[: span.start] + text[span.end :]
        return text


@dataclass(frozen=True)
class Foreign:
    """A piece that does not belong to the article."""

    text: str
    raw: str
    """As it stands in the file, damaged characters included."""
    rule: int
    """Its class of residue, 1 to 38."""


@dataclass(frozen=True)
class TrueName:
    """One mention of a name."""

    block: int
    span: Span
    text: str
    kind: Kind
    canonical: str
    optional: bool = False
    """Whether finding it is neither asked nor punished."""


@dataclass(frozen=True)
class TrueQuote:
    """Words in quotation marks."""

    block: int
    span: Span
    """Where they stand in the block, marks included."""
    text: str
    kind: str
    """``direct``, ``partial``, ``scare``, ``title``, or ``any``: neither asked nor punished."""
    speaker: str | None = None
    described: str = ""
    """What an unnamed speaker is called: ``woordvoerder``."""
    nested: bool = False


@dataclass
class Truth:
    """Everything that is known of an article."""

    name: str
    language: str
    title: str = ""
    date: str = ""
    authors: frozenset[str] = frozenset()
    source: str = ""
    untouched: bool = False
    """Whether the file has no residue at all."""
    truncated: bool = False
    blocks: list[TrueBlock] = field(default_factory=list)
    foreign: list[Foreign] = field(default_factory=list)
    names: list[TrueName] = field(default_factory=list)
    quotes: list[TrueQuote] = field(default_factory=list)

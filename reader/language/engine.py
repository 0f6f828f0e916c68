"""What an engine that finds names looks like. Grouping, demonyms and quotes are the same for all of them."""

from dataclasses import dataclass
from typing import Protocol

from reader.core.analysis import EntityKind
from reader.core.spans import Span
from reader.language.document import Document


@dataclass(frozen=True, slots=True)
class Tag:
    """A name in the text."""

    span: Span
    """Where it stands."""
    kind: EntityKind
    """What it names."""
    confidence: float
    """How sure the kind is, 0 to 1."""


class Engine(Protocol):
    """Finds names."""

    def tag(self, document: Document) -> list[Tag]:
        """The names of ``document`` in order, without overlap."""
        ...

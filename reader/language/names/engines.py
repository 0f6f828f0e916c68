"""What finds names: one interface, and the choice of an engine for a language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from reader.core.analysis import EntityKind
from reader.language.tokens import Document


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A name as an engine finds it."""

    start: int
    """Offset of its first code point in the plain text."""
    end: int
    """Offset after its last."""
    kind: EntityKind
    """What it seems to name."""
    confidence: float = 1.0
    """How sure the kind is, 0 to 1."""


class Engine(Protocol):
    """Finds the names of a document."""

    @property
    def name(self) -> str:
        """What the settings call it."""
        ...

    def tag(self, document: Document) -> list[Name]:
        """The names in order of place, none overlapping another."""
        ...


def engine_for(language: str, wanted: str = "", pipelines: Mapping[str, str] | None = None) -> Engine:
    """The engine for a language: the wanted one where it can serve, else the best there is.

    ``wanted`` is ``crf``, ``rules``, ``spacy`` or empty; ``pipelines`` gives the spaCy pipeline of a language.
    """
    maker = _MAKERS.get(wanted, _crf)
    return maker(language, pipelines or {}) or _crf(language, {}) or _rules(language, {})


def _crf(language: str, _pipelines: Mapping[str, str]) -> Engine | None:
    """The fitted engine, where there is a model."""
    from reader.language.names.crf import crf_engine  # noqa: PLC0415  (the model is read only when needed)

    return crf_engine(language)


def _rules(language: str, _pipelines: Mapping[str, str]) -> Engine:
    """The engine for any language."""
    from reader.language.names.rules import RulesEngine  # noqa: PLC0415  (most languages never need it)

    return RulesEngine(language)


def _spacy(language: str, pipelines: Mapping[str, str]) -> Engine | None:
    """The user's own pipeline, if it loads."""
    from reader.language.names.spacy_engine import spacy_engine  # noqa: PLC0415  (spaCy is optional and slow to import)

    return spacy_engine(pipelines.get(language, ""))


_MAKERS: Mapping[str, Callable[[str, Mapping[str, str]], Engine | None]] = {
    "crf": _crf,
    "rules": _rules,
    "spacy": _spacy,
}

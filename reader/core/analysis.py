"""Who is named in an article and who said what. Everything points into `CleanText.plain` by `Span`."""

from dataclasses import dataclass
from enum import StrEnum

from reader.core.spans import Span

CERTAIN = 0.6
"""Confidence below which a kind or a speaker is shown as uncertain (`research/language.md` §5)."""


class EntityKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    MISC = "misc"


class QuoteKind(StrEnum):
    """How words in quotation marks, or reported words, are meant."""

    DIRECT = "direct"
    """An utterance or clause of its own."""
    PARTIAL = "partial"
    """A fragment inside the writer's sentence, attributed to somebody."""
    SCARE = "scare"
    """So-called, or a word that is mentioned rather than said."""
    TITLE = "title"
    """The title of a work, a label."""
    INDIRECT = "indirect"
    """Reported without marks: ``X said that …``."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, place or other name, with all its mentions in one article."""

    name: str
    """Fullest form in the article."""
    kind: EntityKind
    """What it names."""
    mentions: tuple[Span, ...]
    """Where it is named, in order; never empty."""
    confidence: float = 1.0
    """How sure the kind is, 0 to 1; below `CERTAIN` it is shown as a name without a kind."""
    place: str = ""
    """For an adjective, an inhabitant or a language: the place it belongs to; otherwise empty."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that somebody said, or that stand in quotation marks."""

    span: Span
    """The words, without the quotation marks."""
    kind: QuoteKind
    """How they are meant."""
    speaker: str | None = None
    """Full name of the speaker, or ``None`` when nobody is named."""
    cue: Span | None = None
    """The verb or phrase of saying."""
    confidence: float = 1.0
    """How sure the speaker is, 0 to 1; below `CERTAIN` the speaker is shown as uncertain."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything the language part found in one article."""

    entities: tuple[Entity, ...] = ()
    """By first mention."""
    quotes: tuple[Quote, ...] = ()
    """By start; a quote inside a quote follows it."""
    version: int = 0
    """Version of the analyser."""

"""Names by a spaCy pipeline that the user has installed and named in the settings."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from reader.core.analysis import EntityKind
from reader.language.names.engines import Engine, Name
from reader.language.tokens import Document

KINDS = {
    "PER": EntityKind.PERSON,
    "PERSON": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "LOC": EntityKind.PLACE,
    "GPE": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
    "NORP": EntityKind.MISC,
    "LANGUAGE": EntityKind.MISC,
    "EVENT": EntityKind.MISC,
    "LAW": EntityKind.MISC,
    "PRODUCT": EntityKind.MISC,
    "WORK_OF_ART": EntityKind.MISC,
    "MISC": EntityKind.MISC,
}
"""spaCy's labels that are names; times, numbers and sums are none."""
CONFIDENCE = 0.85
"""spaCy does not tell how sure it is."""


class SpacyEngine:
    """The engine ``spacy``."""

    name = "spacy"

    def __init__(self, pipeline: Any) -> None:
        self._pipeline = pipeline

    def tag(self, document: Document) -> list[Name]:
        """The names that the pipeline finds, sentence by sentence; see `reader.language.names.engines.Engine`."""
        found = []
        texts = [document.plain[sentence.start : sentence.end] for sentence in document.sentences]
        for sentence, parsed in zip(document.sentences, self._pipeline.pipe(texts), strict=True):
            for entity in parsed.ents:
                kind = KINDS.get(entity.label_)
                if kind is not None:
                    start = sentence.start + entity.start_char
                    found.append(Name(start, sentence.start + entity.end_char, kind, CONFIDENCE))
        return found


@lru_cache(maxsize=4)
def spacy_engine(pipeline: str) -> Engine | None:
    """The engine for an installed pipeline, ``None`` when spaCy or the pipeline is not there."""
    if not pipeline:
        return None
    try:
        import spacy  # noqa: PLC0415  (optional, slow to import)

        return SpacyEngine(spacy.load(pipeline))
    except (ImportError, OSError, ValueError):
        return None

"""Names by the model: labels of words become names, and the article as a whole has a vote."""

from collections import defaultdict

from reader.core.analysis import EntityKind
from reader.core.spans import Span
from reader.language.document import Document
from reader.language.engine import Tag
from reader.language.model import LABELS, Labelled, Model
from reader.language.places import is_country
from reader.language.runs import runs
from reader.language.tokens import Sentence

_KINDS = {
    "PER": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "LOC": EntityKind.PLACE,
    "MISC": EntityKind.MISC,
}
RECALLED = 0.65
"""Confidence of a name that was found only because it stands elsewhere in the article as a name."""


class ModelEngine:
    """Labels sentences with a fitted model."""

    def __init__(self, model: Model) -> None:
        """``model`` is that of the language."""
        self._model = model

    def tag(self, document: Document) -> list[Tag]:
        """The names of ``document`` in order."""
        tags: list[Tag] = []
        for sentence in document.sentences:
            if any(token.is_capital for token in sentence.tokens):
                tags += _corrected(document, _names(sentence, self._model.label(document, sentence)))
        return sorted(tags + _recalled(document, tags), key=lambda tag: tag.span)


def _names(sentence: Sentence, found: Labelled) -> list[Tag]:
    """The names that the labels of a sentence spell."""
    tags, at = [], 0
    while at < len(found.labels):
        label = found.labels[at]
        if label == 0:
            at += 1
            continue
        last = at
        while last + 1 < len(found.labels) and found.labels[last + 1] == label + label % 2:
            last += 1
        span = Span(sentence.tokens[at].start, sentence.tokens[last].end)
        tags.append(Tag(span, _KINDS[LABELS[label][2:]], min(found.sure[at : last + 1])))
        at = last + 1
    return tags


def _corrected(document: Document, tags: list[Tag]) -> list[Tag]:
    """Names that the model cut in two joined again, and countries taken for what they are."""
    whole: list[Tag] = []
    for tag in tags:
        last = whole[-1] if whole else None
        if last is not None and tag.kind is last.kind and document.plain[last.span.end : tag.span.start] == " ":
            whole[-1] = Tag(Span(last.span.start, tag.span.end), tag.kind, min(last.confidence, tag.confidence))
        else:
            whole.append(tag)
    return [
        Tag(tag.span, EntityKind.PLACE, 1.0) if is_country(_bare(tag.span.of(document.plain))) else tag for tag in whole
    ]


def _bare(name: str) -> str:
    return name.removesuffix("'s").removesuffix("’s")


def _recalled(document: Document, tags: list[Tag]) -> list[Tag]:
    """Runs of capitals that the model passed over though the same words are surely a name elsewhere."""
    sure: dict[str, dict[EntityKind, float]] = defaultdict(lambda: defaultdict(float))
    for tag in tags:
        sure[tag.span.of(document.plain)][tag.kind] += tag.confidence
    taken = [tag.span for tag in tags]
    found = []
    for run in runs(document):
        span = Span(run.tokens[0].start, run.tokens[-1].end)
        kinds = sure.get(span.of(document.plain))
        if kinds and max(kinds.values()) > 0.9 and not any(span.overlaps(other) for other in taken):
            found.append(Tag(span, max(kinds, key=lambda kind: kinds[kind]), RECALLED))
    return found

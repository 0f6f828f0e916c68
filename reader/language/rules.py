"""Names by rules: capitals, lists and the words around them. For languages without a model."""

from reader.core.analysis import EntityKind
from reader.core.spans import Span
from reader.language.document import Document
from reader.language.engine import Tag
from reader.language.lexicon import Lexicon, names
from reader.language.places import is_place
from reader.language.runs import Run, opens, runs

SURE, LIKELY, UNSURE = 0.9, 0.7, 0.4
"""Confidence by the kind of evidence: a list and the words around agree; one of them; the capital alone."""


class RuleEngine:
    """Capital runs with the kind that lists and context suggest."""

    def tag(self, document: Document) -> list[Tag]:
        """The names of ``document`` in order."""
        tags = [tag for run in runs(document) if (tag := rule_tag(document, run)) is not None]
        return tags if document.lexicon.code != "de" else [tag for tag in tags if tag.confidence > UNSURE]


def rule_tag(document: Document, run: Run) -> Tag | None:
    """What the rules take a run of capitals for; ``None`` for no name."""
    run = _without_title(document.lexicon, run)
    tokens = run.tokens
    text = document.plain[tokens[0].start : tokens[-1].end]
    kind, confidence = _kind(document.lexicon, run, text)
    lone = len(tokens) == 1 and opens(run.sentence, run.first)
    if kind is EntityKind.MISC and confidence <= UNSURE and lone and tokens[0].text not in document.inner_capitals:
        return None
    return Tag(Span(tokens[0].start, tokens[-1].end), kind, confidence)


def _without_title(lexicon: Lexicon, run: Run) -> Run:
    """The run without the titles in front: ``President Xi`` is ``Xi``."""
    first = run.first
    while first < run.last and run.sentence.tokens[first].low in lexicon.titles:
        first += 1
        while first < run.last and not run.sentence.tokens[first].is_capital:
            first += 1
    return Run(run.sentence, first, run.last)


def _kind(lexicon: Lexicon, run: Run, text: str) -> tuple[EntityKind, float]:
    """What the run names, and how sure that is."""
    low, tokens = text.casefold(), run.tokens
    if low in lexicon.demonyms:
        return EntityKind.MISC, SURE
    if text in lexicon.same:
        return _kind_of_full(lexicon.same[text])
    if is_place(text):
        return EntityKind.PLACE, SURE
    before = [token.low for token in run.before(2)]
    if before and before[-1] in lexicon.titles:
        return EntityKind.PERSON, SURE
    if low in names().organisations or tokens[-1].low in names().organisation_endings:
        return EntityKind.ORGANISATION, SURE
    if tokens[0].low in names().first and (len(tokens) > 1 or low not in names().organisations):
        return EntityKind.PERSON, SURE if len(tokens) > 1 else LIKELY
    return _by_context(lexicon, run, before)


def _kind_of_full(full: str) -> tuple[EntityKind, float]:
    return (EntityKind.PLACE if is_place(full) else EntityKind.ORGANISATION), SURE


def _by_context(lexicon: Lexicon, run: Run, before: list[str]) -> tuple[EntityKind, float]:
    tokens, after = run.tokens, [token.low for token in run.after(1)]
    if before and before[-1] in lexicon.organisation_words:
        return EntityKind.ORGANISATION, LIKELY
    if tokens[-1].low.endswith(names().place_endings) or (before and before[-1] in lexicon.place_words):
        return EntityKind.PLACE, LIKELY
    if any(token.low in lexicon.organisation_words for token in tokens):
        return EntityKind.ORGANISATION, LIKELY
    if len(tokens) == 1 and tokens[0].text.isupper() and 1 < len(tokens[0].text) < 7:
        return EntityKind.ORGANISATION, LIKELY
    if after and after[0] in lexicon.verbs:
        return EntityKind.PERSON, LIKELY
    if before and before[-1] in lexicon.place_prepositions and len(tokens) == 1:
        return EntityKind.PLACE, UNSURE + 0.1
    if len(tokens) in (2, 3) and all(token.is_word for token in tokens):
        return EntityKind.PERSON, UNSURE + 0.1
    return EntityKind.MISC, UNSURE

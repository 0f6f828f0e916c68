"""The engines behind one interface."""

from types import SimpleNamespace
from typing import Any

import pytest

from reader.core.analysis import EntityKind
from reader.language.analyse import analyse
from reader.language.lexicon import LANGUAGES
from reader.language.names.crf import crf_engine
from reader.language.names.engines import engine_for
from reader.language.names.spacy_engine import SpacyEngine, spacy_engine
from reader.language.tokens import document
from tests.language.texts import text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_model(language: str) -> None:
    assert engine_for(language).name == "crf"


def test_a_language_without_a_model_is_served_by_rules() -> None:
    assert engine_for("pt").name == "rules"
    assert crf_engine("../nl") is None


def test_the_wanted_engine_is_taken_where_it_can_serve() -> None:
    assert engine_for("nl", "rules").name == "rules"
    assert engine_for("nl", "spacy").name == "crf"
    assert engine_for("nl", "no such engine").name == "crf"
    assert spacy_engine("no_such_pipeline") is None


class FakePipeline:
    """Answers as a spaCy pipeline does: every ``Delft`` is a GPE, every ``12`` a CARDINAL."""

    def pipe(self, texts: list[str]) -> Any:
        for one in texts:
            found = [(one.find(word), word, label) for word, label in (("Delft", "GPE"), ("12", "CARDINAL"))]
            yield SimpleNamespace(
                ents=[
                    SimpleNamespace(start_char=at, end_char=at + len(word), label_=label)
                    for at, word, label in found
                    if at >= 0
                ]
            )


def test_the_labels_of_spacy_become_our_kinds_at_the_right_places() -> None:
    clean = text("Er zijn 12 grachten.", "Dat is in Delft.")
    (name,) = SpacyEngine(FakePipeline()).tag(document(clean, "nl"))
    assert clean.plain[name.start : name.end] == "Delft"
    assert name.kind is EntityKind.PLACE


def test_an_engine_that_is_passed_in_is_used() -> None:
    found = analyse(text("Anna zag Delft."), "nl", engine=SpacyEngine(FakePipeline())).entities
    assert [entity.name for entity in found] == ["Delft"]


def test_a_real_blank_pipeline_serves_where_spacy_is_installed() -> None:
    spacy = pytest.importorskip("spacy")
    pipeline = spacy.blank("nl")
    pipeline.add_pipe("entity_ruler").add_patterns([{"label": "GPE", "pattern": "Delft"}])
    (name,) = SpacyEngine(pipeline).tag(document(text("Dat is in Delft."), "nl"))
    assert name.kind is EntityKind.PLACE

"""Lists of words and names."""

from array import array

import pytest

from reader.language.gazetteer import Gazetteer, Known, gazetteer, key
from reader.language.lexicon import LANGUAGES, inflect, lexicon

WANTED = {"nl": 100, "en": 100, "de": 60, "fr": 60, "es": 60}


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_verbs_of_saying(language: str) -> None:
    lines = (line for line in _section(language, "speech") if line)
    assert sum(1 for _ in lines) >= WANTED[language]


def _section(language: str, name: str) -> list[str]:
    from reader.language.lexicon import DATA, sections

    return sections(DATA / "lexicon" / f"{language}.txt")[name]


def test_a_verb_in_two_parts_needs_its_second_part() -> None:
    words = lexicon("nl")
    assert "aan" in words.split_speech["kondigde"]
    assert "kondigde" not in words.speech


def test_an_unknown_language_gets_english_lists() -> None:
    assert lexicon("xx") == lexicon("en")


@pytest.mark.parametrize(
    ("stem", "language", "form"),
    [
        ("deutsch", "de", "deutschen"),
        ("italien", "fr", "italiennes"),
        ("turc", "fr", "turque"),
        ("español", "es", "españolas"),
        ("danés", "es", "danesa"),
        ("marroquí", "es", "marroquíes"),
    ],
)
def test_adjectives_of_places_are_inflected(stem: str, language: str, form: str) -> None:
    assert form in inflect(stem, language)


def test_the_longest_listed_name_is_found() -> None:
    found = gazetteer().matches(["in", "New", "York", "City", "schrijft", "de", "New", "York", "Times"])
    assert [(start, stop) for start, stop, _ in found] == [(1, 4), (6, 9)]
    assert found[0][2] & Known.CITY
    assert found[1][2] & Known.MEDIA


def test_capitals_do_not_matter_but_in_short_acronyms() -> None:
    assert key("PARIJS") == key("Parijs")
    assert key("US") != key("Us")


def test_a_missing_table_knows_nothing() -> None:
    empty = Gazetteer(array("I"), array("H"))
    assert empty.known("Parijs") == 0
    assert empty.matches(["Parijs"]) == []


@pytest.mark.parametrize(
    ("language", "word", "place"),
    [
        ("nl", "Hardenbergse", "Hardenberg"),
        ("nl", "Almeerse", "Almere"),
        ("nl", "Almeloër", "Almelo"),
        ("nl", "Nijmeegse", "Nijmegen"),
        ("fr", "nantaises", "Nantes"),
        ("es", "leoneses", "León"),
    ],
)
def test_an_adjective_or_inhabitant_leads_to_the_place(language: str, word: str, place: str) -> None:
    assert word in lexicon(language).demonyms
    assert lexicon(language).demonyms.get(word) == place


@pytest.mark.parametrize(
    ("language", "word"), [("nl", "Bakker"), ("nl", "Leiders"), ("de", "Lehrer"), ("en", "Parker")]
)
def test_words_and_surnames_are_no_inhabitants(language: str, word: str) -> None:
    assert word not in lexicon(language).demonyms


@pytest.mark.parametrize(
    ("word", "place"),
    [("Offenbacher", "Offenbach"), ("Göttinger", "Göttingen"), ("Isländerin", "Island"), ("Hamburgerin", "Hamburg")],
)
def test_german_people_of_a_town_are_known_by_it(word: str, place: str) -> None:
    assert lexicon("de").demonyms.get(word) == place


@pytest.mark.parametrize("word", ["Hammer", "Lehrer", "Sieger", "Steiner", "Berger", "Trainer"])
def test_german_nouns_and_surnames_are_no_people_of_a_town(word: str) -> None:
    assert word not in lexicon("de").demonyms

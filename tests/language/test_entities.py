"""Names, their kinds, and which of them are one."""

import pytest

from reader.core.analysis import EntityKind
from reader.core.text import BlockKind
from reader.language.analyse import analyse
from reader.language.lexicon import lexicon
from reader.language.names.engines import Name
from reader.language.names.variants import entities
from tests.language.texts import names, text

P, O, L, M = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.MISC  # noqa: E741


def grouped(plain: str, found: list[tuple[str, EntityKind]], language: str = "nl") -> dict[str, list[str]]:
    """Name to its mentions, for names given in the order in which they stand in the text."""
    at, given = 0, []
    for form, kind in found:
        at = plain.index(form, at)
        given.append(Name(at, at + len(form), kind))
        at += len(form)
    made = entities(given, plain, lexicon(language))
    return {entity.name: [span.of(plain) for span in entity.mentions] for entity in made}


def test_spellings_and_parts_of_one_person_are_joined() -> None:
    plain = "Li Ji-won sprak. Li Ji Won lachte. Li ging."
    assert grouped(plain, [("Li Ji-won", P), ("Li Ji Won", P), ("Li", P)]) == {
        "Li Ji-won": ["Li Ji-won", "Li Ji Won", "Li"]
    }


def test_a_surname_with_particle_joins_its_full_name() -> None:
    plain = "Mats van der Poel won. Van der Poel juichte. Poel's fiets."
    assert list(grouped(plain, [("Mats van der Poel", P), ("Van der Poel", P), ("Poel", P)])) == ["Mats van der Poel"]


def test_two_full_names_are_never_joined() -> None:
    plain = "Anna Boer en Karel Boer."
    assert list(grouped(plain, [("Anna Boer", P), ("Karel Boer", P)])) == ["Anna Boer", "Karel Boer"]


def test_a_surname_of_two_people_goes_to_the_one_named_last() -> None:
    plain = "Anna Boer kwam. Karel Boer ging. Boer bleef."
    assert grouped(plain, [("Anna Boer", P), ("Karel Boer", P), ("Boer", P)])["Karel Boer"] == ["Karel Boer", "Boer"]


def test_initials_join_the_full_name() -> None:
    plain = "Karel Boer kwam. K. Boer ging."
    assert list(grouped(plain, [("Karel Boer", P), ("K. Boer", P)])) == ["Karel Boer"]


def test_an_acronym_in_brackets_joins_its_full_name() -> None:
    plain = "Het Nationaal Water Instituut (NWI) meldt het. Het NWI meet."
    found = grouped(plain, [("Nationaal Water Instituut", O), ("NWI", O), ("NWI", O)])
    assert found == {"Nationaal Water Instituut": ["Nationaal Water Instituut", "NWI", "NWI"]}


def test_a_well_known_acronym_joins_its_country() -> None:
    plain = "De Verenigde Staten willen het. De VS ook."
    assert list(grouped(plain, [("Verenigde Staten", L), ("VS", L)])) == ["Verenigde Staten"]


def test_a_genitive_is_the_same_name() -> None:
    plain = "Anna's plan. Anna kwam."
    assert list(grouped(plain, [("Anna's", P), ("Anna", P)])) == ["Anna"]


def test_a_fused_genitive_is_the_same_name() -> None:
    plain = "Ingmar Haverkort sprak. Haverkorts plan bleef. Haverkort ging."
    found = grouped(plain, [("Ingmar Haverkort", P), ("Haverkorts", P), ("Haverkort", P)])
    assert found == {"Ingmar Haverkort": ["Ingmar Haverkort", "Haverkorts", "Haverkort"]}


def test_a_name_in_capitals_is_the_same_name() -> None:
    plain = "JONG ZEGT NEE. De minister, Piet de Jong, zei nee."
    assert list(grouped(plain, [("JONG", P), ("Piet de Jong", P)])) == ["Piet de Jong"]


def test_a_ministry_may_be_called_by_its_field() -> None:
    plain = "Het ministerie van Landbouw en Visserij zweeg. Landbouw wil niets."
    found = grouped(plain, [("ministerie van Landbouw en Visserij", O), ("Landbouw", O)])
    assert list(found) == ["ministerie van Landbouw en Visserij"]


def test_an_adjective_is_linked_to_its_place_and_not_joined_with_it() -> None:
    clean = text("De Noord-Koreaanse krant schrijft over Noord-Korea.")
    found = {entity.name: entity for entity in analyse(clean, "nl").entities}
    assert found["Noord-Koreaanse"].kind is M
    assert found["Noord-Koreaanse"].place == "Noord-Korea"
    assert found["Noord-Korea"].kind is L
    assert found["Noord-Korea"].place == ""


@pytest.mark.parametrize(
    ("language", "plain", "wanted"),
    [
        ("nl", "Minister Anna de Wit reisde naar Parijs.", {"Anna de Wit": "person", "Parijs": "place"}),
        ("nl", "De NOS meldt dat Feyenoord won.", {"NOS": "organisation", "Feyenoord": "organisation"}),
        ("en", "The BBC sent Daniel Moore to Cairo.", {"BBC": "organisation", "Daniel Moore": "person"}),
        ("de", "Die SPD tagt in Hamburg.", {"SPD": "organisation", "Hamburg": "place"}),
        ("fr", "Le Monde a rencontré Claire Vasseur à Lyon.", {"Claire Vasseur": "person", "Lyon": "place"}),
        ("es", "Lucía Prado viajó a Sevilla.", {"Lucía Prado": "person", "Sevilla": "place"}),
        ("pt", "O ministro João Costa viajou para Lisboa.", {"João Costa": "person"}),
    ],
)
def test_names_are_found_with_their_kinds(language: str, plain: str, wanted: dict[str, str]) -> None:
    assert wanted.items() <= names(language, plain).items()


@pytest.mark.parametrize(
    ("language", "plain"),
    [
        ("nl", "Tegelijkertijd viel er regen. Opvallend is dat niet."),
        ("en", "Meanwhile it rained. Nobody minded on Monday in May."),
        ("fr", "Cependant il pleuvait. Personne n'était là lundi."),
    ],
)
def test_ordinary_words_at_the_start_of_a_sentence_are_no_names(language: str, plain: str) -> None:
    assert names(language, plain) == {}


def test_captions_and_headings_are_read_too() -> None:
    clean = text("Anna de Wit in 2019", "Ruzie in Utrecht", kinds={0: BlockKind.CAPTION, 1: BlockKind.HEADING})
    assert {entity.name for entity in analyse(clean, "nl").entities} == {"Anna de Wit", "Utrecht"}


def test_the_title_of_a_work_is_a_name() -> None:
    assert names("nl", "Zij las het boek ‘De avond valt’.") == {"De avond valt": "misc"}


def test_an_apostrophe_makes_no_names_however_it_is_written() -> None:
    for sign in ("'", "’"):
        words = f"I{sign}m glad. I{sign}ll go with Anna Holt. You{sign}ll see, I{sign}ve said so."
        assert [entity.name for entity in analyse(text(words), "en").entities] == ["Anna Holt"]
        words = f"Zij woont in {sign}s-Hertogenbosch."
        assert [entity.name for entity in analyse(text(words), "nl").entities] == [f"{sign}s-Hertogenbosch"]


def test_an_adjective_that_begins_a_sentence_is_no_organisation() -> None:
    words = "Strategische keuzes vragen moed. De raad van Gent stemde later."
    assert [entity.name for entity in analyse(text(words), "nl").entities] == ["Gent"]


def test_pronouns_and_common_abbreviations_are_no_names() -> None:
    words = "I ran into an issue with the API. Okay, the JSON was broken, Anna Holt said."
    assert [entity.name for entity in analyse(text(words), "en").entities] == ["Anna Holt"]


def test_a_middle_name_may_be_left_out() -> None:
    plain = "Odessa Mae Birdsong sang. Odessa Birdsong bowed."
    assert list(grouped(plain, [("Odessa Mae Birdsong", P), ("Odessa Birdsong", P)], "en")) == ["Odessa Mae Birdsong"]


def test_a_town_may_leave_out_where_it_lies_and_a_river_the_word_for_one() -> None:
    plain = "Haltern am See feiert. Haltern tanzt. River Thrush rose. Thrush fell."
    found = grouped(plain, [("Haltern am See", L), ("Haltern", L), ("River Thrush", L), ("Thrush", L)], "de")
    assert list(found) == ["Haltern am See", "River Thrush"]


def test_two_towns_that_begin_alike_stay_two() -> None:
    plain = "New York wint. New Haven verliest."
    assert len(grouped(plain, [("New York", L), ("New Haven", L)])) == 2


def test_a_german_genitive_of_a_club_joins_it() -> None:
    plain = "Flensburg gewann. Flensburgs Trainer lachte."
    assert list(grouped(plain, [("Flensburg", O), ("Flensburgs", O)], "de")) == ["Flensburg"]

"""Names of one article made to agree: kinds of short forms, names passed over, edges."""

import pytest

from reader.core.analysis import EntityKind
from reader.language.lexicon import lexicon
from reader.language.names.agreement import agreed
from reader.language.names.engines import Name
from reader.language.ordinary import ordinary
from reader.language.tokens import document
from tests.language.texts import text

P, O, L, M = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.MISC  # noqa: E741


def settled(plain: str, given: list[tuple[str, EntityKind]], language: str = "nl") -> list[tuple[str, EntityKind]]:
    """What becomes of names given in the order in which they stand in the text."""
    at, names = 0, []
    for form, kind in given:
        at = plain.index(form, at)
        names.append(Name(at, at + len(form), kind, 0.9))
        at += len(form)
    clean = text(plain)
    found = agreed(names, document(clean, language), lexicon(language))
    return [(plain[name.start : name.end], name.kind) for name in found]


def test_a_surname_is_a_person_whatever_the_engine_says() -> None:
    plain = "Lotte de Vries speelt viool. Het orkest van De Vries speelt mee."
    assert settled(plain, [("Lotte de Vries", P), ("De Vries", O)])[1] == ("De Vries", P)


def test_a_surname_with_particles_that_was_cut_is_made_whole() -> None:
    plain = "Mats van den Berg won. Volgens Van den Berg was het koud."
    assert settled(plain, [("Mats van den Berg", P), ("Berg", L)])[1] == ("Van den Berg", P)


def test_the_short_name_of_a_club_is_the_club_but_not_where_it_is_a_town() -> None:
    plain = "FC Twente won. Na rust was Twente beter. In Twente viel sneeuw."
    found = settled(plain, [("FC Twente", O), ("Twente", L), ("Twente", L)])
    assert found == [("FC Twente", O), ("Twente", O), ("Twente", L)]


def test_an_acronym_in_brackets_is_of_the_kind_of_its_full_name() -> None:
    plain = "De Gelderse Natuurvereniging (GNV) kreeg gelijk."
    assert settled(plain, [("Gelderse Natuurvereniging", O), ("GNV", L)])[1] == ("GNV", O)


def test_a_first_name_and_the_surname_after_it_are_one() -> None:
    assert settled("Gisteren sprak Carmen Villarejo.", [("Carmen", P), ("Villarejo", P)]) == [("Carmen Villarejo", P)]


def test_the_name_of_a_person_ends_before_a_verb() -> None:
    plain = "Volgens Machteld Ruijs verkocht Bos koeien."
    assert settled(plain, [("Machteld Ruijs verkocht Bos", P)])[0] == ("Machteld Ruijs", P)


def test_a_genitive_that_was_passed_over_is_found() -> None:
    plain = "Ingmar Haverkort sprak. Niemand kende Haverkorts plan."
    assert settled(plain, [("Ingmar Haverkort", P)])[1] == ("Haverkorts", P)


@pytest.mark.parametrize("form", ["CEO", "UTC", "USD"])
def test_common_abbreviations_are_no_names(form: str) -> None:
    assert settled(f"Zij werd {form} in mei.", [(form, O)]) == []


def test_a_legal_form_keeps_its_full_stop() -> None:
    assert settled("Hij koopt Barlow Inc. in mei.", [("Barlow Inc", O)]) == [("Barlow Inc.", O)]


@pytest.mark.parametrize(
    ("language", "word", "sign"),
    [
        ("nl", "Wethouder", "d"),
        ("nl", "Zuivelconcern", "c"),
        ("nl", "Haverkort", ""),
        ("en", "Meanwhile", "d"),
        ("de", "Häuser", "d"),
        ("fr", "Cependant", "d"),
        ("es", "Cantaban", "d"),
        ("pt", "Casa", ""),
    ],
)
def test_ordinary_words_are_known(language: str, word: str, sign: str) -> None:
    assert ordinary(language).sign(word) == sign

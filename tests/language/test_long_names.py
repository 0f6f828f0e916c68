"""Where long names begin and end: acronyms in brackets, lists inside a name, runs of capitals."""

import pytest

from reader.core.analysis import EntityKind
from reader.language.lexicon import lexicon
from reader.language.names.acronyms import aligned, fits
from reader.language.names.engines import Name
from reader.language.names.enumerated import whole
from reader.language.names.kinship import called_by_first_name
from reader.language.names.led import led
from reader.language.names.listed import decided
from reader.language.names.runs import features, runs
from reader.language.tokens import document
from tests.language.texts import names, text

O, L = EntityKind.ORGANISATION, EntityKind.PLACE  # noqa: E741


@pytest.mark.parametrize(
    ("acronym", "name"),
    [
        ("KVV", "Kring van Vissers en Varenden"),
        ("MvdW", "Maatschappij van de Waterkant"),
        ("DTK", "Dorftheater Kleinbach"),
        ("FBL", "Fédération des bateliers de la Loire"),
        ("Depot", "Department for Energy, Parks, Orchards and Trees"),
    ],
)
def test_an_acronym_fits_the_name_it_is_made_of(acronym: str, name: str) -> None:
    assert fits(acronym, name.replace(",", " ,").split())


@pytest.mark.parametrize(("acronym", "name"), [("BBC", "Ida Moss"), ("KVV", "Vissers en Varenden"), ("AB", "")])
def test_an_acronym_does_not_fit_another_name(acronym: str, name: str) -> None:
    assert not fits(acronym, name.split())


def forms(found: list[Name], plain: str) -> list[str]:
    return [plain[name.start : name.end] for name in found]


def named(plain: str, *given: str) -> list[Name]:
    return [Name(plain.index(form), plain.index(form) + len(form), O, 0.7) for form in given]


def test_a_name_before_its_acronym_is_taken_whole() -> None:
    plain = "The Peat Cutters and Turf Layers Association (PCTLA) met in Rye."
    found = aligned(named(plain, "Peat Cutters", "Turf Layers Association"), document(text(plain), "en"))
    assert forms(found, plain) == ["Peat Cutters and Turf Layers Association", "PCTLA"]
    assert {name.kind for name in found} == {O}


def test_a_bracket_that_is_no_acronym_changes_nothing() -> None:
    plain = "Ida Moss (Rye) met Tom Hale (61)."
    given = [Name(0, 8, EntityKind.PERSON), Name(10, 13, L)]
    assert aligned(given, document(text(plain), "en")) == given


def test_an_acronym_with_full_stops_is_found_where_its_name_stands() -> None:
    plain = "The Federal Harbour Administration grew. The F.H.A. paid; the K.L.M.N. did not."
    found = aligned(named(plain, "Federal Harbour Administration"), document(text(plain), "en"))
    assert forms(found, plain) == ["Federal Harbour Administration", "F.H.A."]


@pytest.mark.parametrize(
    ("language", "plain", "given", "wanted"),
    [
        ("en", "The Department for Trade, Food and Rural Affairs met.", "Department for Trade",
         "Department for Trade, Food and Rural Affairs"),
        ("nl", "Het ministerie van Onderwijs, Cultuur en Wetenschap zweeg.", "ministerie van Onderwijs",
         "ministerie van Onderwijs, Cultuur en Wetenschap"),
        ("en", "In the Turf Cutters and Builders Association they sing.", "Builders Association",
         "Turf Cutters and Builders Association"),
    ],
)  # fmt: skip
def test_a_list_inside_a_name_belongs_to_it(language: str, plain: str, given: str, wanted: str) -> None:
    found = whole(named(plain, given), document(text(plain), language), lexicon(language))
    assert forms(found, plain) == [wanted]


def test_a_list_of_names_stays_a_list() -> None:
    plain = "They met Philips, Shell and Unilever."
    given = named(plain, "Philips", "Shell", "Unilever")
    assert whole(given, document(text(plain), "en"), lexicon("en")) == given


def test_names_with_an_ampersand_are_one() -> None:
    plain = "Customers of Severn & Thame Water complain."
    found = whole(named(plain, "Severn", "Thame Water"), document(text(plain), "en"), lexicon("en"))
    assert forms(found, plain) == ["Severn & Thame Water"]


def test_a_run_goes_over_small_words_and_not_over_others() -> None:
    words = "Yesterday the Bank of England and Tom Hale met".split()
    assert [words[start:stop] for start, stop in runs(words)] == [
        ["Yesterday"],
        ["Bank", "of", "England"],
        ["Tom", "Hale"],
    ]


def test_every_word_of_a_run_knows_what_stands_around_it() -> None:
    words = "near the Old Mill yesterday".split()
    found = features(words, lambda word: ["old"] if word == "Old" else [])
    assert found.keys() == {2, 3}
    assert {"rbthe", "rayesterday", "rfold"} <= set(found[2]) & set(found[3])


@pytest.mark.parametrize(
    ("language", "form", "kind", "sure", "wanted"),
    [
        ("en", "Fianna Fáil", EntityKind.PERSON, 0.7, O),
        ("en", "Fianna Fáil", EntityKind.PERSON, 0.95, EntityKind.PERSON),
        ("de", "DFB-Pokal", O, 0.6, EntityKind.MISC),
        ("nl", "Utrecht", O, 0.5, O),
        ("en", "Co Roscommon", EntityKind.PERSON, 0.7, L),
    ],
)
def test_the_lists_decide_where_the_engine_is_unsure(
    language: str, form: str, kind: EntityKind, sure: float, wanted: EntityKind
) -> None:
    (found,) = decided([Name(0, len(form), kind, sure)], form, lexicon(language))
    assert found.kind is wanted


def test_an_agency_in_small_letters_and_a_state_cut_short_are_names() -> None:
    assert names("de", "Das meldete dpa am Montag in Marl.").get("dpa") == "organisation"
    assert names("en", "She grew up in Ponca City, Okla., and sang.").get("Okla.") == "place"


@pytest.mark.parametrize(
    ("language", "plain", "given", "wanted", "kind"),
    [
        ("fr", "Elle habite rue de Rome.", "Rome", "rue de Rome", L),
        ("fr", "Il quitte le ministère de la Culture.", "Culture", "ministère de la Culture", O),
        ("fr", "On vote la loi Rist.", "Rist", "loi Rist", EntityKind.MISC),
        ("es", "Vive en la calle Regina.", "Regina", "calle Regina", L),
        ("nl", "Zij leidt het ministerie van Landbouw.", "Landbouw", "ministerie van Landbouw", O),
    ],
)
def test_a_common_noun_in_front_leads_a_name(
    language: str, plain: str, given: str, wanted: str, kind: EntityKind
) -> None:
    (found,) = led(named(plain, given), document(text(plain), language), lexicon(language))
    assert (plain[found.start : found.end], found.kind) == (wanted, kind)


def test_a_common_noun_that_leads_no_name_is_left_alone() -> None:
    plain = "La rue est belle et Rome aussi."
    assert led(named(plain, "Rome"), document(text(plain), "fr"), lexicon("fr")) == named(plain, "Rome")


@pytest.mark.parametrize(("language", "plain"), [("fr", "Mme Guérineau rit."), ("en", "Mr Scullion left.")])
def test_who_is_addressed_is_a_person_without_the_address(language: str, plain: str) -> None:
    form = " ".join(plain.split()[:2])
    (found,) = called_by_first_name([Name(0, len(form), O, 0.5)], plain, lexicon(language))
    assert (plain[found.start : found.end], found.kind) == (plain.split()[1], EntityKind.PERSON)

"""Classes 16, 29, 31 and 32: rows around the article go by their place, the same lines in the text stay."""

import pytest

from reader.core.text import BlockKind
from tests.cleaning.texts import AFTER, BEFORE, LAST, above, below, blocks, cleaned, of_kind

CRUMBS = [
    "Home > Nieuws > Regio",
    "Startseite » Kultur",
    "Accueil / Bretagne / Finistère",
    "Inicio > Cultura > Patrimonio",
]
TAGS = [
    "Trefwoorden: brug, Veldwijk",
    "brug | Veldwijk | wegen | water",
    "#brug #veldwijk #wegen",
    "Filed under: Bridges, Roads",
]
BOXES = [
    "Anna Holt is verslaggever van De Veldwijker.",
    "Over de auteur: Anna Holt schrijft over water.",
    "Heb je een tip? Mail naar redactie@veldwijker.example.",
    "Hannah Oakes covers heritage for the Echo.",
    "Gerd Mühlbauer ist Redakteur im Ressort Kultur.",
    "Reporting by Hannah Oakes; Editing by Tim Farrow",
]
TEASERS = "Man wint loterij en koopt het café\n\nZo herken je een nepmail van je bank"


@pytest.mark.parametrize("line", CRUMBS)
def test_the_way_to_the_page_goes(line: str) -> None:
    assert line not in above(line).text.plain


@pytest.mark.parametrize("line", [*TAGS, *BOXES])
def test_subjects_and_boxes_below_the_text_go(line: str) -> None:
    assert line not in below(line).text.plain


def test_a_box_without_a_byline_above_names_the_author() -> None:
    assert below("Anna Holt is verslaggever van De Veldwijker.").metadata.byline == ("Anna Holt",)


def test_teasers_under_a_label_below_the_text_go() -> None:
    assert [text for _, text in blocks(below(f"Meest gelezen\n\n{TEASERS}"))] == [BEFORE, AFTER, LAST]


def test_teasers_under_a_label_in_the_text_go_and_the_heading_after_them_stays() -> None:
    found = cleaned(f"{BEFORE}\n\n{AFTER}\n\nMeer over dit onderwerp:\n\n{TEASERS}\n\nEen stille dijk\n\n{LAST}")
    assert of_kind(found, BlockKind.HEADING) == ["Een stille dijk"]
    assert "loterij" not in found.text.plain


def test_a_heading_right_after_a_label_stays() -> None:
    found = cleaned(f"{BEFORE}\n\n{AFTER}\n\nMeer over dit onderwerp\n\nEen stille dijk\n\n{LAST}")
    assert of_kind(found, BlockKind.HEADING) == ["Een stille dijk"]


def test_the_line_that_a_label_points_to_goes() -> None:
    found = cleaned(f"{BEFORE}\n\n{AFTER}\n\nLees ook:\n\nWaarom steeds meer bruggen roesten\n\n{LAST}")
    assert "roesten" not in found.text.plain


def test_a_closing_sentence_about_somebody_stays() -> None:
    line = "Anna Holt is de zevende burgemeester die over de brug struikelt, en ze zal de laatste niet zijn."
    assert line in below(line).text.plain


def test_a_list_that_ends_a_text_stays() -> None:
    found = cleaned(f"{BEFORE}\n\n{AFTER}\n\nDe raad wil:\n- een brug\n- een sluis")
    assert of_kind(found, BlockKind.LIST_ITEM) == ["een brug", "een sluis"]


@pytest.mark.parametrize("line", ["(mhi)", "mhi/dpa", "(dpa/mhi)", "M.H."])
def test_initials_below_the_text_go(line: str) -> None:
    assert [text for _, text in blocks(below(line))] == [BEFORE, AFTER, LAST]


def test_subjects_below_the_text_are_no_authors() -> None:
    found = below("Overstromingen\nProvincie Gelderland\nRode Kruis\nVerkeer")
    assert [text for _, text in blocks(found)] == [BEFORE, AFTER, LAST]
    assert found.metadata.byline == ()


def test_a_heading_without_text_at_the_end_goes() -> None:
    assert [text for _, text in blocks(below("## Kaarten"))] == [BEFORE, AFTER, LAST]


def test_what_an_author_does_goes_with_the_name_above_it() -> None:
    found = below("Anna Holt\n\nRedacteur. Volgt de gemeente sinds 2011.")
    assert [text for _, text in blocks(found)] == [BEFORE, AFTER, LAST]


def test_a_sentence_about_where_a_text_appeared_is_no_label() -> None:
    found = below(
        "Dit interview verscheen in het zomernummer.\n\n## Leven\n\n• 1964 geboren\n• 1996 opent een werkplaats"
    )
    assert ("list_item", "1964 geboren") in blocks(found)
    assert "zomernummer" not in found.text.plain


def test_a_sentence_that_tells_where_others_can_write_to_stays() -> None:
    line = "Wie de bewoners wil helpen, kan mailen naar info@buurthuis.example."
    assert line in below(line).text.plain

"""The title of a plain text: the one that is shown, or one derived from the lead; captions and sections are none."""

import pytest

from reader.cleaning.text.titles import derived
from reader.core.text import BlockKind
from tests.cleaning.texts import AFTER, BEFORE, LAST, blocks, cleaned, of_kind

TEXT = f"{BEFORE}\n\n{AFTER}\n\n{LAST}"


def test_the_first_open_line_is_the_title_and_a_block_of_its_own() -> None:
    found = cleaned(f"Oude brug in Veldwijk gaat dicht\n\n{TEXT}")
    assert found.metadata.title == "Oude brug in Veldwijk gaat dicht"
    assert not found.metadata.title_derived
    assert blocks(found)[:2] == [("title", "Oude brug in Veldwijk gaat dicht"), ("lead", BEFORE)]


def test_a_question_may_be_a_title() -> None:
    assert cleaned(f"Waarom gaat de oude brug dicht?\n\n{TEXT}").metadata.title == "Waarom gaat de oude brug dicht?"


@pytest.mark.parametrize("section", ["Binnenland", "REGIO", "Sport | Voetbal", "veldwijker.nl"])
def test_the_section_above_a_title_is_not_it(section: str) -> None:
    found = cleaned(f"{section}\n\nOude brug in Veldwijk gaat dicht\n\n{TEXT}")
    assert found.metadata.title == "Oude brug in Veldwijk gaat dicht"
    assert section not in found.text.plain


def test_the_name_of_the_site_behind_a_title_is_cut_off() -> None:
    found = cleaned(f"Oude brug in Veldwijk gaat dicht | De Veldwijker\n\n{TEXT}")
    assert found.metadata.title == "Oude brug in Veldwijk gaat dicht"


def test_a_text_without_a_title_gets_one_that_says_so() -> None:
    found = cleaned(TEXT)
    assert found.metadata.title_derived
    assert found.metadata.title == "De gemeente Veldwijk sluit de oude brug over de vaart"
    assert not of_kind(found, BlockKind.TITLE)


def test_a_caption_before_the_lead_is_no_title() -> None:
    found = cleaned(f"Wethouder Karin Douma bij de brug. Foto: Bas Boom\n\n{TEXT}")
    assert found.metadata.title_derived
    assert of_kind(found, BlockKind.CAPTION) == ["Wethouder Karin Douma bij de brug."]


def test_a_title_from_the_feed_wins() -> None:
    found = cleaned(f"Oude brug dicht\n\n{TEXT}", title="Brug bij Veldwijk gesloten")
    assert found.metadata.title == "Brug bij Veldwijk gesloten"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Het regent. En het waait.", "Het regent"),
        ("Is dat waar? Ja.", "Is dat waar"),
        (f"{'woord ' * 40}", f"{'woord ' * 14}".strip() + "…"),
    ],
)
def test_a_derived_title_is_the_first_clause(text: str, title: str) -> None:
    assert derived(text) == title


@pytest.mark.parametrize(
    "line", ["Twee agenten bij de brug (archiefbeeld)", "Karin Douma tijdens de raadsvergadering in 2024"]
)
def test_the_text_of_a_picture_above_the_lead_is_no_title(line: str) -> None:
    found = cleaned(f"{line}\n\n{TEXT}")
    assert found.metadata.title_derived
    assert blocks(found)[0] == ("caption", line)


def test_the_heading_of_the_first_entry_of_a_live_blog_is_no_title() -> None:
    found = cleaned(f"07:12\n\nBrug gaat dicht\n\n{BEFORE}\n\n07:02\n\nScheur gevonden\n\n{AFTER}\n\n{LAST}")
    assert found.metadata.title_derived
    assert "Brug gaat dicht" in found.text.plain


def test_several_lines_that_tell_something_below_the_title_are_a_list() -> None:
    lines = [
        "De gemeente heeft nog geen geld voor de brug en wil lenen",
        "Het herstel is pas in het voorjaar van volgend jaar klaar",
    ]
    found = cleaned("\n\n".join(["Oude brug in Veldwijk gaat dicht", *lines, TEXT]))
    assert of_kind(found, BlockKind.LIST_ITEM) == lines
    assert blocks(found)[3] == ("lead", BEFORE)


@pytest.mark.parametrize("label", ["Ongeval/Verkeer/Utrecht/", "bas0431 3 vm 341 dpa-euf 0812"])
def test_what_an_agency_writes_above_a_title_is_not_it(label: str) -> None:
    found = cleaned(f"{label}\n\nOude brug in Veldwijk gaat dicht\n\n{TEXT}")
    assert found.metadata.title == "Oude brug in Veldwijk gaat dicht"
    assert label not in found.text.plain

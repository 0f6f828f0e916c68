"""Classes 13 and 14: credits leave the text, captions are told from headings and paragraphs."""

import pytest

from reader.cleaning import photo_credits
from reader.core.text import BlockKind
from tests.cleaning.texts import AFTER, BEFORE, LAST, among, blocks, cleaned, of_kind, rules

CREDITS = [
    "Foto: Bas Boom",
    "Beeld ANP / Bas Boom",
    "© Bas Boom / Zuidbeeld",
    "(beeld: archief gemeente Veldwijk)",
    "Bas Boom/ANP",
    "Getty Images",
    "Photograph: Hannah Oakes/The Echo",
    "Bild: Gerd Mühlbauer/dpa",
    "Crédit photo : Luc Petit",
    "Imagen: EFE/Inés Valverde",
]
NO_CREDITS = [
    "Foto's van de brand gingen dezelfde avond de wereld over.",
    "Foto: het enige woord op de achterkant van de kaart, meer schreef hij niet.",
    "Reuters meldt dit",
    "Beeld van een stad",
    "De brug van Veldwijk",
    "Copyright law protects the drawing until 2041, the court ruled on Friday.",
]
CAPTIONS = {
    "Badmeester Joop Verhagen bij het grote bad. Foto: Rens Kuipers": "Badmeester Joop Verhagen bij het grote bad.",
    "De oude brug (foto Bas Boom)": "De oude brug",
    "Boats at Kinlochard. Photograph: Morag Sim/Alamy": "Boats at Kinlochard.",
    "Der Fährmann am Steuer. © Tilo Barth/dpa": "Der Fährmann am Steuer.",
    "Bijschrift: De oude brug van Veldwijk": "De oude brug van Veldwijk",
    "Het scheurtje in de brug is goed te zien. Foto: gemeente Veldwijk": "Het scheurtje in de brug is goed te zien.",
    "Een fietser keert om bij het hek. Bas Boom/ANP": "Een fietser keert om bij het hek.",
    "De sluis van Veldwijk, nog zonder deuren Beeld Bas Boom": "De sluis van Veldwijk, nog zonder deuren",
    "Stadträtin Karin Daum (rechts) an der Brücke Bild: Sven Tamm": "Stadträtin Karin Daum (rechts) an der Brücke",
    "The lock, where cyclists now have to cross Credit: Sean Tamble": "The lock, where cyclists now have to cross",
}


@pytest.mark.parametrize("line", CREDITS)
def test_a_line_that_is_only_a_credit_goes(line: str) -> None:
    assert photo_credits.credit(line)
    assert line not in among(line).text.plain


@pytest.mark.parametrize("line", NO_CREDITS)
def test_other_lines_about_pictures_stay(line: str) -> None:
    assert not photo_credits.credit(line)


@pytest.mark.parametrize(("line", "caption"), CAPTIONS.items())
def test_what_carries_a_credit_or_a_label_is_a_caption(line: str, caption: str) -> None:
    assert of_kind(among(line), BlockKind.CAPTION) == [caption]


def test_the_credit_is_kept_as_a_note() -> None:
    found = among("De oude brug (foto Bas Boom)")
    assert [block.note for block in found.text.blocks if block.kind is BlockKind.CAPTION] == ["foto Bas Boom"]


def test_a_verbless_line_above_a_credit_is_a_caption() -> None:
    found = cleaned(f"{BEFORE}\n\n{AFTER}\n\nDikke rook boven de fabriek.\n\nFoto: Bas Boom\n\n{LAST}")
    assert of_kind(found, BlockKind.CAPTION) == ["Dikke rook boven de fabriek."]


def test_a_paragraph_above_a_credit_stays_a_paragraph() -> None:
    found = cleaned(f"{BEFORE}\n\n{AFTER}\n\nFoto: Bas Boom\n\n{LAST}")
    assert ("paragraph", AFTER) in blocks(found)


def test_a_line_that_announces_a_picture_names_the_next_one() -> None:
    found = cleaned(f"{BEFORE}\n\n{AFTER}\n\nLees verder onder de foto\n\nDe kapotte klep in de haven\n\n{LAST}")
    assert of_kind(found, BlockKind.CAPTION) == ["De kapotte klep in de haven"]


def test_a_short_open_line_is_a_heading() -> None:
    assert of_kind(among("Een stille dijk"), BlockKind.HEADING) == ["Een stille dijk"]


def test_an_agency_that_signs_the_last_paragraph_is_a_field() -> None:
    found = cleaned(f"{BEFORE}\n\n{AFTER}\n\n{LAST} (ANP)")
    assert found.metadata.agency == "ANP"
    assert blocks(found)[-1] == ("paragraph", LAST)
    assert rules(found) == ["agency"]


@pytest.mark.parametrize(
    "line",
    [
        "Archiefbeeld: de brug van Veldwijk in 1931",
        "FILE - Cyclists cross the old bridge in Wexley, March 3, 2024.",
        "Links de oude brug, rechts de nieuwe sluis",
        "Pictured: the old bridge in 1931",
    ],
)
def test_a_line_that_tells_of_a_picture_is_a_caption_and_stays_whole(line: str) -> None:
    assert ("caption", line) in blocks(among(line))


def test_a_name_right_below_a_caption_is_who_took_the_picture() -> None:
    found = cleaned(f"{BEFORE}\n\n{AFTER}\n\nDe oude brug in 1931 (archiefbeeld)\n\nSjoerd Tamminga\n\n{LAST}")
    assert "Tamminga" not in found.text.plain
    assert ("heading", "Sjoerd Tamminga") in blocks(among("Sjoerd Tamminga"))


def test_a_shouted_name_below_one_sentence_is_who_took_the_picture_it_tells_of() -> None:
    caption = "De wethouder, Karin Douma, vrijdag op de brug."
    found = cleaned(f"{BEFORE}\n{caption}\nSJOERD TAMMINGA\n{AFTER}\n{LAST}")
    assert ("caption", caption) in blocks(found)
    assert "TAMMINGA" not in found.text.plain


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Foto: Fietsers wachten bij het hek", "Fietsers wachten bij het hek"),
        ("Bild: Radfahrer warten am Zaun", "Radfahrer warten am Zaun"),
        ("Image caption, Cyclists wait at the fence in Wexley", "Cyclists wait at the fence in Wexley"),
        ("Pie de foto: Ciclistas ante la valla", "Ciclistas ante la valla"),
    ],
)
def test_what_a_picture_shows_stays_without_the_label_before_it(line: str, shown: str) -> None:
    assert ("caption", shown) in blocks(among(line))


@pytest.mark.parametrize("line", ["Foto: gemeente Boskant", "Foto: archief", "Foto: Sem de Wit", "Bild: Stadt Weselau"])
def test_who_made_a_picture_is_not_taken_for_what_it_shows(line: str) -> None:
    assert line.split(": ")[1] not in among(line).text.plain

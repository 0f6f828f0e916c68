"""Boxes of a site in the middle of a text, labels of genres with a teaser, lines behind an arrow."""

import pytest

from tests.cleaning.texts import AFTER, BEFORE, LAST, among, below, blocks, cleaned

TEASER = "De man die veertig jaar lang bruggen bouwde"


def boxed(*lines: str) -> list[tuple[str, str]]:
    """The blocks of an article with ``lines`` in it that no blank line divides."""
    box = "\n".join(lines)
    return blocks(cleaned(f"{BEFORE}\n\n{AFTER}\n\n{box}\n\n{LAST}"))


ARTICLE = [("lead", BEFORE), ("paragraph", AFTER), ("paragraph", LAST)]


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Meld je aan voor onze nieuwsbrief",
            "De week in Veldwijk, in vijf minuten bijgepraat",
            "Vul hier je adres in",
        ),
        ("Lees ook", "Kade krijgt hekken na drie ongelukken.", "Geplaatst", "2 februari"),
        ("Gerelateerde artikelen", "Gemeente Veldwijk", "Veldwijk is niet verantwoordelijk voor andere sites."),
    ],
)
def test_a_box_goes_with_the_line_it_begins_with(lines: tuple[str, ...]) -> None:
    assert boxed(*lines) == ARTICLE


def test_running_text_right_under_a_label_stays() -> None:
    text = "De brug werd in 1931 gebouwd en heeft sindsdien twee keer een nieuw wegdek gekregen, zegt de gemeente."
    assert ("paragraph", text) in boxed("Lees ook: Kade krijgt hekken", text)


def test_a_text_without_blank_lines_is_no_box() -> None:
    found = blocks(cleaned(f"{BEFORE}\nLees ook: Kade krijgt hekken\n{AFTER}\nHet is te laat.\n{LAST}"))
    assert ("paragraph", "Het is te laat.") in found


@pytest.mark.parametrize("line", [f"INTERVIEW: {TEASER}", f"Interview | {TEASER}", f">> {TEASER}", f"→ {TEASER}"])
def test_a_genre_or_an_arrow_with_a_title_points_elsewhere(line: str) -> None:
    assert blocks(among(line)) == ARTICLE


def test_a_genre_alone_goes_with_the_title_below_it() -> None:
    assert blocks(cleaned(f"{BEFORE}\n\n{AFTER}\n\nAchtergrond\n\n{TEASER}\n\n{LAST}")) == ARTICLE


@pytest.mark.parametrize("line", ["Achtergrond", "Analyse", "Video's op straat", "Interview: te laat"])
def test_a_short_heading_that_names_a_genre_stays(line: str) -> None:
    assert ("heading", line) in blocks(among(line))


def test_genres_that_stand_again_and_again_are_headings_of_the_text() -> None:
    lines = [f"Column: {TEASER}", f"Reportage: {TEASER} in Veldwijk", f"Interview: {TEASER} en dijken"]
    end = "De man zelf wil er niets meer over zeggen, en zijn zoon ook niet, want de brug is verkocht."
    found = blocks(cleaned("\n\n".join([BEFORE, lines[0], AFTER, lines[1], LAST, lines[2], end])))
    assert [text for kind, text in found if kind == "heading"] == lines


def test_lines_behind_arrows_in_a_row_stay() -> None:
    found = blocks(cleaned(f"{BEFORE}\n\n{AFTER}\n\n→ eerst langs de sluis\n\n→ dan over de dijk\n\n{LAST}"))
    assert [text for _, text in found][2:4] == ["→ eerst langs de sluis", "→ dan over de dijk"]


def test_subjects_below_an_article_go() -> None:
    assert blocks(below("Veldwijk\n\nBruggen\n\nVerkeer")) == ARTICLE
    assert blocks(below("Bruggen")) == ARTICLE


@pytest.mark.parametrize("line", ["Veldwijk - Boskant 2-1", "Dat is alles."])
def test_a_result_or_a_sentence_at_the_end_stays(line: str) -> None:
    assert blocks(below(line))[-1][1] == line

"""Classes 10 to 12: lines of metadata above and below the text become fields; sentences stay."""

from datetime import date

import pytest

from tests.cleaning.texts import AFTER, BEFORE, LAST, above, among, below, cleaned, rules

BYLINES = {
    "Door Anna Holt": ("Anna Holt",),
    "DOOR ANNA HOLT": ("Anna Holt",),
    "Door onze verslaggever Anna Holt": ("Anna Holt",),
    "Tekst: Anna Holt | Beeld: Bas Boom": ("Anna Holt",),
    "Anna Holt, cultuurredacteur": ("Anna Holt",),
    "Anna Holt Redacteur cultuur": ("Anna Holt",),
    "Anna Holt": ("Anna Holt",),
    "Anna Holt en Bas van den Boom": ("Anna Holt", "Bas van den Boom"),
    "By Anna Holt and Tim Farrow": ("Anna Holt", "Tim Farrow"),
    "Von Anna Holt und Gerd Mühlbauer": ("Anna Holt", "Gerd Mühlbauer"),
    "Par Solène Marchand (avec AFP)": ("Solène Marchand",),
    "Por Inés Valverde": ("Inés Valverde",),
    "3 mei 2025 door Anna Holt": ("Anna Holt",),
}
NOBODY = ["Van onze redactie", "Door: redactie", "La rédaction avec AFP"]
DATES = [
    "Gepubliceerd op 3 mei 2025 om 06.50, bijgewerkt om 16.10",
    "3 mei 2025 · Leestijd 3 min",
    "Published 3 May 2025, 3:15pm BST | Updated 2 hours ago",
    "Stand: 03.05.2025, 17:45 Uhr",
    "Publié le 3 mai 2025 à 07h30, mis à jour hier à 18h02",
    "3 de mayo de 2025 - Actualizado a las 12:20",
    "Datum: 2025-05-03 Auteur: Anna Holt Rubriek: Cultuur",
]
SENTENCES = [
    "Door de storm viel gisteren op drie plaatsen de stroom uit, meldt de netbeheerder van de provincie.",
    "Van alle bruggen is deze de oudste, zei een kenner van het waterschap op 3 mei 2025 tegen de raad.",
    "Por la tarde volvió la calma, dijo la alcaldesa de Valdecreux a los vecinos de la plaza mayor.",
]


@pytest.mark.parametrize(("line", "names"), BYLINES.items())
def test_a_byline_becomes_a_field(line: str, names: tuple[str, ...]) -> None:
    found = above(line)
    assert found.metadata.byline == names
    assert line not in found.text.plain


@pytest.mark.parametrize("line", NOBODY)
def test_where_nobody_is_named_nobody_is_made_up(line: str) -> None:
    found = above(line)
    assert found.metadata.byline == ()
    assert line not in found.text.plain


@pytest.mark.parametrize("line", DATES)
def test_a_line_that_tells_when_becomes_a_field(line: str) -> None:
    found = above(line)
    assert str(found.metadata.published)[:10] == "2025-05-03"
    assert line not in found.text.plain


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_is_no_metadata(line: str) -> None:
    for found in (above(line), among(line), below(line)):
        assert line in found.text.plain
        assert not rules(found)


def test_a_known_key_takes_its_line_out() -> None:
    found = above("Rubriek: Cultuur")
    assert rules(found) == ["metadata"]


def test_a_key_without_a_value_is_no_field() -> None:
    found = above("Auteur: undefined")
    assert found.metadata.byline == ()
    assert "undefined" not in found.text.plain


def test_a_bare_key_and_date_before_a_caption_are_cut_off() -> None:
    found = cleaned(f" date 2025-05-03 Anna Holt en en Tim Farrow in 2019\n\n{BEFORE}\n\n{AFTER}\n\n{LAST}")
    assert found.metadata.published == date(2025, 5, 3)
    assert found.metadata.title_derived
    assert found.text.plain.startswith("Anna Holt en Tim Farrow in 2019\n\n")


def test_the_date_of_publication_wins_over_that_of_an_update() -> None:
    found = cleaned(f"Oude brug dicht\n\nBijgewerkt: 4 mei 2025\n\nGepubliceerd: 3 mei 2025\n\n{BEFORE}\n\n{AFTER}")
    assert found.metadata.published == date(2025, 5, 3)


@pytest.mark.parametrize(
    "line", ["Gepubliceerd: 12 maart 2026, 07:12", "Publié il y a 5 min", "Published 12 March 2026"]
)
def test_a_key_with_its_date_goes_in_the_middle_of_a_text_too(line: str) -> None:
    middle = f"{BEFORE}\n\n{AFTER}\n\n{line}\n\n" + "\n\n".join(f"{LAST} {at}." for at in range(8))
    assert line not in cleaned(middle).text.plain


@pytest.mark.parametrize("line", ["Gisteren", "12 maart 2026", "Update"])
def test_a_day_alone_in_the_middle_of_a_text_stays(line: str) -> None:
    middle = f"{BEFORE}\n\n{AFTER}\n\n{line}\n\n" + "\n\n".join(f"{LAST} {at}." for at in range(8))
    assert line in cleaned(middle).text.plain


def test_an_address_below_the_author_goes() -> None:
    found = above("Anna Holt\n\naholt@bode.example")
    assert "@" not in found.text.plain
    assert found.metadata.byline == ("Anna Holt",)


def test_the_issue_of_a_magazine_behind_a_date_goes_with_it() -> None:
    found = above("31.01.2026, 13.04 Uhr • aus DER BOTE 5/2026")
    assert found.metadata.published == date(2026, 1, 31)
    assert "BOTE" not in found.text.plain

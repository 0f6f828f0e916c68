"""Headings that begin as the words of a site do stay; what only a site says goes."""

import pytest

from tests.cleaning.texts import AFTER, BEFORE, LAST, blocks, cleaned

MORE = "De brug werd in 1931 gebouwd en heeft sindsdien twee keer een nieuw wegdek gekregen, zegt de gemeente."


def inside(line: str) -> list[tuple[str, str]]:
    """Blocks of an article with ``line`` in its middle."""
    return blocks(cleaned(f"{BEFORE}\n\n{AFTER}\n\n{line}\n\n{LAST}\n\n{MORE}"))


@pytest.mark.parametrize(
    "line",
    [
        "Support our troops",
        "Subscribe to hope",
        "Read the small print",
        "Retour aux sources",
        "Ce que l'on sait",
        "Was wir wissen",
        "Lo que se sabe",
        "Mehr zum Streit",
        "« Lisez la lettre »",
    ],
)
def test_a_heading_that_begins_as_a_site_does_stays(line: str) -> None:
    assert ("heading", line) in inside(line)


@pytest.mark.parametrize(
    "line", ["Terug naar boven", "Meer nieuws", "Copy link", "Retour en haut", "Mehr zum Thema", "Deel dit artikel"]
)
def test_what_only_a_site_says_goes(line: str) -> None:
    assert line not in [text for _, text in inside(line)]

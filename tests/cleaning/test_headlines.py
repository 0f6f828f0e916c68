"""The title of a plain text is its headline, never a label that stands above it."""

import pytest

from reader.cleaning.clean import clean
from reader.core.articles import ArticleData, Markup, Original
from reader.core.text import BlockKind, Cleaned
from tests.cleaning.test_sources import BODY

TITLE = {
    "nl": "Veerpont vaart weer vanaf maandag",
    "en": "Ferry back in service from Monday",
    "de": "Fähre fährt ab Montag wieder",
    "fr": "Le bac reprend du service lundi",
    "es": "El transbordador vuelve a navegar",
}
"""A headline in each language."""
LABELS = [
    ("nl", "Regio"),
    ("nl", "112-nieuws"),
    ("nl", "Nieuws uit de regio"),
    ("nl", "Sport - Wielrennen"),
    ("nl", "Home > Regio"),
    ("nl", "LEMMERVEEN"),
    ("nl", "Opslaan"),
    ("nl", "Deze website gebruikt cookies. Akkoord"),
    ("nl", "section: regio"),
    ("en", "Rugby Union"),
    ("en", "Sport | Handball"),
    ("en", "Opinion / Columns"),
    ("en", "Health & Wellbeing"),
    ("en", "EXCLUSIVE"),
    ("en", "Save"),
    ("en", "Sign in | Subscribe"),
    ("en", "thornbaygazette.example"),
    ("de", "Lokales"),
    ("de", "Startseite › Lokales › Ohmstedt"),
    ("de", "Kommunalpolitik"),
    ("de", "Merken"),
    ("fr", "Faits divers"),
    ("fr", "Accueil / Société / Transports"),
    ("fr", "lang: fr"),
    ("fr", "Partager"),
    ("es", "Deportes / Ciclismo"),
    ("es", "Fútbol | Segunda División"),
    ("es", "Última hora"),
    ("es", "Compartir"),
]
"""What pages write above a headline."""


def cleaned(*parts: str) -> Cleaned:
    """What cleaning makes of a plain text."""
    return clean(ArticleData("a", Original("\n\n".join(parts), Markup.TEXT)))


@pytest.mark.parametrize(("language", "label"), LABELS)
def test_a_label_above_the_headline_is_not_the_title(language: str, label: str) -> None:
    made = cleaned(label, TITLE[language], BODY[language])
    assert made.metadata.title == TITLE[language]
    assert not made.metadata.title_derived
    assert label not in made.text.plain


@pytest.mark.parametrize(("language", "label"), LABELS)
def test_a_label_alone_gives_a_text_no_title(language: str, label: str) -> None:
    assert cleaned(label, BODY[language]).metadata.title_derived


@pytest.mark.parametrize("language", TITLE)
def test_a_text_without_a_headline_is_called_after_its_first_sentence(language: str) -> None:
    about = cleaned(BODY[language]).metadata
    assert about.title_derived
    assert BODY[language].startswith(about.title.rstrip("…"))


@pytest.mark.parametrize("language", TITLE)
@pytest.mark.parametrize("name", ["De Lemmerbode", "lemmerbode.example"])
def test_a_headline_loses_the_name_of_its_site(language: str, name: str) -> None:
    about = cleaned(f"{TITLE[language]} | {name}", BODY[language]).metadata
    assert (about.title, about.source) == (TITLE[language], name)
    about = cleaned(f"{name} | {TITLE[language]}", BODY[language]).metadata
    assert (about.title, about.source) == (TITLE[language], name)


def test_a_short_headline_is_known_by_the_line_about_its_author() -> None:
    made = cleaned("Stille waters", "Door Jelle Wiarda", BODY["nl"])
    assert (made.metadata.title, made.metadata.title_derived) == ("Stille waters", False)


def test_a_headline_before_its_deck_stays_the_title() -> None:
    made = cleaned(TITLE["en"], "New cable is strong enough for lorries, the council says", BODY["en"])
    assert made.metadata.title == TITLE["en"]


def test_two_clubs_with_a_dash_are_a_headline() -> None:
    made = cleaned("Lemmerveen - Ohmstedt 2-1", BODY["nl"])
    assert [made.text.text_of(block) for block in made.text.blocks if block.kind is BlockKind.TITLE] == [
        "Lemmerveen - Ohmstedt 2-1"
    ]


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("nl", "Gemeente wil alle veerponten laten varen tot 2030"),
        ("en", "Ferry cable row follows leaked photo"),
        ("de", "Gemeinde zeigt Foto vom gerissenen Seil der Fähre"),
        ("en", "Ferry will run from Monday, council says, after the cable on the river bed broke"),
    ],
)
def test_a_headline_with_a_year_or_a_picture_in_it_is_no_caption(language: str, title: str) -> None:
    assert cleaned(title, BODY[language]).metadata.title == title


def test_a_slogan_that_the_text_does_not_take_up_is_not_the_title() -> None:
    assert cleaned("Altijd dichtbij voor jong en oud", TITLE["nl"], BODY["nl"]).metadata.title == TITLE["nl"]


def test_an_authority_behind_a_dash_stays_in_the_headline() -> None:
    made = cleaned("Veerpont vaart weer - gemeente betaalt kabel", BODY["nl"])
    assert made.metadata.title == "Veerpont vaart weer - gemeente betaalt kabel"

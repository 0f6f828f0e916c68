"""Buttons, invitations and legal lines known by a site's vocabulary, and sentences that share a word with it."""

import pytest

from reader.cleaning.offers import scores, speaks
from reader.cleaning.shape import shape_of
from tests.cleaning.texts import AFTER, BEFORE, cleaned


def themes(line: str, language: str, *, foot: bool = False, legal: bool = False) -> set[str]:
    """The themes that the vocabulary of ``line`` speaks for."""
    return {name for name, _ in scores(shape_of(line, language), foot=foot, legal=legal)}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Add this story to your bookmarks"),
        ("en", "Loading comments…"),
        ("de", "Fehler in diesem Beitrag gefunden? Hier melden."),
        ("de", "Alle Fotos anzeigen"),
        ("fr", "Acheter la licence de cette photo"),
        ("es", "¿Te gusta esta noticia? ¡Compártela!"),
        ("es", "Cargando vídeo ..."),
    ],
)
def test_a_line_of_deeds_and_things_of_a_site_is_a_button(language: str, line: str) -> None:
    assert "interface" in themes(line, language)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Join our WhatsApp group for the latest from the harbour."),
        ("de", "Jetzt kostenlos unsere App laden und Nachrichten zuerst lesen."),
        ("fr", "Rejoignez-nous sur WhatsApp : toute l'actu gratuitement"),
        ("es", "Recibe nuestras noticias gratis en tu móvil"),
    ],
)
def test_an_offer_that_calls_and_speaks_of_the_site_is_an_invitation(language: str, line: str) -> None:
    assert "app" in themes(line, language)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "The app of the harbour office shows free moorings."),
        ("de", "Die App der Stadt zeigt freie Plätze an."),
        ("fr", "La chaîne WhatsApp des pompiers compte 4 000 abonnés."),
        ("es", "La aplicación del puerto muestra las mareas."),
    ],
)
def test_a_statement_about_an_app_is_no_invitation(language: str, line: str) -> None:
    assert not themes(line, language)


def test_a_line_about_rights_goes_from_below_the_text_only() -> None:
    line = "Prohibida la reproducción de estos contenidos sin autorización."
    assert "legal" in themes(line, "es", foot=True)
    assert "legal" not in themes(line, "es")
    assert "legal" not in themes(line, "es", foot=True, legal=True)


def test_a_statement_that_names_nothing_of_a_site_does_not_speak_for_it() -> None:
    assert not speaks(shape_of("Chaque matin, ils reviennent au moulin.", "fr"))
    assert speaks(shape_of("Chaque matin, la rédaction vous écrit.", "fr"))


def test_the_german_they_at_the_start_is_no_word_of_address() -> None:
    assert not speaks(shape_of("Sie kommen jeden Morgen hierher.", "de"))


def test_an_offer_of_a_newsletter_goes_whatever_its_sentence_tells() -> None:
    offer = "Newsletter abonnieren: Jeden Morgen das Wichtigste aus den Bergen."
    assert offer not in cleaned(f"{BEFORE}\n\n{AFTER}\n\n{offer}").text.plain

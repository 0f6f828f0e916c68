"""Where a plain text says which paper it is from, and where it does not."""

import pytest

from reader.cleaning.clean import clean
from reader.core.articles import ArticleData, Markup, Original
from reader.core.text import Metadata

BODY = {
    "nl": "De veerdienst over de Lemmer vaart vanaf maandag weer. Dat heeft de gemeente na overleg besloten.\n\n"
    "De pont lag sinds januari stil, omdat de kabel op de bodem was gebroken en er geen nieuwe was.",
    "en": "The ferry across the Lemmer will run again from Monday. The council decided so after a meeting.\n\n"
    "It has been out of use since January, because the cable on the river bed had broken.",
    "de": "Die Fähre über die Lemmer fährt ab Montag wieder. Das hat die Gemeinde nach einem Treffen beschlossen.\n\n"
    "Sie lag seit Januar still, weil das Seil am Grund gerissen war und es kein anderes gab.",
    "fr": "Le bac sur la Lemme reprend son service lundi. La commune l'a décidé après une longue réunion.\n\n"
    "Il était à l'arrêt depuis janvier, parce que le câble avait rompu et qu'il n'y en avait pas d'autre.",
    "es": "El transbordador del Lemo vuelve a navegar el lunes. Así lo decidió el ayuntamiento tras una reunión.\n\n"
    "Llevaba parado desde enero, porque el cable se había roto en el fondo y no había otro en el almacén.",
}
"""Two paragraphs of an article in each language."""


def about(text: str) -> Metadata:
    """What cleaning finds a plain text to say about itself."""
    return clean(ArticleData("a", Original(text, Markup.TEXT))).metadata


def source(language: str, *, above: str = "", below: str = "") -> str:
    """The source of a text with lines above and below it."""
    return about("\n\n".join(filter(None, (above, BODY[language], below)))).source


@pytest.mark.parametrize(
    ("language", "line", "name"),
    [
        ("nl", "© 2026 Lemmerbode", "Lemmerbode"),
        ("nl", "© Lemmerbode 2026 - Alle rechten voorbehouden", "Lemmerbode"),
        ("nl", "Copyright 2026 De Noordkoerier. Overname zonder toestemming is niet toegestaan.", "De Noordkoerier"),
        ("nl", "Bron: Omroep Lemmerland", "Omroep Lemmerland"),
        ("en", "Copyright © 2026 Thornbay Gazette. All rights reserved.", "Thornbay Gazette"),
        ("en", "(c) 2025-2026 The Thornbay Echo, a Harrow Media company", "The Thornbay Echo"),
        ("en", "Source: Thornbay Gazette", "Thornbay Gazette"),
        ("de", "© 2026 Weserbote – Alle Rechte vorbehalten", "Weserbote"),
        ("de", "Quelle: Kreisblatt Ohmstedt", "Kreisblatt Ohmstedt"),
        ("fr", "© La Gazette du Lac, 2026. Tous droits réservés.", "La Gazette du Lac"),
        ("fr", "Source : Le Courrier de la Lemme", "Le Courrier de la Lemme"),
        ("es", "© 2026 La Voz de Llavia | Todos los derechos reservados", "La Voz de Llavia"),
        ("es", "Fuente: El Faro de Llavia", "El Faro de Llavia"),
    ],
)
def test_a_line_below_the_text_names_the_source(language: str, line: str, name: str) -> None:
    assert source(language, below=line) == name


@pytest.mark.parametrize(
    ("language", "line", "name"),
    [
        ("nl", "Veerpont vaart weer vanaf maandag | De Lemmerbode", "De Lemmerbode"),
        ("en", "Ferry back in service from Monday - The Thornbay Gazette", "The Thornbay Gazette"),
        ("de", "Fähre fährt ab Montag wieder | Weserbote", "Weserbote"),
        ("fr", "Le bac reprend du service lundi – La Gazette du Lac", "La Gazette du Lac"),
        ("es", "El transbordador vuelve a navegar el lunes | La Voz de Llavia", "La Voz de Llavia"),
        ("nl", "Lemmerbode > Regio > Lemmerveen\n\nVeerpont vaart weer vanaf maandag", "Lemmerbode"),
        ("es", "La Voz de Llavia / Provincia / Llavia\n\nEl transbordador vuelve a navegar", "La Voz de Llavia"),
        ("en", "The Thornbay Gazette\n\nFerry back in service from Monday", "The Thornbay Gazette"),
        ("de", "Fähre fährt ab Montag wieder\n\nWeserbote | 12. März 2026", "Weserbote"),
    ],
)
def test_a_line_above_the_text_names_the_source(language: str, line: str, name: str) -> None:
    assert source(language, above=line) == name


def test_the_name_cut_off_the_title_need_not_look_like_a_paper_when_the_owner_has_it() -> None:
    made = about(f"Veerpont vaart weer vanaf maandag - Lemmer Vandaag\n\n{BODY['nl']}\n\n© 2026 Lemmer Vandaag")
    assert (made.title, made.source) == ("Veerpont vaart weer vanaf maandag", "Lemmer Vandaag")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nl", "Foto: © Jelle Wiarda"),
        ("nl", "Het boek is volgens de uitgever © 2026 en mag niet worden gekopieerd door scholen of bibliotheken."),
        (
            "en",
            "Copyright lawyers said in 2026 that the case would be heard by the court in Thornbay after the summer.",
        ),
        ("de", "Fähre fährt ab Montag wieder | Regional"),
        ("fr", "Accueil > Société"),
        ("es", "Sport / Llavia"),
    ],
)
def test_no_source_is_made_up(language: str, line: str) -> None:
    assert source(language, above=line) == source(language, below=line) == ""


@pytest.mark.parametrize(
    ("start", "agency"),
    [
        ("LEMMERVEEN (ANP) - ", "ANP"),
        ("LONDON, March 27 (Reuters) - ", "Reuters"),
        ("Ohmstedt (dpa/lni) - ", "dpa"),
        ("PARIS (AFP) – ", "AFP"),
        ("Llavia, 8 feb (EFE).- ", "EFE"),
    ],
)
def test_the_agency_of_a_dateline_is_the_source_of_a_text_that_names_no_other(start: str, agency: str) -> None:
    made = about(start + BODY["en"])
    assert (made.agency, made.source) == (agency, agency)
    made = about(f"{start}{BODY['en']}\n\n© 2026 Thornbay Gazette")
    assert (made.agency, made.source) == (agency, "Thornbay Gazette")


@pytest.mark.parametrize(
    ("language", "line", "agency"),
    [
        ("es", "© Agencia EFE. Está expresamente prohibida la redistribución.", "EFE"),
        ("de", "© dpa-infocom, dpa:260312-930-123456/1", "dpa"),
        ("nl", "(c) ANP 2026", "ANP"),
        ("fr", "© 2026 AFP. Tous droits de reproduction réservés.", "AFP"),
    ],
)
def test_an_agency_may_hold_the_rights(language: str, line: str, agency: str) -> None:
    made = about(f"{BODY[language]}\n\n{line}")
    assert (made.agency, made.source) == (agency, agency)

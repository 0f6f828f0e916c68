"""Who wrote a plain text, told by the line that says so; papers, agencies, photographers, functions wrote nothing."""

import pytest

from reader.cleaning.clean import clean
from reader.core.articles import ArticleData, Markup, Original
from tests.cleaning.test_headlines import TITLE
from tests.cleaning.test_sources import BODY
from tests.cleaning.texts import cleaned

LINES = [
    ("en", "Ann Holt at Westminster", ("Ann Holt",)),
    ("en", "Ann Holt, political correspondent", ("Ann Holt",)),
    ("en", "Ann Holt Health editor", ("Ann Holt",)),
    ("en", "By Ann Holt and Ravi Sethi", ("Ann Holt", "Ravi Sethi")),
    ("de", "Von Jana Pohl, Berlin", ("Jana Pohl",)),
    ("nl", "Van onze verslaggever Jelle Wiarda", ("Jelle Wiarda",)),
    ("nl", "COLUMN | Jelle Wiarda", ("Jelle Wiarda",)),
    ("nl", "Tekst: Jelle Wiarda Beeld: Sanne Bosma", ("Jelle Wiarda",)),
    ("fr", "Propos recueillis par Anaïs Corbel", ("Anaïs Corbel",)),
    ("nl", "Door de redactie", ()),
    ("nl", "Redactie", ()),
    ("en", "Newsroom", ()),
    ("en", "Staff reporter", ()),
    ("en", "By Reuters Staff", ()),
    ("en", "Purchase Licensing Rights", ()),
    ("en", "By Ann Holt, Health editor", ("Ann Holt",)),
    ("en", "Ann Holt in Thornbay", ("Ann Holt",)),
    ("en", "Ann Holt in Thornbay and Ravi Sethi in Leeds", ("Ann Holt", "Ravi Sethi")),
    ("en", "By Ann Holt BBC News", ("Ann Holt",)),
    ("en", "By Ann Holt, BBC Sport at Old Trafford", ("Ann Holt",)),
    ("en", "Words by Ann Holt. Photographs by Ravi Sethi", ("Ann Holt",)),
    ("en", "Written by Ann Holt", ("Ann Holt",)),
    ("en", "Reporting by Ann Holt; Editing by Ravi Sethi", ("Ann Holt",)),
    ("en", "By The Associated Press", ()),
    ("en", "By Associated Press", ()),
    ("en", "By Thornbay City Council", ()),
    ("en", "By Press Association", ()),
    ("de", "Von Jana Pohl und Dirk Seidel", ("Jana Pohl", "Dirk Seidel")),
    ("de", "Von unserer Redaktion", ()),
    ("de", "Von Jana Pohl, Redakteurin", ("Jana Pohl",)),
    ("de", "Ein Kommentar von Jana Pohl", ("Jana Pohl",)),
    ("de", "Text: Jana Pohl, Fotos: Dirk Seidel", ("Jana Pohl",)),
    ("de", "Von Jana Pohl (Text) und Dirk Seidel (Fotos)", ("Jana Pohl",)),
    ("de", "Interview: Jana Pohl", ("Jana Pohl",)),
    ("de", "Das Gespräch führte Jana Pohl", ("Jana Pohl",)),
    ("fr", "Par Anaïs Corbel et Luc Morin", ("Anaïs Corbel", "Luc Morin")),
    ("fr", "Anaïs Corbel (à Lyon)", ("Anaïs Corbel",)),
    ("fr", "Par Anaïs Corbel, envoyée spéciale à Lyon", ("Anaïs Corbel",)),
    ("fr", "Par la rédaction", ()),
    ("fr", "Par AFP", ()),
    ("fr", "La rédaction avec AFP", ()),
    ("fr", "De notre correspondante à Lyon, Anaïs Corbel", ("Anaïs Corbel",)),
    ("fr", "Anaïs Corbel, notre correspondante à Lyon", ("Anaïs Corbel",)),
    ("fr", "Texte : Anaïs Corbel Photos : Luc Morin", ("Anaïs Corbel",)),
    ("es", "Por Lucía Bermejo", ("Lucía Bermejo",)),
    ("es", "Lucía Bermejo | Llavia", ("Lucía Bermejo",)),
    ("es", "Lucía Bermejo / Pedro Arias", ("Lucía Bermejo", "Pedro Arias")),
    ("es", "EFE", ()),
    ("es", "Agencias", ()),
    ("es", "Redacción", ()),
    ("es", "Texto: Lucía Bermejo | Fotos: Pedro Arias", ("Lucía Bermejo",)),
    ("es", "Entrevista de Lucía Bermejo", ("Lucía Bermejo",)),
    ("es", "Lucía Bermejo, corresponsal en París", ("Lucía Bermejo",)),
    ("es", "POR LUCÍA BERMEJO", ("Lucía Bermejo",)),
    ("nl", "Door onze redacteur Jelle Wiarda", ("Jelle Wiarda",)),
    ("nl", "door Jelle Wiarda en Sanne Bosma", ("Jelle Wiarda", "Sanne Bosma")),
    ("nl", "Jelle Wiarda en Sanne Bosma", ("Jelle Wiarda", "Sanne Bosma")),
    ("nl", "Jelle Wiarda, verslaggever", ("Jelle Wiarda",)),
    ("nl", "Jelle Wiarda - Lemmerveen", ("Jelle Wiarda",)),
    ("nl", "Van onze correspondent in Brussel", ()),
    ("nl", "Auteur: Jelle Wiarda", ("Jelle Wiarda",)),
    ("nl", "Auteur: ANP", ()),
    ("nl", "Interview: Jelle Wiarda", ("Jelle Wiarda",)),
    ("nl", "Tekst Jelle Wiarda Beeld Sanne Bosma", ("Jelle Wiarda",)),
    ("nl", "Tekst Jelle Wiarda, foto's Sanne Bosma", ("Jelle Wiarda",)),
    ("nl", "Door Jelle Wiarda, economieredacteur", ("Jelle Wiarda",)),
    ("nl", "Column door Jelle Wiarda", ("Jelle Wiarda",)),
    ("nl", "Opinie | Jelle Wiarda en Sanne Bosma", ("Jelle Wiarda", "Sanne Bosma")),
    ("nl", "Door Jelle Wiarda · 12 maart 2026 · Leestijd 3 min", ("Jelle Wiarda",)),
    ("en", "OPINION | Ann Holt", ("Ann Holt",)),
    ("en", "Ann Holt and Ravi Sethi", ("Ann Holt", "Ravi Sethi")),
    ("en", "By Ann Holt, Ravi Sethi and Lucy Marsh", ("Ann Holt", "Ravi Sethi", "Lucy Marsh")),
    ("en", "Ann Holt | Health correspondent", ("Ann Holt",)),
    ("en", "Ann Holt\n\nHealth correspondent", ("Ann Holt",)),
    ("en", "By Ann Holt\n\n@annholt", ("Ann Holt",)),
    ("en", "By Ann Holt\nHealth reporter", ("Ann Holt",)),
    ("en", "Author: Ann Holt, Thornbay Gazette", ("Ann Holt",)),
    ("en", "From our own correspondent", ()),
    ("en", "Interview by Ann Holt", ("Ann Holt",)),
    ("de", "Jana Pohl, Ohmstedt", ("Jana Pohl",)),
    ("de", "(dpa)", ()),
    ("en", "By ANN HOLT", ("Ann Holt",)),
    ("fr", "Publié par Anaïs Corbel le 6 mars 2026", ("Anaïs Corbel",)),
    ("de", "Protokoll: Jana Pohl", ("Jana Pohl",)),
    ("en", "Kamil Nowak-Berg Chief political correspondent", ("Kamil Nowak-Berg",)),
    ("de", "Ein Interview von Jana Pohl, Davos", ("Jana Pohl",)),
    ("de", "Von unserer Redakteurin Jana Pohl", ("Jana Pohl",)),
    ("en", "Words: Ann Holt", ("Ann Holt",)),
    ("en", "By Ann Holt Staff Reporter", ("Ann Holt",)),
    ("en", "By ANN HOLT Associated Press", ("Ann Holt",)),
    ("nl", "Door dr. Jelle Wiarda", ("Jelle Wiarda",)),
    ("nl", "Jelle Wiarda @jwiarda", ("Jelle Wiarda",)),
    ("nl", "Door Jelle Wiarda vanuit Parijs", ("Jelle Wiarda",)),
    ("es", "Por Lucía Bermejo 14/03/2026", ("Lucía Bermejo",)),
    ("fr", "Anaïs Corbel (avec AFP)", ("Anaïs Corbel",)),
    ("fr", "Anaïs Corbel - Le Courrier", ("Anaïs Corbel",)),
    ("fr", "Article rédigé par Anaïs Corbel", ("Anaïs Corbel",)),
    ("fr", "De notre envoyée spéciale Anaïs Corbel", ("Anaïs Corbel",)),
]
"""Language, a line between headline and text, the authors that it names."""


@pytest.mark.parametrize(("language", "line", "authors"), LINES)
def test_a_line_above_the_text_names_the_authors(language: str, line: str, authors: tuple[str, ...]) -> None:
    text = f"{TITLE[language]}\n\n{line}\n\n{BODY[language]}"
    made = clean(ArticleData("a", Original(text, Markup.TEXT)))
    assert made.metadata.byline == authors
    assert made.metadata.title == TITLE[language]
    assert made.text.plain == f"{TITLE[language]}\n\n{BODY[language]}"


@pytest.mark.parametrize("language", TITLE)
def test_a_text_that_names_nobody_has_no_author(language: str) -> None:
    text = f"{TITLE[language]}\n\n{BODY[language]}"
    assert clean(ArticleData("a", Original(text, Markup.TEXT))).metadata.byline == ()


@pytest.mark.parametrize(
    "name",
    [
        "Jan van der Berg",
        "Will Marsh",
        "Dan Brown",
        "April Jones",
        "Sophie in 't Veld",
        "José de la Cruz",
        "Anne-Marie Le Goff",
    ],
)
def test_names_of_words_that_mean_something_else_are_names(name: str) -> None:
    for line in (name, f"{name}, redacteur", f"Door {name}", f"{name} | 27 maart 2026"):
        text = f"{TITLE['nl']}\n\n{line}\n\n{BODY['nl']}"
        assert clean(ArticleData("a", Original(text, Markup.TEXT))).metadata.byline == (name,)


@pytest.mark.parametrize("line", ["Brand in Lemmerveen", "Vrede van Lemmerveen", "Bal en Boom"])
def test_a_short_headline_is_no_author(line: str) -> None:
    text = f"{line}\n\n27 maart 2026\n\n{BODY['nl']}"
    about = clean(ArticleData("a", Original(text, Markup.TEXT))).metadata
    assert (about.title, about.byline) == (line, ())


def test_a_name_between_the_lead_and_a_date_is_the_author() -> None:
    """One with nothing but text around it is none."""
    lead = "Oosterdam ne sera pas relié par les airs aux collines, a décidé le Conseil après quatre heures de débat."
    text = "Il a fallu recompter. À la fin de la soirée, la présidente Anne Perrin a annoncé le résultat à la salle."
    dated = cleaned(
        f"{lead}\n\nLionel Chappuis\n\nPublié: 19.11.2026, 23h51\n\n{text}\n\n{text.replace('Anne', 'Eva')}"
    )
    assert dated.metadata.byline == ("Lionel Chappuis",)
    assert "Chappuis" not in dated.text.plain
    bare = cleaned(f"{lead}\n\nLionel Chappuis\n\n{text}\n\n{text.replace('Anne', 'Eva')}")
    assert bare.metadata.byline == ()

"""When a plain text was published, as its own lines say it; a sentence, or a line without a year, says nothing."""

from datetime import date

import pytest

from reader.cleaning import datelines, dates
from reader.cleaning.clean import clean
from reader.core.articles import ArticleData, Markup, Original
from reader.core.text import Cleaned
from tests.cleaning.test_headlines import TITLE
from tests.cleaning.test_sources import BODY

MARCH = date(2026, 3, 27)
DAYS = [
    ("nl", "Gepubliceerd: vr 27 maart 2026, 07.45"),
    ("nl", "27-03-2026 om 18:41"),
    ("nl", "27 mrt. 2026"),
    ("nl", "vr 27 mrt '26"),
    ("nl", "27/03/26"),
    ("nl", "Geplaatst op vrijdag 27 maart 2026 om 16.02 uur"),
    ("nl", "Lemmerveen - 27 mrt 2026 - 23:12"),
    ("nl", "Datum: 27 maart 2026 | Leestijd 3 min"),
    ("en", "Mar 27, 2026, 2:15 PM GMT+1"),
    ("en", "Fri Mar 27 2026 - 18:20"),
    ("en", "Published 27th March 2026, 14:05 BST"),
    ("en", "Friday, March 27, 2026 at 10:45 a.m. EDT"),
    ("en", "First published on Fri 27 Mar 2026 06.00 CET"),
    ("en", "03/27/26"),
    ("en", "27/03/2026"),
    ("en", "2026-03-27T00:15:00+01:00"),
    ("en", "2026-03-27T23:45:00-05:00"),
    ("en", "27 MAR 2026 • 4 min read"),
    ("en", "Thornbay, March 27, 2026"),
    ("de", "27.03.2026 – 18:41"),
    ("de", "Stand: 27.3.2026, 13 Uhr"),
    ("de", "Veröffentlicht am 27. März 2026 um 6:00 Uhr"),
    ("de", "Fr, 27.03.26, 06:00"),
    ("de", "Freitag, 27. März 2026"),
    ("fr", "Publié le 27 mars 2026 à 14h20"),
    ("fr", "Vendredi 27 mars 2026 – 06:00"),
    ("fr", "Rédigé le 27/03/2026 06h00"),
    ("fr", "le 27 mars 2026 à 9 heures"),
    ("es", "27 de marzo de 2026 - 05:12 p. m."),
    ("es", "27 MAR 2026 - 05:30 CEST"),
    ("es", "Llavia - 27 mar 2026 - 23:12 CET"),
    ("es", "Publicado el viernes, 27 de marzo del 2026 a las 9:30 horas"),
    ("es", "27·03·2026"),
]
"""Lines that say the same day."""
OPEN = [
    ("nl", "vrijdag 3 april | 16.02 uur"),
    ("nl", "3 uur geleden"),
    ("nl", "Vandaag om 14:05"),
    ("nl", "Bijgewerkt om 07:30"),
    ("en", "yesterday"),
    ("en", "2 hours ago"),
    ("en", "Updated an hour ago"),
    ("en", "Fri 3 April, 16:02 BST"),
    ("de", "vor 3 Stunden"),
    ("de", "Gestern, 18:20 Uhr"),
    ("fr", "il y a 20 minutes"),
    ("fr", "Mis à jour à 18h05"),
    ("es", "hace 2 horas"),
    ("es", "Actualizado a las 05:12h"),
]
"""Lines that tell when, and no day."""


def cleaned(language: str, line: str, *, below: bool = False) -> Cleaned:
    """A text with a line under its headline, or below it."""
    parts = (TITLE[language], BODY[language], line) if below else (TITLE[language], line, BODY[language])
    return clean(ArticleData("a", Original("\n\n".join(parts), Markup.TEXT)))


def untouched(language: str) -> str:
    """Headline and text alone."""
    return f"{TITLE[language]}\n\n{BODY[language]}"


@pytest.mark.parametrize(("language", "line"), DAYS)
def test_a_line_under_the_headline_tells_the_day(language: str, line: str) -> None:
    made = cleaned(language, line)
    assert made.metadata.published == MARCH
    assert made.text.plain == untouched(language)


@pytest.mark.parametrize(("language", "line"), OPEN)
def test_a_line_without_a_day_goes_and_no_day_is_made_up(language: str, line: str) -> None:
    made = cleaned(language, line)
    assert made.metadata.published is None
    assert made.text.plain == untouched(language)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nl", "Gepubliceerd op 27 maart 2026"),
        ("en", "First published: 27 March 2026"),
        ("de", "Erschienen am 27.3.2026"),
        ("fr", "Publié le 27 mars 2026"),
        ("es", "Publicado el 27 de marzo de 2026"),
    ],
)
def test_a_line_below_the_text_tells_the_day(language: str, line: str) -> None:
    assert cleaned(language, line, below=True).metadata.published == MARCH


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nl", "Gepubliceerd 27 maart 2026 | Laatst gewijzigd 2 april 2026"),
        ("nl", "Laatst gewijzigd: 2 april 2026. Gepubliceerd: 27 maart 2026"),
        ("en", "Updated April 2, 2026 | Published March 27, 2026"),
        ("de", "Aktualisiert am 2. April 2026\n\nVeröffentlicht am 27. März 2026"),
        ("fr", "Publié le 27 mars 2026 à 14h20 | Mis à jour le 2 avril 2026 à 9h"),
        ("es", "Actualizado el 2 de abril de 2026\n\nPublicado el 27 de marzo de 2026"),
    ],
)
def test_the_day_of_publication_wins_over_the_day_of_a_change(language: str, line: str) -> None:
    assert cleaned(language, line).metadata.published == MARCH


def test_the_day_of_a_change_is_better_than_none() -> None:
    assert cleaned("nl", "Laatst gewijzigd: 27 maart 2026").metadata.published == MARCH


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nl", "De brug werd op 27 maart 2026 door de minister geopend, en dat was een mooie dag voor het dorp."),
        ("en", "On March 27, 2026 the bridge was opened by the minister, and it was a fine day for the village."),
        ("de", "Am 27. März 2026 wurde die Brücke von der Ministerin eröffnet, und das war ein schöner Tag."),
        ("fr", "Le 27 mars 2026, le pont a été inauguré par la ministre, et ce fut une belle journée."),
        ("es", "El 27 de marzo de 2026 la ministra inauguró el puente, y fue un buen día para el pueblo."),
    ],
)
def test_a_sentence_tells_no_day(language: str, sentence: str) -> None:
    made = cleaned(language, sentence)
    assert made.metadata.published is None
    assert sentence in made.text.plain


@pytest.mark.parametrize(
    "text", ["3.15 miljoen", "12 mei 26 mensen", "Home on Monday", "1.2.3", "May 2026", "De 3 van Breda"]
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert datelines.read(text) is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("12/03/2026 14:05 GMT", date(2026, 3, 12)),
        ("12/03/2026 18:41", date(2026, 3, 12)),
        ("12/03/2026 2:05 p.m. ET", date(2026, 12, 3)),
    ],
)
def test_the_clock_tells_whether_an_english_date_begins_with_the_month(line: str, day: date) -> None:
    assert dates.days(line, "en")[0].day == day


@pytest.mark.parametrize(("language", "line"), [*DAYS, *OPEN])
def test_such_a_line_is_known_without_blank_lines_around_it_and_above_the_headline(language: str, line: str) -> None:
    day = MARCH if (language, line) in DAYS else None
    for text in (f"{TITLE[language]}\n{line}\n{BODY[language]}", f"{line}\n\n{TITLE[language]}\n\n{BODY[language]}"):
        made = clean(ArticleData("a", Original(text, Markup.TEXT)))
        assert (made.metadata.published, made.metadata.title) == (day, TITLE[language])
        assert made.text.plain == untouched(language)


def test_a_date_in_small_letters_under_a_wrapped_headline_is_no_part_of_it() -> None:
    wrapped = BODY["nl"].replace(" maandag", "\nmaandag").replace(" kabel", "\nkabel")
    made = clean(ArticleData("a", Original(f"{TITLE['nl']}\nvr 27 maart 2026, 14:05\n\n{wrapped}", Markup.TEXT)))
    assert (made.metadata.title, made.metadata.published) == (TITLE["nl"], MARCH)

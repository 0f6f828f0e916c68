"""Stamps of live blogs are blocks of their own; a single time in an article is none."""

import pytest

from reader.cleaning.clean import clean
from reader.core.articles import ArticleData, Markup, Original
from reader.core.text import BlockKind

ENTRIES = {
    "nl": (
        "De brandweer is met drie wagens uitgerukt naar de oude graansilo aan de kade van Lemmerveen.",
        "Het vuur is volgens een woordvoerder onder controle en de omwonenden mogen weer naar huis.",
        "De weg langs het kanaal blijft tot morgenochtend dicht, omdat er nog wordt nageblust.",
    ),
    "en": (
        "Three crews have been sent to the old grain store on the quay, the fire service has told us.",
        "The blaze is under control and the people who live nearby have been allowed to go home again.",
        "The road along the canal will stay closed until the morning while crews damp down what is left.",
    ),
    "de": (
        "Die Feuerwehr ist mit drei Wagen zum alten Speicher am Kai ausgerückt, wie ein Sprecher sagte.",
        "Das Feuer ist nach seinen Angaben unter Kontrolle, und die Anwohner dürfen wieder nach Hause.",
        "Die Straße am Kanal bleibt bis zum Morgen gesperrt, weil die Helfer noch nachlöschen müssen.",
    ),
    "fr": (
        "Trois équipes ont été envoyées vers le vieux silo du quai, ont indiqué les pompiers de la ville.",
        "Le feu est maîtrisé et les habitants du quartier ont pu rentrer chez eux dans la soirée.",
        "La route qui longe le canal restera fermée jusqu'au matin, le temps de noyer les décombres.",
    ),
    "es": (
        "Tres dotaciones de bomberos han salido hacia el viejo silo del muelle, según ha contado la policía.",
        "El fuego está controlado y los vecinos han podido volver a sus casas durante la noche.",
        "La carretera junto al canal seguirá cortada hasta la mañana mientras se enfrían los restos.",
    ),
}
"""Three entries of a live blog in each language."""


def blocks(text: str) -> list[tuple[str, str]]:
    """Kind and text of every block that cleaning keeps."""
    cleaned = clean(ArticleData("a", Original(text, Markup.TEXT)))
    return [(block.kind.value, cleaned.text.text_of(block)) for block in cleaned.text.blocks]


def stamps(text: str) -> list[str]:
    """The texts of the stamps."""
    return [words for kind, words in blocks(text) if kind == BlockKind.TIME]


@pytest.mark.parametrize(
    ("language", "times"),
    [
        ("nl", ("21.04", "20.48", "20.15")),
        ("nl", ("14:05 uur", "14:31 uur", "15:02 uur")),
        ("nl", ("17.20 -", "17.41 -", "18.05 -")),
        ("nl", ("18u30", "18u45", "19u10")),
        ("nl", ("Update 16.10 uur", "15.55 uur", "15.20 uur")),
        ("de", ("9.31 Uhr", "9.50 Uhr", "10.12 Uhr")),
        ("de", ("+++ 13:05 +++", "+++ 13:20 +++", "+++ 13:44 +++")),
        ("fr", ("8h12", "8h40", "9h03")),
        ("fr", ("08 h 12", "08 h 40", "09 h 03")),
        ("en", ("11:02 GMT", "11:40 GMT", "12:15 GMT")),
        ("en", ("10:45 a.m.", "11:20 a.m.", "12:05 p.m.")),
        ("en", ("3:15pm BST", "2:40pm BST", "2:05pm BST")),
        ("es", ("18:25 h", "18:40 h", "19:02 h")),
        ("es", ("09.15 horas", "09.40 horas", "10.05 horas")),
    ],
)
def test_times_alone_on_their_lines_are_stamps(language: str, times: tuple[str, ...]) -> None:
    parts = [part for time, entry in zip(times, ENTRIES[language], strict=True) for part in (time, entry)]
    assert stamps("\n\n".join(parts)) == list(times)
    assert [text for _, text in blocks("\n\n".join(parts))] == parts


@pytest.mark.parametrize("line", ["10.31 Uhr: Speicher am Kai brennt", "Straße wieder frei | 12:40"])
def test_a_time_on_the_line_of_a_heading_is_part_of_it(line: str) -> None:
    first, second, third = ENTRIES["de"]
    assert ("heading", line) in blocks(f"{first}\n\n{second}\n\n{line}\n\n{third}")


def test_the_line_before_a_stamp_is_the_heading_of_its_entry() -> None:
    first, second, third = ENTRIES["de"]
    text = f"{first}\n\nStraße wieder frei\n\n12:40 Uhr\n\n{second}\n\nDach stürzt ein\n\n11:15 Uhr\n\n{third}"
    assert [kind for kind, _ in blocks(text)] == [
        "lead",
        "heading",
        "time",
        "paragraph",
        "heading",
        "time",
        "paragraph",
    ]


@pytest.mark.parametrize("language", ENTRIES)
def test_a_single_time_is_no_stamp(language: str) -> None:
    first, second, third = ENTRIES[language]
    assert stamps(f"{first}\n\n{second}\n\n14.05\n\n{third}") == []


def test_a_timetable_is_no_live_blog() -> None:
    first, second, _ = ENTRIES["nl"]
    text = f"{first}\n\n20.00 - Opening door de burgemeester\n\n20.30 - Muziek\n\n21.15 - Dans\n\n{second}"
    assert stamps(text) == []


def test_a_score_before_a_stamp_is_a_heading_and_one_that_is_called_out_is_none() -> None:
    """The first tells where the match stands, the second is what happened."""
    first, second, third = ENTRIES["en"]
    score, shout = "Half-time: Lemmerveen 1-2 Oosterdam", "GOAL! Lemmerveen 1-2 Oosterdam (Wiarda 44)"
    lines = ("19.02", first, "18.55", shout, second, score, "18.40", third, "18.12", first.replace("Three", "Two"))
    found = blocks("\n\n".join(lines))
    assert [text for kind, text in found if kind == "heading"] == [score]
    assert shout in [text for _, text in found]

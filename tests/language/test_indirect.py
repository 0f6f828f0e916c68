"""Speech reported without marks: what is found, how far it reaches, who is shown to have said it, and what is none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.analysis import CERTAIN
from reader.language.analyse import analyse
from tests.language.texts import indirect, reported, text

FOUND = [
    ("en", "Maria Lopez said prices had risen.", [("prices had risen", "Maria Lopez")]),
    ("en", "Maria Lopez said on Monday she would stay.", [("she would stay", "Maria Lopez")]),
    ("en", "Maria Lopez told jurors the books were false.", [("the books were false", "Maria Lopez")]),
    ("en", "The bridge is closed, local officials said.", [("The bridge is closed", None)]),
    ("en", "Imports of tea fell by half, customs data showed.", [("Imports of tea fell by half", None)]),
    ("en", "The painting is a copy, experts have confirmed.", [("The painting is a copy", None)]),
    ("en", "The well, according to Maria Lopez, was dry.", [("The well", "Maria Lopez"), ("was dry", "Maria Lopez")]),
    ("en", "According to a former driver, the brakes were worn.", [("the brakes were worn", None)]),
    ("en", "Maria Lopez, who runs the mill, said it would close.", [("it would close", "Maria Lopez")]),
    ("nl", "De brug is dicht, meldt de politie.", [("De brug is dicht", None)]),
    ("nl", "De muur is volgens Bo Vis te hoog.", [("De muur is", "Bo Vis"), ("te hoog", "Bo Vis")]),
    ("nl", "Een buurman vroeg of de hond beet.", [("de hond beet", None)]),
    ("nl", "Saskia Verhulst zegt dat het stopt, maar daarvoor is geen geld.", [("het stopt", "Saskia Verhulst")]),
    ("de", "Die Kosten seien zu hoch, rügte Anna Krull.", [("Die Kosten seien zu hoch", "Anna Krull")]),
    ("de", "Jo Krull sagte, es sei aus. Er müsse gehen.", [("es sei aus", "Jo Krull"), ("Er müsse gehen", "Jo Krull")]),
    ("de", "Nach Angaben der Polizei war der Fahrer müde.", [("war der Fahrer müde", None)]),
    ("de", "Aus dem Rathaus hieß es, man prüfe den Antrag.", [("man prüfe den Antrag", None)]),
    ("es", "La fiscalía niega que exista un acuerdo.", [("exista un acuerdo", None)]),
    ("es", "No hay remedio, advierten los médicos.", [("No hay remedio", None)]),
    ("es", "La consultora Abrante calcula que faltan mil pisos.", [("faltan mil pisos", "Abrante")]),
    ("es", "Según la acusación, el puente estaba cerrado.", [("el puente estaba cerrado", None)]),
    ("es", "Lucía Prado dijo que el plan sigue y exigió una disculpa.", [("el plan sigue", "Lucía Prado")]),
    ("fr", "Claire Vasseur répond qu'il n'a pas le temps.", [("il n'a pas le temps", "Claire Vasseur")]),
    ("fr", "Selon les pompiers, le feu est éteint.", [("le feu est éteint", None)]),
    ("en", "Maria Lopez wants to know what happened to the mill.", [("what happened to the mill", "Maria Lopez")]),
    ("en", "A study has found that crows hold grudges.", [("crows hold grudges", None)]),
    ("nl", "De prijs daalde, blijkt uit cijfers van Bureau Vliet.", [("De prijs daalde", "Bureau Vliet")]),
    ("nl", "Bo Vis zei dat hij weg was maar wilde geen reden noemen.", [("hij weg was", "Bo Vis")]),
    ("nl", "Toen Bo Vis zei dat het brandde, liep de zaal leeg.", [("het brandde", "Bo Vis")]),
    ("nl", "Volgens een rapport dat gisteren verscheen, is de dijk te laag.", [("is de dijk te laag", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "plain", "found"), FOUND)
def test_reported_clauses_are_found_as_far_as_they_reach(
    language: str, plain: str, found: list[tuple[str, str | None]]
) -> None:
    assert indirect(language, plain) == found


@pytest.mark.parametrize(
    ("language", "plain"),
    [
        ("en", "Maria Lopez never said that the mill would close."),
        ("en", "Maria Lopez declined to say whether the mill would close."),
        ("en", "Maria Lopez would not say that the mill was hers."),
        ("en", "I think that the mill is hers."),
        ("en", "Did Maria Lopez say that the mill was hers?"),
        ("en", "Maria Lopez announced a plan in a meeting that lasted nine hours."),
        ("en", "Maria Lopez found that her son had left."),
        ("en", "Maria Lopez wants a written promise that the mill stays."),
        ("en", "A neighbour, Tom Fisk, is believed to have fled."),
        ("en", "Across the street, a firm called Brix sells tea."),
        ("en", "Maria Lopez reported a run on candles."),
        ("en", "Please note that the mill is shut."),
        ("en", "Maria Lopez clings to the last slim hope that the mill stays."),
        ("en", "In an earlier letter, Maria Lopez wrote, “I am tired of it all.”"),
        ("nl", "Er bleek dat de deur openstond."),
        ("nl", "Saskia Verhulst kondigde een feest aan tijdens een diner dat lang duurde."),
        ("nl", "Saskia Verhulst wilde niet zeggen dat het stopt."),
        ("nl", "Saskia Verhulst zei nooit dat het stopt."),
        ("nl", "De bonden, ACV op kop, vragen garanties."),
        ("nl", "Volgens de planning is de brug in mei klaar."),
        ("de", "Wer einsteigt, sagt einfach, wohin er will."),
        ("de", "Anna Krull sagte nicht, dass die Kasse leer ist."),
        ("de", "Es sei denn, der Regen bleibt aus."),
        ("es", "Lucía Prado anunció los barcos que llegan mañana."),
        ("es", "Lucía Prado no dijo que el plan sigue."),
        ("es", "El alcalde, Tomás Rey, pidió una silla."),
        ("fr", "Claire Vasseur n'a pas dit que le plan est mort."),
    ],
)
def test_what_nobody_said_is_not_reported(language: str, plain: str) -> None:
    assert indirect(language, plain) == []


@pytest.mark.parametrize(
    ("plain", "found"),
    [
        ("PARIS (Agency) - The mill has closed, the union said.", ("The mill has closed", None)),
        ("07.05 The mill has closed, says Maria Lopez.", ("The mill has closed", "Maria Lopez")),
        ("- The mill has closed, Maria Lopez said.", ("The mill has closed", "Maria Lopez")),
    ],
)
def test_datelines_times_and_dashes_stay_outside(plain: str, found: tuple[str, str | None]) -> None:
    assert indirect("en", plain) == [found]


@pytest.mark.parametrize(
    ("language", "plain"),
    [
        ("en", "Prosecutors said he had stolen the bell. Tom Fisk denies it."),
        ("en", "Diplomats in Yerevan say the talks are over."),
        ("en", "A man who robbed Tom Fisk has told police he was hungry."),
        ("es", "Fuentes de Abrante dijeron que el plan sigue."),
        ("nl", "Een woordvoerder van Saskia Verhulst zegt dat het stopt."),
    ],
)
def test_somebody_without_a_name_is_not_given_one(language: str, plain: str) -> None:
    assert [who for _, who in indirect(language, plain)][:1] == [None]


@pytest.mark.parametrize(
    ("language", "plain"),
    [
        ("en", "The striker told Maria Lopez he was happy."),
        ("nl", "De buurman vertelde Saskia Verhulst dat het brandde."),
    ],
)
def test_a_listener_is_not_shown_as_the_speaker(language: str, plain: str) -> None:
    (quote,) = reported(analyse(text(plain), language))
    assert quote.speaker is None or quote.confidence < CERTAIN


def test_a_clause_may_hold_a_quoted_fragment() -> None:
    assert indirect("en", "Maria Lopez told The Herald she was “relieved and tired”.") == [
        ("she was “relieved and tired”", "Maria Lopez")
    ]


WORDS = {
    "en": "said told that if asked Anna Lee Lee's the , . : ( ) “yes” is thought according to and who showed to",
    "nl": "zei dat of volgens Anna Vis de het , . : ( ) “ja” is blijkt uit eigen zeggen naar en die mee deelt aldus",
    "de": "sagte dass ob Anna Vogt der , . : ( ) „ja“ sei nach Angaben eigenen so laut hieß es und wer teilte mit habe",
    "fr": "dit que qu' si selon pour Anna Roux la , . : ( ) « oui » est d'après dit-il a et qui affirme à",
    "es": "dijo que si según para Anna Ruiz la , . : ( ) «sí» es a su juicio de y quien dicen pidió",
}


@pytest.mark.parametrize("language", sorted(WORDS))
@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_any_row_of_words_of_reporting_is_analysed(language: str, data: st.DataObject) -> None:
    row = " ".join(data.draw(st.lists(st.sampled_from(WORDS[language].split()), min_size=1, max_size=14)))
    for words, _ in indirect(language, row):
        assert words in row
        assert len(words.split()) > 1

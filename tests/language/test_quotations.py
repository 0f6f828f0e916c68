"""Quotations: what kind they are and who says them."""

import pytest

from reader.core.analysis import QuoteKind
from reader.core.text import BlockKind
from reader.language.analyse import analyse
from tests.language.texts import indirect, quotes, text


@pytest.mark.parametrize(
    ("language", "plain", "found"),
    [
        ("nl", "“We gaan door”, zegt Saskia Verhulst.", [("direct", "We gaan door", "Saskia Verhulst")]),
        ("nl", "Saskia Verhulst zegt: “We gaan door.”", [("direct", "We gaan door.", "Saskia Verhulst")]),
        ("nl", "Saskia Verhulst: “We gaan door.”", [("direct", "We gaan door.", "Saskia Verhulst")]),
        (
            "nl",
            "“Het is”, aldus Saskia Verhulst, “een raar verhaal.”",
            [("direct", "Het is", "Saskia Verhulst"), ("direct", "een raar verhaal.", "Saskia Verhulst")],
        ),
        ("nl", "Volgens Saskia Verhulst is het ‘onhaalbaar’.", [("partial", "onhaalbaar", "Saskia Verhulst")]),
        ("nl", "Daarbij noemde Saskia Verhulst het ‘te duur’.", [("partial", "te duur", "Saskia Verhulst")]),
        ("nl", "De zogenoemde ‘groene golf’ werkt niet.", [("scare", "groene golf", None)]),
        ("nl", "Zij las het boek ‘De avond valt’.", [("title", "De avond valt", None)]),
        ("en", "“We are going on,” said Maria Lopez.", [("direct", "We are going on,", "Maria Lopez")]),
        ("en", "Maria Lopez told the BBC: “I saw it.”", [("direct", "I saw it.", "Maria Lopez")]),
        ("en", "The so-called “quiet coup” began in May.", [("scare", "quiet coup", None)]),
        ("de", "„Das ist sicher“, sagte Anna Krull.", [("direct", "Das ist sicher", "Anna Krull")]),
        ("fr", "« Nous continuons », a déclaré Claire Vasseur.", [("direct", "Nous continuons", "Claire Vasseur")]),
        ("es", "«Seguiremos», aseguró Lucía Prado.", [("direct", "Seguiremos", "Lucía Prado")]),
    ],
)
def test_words_between_marks_have_a_kind_and_a_speaker(
    language: str, plain: str, found: list[tuple[str, str, str | None]]
) -> None:
    assert quotes(language, plain) == found


def test_french_names_the_speaker_inside_the_marks() -> None:
    ((_, _, who),) = quotes("fr", "« Il faut, explique Paul Derain, changer de cap. »")
    assert who == "Paul Derain"


def test_a_pronoun_means_the_person_named_before() -> None:
    found = quotes("nl", "Minister Piet Kraanen kwam laat. “Dat spijt me”, zei hij.")
    assert found == [("direct", "Dat spijt me", "Piet Kraanen")]


def test_the_same_speaker_goes_on_with_less_confidence() -> None:
    clean = text("“We gaan door”, zegt Saskia Verhulst. “Dat is zeker.”")
    first, second = analyse(clean, "nl").quotes
    assert first.speaker == second.speaker == "Saskia Verhulst"
    assert second.confidence < first.confidence


def test_a_surname_is_resolved_to_the_full_name() -> None:
    found = quotes("en", "Maria Lopez left early.", "“Enough,” Lopez said.")
    assert found == [("direct", "Enough,", "Maria Lopez")]


def test_a_job_means_the_last_person_who_was_given_it() -> None:
    found = quotes("nl", "Burgemeester Wim Kol bezocht de wijk.", "“Een ramp”, aldus de burgemeester.")
    assert found == [("direct", "Een ramp", "Wim Kol")]


@pytest.mark.parametrize(
    ("language", "plain"),
    [
        ("nl", "“Het is voorbij”, zegt een woordvoerder van ProRail."),
        ("nl", "Een woordvoerder van ProRail zegt: “Het is voorbij.”"),
        ("en", "“It is over,” said a spokesman for Reuters."),
    ],
)
def test_a_speaker_without_a_name_stays_without_one(language: str, plain: str) -> None:
    assert [who for _, _, who in quotes(language, plain)] == [None]


def test_the_owner_of_a_speaker_is_not_the_speaker() -> None:
    found = quotes("en", "Paul Smith was absent. Smith’s lawyer, Jane Dole, said: “He is ill.”")
    assert [who for _, _, who in found] == ["Jane Dole"]


def test_a_paragraph_that_ends_inside_a_quotation_has_its_speaker_from_before() -> None:
    first = "“We begonnen klein”, zegt Saskia Verhulst."
    found = quotes("nl", first, "“Toen werd het groter.", "“En nu is het af.”")
    assert [who for _, _, who in found] == ["Saskia Verhulst"] * 3


@pytest.mark.parametrize(
    ("language", "plain", "found"),
    [
        ("nl", "Saskia Verhulst zei dat het plan niet doorgaat.", [("het plan niet doorgaat", "Saskia Verhulst")]),
        ("en", "Maria Lopez said that the plan was dead.", [("the plan was dead", "Maria Lopez")]),
        ("de", "Anna Krull erklärte, dass die Kosten steigen.", [("die Kosten steigen", "Anna Krull")]),
        ("nl", "Het plan gaat niet door, zegt Saskia Verhulst.", [("Het plan gaat niet door", "Saskia Verhulst")]),
        ("en", "Maria Lopez said the plan was dead.", [("the plan was dead", "Maria Lopez")]),
        ("en", "The plan is dead, Maria Lopez said.", [("The plan is dead", "Maria Lopez")]),
        ("de", "Anna Krull sagte, die Kosten seien hoch.", [("die Kosten seien hoch", "Anna Krull")]),
        ("fr", "Selon Claire Vasseur, le plan est mort.", [("le plan est mort", "Claire Vasseur")]),
        ("fr", "Le plan est mort, selon Claire Vasseur.", [("Le plan est mort", "Claire Vasseur")]),
        ("es", "Lucía Prado aseguró que el plan sigue.", [("el plan sigue", "Lucía Prado")]),
        ("nl", "Saskia Verhulst liep naar huis.", []),
        ("nl", "Volgens de planning is het klaar in mei.", []),
    ],
)
def test_reported_speech_is_found_without_marks(language: str, plain: str, found: list[tuple[str, str | None]]) -> None:
    assert indirect(language, plain) == found


def test_the_verb_of_saying_is_kept() -> None:
    clean = text("“We gaan door”, zegt Saskia Verhulst.")
    (quote,) = analyse(clean, "nl").quotes
    assert quote.cue is not None
    assert quote.cue.of(clean.plain) == "zegt"


def test_a_heading_reports_nothing_without_marks() -> None:
    clean = text("Saskia Verhulst zei dat het stopt", kinds={0: BlockKind.HEADING})
    assert [q for q in analyse(clean, "nl").quotes if q.kind is QuoteKind.INDIRECT] == []

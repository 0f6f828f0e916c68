"""Quotations that stand alone, in headings and in interviews, and whom pronouns and nouns mean."""

import pytest

from reader.core.text import BlockKind
from reader.language.analyse import analyse
from tests.language.texts import names, quotes, text


@pytest.mark.parametrize(
    ("language", "plain", "speakers"),
    [
        ("nl", "Uitbater Piet Kraanen bakt al jaren. “Vet is goud.” De bond ANVR vindt het prima.", ["Piet Kraanen"]),
        ("nl", "Saskia Verhulst bleef rustig. Piet Kraanen niet. Ze lachte zelfs. “Komt goed.”", ["Saskia Verhulst"]),
        ("en", "Maria Lopez lives alone. Does she mind the noise? “Never.” Her son Paul does.", ["Maria Lopez"]),
        ("en", "Injuries to Paul Smith and Tom Reed let Sam Hill in. “I ran,” he said.", ["Sam Hill"]),
        ("en", "“Paul Smith never told us.” Maria Lopez shrugged.", ["Maria Lopez"]),
        ("es", "El portavoz de la Junta, Pablo Ruiz, pidió más. «Una casa cerrada se apaga», dijo.", ["Pablo Ruiz"]),
        ("fr", "Claire Vasseur gagne au sprint. « Je ne sens plus ma main », souffle-t-elle.", ["Claire Vasseur"]),
        ("nl", "De moeder van de jonge arts Eva Bos weet niets. “Ik wacht”, zei ze.", [None]),
        ("nl", "De bakker trad op met Piet Kraanen, een koor en Eva Bos. “Mooi”, zei een vrouw.", [None]),
    ],
)
def test_the_sentences_around_tell_who_speaks(language: str, plain: str, speakers: list[str | None]) -> None:
    assert [who for _, _, who in quotes(language, plain)] == speakers


@pytest.mark.parametrize(
    ("language", "plain", "speaker"),
    [
        ("nl", "Piet Kraanen uit Luik won. “Ik wachtte”, lachte de Luikenaar.", "Piet Kraanen"),
        ("nl", "Officier Eva Bos eist cel tegen Piet Kraanen, die zweeg. De verdachte keek op. “Nee”, zei hij.", None),
        ("en", "“He spins it,” said chairman of selectors Paul Smith.", "Paul Smith"),
        ("fr", "« On dormait », a pesté l'entraîneur Paul Derain.", "Paul Derain"),
        ("en", "They kept Tom Reed and what coach Paul Smith called “a piece of luck”.", "Paul Smith"),
        ("nl", "Tom Reed zag een club die trainer Piet Kraanen ‘een warm bad’ noemt.", "Piet Kraanen"),
        ("nl", "Trainer Piet Kraanen lachte. “Mooi”, zei de trainer. Trainer Tom Reed zweeg.", "Piet Kraanen"),
        ("de", "„Alt“, sagt Leiter Dr. Karl Brandt.", "Karl Brandt"),
    ],
)
def test_nouns_and_titles_tell_who_speaks(language: str, plain: str, speaker: str | None) -> None:
    assert quotes(language, plain)[-1][2] == (speaker or "Piet Kraanen")


def test_a_group_is_not_the_one_who_speaks_for_it() -> None:
    assert quotes("en", "Oxfam chief: “I counted the spoons.”")[0][2] is None


def test_a_heading_has_the_speaker_of_the_words_it_repeats() -> None:
    page = text(
        "“Where do they go now?”",
        "Maria Lopez runs a story hour. Paul Smith helps.",
        "“Their flats are cold. Where do they go now?” said Maria Lopez.",
        kinds={0: BlockKind.HEADING},
    )
    assert [quote.speaker for quote in analyse(page, "en").quotes] == ["Maria Lopez", "Maria Lopez"]


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    found = quotes("en", 'Maria Lopez said: "I have mums who come here.', '"Nobody has asked me."')
    assert [(kind, who) for kind, _, who in found] == [("direct", "Maria Lopez"), ("direct", "Maria Lopez")]


def test_a_lone_mark_before_other_text_opens_nothing() -> None:
    assert quotes("en", 'Maria Lopez bought a 5" pipe.', "It was too short.") == []


def test_a_nickname_in_marks_is_part_of_the_name() -> None:
    assert names("en", "Marlon “The Clerk” Whyte said: “I know nothing.”") == {"Marlon “The Clerk” Whyte": "person"}
    assert quotes("nl", "Jan ‘de Beul’ Visser kwam langs.") == []
    assert "Maria Lopez" in names("en", "Maria Lopez said “stop” and Paul Smith agreed.")

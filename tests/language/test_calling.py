"""Fragments that somebody calls something, words that are written on something, and nouns for words."""

import pytest

from tests.language.texts import quotes

CALLED = [
    ("nl", "Saskia Verhulst hield het bij ‘vervelend’.", "Saskia Verhulst"),
    ("nl", "Een wethouder noemde dat ‘zachte drang’.", None),
    ("nl", "Saskia Verhulst had het plan ‘onzin’ genoemd.", "Saskia Verhulst"),
    ("en", "Maria Lopez prefers “growing pains”.", "Maria Lopez"),
    ("en", "Nobody knew what coach Maria Lopez called “a piece of luck”.", "Maria Lopez"),
    ("de", "Minister Karl Brandt nannte ihn „mutlos“.", "Karl Brandt"),
    ("fr", "Le directeur, Paul Derain, parle d'un « recentrage ».", "Paul Derain"),
    ("fr", "Le ministre Paul Derain salue « un choix de raison ».", "Paul Derain"),
    ("es", "El entrenador Pablo Ruiz calificó el arbitraje de «vergonzoso».", "Pablo Ruiz"),
]


@pytest.mark.parametrize(("language", "plain", "speaker"), CALLED)
def test_what_somebody_calls_something_is_said(language: str, plain: str, speaker: str | None) -> None:
    assert [(kind, who) for kind, _, who in quotes(language, plain)] == [("partial", speaker)]


@pytest.mark.parametrize(
    ("language", "plain"),
    [
        ("nl", "Zoiets wordt hier ‘een boerenjaar’ genoemd."),
        ("nl", "Men noemt het ‘de lange adem’."),
        ("en", "The hill is called “the old lady”."),
        ("fr", "Ici, on appelle cela « le petit sel »."),
        ("es", "El llamado «monte de todos» tiene pinos."),
    ],
)
def test_what_everybody_calls_something_is_not_said(language: str, plain: str) -> None:
    assert [kind for kind, _, _ in quotes(language, plain)] == ["scare"]


@pytest.mark.parametrize(
    ("language", "plain"),
    [
        ("nl", "Piet Kraanen liep voorop. ‘Wij willen water’, stond er op een spandoek."),
        ("en", "Paul Smith marched in front. “We want water”, read a banner."),
        ("fr", "Paul Derain entra. « À notre vieil ami », dit le ruban."),
    ],
)
def test_what_is_written_on_something_is_not_said(language: str, plain: str) -> None:
    assert [kind for kind, _, _ in quotes(language, plain)] == ["title"]


@pytest.mark.parametrize(
    ("language", "plain", "speaker"),
    [
        ("nl", "“Blijven zitten”, luidde het antwoord van tweedejaars Piet Kraanen.", "Piet Kraanen"),
        ("nl", "Huisarts Piet Kraanen ziet veel teken. “Kijk elkaar na”, is zijn advies.", "Piet Kraanen"),
        ("nl", "“Ik was het niet.” Met dat verweer kwam Piet Kraanen niet weg.", "Piet Kraanen"),
        ("en", "Paul Smith lost again. His verdict: “We were slow.”", "Paul Smith"),
        ("de", "Karl Brandt verlor wieder. Sein Fazit: „Wir waren zu langsam.“", "Karl Brandt"),
    ],
)
def test_a_noun_for_words_tells_whose_they_are(language: str, plain: str, speaker: str) -> None:
    assert [(kind, who) for kind, _, who in quotes(language, plain)] == [("direct", speaker)]


@pytest.mark.parametrize(
    ("language", "plain", "speaker"),
    [
        ("nl", "Piet Kraanen won. “Ik wachtte langer”, grijnsde de winnaar.", "Piet Kraanen"),
        ("de", "„Höhere Gewalt“, befand Karl Brandt.", "Karl Brandt"),
        ("fr", "« Le feu ronronnait », sourit Paul Derain.", "Paul Derain"),
        ("fr", "« C'est mort », tranche Paul Derain, « et pas encore enterré ».", "Paul Derain"),
    ],
)
def test_any_verb_will_do_before_a_person(language: str, plain: str, speaker: str) -> None:
    assert {(kind, who) for kind, _, who in quotes(language, plain)} == {("direct", speaker)}

"""Classes 20 to 23: damage below the level of words is repaired, and nothing else is touched."""

import pytest

from reader.cleaning import characters

REPAIRED = [
    ("R&amp;D in caf&eacute;", "R&D in café"),
    ("caf&amp;eacute; &amp;amp; bar", "café & bar"),
    ("Meta&#8217;s plan", "Meta’s plan"),
    ("ongeÃ«venaard", "ongeëvenaard"),
    ("fÃ¼r alle", "für alle"),
    ("â€œneeâ€\x9d", "“nee”"),
    ("ver\u00adant\u00adwoor\u00adding", "verantwoording"),
    ("een\u200b woord\u200c", "een woord"),
    ("\ufeffbegin", "begin"),
    ("rood \x1b[31malarm\x1b[0m", "rood alarm"),
    ("een\u00a0woord", "een woord"),
    ("een\u202fwoord", "een woord"),
    ("cafe\u0301", "café"),
]
UNTOUCHED = [
    "beëindigen, façade, Straße, señor, l’été",
    "10\u00a0000 euro",
    "Est-ce vrai\u00a0? Oui\u202f!",
    "«\u00a0Non\u00a0», dit-elle",
    "AT&T en Q&A",
    "schrijf `&amp;` voor een teken",
    "een 👩\u200d🚒 op een ladder",
    "نمی\u200cخواهم",
    "Â is een letter, Ã ook",
]


@pytest.mark.parametrize(("broken", "whole"), REPAIRED)
def test_damage_is_repaired_once_and_for_all(broken: str, whole: str) -> None:
    assert characters.mend(broken)[0] == whole
    assert characters.mend(whole) == (whole, [])


@pytest.mark.parametrize("text", UNTOUCHED)
def test_sound_text_stays_as_it_is(text: str) -> None:
    assert characters.mend(text) == (text, [])


def test_every_repair_is_told() -> None:
    _, changes = characters.mend("ongeÃ«venaard goed")
    assert [(change.text, change.rule, change.replacement) for change in changes] == [
        ("ongeÃ«venaard", "mojibake", "ongeëvenaard")
    ]

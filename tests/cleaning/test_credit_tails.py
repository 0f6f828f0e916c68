"""Where the credit at the end of a caption begins."""

import pytest

from reader.cleaning.text import credit_tails


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nl", "Een fietser keert om bij het hek. Bas Boom"),
        ("fr", "Le pont de Vernay, fermé depuis février, le 2 mars. LÉA QUESNE / HANS POUR « LE MATIN »"),
        ("es", "Una ciclista da la vuelta ante la valla. Sergio Tamayo (EFE)"),
        ("es", "El puente está en uso desde 1931. | Sergio Tamayo"),
        ("en", "A cyclist turns round at the fence. Sean Tamble/PA"),
    ],
)
def test_a_name_behind_the_sentence_of_a_caption_is_its_credit(language: str, line: str) -> None:
    assert credit_tails.trailing(line, language) == line.index(".") + 1


@pytest.mark.parametrize(
    "line",
    [
        "1. Compact Cameras",
        "Prices in this range buy you very little. Compact Cameras",
        "Then choose the right one for your house. Moving Company",
        "He said that it took him nineteen years. 12. Bas Boom",
    ],
)
def test_words_with_capitals_behind_a_sentence_are_no_name_where_headings_have_them(line: str) -> None:
    assert credit_tails.trailing(line, "en") == len(line)


@pytest.mark.parametrize(
    "line",
    [
        "Cyclists wait at the fence. (ABC News: Sean Tamble)",
        "Cyclists wait at the fence. (Supplied)",
        "Fietsers wachten bij het hek (Omroep Vechtstreek)",
        "Des cyclistes devant la grille. (SERGE TAVEL / RADIO FRANCE)",
        "Des cyclistes devant la grille. KEYSTONE/Serge Tavel (archives)",
        "Radfahrer warten am Zaun. © NDR Foto: Sven Tamm",
        "Die alte Brücke in Weselau. (Symbolfoto)",
        "Ciclistas ante la valla roja. E. P.",
    ],
)
def test_what_stands_in_brackets_or_capitals_behind_a_caption_is_its_credit(line: str) -> None:
    cut = credit_tails.trailing(line, "nl")
    assert line[cut:].strip(" .").startswith(("(", "KEY", "©", "E. P"))


@pytest.mark.parametrize(
    "line",
    [
        "Hij kwam niet meer terug. (Later bleek waarom)",
        "De kerk staat er nog (gebouwd in 1632)",
        "Dat zegt de minister van Financiën (VVD)",
        "Wielrennen | Tom Boom",
    ],
)
def test_other_words_in_brackets_stay(line: str) -> None:
    assert credit_tails.trailing(line, "nl") == len(line)

"""Classes 34 and 37: marks of Markdown, BBCode and HTML go, their words stay; tracking goes from addresses."""

import pytest

from reader.core.text import BlockKind, MarkKind
from tests.cleaning.texts import AFTER, BEFORE, LAST, among, blocks, cleaned, of_kind

MENDED = {
    "Dat is **niet** waar, zegt de burgemeester van Veldwijk.": "Dat is niet waar, zegt de burgemeester van Veldwijk.",
    "Zij las [het rapport](https://raad.example/7) twee keer.": "Zij las het rapport twee keer.",
    "Het water<br>stond hoog en <b>bleef</b> hoog.": "Het water stond hoog en bleef hoog.",
    "[b]Nee[/b], zei de wethouder tegen de raad.": "Nee, zei de wethouder tegen de raad.",
    "Zie https://raad.example/7?utm_source=brief&id=3 voor meer.": "Zie https://raad.example/7?id=3 voor meer.",
}
SOUND = [
    "De stand was 3 * 4 en daarna 2 * 5, zei de leraar tegen de klas.",
    "De map heet mijn_oude_map en staat op de schijf van de school.",
    "Het verschil is < 5 procent en > 2 procent, staat in het rapport.",
    "‘[Dat] is niet waar’, zei de wethouder tegen de raad.",
]


@pytest.mark.parametrize(("broken", "whole"), MENDED.items())
def test_the_words_stay_and_the_marks_go(broken: str, whole: str) -> None:
    assert whole in [text for _, text in blocks(among(broken))]


@pytest.mark.parametrize("text", SOUND)
def test_signs_that_are_no_marks_stay(text: str) -> None:
    assert text in [block for _, block in blocks(among(text))]


def test_strong_words_stay_strong() -> None:
    found = among("Dat is **niet** waar, zegt de burgemeester van Veldwijk.")
    marks = [(m.kind, m.span.of(found.text.plain)) for block in found.text.blocks for m in block.marks]
    assert marks == [(MarkKind.STRONG, "niet")]


def test_a_heading_with_its_signs_is_a_heading() -> None:
    assert of_kind(among("### Een nieuwe brug"), BlockKind.HEADING) == ["Een nieuwe brug"]


def test_a_caption_in_a_short_code_is_a_caption() -> None:
    found = among('[caption id="a7" width="300"]De oude brug van Veldwijk[/caption]')
    assert of_kind(found, BlockKind.CAPTION) == ["De oude brug van Veldwijk"]


def test_an_article_about_markdown_keeps_its_marks() -> None:
    lines = [f"In Markdown schrijft men **vet** zo, zegt les {n} van de Markdown-cursus." for n in (1, 2, 3)]
    assert "**vet**" in cleaned("\n\n".join([BEFORE, *lines, AFTER, LAST])).text.plain

"""From looks to colours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style

from reader.tui.view.looks import PAINTS, Look
from reader.tui.view.palette import Palette
from reader.tui.view.runs import Run
from tests.tui.view.strategies import TEXTS

COLOURS = {
    "foreground": "#dddddd",
    "background": "#111111",
    "accent": "#e0af68",
    "person": "#e8c07d",
    "highlight": "#5a4b1e",
}
GROUND = Style(color="#dddddd", bgcolor="#111111")


def test_every_look_has_a_paint() -> None:
    assert set(PAINTS) == set(Look)


def test_a_person_has_a_colour_and_is_bold() -> None:
    style = Palette(COLOURS, GROUND).style((Look.TEXT, Look.PERSON))
    assert (style.color and style.color.name, style.bold) == ("#e8c07d", True)
    assert style.bgcolor == GROUND.bgcolor


def test_a_theme_without_the_variable_gets_the_stand_in() -> None:
    style = Palette(COLOURS, GROUND).style((Look.PLACE,))
    assert style.color is not None
    assert style.color.name == "#e0af68"


def test_a_colour_that_cannot_be_read_is_no_error() -> None:
    assert Palette({**COLOURS, "person": "mauve-ish"}, GROUND).style((Look.PERSON,)).bold


@pytest.mark.parametrize("look", [Look.PERSON, Look.ORGANISATION, Look.PLACE, Look.MISC, Look.HIT, Look.CURRENT])
def test_every_meaning_has_a_sign_without_colour(look: Look) -> None:
    mono = Palette(dict.fromkeys([*COLOURS, "organisation", "place", "misc"], "ansi_default"), Style())
    plain, meant = mono.style((Look.TEXT,)), mono.style((Look.TEXT, look))
    signs = ("bold", "italic", "underline", "reverse", "dim")
    assert any(getattr(meant, sign) != getattr(plain, sign) for sign in signs)


def test_without_a_colour_of_its_own_a_quiet_text_is_faint() -> None:
    mono = Palette(dict.fromkeys([*COLOURS, "dim"], "ansi_default"), Style())
    assert mono.style((Look.DIM,)).dim
    assert not Palette({**COLOURS, "dim": "#888888"}, GROUND).style((Look.DIM,)).dim


def test_a_link_can_be_clicked() -> None:
    assert Palette(COLOURS, GROUND).style((Look.LINK,), "https://alder.example/").link == "https://alder.example/"


@given(
    st.lists(TEXTS.map(lambda text: Run(text.replace("\n", " ").replace("\t", " "))), max_size=4), st.integers(1, 60)
)
def test_a_strip_is_exactly_as_wide_as_asked(runs: list[Run], width: int) -> None:
    strip = Palette(COLOURS, GROUND).strip(runs, width)
    assert sum(segment.cell_length for segment in strip) == width

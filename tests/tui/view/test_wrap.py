"""Lines: full, never too wide, broken at blanks, and where they must, visibly."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.view.cells import width
from reader.tui.view.wrap import LEAST, Cut, hard_wrap, wrap
from tests.tui.view.strategies import TEXTS

WIDTHS = st.integers(LEAST, 90)


def shown(text: str, cuts: list[Cut]) -> list[str]:
    return [text[cut.start : cut.end] for cut in cuts]


@given(TEXTS.map(lambda text: text.replace("\t", " ")), WIDTHS)
def test_wrapped_lines_fit_and_lose_only_white_space(text: str, cells: int) -> None:
    cuts = wrap(text, cells)
    assert all(width(line) + cut.broken <= cells for line, cut in zip(shown(text, cuts), cuts, strict=True))
    assert "".join("".join(shown(text, cuts)).split()) == "".join(text.split())
    assert all(first.end <= second.start for first, second in pairwise(cuts))


@given(TEXTS.map(lambda text: text.replace("\t", " ")), WIDTHS)
def test_hard_wrapped_lines_fit_and_lose_nothing(text: str, cells: int) -> None:
    cuts = hard_wrap(text, cells)
    assert all(width(line) + cut.broken <= cells for line, cut in zip(shown(text, cuts), cuts, strict=True))
    assert "".join(shown(text, cuts)) == text.replace("\n", "")


@pytest.mark.parametrize(
    ("text", "cells", "lines"),
    [
        ("the harbour is full", 11, ["the harbour", "is full"]),
        ("the harbour  is full", 11, ["the harbour", "is full"]),
        ("one\ntwo", 20, ["one", "two"]),
        ("", 20, [""]),
        ("a verylongwordthatfits not", 20, ["a", "verylongwordthatfits", "not"]),
        ("港の計画が承認された。", 10, ["港の計画が", "承認され", "た。"]),
        ("Ünïcödé ↑ stays whole", 10, ["Ünïcödé ↑", "stays", "whole"]),
    ],
)
def test_lines_break_where_a_typesetter_would(text: str, cells: int, lines: list[str]) -> None:
    assert shown(text, wrap(text, cells)) == lines


def test_an_address_breaks_after_a_sign_near_the_end_of_the_line() -> None:
    text = "https://alder.example/reports/harbour-plan.html"
    first = wrap(text, 36)[0]
    assert (text[first.start : first.end], first.broken) == ("https://alder.example/reports/", True)


def test_a_break_between_wide_characters_is_no_broken_word() -> None:
    assert not any(cut.broken for cut in wrap("港" * 30, 10))


def test_a_cluster_is_never_torn_apart() -> None:
    family = "👨\u200d👩\u200d👧"
    assert shown(family * 4, wrap(family * 4, 5)) == [family * 2, family * 2]

"""Widths and cuts in cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.tui.view.cells import ELLIPSIS, fit, is_narrow, pad, prefix, snapped, width
from tests.tui.view.strategies import TEXTS

LINES = TEXTS.map(lambda text: text.replace("\t", " ").replace("\n", " "))


@given(LINES)
def test_widths_agree_with_the_renderer(text: str) -> None:
    assert width(text) == cell_len(text)


def test_every_sign_taken_for_narrow_takes_one_cell() -> None:
    assert all(cell_len(chr(code)) == 1 for code in range(0x20, 0x10000) if is_narrow(chr(code)))


@given(LINES, st.integers(0, 60))
def test_a_padded_text_takes_exactly_its_field(text: str, cells: int) -> None:
    assert width(pad(text, cells)) == cells
    assert width(pad(text, cells, right=True)) == cells


@given(LINES, st.integers(0, 60))
def test_a_prefix_is_a_beginning_that_fits(text: str, cells: int) -> None:
    assert text.startswith(prefix(text, cells))
    assert width(prefix(text, cells)) <= cells


@pytest.mark.parametrize(
    ("text", "cells", "shown"),
    [("harbour", 7, "harbour"), ("harbour", 6, "harbo…"), ("a bc", 3, "a…"), ("港の計画", 5, "港の…"), ("x", 0, "")],
)
def test_what_is_cut_ends_with_an_ellipsis(text: str, cells: int, shown: str) -> None:
    assert fit(text, cells) == shown
    assert ELLIPSIS in shown or shown in (text, "")


def test_snapping_keeps_an_accent_with_its_letter() -> None:
    assert snapped("cafe\u0301 ok", 3, 4) == (3, 5)

"""Title bar, status line, footer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.view.chrome import (
    KeyHint,
    Work,
    duration,
    footer_line,
    hint_at,
    hints_shown,
    progress_text,
    status,
    title_line,
    work_line,
)
from reader.tui.view.runs import line, text_of, width_of
from tests.tui.view.strategies import TEXTS

HINTS = (
    KeyHint("j k", "move"),
    KeyHint("enter", "read", "list.open"),
    KeyHint("s", "search"),
    KeyHint("?", "more", "help"),
)


@given(TEXTS, TEXTS, TEXTS, st.integers(10, 160))
def test_the_title_bar_fits(left: str, middle: str, right: str, width: int) -> None:
    assert width_of(title_line(left, middle, right, width)) <= width


def test_the_middle_of_the_title_bar_is_in_the_middle() -> None:
    text = text_of(title_line("reader", "Unread", "The Harbour Post", 60))
    assert text.index("Unread") == 27
    assert text.startswith("reader ")
    assert text.endswith(" The Harbour Post")


def test_the_right_part_gives_way_first() -> None:
    text = text_of(title_line("reader", "Unread › Council delays vote", "The Harbour Post", 44))
    assert "Unread › Council delays vote" in text
    assert "Harbour" not in text


def test_hints_are_left_out_from_the_right_but_never_the_last() -> None:
    assert [hint.key for hint in hints_shown(HINTS, 30)] == ["j k", "enter", "?"]
    assert [hint.key for hint in hints_shown(HINTS, 4)] == ["?"]
    assert hints_shown(HINTS, 200) == list(HINTS)


def test_a_click_finds_the_hint_under_it() -> None:
    text = text_of(footer_line(HINTS))
    assert text == "j k move   enter read   s search   ? more"
    hit = hint_at(HINTS, text.index("read"))
    assert hit is not None
    assert hit.command == "list.open"
    assert hint_at(HINTS, text.index("enter") - 1) is None


@pytest.mark.parametrize(
    ("work", "text"),
    [
        (Work("refreshing", 30, 120, 40, "esc"), "refreshing ━━━━──────────── 30 of 120 · 40s left · esc stops"),
        (Work("importing", 7), "importing 7 so far"),
        (Work("refreshing", 500, 120), "refreshing ━━━━━━━━━━━━━━━━ 120 of 120"),
    ],
)
def test_work_shows_how_far_how_long_and_how_to_stop(work: Work, text: str) -> None:
    assert text_of(work_line(work)) == text


@pytest.mark.parametrize(("seconds", "text"), [(8, "8s"), (150, "2 min"), (7_300, "2 h")])
def test_durations_are_short(seconds: int, text: str) -> None:
    assert duration(seconds) == text


def test_reading_progress_counts_down_to_the_end() -> None:
    assert (progress_text(0.34, 1), progress_text(1.0, 0)) == ("34 % · 1 min left", "100 % · end")


def test_what_was_read_keeps_its_place_beside_a_long_message() -> None:
    text = text_of(
        status(line("12 new in 3 feeds · 1 feed failed: alder.example answered 404"), "34 % · 1 min left", 60)
    )
    assert text.endswith("   34 % · 1 min left")
    assert len(text) == 60

"""Numbers in narrow columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.view.numbers import counted, short


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (0, "0"),
        (312, "312"),
        (2_114, "2,114"),
        (9_999, "9,999"),
        (10_000, "10k"),
        (12_345, "12.3k"),
        (99_950, "99.9k"),
        (999_999, "999k"),
        (1_000_000, "1M"),
        (1_540_000, "1.5M"),
        (2_000_000_000, "2G"),
    ],
)
def test_numbers_are_short_only_above_9999(number: int, shown: str) -> None:
    assert short(number) == shown


@given(st.integers(0, 10**11))
def test_a_short_number_takes_at_most_six_cells(number: int) -> None:
    assert len(short(number)) <= 6


def test_things_are_counted_in_words() -> None:
    assert (counted(1, "article", "articles"), counted(2_114, "article", "articles")) == (
        "1 article",
        "2,114 articles",
    )

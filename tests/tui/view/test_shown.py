"""A text with insertions, and the way back to the original."""

from hypothesis import given
from hypothesis import strategies as st

from reader.core.spans import Span
from reader.tui.view.shown import TAB, shown
from tests.tui.view.strategies import TEXTS

INSERTIONS = st.lists(st.tuples(st.integers(0, 30), st.sampled_from(["¹", "²³", " ← "])), max_size=4)


@given(TEXTS, INSERTIONS)
def test_every_code_point_is_found_where_it_is_shown(plain: str, insertions: list[tuple[int, str]]) -> None:
    inside = [(min(place, len(plain)), text) for place, text in insertions]
    made = shown(plain, Span(0, len(plain)), inside)
    for offset, sign in enumerate(plain):
        at = made.to_text(offset)
        assert made.text[at] == (" " if sign == "\t" else sign)
        assert made.to_plain(at) == offset


def test_a_link_number_stands_after_its_link_and_outside_of_it() -> None:
    made = shown("see the report now", Span(0, 18), [(14, "¹")])
    assert made.text == "see the report¹ now"
    assert made.text[made.to_text(8) : made.end_in_text(14)] == "report"
    assert made.to_plain(made.text.index("¹")) == 14


def test_a_stretch_counts_from_its_own_start() -> None:
    made = shown("first\n\nsecond", Span(7, 13))
    assert (made.text, made.to_text(9), made.to_plain(2)) == ("second", 2, 9)


def test_tabs_reach_the_next_stop() -> None:
    made = shown("a\tb\n\tc", Span(0, 6))
    first, second = made.text.split("\n")
    assert (first.index("b"), second.index("c")) == (TAB, TAB)
    assert made.to_plain(first.index("b")) == 2

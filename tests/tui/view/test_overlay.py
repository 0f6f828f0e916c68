"""Overlapping marks become stretches that do not overlap."""

from hypothesis import given
from hypothesis import strategies as st

from reader.tui.view.looks import Look
from reader.tui.view.overlay import DEPTH, Laid, Stretch, flatten, within

MARKS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(Look), st.integers(1, 5)).map(
        lambda drawn: Laid(min(drawn[0], drawn[1]), max(drawn[0], drawn[1]), drawn[2], drawn[3])
    ),
    max_size=12,
)


@given(MARKS)
def test_every_place_has_the_looks_of_all_marks_over_it(marks: list[Laid]) -> None:
    stretches = flatten(marks)
    for at in range(41):
        looks = {mark.look for mark in marks if mark.start <= at < mark.end}
        found = [stretch for stretch in stretches if stretch.start <= at < stretch.end]
        assert len(found) <= 1
        assert set(found[0].looks if found else ()) == looks


@given(MARKS, st.integers(0, 40), st.integers(0, 40))
def test_a_line_is_covered_without_gaps(marks: list[Laid], one: int, other: int) -> None:
    start, end = min(one, other), max(one, other)
    parts = list(within(flatten(marks), start, end))
    assert [part.start for part in parts] == ([start, *(part.end for part in parts[:-1])] if parts else [])
    assert not parts or parts[-1].end == end
    assert bool(parts) == (start < end)


def test_higher_layers_lie_above_lower_ones() -> None:
    marks = [Laid(0, 9, Look.PERSON, 3), Laid(0, 9, Look.QUOTE, 2)]
    assert flatten(marks) == [Stretch(0, 9, (Look.QUOTE, Look.PERSON), "")]


def test_a_link_keeps_its_address_under_other_marks() -> None:
    marks = [Laid(0, 9, Look.LINK, 1, "https://alder.example/"), Laid(2, 4, Look.PERSON, 3)]
    assert {stretch.href for stretch in flatten(marks)} == {"https://alder.example/"}


def test_marks_piled_on_one_place_are_limited() -> None:
    piled = [Laid(0, 10_000 + number, Look.STRONG, 1, f"https://x.example/{number}") for number in range(2_000)]
    assert len(flatten(piled)) <= 2_000
    assert DEPTH < 100

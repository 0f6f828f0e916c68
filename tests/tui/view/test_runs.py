"""Lines of runs."""

from hypothesis import given
from hypothesis import strategies as st

from reader.tui.view.looks import Look
from reader.tui.view.runs import Run, crop, line, mark, over, spread, text_of, under, width_of
from tests.tui.view.strategies import TEXTS

RUNS = st.lists(TEXTS.map(lambda text: Run(text.replace("\n", " ").replace("\t", " "))), max_size=4)


@given(RUNS, st.integers(0, 60))
def test_a_cropped_line_fits(runs: list[Run], cells: int) -> None:
    assert width_of(crop(runs, cells)) <= cells
    assert width_of(runs) > cells or crop(runs, cells) == tuple(runs)


@given(RUNS, RUNS, st.integers(0, 80))
def test_both_ends_of_a_spread_line_fill_it_exactly(left: list[Run], right: list[Run], cells: int) -> None:
    assert width_of(spread(left, right, cells)) == cells


def test_the_right_end_stays_whole_when_both_do_not_fit() -> None:
    assert text_of(spread(line("a long title of an article"), line("3h"), 14)) == "a long tit… 3h"


def test_a_cut_at_the_border_of_two_runs_shows_that_more_follows() -> None:
    assert text_of(crop(line(Run("harbour"), Run("plan")), 7)) == "harbou…"


def test_empty_parts_make_no_runs() -> None:
    assert line("", ("", Look.DIM), "x") == (Run("x"),)


def test_marking_splits_runs_and_keeps_their_looks() -> None:
    marked = mark(line(("harbour", Look.DIM), "plan"), [(4, 9)], Look.HIT)
    assert marked == (
        Run("harb", (Look.DIM,)),
        Run("our", (Look.DIM, Look.HIT)),
        Run("pl", (Look.HIT,)),
        Run("an"),
    )


def test_looks_can_be_laid_beneath_and_above() -> None:
    runs = line(("x", Look.LINK))
    assert under(runs, Look.CURSOR)[0].looks == (Look.CURSOR, Look.LINK)
    assert over(runs, Look.HIT)[0].looks == (Look.LINK, Look.HIT)

"""The tree of sources."""

from hypothesis import given
from hypothesis import strategies as st

from reader.core.listing import SourceRow, SourceRowKind
from reader.tui.view.looks import Look
from reader.tui.view.runs import text_of, width_of
from reader.tui.view.sources import key_of, source_entries, visible
from tests.tui.samples import sources
from tests.tui.view.strategies import TEXTS

ANY_ROWS = st.lists(
    st.builds(
        SourceRow,
        TEXTS,
        st.sampled_from(["", "a", "folder:b"]),
        st.integers(0, 10**7),
        st.integers(0, 20),
        st.sampled_from(SourceRowKind),
        error=st.sampled_from(["", "answered 404"]),
    ),
    max_size=8,
)


def shown(folded: set[str], current: str = "", width: int = 28) -> list[str]:
    return [text_of(entry.lines[0]) for entry in source_entries(sources(), width, folded=folded, current=current)]


@given(ANY_ROWS, st.integers(8, 60))
def test_every_row_is_one_line_that_fits(rows: list[SourceRow], width: int) -> None:
    entries = source_entries(rows, width, folded=(), current="")
    assert len(entries) == len(rows)
    assert all(width_of(entry.lines[0]) <= width for entry in entries if entry.key)


def test_counts_are_right_aligned_and_trouble_has_a_sign() -> None:
    lines = shown(set())
    assert lines[0] == "Unread                 312  "
    assert lines[9] == "  Rijnbode              79 ⚠"


def test_folders_show_whether_they_are_open() -> None:
    lines = shown({"folder:folder:Nederland"})
    assert any(line.startswith("▸ Nederland") for line in lines)
    assert any(line.startswith("▾ World") for line in lines)


def test_a_folded_folder_hides_what_is_in_it_and_nothing_else() -> None:
    rows = visible(sources(), {"folder:folder:Nederland"})
    titles = [row.title for row in rows]
    assert "De Noordkrant" not in titles
    assert titles[-1] == "Silent Weekly"


def test_headings_cannot_be_chosen() -> None:
    assert [row.title for row in sources() if not key_of(row)] == ["Tags", "Feeds"]


def test_the_open_view_stands_out() -> None:
    entries = source_entries(sources(), 28, folded=(), current="view:is:unread")
    assert any(Look.ACCENT in run.looks for run in entries[0].lines[0])
    assert not any(Look.ACCENT in run.looks for run in entries[1].lines[0])


def test_a_feed_with_nothing_new_steps_back() -> None:
    entries = source_entries(sources(), 28, folded=(), current="")
    assert any(Look.DIM in run.looks for run in entries[-1].lines[0] if "Silent" in run.text)

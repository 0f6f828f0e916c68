"""An article as two lines of a list."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from reader.core.articles import Snippet
from reader.tui.view.looks import Look
from reader.tui.view.rows import RowManner, article_lines, count_title
from reader.tui.view.runs import text_of, width_of
from tests.tui.samples import NOW, row
from tests.tui.view.strategies import TEXTS

MANNER = RowManner(NOW)


def texts(width: int = 60, **changes: object) -> tuple[str, str]:
    first, second = article_lines(row(3, **changes), width, MANNER)
    return text_of(first), text_of(second)


@given(TEXTS, TEXTS, TEXTS, st.integers(20, 120), st.booleans())
def test_both_lines_fill_their_width_exactly(title: str, source: str, words: str, width: int, found: bool) -> None:
    snippet = Snippet(title, ((0, 1),)) if found and title else None
    lines = article_lines(row(3, title=title, source=source), width, RowManner(NOW, words=words), snippet)
    assert [width_of(line) for line in lines] == [width, width]


def test_the_lines_say_what_where_when_and_how_long() -> None:
    first, second = texts(quotes=7)
    assert first.startswith("● Council delays vote on the harbour plan of Port Alder ")
    assert second.startswith("  The Harbour Post · 3h · 1 min ")
    assert second.endswith("   ❝7 ")


def test_a_read_article_has_no_dot_and_steps_back() -> None:
    first, _ = article_lines(row(3, read=True), 60, MANNER)
    assert text_of(first).startswith("  Council")
    assert any(Look.READ in run.looks for run in first)


def test_marks_have_fixed_places() -> None:
    plain = texts(bookmarked=False, noted=True, quotes=0)[1]
    full = texts(bookmarked=True, noted=True, quotes=120)[1]
    assert plain.index("✎") == full.index("✎")
    assert full.rstrip().endswith("★ ✎ ❝120")


def test_where_room_is_short_the_reading_time_goes_first_and_the_age_stays() -> None:
    assert texts(34)[1].startswith("  The Harbour Post · 3h ")
    assert "3h" in texts(24)[1]
    assert "The Har…" in texts(26)[1]


def test_a_long_title_ends_with_an_ellipsis() -> None:
    assert texts(30)[0].rstrip().endswith("…")


def test_an_article_without_title_is_still_a_line() -> None:
    assert texts(title=" \x1b[2J ")[0].startswith("● Untitled")


def test_a_search_shows_the_snippet_with_its_hits() -> None:
    snippet = Snippet("… at the old customs house …", ((9, 12),))
    first, second = article_lines(row(3), 70, MANNER, snippet)
    assert [run.text for run in second if Look.HIT in run.looks] == ["old"]
    assert "The Harbour Post · 3h" in text_of(first)


def test_where_room_is_short_the_snippet_begins_near_its_first_hit() -> None:
    words = "She told a full gallery on Thursday that the old customs house would have to go before the winter"
    snippet = Snippet(words, ((words.index("customs"), words.index("customs") + 7),))
    _, second = article_lines(row(3), 40, MANNER, snippet)
    assert [run.text for run in second if Look.HIT in run.looks] == ["customs"]
    assert text_of(second).lstrip().startswith("… ")


def test_beside_the_title_of_a_hit_a_source_is_shown_whole_or_not_at_all() -> None:
    first, _ = article_lines(row(3), 44, MANNER, Snippet("old"))
    assert text_of(first).rstrip().endswith("…  3h")
    assert "Harbour P" not in text_of(first)


def test_hits_of_a_snippet_that_had_to_be_cleaned_are_not_misplaced() -> None:
    _, second = article_lines(row(3), 70, MANNER, Snippet("\u202eold", ((0, 1),)))
    assert not any(Look.HIT in run.looks for run in second)


def test_searched_words_are_marked_in_title_and_source() -> None:
    first, second = article_lines(row(3), 70, RowManner(NOW, words="harbour PORT"))
    assert [run.text for run in first if Look.HIT in run.looks] == ["harbour", "Port"]
    assert [run.text for run in second if Look.HIT in run.looks] == ["Harbour"]


def test_ages_come_from_the_clock_passed_in() -> None:
    _, second = article_lines(row(3), 70, RowManner(NOW + timedelta(hours=2)))
    assert "· 5h ·" in text_of(second)


def test_a_list_is_titled_by_its_count() -> None:
    assert [count_title(number) for number in (0, 1, 2_114, 1_000_000)] == [
        "0 articles",
        "1 article",
        "2,114 articles",
        "1M articles",
    ]

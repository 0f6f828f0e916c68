"""Names, mentions and quotes as entries of lists, and the head of the page of a name."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from reader.core.analysis import EntityKind, QuoteKind
from reader.core.articles import Snippet
from reader.core.listing import Bars, MentionRow, NameCount, NamePage, QuoteRow
from reader.tui.view.ages import DateStyle
from reader.tui.view.looks import Look
from reader.tui.view.name_header import BARS, NONE, bars, header_lines
from reader.tui.view.name_rows import Manner, mention_entry, name_entry, quote_entry
from reader.tui.view.runs import Line, text_of, width_of
from tests import builders
from tests.builders import NOW
from tests.tui.view.strategies import ANY, TEXTS

MANNER = Manner(NOW)
COUNTS = st.integers(0, 2_000_000)
NAMES = st.builds(NameCount, TEXTS, st.sampled_from(EntityKind), COUNTS, COUNTS, st.just(1))
ROWS = st.builds(lambda title, source: builders.row(title=title, source=source), ANY, ANY)
QUOTES = st.builds(
    QuoteRow, TEXTS, st.sampled_from(QuoteKind), ROWS, speaker=ANY, cue=ANY, confidence=st.sampled_from([0.2, 1.0])
)
PAGES = st.builds(
    NamePage,
    NAMES,
    COUNTS,
    st.lists(NAMES, max_size=4).map(tuple),
    st.booleans(),
    ANY,
    st.lists(COUNTS, max_size=120).map(tuple),
    st.sampled_from(Bars),
    st.integers(0, 2_000_000_000),
    st.lists(NAMES, max_size=6).map(tuple),
)


def texts(lines: tuple[Line, ...]) -> list[str]:
    """The lines without looks."""
    return [text_of(line).rstrip() for line in lines]


@given(NAMES, TEXTS, QUOTES, st.integers(20, 200), st.booleans())
def test_every_entry_fits_the_list(name: NameCount, sentence: str, quote: QuoteRow, width: int, speaker: bool) -> None:
    manner = Manner(NOW, words="a é", most=2_000_000, with_speaker=speaker)
    mention = MentionRow(quote.article, Snippet(sentence, ((0, min(3, len(sentence))),)), 0, 3)
    entries = (
        name_entry(name, "1", width, manner),
        mention_entry(mention, "0", width, manner),
        quote_entry(quote, "2", width, manner),
    )
    assert all(width_of(line) <= width for entry in entries for line in entry.lines)
    assert all("\n" not in text_of(line) for entry in entries for line in entry.lines)


@given(PAGES, st.integers(20, 200))
def test_the_head_fits_the_screen(page: NamePage, width: int) -> None:
    lines = header_lines(page, width, DateStyle.DAY_FIRST, "x")
    assert 1 <= len(lines) <= 7
    assert all(width_of(line) <= width for line in lines)


@given(st.lists(COUNTS, max_size=200), st.integers(1, 60))
def test_bars_fit_and_show_every_time_that_is_not_empty(values: list[int], room: int) -> None:
    shown = text_of(bars(values, room))
    assert len(shown) <= max(room, 0 if not values else 1)
    assert (BARS[-1] in shown) == any(values)
    assert set(shown) <= {*BARS, NONE}
    assert not any(values) or not set(shown) <= {NONE}


def test_the_highest_bar_is_the_fullest_and_an_empty_week_has_none() -> None:
    assert text_of(bars((1, 0, 7, 4), 10)) == "▂▁█▅"
    assert text_of(bars((1, 0, 7, 4, 4), 3)) == "▂██"


def test_the_head_says_what_is_known() -> None:
    kim = NameCount("Kim Jong-un", EntityKind.PERSON, 18, 41, 1)
    other = NameCount("Kim Jong Un", EntityKind.PERSON, 2, 3, 2)
    seoul = NameCount("Seoul", EntityKind.PLACE, 7, 9, 3)
    since = int(datetime(2026, 1, 3, tzinfo=UTC).timestamp())
    page = NamePage(kim, 23, (other,), False, "", (1, 2, 4), Bars.WEEK, since, (seoul,))
    first, *rest = texts(header_lines(page, 78, DateStyle.DAY_FIRST, "x"))
    assert first.split("  ")[0] == "Kim Jong-un"
    assert first.endswith("  person · 18 articles · 41 mentions · 23 quotes")
    assert rest == [
        "also  Kim Jong Un",
        "per week  ▃▅█  since 3 Jan 2026",
        "with  Seoul 7",
    ]


def test_a_mention_marks_the_name_in_its_sentence() -> None:
    row = MentionRow(builders.row(title="Wall"), Snippet("Then Anna Verbeek came.", ((5, 17),)), 5, 2)
    head, sentence = mention_entry(row, "0", 50, MANNER).lines
    assert text_of(head).split() == "now · The Harbour Post · Wall 2×".split()
    assert [run.text for run in sentence if Look.HIT in run.looks] == ["Anna Verbeek"]


def test_doubt_about_a_speaker_is_said_in_words() -> None:
    quote = QuoteRow("no way", QuoteKind.PARTIAL, builders.row(title="Wall"), "Anna Roos", "called", 0.3)
    first, words, where = texts(quote_entry(quote, "0", 60, MANNER).lines)
    assert first.startswith("Anna Roos ? speaker uncertain")
    assert first.endswith("called · in part")
    assert (words, where) == ("▎ no way", "  now · The Harbour Post · Wall")
    nobody = QuoteRow("no way", QuoteKind.DIRECT, builders.row(title="Wall"))
    assert texts(quote_entry(nobody, "0", 60, MANNER).lines)[0].startswith("nobody named")
    own = texts(quote_entry(quote, "0", 60, Manner(NOW, with_speaker=False)).lines)
    assert own[0] == " ? speaker uncertain"
    assert own[-1].endswith("called · in part")

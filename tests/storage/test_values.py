"""Values as bytes, places in changed texts, words around a hit: the pure parts of the storage."""

import sqlite3
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core import grammar
from reader.core.analysis import Analysis, Entity, EntityKind, Quote, QuoteKind
from reader.core.articles import ArticleData, Markup, Original
from reader.core.places import relocated
from reader.core.safe import safe, safe_line
from reader.core.spans import Span
from reader.core.text import Block, BlockKind, CleanText, Mark, MarkKind, Removal
from reader.storage import codec, rows
from reader.storage.snippets import Finder, snippet
from tests.builders import NOW

ANY_TEXT = st.text(st.characters())
SAFE_LINES = st.text("abé “”-", max_size=8).map(safe_line)
SPANS = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda ends: Span(min(ends), max(ends)))
SURE = st.floats(0, 1)


@given(
    st.builds(
        ArticleData,
        ANY_TEXT,
        st.builds(Original, ANY_TEXT, st.sampled_from(Markup)),
        ANY_TEXT,
        st.tuples(ANY_TEXT),
        st.none() | st.dates() | st.datetimes(timezones=st.just(UTC)),
        ANY_TEXT,
        ANY_TEXT,
        ANY_TEXT,
        st.tuples(ANY_TEXT, ANY_TEXT),
    )
)
def test_an_original_comes_back_as_it_came_whatever_it_holds(data: ArticleData) -> None:
    assert codec.unpack_data(codec.pack_data(data)) == data


MARKS = st.builds(Mark, SPANS, st.sampled_from(MarkKind), SAFE_LINES)
BLOCKS = st.builds(
    Block, st.sampled_from(BlockKind), SPANS, st.integers(0, 6), st.lists(MARKS, max_size=2).map(tuple), SAFE_LINES
)
REMOVALS = st.builds(Removal, SAFE_LINES, st.just("share"), st.integers(0, 9), SURE, st.none() | SAFE_LINES)


@given(st.builds(CleanText, st.just("x"), st.lists(BLOCKS).map(tuple), st.lists(REMOVALS).map(tuple), st.booleans()))
def test_a_layout_comes_back_as_it_was(text: CleanText) -> None:
    assert codec.unpack_layout("x", codec.pack_layout(text)) == text


@given(
    st.lists(st.builds(Entity, SAFE_LINES, st.sampled_from(EntityKind), st.tuples(SPANS), SURE)).map(tuple),
    st.lists(st.builds(Quote, SPANS, st.sampled_from(QuoteKind), st.none() | SAFE_LINES, st.none() | SPANS, SURE)).map(
        tuple
    ),
)
def test_an_analysis_comes_back_as_it_was(entities: tuple[Entity, ...], quotes: tuple[Quote, ...]) -> None:
    analysis = Analysis(entities, quotes, 3)
    assert codec.unpack_analysis(codec.pack_analysis(analysis)) == analysis


@given(st.lists(st.integers(1, 10**9)))
def test_numbers_come_back_sorted_and_once(ids: list[int]) -> None:
    assert codec.unpack_ids(codec.pack_ids(ids)) == sorted(set(ids))


@given(ANY_TEXT | st.text("e\u0301\u200d\u202e\x1b[m☺\ufe0f"))
def test_a_steady_text_is_safe_and_no_offset_moves(text: str) -> None:
    steady = codec.steady(text)
    assert len(steady) == len(text)
    assert safe(steady) == steady
    assert codec.unpack_text(codec.pack_text(steady)) == steady
    if safe(text) == text:
        assert steady == text


BEFORE = "The council met. The mayor spoke. Nobody listened. The council went home."


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (BEFORE, "Nobody"),
        ("New first line. " + BEFORE, "Nobody"),
        (BEFORE.replace("The mayor spoke. ", ""), "Nobody"),
        ("", ""),
    ],
)
def test_a_place_is_found_again_by_its_words(after: str, expected: str) -> None:
    place = relocated(BEFORE.index("Nobody"), BEFORE, after)
    assert after[place:].startswith(expected)


def test_a_place_whose_words_are_gone_lies_as_far_in() -> None:
    assert relocated(50, "a" * 100, "b" * 200) == 100
    assert relocated(100, "a" * 100, "b" * 200) == 200
    assert relocated(5, "", "b" * 200) == 0


@given(st.integers(0, 80), st.text("ab ", max_size=80), st.text("ab ", max_size=80))
def test_a_place_stays_inside_the_text(place: int, before: str, after: str) -> None:
    assert 0 <= relocated(place, before, after) <= len(after)


@given(st.text("abÉé '“\n", max_size=300), st.text("abÉé", min_size=1, max_size=3), st.booleans())
def test_marked_pieces_of_a_snippet_are_the_words(text: str, word: str, prefix: bool) -> None:
    finder = Finder.of(grammar.parse(word + "*" * prefix, NOW))
    found = snippet(text, finder, width=40)
    if found is not None:
        assert "\n" not in found.text
        for start, end in found.hits:
            plain = found.text[start:end].lower().replace("é", "e")
            assert plain.startswith(word.lower().replace("é", "e"))


def test_a_query_without_words_marks_nothing() -> None:
    for text in ("", "is:unread", "-wall", "…"):
        assert Finder.of(grammar.parse(text, NOW)) is None


def test_composed_and_decomposed_letters_are_the_same() -> None:
    finder = Finder.of(grammar.parse("Élan", NOW))
    assert finder is not None
    for text in ("e\u0301lan", "ÉLAN", "elan"):
        assert finder.hits(text) == ((0, len(text)),)
    assert finder.hits("elans relan") == ()


def test_moments_of_both_kinds_survive() -> None:
    for moment in (date(2026, 2, 26), datetime(2026, 2, 26, 10, 30, tzinfo=UTC), None):
        data = ArticleData("k", Original("", Markup.TEXT), published=moment)
        assert codec.unpack_data(codec.pack_data(data)).published == moment


def test_more_articles_than_a_second_has_keys_spill_into_the_next() -> None:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE articles (ord INTEGER PRIMARY KEY)")
    assert rows.free_order(db, 5) == rows.first_order(5)
    db.execute("INSERT INTO articles VALUES (?), (?)", (rows.first_order(6) - 1, rows.first_order(6) + 3))
    assert rows.free_order(db, 5) == rows.first_order(6) + 4
    assert rows.free_order(db, -5) == rows.first_order(-5)
    assert rows.second_of(rows.first_order(-5) + 7) == -5
    db.close()

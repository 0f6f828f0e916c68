"""The query language."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.errors import QueryError
from reader.core.grammar import parse
from reader.core.queries import And, Between, FieldIs, FieldName, Is, Not, Or, Part, State, Words
from tests.builders import NOW


def at(year: int, month: int, day: int) -> int:
    """Seconds since 1970 of a date."""
    return int(datetime(year, month, day, tzinfo=UTC).timestamp())


def ago(**time: float) -> int:
    """Seconds since 1970, so long before the present of the tests."""
    return int((NOW - timedelta(**time)).timestamp())


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", And()),
        ("   ", And()),
        ("wall", Words("wall")),
        ("harbour wall", And((Words("harbour"), Words("wall")))),
        ('"harbour wall"', Words("harbour wall")),
        ('"harbour wall', Words("harbour wall")),
        ("-wall", Not(Words("wall"))),
        ('-"harbour wall"', Not(Words("harbour wall"))),
        ("minis*", Words("minis", prefix=True)),
        ('"minis*"', Words("minis*")),
        ("kim or trump", Or((Words("kim"), Words("trump")))),
        ("a or b OR c", Or((Words("a"), Words("b"), Words("c")))),
        ("a b or c d", And((Words("a"), Or((Words("b"), Words("c"))), Words("d")))),
        ("or wall", Words("wall")),
        ("wall or", Words("wall")),
        ('"or"', Words("or")),
        ("is:unread", State(Is.UNREAD)),
        ("is:BOOKMARKED", State(Is.STARRED)),
        ("-is:read", Not(State(Is.READ))),
        ("feed:post", FieldIs(FieldName.FEED, "post")),
        ('feed:"Harbour Post"', FieldIs(FieldName.FEED, "Harbour Post")),
        ("feed:#12", FieldIs(FieldName.FEED, "#12")),
        ("by:lamb", FieldIs(FieldName.BY, "lamb")),
        ("said:verb*", FieldIs(FieldName.SAID, "verb", prefix=True)),
        ('said:"verb*"', FieldIs(FieldName.SAID, "verb*")),
        ("tag:a*", FieldIs(FieldName.TAG, "a*")),
        ("lang:nl", FieldIs(FieldName.LANGUAGE, "nl")),
        ('-said:"Kim Jong-un"', Not(FieldIs(FieldName.SAID, "Kim Jong-un"))),
        ("tag:a or tag:b", Or((FieldIs(FieldName.TAG, "a"), FieldIs(FieldName.TAG, "b")))),
        ("http://a.example/x", Words("http://a.example/x")),
        ("12:30", Words("12:30")),
        ("unknown:field", Words("unknown:field")),
        ("after:2026", Between(after=at(2026, 1, 1))),
        ("after:2026-02", Between(after=at(2026, 2, 1))),
        ("before:2026-02-26", Between(before=at(2026, 2, 26))),
        ("after:7d", Between(after=ago(days=7))),
        ("after:12h", Between(after=ago(hours=12))),
        ("before:3w", Between(before=ago(weeks=3))),
        ("after:2m", Between(after=ago(days=60))),
        ("-after:1y", Not(Between(after=ago(days=365)))),
    ],
)
def test_what_a_query_means(text: str, part: Part) -> None:
    query = parse(text, NOW)
    assert query.part == part
    assert query.text == text.strip()


@pytest.mark.parametrize(
    "text", ["is:blue", "after:soon", "before:2026-13", "after:2026-02-31", "after:99999y", "after:0000"]
)
def test_a_value_that_means_nothing_is_refused_with_what_would(text: str) -> None:
    with pytest.raises(QueryError, match=text) as raised:
        parse(text, NOW)
    assert raised.value.hint


@given(st.text() | st.text('ab "-:*#or \t\x00is:after'))
def test_nothing_else_that_is_typed_raises(text: str) -> None:
    try:
        query = parse(text, NOW)
    except QueryError as error:
        assert error.message.split(":")[0] in ("is", "before", "after")  # noqa: PT017
    else:
        assert query.text == text.strip()


WORD = st.text("abcdé", min_size=1, max_size=6).filter(lambda word: word != "or")


@given(
    st.lists(st.tuples(st.booleans(), st.sampled_from(FieldName) | st.none(), st.lists(WORD, min_size=1, max_size=3)))
)
def test_what_is_written_by_the_rules_is_read_by_them(wanted: list[tuple[bool, FieldName | None, list[str]]]) -> None:
    written = []
    for negative, field, words in wanted:
        written.append(f'{"-" * negative}{f"{field}:" if field else ""}"{" ".join(words)}"')
    parts: list[Part] = []
    for negative, field, words in wanted:
        part: Part = FieldIs(field, " ".join(words)) if field else Words(" ".join(words))
        parts.append(Not(part) if negative else part)
    assert parse(" ".join(written), NOW).part == (parts[0] if len(parts) == 1 else And(tuple(parts)))

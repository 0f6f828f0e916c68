"""Spans and their small algebra."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.annotations import CONTEXT, Anchor
from reader.core.spans import Span

SPANS = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda ends: Span(min(ends), max(ends)))


@given(SPANS, SPANS)
def test_two_spans_overlap_when_they_share_a_code_point(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) is other.overlaps(one) is bool(shared)


@given(SPANS, SPANS)
def test_a_span_contains_what_lies_wholly_inside(one: Span, other: Span) -> None:
    inside = one.start <= other.start and other.end <= one.end
    assert one.contains(other) is inside
    assert one.contains(one)


@given(SPANS, st.text(min_size=60, max_size=80))
def test_a_span_covers_as_many_code_points_as_it_is_long(span: Span, text: str) -> None:
    assert len(span.of(text)) == len(span)
    assert span.shifted(3).of("abc" + text) == span.of(text)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3)])
def test_what_runs_backwards_is_no_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_spans_are_ordered_by_their_start() -> None:
    assert sorted([Span(4, 5), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(4, 5)]


@given(SPANS, st.text(min_size=60, max_size=120))
def test_an_anchor_knows_its_passage_and_what_stands_around_it(span: Span, text: str) -> None:
    anchor = Anchor.at(span, text)
    assert anchor.exact == span.of(text)
    assert text[: span.start].endswith(anchor.before)
    assert text[span.end :].startswith(anchor.after)
    assert len(anchor.before) == min(CONTEXT, span.start)

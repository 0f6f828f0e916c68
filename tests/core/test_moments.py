"""Days stay days, instants stay instants."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core import moments
from reader.core.moments import Moment

MOMENTS = st.dates() | st.datetimes(timezones=st.just(UTC))


@given(st.none() | MOMENTS)
def test_a_moment_survives_as_text(moment: Moment | None) -> None:
    assert moments.from_text(moments.as_text(moment)) == moment


@given(MOMENTS)
def test_whether_the_time_is_known_survives_as_text(moment: Moment) -> None:
    again = moments.from_text(moments.as_text(moment))
    assert again is not None
    assert moments.has_time(again) is moments.has_time(moment) is isinstance(moment, datetime)


def test_nothing_is_no_moment() -> None:
    assert moments.from_text(None) is moments.from_text("") is None


@pytest.mark.parametrize("text", ["yesterday", "2026-13-01", "26-02-2026x"])
def test_what_is_no_date_raises(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        moments.from_text(text)


def test_seconds_count_from_1970_in_utc_and_a_day_from_its_midnight() -> None:
    assert moments.seconds(date(1970, 1, 2)) == 86400
    assert moments.seconds(datetime(1970, 1, 2, tzinfo=UTC)) == 86400
    assert moments.seconds(datetime(1970, 1, 2, 2, tzinfo=timezone(timedelta(hours=2)))) == 86400
    assert moments.seconds(date(1944, 9, 1)) < 0

"""Ages and dates."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.moments import Moment
from reader.tui.view.ages import DateStyle, age, day, day_and_time, style_of

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        (NOW, "now"),
        (NOW - timedelta(seconds=59), "now"),
        (NOW - timedelta(minutes=4), "4m"),
        (NOW - timedelta(minutes=59), "59m"),
        (NOW - timedelta(hours=3), "3h"),
        (NOW - timedelta(days=2, hours=5), "2d"),
        (NOW - timedelta(days=7), "23 Feb"),
        (NOW + timedelta(minutes=5), "now"),
        (NOW + timedelta(days=3), "5 Mar"),
        (NOW - timedelta(days=70), "22 Dec 2025"),
        (date(2026, 3, 2), "today"),
        (date(2026, 2, 28), "2d"),
        (date(2025, 2, 26), "26 Feb 2025"),
        (date(2026, 3, 4), "4 Mar"),
    ],
)
def test_an_age_is_short_and_a_day_never_gets_hours(moment: Moment, shown: str) -> None:
    assert age(moment, NOW) == shown


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        (DateStyle.DAY_FIRST, "5 Feb 2026"),
        (DateStyle.MONTH_FIRST, "Feb 5, 2026"),
        (DateStyle.ISO, "2026-02-05"),
    ],
)
def test_a_day_is_written_in_the_order_asked_for(style: DateStyle, shown: str) -> None:
    assert day(date(2026, 2, 5), style) == shown


def test_the_time_is_shown_only_when_it_is_known() -> None:
    assert day_and_time(date(2026, 2, 5)) == "5 Feb 2026"
    assert day_and_time(datetime(2026, 2, 5, 9, 5, tzinfo=UTC)).startswith("5 Feb 2026 ")


@pytest.mark.parametrize(
    ("setting", "locale", "style"),
    [
        ("locale", "nl_NL.UTF-8", DateStyle.DAY_FIRST),
        ("locale", "en_US.UTF-8", DateStyle.MONTH_FIRST),
        ("locale", "sv_SE", DateStyle.ISO),
        ("locale", "C", DateStyle.DAY_FIRST),
        ("iso", "en_US", DateStyle.ISO),
        ("dmy", "en_US", DateStyle.DAY_FIRST),
    ],
)
def test_the_order_follows_the_setting_and_then_the_locale(setting: str, locale: str, style: DateStyle) -> None:
    assert style_of(setting, locale) is style


@given(st.dates() | st.datetimes(timezones=st.just(UTC)), st.sampled_from(DateStyle))
def test_every_moment_of_the_calendar_has_an_age(moment: Moment, style: DateStyle) -> None:
    assert 0 < len(age(moment, NOW, style)) <= len("26 Feb 2025") + 1

"""Dates as feeds and papers write them."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.moments import Moment
from reader.ingest import dates

DAY = date(2026, 2, 26)


def at(hour: int, minute: int = 0, second: int = 0, day: int = 26) -> datetime:
    return datetime(2026, 2, day, hour, minute, second, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-02-26", DAY),
        ("2026/02/26", DAY),
        ("20260226", DAY),
        ("26-02-2026", DAY),
        ("26.02.2026", DAY),
        ("26/02/2026", DAY),
        ("02/26/2026", DAY),
        ("26 februari 2026", DAY),
        ("donderdag 26 feb. 2026", DAY),
        ("26. Februar 2026", DAY),
        ("3. März 2026", date(2026, 3, 3)),
        ("26 février 2026", DAY),
        ("1er mars 2026", date(2026, 3, 1)),
        ("26 de febrero de 2026", DAY),
        ("February 26, 2026", DAY),
        ("Feb 26th, 2026", DAY),
        ("26th of February 2026", DAY),
        ("Thu, 26 Feb 2026 10:30:00 GMT", at(10, 30)),
        ("Thu, 26 Feb 2026 10:30:00 +0100", at(9, 30)),
        ("Thu, 26 Feb 2026 10:30:00 +01:00", at(9, 30)),
        ("Thu, 26 Feb 2026 10:30:00 GMT+1", at(9, 30)),
        ("Thu, 26 Feb 2026 10:30 EST", at(15, 30)),
        ("26 Feb 26 10:30:15 CET", at(9, 30, 15)),
        ("Thu Feb 26 10:30:00 2026", at(10, 30)),
        ("Thu Feb 26 10:30:00 CET 2026", at(9, 30)),
        ("2026-02-26T10:30:00Z", at(10, 30)),
        ("2026-02-26T10:30:00.123456+01:00", at(9, 30)),
        ("2026-02-26 10:30", at(10, 30)),
        ("2026-02-26T24:00:00Z", at(0, day=27)),
        ("2026-02-26T23:30:00-02:00", at(1, 30, day=27)),
        ("20260226T103000Z", at(10, 30)),
        ("26 februari 2026 om 10.30 uur", at(10, 30)),
        ("26 février 2026 à 10h30", at(10, 30)),
        ("February 26, 2026 3:05 PM", at(15, 5)),
        ("February 26, 2026 12:05 a.m.", at(0, 5)),
        ("1772101800", at(10, 30)),
        ("1772101800000", at(10, 30)),
    ],
)
def test_a_date_is_read_as_it_is_meant(text: str, moment: Moment) -> None:
    read = dates.parse(text)
    assert read == moment
    assert isinstance(read, datetime) is isinstance(moment, datetime)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "Mon, 31 Feb 2024 99:99:99 +9999",
        "0",
        "1970-01-01T00:00:00Z",
        "Mon, 01 Jan 0001 00:00:00 +0000",
        "-0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59-23:59",
        "99999999999999999",
        pytest.param("9" * 5000, id="digits"),
        pytest.param("1 " * 100_000, id="bomb"),
        "2026-13-45",
        "12 Frimaire 2026",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert dates.parse(text) is None


@given(st.text(max_size=60))
def test_no_text_raises(text: str) -> None:
    moment = dates.parse(text)
    assert moment is None or dates.FIRST_YEAR <= moment.year <= dates.LAST_YEAR


@given(st.integers(-2_000_000_000, 4_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)))
def test_every_instant_comes_back_from_its_usual_forms(instant: datetime) -> None:
    instant = instant.replace(microsecond=0)
    if instant.timestamp() == 0:
        return
    assert dates.parse(instant.isoformat()) == instant
    assert dates.parse(instant.strftime("%a, %d %b %Y %H:%M:%S +0000")) == instant


@given(st.dates(date(1901, 1, 1), date(2099, 12, 31)), st.sampled_from(sorted(dates.MONTHS)))
def test_every_name_of_a_month_is_known(day: date, name: str) -> None:
    day = day.replace(month=dates.MONTHS[name], day=min(day.day, 28))
    assert dates.parse(f"{day.day} {name} {day.year}") == day

"""How long ago, and when, in as few cells as it takes. The present is passed in."""

from datetime import date, datetime
from enum import StrEnum

from reader.core.moments import Moment

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Names of the months; the interface speaks English whatever the locale."""
MINUTE, HOUR, DAY, WEEK = 60, 3_600, 86_400, 7 * 86_400
"""In seconds."""


class DateStyle(StrEnum):
    """Order of day, month and year."""

    DAY_FIRST = "dmy"
    """``26 Feb 2025``."""
    MONTH_FIRST = "mdy"
    """``Feb 26, 2025``."""
    ISO = "iso"
    """``2025-02-26``."""


MONTH_FIRST_PLACES = frozenset({"US", "PH", "FM", "PW", "MH"})
"""Countries that write the month before the day."""
YEAR_FIRST_PLACES = frozenset({"CN", "JP", "KR", "TW", "HU", "LT", "MN", "SE", "CA"})
"""Countries that write the year first."""


def style_of(setting: str, locale: str) -> DateStyle:
    """The order that the user set, or for ``locale`` that of a locale such as ``nl_NL.UTF-8``, else day first."""
    if setting in (style.value for style in DateStyle):
        return DateStyle(setting)
    country = locale.split(".")[0].partition("_")[2][:2].upper()
    if country in MONTH_FIRST_PLACES:
        return DateStyle.MONTH_FIRST
    return DateStyle.ISO if country in YEAR_FIRST_PLACES else DateStyle.DAY_FIRST


def day(moment: Moment, style: DateStyle = DateStyle.DAY_FIRST) -> str:
    """The day of ``moment``, in local time if its time is known."""
    when = _local_day(moment)
    month = MONTHS[when.month - 1]
    if style is DateStyle.ISO:
        return when.isoformat()
    return f"{month} {when.day}, {when.year}" if style is DateStyle.MONTH_FIRST else f"{when.day} {month} {when.year}"


def day_and_time(moment: Moment, style: DateStyle = DateStyle.DAY_FIRST) -> str:
    """The day, and the time of day when it is known."""
    if isinstance(moment, datetime):
        return f"{day(moment, style)} {_local(moment):%H:%M}"
    return day(moment, style)


def age(moment: Moment, now: datetime, style: DateStyle = DateStyle.DAY_FIRST) -> str:
    """``now``, ``4m``, ``3h``, ``2d``; from a week on ``26 Feb``, with the year when it is another one.

    A date without a time never gets hours.
    """
    if not isinstance(moment, datetime):
        return _age_of_day(moment, now, style)
    seconds = int((now - moment).total_seconds())
    if seconds < MINUTE:
        return "now" if seconds > -DAY else _short_day(moment, now, style)
    if seconds < HOUR:
        return f"{seconds // MINUTE}m"
    if seconds < DAY:
        return f"{seconds // HOUR}h"
    return f"{seconds // DAY}d" if seconds < WEEK else _short_day(moment, now, style)


def _age_of_day(moment: date, now: datetime, style: DateStyle) -> str:
    """``today``, ``2d``, or the day."""
    days = (_local_day(now) - moment).days
    if days == 0:
        return "today"
    return f"{days}d" if 0 < days < WEEK // DAY else _short_day(moment, now, style)


def _short_day(moment: Moment, now: datetime, style: DateStyle) -> str:
    """The day, without the year when it is the present one."""
    when = _local_day(moment)
    if style is DateStyle.ISO or when.year != _local_day(now).year:
        return day(moment, style)
    month = MONTHS[when.month - 1]
    return f"{month} {when.day}" if style is DateStyle.MONTH_FIRST else f"{when.day} {month}"


def _local_day(moment: Moment) -> date:
    """The day on the user's calendar."""
    return _local(moment).date() if isinstance(moment, datetime) else moment


def _local(moment: datetime) -> datetime:
    """In the user's time zone; as it is at the two ends of the calendar, where conversion overflows."""
    try:
        return moment.astimezone()
    except (OverflowError, OSError, ValueError):
        return moment

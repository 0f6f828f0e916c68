"""Dates as people and machines write them, in every language there is a data file for."""

import re
from datetime import UTC, date, datetime

from reader.cleaning.lexicon import lexicon
from reader.core.moments import Moment

_ISO = re.compile(
    r"(?<!\d)((?:19|20)\d\d)-?(\d\d)-?(\d\d)"
    r"(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?(?![\d-])"
)
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d)(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)((?:19|20)\d\d)[./](\d{1,2})[./](\d{1,2})(?!\d)")
_DAY_MONTH = re.compile(
    r"(?<!\d)(\d{1,2})(?:\.|er|st|nd|rd|th|º)?\s+(?:de\s+|of\s+)?([^\W\d_]{3,12})\.?,?\s+(?:de\s+|del\s+)?((?:19|20)\d\d)(?!\d)"
)
_MONTH_DAY = re.compile(r"\b([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)")
_SHORT_YEAR = re.compile(r"(?<![\d.:/-])(\d{1,2})([./-])(\d{1,2})\2(\d\d)(?![\d./:-])")
_MONTH_FIRST = ("en-us", "en")
"""Languages in which an all-digit date begins with the month when it can be read both ways."""
EARLIEST, LATEST = 1970, 2100
"""Years that a published date may have."""


def parse(text: str, language: str = "") -> Moment | None:
    """The date in ``text``; an instant only when the time comes with its zone."""
    found = find(text, language)
    return found[0] if found else None


def find(text: str, language: str = "", *, short: bool = False) -> tuple[Moment, int, int] | None:
    """The first date in ``text`` with its start and end; ``short`` allows a year of two digits."""
    best: tuple[Moment, int, int] | None = None
    for pattern, read in (*_READERS, (_SHORT_YEAR, _short_year)) if short else _READERS:
        for match in pattern.finditer(text[:400]):
            moment = read(match, language)
            if moment and EARLIEST <= moment.year <= LATEST:
                if best is None or match.start() < best[1]:
                    best = (moment, match.start(), match.end())
                break
    return best


def _iso(match: re.Match[str], _language: str) -> Moment | None:
    year, month, day, hour, minute, second, zone = match.groups()
    if not hour or not zone:
        return _day(year, month, day)
    zone = "+00:00" if zone in ("Z", "UTC", "GMT") else zone
    zone = zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
    try:
        stamp = datetime.fromisoformat(f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{zone}")
        return stamp.astimezone(UTC)
    except (ValueError, OverflowError):
        return _day(year, month, day)


def _numeric(match: re.Match[str], language: str) -> Moment | None:
    one, two, year = match.groups()
    if int(two) > 12 or (language.casefold() in _MONTH_FIRST and int(one) <= 12 and "/" in match[0]):
        one, two = two, one
    return _day(year, two, one)


def _short_year(match: re.Match[str], language: str) -> Moment | None:
    """Day, month and two digits of the year; not in English, which writes it both ways."""
    return None if language.casefold() in _MONTH_FIRST else _day(f"20{match[4]}", match[3], match[1])


def _year_first(match: re.Match[str], _language: str) -> Moment | None:
    return _day(*match.groups())


def _day_month(match: re.Match[str], _language: str) -> Moment | None:
    month = lexicon().months.get(match[2].casefold())
    return _day(match[3], month, match[1]) if month else None


def _month_day(match: re.Match[str], _language: str) -> Moment | None:
    month = lexicon().months.get(match[1].casefold())
    return _day(match[3], month, match[2]) if month else None


def _day(year: str, month: str | int, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


_READERS = (
    (_ISO, _iso),
    (_NUMERIC, _numeric),
    (_YEAR_FIRST, _year_first),
    (_DAY_MONTH, _day_month),
    (_MONTH_DAY, _month_day),
)

"""Dates as people and machines write them, in every language there is a data file for."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache

from reader.cleaning import clocks
from reader.cleaning.lexicon import lexicon
from reader.core.moments import Moment

_ISO = re.compile(
    r"(?<!\d)((?:19|20)\d\d)-?(\d\d)-?(\d\d)"
    r"(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?(?![\d-])"
)
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})(?:\s?[./|·-]\s?)(\d{1,2})(?:\s?[./|·-]\s?)((?:19|20)\d\d)(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)((?:19|20)\d\d)[./](\d{1,2})[./](\d{1,2})(?!\d)")
_ORDINAL = r"(?:\.|er|st|nd|rd|th|º|ª)?"
_DAY_MONTH = re.compile(
    rf"(?<![\d.:,])(\d{{1,2}}){_ORDINAL}[\s/-]+(?:de\s+|of\s+)?([^\W\d_]{{3,12}})\.?,?[\s/-]+(?:de\s+|del\s+)?"
    r"((?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(r"\b([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"(?<![\d.:/-])(\d{1,2})([./-])(\d{1,2})\2(\d\d)(?![\d/:-]|\.\d)")
_SHORT_WORD = re.compile(
    rf"(?<![\d.:,])(\d{{1,2}}){_ORDINAL}[\s/-]+([^\W\d_]{{3,12}})\.?,?[\s/-]+[’']?(\d\d)(?![\d.:]|\s?(?:[hu]|uur|uhr|heures?|horas?|hrs?|[ap]\.?m)\b)"
)
_MONTH_FIRST = ("en-us", "en")
"""Languages in which an all-digit date begins with the month when it can be read both ways."""
EARLIEST, LATEST = 1970, 2100
"""Years that a published date may have."""


@dataclass(frozen=True, slots=True)
class Found:
    """A day in a text."""

    day: date
    """The day as it is written, whatever the time zone."""
    start: int
    """First code point."""
    end: int
    """After the last code point."""


def parse(text: str, language: str = "") -> Moment | None:
    """The date in ``text``; an instant only when the time comes with its zone."""
    found = find(text, language)
    return found[0] if found else None


def find(text: str, language: str = "", *, short: bool = False) -> tuple[Moment, int, int] | None:
    """The first date in ``text`` with its start and end; ``short`` allows a year of two digits."""
    best: tuple[Moment, int, int] | None = None
    for pattern, read in (*_READERS, *_SHORT_READERS) if short else _READERS:
        for match in pattern.finditer(text[:400]):
            moment = read(match, language)
            if moment and EARLIEST <= moment.year <= LATEST:
                if best is None or match.start() < best[1]:
                    best = (moment, match.start(), match.end())
                break
    return best


def days(text: str, language: str = "", *, short: bool = True) -> list[Found]:
    """Every day in ``text`` from left to right; ``short`` allows a year of two digits."""
    found: list[Found] = []
    at = 0
    while first := find(text[at:], language, short=short):
        moment, start, end = first
        written = _ISO.match(text[at:], start) if isinstance(moment, datetime) else None
        day = _day(written[1], written[2], written[3]) if written else None
        found.append(Found(day or _plain(moment), at + start, at + end))
        at += end
    return found


def day(text: str, language: str = "", *, short: bool = False) -> Found | None:
    """The first day in ``text``."""
    return next(iter(days(text, language, short=short)), None)


def open_days(text: str, new: str) -> str:
    """``text`` with ``new`` for every day and month that stand without a year."""
    return _open().sub(new, text)


@cache
def _open() -> re.Pattern[str]:
    months = "|".join(sorted(map(re.escape, lexicon().months), key=len, reverse=True))
    return re.compile(
        rf"(?<![\d.:,])\d{{1,2}}{_ORDINAL}\s?(?:de\s+|of\s+)?(?:{months})\b\.?"
        rf"|\b(?:{months})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?![\d.:])",
        re.IGNORECASE,
    )


def _plain(moment: Moment) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _iso(match: re.Match[str], _language: str) -> Moment | None:
    year, month, day_, hour, minute, second, zone = match.groups()
    if not hour or not zone:
        return _day(year, month, day_)
    zone = "+00:00" if zone in ("Z", "UTC", "GMT") else zone
    zone = zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
    try:
        stamp = datetime.fromisoformat(f"{year}-{month}-{day_}T{hour}:{minute}:{second or '00'}{zone}")
        stamp.astimezone(UTC)  # an instant beyond the years that there are is only a day
    except (ValueError, OverflowError):
        return _day(year, month, day_)
    return stamp


def _numeric(match: re.Match[str], language: str) -> Moment | None:
    one, two, year = match.groups()
    if int(two) > 12 or (int(one) <= 12 and "/" in match[0] and _begins_with_month(match.string, language)):
        one, two = two, one
    return _day(year, two, one)


def _short_year(match: re.Match[str], language: str) -> Moment | None:
    """Day, month and two digits of the year."""
    one, two = match[1], match[3]
    if int(two) > 12 or (int(one) <= 12 and match[2] == "/" and _begins_with_month(match.string, language)):
        one, two = two, one
    return _day(f"20{match[4]}", two, one)


def _begins_with_month(line: str, language: str) -> bool:
    """Whether an all-digit date in ``line`` begins with the month, by its language and its times."""
    if language.casefold() not in _MONTH_FIRST:
        return False
    told = clocks.month_first(line) if language.casefold() == "en" else None
    return told is not False


def _year_first(match: re.Match[str], _language: str) -> Moment | None:
    return _day(*match.groups())


def _day_month(match: re.Match[str], _language: str) -> Moment | None:
    month = lexicon().months.get(match[2].casefold())
    return _day(match[3], month, match[1]) if month else None


def _month_day(match: re.Match[str], _language: str) -> Moment | None:
    month = lexicon().months.get(match[1].casefold())
    return _day(match[3], month, match[2]) if month else None


def _short_word(match: re.Match[str], _language: str) -> Moment | None:
    month = lexicon().months.get(match[2].casefold())
    return _day(f"20{match[3]}", month, match[1]) if month else None


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
_SHORT_READERS = ((_SHORT_YEAR, _short_year), (_SHORT_WORD, _short_word))

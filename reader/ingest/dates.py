"""Dates as feeds and papers write them.

A date without a time stays a date. Everything else becomes an instant in UTC; a time without a zone counts as UTC,
which is wrong by hours at most and never by a day.
"""

import re
from datetime import UTC, date, datetime, timedelta, timezone

from reader.core.moments import Moment

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Years outside are mistakes: of clocks that stand at zero, of counters in milliseconds."""
MAX_LENGTH = 200
"""Longest string that can be a date; anything longer is not looked at."""

_MONTHS = (
    "jan januari january januar janvier janv enero ene jänner",
    "feb februari february februar février fevrier févr fevr fév febrero",
    "mar maart march märz maerz mrt mrz mars marzo mär",
    "apr april avril avr abril abr",
    "may mei mai mayo",
    "jun juni june juin junio",
    "jul juli july juillet juil julio",
    "aug augustus august août aout agosto ago",
    "sep sept september septembre septiembre setiembre",
    "oct okt oktober october octobre octubre",
    "nov november novembre noviembre",
    "dec dez december dezember décembre decembre déc diciembre dic",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
"""Names and abbreviations of months in Dutch, English, German, French and Spanish."""

_ZONES = {
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "wet": 0, "bst": 60, "ist": 330, "cet": 60, "met": 60, "mez": 60, "west": 60,
    "cest": 120, "mest": 120, "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "est": -300, "edt": -240, "cst": -360,
    "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "akst": -540, "hst": -600, "jst": 540, "kst": 540,
    "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
}  # fmt: skip

_ISO = re.compile(r"([12]\d{3})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT = re.compile(r"([12]\d{3})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(Z?)(?!\d)")
_DAY_MONTH = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s.-]+(?:de\s+|of\s+)?([^\W\d_]{3,11})\.?,?[\s.-]+(?:de\s+|del\s+)?(\d{4}|\d{2})(?!\d)",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(r"(?<!\w)([^\W\d_]{3,11})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)", re.IGNORECASE)
_ASCTIME = re.compile(r"(?<!\w)([a-z]{3})\s+(\d{1,2})\s+\d\d:\d\d:\d\d\s+(?:[a-z]{3,4}\s+)?(\d{4})", re.IGNORECASE)
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
_TIME = re.compile(
    r"(?:(?<=[\sT,(])|(?<=\d[tT]))(\d{1,2})[:h.](\d\d)(?::(\d\d))?(?:[.,]\d{1,9})?(?!\d)\s*([ap]\.?m\.?(?!\w))?",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"\s*(?:(?:GMT|UTC)\s*)?([+−-])(\d\d?):?(\d\d)?(?!\d)", re.IGNORECASE)
_ZONE = re.compile(r"\s*\(?([a-z]{1,4})(?![a-z])", re.IGNORECASE)
_EPOCH = re.compile(r"\d{9,10}|\d{12,13}")


def parse(text: str) -> Moment | None:
    """The moment that ``text`` names, or ``None`` when it names none or one that cannot be meant."""
    text = " ".join(text.split()) if len(text) <= MAX_LENGTH else ""
    if not text:
        return None
    try:
        return _sane(_epoch(text) or _compact(text) or _written(text))
    except (ValueError, OverflowError):
        return None


def _sane(moment: Moment | None) -> Moment | None:
    """``moment``, unless it is one that cannot be meant, such as a clock that stands at zero."""
    if moment is None or not FIRST_YEAR <= moment.year <= LAST_YEAR:
        return None
    return None if isinstance(moment, datetime) and moment.timestamp() == 0 else moment


def _epoch(text: str) -> Moment | None:
    """Seconds or milliseconds since 1970."""
    if not _EPOCH.fullmatch(text):
        return None
    return datetime.fromtimestamp(int(text) / (1000 if len(text) > len("9999999999") else 1), UTC)


def _compact(text: str) -> Moment | None:
    """``20260226`` and ``20260226T103000Z``."""
    match = _COMPACT.fullmatch(text)
    if not match:
        return None
    year, month, day, hour, minute, second = (int(part) if part else 0 for part in match.groups()[:6])
    if match[4] is None:
        return date(year, month, day)
    return datetime(year, month, day, hour, minute, second, tzinfo=UTC)


def _written(text: str) -> Moment | None:
    """A day written out, with or without a time somewhere after it."""
    found = _day(text)
    if found is None:
        return None
    day, end = found
    time = _TIME.search(text, max(0, end - 1)) or _TIME.search(text)
    if not time:
        return day
    return _at(day, time, text)


def _day(text: str) -> tuple[date, int] | None:
    """The day that is named in ``text``, and where its name ends."""
    if match := _ISO.search(text):
        return date(int(match[1]), int(match[2]), int(match[3])), match.end()
    for match in _DAY_MONTH.finditer(text):
        if month := MONTHS.get(match[2].lower()):
            return date(_year(match[3]), month, int(match[1])), match.end()
    for pattern in (_MONTH_DAY, _ASCTIME):
        for match in pattern.finditer(text):
            if month := MONTHS.get(match[1].lower()):
                return date(int(match[3]), month, int(match[2])), match.end()
    return _numeric(text)


def _numeric(text: str) -> tuple[date, int] | None:
    """``26-02-2026``; with slashes the month may come first, which shows only when the second number is above 12."""
    match = _NUMERIC.search(text)
    if not match:
        return None
    day, month = int(match[1]), int(match[3])
    if match[2] == "/" and month > len(_MONTHS):
        day, month = month, day
    return date(int(match[4]), month, day), match.end()


def _year(digits: str) -> int:
    """A year of two digits lies between 1970 and 2069, as in RFC 2822."""
    year = int(digits)
    if len(digits) > len("99"):
        return year
    return year + (2000 if year < 70 else 1900)


def _at(day: date, time: re.Match[str], text: str) -> Moment:
    """``day`` at the time that was found, in UTC."""
    hour, minute, second = int(time[1]), int(time[2]), min(59, int(time[3] or 0))
    if time[4]:
        hour = hour % 12 + (12 if time[4][0] in "pP" else 0)
    extra = timedelta(days=1) if hour == 24 else timedelta()
    zone = timezone(_offset(text, time.end()))
    return (datetime(day.year, day.month, day.day, hour % 24, minute, second, tzinfo=zone) + extra).astimezone(UTC)


def _offset(text: str, at: int) -> timedelta:
    """Distance from UTC that is written at ``at``; nothing when there is none or one that does not exist."""
    if match := _OFFSET.match(text, at):
        minutes = int(match[2]) * 60 + int(match[3] or 0)
        return timedelta(minutes=0 if minutes >= 15 * 60 else -minutes if match[1] != "+" else minutes)
    if match := _ZONE.match(text, at):
        return timedelta(minutes=_ZONES.get(match[1].lower(), 0))
    return timedelta()

"""When something was published: a day, or an instant.

News often carries a date without a time. Such a date stays a date: it is never given a made-up midnight.
"""

from datetime import UTC, date, datetime, time
from typing import TypeAlias

Moment: TypeAlias = date
"""A plain ``date`` when only the day is known, an aware ``datetime`` when the time is known too.

A page's instant keeps the zone it was written in: its day is the day of the article where the paper is."""


def as_text(moment: Moment | None) -> str | None:
    """ISO 8601: ``2026-02-26`` for a day, ``2026-02-26T10:30:00+00:00`` for an instant."""
    return moment.isoformat() if moment is not None else None


def from_text(text: str | None) -> Moment | None:
    """The inverse of `as_text`; ``None`` for ``None`` or an empty string. Raises ValueError on anything else."""
    if not text:
        return None
    return date.fromisoformat(text) if len(text) == len("2026-02-26") else datetime.fromisoformat(text)


def has_time(moment: Moment) -> bool:
    """Whether the time of day is known."""
    return isinstance(moment, datetime)


def seconds(moment: Moment) -> int:
    """Seconds since 1970 in UTC, for sorting only; a plain date counts from its midnight."""
    if isinstance(moment, datetime):
        return int(moment.timestamp())
    return int(datetime.combine(moment, time(), UTC).timestamp())

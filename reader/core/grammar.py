"""Reads the query language.

::

    query    = any, { any }                       all of them must hold
    any      = part, { "or", part }               at least one of them
    part     = ["-"], (word | phrase | field)     "-" turns it round
    field    = name ":" (word | phrase)           feed: folder: tag: title: by: entity: said: note: lang: is:
    word*  and  said:word*                        a word, or a word in a name, a title, a note, that begins so
    before: and after: take 2026, 2026-02, 2026-02-26, or an age: 7d, 3w, 2m, 1y, 12h

What is no field (``http://…``, ``12:30``) is a word. Nothing a user types raises but an unknown value of ``is:``,
``before:`` or ``after:``.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from reader.core.errors import QueryError
from reader.core.queries import And, Between, FieldIs, FieldName, Is, Not, Or, Part, Query, State, Words

_TOKEN = re.compile(r"""(?P<minus>-?)(?:(?P<field>[a-z]+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))""")
_AGE = re.compile(r"(\d{1,5})([hdwmy])")
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
_HOURS = {"h": 1, "d": 24, "w": 7 * 24, "m": 30 * 24, "y": 365 * 24}
_STATES = {state.value: state for state in Is} | {"bookmarked": Is.STARRED}
_FIELDS = {name.value: name for name in FieldName}
_OF_WORDS = (FieldName.TITLE, FieldName.BY, FieldName.ENTITY, FieldName.SAID, FieldName.NOTE)


def parse(text: str, now: datetime) -> Query:
    """Read ``text``; relative dates count back from ``now``. Raises QueryError on a value that means nothing."""
    parts: list[Part] = []
    joined = False
    for token in _tokens(text):
        if token.is_or:
            joined = bool(parts)
            continue
        part = _part(token, now)
        if joined:
            previous = parts.pop()
            parts.append(Or((*previous.parts, part)) if isinstance(previous, Or) else Or((previous, part)))
        else:
            parts.append(part)
        joined = False
    return Query(text.strip(), parts[0] if len(parts) == 1 else And(tuple(parts)))


@dataclass(frozen=True, slots=True)
class _Token:
    """One word, phrase or field as written."""

    text: str
    quoted: bool
    field: str
    negative: bool

    @property
    def is_or(self) -> bool:
        return self.text.casefold() == "or" and not (self.quoted or self.field or self.negative)


def _tokens(text: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text):
        field, quoted = match["field"] or "", match["phrase"] is not None
        value = match["phrase"] if quoted else match["word"]
        if field and field not in _FIELDS and field not in _SPECIAL:
            field, value = "", f"{field}:{value}"
        if value.strip():
            yield _Token(value.strip(), quoted, field, bool(match["minus"]))


def _part(token: _Token, now: datetime) -> Part:
    part: Part
    if token.field in _SPECIAL:
        part = _SPECIAL[token.field](token.text, now)
    elif token.field:
        name = _FIELDS[token.field]
        prefix = name in _OF_WORDS and token.text.endswith("*") and not token.quoted
        part = FieldIs(name, token.text.rstrip("*") if prefix else token.text, prefix)
    else:
        prefix = token.text.endswith("*") and not token.quoted
        part = Words(token.text.rstrip("*") if prefix else token.text, prefix)
    return Not(part) if token.negative else part


def _state(value: str, _now: datetime) -> Part:
    try:
        return State(_STATES[value.casefold()])
    except KeyError:
        raise QueryError(f"is:{value} is not known", f"is: takes {', '.join(_STATES)}") from None


def _after(value: str, now: datetime) -> Part:
    return Between(after=_instant(f"after:{value}", value, now))


def _before(value: str, now: datetime) -> Part:
    return Between(before=_instant(f"before:{value}", value, now))


def _instant(written: str, value: str, now: datetime) -> int:
    """Seconds since 1970 that a date or an age means. Raises QueryError."""
    try:
        if age := _AGE.fullmatch(value):
            return int((now - timedelta(hours=int(age[1]) * _HOURS[age[2]])).timestamp())
        if date := _DATE.fullmatch(value):
            year, month, day = int(date[1]), int(date[2] or 1), int(date[3] or 1)
            return int(datetime(year, month, day, tzinfo=UTC).timestamp())
    except (ValueError, OverflowError):
        pass
    raise QueryError(f"{written} is not a date", "write a date (2026-02-26, 2026-02, 2026) or an age (7d, 3w, 2m, 1y)")


_SPECIAL: dict[str, Callable[[str, datetime], Part]] = {"is": _state, "after": _after, "before": _before}

"""Lines that tell when: ``Gepubliceerd: do 12 maart 2026, 07.45``, ``vrijdag 3 april | 16.02 uur``, ``3 hours ago``.

A line is understood only when every word of it is a date, a time, or a word that belongs to them. What it says is taken
to the day, as it is written: a day never moves to another because of its time zone.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from reader.cleaning import clocks, dates
from reader.cleaning.field_keys import DATES, date_keys, keys
from reader.cleaning.lexicon import lexicon, words_of
from reader.cleaning.words import tokens

LONGEST = 24
"""Words of a line that only tells when."""
LONGEST_KEYED = 80
"""Code points of a line that says when something was published, in the middle of a text."""
_LONGEST_AGO = 9
"""Words of a line that counts from now."""
_DIGIT = re.compile(r"\d")
_ZONE_WORD = re.compile(rf"^{clocks.ZONE}$", re.IGNORECASE)
_TELLING = 5
"""Letters of a word that announces a date even though it may also only fill: ``stand``, ``updated``."""
_DAY, _OPEN, _CLOCK = "0day", "0open", "0clock"
"""What stands for a day, for a day without its year, and for a time while the words around them are read."""


@dataclass(frozen=True, slots=True)
class When:
    """What a line that tells when says."""

    published: date | None = None
    """The day of publication."""
    updated: date | None = None
    """The day of the last change."""
    alone: bool = True
    """Whether such a line is only that; a weekday, a time or a day without its year might be a heading."""


def read(text: str, language: str = "") -> When | None:
    """What ``text`` says; ``None`` when a word of it is not about when, or nothing in it is."""
    words = tokens(text)
    if not words or len(words) > LONGEST or not (_DIGIT.search(text) or not _telling().isdisjoint(words)):
        return None
    days = dates.days(text, language)
    if not days and relative(text):
        return When()
    return _walk(tokens(_marked(text, days)), [found.day for found in days])


def keyed(text: str, language: str = "") -> bool:
    """Whether ``text`` is a key that announces a date with the date behind it, or with how long ago that was."""
    words = tokens(text[:LONGEST_KEYED])
    if (
        len(text) >= LONGEST_KEYED
        or not words
        or not _DIGIT.search(text)
        or not _key_at(words, 0)[0]
        or words[0] in lexicon().words["filler"]
    ):
        return False
    when = read(text, language)
    return when is not None and when.alone and (bool(when.published or when.updated) or relative(text))


@cache
def _telling() -> frozenset[str]:
    """The words that tell when without a number."""
    known = lexicon().words
    return known["ago"] | known["today"] | known["weekday"]


def _marked(text: str, days: list[dates.Found]) -> str:
    """``text`` with its days, its days without a year and its times each made one word."""
    for found in reversed(days):
        text = f"{text[: found.start]} {_DAY} {text[found.end :]}"
    text = dates.open_days(text, f" {_OPEN} ")
    return clocks.CLOCK.sub(f" {_CLOCK} ", text)


def _walk(words: list[str], days: list[date]) -> When | None:
    """Read ``words`` from left to right; a key holds for the day that follows it."""
    when, field, at = When(), "published", 0
    seen: set[str] = set()
    coming = iter(days)
    while at < len(words):
        word = words[at]
        size, key = _key_at(words, at)
        if word == _DAY:
            day = next(coming, None)
            when = _with(when, field, day)
            field = "published"
        elif size:
            field = key
            seen.add("key")
        elif word not in (_OPEN, _CLOCK) and not _belongs(word):
            return None
        seen.add(word if word in (_DAY, _OPEN, _CLOCK) else "weekday" if word in lexicon().words["weekday"] else "")
        at += max(1, size)
    seen.discard("")
    return replace(when, alone=_DAY in seen or len(seen) > 1) if seen else None


def _with(when: When, field: str, day: date | None) -> When:
    """``when`` with the first day of each field."""
    if field == "updated":
        return replace(when, updated=when.updated or day)
    return replace(when, published=when.published or day)


def _key_at(words: list[str], at: int) -> tuple[int, str]:
    """How many words from ``at`` on announce a date, and of which field; a word that only fills announces nothing."""
    for row, field in date_keys().get(words[at], ()):
        fills = len(row) == 1 and len(row[0]) < _TELLING and row[0] in lexicon().words["filler"]
        if tuple(words[at : at + len(row)]) == row and not fills:
            return len(row), field
    return 0, ""


def _belongs(word: str) -> bool:
    """Whether ``word`` may stand beside a date and adds nothing to it."""
    return word in lexicon().words["filler"] or len(word) == 1 or bool(_ZONE_WORD.match(word))


def is_key(text: str) -> bool:
    """Whether ``text`` is nothing but what announces a date: ``Gepubliceerd op``."""
    return keys().get(" ".join(tokens(text))) in DATES


def fills(text: str) -> bool:
    """Whether every word of ``text`` may stand beside a date."""
    return all(_belongs(word) or is_key(word) for word in tokens(text))


def relative(text: str) -> bool:
    """Whether ``text`` tells the time from now: ``2 uur geleden``, ``vandaag 14:05``, ``just now``."""
    words = tokens(clocks.CLOCK.sub(" 12 ", text))
    named = lexicon().words
    counted = any(word[0].isdigit() or word in named["unit"] for word in words)
    return (
        0 < len(words) <= _LONGEST_AGO
        and (counted or (len(words) == 1 and words[0] in named["today"]))
        and any(word in named["ago"] and len(word) > 1 for word in words)
        and all(word in _relative_words() or _counted(word) for word in words)
    )


@cache
def _relative_words() -> frozenset[str]:
    """The words of such a line, and those that announce a date."""
    return words_of("ago", "unit", "filler").union(
        word for rows in date_keys().values() for row, _ in rows for word in row
    )


def _counted(word: str) -> bool:
    """Whether ``word`` is a number, perhaps with its unit: ``3``, ``3h``, ``20min``."""
    return bool(re.fullmatch(r"\d{1,3}(?:h|u|m|d|min|std|hrs?|mins?)?", word))

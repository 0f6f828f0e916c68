"""The classes of marks in a text, and the ways a text can be shown."""

from enum import StrEnum


class MarkClass(StrEnum):
    """What can be marked in a text; each can be switched off."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    MISC = "misc"
    QUOTE = "quote"


NAMES = frozenset({MarkClass.PERSON, MarkClass.ORGANISATION, MarkClass.PLACE, MarkClass.MISC})
"""The classes that are names."""
QUOTES = frozenset({MarkClass.QUOTE})
"""Quotations only."""
ALL_MARKS = NAMES | QUOTES
"""Every class."""
CYCLE: tuple[tuple[str, frozenset[MarkClass]], ...] = (
    ("all", ALL_MARKS),
    ("quotes", QUOTES),
    ("names", NAMES),
    ("none", frozenset()),
)
"""The sets that one key goes through, with their names as in the settings."""


class TextMode(StrEnum):
    """How the text of an article is shown."""

    CLEAN = "clean"
    """As cleaned."""
    REMOVALS = "removals"
    """Cleaned, with what was taken out at its place."""
    RAW = "raw"
    """The original as it arrived."""


def marks_of(name: str) -> frozenset[MarkClass]:
    """The set called ``name`` in `CYCLE`; every class when there is no such name."""
    return dict(CYCLE).get(name, ALL_MARKS)


def next_marks(marks: frozenset[MarkClass]) -> tuple[str, frozenset[MarkClass]]:
    """The set after ``marks`` in `CYCLE`."""
    sets = [each for _, each in CYCLE]
    at = sets.index(marks) if marks in sets else -1
    return CYCLE[(at + 1) % len(CYCLE)]

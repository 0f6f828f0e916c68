"""What is asked of the library while somebody types a search."""

import re
from collections.abc import Iterator

from reader.core.queries import And, FieldIs, FieldName, Or, Part, Query, Words

_BEGUN = re.compile(r'(?:^|\s)-?(?:(?:title|by|entity|said|note):)?[^\s":*\-]{3,}$')
HELP = (
    "Titles, texts, notes, names and quotes are searched.\n\n"
    "two words          both of them\n"
    "“two words”        next to each other\n"
    "one or two         either\n"
    "-word              not this one\n"
    "word*              its beginning\n"
    "said:verbeek       who said something\n"
    "entity:oosterdam   who or what is named\n"
    "feed: tag: title: by: note: is:unread after:7d before:2026-01"
)
"""What an empty search says."""


def begun(typed: str) -> str:
    """What is typed, with its last word taken for the beginning of one: hits come before the word is finished."""
    return typed.strip() + "*" if _BEGUN.search(typed) else typed.strip()


def searched(query: Query) -> list[str]:
    """The words that a query looks for in texts."""
    return list(_words(query.part))


def _words(part: Part) -> Iterator[str]:
    match part:
        case Words():
            yield part.text
        case FieldIs(name=FieldName.TITLE | FieldName.ENTITY | FieldName.SAID | FieldName.NOTE):
            yield part.value
        case And() | Or():
            for each in part.parts:
                yield from _words(each)
        case _:
            pass

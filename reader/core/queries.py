"""What one may ask of the library: one query language for lists, saved views, rules and the command line.

A query is a tree of `Part`. `reader.core.grammar` reads it from text; storage turns it into SQL. The rows of the
sources pane are queries too, so that there is one way to make a list and no other.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar

Item = TypeVar("Item")


class Sort(StrEnum):
    """Order of a list."""

    NEWEST = "newest"
    OLDEST = "oldest"
    RELEVANCE = "relevance"


class Is(StrEnum):
    """States that ``is:`` asks for."""

    UNREAD = "unread"
    READ = "read"
    STARRED = "starred"
    NOTED = "noted"
    TAGGED = "tagged"


class FieldName(StrEnum):
    """Fields that a word can be asked of, written ``field:value``."""

    FEED = "feed"
    """Name of the source contains the value; ``feed:#12`` is the feed with that number."""
    FOLDER = "folder"
    """The folder, with those below it."""
    TAG = "tag"
    """The user's tag, exactly."""
    TITLE = "title"
    """The title has the words."""
    BY = "by"
    """An author's name contains the value."""
    ENTITY = "entity"
    """A name in the text contains the value's words."""
    SAID = "said"
    """A speaker's name contains the value's words."""
    NOTE = "note"
    """The user's note has the words."""
    LANGUAGE = "lang"
    """Two-letter language code."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand next to each other; a single word is the usual case."""

    text: str
    """One or more words separated by blanks."""
    prefix: bool = False
    """Whether the last word may go on (written ``word*``)."""


@dataclass(frozen=True, slots=True)
class FieldIs:
    """A field has a value."""

    name: FieldName
    """The field."""
    value: str
    """The value."""
    prefix: bool = False
    """Whether the last word may go on (written ``said:verb*``); in fields that hold words."""


@dataclass(frozen=True, slots=True)
class State:
    """The article is in a state (``is:unread``)."""

    state: Is
    """The state."""


@dataclass(frozen=True, slots=True)
class Between:
    """Published at or after ``after`` and before ``before``; written ``after:`` and ``before:``."""

    after: int | None = None
    """Seconds since 1970 UTC, inclusive."""
    before: int | None = None
    """Seconds since 1970 UTC, exclusive."""


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold (written ``-part``)."""

    part: "Part"
    """The part."""


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of the parts holds."""

    parts: tuple["Part", ...]
    """Two or more."""


@dataclass(frozen=True, slots=True)
class And:
    """All parts hold; with no parts, every article."""

    parts: tuple["Part", ...] = ()
    """The parts."""


Part: TypeAlias = Words | FieldIs | State | Between | Not | Or | And
"""A piece of a query."""


@dataclass(frozen=True, slots=True)
class Query:
    """A question with its text, so that it can be shown and stored."""

    text: str = ""
    """As the user writes it; empty for everything."""
    part: Part = field(default_factory=And)
    """Its meaning."""


EVERYTHING = Query()
"""Every article."""


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """Some consecutive items of a longer list."""

    items: tuple[Item, ...]
    """The items, in list order."""
    more: bool
    """Whether others follow in the direction that was asked."""

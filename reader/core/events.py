"""What long work yields: one event for each thing that happened, failures included.

The command line prints them, the app turns them into messages; neither has its own idea of progress.
"""

from dataclasses import dataclass, field
from typing import TypeAlias

from reader.core.errors import ReaderError


@dataclass(frozen=True, slots=True)
class Started:
    """Work began."""

    what: str
    """What is being done, in words: ``refreshing``."""
    total: int
    """How many things there are to do, 0 when unknown."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A feed or page was fetched and read; its articles follow."""

    source: str
    """Name of the source."""
    articles: int
    """How many articles it holds."""


@dataclass(frozen=True, slots=True)
class Stored:
    """An article was stored."""

    source: str
    """Name of the source, or path of the file."""
    article_id: int
    """Number in the library."""
    title: str
    """Its title."""
    new: bool = True
    """Whether it is new, rather than a new version of a known one."""


@dataclass(frozen=True, slots=True)
class Subscribed:
    """A feed was added to the library."""

    feed_id: int
    """Number in the library."""
    title: str
    """Its title."""
    new: bool = True
    """Whether it was not there before."""


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A feed, page or file had nothing new."""

    source: str
    """Name of the source, or path of the file."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something was left out on purpose."""

    source: str
    """What, and where."""
    reason: str
    """Why, in words."""


@dataclass(frozen=True, slots=True)
class Failed:
    """Something went wrong; the rest goes on."""

    source: str
    """What, and where."""
    error: ReaderError
    """Why."""


@dataclass(frozen=True, slots=True)
class Finished:
    """Work ended. The counts are those of the events before it."""

    new: int = 0
    """New articles."""
    changed: int = 0
    """New versions of known articles."""
    unchanged: int = 0
    """Sources without anything new."""
    subscribed: int = 0
    """Feeds added."""
    skipped: int = 0
    """Things left out."""
    failures: tuple[Failed, ...] = field(default=())
    """What went wrong."""


Event: TypeAlias = Started | Fetched | Stored | Subscribed | Unchanged | Skipped | Failed | Finished
"""Anything that long work yields."""

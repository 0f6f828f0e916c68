"""Feeds: the places that articles come from."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from reader.core.articles import ArticleData


class SourceKind(StrEnum):
    """Where the articles of a feed come from."""

    FEED = "feed"
    """A syndication feed, fetched."""
    FILES = "files"
    """Local files, imported."""
    PAGES = "pages"
    """Web pages, added one at a time."""


@dataclass(frozen=True, slots=True)
class FeedHealth:
    """How fetching went."""

    checked_at: datetime | None = None
    """Last try."""
    succeeded_at: datetime | None = None
    """Last try that went well."""
    error: str = ""
    """The last failure in words, empty when the last try went well."""
    failures: int = 0
    """Failures in a row."""
    retry_at: datetime | None = None
    """Not to be fetched before: the server asked for patience, or failures came in a row."""
    gone: bool = False
    """Whether the server said that the feed is gone for good (410); it is not fetched any more."""


@dataclass(frozen=True, slots=True)
class Caching:
    """What a server told us to send along with the next request."""

    etag: str = ""
    """Validator for ``If-None-Match``."""
    modified: str = ""
    """Validator for ``If-Modified-Since``, as the server wrote it."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed in the library."""

    id: int
    """Number in the library."""
    kind: SourceKind
    """Where its articles come from."""
    title: str
    """The user's name for it, else its own."""
    address: str
    """Address of the feed; empty for files and pages."""
    site: str = ""
    """Address of the site it belongs to."""
    folder: str = ""
    """Folder it stands in, ``/`` between levels; empty at the top."""
    unread: int = 0
    """Number of unread articles."""
    total: int = 0
    """Number of articles."""
    health: FeedHealth = field(default_factory=FeedHealth)
    """How fetching went."""
    caching: Caching = field(default_factory=Caching)
    """What to send along with the next request."""
    trusted: bool = False
    """Whether the user named this very address, so that it may lie in a private network."""


@dataclass(frozen=True, slots=True)
class FeedData:
    """A feed as parsed."""

    title: str
    """Its own title, cleaned."""
    site: str = ""
    """Address of the site."""
    language: str = ""
    """Two-letter language code, empty when unknown."""
    articles: tuple[ArticleData, ...] = ()
    """Its entries in feed order."""
    warning: str = ""
    """What could not be read of it, in words: ``it breaks off after 12 entries``; empty when all is well."""


@dataclass(frozen=True, slots=True)
class FeedLine:
    """One feed of a subscription list (OPML)."""

    address: str
    """Address of the feed."""
    title: str = ""
    """Title in the list."""
    site: str = ""
    """Address of the site."""
    folder: str = ""
    """Folder, ``/`` between levels."""

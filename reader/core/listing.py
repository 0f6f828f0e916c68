"""What the panes beside the articles list."""

from dataclasses import dataclass
from enum import StrEnum


class SourceRowKind(StrEnum):
    """What a row of the sources pane stands for."""

    VIEW = "view"
    """A built-in view, such as Unread."""
    FOLDER = "folder"
    """A folder of feeds."""
    FEED = "feed"
    """One feed."""
    TAG = "tag"
    """One of the user's tags."""
    HEADING = "heading"
    """A line that names the rows below it and cannot be chosen."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A row of the sources pane. Choosing it runs its query."""

    title: str
    """What it is called, cleaned, one line."""
    query: str
    """Its articles, in the query language; empty for every article."""
    count: int
    """Its articles: the unread ones of a feed or folder, all of them elsewhere."""
    depth: int
    """Levels it is indented."""
    kind: SourceRowKind
    """What it stands for."""
    feed_id: int | None = None
    """The feed, for a feed."""
    error: str = ""
    """Why fetching it failed, in words; empty when all is well."""

"""What the panes list beside articles: sources, counts, names, quotes."""

from dataclasses import dataclass
from enum import StrEnum

from reader.core.analysis import EntityKind, QuoteKind
from reader.core.articles import ArticleRow


class SourceRowKind(StrEnum):
    """What a line of the sources pane is."""

    VIEW = "view"
    """Unread, all, bookmarks and the like."""
    FOLDER = "folder"
    """A folder of feeds."""
    FEED = "feed"
    """A feed, a set of imported files, a set of pages."""
    TAG = "tag"
    """One of the user's tags."""
    HEADING = "heading"
    """A title over the lines that follow; it cannot be chosen."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One line of the sources pane: a name for a query, with its count."""

    title: str
    """What it is called."""
    query: str = ""
    """The articles behind it, in the query language; empty for every article and for a heading."""
    count: int = 0
    """The number beside it."""
    depth: int = 0
    """How far it is indented, in steps from 0."""
    kind: SourceRowKind = SourceRowKind.VIEW
    """What it is."""
    feed_id: int | None = None
    """The feed, on a line that is one."""
    error: str = ""
    """Why the feed could not be fetched the last time, in words; empty when it went well."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is in the library, kept up to date with every change and never found by counting."""

    total: int = 0
    """Articles."""
    unread: int = 0
    """Unread articles."""
    starred: int = 0
    """Bookmarked articles."""
    noted: int = 0
    """Articles with a note."""
    quotes: int = 0
    """Direct and partial quotes in all articles."""
    names: int = 0
    """Different people, organisations, places and other names."""
    tags: tuple[tuple[str, int], ...] = ()
    """The user's tags with the number of their articles, by name."""


@dataclass(frozen=True, slots=True)
class NameCount:
    """A person, organisation, place or other name over many articles."""

    name: str
    """Its most usual full form."""
    kind: EntityKind
    """What it names."""
    articles: int
    """How many articles name it."""
    mentions: int
    """How often they do."""


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A line of the quote book."""

    text: str
    """The words, without quotation marks, on one line."""
    kind: QuoteKind
    """How they are meant."""
    article: ArticleRow
    """The article they stand in."""
    speaker: str = ""
    """Full name of the speaker; empty when nobody is named."""
    cue: str = ""
    """The verb or phrase of saying; empty when there is none."""
    confidence: float = 1.0
    """How sure the speaker is, 0 to 1."""
    start: int = 0
    """Where the words begin: a code point of the article's text."""

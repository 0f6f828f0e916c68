"""Articles, named by their stage of life.

`ArticleData` (as parsed) → `ArticleIntent` (to write) → `Article` (whole) → `ArticleRow` (a line of a list).
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from reader.core.analysis import Analysis
from reader.core.moments import Moment
from reader.core.text import Cleaned, CleanText, Removal


class Markup(StrEnum):
    """What the content of an original is written in."""

    PAGE = "page"
    """A whole HTML page."""
    FRAGMENT = "fragment"
    """HTML of a feed entry."""
    TEXT = "text"
    """Plain text, possibly badly scraped."""
    MARKDOWN = "markdown"
    """Markdown."""


@dataclass(frozen=True, slots=True)
class Original:
    """What arrived, decoded, before any cleaning; kept for good so that it can be processed again."""

    content: str
    """The text or markup."""
    markup: Markup
    """What it is written in."""


@dataclass(frozen=True, slots=True)
class ArticleData:
    """An article as parsed, before cleaning. Its strings may still hold anything but markup of the feed format."""

    key: str
    """Identity within its feed: entry id, else link, else a hash; for a file its path."""
    original: Original
    """Its content."""
    title: str = ""
    """Title as the feed gives it; empty when it gives none."""
    byline: tuple[str, ...] = ()
    """Authors as the feed gives them."""
    published: Moment | None = None
    """When it was published."""
    address: str = ""
    """Absolute http or https address of the web page."""
    language: str = ""
    """Language that the feed declares."""
    summary: str = ""
    """HTML of the summary, when the feed gives one beside the content."""
    tags: tuple[str, ...] = ()
    """Categories that the feed gives."""


class Change(StrEnum):
    """What storing an article means."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Known:
    """What the library already has of an article, enough to decide whether it changed."""

    id: int
    """Number in the library."""
    fingerprint: str
    """Fingerprint of the original that is stored."""
    full_text: bool = False
    """Whether the text is that of the web page, fetched on request; a shorter feed entry never replaces it."""


@dataclass(frozen=True, slots=True)
class ArticleIntent:
    """An article about to be written."""

    change: Change
    """Whether it is new."""
    data: ArticleData
    """As parsed."""
    fingerprint: str
    """Fingerprint of the original."""
    received: datetime
    """When it came in, UTC."""
    known: Known | None = None
    """What the library has of it."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article cleaned and analysed, ready to be stored."""

    cleaned: Cleaned
    """Text and metadata."""
    analysis: Analysis
    """Names and quotes."""


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One line of a list: everything it shows, without the text."""

    id: int
    """Number in the library, shown to the user."""
    order: int
    """Unique key of the article in lists: larger is newer. Pages of a list begin after a given order."""
    feed_id: int
    """The feed it came from."""
    title: str
    """Title, cleaned, one line."""
    source: str
    """Name of the source."""
    published: Moment
    """When it was published, or received when that is unknown."""
    words: int = 0
    """Number of words."""
    language: str = ""
    """Two-letter language code."""
    read: bool = False
    """Whether it was read."""
    bookmarked: bool = False
    """Whether it is bookmarked."""
    noted: bool = False
    """Whether there is a note on it."""
    quotes: int = 0
    """Number of direct and partial quotes."""
    dated: bool = True
    """Whether ``published`` is known; otherwise it is the moment of arrival."""
    received: datetime | None = None
    """When it came into the library."""


@dataclass(frozen=True, slots=True)
class Article:
    """A whole article as it is read."""

    row: ArticleRow
    """Its line in lists."""
    text: CleanText
    """The cleaned text."""
    analysis: Analysis
    """Names and quotes in it."""
    byline: tuple[str, ...] = ()
    """Authors."""
    published: Moment | None = None
    """When it was published, ``None`` when unknown."""
    received: datetime | None = None
    """When it came into the library."""
    address: str = ""
    """Address of the web page, or path of the file."""
    agency: str = ""
    """News agency."""
    title_derived: bool = False
    """Whether the title was made from the text."""
    full_text: bool = False
    """Whether the text was fetched from the web page."""
    tags: tuple[str, ...] = ()
    """The user's tags, sorted."""
    note: str = ""
    """The user's note on the article."""
    place: int = 0
    """Where the user stopped reading: a code point of ``text.plain``."""
    versions: int = 1
    """How many versions of the original are stored."""
    cleaner_version: int = 0
    """Version of the cleaner that made the text; ``analysis.version`` is that of the analyser."""

    @property
    def removals(self) -> tuple[Removal, ...]:
        """What cleaning took out or repaired."""
        return self.text.removals


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of text with the searched words marked."""

    text: str = ""
    """One line."""
    hits: tuple[tuple[int, int], ...] = ()
    """Start and end of each hit in ``text``."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a search found."""

    row: ArticleRow
    """Its line in lists."""
    snippet: Snippet = field(default_factory=Snippet)
    """Where the words stand."""

"""What the panes list beside articles: sources, counts, names, quotes."""

from dataclasses import dataclass, field
from enum import StrEnum

from reader.core.analysis import EntityKind, QuoteKind
from reader.core.articles import ArticleRow, Snippet


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
    QUOTES = "quotes"
    """The quote book."""
    NAMES = "names"
    """People, organisations and places over all articles."""
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
    id: int = field(default=0, compare=False)
    """Number in the library."""


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
    number: int = 0
    """The how manieth quote of the article it is, from 0; with the article's order it is the key of the quote."""
    end: int = 0
    """Where the words end."""
    speaker_id: int = 0
    """Number of the speaker among the names of the library; 0 when nobody is named."""

    @property
    def key(self) -> tuple[int, int]:
        """What the next page of quotes goes on from: order of the article, and number of the quote in it."""
        return self.article.order, self.number


class Bars(StrEnum):
    """What one bar of mentions over time stands for."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class NamePage:
    """What is known of one name over all articles."""

    name: NameCount
    """The name with its counts."""
    quotes: int = 0
    """How much it said: quotes of every kind."""
    spellings: tuple[NameCount, ...] = ()
    """The other names that were joined with it, with their own counts."""
    muted: bool = False
    """Whether the user marked it as no name worth listing."""
    own_name: str = ""
    """What it is called in the articles, when the user gave it another name."""
    bars: tuple[int, ...] = ()
    """Mentions over time, the oldest first; as many as there were weeks, months or years since the first."""
    unit: Bars = Bars.WEEK
    """What each bar stands for."""
    since: int = 0
    """Second since 1970 UTC at which the first bar begins."""
    beside: tuple[NameCount, ...] = ()
    """Who and what is most often named in the same articles; ``articles`` counts those that name both."""


@dataclass(frozen=True, slots=True)
class MentionRow:
    """An article that names somebody, with the sentence that does."""

    article: ArticleRow
    """The article."""
    sentence: Snippet = field(default_factory=Snippet)
    """The sentence of the first mention, on one line, with the name marked."""
    start: int = 0
    """Where the name stands: a code point of the article's text."""
    mentions: int = 1
    """How often the article names it."""


class CorrectionKind(StrEnum):
    """What the user put right."""

    JOINED = "joined"
    """Two names are one, in all articles or in one."""
    RENAMED = "renamed"
    """A name is called otherwise."""
    MUTED = "muted"
    """A name is not to be listed or marked."""
    KIND = "kind"
    """What a name is in one article, or that it is none there."""
    SPEAKER = "speaker"
    """Who said something in one article, or that nobody is named."""


@dataclass(frozen=True, slots=True)
class Correction:
    """Something the user put right about names or speakers; it can be taken back one by one."""

    key: str
    """What it is taken back by: ``joined:12``, ``speaker:3``."""
    what: CorrectionKind
    """What was put right."""
    about: str
    """The name, or the words that were said."""
    value: str
    """What it is now: another name, a kind, a speaker; empty for none."""
    kind: EntityKind | None = None
    """Kind of the name it is about."""
    article: ArticleRow | None = None
    """The article, when it holds for one alone."""

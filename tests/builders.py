"""Makes articles for tests: one call, sensible defaults, everything can be said by name."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from reader.core.analysis import Analysis, Entity, EntityKind, Quote, QuoteKind
from reader.core.articles import (
    ArticleData,
    ArticleIntent,
    ArticleRow,
    Change,
    Known,
    Markup,
    Original,
    Prepared,
)
from reader.core.moments import Moment
from reader.core.repetition import BlocksSeen
from reader.core.spans import Span
from reader.core.text import SEPARATOR, Block, BlockKind, Cleaned, CleanText, Metadata, Removal

NOW = datetime(2026, 2, 26, 12, 0, tzinfo=UTC)
"""The present instant of every test."""

PARAGRAPHS = (
    "The council put off its vote on the new harbour wall.",
    "Mayor Anna Verbeek called the plan 'a wall too far' on Tuesday.",
    "Residents of Oosterdam have asked for a second study.",
)
"""The text of an article when the test does not care."""


class FakeClock:
    """A clock that stands still until it is told to go on."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **amount: float) -> None:
        """Let time pass: ``clock.forward(hours=1)``."""
        self.now += timedelta(**amount)


def text(
    *paragraphs: str,
    kinds: Sequence[BlockKind] = (),
    removals: tuple[Removal, ...] = (),
    truncated: bool = False,
    restored: tuple[Removal, ...] = (),
) -> CleanText:
    """Clean text of these blocks: paragraphs, but for those that ``kinds`` names in order."""
    blocks: list[Block] = []
    start = 0
    for index, paragraph in enumerate(paragraphs):
        kind = kinds[index] if index < len(kinds) else BlockKind.PARAGRAPH
        blocks.append(Block(kind, Span(start, start + len(paragraph))))
        start += len(paragraph) + len(SEPARATOR)
    return CleanText(SEPARATOR.join(paragraphs), tuple(blocks), removals, truncated, restored)


def span(words: str, plain: str, occurrence: int = 0) -> Span:
    """Where ``words`` stand in ``plain``; the first time, or as many times later as ``occurrence`` says."""
    start = -1
    for _ in range(occurrence + 1):
        start = plain.index(words, start + 1)
    return Span(start, start + len(words))


def spans(words: str, plain: str) -> tuple[Span, ...]:
    """Everywhere that ``words`` stand in ``plain``."""
    found: list[Span] = []
    at = plain.find(words)
    while at >= 0:
        found.append(Span(at, at + len(words)))
        at = plain.find(words, at + len(words))
    return tuple(found)


def entity(name: str, plain: str, kind: EntityKind = EntityKind.PERSON) -> Entity:
    """The name with all its mentions in ``plain``, where it must stand."""
    return Entity(name, kind, spans(name, plain) or (span(name, plain),))


def quote(
    words: str, plain: str, speaker: str | None = None, kind: QuoteKind = QuoteKind.DIRECT, cue: str = ""
) -> Quote:
    """The quotation of ``words`` in ``plain``, said by ``speaker``."""
    return Quote(span(words, plain), kind, speaker, span(cue, plain) if cue else None)


def analysis(
    plain: str,
    *,
    people: Sequence[str] = (),
    organisations: Sequence[str] = (),
    places: Sequence[str] = (),
    quotes: Sequence[Quote] = (),
    version: int = 1,
) -> Analysis:
    """An analysis of ``plain`` that found these names and quotes."""
    kinds = ((EntityKind.PERSON, people), (EntityKind.ORGANISATION, organisations), (EntityKind.PLACE, places))
    entities = [entity(name, plain, kind) for kind, names in kinds for name in names]
    entities.sort(key=lambda one: one.mentions[0].start)
    return Analysis(tuple(entities), tuple(quotes), version)


def data(
    key: str = "one",
    content: str = "",
    *,
    title: str = "Council delays vote on harbour wall",
    published: Moment | None = NOW,
    markup: Markup = Markup.FRAGMENT,
    **fields: object,
) -> ArticleData:
    """An article as parsed."""
    original = Original(content or "".join(f"<p>{line}</p>" for line in PARAGRAPHS), markup)
    return ArticleData(key, original, title, published=published, **fields)  # type: ignore[arg-type]


def prepared(
    *paragraphs: str,
    title: str = "Council delays vote on harbour wall",
    published: Moment | None = NOW,
    language: str = "en",
    found: Analysis | None = None,
    clean: CleanText | None = None,
    version: int = 1,
    seen: BlocksSeen | None = None,
    **metadata: object,
) -> Prepared:
    """An article as cleaned and analysed: these paragraphs, or `PARAGRAPHS`."""
    body = clean if clean is not None else text(*(paragraphs or PARAGRAPHS))
    about = Metadata(title=title, published=published, language=language, **metadata)  # type: ignore[arg-type]
    return Prepared(
        Cleaned(body, about, version, seen or BlocksSeen()), found if found is not None else Analysis(version=1)
    )


def intent(
    article: ArticleData | None = None,
    *,
    change: Change = Change.NEW,
    fingerprint: str = "f1",
    received: datetime = NOW,
    known: Known | None = None,
) -> ArticleIntent:
    """An article about to be written."""
    return ArticleIntent(change, article if article is not None else data(), fingerprint, received, known)


def pair(
    key: str = "one",
    *paragraphs: str,
    title: str = "Council delays vote on harbour wall",
    published: Moment | None = NOW,
    found: Analysis | None = None,
    fingerprint: str = "f1",
    change: Change = Change.NEW,
    received: datetime = NOW,
    language: str = "en",
    seen: BlocksSeen | None = None,
    **metadata: object,
) -> tuple[ArticleIntent, Prepared]:
    """What the store's ``write`` takes for one article, with the same title and date on both sides."""
    article = data(key, title=title, published=published)
    return (
        intent(article, change=change, fingerprint=fingerprint, received=received),
        prepared(*paragraphs, title=title, published=published, found=found, language=language, seen=seen, **metadata),  # type: ignore[arg-type]
    )


def row(number: int = 1, **fields: object) -> ArticleRow:
    """A line of a list."""
    values: dict[str, object] = {
        "id": number,
        "order": number,
        "feed_id": 1,
        "title": f"Article {number}",
        "source": "The Harbour Post",
        "published": NOW,
        "words": 400,
        "language": "en",
    }
    return ArticleRow(**(values | fields))  # type: ignore[arg-type]

"""The way of an article, from the address of its feed into the library. This page is the map of the project.

    fetch → parse → decide → prepare (clean, analyse) → store

Feeds are fetched many at a time in threads; parsing and preparing run in worker processes that can be killed; storing
happens here, one feed after the other. Whatever happens to one feed, the others go on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.core.articles import Change
from reader.core.errors import CancelledError, ReaderError
from reader.core.events import Event, Failed, Fetched, Skipped, Started, Unchanged
from reader.core.feeds import Feed, FeedData
from reader.core.ports import Response
from reader.library.at_once import Cancelled, at_once, never
from reader.library.health import left_alone, remember_failure, remember_success, spread
from reader.library.storing import Outcome, write
from reader.library.tally import tallied
from reader.library.tools import Tools

UNCHANGED = 304
"""HTTP status of a feed without anything new since the last time."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What one feed brought, ready to be stored."""

    response: Response
    """What the server answered."""
    parsed: FeedData | None = None
    """The feed; ``None`` when the server says that nothing changed."""
    outcomes: tuple[Outcome, ...] = ()
    """The articles that are new or changed."""

    @property
    def is_whole(self) -> bool:
        """Whether nothing of the feed was lost on the way."""
        failed = any(isinstance(made, ReaderError) for _, made in self.outcomes)
        return not failed and not (self.parsed and self.parsed.warning)


@tallied
def refresh(tools: Tools, feeds: Sequence[Feed], cancelled: Cancelled = never) -> Iterator[Event]:
    """Fetch ``feeds`` and take in what is new in each of them."""
    yield Started("refreshing", len(feeds))
    due: list[Feed] = []
    for feed in spread(feeds):
        if reason := left_alone(feed, tools.clock()):
            yield Skipped(feed.title, reason)
        else:
            due.append(feed)
    parallel = tools.settings.refresh_parallel
    for feed, gathered in at_once(lambda feed: gather(tools, feed, cancelled), due, parallel, cancelled):
        yield from keep(tools, feed, gathered)


def gather(tools: Tools, feed: Feed, cancelled: Cancelled = never) -> Gathered | ReaderError:
    """All but the storing, for one feed. What went wrong is answered, not raised: the others go on."""
    try:
        response = tools.fetcher.fetch(feed.address, feed.caching, trusted=feed.trusted)  # FETCH
        if response.status == UNCHANGED:
            return Gathered(response)
        return ready(tools, feed, response, tools.workers.parse_feed(response, cancelled), cancelled)  # PARSE
    except ReaderError as error:
        return error


def ready(tools: Tools, feed: Feed, response: Response, parsed: FeedData, cancelled: Cancelled = never) -> Gathered:
    """Decide which articles of a feed are new or changed, and prepare those. Raises CancelledError."""
    known = tools.store.articles.known(feed.id, [article.key for article in parsed.articles])
    intents = tools.decide(parsed.articles, known)  # DECIDE
    fresh = [intent for intent in intents if intent.change is not Change.SAME]
    articles = [intent.data for intent in fresh]
    decisions, site = tools.decided(feed.id, fresh), tools.site_blocks(feed.id, fresh)
    prepared = tools.workers.prepare_all(articles, parsed.title, cancelled, decisions, site)  # CLEAN, ANALYSE
    if cancelled():  # half a feed is not kept: the server would not send the other half again
        raise CancelledError("stopped")
    return Gathered(response, parsed, tuple(zip(fresh, prepared, strict=True)))


def keep(tools: Tools, feed: Feed, gathered: Gathered | ReaderError) -> Iterator[Event]:
    """Store what was gathered for ``feed``, all of it or nothing, and how fetching went."""
    if isinstance(gathered, ReaderError):
        if not isinstance(gathered, CancelledError):
            remember_failure(tools.store, feed, gathered, tools.clock())
            yield Failed(feed.title, gathered)
        return
    try:
        stored = write(tools, feed.id, gathered.outcomes, lambda _intent: feed.title)  # STORE
        response, parsed, whole = gathered.response, gathered.parsed, gathered.is_whole
        remember_success(tools.store, feed, response, parsed, tools.clock(), whole=whole)
    except ReaderError as error:
        yield Failed(feed.title, error)
        return
    if gathered.parsed and gathered.parsed.warning:
        yield Skipped(feed.title, gathered.parsed.warning)
    if gathered.parsed and stored:
        yield Fetched(feed.title, len(gathered.parsed.articles))
    yield from stored or [Unchanged(feed.title)]

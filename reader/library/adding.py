"""Takes in addresses: follows the feed behind an address, or stores the page that is there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.core.articles import ArticleData
from reader.core.errors import FetchError, ParseError, ReaderError
from reader.core.events import Event, Failed, Skipped, Started, Subscribed, Unchanged
from reader.core.feeds import Feed, FeedData, FeedLine, SourceKind
from reader.core.ports import Response
from reader.ingest.discover import common_paths, find_feeds
from reader.ingest.document import from_page
from reader.ingest.urls import from_user, host
from reader.library.at_once import Cancelled, at_once, never
from reader.library.refresh import keep, ready
from reader.library.storing import write
from reader.library.tally import tallied
from reader.library.tools import Tools

PAGES = "Web pages"
"""What pages that were stored one at a time are filed under."""


@dataclass(frozen=True, slots=True)
class Found:
    """A feed behind an address."""

    address: str
    """Its address: the one that was asked for, or the one that it moved to for good."""
    response: Response
    """What it answered."""
    parsed: FeedData
    """The feed."""
    trusted: bool = False
    """Whether it lies in a private network, on the very host that the user named."""
    others: tuple[FeedLine, ...] = ()
    """Other feeds that the site names."""


@tallied
def add_feed(tools: Tools, typed: str, folder: str = "") -> Iterator[Event]:
    """Follow the feed at the address that somebody typed, or the one of the site that is there."""
    yield Started("adding", 1)
    try:
        found = find_feed(tools, typed)
        yield from follow(tools, found, folder)
        for other in found.others:
            yield Skipped(f"{other.title or other.address}: {other.address}", "another feed of this site")
    except ReaderError as error:
        yield Failed(typed, error)


@tallied
def add_page(tools: Tools, typed: str) -> Iterator[Event]:
    """Store the page at the address that somebody typed, with its full text."""
    yield Started("adding", 1)
    try:
        _, response, _ = _asked(tools, typed)
        yield from store_page(tools, from_page(response))
    except ReaderError as error:
        yield Failed(typed, error)


def add_each(tools: Tools, addresses: Sequence[str], cancelled: Cancelled = never) -> Iterator[Event]:
    """Fetch ``addresses`` at once: what is a feed is followed, what is a page is stored."""
    yield Started("fetching", len(addresses))

    def look(address: str) -> Found | ArticleData | ReaderError:
        try:
            return _feed_or_page(tools, from_user(address))
        except ReaderError as error:
            return error

    for address, outcome in at_once(look, addresses, tools.settings.refresh_parallel, cancelled):
        try:
            match outcome:
                case Found():
                    yield from follow(tools, outcome)
                case ArticleData():
                    yield from store_page(tools, outcome)
                case _:
                    yield Failed(address, outcome)
        except ReaderError as error:
            yield Failed(address, error)


def find_feed(tools: Tools, typed: str) -> Found:
    """The feed at an address, else the first that the page there names, else one at a usual place.

    Raises AddressError, FetchError, and ParseError when there is none.
    """
    address, response, trusted = _asked(tools, typed)
    try:
        return _found(tools, address, response, trusted)
    except ParseError as error:
        if response.body.lstrip()[:1] != b"<":
            raise
        named = find_feeds(response.body, response.address)
        usual = tuple(FeedLine(address) for address in common_paths(response.address))
        for number, line in enumerate(named + usual):
            if found := _tried(tools, line, trusted and host(line.address) == host(response.address)):
                return replace(found, others=named[number + 1 :])
        raise ParseError(
            f"no feed was found at {response.address}", "reader add --page stores the page itself"
        ) from error


def follow(tools: Tools, found: Found, folder: str = "") -> Iterator[Event]:
    """Add the feed to the library and take in its articles. Raises StorageError."""
    title, site = found.parsed.title or found.address, found.parsed.site
    feed, new = tools.store.feeds.add(SourceKind.FEED, title, found.address, site, folder, trusted=found.trusted)
    if new:
        tools.store.feeds.added([feed.id])
    yield Subscribed(feed.id, feed.title, new)
    yield from keep(tools, feed, ready(tools, feed, found.response, found.parsed))


def collect(tools: Tools, found: Found, folder: str = "") -> Iterator[Event]:
    """Take in the articles of the feed as a set of pages, without following it. Raises StorageError."""
    feed, new = tools.store.feeds.add(SourceKind.PAGES, found.parsed.title or found.address, folder=folder)
    yield Subscribed(feed.id, feed.title, new)
    yield from keep(tools, feed, ready(tools, feed, found.response, found.parsed))


def store_page(tools: Tools, data: ArticleData) -> Iterator[Event]:
    """Store one page as an article. Raises ParseError and StorageError."""
    feed = pages_feed(tools)
    known = tools.store.articles.known(feed.id, [data.key])
    (intent,) = tools.decide([data], known)
    if intent.known and intent.known.fingerprint == intent.fingerprint:
        yield Unchanged(data.address)
        return
    (decisions,), (site,) = tools.decided(feed.id, [intent]), tools.site_blocks(feed.id, [intent])
    prepared = tools.workers.prepare(intent.data, decisions=decisions, known=site)
    if not prepared.cleaned.text.words:
        raise ParseError(f"{data.address} has no text that can be read", "it may need a browser, or a subscription")
    yield from write(tools, feed.id, [(intent, prepared)], lambda _intent: data.address)


def pages_feed(tools: Tools) -> Feed:
    """Where single pages are filed."""
    return tools.store.feeds.add(SourceKind.PAGES, PAGES)[0]


def _found(tools: Tools, address: str, response: Response, trusted: bool) -> Found:
    return Found(response.moved_to or address, response, tools.workers.parse_feed(response), trusted)


def _feed_or_page(tools: Tools, address: str) -> Found | ArticleData:
    response = tools.fetcher.fetch(address)
    try:
        return _found(tools, address, response, trusted=False)
    except ParseError:
        return from_page(response)


def _tried(tools: Tools, line: FeedLine, trusted: bool) -> Found | None:
    """The feed at an address that may not exist."""
    try:
        response = tools.fetcher.fetch(line.address, trusted=trusted)
        return _found(tools, line.address, response, trusted)
    except (FetchError, ParseError):
        return None


def _asked(tools: Tools, typed: str) -> tuple[str, Response, bool]:
    """The address that was meant, what it answers, and whether it may be trusted although it is private.

    It is http when nobody said https and nothing answers there.
    """
    address = from_user(typed)
    try:
        return address, *_fetched(tools, address)
    except FetchError as error:
        if error.status or "://" in typed:
            raise
        address = address.replace("https://", "http://", 1)
        return address, *_fetched(tools, address)


def _fetched(tools: Tools, address: str) -> tuple[Response, bool]:
    """What the address answers; when it is private, it is trusted, since the user named it. Public ones are not.

    A public host that is trusted could lead into the private network later, by changing its number.
    """
    try:
        return tools.fetcher.fetch(address), False
    except FetchError as error:
        if not error.private:
            raise
        return tools.fetcher.fetch(address, trusted=True), True

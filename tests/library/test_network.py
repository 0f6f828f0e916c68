"""Servers that misbehave, over real sockets: each is told in words that name it, and the good one is taken in."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.config.settings import Settings
from reader.core.events import Event, Failed, Finished
from reader.core.feeds import SourceKind
from reader.core.queries import EVERYTHING
from reader.library.build import open_library
from reader.library.library import Library
from tests.builders import FakeClock
from tests.fakes import Answer, LoopbackServer
from tests.library.fakes import FakeWorkers, rss

GOOD = rss("Dike breaks", "Ferry late", site="https://harbour.example/")
BAD: dict[str, tuple[Answer | bytes, str]] = {
    "/page": (b"<!doctype html><html><body>Not a feed</body></html>", "web page"),
    "/empty": (b"", "empty"),
    "/missing": (Answer(status=404), "404"),
    "/gone": (Answer(status=410), "410"),
    "/broken": (Answer(status=500), "500"),
    "/loop": (Answer(status=302, headers={"Location": "/loop"}), "redirect"),
    "/huge": (Answer(GOOD + b" " * 2_000_000), "larger"),
    "/picture": (Answer(bytes(range(256)) * 20, headers={"Content-Type": "image/png"}), "feed"),
}
"""Path to what is answered there, and a word that the message must have."""


@pytest.fixture
def released() -> Iterator[threading.Event]:
    """Lets go of servers that never answer when the test is over."""
    event = threading.Event()
    yield event
    event.set()


@pytest.fixture
def server(released: threading.Event) -> Iterator[LoopbackServer]:
    """A server with one good feed, every bad one, and one that never answers."""

    def silent(_send: object) -> None:
        released.wait(60)

    answers: dict[str, Answer | bytes] = {path: bad for path, (bad, _) in BAD.items()}
    answers["/silent"] = Answer(raw=silent)
    with LoopbackServer(answers | {"/good": GOOD, "/cut": GOOD[: GOOD.index(b"Ferry late")]}) as made:
        yield made


@pytest.fixture
def library(tmp_path: Path, clock: FakeClock) -> Iterator[Library]:
    """An empty library with the real network and small limits."""
    settings = Settings(fetch_timeout=4.0, max_body_mb=1)
    with open_library(tmp_path / "library.db", settings, clock=clock) as made:
        object.__setattr__(made.tools, "workers", FakeWorkers())
        yield made


def follow(library: Library, server: LoopbackServer, *paths: str) -> None:
    """Follow the feeds at ``paths`` as if the user had named each."""
    for path in paths:
        library.tools.store.feeds.add(SourceKind.FEED, path, server.address(path), trusted=True)


def failures(events: list[Event]) -> dict[str, str]:
    """What went wrong, by feed."""
    return {event.source: event.error.message for event in events if isinstance(event, Failed)}


def test_every_bad_server_is_told_and_none_stops_the_good_one(library: Library, server: LoopbackServer) -> None:
    follow(library, server, *BAD, "/silent", "/good")
    events = list(library.subscribing.refresh())
    told = failures(events)
    assert set(told) == {*BAD, "/silent"}
    for path, (_, word) in BAD.items():
        assert word in told[path]
        assert f"127.0.0.1:{server.port}" in told[path]
    assert "4 seconds" in told["/silent"]
    assert sorted(row.title for row in library.reading.every(EVERYTHING)) == ["Dike breaks", "Ferry late"]
    assert {feed.title for feed in library.subscribing.feeds() if feed.health.error} == set(told)


def test_a_feed_that_is_cut_gives_what_it_has(library: Library, server: LoopbackServer) -> None:
    follow(library, server, "/cut")
    assert list(library.subscribing.refresh())[-1] == Finished(new=1, skipped=1)


def test_a_private_address_that_nobody_named_is_refused(library: Library, server: LoopbackServer) -> None:
    library.tools.store.feeds.add(SourceKind.FEED, "From a list", server.address("/good"))
    told = failures(list(library.subscribing.refresh()))
    assert "private" in told["From a list"]
    assert not server.requests


def test_an_unchanged_feed_is_asked_for_with_its_validators(library: Library, server: LoopbackServer) -> None:
    server.answers["/good"] = Answer(GOOD, headers={"ETag": '"one"', "Last-Modified": "Thu, 26 Feb 2026 10:00:00 GMT"})
    follow(library, server, "/good")
    list(library.subscribing.refresh())
    server.answers["/good"] = Answer(status=304)
    assert list(library.subscribing.refresh())[-1] == Finished(unchanged=1)
    _, headers = server.requests[-1]
    assert headers["if-none-match"] == '"one"'
    assert headers["if-modified-since"] == "Thu, 26 Feb 2026 10:00:00 GMT"


def test_a_site_on_this_machine_may_be_added_by_name(library: Library, server: LoopbackServer) -> None:
    page = b'<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/good"></head></html>'
    server.answers["/"] = page
    assert list(library.subscribing.add(server.address("/")))[-1] == Finished(new=2, subscribed=1)
    assert [feed.trusted for feed in library.subscribing.feeds()] == [True]
    assert list(library.subscribing.refresh())[-1] == Finished(unchanged=1)


def test_a_feed_that_moved_for_good_is_asked_for_at_its_new_address(library: Library, server: LoopbackServer) -> None:
    server.answers["/old"] = Answer(status=301, headers={"Location": "/good"})
    follow(library, server, "/old")
    for _ in range(3):
        list(library.subscribing.refresh())
    (feed,) = library.subscribing.feeds()
    assert feed.address == server.address("/good")
    assert list(library.subscribing.refresh())[-1] == Finished(unchanged=1)

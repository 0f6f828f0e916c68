"""The way of an article from the address of its feed into the library."""

from datetime import timedelta

import pytest

from reader.config.settings import Settings
from reader.core.errors import FetchError, LibraryBusyError, ParseError, StorageError
from reader.core.events import Event, Failed, Fetched, Finished, Skipped, Started, Stored, Unchanged
from reader.core.feeds import Caching, Feed, SourceKind
from reader.core.queries import EVERYTHING, Sort
from reader.library.library import Library
from reader.library.lock import claim
from tests.builders import FakeClock
from tests.fakes import FakeFetcher
from tests.library.fakes import answer, rss

FEED = "https://harbour.example/feed"
OTHER = "https://rijnbode.example/feed"


def followed(library: Library, address: str = FEED, title: str = "The Harbour Post") -> Feed:
    """A feed in the library."""
    return library.tools.store.feeds.add(SourceKind.FEED, title, address)[0]


def refreshed(library: Library) -> list[Event]:
    """Everything that happens in one refresh."""
    return list(library.subscribing.refresh())


def titles(library: Library) -> list[str]:
    """Titles of all articles, newest first."""
    return [row.title for row in library.reading.every(EVERYTHING, Sort.NEWEST)]


def of_kind(events: list[Event], kind: type) -> list[Event]:
    """The events of one kind."""
    return [event for event in events if isinstance(event, kind)]


def test_new_articles_are_stored_and_told_in_events(library: Library, fetcher: FakeFetcher) -> None:
    followed(library)
    fetcher.answers[FEED] = answer(rss("Dike breaks", "Ferry late"))
    events = refreshed(library)
    assert events[0] == Started("refreshing", 1)
    assert Fetched("The Harbour Post", 2) in events
    assert [event.title for event in events if isinstance(event, Stored)] == ["Dike breaks", "Ferry late"]
    assert events[-1] == Finished(new=2)
    assert sorted(titles(library)) == ["Dike breaks", "Ferry late"]


def test_a_second_refresh_of_the_same_feed_changes_nothing(library: Library, fetcher: FakeFetcher) -> None:
    followed(library)
    fetcher.answers[FEED] = answer(rss("Dike breaks"))
    refreshed(library)
    events = refreshed(library)
    assert Unchanged("The Harbour Post") in events
    assert events[-1] == Finished(unchanged=1)
    assert titles(library) == ["Dike breaks"]


def test_a_changed_article_becomes_a_new_version_of_the_same(library: Library, fetcher: FakeFetcher) -> None:
    followed(library)
    fetcher.answers[FEED] = answer(rss("Dike breaks|Nobody hurt."))
    refreshed(library)
    (row,) = library.reading.every(EVERYTHING)
    library.annotating.bookmark(row.id)
    fetcher.answers[FEED] = answer(rss("Dike breaks|Nobody hurt, the mayor says."))
    events = refreshed(library)
    article = library.reading.open(row.id)
    assert events[-1] == Finished(changed=1)
    assert article.text.plain == "Nobody hurt, the mayor says."
    assert article.versions == 2
    assert article.row.bookmarked


def test_validators_are_sent_along_and_an_unchanged_feed_is_not_parsed(library: Library, fetcher: FakeFetcher) -> None:
    followed(library)
    fetcher.answers[FEED] = answer(rss("Dike breaks"), caching=Caching('"one"', "yesterday"))
    refreshed(library)
    fetcher.answers[FEED] = answer(b"", status=304, caching=Caching('"one"', "yesterday"))
    events = refreshed(library)
    assert fetcher.asked[-1][1] == Caching('"one"', "yesterday")
    assert events[-1] == Finished(unchanged=1)


def test_one_feed_that_fails_does_not_stop_the_others(library: Library, fetcher: FakeFetcher) -> None:
    bad, good = followed(library), followed(library, OTHER, "Rijnbode")
    fetcher.answers[FEED] = FetchError(f"{FEED} answered 500, a failure of the server", status=500)
    fetcher.answers[OTHER] = answer(rss("Water low", title="Rijnbode"), OTHER)
    events = refreshed(library)
    finished = events[-1]
    assert isinstance(finished, Finished)
    assert finished.new == 1
    assert [failure.source for failure in finished.failures] == ["The Harbour Post"]
    assert "500" in library.subscribing.feed(bad.id).health.error
    assert library.subscribing.feed(good.id).health.error == ""


@pytest.mark.parametrize(
    "body", [b"<!doctype html><html><body>Not here</body></html>", b"", b"<rss><channel><item><title>Cut"]
)
def test_what_is_no_feed_is_said_in_words_and_kept_as_its_health(
    library: Library, fetcher: FakeFetcher, body: bytes
) -> None:
    feed = followed(library)
    fetcher.answers[FEED] = answer(body)
    (failed,) = of_kind(refreshed(library), Failed)
    assert isinstance(failed, Failed)
    assert isinstance(failed.error, ParseError)
    health = library.subscribing.feed(feed.id).health
    assert health.error == failed.error.message
    assert health.failures == 1
    assert titles(library) == []


def test_of_a_feed_that_breaks_off_the_whole_entries_are_taken_and_all_of_it_is_asked_again(
    library: Library, fetcher: FakeFetcher
) -> None:
    feed = followed(library)
    whole = rss("Dike breaks", "Ferry late", "Lock closed")
    fetcher.answers[FEED] = answer(whole[: whole.index(b"Lock closed") + 20], caching=Caching('"cut"'))
    events = refreshed(library)
    assert sorted(titles(library)) == ["Dike breaks", "Ferry late"]
    assert [event for event in of_kind(events, Skipped) if "breaks off" in str(event)]
    assert library.subscribing.feed(feed.id).caching == Caching()


def test_a_gone_feed_is_not_fetched_again(library: Library, fetcher: FakeFetcher) -> None:
    feed = followed(library)
    fetcher.answers[FEED] = FetchError(f"{FEED} answered 410, gone", status=410)
    refreshed(library)
    assert library.subscribing.feed(feed.id).health.gone
    events = refreshed(library)
    assert len(fetcher.asked) == 1
    assert of_kind(events, Skipped)


def test_a_server_that_asks_for_patience_gets_it(library: Library, fetcher: FakeFetcher, clock: FakeClock) -> None:
    followed(library)
    fetcher.answers[FEED] = FetchError(f"{FEED} answered 429", status=429, retry_after=3600)
    refreshed(library)
    clock.forward(minutes=59)
    assert of_kind(refreshed(library), Skipped)
    clock.forward(minutes=2)
    refreshed(library)
    assert len(fetcher.asked) == 2


def test_a_feed_that_moved_for_good_has_its_new_address(library: Library, fetcher: FakeFetcher) -> None:
    feed = followed(library)
    fetcher.answers[FEED] = answer(rss("Dike breaks"), OTHER, moved_to=OTHER)
    addresses = []
    for _ in range(3):
        refreshed(library)
        addresses.append(library.subscribing.feed(feed.id).address)
    assert addresses == [FEED, FEED, OTHER]


def test_a_feed_that_answers_at_home_in_between_has_not_moved(library: Library, fetcher: FakeFetcher) -> None:
    feed = followed(library)
    away, home = answer(rss("Dike breaks"), OTHER, moved_to=OTHER), answer(rss("Dike breaks"))
    for response in (away, away, home, away, away):
        fetcher.answers[FEED] = response
        refreshed(library)
    assert library.subscribing.feed(feed.id).address == FEED


def test_a_feed_that_moved_to_one_that_is_followed_stays(library: Library, fetcher: FakeFetcher) -> None:
    feed = followed(library)
    followed(library, OTHER, "Rijnbode")
    fetcher.answers |= {FEED: answer(rss("A"), OTHER, moved_to=OTHER), OTHER: answer(rss("A"), OTHER)}
    refreshed(library)
    assert library.subscribing.feed(feed.id).address == FEED


def test_a_feed_without_a_name_gets_its_own_and_a_named_one_keeps_the_users(
    library: Library, fetcher: FakeFetcher
) -> None:
    nameless, named = followed(library, FEED, FEED), followed(library, OTHER, "My paper")
    fetcher.answers |= {FEED: answer(rss("A")), OTHER: answer(rss("B"), OTHER)}
    refreshed(library)
    assert library.subscribing.feed(nameless.id).title == "The Harbour Post"
    assert library.subscribing.feed(nameless.id).site == "https://harbour.example/"
    assert library.subscribing.feed(named.id).title == "My paper"


def test_an_article_that_cannot_be_cleaned_is_told_and_the_others_are_stored(
    library: Library, fetcher: FakeFetcher
) -> None:
    feed = followed(library)
    fetcher.answers[FEED] = answer(rss("Dike breaks", "Bad one|CRASH", "Ferry late"), caching=Caching('"a"'))
    events = refreshed(library)
    assert library.subscribing.feed(feed.id).caching == Caching(), "it would never be sent again"
    assert sorted(titles(library)) == ["Dike breaks", "Ferry late"]
    assert [event.source for event in events if isinstance(event, Failed)] == ["The Harbour Post: Bad one"]


def test_when_the_disk_is_full_nothing_of_the_feed_is_stored_and_the_rest_goes_on(
    library: Library, fetcher: FakeFetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    full, _ = followed(library), followed(library, OTHER, "Rijnbode")
    fetcher.answers |= {FEED: answer(rss("A", "B"), caching=Caching('"a"')), OTHER: answer(rss("C"), OTHER)}
    write = library.tools.store.articles.write

    def failing(feed_id: int, articles: object) -> list[int]:
        if feed_id == full.id:
            raise StorageError("the disk is full: library.db")
        return write(feed_id, articles)  # type: ignore[arg-type]

    monkeypatch.setattr(library.tools.store.articles, "write", failing)
    finished = refreshed(library)[-1]
    assert isinstance(finished, Finished)
    assert finished.new == 1
    assert "disk is full" in finished.failures[0].error.message
    assert library.subscribing.feed(full.id).caching == Caching()
    assert titles(library) == ["C"]


def test_what_is_cancelled_stores_nothing_half_and_is_no_failure_of_the_feed(
    library: Library, fetcher: FakeFetcher
) -> None:
    feed = followed(library)
    stopped: list[str] = []
    fetcher.before = stopped.append
    fetcher.answers[FEED] = answer(rss("Dike breaks"), caching=Caching('"a"'))
    events = list(library.subscribing.refresh(cancelled=lambda: bool(stopped)))
    assert events[-1] == Finished()
    assert titles(library) == []
    assert library.subscribing.feed(feed.id).health.checked_at is None


def test_only_the_feeds_that_are_named_are_fetched(library: Library, fetcher: FakeFetcher) -> None:
    followed(library)
    other = followed(library, OTHER, "Rijnbode")
    list(library.subscribing.refresh([other.id]))
    assert [address for address, _, _ in fetcher.asked] == [OTHER]


def test_a_feed_is_trusted_only_when_the_user_named_its_address(library: Library, fetcher: FakeFetcher) -> None:
    followed(library)
    library.tools.store.feeds.add(SourceKind.FEED, "Attic", "http://127.0.0.1/feed", trusted=True)
    refreshed(library)
    assert {address: trusted for address, _, trusted in fetcher.asked} == {FEED: False, "http://127.0.0.1/feed": True}


def test_feeds_of_one_host_are_not_asked_for_one_after_the_other(library: Library, fetcher: FakeFetcher) -> None:
    object.__setattr__(library.tools, "settings", Settings(refresh_parallel=1))
    for number in range(3):
        followed(library, f"https://harbour.example/{number}", f"Post {number}")
    followed(library, OTHER, "Rijnbode")
    refreshed(library)
    assert [address for address, _, _ in fetcher.asked][1] == OTHER


def test_a_feed_is_due_again_after_a_while_and_later_when_it_fails(
    library: Library, fetcher: FakeFetcher, clock: FakeClock
) -> None:
    good, bad = followed(library), followed(library, OTHER, "Rijnbode")
    fetcher.answers[FEED] = answer(rss("A"))
    assert set(library.subscribing.due()) == {good.id, bad.id}
    refreshed(library)
    assert library.subscribing.due() == ()
    clock.forward(minutes=40)
    assert library.subscribing.due() == (good.id,)
    clock.forward(days=2)
    assert set(library.subscribing.due()) == {good.id, bad.id}


def test_two_programs_do_not_refresh_one_library_at_once(library: Library) -> None:
    with claim(library.path, "refresh"), pytest.raises(LibraryBusyError, match="being refreshed"):
        refreshed(library)


def test_failures_are_counted_and_a_success_ends_them(library: Library, fetcher: FakeFetcher, clock: FakeClock) -> None:
    feed = followed(library)
    refreshed(library)
    clock.forward(hours=1)
    refreshed(library)
    assert library.subscribing.feed(feed.id).health.failures == 2
    fetcher.answers[FEED] = answer(rss("A"))
    refreshed(library)
    health = library.subscribing.feed(feed.id).health
    assert (health.failures, health.error) == (0, "")
    assert health.succeeded_at == clock() == clock.now + timedelta()

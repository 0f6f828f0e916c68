"""Addresses in: feeds that are followed, pages that are stored."""

from reader.core.errors import AddressError, FetchError, ParseError, ReaderError
from reader.core.events import Event, Failed, Finished, Skipped, Subscribed, Unchanged
from reader.core.feeds import SourceKind
from reader.core.queries import EVERYTHING
from reader.library.adding import PAGES, add_each
from reader.library.library import Library
from tests.fakes import FakeFetcher
from tests.library.fakes import answer, rss

SITE = "https://harbour.example/"
FEED = "https://harbour.example/feed"
PAGE = "<!doctype html><html><head>{}</head><body><p>The ferry was late again.</p></body></html>"


def named(*feeds: str) -> str:
    """A page that names these feeds."""
    return PAGE.format("".join(f'<link rel="alternate" type="application/rss+xml" href="{feed}">' for feed in feeds))


def failure(events: list[Event]) -> ReaderError:
    """The one thing that went wrong."""
    (failed,) = [event for event in events if isinstance(event, Failed)]
    return failed.error


def test_the_address_of_a_feed_is_followed_and_its_articles_are_taken_in(
    library: Library, fetcher: FakeFetcher
) -> None:
    fetcher.answers[FEED] = answer(rss("Dike breaks", "Ferry late"))
    events = list(library.subscribing.add(FEED, "Coast/North"))
    (feed,) = library.subscribing.feeds()
    assert Subscribed(feed.id, "The Harbour Post") in events
    assert events[-1] == Finished(new=2, subscribed=1)
    assert (feed.address, feed.site, feed.folder, feed.trusted) == (FEED, SITE, "Coast/North", False)


def test_a_site_is_followed_by_the_feed_that_its_page_names(library: Library, fetcher: FakeFetcher) -> None:
    other = "https://harbour.example/sports"
    fetcher.answers |= {SITE: answer(named("/feed", "/sports"), SITE), FEED: answer(rss("Dike breaks"))}
    events = list(library.subscribing.add("harbour.example/"))
    (feed,) = library.subscribing.feeds()
    assert feed.address == FEED
    assert [event.source for event in events if isinstance(event, Skipped)] == [f"{other}: {other}"]


def test_a_site_that_names_no_feed_is_looked_through_at_the_usual_places(
    library: Library, fetcher: FakeFetcher
) -> None:
    usual = "https://harbour.example/rss.xml"
    fetcher.answers |= {SITE: answer(PAGE.format(""), SITE), usual: answer(rss("Dike breaks"), usual)}
    list(library.subscribing.add(SITE))
    assert [feed.address for feed in library.subscribing.feeds()] == [usual]


def test_a_site_without_any_feed_is_said_to_have_none(library: Library, fetcher: FakeFetcher) -> None:
    fetcher.answers[SITE] = answer(PAGE.format(""), SITE)
    error = failure(list(library.subscribing.add(SITE)))
    assert isinstance(error, ParseError)
    assert SITE in error.message
    assert "--page" in error.hint
    assert not library.subscribing.feeds()


def test_http_is_tried_when_nobody_said_https_and_nothing_answers_there(library: Library, fetcher: FakeFetcher) -> None:
    plain = "http://harbour.example/feed"
    fetcher.answers |= {FEED: FetchError("no connection"), plain: answer(rss("A"), plain)}
    list(library.subscribing.add("harbour.example/feed"))
    assert [feed.address for feed in library.subscribing.feeds()] == [plain]


def test_http_is_not_tried_when_the_user_said_https(library: Library, fetcher: FakeFetcher) -> None:
    fetcher.answers |= {FEED: FetchError("no connection"), "http://harbour.example/feed": answer(rss("A"))}
    assert failure(list(library.subscribing.add(FEED))).message == "no connection"


def test_without_a_network_nothing_is_followed_and_the_reason_is_said(library: Library) -> None:
    events = list(library.subscribing.add(FEED))
    assert "404" in failure(events).message
    assert not library.subscribing.feeds()


def test_what_is_no_address_is_not_asked_for(library: Library, fetcher: FakeFetcher) -> None:
    assert isinstance(failure(list(library.subscribing.add("file:///etc/passwd"))), AddressError)
    assert not fetcher.asked


def test_a_feed_that_is_followed_already_is_not_followed_twice(library: Library, fetcher: FakeFetcher) -> None:
    fetcher.answers[FEED] = answer(rss("Dike breaks"))
    list(library.subscribing.add(FEED))
    events = list(library.subscribing.add(FEED))
    assert [event.new for event in events if isinstance(event, Subscribed)] == [False]
    assert len(library.subscribing.feeds()) == 1
    assert events[-1] == Finished(unchanged=1)


def test_a_feed_on_another_host_than_the_one_named_is_not_trusted(library: Library, fetcher: FakeFetcher) -> None:
    elsewhere = "http://192.168.1.1/feed"
    fetcher.answers |= {SITE: answer(named(elsewhere), SITE), elsewhere: answer(rss("A"), elsewhere)}
    list(library.subscribing.add(SITE))
    assert not any(trusted for _, _, trusted in fetcher.asked)
    assert [feed.trusted for feed in library.subscribing.feeds()] == [False]


def test_a_page_is_stored_as_an_article_of_its_own(library: Library, fetcher: FakeFetcher) -> None:
    address = "https://harbour.example/ferry"
    fetcher.answers[address] = answer(PAGE.format(""), address)
    assert list(library.subscribing.add_page(address))[-1] == Finished(new=1)
    (row,) = library.reading.every(EVERYTHING)
    (feed,) = library.subscribing.feeds()
    assert (feed.kind, feed.title) == (SourceKind.PAGES, PAGES)
    assert library.reading.open(row.id).address == address


def test_a_page_that_did_not_change_is_not_stored_again(library: Library, fetcher: FakeFetcher) -> None:
    address = "https://harbour.example/ferry"
    fetcher.answers[address] = answer(PAGE.format(""), address)
    list(library.subscribing.add_page(address))
    assert Unchanged(address) in list(library.subscribing.add_page(address))


def test_a_page_without_text_is_not_stored(library: Library, fetcher: FakeFetcher) -> None:
    address = "https://harbour.example/empty"
    fetcher.answers[address] = answer("<!doctype html><html><body></body></html>", address)
    assert isinstance(failure(list(library.subscribing.add_page(address))), ParseError)
    assert library.reading.count(EVERYTHING) == 0


def test_of_a_list_of_addresses_feeds_are_followed_and_pages_stored(library: Library, fetcher: FakeFetcher) -> None:
    page = "https://harbour.example/ferry"
    fetcher.answers |= {FEED: answer(rss("Dike breaks")), page: answer(PAGE.format(""), page)}
    events = list(add_each(library.tools, [FEED, page, "https://nowhere.example/"]))
    assert {feed.kind for feed in library.subscribing.feeds()} == {SourceKind.FEED, SourceKind.PAGES}
    assert library.reading.count(EVERYTHING) == 2
    assert [event.source for event in events if isinstance(event, Failed)] == ["https://nowhere.example/"]
    assert not any(trusted for _, _, trusted in fetcher.asked)

"""The full text of an article whose feed has a teaser."""

import pytest

from reader.core.articles import Markup
from reader.core.errors import FetchError, InputError, NotFoundError, ReaderError
from reader.core.events import Event, Failed, Finished, Stored
from reader.core.queries import EVERYTHING
from reader.library.library import Library
from tests.fakes import FakeFetcher
from tests.library.fakes import answer, rss

FEED = "https://harbour.example/feed"
PAGE = "https://harbour.example/dike-breaks"
LONG = "<!doctype html><html><body><p>The dike broke at noon.</p><p>Nobody was hurt, the mayor says.</p></body></html>"


@pytest.fixture
def article(library: Library, fetcher: FakeFetcher) -> int:
    """An article with a teaser."""
    fetcher.answers[FEED] = answer(rss("Dike breaks|The dike broke."))
    list(library.subscribing.add(FEED))
    (row,) = library.reading.every(EVERYTHING)
    return row.id


def fetched(library: Library, article: int) -> list[Event]:
    """Everything that happens."""
    return list(library.subscribing.fetch_full_text(article))


def failure(events: list[Event]) -> ReaderError:
    """The one thing that went wrong."""
    (failed,) = [event for event in events if isinstance(event, Failed)]
    return failed.error


def test_the_page_becomes_the_text_and_the_teaser_stays_as_a_version(
    library: Library, fetcher: FakeFetcher, article: int
) -> None:
    fetcher.answers[PAGE] = answer(LONG, PAGE)
    events = fetched(library, article)
    whole = library.reading.open(article)
    assert [event.new for event in events if isinstance(event, Stored)] == [False]
    assert whole.text.plain.endswith("the mayor says.")
    assert whole.full_text
    assert whole.versions == 2
    assert whole.row.title == "Dike breaks"
    assert library.reading.original(article).markup is Markup.PAGE


def test_a_refresh_does_not_put_the_teaser_back(library: Library, fetcher: FakeFetcher, article: int) -> None:
    fetcher.answers[PAGE] = answer(LONG, PAGE)
    fetched(library, article)
    fetcher.answers[FEED] = answer(rss("Dike breaks|The dike broke. Read on."))
    assert list(library.subscribing.refresh())[-1] == Finished(unchanged=1)
    assert library.reading.open(article).text.plain.endswith("the mayor says.")


@pytest.mark.parametrize(
    "page", ["<html><body></body></html>", "<html><body><p>Accept cookies</p></body></html>", "   ", "\0\1\2" * 9]
)
def test_less_text_than_one_has_never_replaces_it(
    library: Library, fetcher: FakeFetcher, article: int, page: str
) -> None:
    fetcher.answers[PAGE] = answer(page, PAGE)
    failure(fetched(library, article))
    assert library.reading.open(article).text.plain == "The dike broke."
    assert library.reading.open(article).versions == 1


def test_a_page_that_cannot_be_fetched_changes_nothing(library: Library, fetcher: FakeFetcher, article: int) -> None:
    fetcher.answers[PAGE] = FetchError(f"{PAGE} answered 500", status=500)
    assert "500" in failure(fetched(library, article)).message
    assert library.reading.open(article).text.plain == "The dike broke."


def test_an_article_without_an_address_has_no_page_to_fetch(library: Library) -> None:
    list(library.importing.import_stdin(b"A letter that came by post."))
    (row,) = library.reading.every(EVERYTHING)
    assert isinstance(failure(fetched(library, row.id)), InputError)


def test_there_must_be_such_an_article(library: Library) -> None:
    with pytest.raises(NotFoundError):
        fetched(library, 99)

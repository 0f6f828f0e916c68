"""The sample library shows what the program can do, and is made the way every library is made."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.core.errors import FetchError, ParseError
from reader.core.events import Failed, Finished, Unchanged
from reader.core.feeds import SourceKind
from reader.core.text import BlockKind
from reader.library import demo
from reader.library.build import open_library
from reader.library.library import Library
from reader.library.sample_feeds import FOLDER, SampleFetcher
from tests.builders import NOW, FakeClock


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The sample library, made once."""
    with demo.open_demo(tmp_path_factory.mktemp("demo"), clock=FakeClock()) as made:
        yield made


def rows(library: Library, query: str = "") -> list[int]:
    """Numbers of the articles that a query finds."""
    return [row.id for row in library.reading.every(library.reading.parse(query))]


def test_everything_is_taken_in(tmp_path: Path) -> None:
    with open_library(tmp_path / "library.db", clock=FakeClock(), parallel=False) as empty:
        *_, last = demo.build(empty, NOW)
    assert isinstance(last, Finished)
    assert not last.failures
    assert last.subscribed == 6
    assert last.new >= 36


def test_in_a_library_of_the_user_no_feed_is_followed_that_does_not_exist(tmp_path: Path) -> None:
    with open_library(tmp_path / "library.db", clock=FakeClock(), parallel=False) as own:
        list(demo.build(own, NOW))
        assert not [feed for feed in own.subscribing.feeds() if feed.kind is SourceKind.FEED]
        assert {feed.title for feed in own.subscribing.feeds() if feed.folder == "Nederland"} == {
            "De Noordkrant",
            "Rijnbode",
        }
        assert list(own.subscribing.refresh())[-1] == Finished()


def test_a_sample_that_cannot_be_read_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def failing(_library: Library, _now: datetime) -> Iterator[Failed]:
        yield Failed("bad.txt", ParseError("cannot be read"))

    monkeypatch.setattr(demo, "build", failing)
    with demo.open_demo(tmp_path, clock=FakeClock()) as made:
        assert made.reading.counts().total == 0
    assert "bad.txt: cannot be read" in caplog.text


def test_the_languages_are_what_was_promised(library: Library) -> None:
    languages = Counter(row.language for row in library.reading.every(library.reading.parse("")))
    least = {"nl": 14, "en": 9, "de": 5, "fr": 4, "es": 4}
    assert not {name: languages[name] for name, number in least.items() if languages[name] < number}


def test_feeds_stand_in_folders_beside_files_and_pages(library: Library) -> None:
    feeds = library.subscribing.feeds()
    assert Counter(feed.kind for feed in feeds) == {SourceKind.FEED: 6, SourceKind.FILES: 1, SourceKind.PAGES: 1}
    assert {feed.folder for feed in feeds if feed.kind is SourceKind.FEED} == {"Nederland", "World", "World/Sud"}


def test_the_articles_lie_in_the_weeks_before_now(library: Library) -> None:
    dates = [library.reading.open(number).published for number in rows(library, "-feed:Knipsels")]
    instants = [date for date in dates if isinstance(date, datetime)]
    assert max(instants) <= NOW
    assert max(instants) - min(instants) > timedelta(weeks=4)


def test_some_articles_are_long(library: Library) -> None:
    assert sum(row.words >= 1500 for row in library.reading.every(library.reading.parse(""))) >= 3


@pytest.mark.parametrize("kind", [kind for kind in BlockKind if kind not in (BlockKind.TITLE, BlockKind.RULE)])
def test_every_kind_of_block_is_there(library: Library, kind: BlockKind) -> None:
    texts = (library.reading.open(number).text for number in rows(library))
    assert any(block.kind is kind for text in texts for block in text.blocks)


def test_bad_scrapes_show_what_cleaning_does(library: Library) -> None:
    rules = Counter(removal.rule for number in rows(library) for removal in library.reading.open(number).removals)
    assert len(rules) >= 8
    assert any(library.reading.open(number).text.truncated for number in rows(library))


def test_every_screen_has_something_to_show(library: Library) -> None:
    counts = library.reading.counts()
    assert min(counts.unread, counts.starred, counts.noted, counts.quotes) > 0
    assert counts.unread < counts.total
    assert len(library.annotating.tags()) >= 2
    assert any(library.reading.open(number).place for number in rows(library, "is:starred"))


def test_the_same_people_come_back_in_several_papers(library: Library) -> None:
    for name in ("Ingrid Haugdal", "Femke Oldersma", "Wubbo Kranenborg"):
        named = library.reading.every(library.reading.parse(f'"{name}"'))
        assert len({row.source for row in named}) >= 3, name


@pytest.mark.parametrize("find", [marked.find for marked in SampleFetcher(NOW).marked])
def test_what_is_marked_is_one_article(library: Library, find: str) -> None:
    assert len(rows(library, find)) == 1


def test_refreshing_brings_nothing_new_and_needs_no_network(library: Library) -> None:
    events = list(library.subscribing.refresh())
    assert sum(isinstance(event, Unchanged) for event in events) == 6
    assert not [event for event in events if isinstance(event, Failed)]


def test_no_other_address_is_fetched() -> None:
    with pytest.raises(FetchError, match="no network"):
        SampleFetcher(NOW).fetch("https://example.org/")


def test_every_sample_is_used_and_every_moment_is_filled_in() -> None:
    newsroom = SampleFetcher(datetime(2031, 3, 1, 9, 30, tzinfo=UTC))
    used = {feed.file for feed in newsroom.feeds} | set(newsroom.pages.values()) | {"samples.toml"}
    files = {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*") if path.is_file()}
    assert {name for name in files if not name.startswith("files/")} == used
    assert not [name for name in files - {"samples.toml"} if re.search(r"AGO-|DAY-", newsroom.dated(name))]
    assert "2031-02-21T07:00:00+00:00" in newsroom.dated("brisa.json")

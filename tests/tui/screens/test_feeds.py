"""Feeds in the app: adding, fetching, importing, arranging, and what went wrong."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.widgets import Input, Static

from reader.library.library import Library
from reader.tui.screens.parts.layout import Place
from tests.fakes import FakeFetcher, Item, rss
from tests.tui.actors import QUIET, playing, settle
from tests.tui.newsroom import TEXT, drafts, open_empty, open_newsroom

ADDRESS = "https://harbour.example/feed"
NEW = Item("A ship came in", "https://harbour.example/ship", "<p>A ship came in at noon.</p>", "ship")
POST = "https://the-harbour-post.example/feed"


@pytest.fixture
def fetcher() -> FakeFetcher:
    """A network with one feed, and the feeds of the newsroom without anything new."""
    fetcher = FakeFetcher()
    fetcher.put(ADDRESS, rss(NEW, title="Ship News"))
    for name in ("the-harbour-post", "de-noordkrant", "alpenkurier", "le-quai", "la-brisa"):
        fetcher.put(f"https://{name}.example/feed", rss(title=name))
    return fetcher


@pytest.fixture
def library(tmp_path: Path, fetcher: FakeFetcher) -> Iterator[Library]:
    """The newsroom on that network."""
    with open_newsroom(tmp_path, fetcher=fetcher) as library:
        yield library


async def test_adding_a_feed_by_its_address_and_folder(library: Library, tmp_path: Path) -> None:
    async with playing(library, tmp_path) as on:
        await on.press("plus", "type:harbour.example/feed", "tab", "type:Ships", "enter")
        assert on.status.startswith("1 feed added, 1 new article")
        feed = next(feed for feed in library.subscribing.feeds() if feed.title == "Ship News")
        assert feed.folder == "Ships"


async def test_adding_a_feed_can_be_undone(library: Library, tmp_path: Path) -> None:
    async with playing(library, tmp_path) as on:
        before, listed = library.reading.counts().total, on.main.list.total
        await on.press("colon", "type:feeds.add harbour.example/feed", "enter")
        assert library.reading.counts().total == before + 1
        await on.press("ctrl+z")
        assert on.status == "undone: feed Ship News added"
        assert "Ship News" not in {feed.title for feed in library.subscribing.feeds()}
        assert (library.reading.counts().total, on.main.list.total) == (before, listed)


async def test_no_address_no_feed(library: Library, tmp_path: Path) -> None:
    async with playing(library, tmp_path) as on:
        await on.press("plus", "tab", "enter")
        assert on.screen_name == "AddFeed"
        focused = on.app.focused
        assert isinstance(focused, Input)
        assert focused.id == "address"


async def test_an_address_without_a_feed_says_why(library: Library, tmp_path: Path) -> None:
    async with playing(library, tmp_path) as on:
        await on.press("colon", "type:feeds.add https://nowhere.example", "enter")
        assert "answered 404" in on.status
        assert "! shows why" in on.status
        await on.press("exclamation_mark")
        assert on.screen_name == "ProblemsScreen"
        assert "https://nowhere.example answered 404" in str(on.app.screen.query("Static").last().render())


async def test_refreshing_shows_what_is_new_at_the_top(library: Library, tmp_path: Path, fetcher: FakeFetcher) -> None:
    fetcher.put(POST, rss(NEW, title="The Harbour Post"))
    async with playing(library, tmp_path) as on:
        await on.press("R")
        assert on.status.startswith("1 new article")
        assert on.main.list.total == 10


async def test_nothing_jumps_under_who_reads(library: Library, tmp_path: Path, fetcher: FakeFetcher) -> None:
    fetcher.put(POST, rss(NEW, title="The Harbour Post"))
    async with playing(library, tmp_path) as on:
        await on.press("j", "enter")
        await on.press("f5")
        assert on.main.list.total == 9
        assert on.main.list.index == 1
        assert on.place is Place.READER
        assert ". shows what is new" in on.status
        await on.press("full_stop")
        assert on.main.list.total == 10
        assert (
            on.main.list.index == 2 if on.main.list.selected is None else on.main.list.selected.title[:7] == "Kestrel"
        )


async def test_a_feed_that_fails_shows_its_reason(library: Library, tmp_path: Path, fetcher: FakeFetcher) -> None:
    fetcher.fail(POST, status=500)
    async with playing(library, tmp_path, size=(160, 34)) as on:
        await on.press("R")
        assert "1 failed" in on.status
        assert "answered 500" in on.status
        await on.press("exclamation_mark")
        said = str(on.app.screen.query("Static").last().render())
        assert "The Harbour Post" in said
        assert "answered 500" in said
        assert said.count("answered 500") == 1


async def test_only_this_feed_is_fetched(library: Library, tmp_path: Path, fetcher: FakeFetcher) -> None:
    async with playing(library, tmp_path, size=(160, 34)) as on:
        await on.press("ctrl+r")
        assert not fetcher.asked
        await on.press("1", "G", "ctrl+r")
        assert [address for address, _, _ in fetcher.asked] == ["https://le-quai.example/feed"]


async def test_work_goes_on_beside_reading_and_can_be_stopped(
    library: Library, tmp_path: Path, fetcher: FakeFetcher
) -> None:
    going, go_on = threading.Event(), threading.Event()

    def wait(address: str) -> None:
        going.set()
        go_on.wait(10)

    fetcher.before = wait
    async with playing(library, tmp_path) as on:
        await on.pilot.press("R")
        assert going.wait(10)
        await on.pilot.press("j")
        await on.pilot.pause()
        assert on.main.list.index == 1
        await on.pilot.press("R")
        await on.pilot.pause()
        assert "this is going on already" in on.status
        assert on.main.can("app.cancel")
        await on.pilot.press("ctrl+c")
        await on.pilot.pause()
        assert on.status.startswith("stopping")
        go_on.set()
        await settle(on.pilot)
        assert on.status.startswith("stopped")


async def test_leaving_does_not_wait_for_a_server(library: Library, tmp_path: Path, fetcher: FakeFetcher) -> None:
    go_on, going = threading.Event(), threading.Event()

    def wait(address: str) -> None:
        going.set()
        go_on.wait(30)

    fetcher.before = wait
    async with playing(library, tmp_path) as on:
        await on.pilot.press("R")
        assert going.wait(10)
        await on.pilot.press("ctrl+q")
        await on.pilot.pause()
    assert not go_on.is_set()
    go_on.set()


async def test_taking_in_a_folder(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "clippings"
    folder.mkdir()
    (folder / "one.txt").write_text("A gull was seen over the town hall.\n\nIt flew away again before noon.\n")
    async with playing(library, tmp_path) as on:
        await on.press("I", f"type:{folder}", "enter")
        assert on.status.startswith("1 new article")
        assert on.main.list.total == 10


async def test_a_path_that_is_not_there_says_so(library: Library, tmp_path: Path) -> None:
    async with playing(library, tmp_path) as on:
        on.main.do("feeds.import_files", "/no/such/folder")
        await settle(on.pilot)
        assert "1 failed" in on.status
        assert "/no/such/folder" in on.status


async def test_names_of_files_are_completed(library: Library, tmp_path: Path) -> None:
    (tmp_path / "a-long-name.txt").write_text("x")
    async with playing(library, tmp_path) as on:
        await on.press("I", f"type:{tmp_path}/a-l", "right")
        assert on.app.screen.query_one(Input).value == f"{tmp_path}/a-long-name.txt"


async def test_the_full_text_takes_the_place_of_the_teaser(
    library: Library, tmp_path: Path, fetcher: FakeFetcher
) -> None:
    longest = next(drafts(TEXT.read_text("utf-8"))).plain.split("\n\n")
    page = "".join(f"<p>{paragraph}</p>" for paragraph in longest if len(paragraph) > 60)
    page = f"<html><body><article><h1>Kestrel Line</h1>{page}</article></body></html>"
    fetcher.put("https://noordkrant.example/kestrel", page.encode(), media_type="text/html")
    async with playing(library, tmp_path) as on:
        await on.press("j", "enter", "x")
        assert on.main.article is not None
        assert on.main.article.full_text
        assert "The wall would close the old basin" in on.main.article.text.plain


async def test_a_feed_gets_another_name_and_folder(library: Library, tmp_path: Path) -> None:
    async with playing(library, tmp_path, size=(160, 34)) as on:
        await on.press("1", "G")
        on.main.do("feeds.rename", "Le Grand Quai")
        on.main.do("feeds.move", "Ailleurs")
        await settle(on.pilot)
        feed = next(feed for feed in library.subscribing.feeds() if feed.title == "Le Grand Quai")
        assert feed.folder == "Ailleurs"
        on.main.do("feeds.rename")
        await settle(on.pilot)
        assert on.screen_name == "Prompt"


async def test_leaving_a_feed_asks_and_can_be_undone(library: Library, tmp_path: Path) -> None:
    async with playing(library, tmp_path, size=(160, 34)) as on:
        await on.press("1", "G", "D")
        assert on.screen_name == "Confirm"
        await on.press("enter")
        assert "Le Quai" not in [feed.title for feed in library.subscribing.feeds() if feed.address]
        await on.press("ctrl+z")
        assert "Le Quai" in [feed.title for feed in library.subscribing.feeds()]


async def test_feeds_are_fetched_by_the_clock_when_that_is_wanted(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    intervals: list[float] = []
    async with playing(library, tmp_path, QUIET.__class__(refresh_every=15)) as on:
        monkeypatch.setattr(on.main, "set_interval", lambda seconds, what: intervals.append(seconds))
        on.main.feeds.refresh_regularly()
    assert intervals == [900]


async def test_an_empty_library_is_welcomed(tmp_path: Path, fetcher: FakeFetcher) -> None:
    with open_empty(tmp_path, fetcher=fetcher) as library:
        async with playing(library, tmp_path) as on:
            assert on.screen_name == "Welcome"
            await on.press("a")
            assert on.screen_name == "AddFeed"
            await on.press("type:harbour.example/feed", "enter")
            assert on.screen_name == "MainScreen"
            assert on.main.list.total == 1


async def test_the_welcome_comes_back_when_adding_fails(tmp_path: Path, fetcher: FakeFetcher) -> None:
    with open_empty(tmp_path, fetcher=fetcher) as library:
        async with playing(library, tmp_path) as on:
            await on.press("a", "type:nowhere.example/feed", "enter")
            assert on.screen_name == "Welcome"
            assert str(on.app.screen.query_one("#failed", Static).render())


@pytest.mark.parametrize(
    ("key", "screen"),
    [("i", "Prompt"), ("p", "Prompt"), ("f1", "HelpScreen"), ("escape", "MainScreen"), ("q", "MainScreen")],
)
async def test_the_welcome_leads_everywhere(empty: Library, tmp_path: Path, key: str, screen: str) -> None:
    async with playing(empty, tmp_path) as on:
        await on.press(key)
        assert on.screen_name == screen


async def test_the_welcome_is_walked_with_the_cursor(empty: Library, tmp_path: Path) -> None:
    async with playing(empty, tmp_path) as on:
        await on.press("j", "k", "enter")
        assert on.screen_name == "AddFeed"


async def test_the_samples_fill_an_empty_library(empty: Library, tmp_path: Path) -> None:
    async with playing(empty, tmp_path) as on:
        await on.press("s")
        assert empty.reading.counts().total > 30
        assert on.main.list.total > 20

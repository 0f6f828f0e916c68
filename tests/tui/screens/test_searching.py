"""Searching in the app, and lists of queries."""

from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input, Static

from reader.core.grammar import parse
from reader.core.queries import Sort
from reader.library.library import Library
from reader.tui.screens.parts.asking import begun, searched
from reader.tui.screens.parts.layout import Place
from reader.tui.screens.search import SearchScreen
from tests.builders import NOW
from tests.tui.actors import Stagehand, playing, settle


def hits(on: Stagehand) -> SearchScreen:
    """The search screen."""
    screen = on.app.screen
    assert isinstance(screen, SearchScreen)
    return screen


async def test_hits_come_while_one_types(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("s", "type:kest")
        assert hits(on).list.total == 3
        await on.press("type:rel said:ha")
        assert hits(on).list.total == 0
        await on.press("type:ug")
        assert hits(on).list.total == 2
        await on.press("type:dal")
        assert hits(on).list.total == 2


async def test_the_text_of_a_hit_stands_beside_it(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("s", "type:swan")
        article = hits(on).reader.article
        assert article is not None
        assert article.row.title.startswith("How a tide gauge")


async def test_opening_a_hit_shows_the_hits_as_the_list(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("s", "type:kestrel", "down", "enter")
        assert on.place is Place.READER
        assert on.main.article is not None
        assert on.main.article.row.title.startswith("Kestrel Line")
        assert on.main.list.total == 3
        assert on.main.list.index == 1
        assert "“kestrel” · newest first" in on.title
        await on.press("s")
        assert hits(on).typed == "kestrel"


async def test_who_types_faster_than_is_found_gets_the_first_hit(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("s", "type:kestrel")
        for key in ["backspace"] * 7 + list("swan") + ["enter"]:
            await on.pilot.press(key)
        await settle(on.pilot)
        assert on.main.article is not None
        assert on.main.article.row.title.startswith("How a tide gauge")


async def test_the_order_is_newest_or_by_relevance(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("s", "type:kestrel", "tab")
        assert hits(on).view.sort is Sort.RELEVANCE
        selected = hits(on).list.selected
        assert selected is not None
        assert selected.title.startswith("Kestrel Line")
        await on.press("enter")
        assert "by relevance" in on.title
        assert on.main.list.total == 3


async def test_a_search_that_cannot_be_understood_says_why_and_keeps_the_hits(
    newsroom: Library, tmp_path: Path
) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("s", "type:wall", "type: is:purple")
        assert "is:purple is not known" in on.status
        assert hits(on).list.total > 0


async def test_nothing_found_says_so(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("s", "type:zeppelin", "enter")
        assert on.screen_name == "SearchScreen"
        assert "Nothing fits “zeppelin”" in hits(on).list.empty


async def test_keys_of_lists_work_among_the_hits(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("s", "type:kestrel", "shift+tab", "j", "j", "k")
        assert hits(on).list.index == 1
        await on.press("G")
        assert hits(on).list.index == 2
        await on.press("q")
        assert on.screen_name == "MainScreen"
        assert on.main.list.total == 9


async def test_a_search_is_kept_among_the_sources(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("s", "type:said:verbeek", "ctrl+s")
        await on.press(*["backspace"] * len("said:verbeek"), "type:The mayor", "enter")
        assert on.status == "kept as The mayor"
        await on.press("escape")
        assert "said:verbeek" in on.app.desk.paths.settings.read_text()
        await on.press("S", "enter")
        assert "The mayor · newest first" in on.title
        assert on.main.list.total == 1
        assert "The mayor" in [row.title for row in on.main.around._rows]


async def test_without_kept_searches_the_key_says_how_to_keep_one(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("S")
        assert "ctrl+s keeps one" in on.status


async def test_a_query_makes_a_list(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("F", *["backspace"] * 9, "type:tag:water", "enter")
        assert on.main.list.total == 2
        assert on.place is Place.LIST
        await on.press("colon", "type:view.filter is:purple", "enter")
        assert "is:purple is not known" in on.status
        assert on.main.list.total == 2


async def test_oldest_first_and_back(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("O")
        assert "oldest first" in on.title
        assert on.main.list.selected is not None
        assert on.main.list.selected.title == "Vuurtoren zoekt bewoner"
        await on.press("O")
        assert "newest first" in on.title


async def test_an_article_is_opened_by_its_number(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("colon", "type:view.open 12", "enter")
        assert on.main.article is not None
        assert on.main.article.row.id == 12
        assert "All" in on.title
        await on.press("colon", "type:view.open 999", "enter")
        assert "there is no article 999" in on.status
        on.main.do("view.open", "²")
        assert "there is no article ²" in on.status


async def test_choosing_a_source_shows_its_articles(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, size=(160, 40)) as on:
        await on.press("1", "j", "j", "enter")
        assert "Bookmarks" in on.title
        assert on.main.list.total == 3
        await on.press("1", "G", "enter")
        assert "Le Quai" in on.title
        assert on.main.list.total == 1


async def test_folders_fold(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, size=(160, 40)) as on:
        await on.press("1", "G", "space")
        assert len(on.main.sources.folded) == 1


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("harb", "harb*"),
        ("two har", "two har*"),
        ("har ", "har"),
        ("ha", "ha"),
        ('"sea wall"', '"sea wall"'),
        ("said:verb", "said:verb*"),
        ("-entity:kes", "-entity:kes*"),
        ("feed:har", "feed:har"),
        ("said:ve", "said:ve"),
        ("har*", "har*"),
        ("-harb", "-harb*"),
    ],
)
def test_the_last_word_is_taken_for_the_beginning_of_one(typed: str, asked: str) -> None:
    assert begun(typed) == asked


def test_the_words_of_a_search_are_those_that_a_text_can_have() -> None:
    query = parse('wall or "sea side" -ferry said:verbeek feed:post is:unread', NOW)
    assert searched(query) == ["wall", "sea side", "verbeek"]


async def test_what_is_typed_takes_the_place_of_what_was_filled_in(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("s", "type:kestrel", "ctrl+s", "type:trains", "enter")
        assert on.main.searches == {"trains": "kestrel"}


async def test_what_is_typed_ahead_goes_to_the_screen_that_opens(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        for key in "sbrr":
            on.app.post_message(events.Key(key, key))
        await settle(on.pilot)
        assert on.screen_name == "SearchScreen"
        assert on.app.screen.query_one(Input).value == "brr"
        row = newsroom.reading.open(1).row
        assert not row.bookmarked
        assert not row.read


async def test_what_is_typed_ahead_is_found_in_the_pane(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        for key, character in (("slash", "/"), ("b", "b"), ("r", "r")):
            on.app.post_message(events.Key(key, character))
        await settle(on.pilot)
        assert on.main.query_one(Input).value == "br"
        assert not newsroom.reading.open(1).row.bookmarked


async def test_the_number_of_hits_and_the_order_stand_beside_the_words(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("s", "type:kestrel")
        count = hits(on).query_one("#search-count", Static)
        assert str(count.render()) == "3 articles · newest first (tab: by relevance)"
        await on.press("tab")
        assert str(count.render()) == "3 articles · by relevance (tab: newest first)"

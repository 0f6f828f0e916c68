"""Which panes there is room for, and that resizing loses nothing."""

from pathlib import Path

import pytest

from reader.library.library import Library
from reader.tui.screens.parts.layout import Place, places_shown, too_small
from tests.tui.actors import playing, settle

SOURCES, LIST, READER, PANEL = Place.SOURCES, Place.LIST, Place.READER, Place.PANEL


@pytest.mark.parametrize(
    ("width", "place", "panel", "shown"),
    [
        (200, LIST, False, (SOURCES, LIST, READER)),
        (200, READER, True, (SOURCES, LIST, READER, PANEL)),
        (140, LIST, False, (SOURCES, LIST, READER)),
        (140, PANEL, True, (LIST, READER, PANEL)),
        (140, SOURCES, True, (SOURCES, LIST, READER, PANEL)),
        (139, LIST, False, (LIST, READER)),
        (90, SOURCES, False, (SOURCES, READER)),
        (90, READER, True, (READER, PANEL)),
        (90, LIST, True, (LIST, READER)),
        (89, LIST, False, (LIST,)),
        (60, SOURCES, False, (SOURCES,)),
        (60, READER, False, (READER,)),
        (60, PANEL, True, (READER, PANEL)),
    ],
)
def test_as_many_panes_as_there_is_room_for(width: int, place: Place, panel: bool, shown: tuple[Place, ...]) -> None:
    assert places_shown(width, place, panel=panel) == shown


@pytest.mark.parametrize("width", [60, 100, 150, 200])
@pytest.mark.parametrize("place", [SOURCES, LIST, READER])
def test_where_one_is_can_always_be_seen(width: int, place: Place) -> None:
    assert place in places_shown(width, place)
    assert place in places_shown(width, place, panel=True)
    assert place in places_shown(width, place, only_text=True)


@pytest.mark.parametrize(("panel", "shown"), [(False, (READER,)), (True, (READER, PANEL))])
def test_nothing_but_the_text_when_that_is_wanted(panel: bool, shown: tuple[Place, ...]) -> None:
    assert places_shown(200, READER, panel=panel, only_text=True) == shown


def test_too_small_is_less_than_forty_by_ten() -> None:
    assert not too_small(40, 10)
    assert too_small(39, 10)
    assert too_small(40, 9)


async def test_resizing_keeps_article_place_and_cursor(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, size=(150, 24)) as on:
        await on.press("j", "k", "enter", "pagedown")
        article, place = on.main.article, on.main.reader.place
        assert article is not None
        assert place > 0
        for size in ((60, 20), (100, 30), (38, 8), (200, 24), (150, 24)):
            await on.pilot.resize_terminal(*size)
            await settle(on.pilot)
        assert on.screen_name == "MainScreen"
        assert on.main.article is not None
        assert on.main.article.row.id == article.row.id
        assert on.main.reader.place == place
        assert on.main.list.index == 0
        assert on.place is READER
        assert on.app.focused is on.main.reader


async def test_too_little_room_is_said_and_nothing_is_lost(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("t", "type:lon")
        await on.pilot.resize_terminal(30, 8)
        await settle(on.pilot)
        assert on.screen_name == "TooSmall"
        await on.pilot.resize_terminal(100, 30)
        await settle(on.pilot)
        assert on.screen_name == "TagPicker"
        await on.press("enter")
        assert newsroom.reading.open(1).tags == ("long reads", "water")


async def test_a_small_terminal_at_the_start_is_said_too(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, size=(20, 5)) as on:
        assert on.screen_name == "TooSmall"
        await on.pilot.resize_terminal(80, 24)
        await settle(on.pilot)
        assert on.screen_name == "MainScreen"
        assert on.main.list.total == 9


async def test_one_goes_through_the_panes_of_a_narrow_terminal(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, size=(70, 20)) as on:
        assert on.main.panes.shown == (LIST,)
        await on.press("l")
        assert on.main.panes.shown == (READER,)
        assert "Unread › Council puts off" in on.title
        await on.press("h")
        assert on.main.panes.shown == (LIST,)
        await on.press("h")
        assert on.main.panes.shown == (SOURCES,)
        await on.press("j", "enter")
        assert on.main.panes.shown == (LIST,)
        assert "All · newest first" in on.title
        assert on.main.list.total == 12


async def test_tab_goes_round_and_numbers_go_straight(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, size=(160, 30)) as on:
        seen = [on.place]
        for key in ("tab", "tab", "tab", "shift+tab", "1", "3", "2"):
            await on.press(key)
            seen.append(on.place)
        assert seen == [LIST, READER, SOURCES, LIST, SOURCES, LIST, READER, LIST]


async def test_a_click_on_a_pane_is_going_there(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, size=(160, 30)) as on:
        await on.pilot.click("#reader", offset=(20, 12))
        await settle(on.pilot)
        assert on.place is READER
        await on.pilot.click("#sources", offset=(4, 2))
        await settle(on.pilot)
        assert on.main.list.total == 12

"""Lists that are read a piece at a time."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from reader.core.analysis import EntityKind
from reader.core.listing import NameCount
from reader.tui.widgets.growing_list import GrowingList
from reader.tui.widgets.name_list import NameList
from tests.tui.stage import Stage


def names(first: int, number: int) -> list[NameCount]:
    """So many names."""
    return [NameCount(f"Name {at}", EntityKind.PERSON, 9, 9, at) for at in range(first, first + number)]


@asynccontextmanager
async def shown(number: int, *, more: bool) -> AsyncIterator[tuple[Stage, NameList, Pilot[None]]]:
    listing = NameList()
    app = Stage(listing)
    async with app.run_test(size=(40, 12), message_hook=app.keep) as pilot:
        listing.focus()
        listing.show(names(0, number), more=more, empty="Nobody.")
        await pilot.pause()
        yield app, listing, pilot


async def test_more_is_asked_for_once_near_the_end_and_stands_below() -> None:
    async with shown(30, more=True) as (app, listing, pilot):
        listing.move(10)
        await pilot.pause()
        assert app.all_posted(GrowingList.Wanted) == []
        listing.move(10)
        listing.move(1)
        await pilot.pause()
        assert len(app.all_posted(GrowingList.Wanted)) == 1
        listing.add(names(30, 5), more=False)
        listing.to_end()
        await pilot.pause()
        assert listing.selected is not None
        assert listing.selected.name == "Name 34"
        assert "Name 34" in app.lines(listing)[-1]
        assert len(app.all_posted(GrowingList.Wanted)) == 1


async def test_the_cursor_keeps_its_place_when_the_list_is_read_again() -> None:
    async with shown(30, more=False) as (_, listing, _pilot):
        listing.move(25)
        listing.show(names(0, 20), more=False, keep=True)
        assert listing.selected is not None
        assert listing.selected.name == "Name 19"
        listing.show(names(0, 20), more=False)
        assert listing.selected is not None
        assert listing.selected.name == "Name 0"


async def test_an_empty_list_says_so_and_chooses_nothing() -> None:
    async with shown(0, more=False) as (app, listing, pilot):
        assert any("Nobody." in line for line in app.lines(listing))
        assert listing.selected is None
        listing.open_current()
        listing.move(1)
        await pilot.pause()
        assert not app.all_posted(GrowingList.Chosen)


async def test_a_list_that_is_only_looked_at_has_no_cursor() -> None:
    async with shown(3, more=False) as (app, listing, _pilot):
        assert app.lines(listing)[0].startswith("▌")
        listing.hide_cursor()
        assert not app.lines(listing)[0].startswith("▌")
        listing.move(1)
        assert listing.selected is not None

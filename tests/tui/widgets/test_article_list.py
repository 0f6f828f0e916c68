"""The article list."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from textual.events import MouseScrollDown
from textual.pilot import Pilot

from reader.core.articles import ArticleRow, Snippet
from reader.tui.widgets.article_list import GONE, ArticleList
from tests.tui.fakes import MemoryRows
from tests.tui.samples import NOW, row, rows
from tests.tui.stage import Stage

EMPTY = "Nothing unread.\nR fetches the feeds, 2 shows all articles."


@asynccontextmanager
async def shown(source: MemoryRows, **more: object) -> AsyncIterator[tuple[Stage, ArticleList, Pilot[None]]]:
    listing = ArticleList(clock=lambda: NOW)
    app = Stage(listing)
    async with app.run_test(size=(60, 21), message_hook=app.keep) as pilot:
        listing.focus()
        listing.show(source, empty=EMPTY, **more)  # type: ignore[arg-type]
        await pilot.pause()
        yield app, listing, pilot


async def test_it_shows_the_first_rows_and_highlights_the_first() -> None:
    async with shown(MemoryRows(rows(312))) as (app, listing, _):
        lines = app.lines(listing)
        assert lines[0].startswith("▌● Council delays vote")
        assert lines[1].startswith("▌  The Harbour Post · 7m · 1 min")
        assert lines[2].startswith(" ● Waterschap")
        assert app.last(ArticleList.Highlighted).row == listing.selected
        assert listing.total == 312


async def test_only_what_is_seen_is_asked_for() -> None:
    source = MemoryRows(rows(5_000))
    async with shown(source) as (_, listing, pilot):
        assert source.asked == ["page"]
        for _ in range(30):
            listing.move(1)
            await pilot.pause()
        assert source.asked == ["page"]
        listing.to_end()
        await pilot.pause()
        assert source.asked == ["page", "page"]
        assert listing.selected is not None
        assert listing.selected.id == 5_000


async def test_moving_goes_by_rows_pages_and_ends_and_stops_at_both() -> None:
    async with shown(MemoryRows(rows(100))) as (_, listing, _pilot):
        listing.move(-1)
        assert listing.index == 0
        listing.page(1)
        assert listing.index == 9
        listing.half_page(1)
        assert listing.index == 14
        listing.to_end()
        assert listing.index == 99
        listing.move(5)
        assert listing.index == 99
        listing.page(-1)
        listing.to_start()
        assert listing.index == 0


async def test_the_cursor_is_always_in_sight() -> None:
    async with shown(MemoryRows(rows(100))) as (app, listing, pilot):
        for step in (1, 30, 60, -20, -71):
            listing.move(step)
            await pilot.pause()
            assert sum(line.startswith("▌") for line in app.lines(listing)) == 2


async def test_a_row_read_meanwhile_keeps_its_place_and_loses_its_dot() -> None:
    made = [row(number, title=f"Article {number}") for number in range(1, 301)]
    source = MemoryRows(made)
    async with shown(source) as (app, listing, pilot):
        source.all[2] = replace(made[1], read=True)
        source.result.remove(2)
        listing.refresh_rows([2])
        await pilot.pause()
        lines = app.lines(listing)
        assert lines[2].startswith("   Article 2")
        assert lines[4].startswith(" ● Article 3")
        listing.to_end()
        listing.to_start()
        await pilot.pause()
        assert app.lines(listing)[2].startswith("   Article 2")


async def test_after_reading_half_a_page_no_row_is_skipped_on_the_next() -> None:
    made = [row(number, title=f"Article {number}") for number in range(1, 301)]
    source = MemoryRows(made)
    async with shown(source) as (_, listing, _pilot):
        source.result = source.result[50:]
        listing.go_to(99)
        listing.move(1)
        assert listing.selected is not None
        assert listing.selected.id == 101


async def test_showing_anew_keeps_the_cursor_on_its_article() -> None:
    made = rows(300)
    async with shown(MemoryRows(made)) as (app, listing, pilot):
        listing.go_to(150)
        kept = listing.selected
        new = [row(900 + number, order=20_000_000 + number) for number in range(3)]
        listing.show(MemoryRows([*new[::-1], *made]), keep=kept)
        await pilot.pause()
        assert listing.index == 153
        assert listing.selected == kept
        assert sum(line.startswith("▌") for line in app.lines(listing)) == 2


async def test_the_next_unread_row_is_found_near_and_far() -> None:
    made = [row(number, read=number not in (5, 250)) for number in range(1, 301)]
    async with shown(MemoryRows(made)) as (_, listing, _pilot):
        assert listing.next_unread()
        assert listing.index == 4
        assert listing.next_unread()
        assert listing.index == 249
        assert not listing.next_unread()
        assert listing.next_unread(-1)
        assert listing.index == 4


async def test_a_deleted_article_leaves_a_line_that_says_so() -> None:
    source = MemoryRows(rows(20))
    async with shown(source) as (app, listing, pilot):
        del source.all[3]
        listing.refresh_rows()
        await pilot.pause()
        assert GONE in app.lines(listing)[4]
        listing.move(2)
        assert listing.selected is None


async def test_an_empty_list_says_what_is_missing_and_which_key_helps() -> None:
    async with shown(MemoryRows([])) as (app, listing, _):
        text = " ".join(" ".join(app.lines(listing)).split())
        assert text == "Nothing unread. R fetches the feeds, 2 shows all articles."
        assert app.last(ArticleList.Highlighted).row is None
        listing.move(1)
        listing.to_end()
        listing.open_current()
        assert not app.all_posted(ArticleList.Opened)


async def test_enter_opens_the_row() -> None:
    async with shown(MemoryRows(rows(20))) as (app, listing, pilot):
        listing.move(1)
        listing.open_current()
        await pilot.pause()
        assert app.last(ArticleList.Opened).row == listing.selected


async def test_a_click_highlights_and_a_second_one_opens() -> None:
    async with shown(MemoryRows(rows(50))) as (app, listing, pilot):
        await pilot.click(ArticleList, offset=(10, 7))
        assert listing.index == 3
        assert not app.all_posted(ArticleList.Opened)
        await pilot.click(ArticleList, offset=(10, 8))
        await pilot.pause()
        assert [each.row.id for each in app.all_posted(ArticleList.Opened)] == [4]


async def test_the_wheel_scrolls_without_moving_the_cursor() -> None:
    async with shown(MemoryRows(rows(100))) as (_, listing, pilot):
        for _ in range(10):
            await pilot._post_mouse_events([MouseScrollDown], ArticleList, offset=(5, 5))
        assert listing.scroll_offset.y > 10
        assert listing.index == 0
        listing.move(1)
        await pilot.pause()
        assert listing.scroll_offset.y <= 2


async def test_finding_marks_the_words_and_goes_round() -> None:
    async with shown(MemoryRows(rows(40))) as (app, listing, pilot):
        listing.find("greve canal")
        await pilot.pause()
        assert listing.index == 3
        assert (app.last(ArticleList.Found).which, app.last(ArticleList.Found).total) == (1, 5)
        listing.find_next(1)
        await pilot.pause()
        assert listing.index == 11
        listing.find_next(-1)
        listing.find_next(-1)
        await pilot.pause()
        assert listing.index == 35
        listing.find("nobody wrote this")
        for _ in range(5):
            await pilot.pause()
        assert app.last(ArticleList.Found).total == 0


async def test_finding_in_a_long_list_looks_a_slice_at_a_time() -> None:
    made = [row(number, title=f"Article {number}") for number in range(1, 3_001)]
    async with shown(MemoryRows(made)) as (app, listing, pilot):
        listing.find("Article 2789")
        assert listing.index == 0
        while not app.all_posted(ArticleList.Found):
            await pilot.pause()
        assert listing.index == 2_788
        assert app.last(ArticleList.Found).total == -1


async def test_a_search_shows_snippets() -> None:
    source = MemoryRows(rows(5), keyed=False)
    source.snippets[1] = Snippet("… at the old customs house …", ((9, 12),))
    async with shown(source) as (app, listing, _):
        assert "at the old customs house" in app.lines(listing)[1]


async def test_resizing_keeps_the_row() -> None:
    async with shown(MemoryRows(rows(300))) as (app, listing, pilot):
        listing.go_to(200)
        for size in ((40, 12), (120, 40), (60, 6)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert listing.index == 200
            assert any(line.startswith("▌") for line in app.lines(listing))


async def test_hostile_titles_arrive_without_their_teeth() -> None:
    evil = row(1, title="[bold]x[/] \x1b]0;owned\x07 \u202eright", source="[@click=app.quit]y[/]")
    async with shown(MemoryRows([evil])) as (app, listing, _):
        text = "".join(app.lines(listing))
        assert "[bold]x[/]" in text
        assert "[@click=app.quit]y[/]" in text
        assert not set(text) & set("\x1b\x07\u202e")


def ids(listing: ArticleList, count: int) -> list[int]:
    found: list[ArticleRow | None] = []
    for index in range(count):
        listing.go_to(index)
        found.append(listing.selected)
    return [each.id for each in found if each]


async def test_a_jump_and_a_walk_back_show_every_row_once() -> None:
    async with shown(MemoryRows(rows(450))) as (_, listing, _pilot):
        listing.to_end()
        listing.go_to(250)
        assert ids(listing, 450) == list(range(1, 451))

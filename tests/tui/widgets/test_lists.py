"""Sources and panels: lists of a few hundred entries."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TypeVar

import pytest
from textual.pilot import Pilot

from reader.core.listing import SourceRow, SourceRowKind
from reader.tui.widgets.entry_list import EntryList
from reader.tui.widgets.names_panel import NamesPanel
from reader.tui.widgets.quotes_panel import QuotesPanel
from reader.tui.widgets.removals_panel import RemovalsPanel
from reader.tui.widgets.source_list import SourceList
from tests.tui.samples import harbour, sources
from tests.tui.stage import Stage

Shown = TypeVar("Shown", bound=EntryList)
ARTICLE = harbour()


@asynccontextmanager
async def shown(listing: Shown, size: tuple[int, int] = (30, 21)) -> AsyncIterator[tuple[Stage, Shown, Pilot[None]]]:
    app = Stage(listing)
    async with app.run_test(size=size, message_hook=app.keep) as pilot:
        listing.focus()
        if isinstance(listing, SourceList):
            listing.show(sources(), current="is:unread")
        elif isinstance(listing, NamesPanel):
            listing.show(ARTICLE.analysis, empty="No names found.")
        elif isinstance(listing, QuotesPanel):
            listing.show(ARTICLE.analysis, ARTICLE.text.plain)
        elif isinstance(listing, RemovalsPanel):
            listing.show(ARTICLE.removals)
        await pilot.pause()
        yield app, listing, pilot


def title(row: SourceRow | None) -> str:
    return row.title if row else ""


async def test_the_cursor_skips_headings_and_stops_at_the_ends() -> None:
    async with shown(SourceList()) as (_, listing, _pilot):
        listing.move(4)
        assert title(listing.selected) == "harbour"
        listing.move(1)
        assert title(listing.selected) == "Nederland"
        listing.move(-1)
        assert title(listing.selected) == "harbour"
        listing.to_end()
        assert title(listing.selected) == "Silent Weekly"
        listing.move(3)
        assert title(listing.selected) == "Silent Weekly"
        listing.to_start()
        assert title(listing.selected) == "Unread"


async def test_enter_chooses_a_source_and_moving_tells_which() -> None:
    async with shown(SourceList()) as (app, listing, pilot):
        listing.move(2)
        await pilot.pause()
        assert app.last(SourceList.Highlighted).row.query == "is:starred"
        assert not app.all_posted(SourceList.Chosen)
        listing.open_current()
        await pilot.pause()
        assert app.last(SourceList.Chosen).row.query == "is:starred"


async def test_folding_hides_feeds_and_leads_the_cursor_to_the_folder() -> None:
    async with shown(SourceList()) as (app, listing, pilot):
        listing.go_to("feed:#2")
        listing.toggle_fold()
        await pilot.pause()
        assert title(listing.selected) == "Nederland"
        assert not any("Rijnbode" in line for line in app.lines(listing))
        assert listing.folded == frozenset({"folder:Nederland"})
        listing.toggle_fold()
        await pilot.pause()
        assert any("Rijnbode" in line for line in app.lines(listing))


async def test_folds_can_be_set_from_what_was_remembered() -> None:
    async with shown(SourceList()) as (app, listing, pilot):
        listing.folded = frozenset({"folder:World"})
        await pilot.pause()
        assert any("▸ World" in line for line in app.lines(listing))
        assert not listing.go_to("feed:#3")


async def test_outside_of_folders_there_is_nothing_to_fold() -> None:
    async with shown(SourceList()) as (_, listing, _pilot):
        listing.toggle_fold()
        assert listing.folded == frozenset()


async def test_a_click_on_the_sign_folds_and_a_click_on_the_name_chooses() -> None:
    async with shown(SourceList()) as (app, listing, pilot):
        y = next(y for y, line in enumerate(app.lines(listing)) if "World" in line)
        await pilot.click(SourceList, offset=(1, y + 1))
        await pilot.pause()
        assert listing.folded == frozenset({"folder:World"})
        assert not app.all_posted(SourceList.Chosen)
        await pilot.click(SourceList, offset=(8, y + 1))
        await pilot.pause()
        assert app.last(SourceList.Chosen).row.title == "World"


async def test_new_counts_leave_cursor_and_folds_alone() -> None:
    async with shown(SourceList()) as (app, listing, pilot):
        listing.go_to("folder:World")
        listing.toggle_fold()
        listing.show(tuple(replace(row, count=row.count + 5) for row in sources()))
        await pilot.pause()
        assert title(listing.selected) == "World"
        assert any("▸ World" in line and "131" in line for line in app.lines(listing))


async def test_a_source_that_is_gone_gives_its_cursor_to_the_first() -> None:
    async with shown(SourceList()) as (_, listing, _pilot):
        listing.go_to("tag:harbour")
        listing.show(tuple(row for row in sources() if row.kind is not SourceRowKind.TAG))
        assert title(listing.selected) == "Unread"


async def test_five_hundred_feeds_scroll_with_the_cursor() -> None:
    feeds = tuple(SourceRow(f"Feed {n}", f"feed:#{n}", n, 0, SourceRowKind.FEED, n) for n in range(500))
    async with shown(SourceList()) as (app, listing, pilot):
        listing.show(feeds)
        for act in (listing.to_end, lambda: listing.page(-1), lambda: listing.half_page(-3), lambda: listing.move(100)):
            act()
            await pilot.pause()
            assert sum(line.startswith("▌") for line in app.lines(listing)) == 1
        listing.find("feed 123")
        await pilot.pause()
        assert title(listing.selected) == "Feed 123"
        assert (app.last(SourceList.Found).which, app.last(SourceList.Found).total) == (1, 1)


async def test_finding_goes_round_in_both_directions() -> None:
    async with shown(SourceList()) as (app, listing, pilot):
        listing.find("harbour")
        assert title(listing.selected) == "harbour"
        listing.find_next(1)
        assert title(listing.selected) == "The Harbour Post with a very long name"
        listing.find_next(1)
        assert title(listing.selected) == "harbour"
        listing.find_next(-1)
        await pilot.pause()
        assert app.last(SourceList.Found).which == 2
        listing.find("zebra")
        await pilot.pause()
        assert app.last(SourceList.Found).total == 0


async def test_choosing_a_name_again_gives_its_next_mention() -> None:
    async with shown(NamesPanel()) as (app, panel, pilot):
        for _ in range(4):
            panel.open_current()
        await pilot.pause()
        starts = [each.mention.start for each in app.all_posted(NamesPanel.Chosen)]
        assert len(set(starts)) == 3
        assert starts[3] == starts[0]
        panel.move(1)
        panel.open_current()
        await pilot.pause()
        chosen = app.last(NamesPanel.Chosen)
        assert (chosen.entity.name, chosen.mention) == ("Tomas Okafor", chosen.entity.mentions[0])


async def test_a_panel_follows_the_text_without_answering_back() -> None:
    async with shown(NamesPanel()) as (app, panel, pilot):
        panel.select(ARTICLE.analysis.entities[0])
        await pilot.pause()
        assert panel.selected == ARTICLE.analysis.entities[0]
        assert not app.all_posted(NamesPanel.Highlighted)
    async with shown(QuotesPanel()) as (app, quotes, pilot):
        quotes.select(ARTICLE.analysis.quotes[2])
        await pilot.pause()
        assert quotes.selected == ARTICLE.analysis.quotes[2]
        assert not app.all_posted(QuotesPanel.Highlighted)


async def test_moving_in_the_quotes_tells_which_so_that_the_text_can_follow() -> None:
    async with shown(QuotesPanel()) as (app, panel, pilot):
        panel.move(1)
        panel.open_current()
        await pilot.pause()
        assert app.last(QuotesPanel.Highlighted).quote == ARTICLE.analysis.quotes[1]
        assert app.last(QuotesPanel.Chosen).quote == ARTICLE.analysis.quotes[1]


async def test_the_cursor_marks_every_line_of_a_quote() -> None:
    async with shown(QuotesPanel()) as (app, panel, _):
        lines = app.lines(panel)
        end = lines.index("")
        assert end >= 3
        assert all(line.startswith("▌") for line in lines[:end])
        assert not any(line.startswith("▌") for line in lines[end:])


async def test_removals_can_be_walked_and_chosen() -> None:
    async with shown(RemovalsPanel()) as (app, panel, pilot):
        panel.to_end()
        panel.open_current()
        await pilot.pause()
        assert app.last(RemovalsPanel.Chosen).removal == ARTICLE.removals[2]
        assert app.last(RemovalsPanel.Highlighted).removal == ARTICLE.removals[2]


@pytest.mark.parametrize("kind", [SourceList, NamesPanel, QuotesPanel, RemovalsPanel])
async def test_another_width_keeps_the_cursor(kind: type[EntryList]) -> None:
    async with shown(kind()) as (app, listing, pilot):
        listing.move(2)
        key = listing.key
        for size in ((18, 8), (100, 40), (8, 3)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert listing.key == key
            assert len(app.lines(listing)) == listing.content_size.height


async def test_an_empty_panel_says_so() -> None:
    async with shown(NamesPanel()) as (app, panel, pilot):
        panel.show(ARTICLE.analysis.__class__(), empty="No names found.")
        await pilot.pause()
        assert "No names found." in " ".join(app.lines(panel))
        panel.move(1)
        panel.page(1)
        panel.open_current()
        assert panel.selected is None

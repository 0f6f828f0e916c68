"""Reading in the app: opening, going on, marks, panels, ways of showing the text."""

from pathlib import Path

import pytest

from reader.core.analysis import Analysis
from reader.core.articles import Prepared
from reader.core.spans import Span
from reader.core.text import Block, BlockKind, Cleaned, CleanText, Metadata
from reader.library import upkeep
from reader.library.engines import versions
from reader.library.library import Library
from reader.tui.screens.parts.layout import Place
from reader.tui.view.marks import ALL_MARKS, NAMES, QUOTES, TextMode
from reader.tui.widgets.names_panel import NamesPanel
from reader.tui.widgets.quotes_panel import QuotesPanel
from reader.tui.widgets.removals_panel import RemovalsPanel
from tests.tui.actors import QUIET, Stagehand, playing, settle

CLEANER, ANALYSER = versions()

AT_ONCE = QUIET.__class__(mark_read_after=0)
"""Articles count as read as soon as they are opened."""


def panel_of(on: Stagehand) -> object:
    """The panel that is open."""
    return on.main.panel


async def test_moving_shows_the_article_beside_the_list_without_reading_it(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, AT_ONCE) as on:
        await on.press("j")
        assert on.main.article is not None
        assert on.main.article.row.title.startswith("Kestrel Line")
        assert not newsroom.reading.open(on.main.article.row.id).row.read


async def test_opening_marks_as_read_and_stays_in_the_list(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, AT_ONCE) as on:
        await on.press("enter")
        assert on.place is Place.READER
        row = on.main.list.selected
        assert row is not None
        assert row.read
        assert on.main.list.total == 9
        assert newsroom.reading.counts().unread == 8


async def test_undo_takes_back_the_deed_and_not_that_the_article_was_opened(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, AT_ONCE) as on:
        await on.press("j", "j", "enter")
        assert on.main.article is not None
        number = on.main.article.row.id
        await on.press("b", "ctrl+z")
        assert not newsroom.reading.open(number).row.bookmarked
        assert newsroom.reading.open(number).row.read
        assert on.main.list.total == 9
        assert on.main.list.selected is not None
        assert on.main.list.selected.id == number
        assert on.main.article.row.id == number


async def test_an_article_of_an_older_version_is_made_anew_once_it_is_opened(
    newsroom: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Made anew by a better cleaner."
    whole = CleanText(text, (Block(BlockKind.PARAGRAPH, Span(0, len(text))),))
    better = Prepared(Cleaned(whole, Metadata("Anew"), CLEANER + 1), Analysis(version=ANALYSER))
    monkeypatch.setattr(upkeep, "versions", lambda: (CLEANER + 1, ANALYSER))
    monkeypatch.setattr(newsroom.tools.workers, "prepare", lambda *_: better)
    async with playing(newsroom, tmp_path) as on:
        await on.press("pause")
        assert "reader reprocess renews" in on.status
        await on.press("j")
        assert on.main.article is not None
        assert on.main.article.text.plain != text
        await on.press("enter")
        assert on.main.article.text.plain == text
        assert on.place is Place.READER


async def test_an_article_counts_as_read_after_a_moment(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, QUIET.__class__(mark_read_after=0.05)) as on:
        await on.press("enter")
        await on.pilot.pause(0.2)
        assert newsroom.reading.counts().unread == 8


async def test_space_reads_on_through_everything(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, AT_ONCE, size=(100, 20)) as on:
        await on.press("space")
        assert on.place is Place.READER
        before = on.main.reader.place
        await on.press("space")
        assert on.main.reader.place > before
        for _ in range(8):
            await on.pilot.press("space")
            await on.pilot.pause()
        await settle(on.pilot)
        assert on.main.article is not None
        assert not on.main.article.row.title.startswith("Council")


async def test_shift_space_goes_a_page_back(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, size=(100, 20)) as on:
        await on.press("space", "space", "space")
        before = on.main.reader.place
        await on.press("shift+space")
        assert on.main.reader.place < before


async def test_next_and_previous_unread(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("1", "j", "enter")
        await on.press("G", "p")
        assert on.main.list.selected is not None
        assert on.main.list.selected.title == "Vuurtoren zoekt bewoner"
        await on.press("n")
        assert "no unread article further down" in on.status


async def test_in_the_reader_the_next_article_opens(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("enter", "J")
        assert on.place is Place.READER
        assert on.main.article is not None
        assert on.main.article.row.title.startswith("Kestrel Line")
        await on.press("K", "K")
        assert on.main.article.row.title.startswith("Council")
        assert "first article" in on.status


async def test_the_place_is_remembered(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, size=(100, 16)) as on:
        await on.press("enter", "pagedown", "pagedown")
        place = on.main.reader.place
        await on.press("h", "j", "k")
        assert newsroom.reading.open(1).place == place
        assert on.main.reader.place == place


async def test_the_place_is_remembered_over_a_restart(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, size=(100, 16)) as on:
        await on.press("enter", "pagedown")
        place = on.main.reader.place
        await on.pilot.press("ctrl+q")
    assert newsroom.reading.open(1).place == place > 0


async def test_two_g_and_a_large_one_go_to_the_ends(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("G")
        assert on.main.list.index == 8
        await on.press("g", "g")
        assert on.main.list.index == 0


async def test_a_sequence_that_comes_to_nothing_leaves_its_last_key(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("g", "j")
        assert on.main.list.index == 1
        await on.press("g", "escape", "g", "g")
        assert on.main.list.index == 0
        assert on.place is Place.LIST


async def test_marks_are_walked_and_named(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("enter", "right_square_bracket")
        assert "Oosterdam · place" in on.status
        await on.press("right_square_bracket")
        assert "Anna Verbeek · person" in on.status
        await on.press("left_square_bracket", "left_square_bracket")
        assert "no mark further up" in on.status


async def test_marks_go_through_all_quotes_names_none(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        seen = [on.main.reader.marks]
        for _ in range(4):
            await on.press("m")
            seen.append(on.main.reader.marks)
        assert seen == [ALL_MARKS, QUOTES, NAMES, frozenset(), ALL_MARKS]


async def test_the_text_goes_through_cleaned_removals_original(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        seen = [on.main.reader.mode]
        for _ in range(3):
            await on.press("c")
            seen.append(on.main.reader.mode)
        assert seen == [TextMode.CLEAN, TextMode.REMOVALS, TextMode.RAW, TextMode.CLEAN]


@pytest.mark.parametrize(("key", "kind"), [("e", NamesPanel), ("w", QuotesPanel), ("C", RemovalsPanel)])
async def test_a_panel_opens_and_closes_with_its_key(
    newsroom: Library, tmp_path: Path, key: str, kind: type[NamesPanel]
) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("enter", key)
        assert isinstance(panel_of(on), kind)
        assert on.place == "panel"
        assert on.app.focused is on.main.panel
        await on.press(key)
        assert panel_of(on) is None
        assert on.place == "reader"


async def test_one_panel_takes_the_place_of_another(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("enter", "e", "w")
        assert isinstance(on.main.panel, QuotesPanel)
        assert len(on.main.query(".panel")) == 1
        await on.press("q")
        assert on.main.panel is None


async def test_choosing_a_quote_leads_to_its_place(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, size=(100, 16)) as on:
        await on.press("enter", "w", "G", "enter")
        assert on.place is Place.READER
        assert on.main.reader.place > 0
        assert on.main.panel is not None


async def test_choosing_a_name_again_leads_to_its_next_mention(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, size=(100, 16)) as on:
        await on.press("enter", "e", "enter")
        first = on.main.reader.place
        await on.press("enter")
        assert on.main.reader.place > first


async def test_a_panel_follows_the_article(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("enter", "e", "3", "J")
        panel = on.main.panel
        assert isinstance(panel, NamesPanel)
        assert panel.selected is not None
        assert panel.selected.name in ("Ingrid Haugdal", "Joris Blom")


async def test_a_removal_is_shown_at_its_place(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("enter", "C", "j")
        assert on.main.reader.mode is TextMode.REMOVALS


async def test_nothing_but_the_text(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, size=(160, 30)) as on:
        await on.press("z")
        assert list(on.main.panes.shown) == [Place.READER]
        assert not on.main.query_one("TitleBar").display
        await on.press("q")
        assert list(on.main.panes.shown) == [Place.SOURCES, Place.LIST, Place.READER]
        assert on.main.query_one("TitleBar").display


async def test_the_column_gets_wider_and_stays_so(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("colon", "type:text.wider", "enter")
        assert on.main.reader.measure == 76
        assert "measure = 76" in on.app.desk.paths.settings.read_text()


async def test_finding_in_the_text_borrows_n_until_escape(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("enter", "slash", "type:wall", "enter")
        assert "“wall”: 1 of" in on.status
        await on.press("n")
        assert "“wall”: 2 of" in on.status
        await on.press("N")
        assert "“wall”: 1 of" in on.status
        await on.press("escape")
        assert on.place is Place.READER
        await on.press("n")
        assert on.main.article is not None
        assert on.main.article.row.title.startswith("Kestrel Line")


async def test_finding_in_the_list_and_giving_up(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("slash", "type:gletscher")
        assert on.main.list.index == 3
        await on.press("escape")
        assert not on.main.finding.active
        assert on.app.focused is on.main.list
        await on.press("j")
        assert on.main.list.index == 4

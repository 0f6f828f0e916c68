"""The program as a whole: palette, command line, help, themes, settings, leaving."""

from pathlib import Path
from typing import Any

import pytest
from textual.command import CommandPalette
from textual.widgets import Input, OptionList

from reader.core.errors import StorageError
from reader.library.library import Library
from reader.tui.commands import COMMANDS
from reader.tui.screens.command_line import CommandLine
from reader.tui.screens.help import HelpScreen
from reader.tui.screens.parts.layout import Place
from reader.tui.screens.theme_picker import ThemePicker
from reader.tui.widgets.footer import KeyFooter
from tests.tui.actors import QUIET, Stagehand, playing, settle


def settings_with(**changes: Any) -> Any:
    """Quiet settings with these changes."""
    return QUIET.__class__(mark_read_after=-1, date_style="dmy", **changes)


def options(on: Stagehand) -> list[str]:
    """The lines of the list on top."""
    return [str(option.prompt) for option in on.app.screen.query_one(OptionList).options]


async def test_the_palette_does_what_was_chosen(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("ctrl+p", "type:bookmark")
        await on.press("enter")
        assert on.screen_name == "MainScreen"
        assert newsroom.reading.open(1).row.bookmarked


async def test_the_palette_goes_to_feeds_and_articles(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("ctrl+p", "type:le quai")
        await on.press("enter")
        assert on.main.list.total == 1
        await on.press("ctrl+p", "type:vuurtoren")
        await on.press("enter")
        assert on.main.article is not None
        assert on.main.article.row.title == "Vuurtoren zoekt bewoner"


async def test_the_palette_has_one_row_for_each_entry_and_leaves_the_foot_free(
    newsroom: Library, tmp_path: Path
) -> None:
    async with playing(newsroom, tmp_path, size=(60, 20)) as on:
        await on.press("ctrl+p")
        found = on.app.screen.query_one(OptionList)
        assert all("\n" not in line and len(line) <= found.size.width for line in options(on))
        assert found.virtual_size.height <= found.option_count + 2
        assert 10 < found.region.bottom <= 18
        assert any(line.endswith(" t") for line in options(on))


async def test_the_palette_proposes_only_what_can_be_done(newsroom: Library, empty: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("ctrl+p")
        assert isinstance(on.app.screen, CommandPalette)
        assert any("Bookmark" in line for line in options(on))
        assert not any("Stop what is running" in line for line in options(on))


async def test_the_command_line_completes_and_takes_arguments(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("colon", "type:article.ta", "tab")
        assert on.app.screen.query_one(Input).value == "article.tag "
        await on.press("type:harbours", "enter")
        assert "harbours" in newsroom.reading.open(1).tags


async def test_the_command_line_finds_commands_by_their_words(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("colon", "type:bookm", "down", "up", "enter")
        assert newsroom.reading.open(1).row.bookmarked


async def test_a_command_that_is_not_there_does_nothing(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("colon", "type:xyzzy", "enter")
        assert isinstance(on.app.screen, CommandLine)
        await on.press("escape")
        assert on.screen_name == "MainScreen"


async def test_help_lists_every_command_and_filters(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("question_mark")
        assert sum(option.id is not None for option in on.app.screen.query_one(OptionList).options) == len(COMMANDS)
        await on.press("type:who said what in this")
        assert [option.id for option in on.app.screen.query_one(OptionList).options if option.id] == ["text.quotes"]
        await on.press("enter")
        assert on.screen_name == "MainScreen"
        assert on.place is Place.PANEL


async def test_help_begins_with_the_pane_one_is_in(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, size=(160, 40)) as on:
        await on.press("1", "f1")
        assert options(on)[0] == "Sources"
        await on.press("pagedown", "pagedown", "pageup", "down", "up", "escape")
        await on.press("s", "f1")
        screen = on.app.screen
        assert isinstance(screen, HelpScreen)
        assert options(on)[0] == "Search"


async def test_a_key_finds_its_command_in_the_help(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("question_mark", "type:w")
        ids = [option.id for option in on.app.screen.query_one(OptionList).options if option.id]
        assert "text.quotes" in ids


async def test_themes_are_seen_while_choosing_and_put_back(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        assert on.app.theme == "night"
        await on.press("ctrl+t", "up")
        seen = on.app.theme
        assert seen != "night"
        await on.press("escape")
        assert on.app.theme == "night"
        await on.press("ctrl+t", "type:sepia", "enter")
        assert on.app.theme == "sepia"
        assert 'theme = "sepia"' in on.app.desk.paths.settings.read_text()


async def test_every_theme_can_be_put_on(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("ctrl+t")
        picker = on.app.screen
        assert isinstance(picker, ThemePicker)
        for name in picker.themes:
            on.app.theme = name
            await on.pilot.pause()
            assert on.app.current_theme.name == name


async def test_a_theme_that_is_not_there_is_said_to_be(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        on.main.do("app.theme", "no-such-theme")
        assert "there is no theme" in on.status
        assert on.app.theme == "night"
        on.main.do("app.theme", "paper")
        assert on.app.theme == "paper"


async def test_a_bad_theme_file_is_said_in_the_status_line(newsroom: Library, tmp_path: Path) -> None:
    folder = tmp_path / "config" / "themes"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text("[colours]\nbackground = '[bold]nonsense[/'\n")
    async with playing(newsroom, tmp_path, settings_with(theme="mine")) as on:
        assert on.app.theme == "night"
        assert not on.app._notifications
        assert on.status.startswith("settings: ")
        assert "mine.toml" in on.status
        await on.press("ctrl+t")
        assert on.screen_name == "ThemePicker"
        assert len(on.app._notifications) == 1


async def test_a_theme_of_ones_own_is_used(newsroom: Library, tmp_path: Path) -> None:
    folder = tmp_path / "config" / "themes"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text('[colours]\nbackground="#001100"\nforeground="#ffffff"\naccent="#00ff00"\n')
    async with playing(newsroom, tmp_path, settings_with(theme="mine")) as on:
        assert on.app.theme == "mine"
        assert not on.app._notifications


async def test_no_color_means_no_colour(newsroom: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with playing(newsroom, tmp_path, settings_with(theme="paper")) as on:
        assert on.app.theme == "monochrome"


async def test_unknown_commands_in_the_settings_are_reported(newsroom: Library, tmp_path: Path) -> None:
    said = "keys: there is no command 'article.bokmark'; 'article.bookmark' was probably meant"
    async with playing(newsroom, tmp_path, settings_with(keys={"article.bokmark": "B", "article.note": "j"})) as on:
        assert on.status == f"settings: {said} · and 1 more: ! shows them"
        assert not on.app._notifications


async def test_a_key_of_ones_own_works_and_is_shown(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, settings_with(keys={"article.bookmark": "B", "app.quit": "f10"})) as on:
        await on.press("b")
        assert not newsroom.reading.open(1).row.bookmarked
        await on.press("B")
        assert newsroom.reading.open(1).row.bookmarked
        footer = on.main.query_one(KeyFooter)
        assert "B bookmark" in footer.render_line(0).text
        await on.pilot.press("f10")
        await on.pilot.pause()
        assert not on.app._running or on.app._exit


async def test_the_keys_of_newsboat(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, settings_with(keymap="newsboat")) as on:
        await on.press("N")
        assert newsroom.reading.open(1).row.read
        await on.press("N")
        assert not newsroom.reading.open(1).row.read
        await on.press("slash")
        assert on.screen_name == "SearchScreen"


async def test_q_goes_back_and_leaves_on_the_second_press(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("enter", "q")
        assert on.place is Place.LIST
        await on.press("q")
        assert on.status == "q again leaves the program"
        await on.pilot.press("q")
        await on.pilot.pause()
        assert on.app._exit


async def test_ctrl_q_leaves_from_everywhere(newsroom: Library, tmp_path: Path) -> None:
    for keys in (("s",), ("t",), ("ctrl+p",), ("a",), ("colon",)):
        async with playing(newsroom, tmp_path) as on:
            await on.press(*keys)
            await on.pilot.press("ctrl+q")
            await on.pilot.pause()
            assert on.app._exit, keys


async def test_an_error_of_the_library_is_said_and_kept(
    newsroom: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> None:
        raise StorageError("another program is writing to the library", "try again in a moment")

    async with playing(newsroom, tmp_path) as on:
        monkeypatch.setattr(newsroom.annotating, "bookmark", busy)
        await on.press("b")
        assert on.status == "another program is writing to the library · try again in a moment"
        await on.press("exclamation_mark")
        assert "another program is writing" in str(on.app.screen.query("Static").last().render())


async def test_the_footer_names_the_keys_of_the_pane_and_can_be_clicked(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        footer = on.main.query_one(KeyFooter)
        text = footer.render_line(0).text
        assert "b bookmark" in text
        assert "? more" in text
        await on.pilot.click(KeyFooter, offset=(text.index("b bookmark"), 0))
        await settle(on.pilot)
        assert newsroom.reading.open(1).row.bookmarked
        await on.press("enter")
        assert "w quotes" in footer.render_line(0).text


async def test_the_footer_names_the_keys_of_finding(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        footer = on.main.query_one(KeyFooter)
        await on.press("slash", "type:wall")
        text = footer.render_line(0).text
        assert all(hint in text for hint in ("Enter to the matches", "Esc end finding", "n N then"))
        await on.press("enter")
        assert "n N next match" in footer.render_line(0).text


async def test_the_theme_picker_has_one_row_for_each_theme_and_fits(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, size=(60, 20)) as on:
        await on.press("ctrl+t")
        found = on.app.screen.query_one(OptionList)
        assert found.virtual_size.height <= found.option_count
        assert on.app.screen.query_one(".box").region.bottom <= 20
        (harbour,) = [line for line in options(on) if line.startswith("Harbour ")]
        (day,) = [line for line in options(on) if line.startswith("Day ")]
        assert harbour.index("Deep sea") == day.index("Black on")


async def test_long_facts_hang_beside_their_names(newsroom: Library, tmp_path: Path) -> None:
    newsroom.annotating.rename(1, "A title that is long enough for several lines " * 4)
    async with playing(newsroom, tmp_path, size=(60, 30)) as on:
        await on.press("i")
        values = list(on.app.screen.query(".value"))
        assert {value.region.x for value in values} == {values[0].region.x}
        assert values[0].region.height > 2
        assert values[0].region.x > on.app.screen.query(".name").first().region.x

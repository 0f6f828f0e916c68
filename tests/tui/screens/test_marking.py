"""What one does to articles in the app, and taking it back."""

from pathlib import Path
from typing import Any

from textual.widgets import TextArea

from reader.core.errors import StorageError
from reader.library.library import Library
from reader.tui.screens.note import NoteScreen
from reader.tui.screens.parts.layout import Place
from tests.tui.actors import playing, settle

FIRST = "Council puts off its vote on the harbour wall"


async def test_bookmark_and_back(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("b")
        assert newsroom.reading.open(1).row.bookmarked
        assert on.status.startswith("bookmarked · ctrl+z undoes it")
        assert on.main.list.selected is not None
        assert on.main.list.selected.bookmarked
        await on.press("f")
        assert not newsroom.reading.open(1).row.bookmarked
        await on.press("ctrl+z")
        assert newsroom.reading.open(1).row.bookmarked


async def test_read_and_unread(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("r")
        assert newsroom.reading.open(1).row.read
        await on.press("r")
        assert "already" in on.status
        await on.press("u")
        assert not newsroom.reading.open(1).row.read


async def test_everything_in_the_list_read_and_undone(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("A")
        assert newsroom.reading.counts().unread == 0
        assert on.main.list.total == 9
        assert on.status.startswith("9 marked as read")
        await on.press("A")
        assert "everything here is read already" in on.status
        await on.press("ctrl+z")
        assert newsroom.reading.counts().unread == 9
        assert on.status == "undone: 9 articles marked read"


async def test_what_was_read_leaves_the_list_only_when_it_is_shown_anew(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("r", "j", "k")
        assert on.main.list.total == 9
        await on.press("full_stop")
        assert on.main.list.total == 8


async def test_a_tag_that_is_there_and_a_new_one(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("t", "type:long", "enter")
        await on.press("t", "type:Harbours", "enter")
        assert newsroom.reading.open(1).tags == ("Harbours", "long reads", "water")
        await on.press("ctrl+z")
        assert newsroom.reading.open(1).tags == ("long reads", "water")


async def test_removing_a_tag(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("T", "enter")
        assert newsroom.reading.open(1).tags == ()


async def test_a_dialog_that_is_closed_changes_nothing(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        for key in ("t", "T", "D", "E", "|", "F", "+", "I"):
            await on.pilot.press({"|": "vertical_line", "+": "plus"}.get(key, key))
            await settle(on.pilot)
            assert on.screen_name != "MainScreen", key
            await on.press("escape")
            assert on.screen_name == "MainScreen", key
        assert newsroom.annotating.undo() == "bookmark set"


async def test_the_queue_for_later_is_a_tag(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("L")
        assert "later" in newsroom.reading.open(1).tags
        await on.press("L")
        assert "later" not in newsroom.reading.open(1).tags


async def test_a_note_is_stored_while_one_writes(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("a", "type:Ask for figures")
        await on.pilot.pause(0.9)
        assert newsroom.reading.open(1).note == "Ask for figures"
        assert on.screen_name == "NoteScreen"
        await on.press("enter", "type:and dates", "escape")
        assert newsroom.reading.open(1).note == "Ask for figures\nand dates"
        assert on.screen_name == "MainScreen"
        assert on.main.list.selected is not None
        assert on.main.list.selected.noted


async def test_quitting_keeps_the_last_word_of_a_note(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("a")
        for key in "end":
            await on.pilot.press(key)
        await on.pilot.press("ctrl+q")
    assert newsroom.reading.open(1).note == "end"


async def test_a_note_that_cannot_be_stored_is_not_lost(newsroom: Library, tmp_path: Path) -> None:
    def full(article_id: int, text: str) -> None:
        raise StorageError("the disk is full", "make room")

    async with playing(newsroom, tmp_path) as on:
        screen = NoteScreen(full, newsroom.reading.open(1).row, "")
        on.app.push_screen(screen)
        await settle(on.pilot)
        await on.press("type:precious", "escape")
        assert on.screen_name == "NoteScreen"
        assert screen.query_one(TextArea).text == "precious"
        assert "the disk is full" in str(screen.query_one("#note-state").render())
        await on.press("escape")
        assert on.screen_name == "MainScreen"


async def test_renaming_stays(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("colon", "type:article.rename The wall", "enter")
        assert newsroom.reading.open(1).row.title == "The wall"
        assert on.main.article is not None
        assert on.main.article.row.title == "The wall"
        await on.press("ctrl+z")
        assert newsroom.reading.open(1).row.title == FIRST


async def test_renaming_asks_for_the_title(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("colon", "type:article.rename", "enter")
        assert on.screen_name == "RenameTitle"
        await on.press("end", "type:!", "enter")
        assert newsroom.reading.open(1).row.title == FIRST + "!"


async def test_deleting_asks_closes_up_and_can_be_undone(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("enter", "D", "n")
        assert on.main.list.total == 9
        await on.press("D", "enter")
        assert on.main.list.total == 8
        assert on.place is Place.LIST
        assert on.main.list.selected is not None
        assert on.main.list.selected.title.startswith("Kestrel Line")
        await on.press("ctrl+z")
        assert on.main.list.total == 9
        assert newsroom.reading.open(1).row.title == FIRST


async def test_deleting_the_last_one_goes_to_the_one_before(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("G", "D", "y")
        assert on.main.list.total == 8
        assert on.main.list.index == 7


async def test_undo_without_anything_to_undo_says_so(empty: Library, tmp_path: Path) -> None:
    async with playing(empty, tmp_path) as on:
        await on.press("escape", "ctrl+z")
        assert on.status == "there is nothing to undo"


async def test_info_tells_what_is_known(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("i")
        said = shown(on.app.screen)
        for words in (FIRST, "Tom Asprey", "26 Feb 2026", "https://harbourpost.example/wall", "#water", "a person"):
            assert words in said
        await on.press("escape")


def shown(screen: Any) -> str:
    """All text of a screen's static widgets."""
    return "\n".join(str(widget.render()) for widget in screen.query("Static"))


async def test_an_article_without_tags_has_none_to_remove(newsroom: Library, tmp_path: Path) -> None:
    for tag in newsroom.reading.open(1).tags:
        newsroom.annotating.untag(1, tag)
    async with playing(newsroom, tmp_path) as on:
        await on.press("T")
        assert on.screen_name == "MainScreen"
        assert on.status == "no tags to remove"

"""The lines around the panes, the find bar and the note editor."""

from textual.widgets import Input, TextArea

from reader.tui.view.looks import Look
from reader.tui.widgets.find_bar import FindBar
from reader.tui.widgets.footer import KeyFooter, KeyHint
from reader.tui.widgets.note_editor import PAUSE, NoteEditor
from reader.tui.widgets.status_line import StatusLine, Tone
from reader.tui.widgets.title_bar import TitleBar
from tests.tui.stage import Stage


async def test_the_title_bar_keeps_the_parts_that_do_not_change() -> None:
    bar = TitleBar()
    app = Stage(bar)
    async with app.run_test(size=(70, 5)) as pilot:
        bar.show(middle="Unread")
        bar.show(right="The Harbour \x1b[31mPost")
        await pilot.pause()
        assert app.lines(bar)[0].split() == ["reader", "Unread", "The", "Harbour", "Post"]


async def test_the_footer_shows_hints_and_tells_which_was_clicked() -> None:
    footer = KeyFooter()
    app = Stage(footer)
    async with app.run_test(size=(60, 5), message_hook=app.keep) as pilot:
        footer.show(
            (KeyHint("j k", "move"), KeyHint("b", "bookmark", "article.bookmark"), KeyHint("?", "more", "help"))
        )
        await pilot.pause()
        line = app.lines(footer)[0]
        assert line == " j k move   b bookmark   ? more"
        await pilot.click(KeyFooter, offset=(line.index("bookmark"), 0))
        await pilot.click(KeyFooter, offset=(line.index("move"), 0))
        await pilot.pause()
        assert [each.command for each in app.all_posted(KeyFooter.Chosen)] == ["article.bookmark"]


async def test_the_status_line_speaks_and_counts_down() -> None:
    status = StatusLine()
    app = Stage(status)
    async with app.run_test(size=(70, 5)) as pilot:
        status.say("1 feed failed: alder.example answered 404", Tone.ERROR)
        status.show_progress(0.34, 1)
        await pilot.pause()
        line = app.lines(status)[0]
        assert line.startswith(" 1 feed failed: alder.example answered 404 ")
        assert line.endswith(" 34 % · 1 min left")
        assert Look.ERROR in status.runs(60)[0].looks
        status.show_progress(None)
        assert app.lines(status)[0].endswith("404")


async def test_work_shows_only_after_a_while_and_then_how_long_it_takes() -> None:
    now = [0.0]
    status = StatusLine(seconds=lambda: now[0])
    app = Stage(status)
    async with app.run_test(size=(70, 5)) as pilot:
        status.say("refreshed 4m ago")
        status.work("refreshing", 0, 120, cancel_key="esc")
        assert app.lines(status)[0] == " refreshed 4m ago"
        now[0] = 4.0
        status.work("refreshing", 40, 120, cancel_key="esc")
        await pilot.pause()
        assert app.lines(status)[0] == " refreshing ━━━━━─────────── 40 of 120 · 8s left · esc stops"
        status.work_done()
        assert app.lines(status)[0] == " refreshed 4m ago"


def is_open(bar: FindBar) -> bool:
    return bar.display


async def test_the_find_bar_opens_tells_and_closes() -> None:
    bar = FindBar()
    app = Stage(bar)
    async with app.run_test(size=(60, 5), message_hook=app.keep) as pilot:
        assert is_open(bar) is False
        bar.open("find in text")
        await pilot.pause()
        assert is_open(bar) is True
        await pilot.press("d", "a", "m")
        await pilot.pause()
        assert app.last(FindBar.Changed).text == "dam"
        bar.set_count(2, 7)
        await pilot.pause()
        assert bar.query_one("#find-count").render_line(0).text.strip() == "2 of 7"
        bar.set_count(0, 0)
        await pilot.pause()
        assert bar.query_one("#find-count").render_line(0).text.strip() == "not found"
        await pilot.press("enter")
        await pilot.pause()
        assert app.last(FindBar.Submitted).text == "dam"
        assert is_open(bar) is False
        bar.open()
        await pilot.press("escape")
        await pilot.pause()
        assert len(app.all_posted(FindBar.Closed)) == 1
        assert bar.query_one(Input).value == "dam"


async def test_a_note_is_to_be_stored_once_after_a_pause() -> None:
    editor = NoteEditor()
    app = Stage(editor)
    async with app.run_test(size=(60, 12), message_hook=app.keep) as pilot:
        editor.show(7, "Old", "Harbour")
        editor.focus_text()
        await pilot.press(" ", "n", "e", "w")
        await pilot.pause()
        assert not app.all_posted(NoteEditor.Changed)
        await pilot.pause(PAUSE + 0.3)
        assert [(each.article_id, each.text) for each in app.all_posted(NoteEditor.Changed)] == [(7, "Old new")]
        editor.saved()
        editor.flush()
        await pilot.pause()
        assert len(app.all_posted(NoteEditor.Changed)) == 1


async def test_a_note_is_stored_before_another_one_is_shown_and_on_closing() -> None:
    editor = NoteEditor()
    app = Stage(editor)
    async with app.run_test(size=(60, 12), message_hook=app.keep) as pilot:
        editor.show(7, "")
        editor.focus_text()
        await pilot.press("a")
        editor.show(8, "")
        await pilot.press("b", "escape")
        await pilot.pause()
        assert [(each.article_id, each.text) for each in app.all_posted(NoteEditor.Changed)] == [(7, "a"), (8, "b")]
        assert len(app.all_posted(NoteEditor.Closed)) == 1


async def test_a_note_that_was_not_stored_is_tried_again() -> None:
    editor = NoteEditor()
    app = Stage(editor)
    async with app.run_test(size=(60, 12), message_hook=app.keep) as pilot:
        editor.show(7, "")
        editor.focus_text()
        await pilot.press("a")
        editor.flush()
        editor.failed("the disk is full")
        await pilot.pause()
        assert "the disk is full" in editor.query_one("#note-state").render_line(0).text
        editor.flush()
        await pilot.pause()
        assert len(app.all_posted(NoteEditor.Changed)) == 2


async def test_a_note_from_elsewhere_cannot_steer_the_terminal() -> None:
    editor = NoteEditor()
    app = Stage(editor)
    async with app.run_test(size=(60, 12)):
        editor.show(7, "a\x1b]0;owned\x07b", "[bold]\x1b[2J")
        assert editor.query_one(TextArea).text == "ab"

"""The reading pane."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from reader.core.analysis import Entity, Quote
from reader.core.articles import Article
from reader.core.text import BlockKind
from reader.tui.view.marks import NAMES, TextMode
from reader.tui.widgets.article_view import ArticleView
from tests.tui.samples import harbour, row, spans, text
from tests.tui.stage import Stage

LONG = [
    (BlockKind.PARAGRAPH, f"Paragraph {n} tells what happened in the harbour that day. " * 6, "") for n in range(60)
]


def long_article(**changes: object) -> Article:
    clean = text(LONG)
    return Article(row(words=clean.words), clean, harbour().analysis.__class__(), **changes)  # type: ignore[arg-type]


@asynccontextmanager
async def shown(
    article: Article | None = None, size: tuple[int, int] = (80, 24), **more: object
) -> AsyncIterator[tuple[Stage, ArticleView, Pilot[None]]]:
    view = ArticleView()
    app = Stage(view)
    async with app.run_test(size=size, message_hook=app.keep) as pilot:
        view.focus()
        view.show(article or harbour(), **more)  # type: ignore[arg-type]
        await pilot.pause()
        yield app, view, pilot


async def test_it_begins_with_the_title() -> None:
    async with shown() as (app, view, _):
        lines = app.lines(view)
        assert lines[0] == ""
        assert lines[1].strip() == "Council delays vote on the harbour plan of Port Alder"
        assert (view.place, view.at_end) == (0, False)


async def test_it_opens_where_one_stopped_reading() -> None:
    article = long_article()
    place = article.text.blocks[30].span.start
    async with shown(replace(article, place=place)) as (app, view, _):
        assert app.lines(view)[0].strip().startswith("Paragraph 30 ")
        assert view.place == place


async def test_the_place_survives_every_width() -> None:
    article = long_article()
    async with shown(article) as (app, view, pilot):
        view.place = article.text.blocks[30].span.start
        for width in (40, 120, 200, 60, 80):
            await pilot.resize_terminal(width, 24)
            await pilot.pause()
            assert app.lines(view)[0].strip().startswith("Paragraph 30 ")
        view.measure = 50
        await pilot.pause()
        assert app.lines(view)[0].strip().startswith("Paragraph 30 ")


async def test_scrolling_tells_place_progress_and_minutes() -> None:
    article = long_article()
    async with shown(article) as (app, view, pilot):
        first = app.last(ArticleView.PlaceChanged)
        assert (first.place, first.at_end) == (0, False)
        view.page(1)
        await pilot.pause()
        second = app.last(ArticleView.PlaceChanged)
        assert second.place > 0
        assert second.progress > first.progress
        view.to_end()
        await pilot.pause()
        third = app.last(ArticleView.PlaceChanged)
        assert (third.progress, third.minutes_left, third.at_end) == (1.0, 0, True)
        assert view.at_end


async def test_pages_overlap_so_that_one_finds_on() -> None:
    async with shown(long_article()) as (app, view, pilot):
        before = app.lines(view)
        view.page(1)
        await pilot.pause()
        assert app.lines(view)[:2] == before[-2:]
        view.page(-1)
        await pilot.pause()
        assert app.lines(view) == before


async def test_a_short_article_is_at_its_end_at_once() -> None:
    article = Article(row(), text([(BlockKind.PARAGRAPH, "Only this.", "")]), harbour().analysis.__class__())
    async with shown(article) as (app, view, _):
        assert view.at_end
        assert app.last(ArticleView.PlaceChanged).minutes_left == 0


async def test_walking_the_marks_tells_which_and_brings_them_into_sight() -> None:
    async with shown(size=(80, 12)) as (app, view, pilot):
        seen = []
        while view.next_mark():
            await pilot.pause()
            posted = app.last(ArticleView.MarkSelected)
            seen.append(posted.mark)
            words = posted.span.of(harbour().text.plain).split()[0]
            assert any(words in line for line in app.lines(view))
        assert any(isinstance(mark, Entity) for mark in seen)
        assert any(isinstance(mark, Quote) for mark in seen)


async def test_marks_that_are_off_are_skipped() -> None:
    async with shown() as (app, view, pilot):
        view.marks = NAMES
        while view.next_mark():
            await pilot.pause()
        assert all(isinstance(each.mark, Entity) for each in app.all_posted(ArticleView.MarkSelected))


async def test_a_click_on_a_name_selects_it() -> None:
    async with shown() as (app, view, pilot):
        y, line = next((y, line) for y, line in enumerate(app.lines(view)) if "Marit de Wilde wants" in line)
        await pilot.click(ArticleView, offset=(line.index("Marit") + 2, y + 1))
        await pilot.pause()
        mark = app.last(ArticleView.MarkSelected).mark
        assert isinstance(mark, Entity)
        assert mark.name == "Marit de Wilde"


async def test_a_click_on_a_link_asks_to_open_it() -> None:
    async with shown(size=(80, 50)) as (app, view, pilot):
        y, line = next((y, line) for y, line in enumerate(app.lines(view)) if "full report¹" in line)
        await pilot.click(ArticleView, offset=(line.index("full report") + 2, y + 1))
        await pilot.pause()
        assert app.last(ArticleView.LinkActivated).href == "https://alder.example/report?year=2026"
        assert view.links == ("https://alder.example/report?year=2026", "https://board.example/reply")


async def test_finding_counts_and_goes_round() -> None:
    async with shown(long_article()) as (app, view, pilot):
        view.find("paragraph 30")
        await pilot.pause()
        found = app.last(ArticleView.Found)
        assert (found.which, found.total) == (1, 6)
        assert any("Paragraph 30" in line for line in app.lines(view))
        view.find_next(-1)
        await pilot.pause()
        assert app.last(ArticleView.Found).which == 6
        view.find("")
        await pilot.pause()
        assert app.last(ArticleView.Found).total == 0


async def test_removals_and_the_original_can_be_shown_and_left_again() -> None:
    async with shown(size=(80, 60)) as (app, view, pilot):
        view.set_mode(TextMode.REMOVALS)
        await pilot.pause()
        assert any("removed: template" in line for line in app.lines(view))
        view.set_mode(TextMode.RAW, "<html><p>Council delays \x1b[31mvote</p></html>")
        await pilot.pause()
        text = "\n".join(app.lines(view))
        assert "<html><p>Council delays vote</p></html>" in text
        assert view.mode is TextMode.RAW
        view.set_mode(TextMode.CLEAN)
        await pilot.pause()
        assert not any("removed: template" in line for line in app.lines(view))


async def test_an_update_shows_the_change_and_stays_where_one_is() -> None:
    article = long_article()
    async with shown(article) as (app, view, pilot):
        view.place = article.text.blocks[20].span.start
        view.update(replace(article, note="New thought.", row=replace(article.row, bookmarked=True)))
        await pilot.pause()
        assert app.lines(view)[0].strip().startswith("Paragraph 20 ")
        view.to_start()
        await pilot.pause()
        assert any("★ bookmarked  ✎ New thought." in line for line in app.lines(view))


async def test_jumping_to_a_block_and_to_a_span_brings_it_into_sight() -> None:
    article = long_article()
    async with shown(article) as (app, view, pilot):
        view.jump_to_block(40)
        await pilot.pause()
        assert any("Paragraph 40 " in line for line in app.lines(view))
        view.jump_to(spans(article.text.plain, "Paragraph 7 ")[0])
        await pilot.pause()
        assert any("Paragraph 7 " in line for line in app.lines(view))
        view.jump_to_block(999)
        await pilot.pause()
        assert any("Paragraph 59 " in line for line in app.lines(view))


async def test_without_an_article_it_says_what_to_do() -> None:
    async with shown() as (app, view, pilot):
        view.clear("Nothing open.\nenter reads the article under the cursor.")
        await pilot.pause()
        assert "Nothing open." in " ".join(app.lines(view))
        for act in (view.to_end, view.to_start, lambda: view.page(1), lambda: view.find("x"), view.next_mark):
            act()
        await pilot.pause()
        assert view.article is None


async def test_text_selected_with_the_mouse_comes_without_margins() -> None:
    async with shown() as (app, view, pilot):
        view.text_select_all()
        await pilot.pause()
        chosen = app.screen.get_selected_text()
        assert chosen is not None
        assert chosen.lstrip().startswith("Council delays vote on the harbour plan of Port Alder\n")


@pytest.mark.parametrize("size", [(60, 20), (200, 60), (20, 5), (10, 3), (4, 2), (1, 1)])
async def test_it_stands_any_size(size: tuple[int, int]) -> None:
    async with shown(size=size) as (app, view, pilot):
        view.page(1)
        view.next_mark()
        view.find("report")
        await pilot.pause()
        assert len(app.lines(view)) == view.content_size.height


async def test_a_change_of_theme_changes_the_colours() -> None:
    async with shown() as (app, view, pilot):
        before = view.render_line(1)
        app.theme = "textual-light"
        await pilot.pause()
        await pilot.pause()
        assert view.render_line(1).text == before.text
        assert view.render_line(1) != before


async def test_a_very_long_text_opens_at_once_and_is_all_there_in_the_end() -> None:
    clean = text([(BlockKind.PARAGRAPH, f"Paragraph {n} of a protocol. " * 40, "") for n in range(400)])
    article = Article(row(words=clean.words), clean, harbour().analysis.__class__())
    async with shown(article) as (app, view, pilot):
        view.show(article)
        started = view.virtual_size.height
        view.jump_to(spans(clean.plain, "Paragraph 399 ")[0])
        assert view.virtual_size.height > started
        await pilot.pause()
        assert any("Paragraph 399 " in line for line in app.lines(view))
        view.show(article)
        view.to_end()
        assert view.at_end
        view.show(article)
        await pilot.pause(0.3)
        assert view.virtual_size.height > started

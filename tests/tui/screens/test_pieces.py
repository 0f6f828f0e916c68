"""What cleaning took out, put right in the app: pieces, blocks, rules."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.decisions import BY_HAND, listed
from reader.library.build import open_library
from reader.library.library import Library
from reader.tui.screens.parts.layout import Place
from reader.tui.view.marks import TextMode
from reader.tui.widgets.removals_panel import RemovalsPanel
from tests.builders import FakeClock
from tests.fakes import FakeFetcher
from tests.library.fakes import answer, rss
from tests.tui.actors import QUIET, Stagehand, playing

FEED = "https://harbour.example/feed"
TEMPLATE, FORM = "{{ related_articles }}", "{{ newsletter_form }}"
WALL = "\n".join(
    f"<p>{line}</p>"
    for line in (
        "The council put off its vote on the new harbour wall in Oosterdam on Tuesday, after a long night.",
        TEMPLATE,
        "Mayor Anna Verbeek called the plan too dear for the town, and asked for a second study by the spring.",
        "Sign the petition of our paper today",
        FORM,
        "Residents have waited for the wall since the flood of the year before, which took the old one away.",
    )
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library that cleans for real, with two articles of one feed."""
    bodies = [body.replace("<", "&lt;") for body in (WALL, WALL.replace("wall", "ferry"))]
    fetcher = FakeFetcher({FEED: answer(rss(f"Wall|{bodies[0]}", f"Ferry|{bodies[1]}"))})
    with open_library(tmp_path / "library.db", clock=FakeClock(), fetcher=fetcher, parallel=False) as made:
        list(made.subscribing.add(FEED))
        yield made


def shown(on: Stagehand) -> str:
    """The cleaned text that is in the reading pane."""
    assert on.main.article is not None
    return on.main.article.text.plain


def stored(library: Library, title: str) -> str:
    """The text of an article in the library."""
    (row,) = [row for row in library.reading.every(library.reading.parse("")) if row.title == title]
    return library.reading.open(row.id).text.plain


async def test_a_piece_shown_in_its_place_is_put_back_and_taken_out_again(library: Library, tmp_path: Path) -> None:
    async with playing(library, tmp_path) as on:
        await on.press("enter", "c")
        assert "] next piece" in on.status
        assert not on.main.can("pieces.turn")
        await on.press("right_square_bracket")
        assert on.status.startswith("template")
        await on.press("equals_sign")
        assert TEMPLATE in shown(on)
        assert FORM not in shown(on)
        assert on.status == "put back · ctrl+z undoes it"
        assert on.main.reader.mode is TextMode.REMOVALS
        assert on.main.reader.piece == 0
        await on.press("equals_sign")
        assert TEMPLATE not in shown(on)
        assert on.status.startswith("taken out again")


async def test_brackets_go_from_piece_to_piece_and_say_where_there_is_none(library: Library, tmp_path: Path) -> None:
    async with playing(library, tmp_path) as on:
        await on.press("enter", "c", "right_square_bracket", "right_square_bracket")
        assert on.main.reader.piece == 1
        await on.press("right_square_bracket")
        assert "no piece further down" in on.status
        await on.press("left_square_bracket")
        assert on.main.reader.piece == 0
        await on.press("c", "c", "right_square_bracket")
        assert on.main.reader.piece == -1
        assert "Verbeek" in on.status or "Oosterdam" in on.status


async def test_in_the_panel_the_cursor_stays_on_the_piece(library: Library, tmp_path: Path) -> None:
    async with playing(library, tmp_path) as on:
        await on.press("enter", "C", "j", "equals_sign")
        panel = on.main.panel
        assert isinstance(panel, RemovalsPanel)
        assert panel.selected is not None
        assert panel.selected.text == FORM
        assert FORM in shown(on)
        assert on.place is Place.PANEL
        assert on.main.article is not None
        assert panel.selected in on.main.article.text.restored


async def test_undo_takes_a_piece_out_again(library: Library, tmp_path: Path) -> None:
    async with playing(library, tmp_path) as on:
        await on.press("enter", "c", "right_square_bracket", "equals_sign", "ctrl+z")
        assert TEMPLATE not in shown(on)
        assert on.status == "undone: piece of text put back"
        assert library.deciding.unsettled() == 0


async def test_one_stays_at_the_words_one_was_reading(library: Library, tmp_path: Path) -> None:
    async with playing(library, tmp_path, size=(60, 12)) as on:
        await on.press("enter", "C", "j", "j", "h", "G")
        words = shown(on)[on.main.reader.place :][:20]
        await on.press("C", "equals_sign")
        assert shown(on)[on.main.reader.place :][:20] == words or words in shown(on)[on.main.reader.place :]


async def test_always_says_how_many_articles_it_is_about_and_cleans_them_all(library: Library, tmp_path: Path) -> None:
    async with playing(library, tmp_path) as on:
        await on.press("enter", "c", "right_square_bracket", "asterisk")
        assert on.screen_name == "DecideScreen"
        reaches = list(getattr(on.app.screen, "reaches", {}).values())
        assert reaches == ["2 of 2 articles"] * 2  # for the kind, and for the words
        await on.press("1")
        assert on.status == "rule made for The Harbour Post · 2 articles cleaned again · ctrl+z undoes it"
        assert all(TEMPLATE in stored(library, title) for title in ("Wall", "Ferry"))
        await on.press("ctrl+z")
        assert not any(TEMPLATE in stored(library, title) for title in ("Wall", "Ferry"))


async def test_a_block_that_does_not_belong_goes_from_this_article_only(library: Library, tmp_path: Path) -> None:
    async with playing(library, tmp_path) as on:
        await on.press("enter", "minus", "type:petition", "enter")
        assert on.screen_name == "DecideScreen"
        await on.press("1")
        assert on.main.article is not None
        assert "petition" not in shown(on)
        assert BY_HAND in {one.rule for one in listed(on.main.article.text)}
        titles = {"Wall", "Ferry"} - {on.main.article.row.title}
        assert all("petition" in stored(library, title) for title in titles)


async def test_a_block_that_never_belongs_goes_from_every_article(library: Library, tmp_path: Path) -> None:
    async with playing(library, tmp_path) as on:
        await on.press("enter", "minus", "type:petition", "enter", "2")
        assert not any("petition" in stored(library, title) for title in ("Wall", "Ferry"))
        await on.press("c", "right_square_bracket", "right_square_bracket", "asterisk")
        assert on.screen_name == "RulesScreen"


async def test_rules_are_listed_changed_flipped_deleted_and_undone(library: Library, tmp_path: Path) -> None:
    async with playing(library, tmp_path) as on:
        await on.press("enter", "ampersand")
        assert on.screen_name == "RulesScreen"
        await on.press("e", "D", "escape", "minus", "type:petition", "enter", "2", "ampersand")
        (rule,) = library.deciding.rules()
        assert (rule.keep, rule.like.text) == (False, "Sign the petition of our paper today")
        await on.press("e", "home", "type:* ", "enter")
        (rule,) = library.deciding.rules()
        assert rule.like.text.startswith("* Sign")
        assert all("petition" in stored(library, title) for title in ("Wall", "Ferry"))
        await on.press("ctrl+z", "space")
        assert library.deciding.rules()[0].keep
        await on.press("D")
        assert library.deciding.rules() == ()
        assert "rule deleted" in on.status
        await on.press("ctrl+z")
        assert len(library.deciding.rules()) == 1
        await on.press("q")
        assert on.screen_name == "MainScreen"


async def test_a_rule_that_says_too_much_is_refused_in_words(library: Library, tmp_path: Path) -> None:
    async with playing(library, tmp_path) as on:
        await on.press("enter", "minus", "type:petition", "enter", "2", "ampersand")
        await on.press("enter", "delete", "tab", "type:paragraph", "enter")
        assert "would leave no article" in on.status


async def test_a_text_without_removals_says_what_can_be_taken_out(library: Library, tmp_path: Path) -> None:
    list(library.importing.import_stdin(b"The lock was closed at noon because of the wind from the sea.\n"))
    async with playing(library, tmp_path) as on:
        await on.press("enter", "C")
        panel = on.main.panel
        assert isinstance(panel, RemovalsPanel)
        assert "- takes out what does not belong" in panel.empty
        await on.press("escape", "c")
        assert on.status == "with what cleaning took out: nothing"


async def test_what_was_left_unsettled_is_cleaned_at_the_next_start(library: Library, tmp_path: Path) -> None:
    article = library.reading.open(1)
    library.deciding.turn(article, article.removals[0])
    assert library.deciding.unsettled() == 1
    async with playing(library, tmp_path):
        assert library.deciding.unsettled() == 0
        assert TEMPLATE in library.reading.open(1).text.plain


@pytest.mark.parametrize("size", [(60, 20), (90, 24), (140, 30), (200, 50)])
async def test_every_step_fits_every_screen(library: Library, tmp_path: Path, size: tuple[int, int]) -> None:
    async with playing(library, tmp_path, size=size) as on:
        await on.press("enter", "c", "right_square_bracket", "equals_sign", "C", "asterisk")
        width = on.app.size.width
        for widget in on.app.screen.query("*"):
            assert widget.region.right <= width
        await on.press("escape", "ampersand")
        assert on.screen_name == "RulesScreen"


async def test_the_keys_hold_in_the_other_keymap_too(library: Library, tmp_path: Path) -> None:
    async with playing(library, tmp_path, QUIET.__class__(keymap="newsboat", mark_read_after=-1)) as on:
        await on.press("enter", "c", "right_square_bracket", "equals_sign")
        assert TEMPLATE in shown(on)
        await on.press("ampersand", "left")
        assert on.screen_name == "MainScreen"

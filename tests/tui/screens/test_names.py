"""People and places, the page of a name, the quote book, and putting right what was found."""

from pathlib import Path

import pytest
from textual.widgets import Input

from reader.core.analysis import EntityKind
from reader.library.library import Library
from reader.tui.screens.name_page import NameScreen
from reader.tui.screens.names_base import NamesScreen
from reader.tui.screens.parts.layout import Place
from reader.tui.screens.people import PeopleScreen
from reader.tui.screens.picker import Picker
from reader.tui.screens.quote_book import QuoteBook
from reader.tui.widgets.footer import KeyFooter
from reader.tui.widgets.names_panel import NamesPanel
from reader.tui.widgets.pane import Pane
from reader.tui.widgets.quotes_panel import QuotesPanel
from reader.tui.widgets.title_bar import TitleBar
from tests.tui.actors import QUIET, Stagehand, playing

NARROW, WIDE = (60, 20), (200, 50)


def people(on: Stagehand) -> PeopleScreen:
    """The list of people and places, which is open."""
    assert isinstance(on.app.screen, PeopleScreen)
    return on.app.screen


def name_page(on: Stagehand) -> NameScreen:
    """The page of a name, which is open."""
    assert isinstance(on.app.screen, NameScreen)
    return on.app.screen


def book(on: Stagehand) -> QuoteBook:
    """The quote book, which is open."""
    assert isinstance(on.app.screen, QuoteBook)
    return on.app.screen


def names_in(on: Stagehand) -> list[str]:
    """The names in the list of people and places."""
    return [name.name for name in people(on).list.items]


def lines(pane: Pane) -> list[str]:
    """What a pane shows."""
    return [pane.render_line(y).text.rstrip() for y in range(pane.size.height)]


def bar(on: Stagehand) -> str:
    """What the title bar of the screen on top says."""
    return " ".join(on.app.screen.query_one(TitleBar).render_line(0).text.split())


def footer(on: Stagehand) -> str:
    """The keys at the foot."""
    return on.app.screen.query_one(KeyFooter).render_line(0).text


async def go_to(on: Stagehand, name: str) -> None:
    """Put the cursor of the list of people and places on a name."""
    people(on).list.put_cursor(str(names_in(on).index(name)))
    await on.press("pause")


# People and places.


@pytest.mark.parametrize("size", [NARROW, (80, 24), (120, 35), WIDE])
async def test_who_is_in_the_news_is_listed_and_leads_to_the_page_of_a_name(
    newsroom: Library, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with playing(newsroom, tmp_path, size=size) as on:
        await on.press("P")
        assert names_in(on)[0] == "Kestrel Line"
        assert len(names_in(on)) == newsroom.reading.counts().names
        assert "Kestrel Line" in lines(people(on).list)[0]
        assert "h back" in footer(on)
        await go_to(on, "Anna Verbeek")
        await on.press("enter")
        assert name_page(on).page is not None
        assert bar(on).endswith("Names › Anna Verbeek")
        await on.press("h")
        people(on)
        assert people(on).selected is not None
        assert people(on).selected.name == "Anna Verbeek"  # type: ignore[union-attr]
        await on.press("escape")
        assert on.screen_name == "MainScreen"


async def test_the_sources_lead_to_people_and_to_quotes(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("1", "j", "j", "j", "j", "enter")
        book(on)
        await on.press("q", "j", "enter")
        people(on)
        await on.press("q")
        assert on.place is Place.SOURCES


async def test_kinds_times_and_letters_choose_who_is_listed(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("P", "tab")
        assert "people · of all times" in bar(on)
        assert "Oosterdam" not in names_in(on)
        await on.press("t", "t")
        assert "people · of the last 7 days" in bar(on)
        assert "Edith Marrow" in names_in(on)
        await on.press("t", "/", "type:verb")
        assert names_in(on) == ["Anna Verbeek"]
        await on.press("tab")
        assert names_in(on) == []
        assert any("No name has “verb” in it." in line for line in lines(people(on).list))
        await on.press("escape")
        assert people(on).list.has_focus
        assert people(on).query_one(Input).value == "verb"


async def test_a_muted_name_goes_and_comes_back(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("P", "x")
        assert "Kestrel Line" not in names_in(on)
        assert on.status.startswith("Kestrel Line is muted · ctrl+z undoes it")
        await on.press("tab", "tab", "tab", "tab", "tab")
        assert names_in(on) == ["Kestrel Line"]
        await on.press("x")
        assert any("No name is muted." in line for line in lines(people(on).list))
        await on.press("ctrl+z")
        assert names_in(on) == ["Kestrel Line"]


async def test_two_names_are_joined_from_the_list(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("P")
        await go_to(on, "Kaltferners")
        await on.press("m", "type:kalt")
        assert isinstance(on.app.screen, Picker)
        assert [choice.title for choice in on.app.screen.choices] == ["Kaltferner"]
        await on.press("enter")
        assert "Kaltferners" not in names_in(on)
        assert newsroom.naming.called("Kaltferners").name == "Kaltferner"
        await on.press("ctrl+z")
        assert "Kaltferners" in names_in(on)


async def test_the_newest_mentions_stand_beside_the_list_where_there_is_room(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, size=WIDE) as on:
        await on.press("P", "pause")
        assert people(on).beside.items[0].article.title.startswith("Council puts off")


async def test_an_empty_library_says_why_nobody_is_listed(empty: Library, tmp_path: Path) -> None:
    async with playing(empty, tmp_path, size=NARROW) as on:
        await on.press("escape")
        on.main.do("names.people")
        await on.press("pause")
        assert any("No article names anybody yet." in line for line in lines(people(on).list))
        await on.press("h")
        on.main.do("names.quotes")
        await on.press("pause")
        assert any("No such quote yet." in line for line in lines(book(on).list))


# The page of a name.


async def test_the_page_shows_where_a_name_stands_and_what_it_said(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, size=(120, 35)) as on:
        await on.press("enter", "e", "p")
        page = name_page(on)
        head = [page.header.render_line(y).text.strip() for y in range(page.header.size.height)]
        assert head[0].startswith("Anna Verbeek")
        assert head[0].endswith("person · 1 article · 2 mentions · 4 quotes")
        assert head[1].startswith("per week  █  since 23 Feb 2026")
        assert "Kestrel Line 1" in head[2]
        assert "Council puts off its vote" in lines(page.articles)[0]
        assert "Mayor Anna Verbeek called the plan" in lines(page.articles)[1]
        assert any("a wall too far" in line for line in lines(page.said))
        await on.press("enter")
        assert on.screen_name == "MainScreen"
        assert on.place is Place.READER


async def test_enter_reads_on_at_the_mention_and_at_the_quote(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, size=(80, 24)) as on:
        await on.press("P")
        await go_to(on, "Ingrid Haugdal")
        await on.press("enter", "j", "enter")
        assert on.main.article is not None
        assert on.main.article.row.title.startswith("Kestrel Line wil naar")
        assert on.main.reader._sheet is not None
        current = on.main.reader._sheet.current
        assert current is not None
        assert current.of(on.main.article.text.plain) == "Ingrid Haugdal"
        await on.press("P")
        await go_to(on, "Ingrid Haugdal")
        await on.press("enter", "tab", "enter")
        assert on.main.article.row.title.startswith("Council puts off")
        assert on.main.reader._sheet.current is not None
        assert on.main.reader._sheet.current.of(on.main.article.text.plain).startswith("Give us forty metres")


async def test_a_narrow_page_shows_one_list_and_names_the_other(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, size=NARROW) as on:
        await on.press("enter", "e", "p")
        page = name_page(on)
        assert (page.articles.display, page.said.display) == (True, False)
        assert "In the news 1 ─ tab: Said 4" in str(page.articles.border_title)
        await on.press("tab")
        assert (page.articles.display, page.said.display) == (False, True)
        assert page.said.has_focus
        assert "f fix speaker" in footer(on)
        for width, height, stacked in ((80, 30, True), (120, 30, False)):
            await on.pilot.resize_terminal(width, height)
            await on.press("pause")
            assert (page.articles.display, page.said.display) == (True, True)
            assert (page.articles.region.bottom <= page.said.region.y) is stacked


async def test_names_are_joined_split_renamed_and_muted_on_the_page(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("P")
        await go_to(on, "Kaltferner")
        await on.press("enter")
        assert not on.app.screen.can("name.split")  # type: ignore[attr-defined]
        await on.press("m", "type:kaltferners", "enter")
        head = name_page(on).header
        assert "also  Kaltferners" in head.render_line(1).text
        await on.press("s")
        assert "also" not in head.render_line(1).text
        await on.press("r", "ctrl+u", "type:The glacier", "enter")
        assert "The glacier" in head.render_line(0).text
        assert "also  Kaltferner" in head.render_line(1).text
        await on.press("x")
        assert "muted: neither listed nor marked · x brings it back" in head.render_line(2).text
        await on.press("f", "down", "enter")
        assert newsroom.naming.called("Kaltferner").kind is EntityKind.ORGANISATION
        for _ in range(5):
            await on.press("ctrl+z")
        assert newsroom.naming.corrections() == []
        await on.press("ctrl+z")
        assert on.status.startswith("undone: ")


async def test_the_articles_of_a_name_can_be_shown_in_the_list(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("P", "enter", "F")
        assert on.place is Place.LIST
        assert on.main.list.total == 3
        assert "Kestrel Line" in on.title


# The quote book.


@pytest.mark.parametrize("size", [NARROW, (80, 24), (120, 35), WIDE])
async def test_the_quote_book_says_who_said_what_and_leads_there(
    newsroom: Library, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with playing(newsroom, tmp_path, size=size) as on:
        await on.press("W")
        shown = lines(book(on).list)
        assert shown[0].lstrip("▌ ").startswith("Anna Verbeek")
        assert "a wall too far" in shown[1]
        assert "3h · The Harbour Post · Council puts off" in shown[2]
        doubtful = next(at for at, quote in enumerate(book(on).list.items) if quote.confidence < 0.6)
        book(on).list.put_cursor(str(doubtful))
        assert any("Anna Verbeek ? speaker uncertain" in line for line in lines(book(on).list))
        await on.press("enter")
        assert on.main.reader._sheet is not None
        assert on.main.reader._sheet.current is not None
        assert on.main.article is not None
        said = on.main.reader._sheet.current.of(on.main.article.text.plain)
        assert said == "that the second plan was the likeliest"


async def test_keys_write_filters_into_the_query(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("W", "s", "pause")
        assert book(on).words.value == 'said:"Anna Verbeek"'
        assert {quote.speaker for quote in book(on).list.items} == {"Anna Verbeek"}
        await on.press("S", "type:haug", "enter", "pause")
        assert book(on).words.value == 'said:"Ingrid Haugdal"'
        await on.press("s", "t", "t", "pause")
        assert book(on).words.value == "after:7d"
        await on.press("t", "o", "pause")
        assert book(on).words.value.startswith("feed:#")
        assert {quote.article.source for quote in book(on).list.items} == {"The Harbour Post"}
        await on.press("o", "tab", "tab", "tab", "tab", "pause")
        assert "so-called" in bar(on)
        assert {quote.kind.value for quote in book(on).list.items} == {"scare"}
        await on.press("/", "type:zeppelin", "pause")
        assert any("No quote fits “zeppelin*”." in line for line in lines(book(on).list))
        await on.press("ctrl+u", "type:is:nonsense", "pause")
        assert "is:nonsense" in on.status


async def test_a_word_that_is_only_begun_stays_so_beside_filters(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("W", "/", "type:harb", "enter", "pause")
        speaker = book(on).list.items[0].speaker
        await on.press("s", "pause")
        assert book(on).words.value == f'said:"{speaker}" harb'
        assert {quote.speaker for quote in book(on).list.items} == {speaker}
        await on.press("s", "pause")
        assert book(on).words.value == "harb"
        assert book(on).list.items


async def test_one_goes_on_in_the_book_and_the_list_where_one_was(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("W", "s", "pause", "j", "j", "enter", "W")
        assert book(on).words.value == 'said:"Anna Verbeek"'
        assert book(on).list.key == "2"
        await on.press("h", "W")
        assert book(on).words.value == ""
        await on.press("h", "P", "tab", "j", "j", "j", "enter", "enter", "P")
        assert "people" in bar(on)
        assert people(on).list.key == "3"


async def test_names_beside_lead_on_to_their_pages(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("P", "enter", "w", "type:verb", "enter")
        assert bar(on).endswith("Names › Anna Verbeek")
        await on.press("h")
        assert bar(on).endswith("Names › Kestrel Line")


async def test_the_command_takes_a_query(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("colon", "type:names.quotes said:haugdal", "enter")
        assert {quote.speaker for quote in book(on).list.items} == {"Ingrid Haugdal"}


async def test_quotes_are_copied_with_their_source(
    newsroom: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []
    async with playing(newsroom, tmp_path) as on:
        monkeypatch.setattr(on.app, "copy_to_clipboard", copied.append)
        await on.press("W", "y", "Y")
    title = "“Council puts off its vote on the harbour wall”"
    assert copied == [
        "“a wall too far” — Anna Verbeek, The Harbour Post, 26 Feb 2026",
        f"“a wall too far” — Anna Verbeek, {title}, The Harbour Post, 26 Feb 2026. https://harbourpost.example/wall",
    ]


async def test_a_speaker_is_put_right_in_the_book_and_its_page_opens(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("W", "f", "down", "down", "enter")
        assert book(on).list.items[0].speaker == "Piet Hoekstra"
        assert on.status.startswith("said by Piet Hoekstra · ctrl+z undoes it")
        await on.press("p")
        assert name_page(on).page is not None
        await on.press("tab", "f", "type:Somebody Else", "enter", "h")
        assert book(on).list.items[0].speaker == "Somebody Else"
        await on.press("ctrl+z", "ctrl+z")
        assert book(on).list.items[0].speaker == "Anna Verbeek"


async def test_the_quotes_are_written_to_a_file(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("W")
        for name in ("quotes.md", "quotes.csv", "quotes.csv", "quotes.exe"):
            on.app.screen.do("book.export", str(tmp_path / name))  # type: ignore[attr-defined]
            await on.press("pause")
            assert {"quotes.exe": "names no format"}.get(name, "") in on.status
        assert (tmp_path / "quotes.md").read_text("utf-8").startswith("> a wall too far\n>\n> — Anna Verbeek, [Council")
        assert len((tmp_path / "quotes.csv").read_text("utf-8").splitlines()) == 1 + len(book(on).list.items)


# The panels of the reader.


async def test_a_name_is_put_right_in_the_panel(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("enter", "e", "f", "down", "enter")
        assert on.status.startswith("Anna Verbeek: organisation in this article · ctrl+z undoes it")
        assert on.main.article is not None
        kinds = {entity.name: entity.kind for entity in on.main.article.analysis.entities}
        assert kinds["Anna Verbeek"] is EntityKind.ORGANISATION
        assert isinstance(on.main.panel, NamesPanel)
        await on.press("ctrl+z", "f", "type:no name", "enter")
        assert "Anna Verbeek" not in [entity.name for entity in on.main.article.analysis.entities]
        await on.press("ctrl+z")
        on.main.panel.put_cursor("0")
        await on.press("f", "type:same", "enter", "type:haugdal", "enter")
        assert newsroom.naming.corrections()[0].value == "Ingrid Haugdal"
        assert on.status.startswith("Oosterdam is joined in all articles · ctrl+z")
        await on.press("ctrl+z", "f", "type:marked", "enter")
        assert len(newsroom.naming.muted()) == 1


async def test_what_was_put_right_is_listed_and_taken_back(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        on.main.do("names.corrections")
        assert on.status.startswith("nothing was put right yet")
        await on.press("P", "x", "q")
        on.main.do("names.corrections")
        await on.press("pause")
        assert isinstance(on.app.screen, Picker)
        assert [choice.title for choice in on.app.screen.choices] == ["Kestrel Line is muted"]
        await on.press("enter")
        assert on.status.startswith("taken back: Kestrel Line is muted")
        assert newsroom.naming.corrections() == []


async def test_a_speaker_is_put_right_in_the_panel(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("enter", "w", "j", "f", "type:nobody", "enter")
        assert on.main.article is not None
        assert on.main.article.analysis.quotes[1].speaker is None
        assert isinstance(on.main.panel, QuotesPanel)
        assert on.main.panel.key == "1"
        await on.press("p")
        assert "nobody is named here" in on.status
        await on.press("k", "p")
        assert bar(on).endswith("Names › Anna Verbeek")


async def test_what_is_put_right_elsewhere_shows_in_the_article_on_coming_back(
    newsroom: Library, tmp_path: Path
) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("enter", "e", "p", "r", "ctrl+u", "type:The mayor", "enter", "q")
        assert on.main.article is not None
        assert "The mayor" in [entity.name for entity in on.main.article.analysis.entities]


async def test_every_screen_obeys_the_other_keymap_too(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, QUIET.__class__(keymap="newsboat", mark_read_after=-1)) as on:
        for key in ("P", "W"):
            await on.press(key)
            assert isinstance(on.app.screen, NamesScreen)
            await on.press("enter")
            await on.press("left") if isinstance(on.app.screen, NamesScreen) else None
            await on.press("left") if isinstance(on.app.screen, NamesScreen) else None
            assert on.screen_name == "MainScreen"

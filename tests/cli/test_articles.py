"""list, search and show."""

import json
from datetime import date

import pytest

from reader.cli import output
from reader.core.text import Removal
from reader.library.library import Library
from tests import builders
from tests.cli.conftest import Run


def test_a_list_in_a_pipe_is_values_between_tabs(run: Run) -> None:
    lines = [line.split("\t") for line in run("list").lines]
    assert {cells[3] for cells in lines} == {"Dike breaks", "Ferry late", "Lock closed"}
    assert {(cells[2], cells[6]) for cells in lines} == {("The Harbour Post", "unread")}


def test_a_list_takes_a_query_in_one_or_several_words(run: Run) -> None:
    assert len(run("list", "title:ferry is:unread").lines) == 1
    assert len(run("list", "title:ferry", "is:unread").lines) == 1
    assert len(run("list", "title:ferry late", "is:unread").lines) == 1
    assert run("list", "title:ferry", "is:read").lines == []


def test_a_list_as_json_has_one_object_for_each_article(run: Run, library: Library) -> None:
    library.annotating.bookmark(2)
    found = [json.loads(line) for line in run("list", "--json", "is:starred").lines]
    assert [(row["id"], row["bookmarked"], row["read"]) for row in found] == [(2, True, False)]


def test_a_limit_holds_and_none_gives_all(run: Run) -> None:
    assert len(run("list", "--limit", "2").lines) == 2
    assert len(run("list", "--limit", "0").lines) == 3


def test_the_oldest_come_first_when_asked(run: Run) -> None:
    assert run("list", "--sort", "oldest").lines == run("list").lines[::-1]


def test_a_plain_list_is_a_sentence_for_each_article(run: Run) -> None:
    line = run("list", "--plain", "title:ferry").lines[0]
    assert line.endswith(". Ferry late. The Harbour Post, received 2026-02-26, 1 min, unread.")


@pytest.mark.parametrize("columns", [20, 60, 80, 200])
def test_a_list_on_a_terminal_fits_its_width(
    run: Run, library: Library, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    library.annotating.rename(1, "日本 " * 80)
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    monkeypatch.setattr(output, "width", lambda: columns)
    from reader.cli.cells import width

    lines = run("list").lines
    assert len(lines) == 3
    assert all(width(line) <= max(columns, 52) for line in lines)


def test_the_terminal_is_told_when_there_is_more(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    assert "2 of 3 articles" in run("list", "--limit", "2").err
    assert "no articles for title:nothing" in run("list", "title:nothing").err


def test_a_query_that_means_nothing_is_refused_with_what_is_possible(run: Run) -> None:
    ran = run("list", "is:blue")
    assert (ran.code, ran.out) == (2, "")
    assert "is:blue is not known" in ran.err
    assert "unread" in ran.err


def test_a_search_shows_the_words_around_the_hit(run: Run) -> None:
    (line,) = run("search", "noon").lines
    assert "The dike broke at noon." in line
    (found,) = [json.loads(line) for line in run("search", "noon", "--json").lines]
    start, end = found["snippet"]["hits"][0]
    assert found["snippet"]["text"][start:end] == "noon"


@pytest.mark.parametrize("sort", ["newest", "oldest", "relevance"])
def test_a_search_finds_all_there_is_in_any_order(run: Run, sort: str) -> None:
    assert len(run("search", "the or nobody", "--sort", sort, "--limit", "0").lines) == 3


def test_nothing_found_is_no_error(run: Run) -> None:
    assert run("search", "unheard-of").code == 0


def test_an_article_is_shown_in_reading_order(run: Run) -> None:
    assert run("show", "1").lines[0] in ("Dike breaks", "Ferry late", "Lock closed")
    plain = run("show", "1", "--plain").out
    assert "The Harbour Post" in plain


def test_an_article_on_a_terminal_is_wrapped_to_the_measure(
    run: Run, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.annotating.set_note(1, "long " * 60)
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    monkeypatch.setattr(output, "width", lambda: 50)
    lines = run("show", "1").lines
    assert max(map(len, lines)) <= 50
    assert any("✎" in line for line in lines)


def test_several_articles_are_shown_one_after_the_other(run: Run) -> None:
    assert [json.loads(line)["id"] for line in run("show", "3", "1", "--json").lines] == [3, 1]


def test_what_arrived_is_shown_raw(run: Run) -> None:
    ran = run("show", "--raw", *[line.split("\t")[0] for line in run("list", "title:ferry").lines])
    assert ran.out == "<p>The ferry was late again.</p>\n"


def test_what_cleaning_took_out_is_shown_with_its_rule(run: Run, library: Library) -> None:
    removals = (Removal("Share this", "share", 0), Removal("teh", "typo", 0, 1.0, "the"))
    library.tools.store.articles.rewrite(1, builders.prepared(clean=builders.text("The dike.", removals=removals)))
    assert run("show", "1", "--removed").lines == [
        "1\tremoved\tshare\t0\tShare this",
        "2\trepaired\ttypo\t0\tteh → the",
    ]


def test_an_article_that_is_not_there_is_not_found(run: Run) -> None:
    ran = run("show", "99")
    assert (ran.code, ran.out) == (4, "")
    assert "there is no article 99" in ran.err


def test_an_article_without_a_date_shows_when_it_arrived_and_says_so(run: Run, library: Library) -> None:
    list(library.importing.import_stdin(b"Nobody wrote down when the lock was closed.\n"))
    (row,) = [json.loads(line) for line in run("list", "--json", "nobody wrote").lines]
    assert (row["published"], row["received"][:10]) == (None, library.tools.clock().date().isoformat())
    assert f", received {row['received'][:10]}, " in run("list", "--plain", "nobody wrote").out
    assert run("list", "nobody wrote").lines[0].split("\t")[1] == ""
    (whole,) = json.loads(run("export", "--to", "json", "nobody wrote").out)
    assert whole["published"] is None


def test_on_a_terminal_the_day_of_arrival_stands_between_brackets(
    run: Run, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.tools.store.articles.rewrite(1, builders.prepared(published=date(2026, 2, 20)))
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    days = {line.split()[0]: line for line in run("list").lines}
    assert "  2026-02-20  " in days["1"]
    assert f" ({library.tools.clock():%Y-%m-%d}) " in days["2"]
    assert len({line.index("●") for line in days.values()}) == 1


@pytest.mark.parametrize(("command", "words"), [("entities", "no names found"), ("notes", "no notes found")])
def test_the_terminal_is_told_when_there_is_nothing(
    run: Run, monkeypatch: pytest.MonkeyPatch, command: str, words: str
) -> None:
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    ran = run(command, "unheard-of")
    assert (ran.code, ran.out) == (0, "")
    assert words in ran.err


def test_a_text_that_stops_short_says_so_with_the_key_that_fetches_the_rest(
    run: Run, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = builders.text("The dike broke at noon.", truncated=True)
    address = "https://harbour.example/dike"
    library.tools.store.articles.rewrite(1, builders.prepared(clean=short, address=address))
    says = "The text stops short here; x in the app fetches the full text from the web page."
    assert says in run("show", "1", "--plain").lines
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    assert says in " ".join(run("show", "1").out.split())
    (title,) = {row.title for row in library.reading.rows([1])}
    for form in ("markdown", "html"):
        assert "The text stops short here; there may be more at" in run("export", "--to", form, f'title:"{title}"').out
    assert "stops short" not in run("show", "2").out

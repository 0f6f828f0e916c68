"""The small parts under the feed parser: titles, links, identity."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.articles import ArticleData, Markup, Original
from reader.core.safe import safe_line
from reader.ingest import titles
from reader.ingest.identity import MAX_KEY, keyed
from reader.ingest.links import resolved

ENTRY = ArticleData("", Original("Words.", Markup.TEXT))


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("The <em>wall</em> &amp; the <b class='x'>sea</b>", "The wall & the sea"),
        ("a < b > c", "a < b > c"),
        ("List<T> and <T>", "List<T> and <T>"),
        ("use &lt;b&gt; for bold", "use <b> for bold"),
        ("line\none\t two", "line one two"),
        ("&#27;[31mred", "[31mred"),
        ("&amp;#27;[31mred", "&#27;[31mred"),
        ("\x1b[31mred\u202e", "red"),
        pytest.param("x" * 5000, "x" * titles.MAX_TITLE, id="long"),
        pytest.param("<" * 100_000, "<" * titles.MAX_TITLE, id="flood"),
    ],
)
def test_a_title_is_one_line_of_words(markup: str, words: str) -> None:
    assert titles.line(markup) == words


@given(st.text(max_size=60))
def test_a_title_is_safe(markup: str) -> None:
    made = titles.line(markup)
    assert made == safe_line(made)


def test_categories_are_few_and_once() -> None:
    assert titles.tags(["Water", "<b>Water</b>", "", "x" * 200]) == ("Water", "x" * 80)
    assert len(titles.tags([str(number) for number in range(1000)])) == 30


@pytest.mark.parametrize(("code", "language"), [("nl-NL", "nl"), ("EN", "en"), (" de ", "de"), ("", ""), ("dutch", "")])
def test_a_language_has_two_letters(code: str, language: str) -> None:
    assert titles.language(code) == language


@pytest.mark.parametrize(
    ("markup", "whole"),
    [
        ('<a href="wall">x</a>', '<a href="https://a.example/news/wall">x</a>'),
        ("<img class=x src='/p.jpg?a=1&amp;b=2'>", '<img class=x src="https://a.example/p.jpg?a=1&amp;b=2">'),
        ('<a href="https://b.example/">x</a>', '<a href="https://b.example/">x</a>'),
        ('<a href="#note">x</a>', '<a href="#note">x</a>'),
        ('<a href="javascript:x">x</a>', '<a href="javascript:x">x</a>'),
        ("a href='x' = y", "a href='x' = y"),
    ],
)
def test_relative_links_of_an_entry_become_whole(markup: str, whole: str) -> None:
    assert resolved(markup, "https://a.example/news/today") == whole


@given(st.text("<>a href=\"'/.:#&;", max_size=60))
def test_links_are_resolved_once(markup: str) -> None:
    once = resolved(markup, "https://a.example/")
    assert resolved(once, "https://b.example/") == once or "=" in markup


def test_an_entry_is_known_by_its_id_then_its_link_then_its_words() -> None:
    entries = [
        replace(ENTRY, key="id", address="https://a.example/1"),
        replace(ENTRY, address="https://a.example/2"),
        replace(ENTRY, title="No id, no link"),
        replace(ENTRY, title="Another"),
    ]
    keys = [entry.key for entry in keyed(entries)]
    assert keys[:2] == ["id", "https://a.example/2"]
    assert len({key for key in keys if key.startswith("words:")}) == 2


def test_an_id_that_says_nothing_gives_way_to_the_link() -> None:
    entries = [replace(ENTRY, key="same", address=f"https://a.example/{number}") for number in (1, 2)]
    assert [entry.key for entry in keyed(entries)] == ["https://a.example/1", "https://a.example/2"]


def test_an_edited_text_does_not_make_a_new_entry_of_one_with_title_and_date() -> None:
    from reader.ingest import dates

    old = replace(ENTRY, title="The wall", published=dates.parse("2026-02-26"))
    new = replace(old, original=Original("Other words.", Markup.TEXT))
    assert keyed([old])[0].key == keyed([new])[0].key


def test_a_key_is_not_endless() -> None:
    (entry,) = keyed([replace(ENTRY, key="k" * 100_000)])
    assert len(entry.key) <= MAX_KEY

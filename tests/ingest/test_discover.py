"""Finding the feeds of a site."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.feeds import FeedLine
from reader.ingest.discover import common_paths, find_feeds

SITE = "https://harbour.example/news/today"


def test_the_feeds_that_a_page_names_are_found_the_likeliest_first() -> None:
    page = """<html><head><base href="/feeds/">
    <link rel="alternate" type="application/rss+xml" title="Comments on: Today" href="comments.xml">
    <link rel="alternate" type="application/json" href="/wp-json/1">
    <LINK REL='alternate home' TYPE='application/atom+xml; charset=utf-8' TITLE='The Post &amp; more' HREF='all.atom'>
    <link rel="alternate" hreflang="nl" href="/nl/">
    <link rel="stylesheet" type="text/css" href="x.css">
    <link rel=alternate type=application/rss+xml href=all.rss?a=1&amp;b=2>
    <link rel="alternate" type="application/atom+xml" href="https://harbour.example/feeds/all.atom#again">
    </head></html>"""
    assert find_feeds(page, SITE) == (
        FeedLine("https://harbour.example/feeds/all.atom", "The Post & more"),
        FeedLine("https://harbour.example/feeds/all.rss?a=1&b=2"),
        FeedLine("https://harbour.example/wp-json/1"),
        FeedLine("https://harbour.example/feeds/comments.xml", "Comments on: Today"),
    )


def test_links_in_the_text_count_when_the_head_names_none() -> None:
    page = b"""<a href="/about">x</a> <a class=b href="/blog/feed/">RSS</a> <a href='/files/index.xml'>x</a>
    <a href=/a.rss>"""
    assert [line.address for line in find_feeds(page, SITE)] == [
        "https://harbour.example/blog/feed/",
        "https://harbour.example/files/index.xml",
        "https://harbour.example/a.rss",
    ]


@pytest.mark.parametrize("href", ["javascript:x", "file:///etc/passwd", "mailto:a@b.example", "", "data:x"])
def test_only_addresses_of_the_web_are_feeds(href: str) -> None:
    assert find_feeds(f'<link rel="alternate" type="application/rss+xml" href="{href}">', "") == ()


def test_usual_places_below_the_address_come_before_those_at_the_root() -> None:
    paths = common_paths("https://harbour.example/blog?x=1#y")
    assert paths[0] == "https://harbour.example/blog/feed"
    assert "https://harbour.example/atom.xml" in paths
    assert len(set(paths)) == len(paths)
    assert common_paths("https://harbour.example")[0] == "https://harbour.example/feed"
    assert common_paths("no address") == ()


@given(st.text("<>link a=\"' relhrftypbs/\n&;", max_size=200))
def test_no_page_raises(page: str) -> None:
    assert all(line.address.startswith(("http://", "https://")) for line in find_feeds(page, SITE))


@pytest.mark.parametrize(
    "page", ["<link " * 200_000, "<a href='" * 200_000, "<a " + "x " * 1_000_000, "<" * 1_000_000], ids=range(4)
)
def test_a_hostile_page_has_no_feeds(page: str) -> None:
    assert find_feeds(page, SITE) == ()

"""Feeds: bytes in, entries out."""

import contextlib
import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.articles import Markup
from reader.core.errors import ParseError
from reader.ingest.feed import parse_feed
from reader.ingest.limits import MAX_ENTRIES
from tests.fakes import Item, rss
from tests.ingest import golden

HERE = "https://here.example/feed"


@pytest.mark.parametrize("path", golden.feeds(), ids=lambda path: path.name)
def test_a_feed_is_read_as_it_is_written_down(path: Path) -> None:
    """After a change on purpose: ``python -m tests.ingest.golden``, and read the difference."""
    assert golden.read(path) == json.loads(golden.expected(path).read_text("utf-8"))


@pytest.mark.parametrize(
    ("body", "words", "hint"),
    [
        (b"", "is empty", "try again"),
        (b"  \n\xef\xbb\xbf", "is empty", "try again"),
        (b"\0" * 100, "is empty", "try again"),
        (b"<!doctype html><html><body>blocked</body></html>", "is a web page, not a feed", "address of the site"),
        (b"<html><item><title>x</title></item></html>", "is a web page, not a feed", "address of the site"),
        (b"<?xml version='1.0'?><urlset><url/></urlset>", "is not a feed: it begins with <urlset>", "look at the site"),
        (b"<rss version='2.0'><channel><it", "breaks off before its first entry", "try again"),
        (b"<rss><channel><item><title>Half a ti", "breaks off before the end of its first entry", "try again"),
        (b"/etc/passwd", "is not a feed", "look at the site"),
        (b"http://127.0.0.1:9/", "is not a feed", "look at the site"),
        (b"{}", "is JSON, but not a feed", ""),
        (b"[1, 2]", "is JSON, but not a feed", ""),
        (b'{"version":', "is not valid JSON", ""),
        pytest.param(b"[" * 200_000, "is not valid JSON", "", id="deep"),
        (b"\x1f\x8bnot gzip at all", "damaged gzip", ""),
    ],
)
def test_what_is_no_feed_says_what_it_is(body: bytes, words: str, hint: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse_feed(body, address=HERE)
    assert caught.value.message.startswith(HERE)
    assert words in caught.value.message
    assert hint in caught.value.hint


def test_a_body_that_names_a_file_does_not_open_it(tmp_path: Path) -> None:
    path = tmp_path / "secret.xml"
    path.write_bytes(rss(Item("Secret")))
    with pytest.raises(ParseError, match="is not a feed"):
        parse_feed(str(path).encode(), address=HERE)


def test_a_feed_without_entries_is_a_feed() -> None:
    feed = parse_feed(rss(title="Nothing yet"), address=HERE)
    assert (feed.title, feed.articles, feed.warning) == ("Nothing yet", (), "")


def test_a_feed_without_a_title_is_called_by_its_host() -> None:
    assert parse_feed(rss(Item(), title=""), address=HERE).title == "here.example"


def test_a_feed_that_is_stored_compressed_is_read() -> None:
    assert parse_feed(gzip.compress(rss(Item())), address=HERE).articles


def test_only_so_many_entries_are_taken_and_it_is_said() -> None:
    feed = parse_feed(rss(*(Item(id=str(number)) for number in range(MAX_ENTRIES + 5))), address=HERE)
    assert len(feed.articles) == MAX_ENTRIES
    assert feed.warning == "only 2,000 of its 2,005 entries are taken"


def test_an_entry_that_is_there_twice_is_taken_once() -> None:
    assert len(parse_feed(rss(Item(id="1"), Item(id="1")), address=HERE).articles) == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252", "iso-8859-15"])
def test_a_feed_is_decoded(encoding: str) -> None:
    body = rss(Item("Genève rouvre")).decode().replace("?>", f' encoding="{encoding}"?>', 1).encode(encoding)
    assert parse_feed(body, address=HERE).articles[0].title == "Genève rouvre"


def test_utf8_is_believed_before_the_header_of_the_server() -> None:
    assert parse_feed(rss(Item("Genève")), address=HERE, charset="cp1252").articles[0].title == "Genève"


def test_a_control_character_does_not_spoil_the_feed() -> None:
    (article,) = parse_feed(rss(Item("Bell\x07 rings", "/x\x1b[2J")), address=HERE).articles
    assert article.title == "Bell rings"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "mailto:a@b.example"]
)
def test_a_link_that_is_not_of_the_web_is_left_out(address: str) -> None:
    (article,) = parse_feed(rss(Item(link=address, id="1")), address=HERE).articles
    assert article.address == ""


def test_the_key_does_not_change_with_the_address_of_the_feed() -> None:
    for id_ in ("1", "/wall", ""):
        item = Item(link="https://a.example/wall", id=id_)
        keys = {parse_feed(rss(item), address=address).articles[0].key for address in (HERE, "https://x.example/y")}
        assert len(keys) == 1


def test_plain_text_that_is_no_markup_stays_as_it_is() -> None:
    body = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>i</id><entry><id>1</id>
    <title>if a &lt;b then</title><content type="text">if a &lt;b and c&gt; d</content></entry></feed>"""
    (article,) = parse_feed(body, address=HERE).articles
    assert article.title == "if a <b then"
    assert article.original.content == "if a <b and c> d"
    assert article.original.markup is Markup.TEXT


def test_markup_that_is_called_plain_text_is_markup() -> None:
    body = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>i</id><entry><id>1</id>
    <summary>&lt;p&gt;The wall.&lt;/p&gt;</summary></entry></feed>"""
    (article,) = parse_feed(body, address=HERE).articles
    assert article.original.markup is Markup.FRAGMENT


ENTRY = st.builds(
    Item,
    title=st.text(max_size=20),
    link=st.text(max_size=20),
    content=st.text(max_size=40),
    id=st.text(max_size=4),
    date=st.text(max_size=12),
)


@given(st.lists(ENTRY, max_size=4), st.integers(0, 400), st.binary(max_size=6))
def test_a_feed_with_anything_in_it_is_read_or_refused(items: list[Item], at: int, junk: bytes) -> None:
    body = rss(*items)
    try:
        feed = parse_feed(body[:at] + junk + body[at + len(junk) :], address=HERE)
    except ParseError:
        return
    keys = [article.key for article in feed.articles]
    assert len(set(keys)) == len(keys)
    assert all(keys)
    assert all(a.address == "" or a.address.startswith(("http://", "https://")) for a in feed.articles)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    with contextlib.suppress(ParseError):
        assert parse_feed(body, address=HERE).title


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
        ["version", "title", "items", "id", "url", "authors", "author", "name", "tags", "content_html", "content_text",
         "summary", "date_published", "language", "home_page_url"]
    ), inner, max_size=5),
    max_leaves=20,
)  # fmt: skip


@given(JSON)
def test_json_of_any_shape_is_read_or_refused(value: object) -> None:
    body = json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [value], "title": value}).encode()
    feed = parse_feed(body, address=HERE)
    assert len(feed.articles) <= 1


@pytest.mark.parametrize("id_", ["NaN", "9" * 5000, "true", "{}", '"\\ud800"', "1e999"], ids=range(6))
def test_an_odd_number_in_json_does_no_harm(id_: str) -> None:
    body = f'{{"version": "https://jsonfeed.org/version/1", "items": [{{"id": {id_}, "title": "The wall"}}]}}'
    assert parse_feed(body.encode(), address=HERE).articles[0].title == "The wall"

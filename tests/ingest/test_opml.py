"""Lists of feeds, however broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.errors import ParseError
from reader.core.feeds import FeedLine
from reader.core.safe import safe_line
from reader.ingest import opml


def opml_of(body: str, head: str = "<head><title>Mine</title></head>") -> bytes:
    return f'<?xml version="1.0"?>\n<opml version="2.0">{head}<body>\n{body}\n</body></opml>'.encode()


def test_feeds_stand_in_their_folders() -> None:
    body = """<outline text="World"><outline text="Europe &amp; Asia">
    <outline type="rss" text="The Post" title="The Harbour Post" xmlUrl="https://a.example/feed" htmlUrl="https://a.example"/>
    </outline><outline type="rss" text="B" xmlUrl='http://b.example/feed'></outline></outline>
    <outline text="C" xmlUrl="https://c.example/feed"/>"""
    assert opml.read(opml_of(body)) == opml.OpmlList(
        (
            FeedLine("https://a.example/feed", "The Harbour Post", "https://a.example", "World/Europe & Asia"),
            FeedLine("http://b.example/feed", "B", "", "World"),
            FeedLine("https://c.example/feed", "C"),
        ),
        (),
        "Mine",
    )


@pytest.mark.parametrize(
    ("row", "address", "title"),
    [
        ('<outline text="A & B" xmlUrl="https://a.example/?x=1&y=2"/>', "https://a.example/?x=1&y=2", "A & B"),
        ('<outline text="say "yes" now" xmlUrl="https://a.example/"/>', "https://a.example/", 'say "yes" now'),
        ('<outline text="a < b > c" xmlUrl="https://a.example/"/>', "https://a.example/", "a < b > c"),
        ("<OUTLINE TEXT='A' XMLURL='https://a.example/' />", "https://a.example/", "A"),
        ('<outline text="caf&eacute;" xmlUrl="https://a.example/">', "https://a.example/", "café"),
        ('<outline text="A" xmlUrl="feed://a.example/x"/>', "https://a.example/x", "A"),
        ('<outline\n text = "A"\n xmlUrl = "https://a.example/"\n/>', "https://a.example/", "A"),
        ('<outline text="\x1b]0;P\x07&#27;[2J" xmlUrl="https://a.example/"/>', "https://a.example/", "[2J"),
    ],
)
def test_a_broken_row_is_saved(row: str, address: str, title: str) -> None:
    (line,) = opml.read(opml_of(row)).lines
    assert line.address == address
    assert line.title == title


def test_what_cannot_be_taken_is_listed_with_its_line() -> None:
    body = """<outline text="Runs" xmlUrl="|id"/>
<outline text="Reads" xmlUrl="file:///etc/passwd" filtercmd="id"/>
<outline text="Nowhere" type="rss"/>
<outline text="Once" xmlUrl="https://a.example/feed"/>
<outline text="Twice" xmlUrl="http://www.a.example/feed/"/>"""
    read = opml.read(opml_of(body))
    assert [line.title for line in read.lines] == ["Once"]
    assert [(row.line, row.text, row.reason) for row in read.lost] == [
        (3, "Runs", "its address is not http or https: |id"),
        (4, "Reads", "its address is not http or https: file:///etc/passwd"),
        (5, "Nowhere", "it has no address"),
        (7, "Twice", "the same address stands in line 6"),
    ]


def test_comments_hide_rows_and_keep_the_count_of_lines() -> None:
    body = '<!-- <outline xmlUrl="https://hidden.example/"/>\n\n-->\n<outline text="bad" xmlUrl="x:"/>'
    read = opml.read(opml_of(body))
    assert not read.lines
    assert [row.line for row in read.lost] == [6]


def test_entities_are_not_expanded_and_nothing_is_included() -> None:
    lol = '<!DOCTYPE l [<!ENTITY a0 "lol"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
    read = opml.read(f'{lol}<opml><outline text="&a0;&x;" xmlUrl="https://a.example/"/></opml>'.encode())
    assert [line.title for line in read.lines] == ["&a0;&x;"]


def test_a_category_stands_in_for_a_folder() -> None:
    (line,) = opml.read(opml_of('<outline text="A" xmlUrl="https://a.example/" category="/News/Tech,x"/>')).lines
    assert line.folder == "News/Tech"


@pytest.mark.parametrize("body", [b"", b"<html><body>no</body></html>", b"{}", b"\0\0\0"])
def test_what_is_no_list_is_refused(body: bytes) -> None:
    with pytest.raises(ParseError, match="not an OPML list"):
        opml.read(body)


@pytest.mark.parametrize(
    "body",
    [
        "<outline text='f'>" * 50_000 + "</outline>" * 50_000,
        "<!--" * 100_000 + "<outline/>",
        '<outline text="' * 50_000,
        "<outline " + "a='" * 100_000,
        "<outline a" + " " * 200_000 + "/>",
        "</outline>" * 50_000,
    ],
    ids=range(6),
)
def test_a_hostile_list_costs_little(body: str) -> None:
    assert not opml.read(opml_of(body)).lines


NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)
FOLDERS = st.lists(NAMES.map(lambda name: safe_line(name).replace("/", "-")).filter(bool), max_size=3)
LINES = st.lists(
    st.builds(
        FeedLine,
        address=st.integers(0, 10**6).map(lambda number: f"https://a.example/{number}?a=1&b=2"),
        title=NAMES.map(safe_line).filter(bool),
        site=st.sampled_from(["", "https://a.example/"]),
        folder=FOLDERS.map("/".join),
    ),
    max_size=6,
    unique_by=lambda line: line.address,
)


@given(LINES)
def test_what_is_written_is_read_again(lines: list[FeedLine]) -> None:
    read = opml.read(opml.write(lines, "My <feeds> & more").encode())
    assert sorted(map(str, read.lines)) == sorted(map(str, lines))
    assert not read.lost
    assert read.title == "My <feeds> & more"


@given(st.binary(max_size=300))
def test_no_bytes_raise_but_in_words(body: bytes) -> None:
    try:
        read = opml.read(b"<opml><outline " + body)
    except ParseError:
        return
    assert all(line.address.startswith(("http://", "https://")) for line in read.lines)

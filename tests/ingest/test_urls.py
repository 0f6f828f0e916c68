"""Addresses: absolute, comparable, without tracking."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.errors import AddressError
from reader.ingest import urls

BASE = "https://harbour.example/news/today.html"


@pytest.mark.parametrize(
    ("link", "whole"),
    [
        ("wall.html", "https://harbour.example/news/wall.html"),
        ("/wall", "https://harbour.example/wall"),
        ("?page=2", "https://harbour.example/news/today.html?page=2"),
        ("//other.example/x", "https://other.example/x"),
        ("  https://other.example/a b ", "https://other.example/a%20b"),
        ("HTTP://OTHER.example/", "http://OTHER.example/"),
        ("https://other.example\\@evil.example/", "https://other.example/@evil.example/"),
        ("https://münchen.example/straße", "https://münchen.example/straße"),
        ("mailto:desk@harbour.example", "mailto:desk@harbour.example"),
        ("mailto:desk@harbour.example?subject=x&attach=/etc/passwd", "mailto:desk@harbour.example"),
    ],
)
def test_a_link_becomes_whole(link: str, whole: str) -> None:
    assert urls.absolute(BASE, link) == whole


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "\u202ejavascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://127.0.0.1/x",
        "vbscript:x",
        "about:blank",
        "steam://run/1",
        "ssh://-oProxyCommand=id/x",
        "http://",
        "http:///path",
        "http://harbour.example:99999/",
        "http://harbour.example:0/",
        "http://[::1",
        pytest.param("http://" + "a" * 300 + ".example/", id="long host"),
        pytest.param("https://harbour.example/" + "a" * 100_000, id="long path"),
        "mailto:x?attach=/etc/passwd",
        "mailto:-flag@x",
        "",
    ],
)
def test_what_is_not_of_the_web_is_nothing(link: str) -> None:
    assert urls.absolute("", link) == ""
    assert urls.web(link) == ""


def test_a_mail_address_is_no_web_address() -> None:
    assert urls.web("mailto:desk@harbour.example") == ""


@given(st.text(max_size=80), st.sampled_from(["", BASE]))
def test_every_link_ends_as_web_or_mail_or_nothing(link: str, base: str) -> None:
    made = urls.absolute(base, link)
    assert made == "" or made.startswith(("http://", "https://", "mailto:"))
    assert not any(char in made for char in ' \t\r\n\x1b<>"`{}|\\^')
    assert urls.absolute("", made) == made


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("harbour.example", "https://harbour.example"),
        (" harbour.example/feed ", "https://harbour.example/feed"),
        ("feed:harbour.example", "https://harbour.example"),
        ("feed://harbour.example/x", "https://harbour.example/x"),
        ("localhost:8000/feed", "https://localhost:8000/feed"),
        ("http://harbour.example", "http://harbour.example"),
    ],
)
def test_what_people_type_is_understood(typed: str, address: str) -> None:
    assert urls.from_user(typed) == address


@pytest.mark.parametrize("typed", ["", "javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.example"])
def test_what_cannot_be_fetched_is_refused_in_words(typed: str) -> None:
    with pytest.raises(AddressError, match="is not a web address"):
        urls.from_user(typed)


@pytest.mark.parametrize(
    "spelling",
    [
        "https://harbour.example/a?b=1&c=2",
        "http://www.harbour.example/a/?c=2&b=1",
        "https://HARBOUR.example:443/a?b=1&c=2#top",
        "https://harbour.example/a?utm_source=x&b=1&c=2&fbclid=9",
    ],
)
def test_spellings_of_one_address_are_equal(spelling: str) -> None:
    assert urls.canonical(spelling) == "https://harbour.example/a?b=1&c=2"


def test_different_addresses_stay_different() -> None:
    addresses = ["https://a.example/", "https://a.example/x", "https://a.example/x?y", "https://a.example:8080/x"]
    assert len({urls.canonical(address) for address in addresses}) == len(addresses)


@given(st.text(max_size=80))
def test_canonical_is_idempotent(text: str) -> None:
    once = urls.canonical(f"https://harbour.example/{text}")
    assert urls.canonical(once) == once


def test_only_tracking_goes() -> None:
    kept = "https://a.example/x?utm=1&b=%20c&id=7&page#part?utm_source=z"
    assert urls.without_tracking(kept) == kept
    assert urls.without_tracking("https://a.example/x?utm_source=rss&id=7#part") == "https://a.example/x?id=7#part"
    assert urls.without_tracking("https://a.example/x?fbclid=1") == "https://a.example/x"


def test_a_password_is_never_shown() -> None:
    assert urls.shown("https://me:secret@harbour.example/feed") == "https://harbour.example/feed"
    assert len(urls.shown("https://harbour.example/" + "a" * 5000)) == urls.MAX_SHOWN

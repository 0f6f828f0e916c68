"""Pages and loose text as articles."""

import pytest

from reader.core.articles import Markup
from reader.core.errors import ParseError
from reader.core.ports import Response
from reader.ingest import document

PAGE = "<html><body><p>De brug is dicht, é.</p></body></html>"


def test_a_page_is_known_by_its_address_without_tracking() -> None:
    address = "https://www.harbour.example/wall?utm_source=x"
    data = document.from_page(Response(address, 200, PAGE.encode("cp1252"), "text/html", "cp1252"))
    assert data.key == "https://harbour.example/wall"
    assert data.address == address
    assert data.original.content == PAGE
    assert data.original.markup is Markup.PAGE


def test_plain_text_from_the_web_is_text() -> None:
    data = document.from_page(Response("https://a.example/a.txt", 200, b"Words.", "text/plain"))
    assert data.original.markup is Markup.TEXT


@pytest.mark.parametrize(
    ("body", "words"),
    [(b"", "is empty"), (b"  \n", "is empty"), (b"%PDF-1.4", "is not a page but application/pdf")],
)
def test_what_is_no_page_is_refused(body: bytes, words: str) -> None:
    with pytest.raises(ParseError, match=words):
        document.from_page(Response("https://a.example/x", 200, body, "application/pdf"))


def test_half_a_page_is_refused_but_not_one_whose_length_was_wrong() -> None:
    whole, half = PAGE.encode(), PAGE[:30].encode()
    assert document.from_page(Response("https://a.example/x", 200, whole, "text/html", cut=True))
    with pytest.raises(ParseError, match="broke off"):
        document.from_page(Response("https://a.example/x", 200, half, "text/html", cut=True))


def test_loose_text_is_known_by_its_words() -> None:
    one, same, other = (document.from_text(text).key for text in ("The wall.", "The wall.", "The bridge."))
    assert one == same != other
    assert document.from_text("<!doctype html><p>x").original.markup is Markup.PAGE
    assert document.from_text("# x", "notes.md").original.markup is Markup.MARKDOWN

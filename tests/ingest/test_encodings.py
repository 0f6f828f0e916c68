"""Bytes into text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest import encodings

WORDS = "Genève – café “noir” €5"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_and_utf8_need_no_declaration(encoding: str) -> None:
    assert encodings.decode(WORDS.encode(encoding))[0] == WORDS


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_seen(encoding: str) -> None:
    words = "Plain words at the start, then Genève."
    assert encodings.decode(words.encode(encoding)) == (words, encoding)


def test_windows_1252_is_the_last_resort() -> None:
    assert encodings.decode(WORDS.encode("cp1252")) == (WORDS, "cp1252")


def test_what_is_declared_outside_wins_over_what_is_declared_inside() -> None:
    body = b'<meta charset="iso-8859-5">' + "Москва".encode("koi8-r")
    assert encodings.decode(body, "koi8-r")[0].endswith("Москва")


@pytest.mark.parametrize(
    "head",
    [
        b'<?xml version="1.0" encoding="windows-1251"?>',
        b'<meta charset="windows-1251">',
        b"<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>",
    ],
)
def test_a_document_may_declare_its_encoding(head: bytes) -> None:
    assert encodings.decode(head + "Москва".encode("cp1251"))[0].endswith("Москва")


def test_latin1_means_windows_1252() -> None:
    assert encodings.decode('<meta charset="iso-8859-1">“'.encode("cp1252"))[0].endswith("“")


def test_utf8_wins_over_a_wrong_declaration() -> None:
    assert encodings.decode(WORDS.encode(), "iso-8859-1")[0] == WORDS


def test_a_few_damaged_places_do_not_turn_utf8_into_something_else() -> None:
    body = ("é" * 50).encode() + b"\xff" + ("ü" * 50).encode()
    assert encodings.decode(body)[0] == "é" * 50 + "\ufffd" + "ü" * 50


@pytest.mark.parametrize(
    "name", ["utf-7", "rot13", "zlib_codec", "idna", "punycode", "hex", "x-no-such", "\x1b[2J", ""]
)
def test_what_is_no_encoding_of_text_is_not_known(name: str) -> None:
    assert encodings.known(name) == ""


@given(st.binary(max_size=200), st.text(max_size=12))
def test_no_bytes_raise(body: bytes, declared: str) -> None:
    assert isinstance(encodings.decode(body, declared)[0], str)


@given(st.text(max_size=80))
def test_utf8_comes_back(text: str) -> None:
    text = text.replace("\0", "").removeprefix("\ufeff")
    body = text.encode("utf-8", "ignore")
    assert encodings.decode(body)[0] == body.decode("utf-8")

"""The filter between foreign text and the terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.safe import MAX_COMBINING, safe, safe_line

HOSTILE = st.text(
    st.characters()
    | st.sampled_from(
        "\x1b[]PX^_\\\x07\x9c0;31mH\u200d\u200c\u202e\u2066\u0301\u0300\ufe0f☺\U0001f468\U000e0041\ud800\r\n\t\u2028 "
    )
)
ALLOWED = "\n\t"


def is_harmless(char: str) -> bool:
    """Whether a terminal draws the character or moves on by it, and nothing else; joiners are looked at elsewhere."""
    return (
        char in ALLOWED
        or char in "\u200c\u200d\ufe0f"
        or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp")
    )


@given(HOSTILE)
def test_no_text_raises_and_nothing_that_steers_is_left(text: str) -> None:
    left = [char for char in safe(text) if not is_harmless(char)]
    # format characters that belong to writing systems, such as the Arabic number sign, are drawn
    assert all(
        unicodedata.category(char) == "Cf" and not unicodedata.bidirectional(char).endswith(("E", "O", "F", "I"))
        for char in left
    )
    assert not any(("\x00" <= char < " " and char not in ALLOWED) or "\x7f" <= char <= "\x9f" for char in safe(text))
    safe(text).encode("utf-8")


@given(HOSTILE)
def test_safe_twice_is_safe_once(text: str) -> None:
    assert safe(safe(text)) == safe(text)
    assert safe_line(safe_line(text)) == safe_line(text)


@given(st.text(st.characters(whitelist_categories=("Lu", "Ll", "Nd", "Po"), max_codepoint=0x24F)))
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert safe(text) == text


@given(HOSTILE)
def test_a_line_is_one_line_without_blanks_at_its_ends(text: str) -> None:
    line = safe_line(text)
    assert line == " ".join(line.split())
    assert "\n" not in line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain, “quoted” – café", "plain, “quoted” – café"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07text", "text"),
        ("\x1b]8;;file:///etc\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1bPq#0\x1b\\after", "after"),
        ("\x1bcreset", "reset"),
        ("a\x9b31mb", "a31mb"),
        ("bell\x07 back\x08space null\x00", "bell backspace null"),
        ("one\r\ntwo\rthree\u2028four\x85five", "one\ntwo\nthree\nfour\nfive"),
        ("evil\u202egpj.exe", "evilgpj.exe"),
        ("a\u2066b\u2069c\u200ed", "abcd"),
        ("soft\u00adhyphen zero\u200bwidth \ufeffmark", "softhyphen zerowidth mark"),
        ("tag\U000e0041s", "tags"),
        ("\ud800lone", "lone"),
        ("a" + "\u0301" * 50, "a" + "\u0301" * MAX_COMBINING),
        ("tab\there", "tab\there"),
    ],
)
def test_what_goes_and_what_stays(text: str, expected: str) -> None:
    assert safe(text) == expected


def test_joiners_stay_where_they_mean_something() -> None:
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert safe(family) == family
    assert safe("می\u200cخواهم") == "می\u200cخواهم"
    assert safe("pass\u200dword\u200c") == "password"

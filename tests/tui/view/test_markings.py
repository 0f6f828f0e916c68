"""Addresses fit for the terminal, and the order of marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.view.markings import href_of
from reader.tui.view.marks import ALL_MARKS, CYCLE, NAMES, marks_of, next_marks


@pytest.mark.parametrize(
    ("address", "href"),
    [
        ("https://alder.example/a?b=c#d", "https://alder.example/a?b=c#d"),
        ("mailto:desk@post.example", "mailto:desk@post.example"),
        ("https://alder.example/café", "https://alder.example/caf%C3%A9"),
        ("https://alder.example/%20", "https://alder.example/%20"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("https://alder.example/a b", ""),
        ("https://alder.example/\x1b]8;;https://evil.example", "https://alder.example/8;;https://evil.example"),
    ],
)
def test_only_safe_addresses_pass(address: str, href: str) -> None:
    assert href_of(address) == href


@given(st.text(max_size=60).map(lambda text: "https://" + text))
def test_an_address_holds_printable_ascii_only(address: str) -> None:
    assert all(" " < sign <= "~" for sign in href_of(address))


def test_marks_go_round_in_a_circle() -> None:
    seen, marks = [], ALL_MARKS
    for _ in CYCLE:
        name, marks = next_marks(marks)
        seen.append(name)
    assert seen == ["quotes", "names", "none", "all"]
    assert next_marks(frozenset({"odd"}))[0] == "all"  # type: ignore[arg-type]


def test_sets_of_marks_have_the_names_of_the_settings() -> None:
    assert marks_of("names") == NAMES
    assert marks_of("none") == frozenset()
    assert marks_of("nonsense") == ALL_MARKS

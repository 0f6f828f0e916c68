"""Lines of metadata taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.header_parts import split


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("3 mei 2026 door Anna Holt", ["3 mei 2026", "door Anna Holt"]),
        ("Anna Holt op\u00a03 mei 2026", ["Anna Holt", "op\u00a03 mei 2026"]),
        ("Rijnbode | Datum: 3 mei 2026 Auteur: Anna Holt", ["Rijnbode", "Datum: 3 mei 2026", "Auteur: Anna Holt"]),
    ],
)
def test_a_line_is_cut_at_signs_keys_and_around_its_date(line: str, parts: list[str]) -> None:
    assert split(line, "nl") == parts


@given(st.text(st.sampled_from(" \u00a0\t\n,(:op3mei2026"), max_size=40))
def test_every_line_comes_to_an_end_whatever_stands_before_its_date(noise: str) -> None:
    assert all(split(f"{noise}3 mei 2026{noise}", "nl"))

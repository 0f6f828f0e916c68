"""Finding words as a reader means them."""

from hypothesis import given

from reader.tui.view.finding import find, folded, has_words, spans_of_words
from tests.tui.view.strategies import TEXTS


@given(TEXTS)
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(folded(text)) == len(text)


@given(TEXTS)
def test_a_text_is_found_in_itself(text: str) -> None:
    assert not text.split() or find(text, text)


def test_case_accents_and_line_breaks_do_not_matter() -> None:
    text = "La Gazette\ndu Canal, la grève des Éclusiers"
    assert [span.of(text) for span in find(text, "gazette du canal")] == ["Gazette\ndu Canal"]
    assert [span.of(text) for span in find(text, "greve")] == ["grève"]
    assert [span.of(text) for span in find(text, "ÉCLUS")] == ["Éclus"]


def test_signs_are_taken_as_they_are() -> None:
    assert len(find("a.b axb [c] (d", "a.b")) == 1
    assert len(find("a.b [c] (d", "(d")) == 1


def test_nothing_finds_nothing() -> None:
    assert find("text", "  ") == []
    assert spans_of_words("text", "") == []


def test_a_row_needs_all_words_and_shows_each() -> None:
    assert has_words("The Harbour Post", "post harbour")
    assert not has_words("The Harbour Post", "post office")
    assert spans_of_words("the harbour of the post", "the harbour") == [(0, 3), (4, 11), (15, 18)]

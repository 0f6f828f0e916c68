"""What holds for any text whatever."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.text import BlockKind
from reader.language.analyse import analyse
from tests.language.texts import text

PIECES = st.sampled_from(
    [
        "Anna de Wit", "zei", " ", "\n", ". ", ", ", '"', "'", "“", "”", "„", "‘", "’", "«", "»", "‚", "VS", "volgens",
        "according to", "that", "dat", "hij", "Berlin", "Berliner", "(", ")", ":", "I", "’s", "l'", "U.S.", "-", "1.",
        "\u00a0", "É", "日本", "🙂", "\ud800", "kondigde", "aan", "A.",
    ]
)  # fmt: skip
PROSE = st.lists(PIECES | st.text(max_size=4), max_size=40).map("".join)
LANGUAGES = st.sampled_from(["nl", "en", "de", "fr", "es", "", "xx", "pt"])


@settings(max_examples=150, deadline=None)
@given(st.lists(PROSE, min_size=1, max_size=4), LANGUAGES)
def test_any_text_is_analysed_and_every_span_lies_in_it(paragraphs: list[str], language: str) -> None:
    clean = text(*paragraphs)
    found = analyse(clean, language)
    size = len(clean.plain)
    for entity in found.entities:
        assert entity.name
        assert entity.mentions
        assert all(0 <= span.start < span.end <= size for span in entity.mentions)
        assert 0 <= entity.confidence <= 1
    mentions = sorted(span for entity in found.entities for span in entity.mentions)
    assert all(one.end <= two.start for one, two in pairwise(mentions))
    for quote in found.quotes:
        assert 0 <= quote.span.start < quote.span.end <= size
        assert quote.cue is None or 0 <= quote.cue.start < quote.cue.end <= size
        assert 0 <= quote.confidence <= 1


@settings(max_examples=150, deadline=None)
@given(st.lists(PROSE, min_size=1, max_size=3), LANGUAGES)
def test_quotations_are_in_order_and_cross_no_other(paragraphs: list[str], language: str) -> None:
    spans = [quote.span for quote in analyse(text(*paragraphs), language).quotes]
    assert spans == sorted(spans, key=lambda span: (span.start, -span.end))
    for number, one in enumerate(spans):
        for two in spans[number + 1 :]:
            assert not one.overlaps(two) or one.contains(two) or two.contains(one)


@settings(max_examples=30, deadline=None)
@given(PROSE)
def test_the_same_text_gives_the_same_analysis(paragraph: str) -> None:
    assert analyse(text(paragraph), "nl") == analyse(text(paragraph), "nl")


def test_code_is_not_analysed() -> None:
    clean = text("Amsterdam", "import Amsterdam", kinds={1: BlockKind.CODE})
    (found,) = analyse(clean, "nl").entities
    assert [span.of(clean.plain) for span in found.mentions] == ["Amsterdam"]
    assert all(span.end <= len("Amsterdam") for span in found.mentions)

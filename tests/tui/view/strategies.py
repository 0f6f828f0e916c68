"""Any article that the rest of the program could hand to the views."""

from hypothesis import strategies as st

from reader.core.analysis import Analysis, Entity, EntityKind, Quote, QuoteKind
from reader.core.articles import Article
from reader.core.safe import safe
from reader.core.spans import Span
from reader.core.text import SEPARATOR, Block, BlockKind, CleanText, Mark, MarkKind, Removal
from tests.tui.samples import row

LETTERS = st.sampled_from(
    [
        *"abcdefghij  \t\n.,-/'\"“”",
        "é",
        "ß",
        "漢",
        "字",
        "。",
        "、",
        "한",
        "ไ",
        "ท",
        "ש",
        "ل",
        "👍",
        "👨\u200d👩\u200d👧",
        "e\u0301",
        "\u00a0",
        "…",
        "–",
    ]
)
"""Signs of many scripts and widths, with enough blanks among them."""
WORDS = st.lists(LETTERS, max_size=120).map(lambda signs: safe("".join(signs)))
ANY = st.text(max_size=200).map(safe)
TEXTS = st.one_of(WORDS, ANY)


@st.composite
def clean_texts(draw: st.DrawFn) -> CleanText:
    """Blocks of every kind with marks and removals anywhere."""
    kinds = draw(st.lists(st.sampled_from(BlockKind), max_size=8))
    words = [draw(TEXTS) for _ in kinds]
    blocks, at = [], 0
    for kind, text in zip(kinds, words, strict=True):
        span = Span(at, at + len(text))
        marks = draw(st.lists(marks_in(span), max_size=3)) if text else []
        note = draw(st.sampled_from(["", "•", "12.", "Photo: Jo Verbeke", "漢" * 20]))
        blocks.append(Block(kind, span, draw(st.integers(0, 9)), tuple(sorted(marks, key=lambda m: m.span)), note))
        at += len(text) + len(SEPARATOR)
    removals = draw(st.lists(removals_in(len(blocks)), max_size=3))
    restored = draw(st.lists(removals_in(len(blocks)), max_size=2))
    return CleanText(SEPARATOR.join(words), tuple(blocks), tuple(removals), draw(st.booleans()), tuple(restored))


def marks_in(span: Span) -> st.SearchStrategy[Mark]:
    """A mark inside ``span``."""
    links = [
        "https://alder.example/a?b=c",
        "mailto:desk@post.example",
        "javascript:alert(1)",
        "https://x.example/\x1b]8;;",
    ]
    return st.builds(Mark, spans_in(span.start, span.end), st.sampled_from(MarkKind), st.sampled_from(links))


def spans_in(start: int, end: int) -> st.SearchStrategy[Span]:
    """A span of at least one code point."""
    return st.tuples(st.integers(start, end), st.integers(start, end)).map(lambda ends: Span(min(ends), max(ends)))


def removals_in(blocks: int) -> st.SearchStrategy[Removal]:
    """A removal or repair."""
    return st.builds(
        Removal,
        TEXTS,
        st.sampled_from(["template", "share_bar", ""]),
        st.integers(0, blocks),
        replacement=st.none() | TEXTS,
        kind=st.none() | st.sampled_from(BlockKind),
    )


def analyses(length: int) -> st.SearchStrategy[Analysis]:
    """Names and quotes anywhere, overlapping as they like."""
    spans = spans_in(0, length)
    mentions = st.lists(spans, min_size=1, max_size=3).map(lambda found: tuple(sorted(found)))
    entities = st.builds(Entity, TEXTS, st.sampled_from(EntityKind), mentions, st.sampled_from([0.3, 1.0]))
    quotes = st.builds(
        Quote, spans, st.sampled_from(QuoteKind), st.none() | TEXTS, st.none(), st.sampled_from([0.3, 1.0])
    )
    return st.builds(
        Analysis,
        st.lists(entities, max_size=4).map(tuple),
        st.lists(quotes, max_size=4).map(lambda found: tuple(sorted(found, key=lambda quote: quote.span))),
    )


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """A whole article."""
    text = draw(clean_texts())
    return Article(
        row(title=draw(TEXTS), source=draw(TEXTS), bookmarked=draw(st.booleans()), words=draw(st.integers(0, 20_000))),
        text,
        draw(analyses(len(text.plain))),
        byline=tuple(draw(st.lists(TEXTS, max_size=2))),
        tags=tuple(draw(st.lists(TEXTS, max_size=2))),
        note=draw(TEXTS),
    )

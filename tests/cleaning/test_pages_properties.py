"""What must hold for every page there is: no crash, sound places, text that is never lost."""

from hypothesis import given
from hypothesis import strategies as st

from reader.core.text import SEPARATOR, Cleaned
from tests.cleaning.samples import TEXT, cleaned, page, paragraphs, rules, texts

HOLDERS = (
    "div p span a b i ul ol li h1 h2 h3 blockquote table tr td th figure figcaption section article header nav footer "
    "aside form center font main dl dt label time cite q"
).split()
"""Elements that text may stand in."""
TAGS = [*HOLDERS, *"pre code img br hr button select option script style noscript svg".split()]
CLASSES = ("", "lead", "byline", "caption", "related", "comments", "hidden", "article-body", "credit", "br", "teaser")
WORDS = (
    "de raad van Oosterdam heeft het besluit over muur haven uitgesteld . , : - » 2026 12:30 lees ook © foto".split()
)

sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join)
raw = st.text(st.characters(codec="utf-8"), max_size=40)


def opened(tag: str, name: str) -> str:
    """The begin of an element."""
    attribute = {"a": ' href="/x"', "img": ' src="/i.jpg" alt="muur"'}.get(tag, "")
    return f'<{tag} class="{name}"{attribute}>'


def closed(tag: str) -> str:
    """The end of an element."""
    return f"</{tag}>"


pieces = st.one_of(
    st.builds(opened, st.sampled_from(TAGS), st.sampled_from(CLASSES)),
    st.builds(closed, st.sampled_from(TAGS)),
    sentences,
    raw,
    st.sampled_from(
        ["<!-- x -->", "<![CDATA[", "&nbsp;", "&#0;", "<", "\x00", "<p", '<script type="application/ld+json">[{']
    ),
)
html = st.lists(pieces, max_size=60).map("".join)


def assert_sound(result: Cleaned) -> None:
    """Blocks cover the text in order, marks lie in their blocks, removals beside a block."""
    text = result.text
    assert SEPARATOR.join(text.text_of(block) for block in text.blocks) == text.plain
    for block in text.blocks:
        assert all(block.span.start <= mark.span.start < mark.span.end <= block.span.end for mark in block.marks)
    for removal in text.removals:
        assert 0 <= removal.block <= len(text.blocks)
        assert removal.rule
        assert 0 <= removal.confidence <= 1


@given(html)
def test_any_page_becomes_sound_text(markup: str) -> None:
    """Whatever is written between angle brackets."""
    assert_sound(cleaned(markup))


@given(st.lists(st.sampled_from(HOLDERS), max_size=12), st.sampled_from(CLASSES))
def test_a_page_with_a_paragraph_is_never_empty(tags: list[str], name: str) -> None:
    """However deep it stands, and whatever the elements around it are called."""
    markup = "".join(opened(tag, name) for tag in tags) + f"<p>{TEXT[0]}</p>"
    assert TEXT[0] in " ".join(texts(cleaned(markup)))


@given(st.lists(sentences, max_size=4))
def test_the_article_survives_what_stands_around_it(boxes: list[str]) -> None:
    """No paragraph is lost to a box beside it."""
    around = "".join(f'<div class="box"><p>{box}</p></div>' for box in boxes)
    result = cleaned(page(paragraphs(*TEXT)).replace("</main>", f"</main><aside>{around}</aside>"))
    assert_sound(result)
    assert set(TEXT) <= set(texts(result))


def test_a_page_of_scripts_alone_gives_the_text_it_has_for_machines() -> None:
    """JSON-LD holds the text where the page is built by a script."""
    body = " ".join(TEXT) + "\\n" + " ".join(TEXT)
    head = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{body}"}}</script>'
    assert texts(cleaned(f"<html><head>{head}</head><body><div id=app></div></body></html>")) == [" ".join(TEXT)] * 2


def test_deep_pages_are_read_to_the_bottom() -> None:
    """Five thousand elements inside each other."""
    assert texts(cleaned("<div>" * 5000 + f"<p>{TEXT[0]}</p>")) == [TEXT[0]]


def test_unclosed_elements_do_not_hide_the_article() -> None:
    """A menu that is never closed swallows the page for the parser."""
    assert set(TEXT) <= set(
        texts(cleaned(f"<body><nav><a href='/'>Home</a><h1>Muur</h1>{paragraphs(*TEXT, *TEXT[:3])}"))
    )


def test_every_removal_inside_the_article_is_listed() -> None:
    """Nothing between the first and the last block disappears without a rule."""
    advert = "<div class='advert'><p>Advertentie</p></div>"
    assert "Advertentie" in rules(cleaned(page(paragraphs(*TEXT[:2]) + advert + paragraphs(*TEXT[2:]))))

"""Contents of feed entries: tails and footers of feeds go, links lead where they should, the text stays."""

import pytest

from reader.cleaning.clean import clean
from reader.core.articles import ArticleData, Markup, Original
from reader.core.text import BlockKind, Cleaned, MarkKind
from tests.cleaning.texts import AFTER, BEFORE, LAST, blocks, rules

TEXT = f"<p>{BEFORE}</p><p>{AFTER}</p><p>{LAST}</p>"
TAILS = [
    '<p>The post <a href="/brug">Oude brug dicht</a> appeared first on <a href="/">De Krant</a>.</p>',
    '<p>Het bericht <a href="/brug">Oude brug dicht</a> verscheen eerst op <a href="/">De Krant</a>.</p>',
    '<p>Der Beitrag <a href="/brug">Alte Brücke</a> erschien zuerst auf <a href="/">Der Bote</a>.</p>',
    '<p>L\'article <a href="/pont">Le pont</a> est apparu en premier sur <a href="/">La Gazette</a>.</p>',
    '<p>La entrada <a href="/puente">El puente</a> se publicó primero en <a href="/">El Diario</a>.</p>',
    '<p><a href="https://krant.example/brug">Continue reading...</a></p>',
    '<p><a href="https://krant.example/brug">Lees verder</a></p>',
    '<p><a href="https://krant.example/brug#comments">Comments</a></p>',
    '<p><a href="https://f.example/share">Share on Facebook</a> | <a href="https://x.example/share">Tweet</a></p>',
    "<p>Sign up to our daily newsletter</p>",
    '<img src="https://pixel.example/t.gif" width="1" height="1" alt=""/>',
    '<div class="feedflare"><a href="https://f.example/a"><img src="https://f.example/a.png" border="0"/></a></div>',
]  # fmt: skip


def entry(markup: str, *, title: str = "", address: str = "https://krant.example/nieuws/brug") -> Cleaned:
    """What cleaning makes of the content of a feed entry."""
    return clean(ArticleData("x", Original(markup, Markup.FRAGMENT), address=address, title=title))


@pytest.mark.parametrize("tail", TAILS)
def test_what_a_feed_adds_goes(tail: str) -> None:
    found = entry(TEXT + tail)
    assert [text for _, text in blocks(found)] == [BEFORE, AFTER, LAST]
    assert not found.text.truncated


def test_a_summary_with_a_tail_is_its_sentence() -> None:
    found = entry(f'<p>{BEFORE} <a href="/brug">Lees verder</a></p>')
    assert [text for _, text in blocks(found)] == [BEFORE]


def test_a_summary_that_breaks_off_keeps_its_words() -> None:
    found = entry(f"<p>{BEFORE[:60]} […]</p>")
    assert found.text.plain.startswith(BEFORE[:60])


def test_links_are_absolute_and_without_tracking() -> None:
    link = '<a href="../raad/7?id=3&amp;utm_source=rss#kop">het rapport</a>'
    found = entry(f"<p>De raad las {link} twee keer, zegt de griffier van Veldwijk tegen de krant.</p>")
    marks = [mark.href for mark in found.text.blocks[0].marks if mark.kind is MarkKind.LINK]
    assert marks == ["https://krant.example/raad/7?id=3#kop"]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
def test_no_link_leads_out_of_the_web(address: str) -> None:
    found = entry(f'<p>De raad las <a href="{address}">het rapport</a> twee keer, zegt de griffier van Veldwijk.</p>')
    assert not [mark for mark in found.text.blocks[0].marks if mark.kind is MarkKind.LINK]
    assert "het rapport" in found.text.plain


def test_headings_lists_and_quotes_keep_their_kind() -> None:
    found = entry(
        f"<p>{BEFORE}</p><h2>Een stille dijk</h2><ul><li>een brug</li></ul><blockquote>Nee.</blockquote>{TEXT}"
    )
    kinds = {kind for kind, _ in blocks(found)}
    assert {"heading", "list_item", "quote"} <= kinds


def test_the_title_repeated_in_the_content_goes() -> None:
    found = entry(f"<h1>Oude brug dicht</h1>{TEXT}", title="Oude brug dicht")
    assert "Oude brug dicht" not in found.text.plain
    assert found.metadata.title == "Oude brug dicht"


def test_text_without_any_element_is_a_paragraph() -> None:
    assert [text for _, text in blocks(entry(BEFORE))] == [BEFORE]


def test_an_entry_of_one_link_is_not_emptied() -> None:
    assert entry('<a href="/brug">Lees verder</a>').text.plain == "Lees verder"


def test_a_list_that_is_the_article_stays() -> None:
    items = "".join(f"<li>{word}</li>" for word in ("Delen", "Printen", "Mailen"))
    found = entry(f"<p>{BEFORE}</p><p>De raad wil drie knoppen op de site:</p><ul>{items}</ul><p>{LAST}</p>")
    listed = [found.text.text_of(block) for block in found.text.blocks if block.kind is BlockKind.LIST_ITEM]
    assert listed == ["Delen", "Printen", "Mailen"]
    assert not rules(found)

"""A text that stops at a paywall says so; a whole one never does."""

import pytest

from tests.cleaning.samples import TEXT, cleaned, page, paragraphs

CLOSED = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"%s,'
    '"hasPart": {"@type": "WebPageElement", "isAccessibleForFree": false, "cssSelector": ".paywall"}}</script>'
)
WALLS = {
    "nl": "Dit artikel is exclusief voor abonnees.",
    "en": "Subscribe to continue reading this article.",
    "de": "Weiterlesen mit Abo.",
    "fr": "Cet article est réservé aux abonnés.",
    "es": "Contenido exclusivo para suscriptores.",
}


@pytest.mark.parametrize("language", WALLS)
def test_a_closed_page_with_a_wall_at_its_end_is_truncated(language: str) -> None:
    """JSON-LD and a phrase where the text ends."""
    body = paragraphs(*TEXT[:2]) + f'<div class="wall"><p>{WALLS[language]}</p></div>'
    assert cleaned(page(body, head=CLOSED % "", language=language)).text.truncated


def test_a_closed_page_that_breaks_off_is_truncated() -> None:
    """The last sentence ends in dots."""
    assert cleaned(
        page(paragraphs(*TEXT[:2], "Bewoners van de Kade hadden daar ook al om..."), head=CLOSED % "")
    ).text.truncated


def test_a_closed_page_that_counts_more_words_is_truncated() -> None:
    """The page says that it has far more words than it shows."""
    assert cleaned(page(paragraphs(*TEXT), head=CLOSED % ', "wordCount": 900')).text.truncated


@pytest.mark.parametrize("head", ["", CLOSED % "", CLOSED % ', "wordCount": 60'])
def test_a_whole_text_is_not(head: str) -> None:
    """A page may call itself closed and hold the text all the same."""
    assert not cleaned(page(paragraphs(*TEXT), head=head)).text.truncated


def test_a_wall_in_the_middle_is_none() -> None:
    """The text goes on after it."""
    body = paragraphs(*TEXT[:2], WALLS["nl"], *TEXT[2:], *TEXT[:0])
    assert not cleaned(page(body, head=CLOSED % "")).text.truncated


def test_an_article_about_subscribers_is_not_truncated() -> None:
    """The words alone say nothing."""
    last = "De krant heeft nu achttienduizend abonnees, en die lezen volgens de uitgever het liefst in de ochtend."
    assert not cleaned(page(paragraphs(*TEXT, last))).text.truncated

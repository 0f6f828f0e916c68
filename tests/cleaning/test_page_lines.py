"""Lines beside the text of a page: bylines and dates are fields wherever they stand, times of entries are stamps."""

from datetime import date, datetime, timedelta, timezone

import pytest

from reader.cleaning.html import arrange
from reader.cleaning.html.pieces import Piece
from reader.core.text import BlockKind
from tests.cleaning.samples import TEXT, cleaned, page, paragraphs, texts

BODY = paragraphs(*TEXT)
LEAD = "Bewoners van de Kade krijgen hun zin: eerst komt er een nieuw onderzoek naar de bodem."
ENTRIES = (
    ("11:20 uur", "De brandweer heeft de Kade afgezet en vier huizen ontruimd, omdat de muur verder is gaan zakken."),
    ("10:45 uur", "Wethouder Karin de Wit vraagt alle bewoners van de Kade om thuis te blijven tot het water zakt."),
)
"""Entries of a live blog."""


@pytest.mark.parametrize(
    "line",
    [
        "<p><span>Door Karin Smit</span><time>18 maart 2026</time></p>",
        "<p>Door Karin Smit</p><p>18 maart 2026</p>",
        "<p>Karin Smit in Oosterdam</p>",
    ],
)
def test_a_byline_below_the_lead_is_no_text(line: str) -> None:
    """Name and date may run together."""
    head = f'<meta name="author" content="Karin Smit"><meta name="description" content="{LEAD}">'
    made = cleaned(page(f"<p class='lead'>{LEAD}</p>{line}{BODY}", head=head))
    assert texts(made) == [LEAD, *TEXT]
    assert made.metadata.byline == ("Karin Smit",)


def test_a_line_that_names_several_authors_is_no_text() -> None:
    """All of them are known from the head."""
    head = '<meta name="author" content="Karin Smit"><meta name="author" content="Jan Verbeek">'
    made = cleaned(page(f"<p>Karin Smit en Jan Verbeek</p>{BODY}", head=head))
    assert texts(made) == list(TEXT)


def test_the_author_is_named_below_the_text_when_nowhere_else() -> None:
    """As news agencies do."""
    made = cleaned(page(f"{BODY}<p>(Reporting by Nora Velde; editing by Clara Whit)</p>"))
    assert made.metadata.byline == ("Nora Velde",)
    assert texts(made) == list(TEXT)


def test_the_desk_alone_is_no_author() -> None:
    """It is told by the name of the paper."""
    assert cleaned(page(BODY, head='<meta name="author" content="Redactie">')).metadata.byline == ()


def test_the_day_of_an_article_is_the_day_where_the_paper_is() -> None:
    """An instant late in the evening keeps its zone."""
    head = '<meta property="article:published_time" content="2026-07-21T22:04:00-05:00">'
    published = cleaned(page(BODY, head=head)).metadata.published
    assert published == datetime(2026, 7, 21, 22, 4, tzinfo=timezone(timedelta(hours=-5)))
    assert isinstance(published, datetime)
    assert published.date() == date(2026, 7, 21)


def test_the_date_may_stand_behind_the_title_in_the_head() -> None:
    """Before the dates of other articles are believed."""
    markup = page(f"{BODY}<div class='teaser'><span class='date'>24.04.2023</span></div>")
    made = cleaned(markup.replace("| De Krant</title>", "| De Krant | 28.04.2023</title>"))
    assert made.metadata.published == date(2023, 4, 28)


@pytest.mark.parametrize(
    "around", ["<ul>%s</ul>|<li><b>{}</b><p>{}</p></li>", "%s|<section><time>{}</time><p>{}</p></section>"]
)
def test_times_over_entries_are_stamps(around: str) -> None:
    """In the items of a list, or in sections; their texts are paragraphs."""
    whole, _, one = around.partition("|")
    entries = whole % "".join(one.format(*entry) for entry in ENTRIES)
    made = cleaned(page(BODY + entries))
    assert texts(made, BlockKind.TIME) == [stamp for stamp, _ in ENTRIES]
    assert texts(made, BlockKind.PARAGRAPH)[-2:] == [text for _, text in ENTRIES]


def test_a_lead_under_a_title_on_a_picture_is_the_lead() -> None:
    """The picture stands before the title; what stands right under a picture may be its caption."""
    hero = f"<div class='hero'><img src='h.jpg'><div><h1>Havenmuur</h1><p>{LEAD}</p></div></div>"
    markup = f"<html><head><title>Havenmuur</title></head><body>{hero}<div>{BODY}</div></body></html>"
    assert texts(cleaned(markup), BlockKind.LEAD) == [LEAD]


def test_small_print_at_the_end_of_a_caption_is_its_credit() -> None:
    """Nothing but its size tells it apart."""
    figure = "<figure><img src='j.jpg'><figcaption>De Kade in maart. <small>Jan Verbeek</small></figcaption></figure>"
    made = cleaned(page(paragraphs(*TEXT[:2]) + figure + paragraphs(*TEXT[2:])))
    assert [block.note for block in made.text.blocks if block.kind is BlockKind.CAPTION] == ["Jan Verbeek"]


def test_a_line_that_only_credits_a_picture_is_no_text() -> None:
    """No element says what it is, but a picture is near; elsewhere it may say where a figure is from."""
    made = cleaned(page(paragraphs(*TEXT[:2]) + "<img src='/m.jpg'><p>Foto: Jan Verbeek</p>" + paragraphs(*TEXT[2:])))
    assert texts(made) == list(TEXT)
    assert not arrange.is_credit(Piece("Bron: Statistiek Oosterdam"))


def test_two_dates_that_run_together_are_fields() -> None:
    """First publication and last change."""
    line = "<p>Publié le 18 juil. 2024 à 08:01<span>Mis à jour le 18 juil. 2024 à 09:06</span></p>"
    made = cleaned(page(line + BODY, language="fr"))
    assert texts(made) == list(TEXT)

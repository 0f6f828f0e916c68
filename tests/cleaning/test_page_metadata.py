"""Title, authors and date of a page come from the surest source that has them, and from none when none has."""

import json
from datetime import UTC, date, datetime

import pytest

from reader.core.moments import Moment
from tests.cleaning.samples import TEXT, TITLE, cleaned, page, paragraphs


def linked(**fields: object) -> str:
    """A JSON-LD script about a news article."""
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def meta(**contents: str) -> str:
    """Meta elements; double underscores stand for colons."""
    return "".join(
        f'<meta property="{name.replace("__", ":")}" content="{content}">' for name, content in contents.items()
    )


BODY = paragraphs(*TEXT)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("", TITLE),
        (meta(og__title=f"{TITLE} - De Krant", og__site_name="De Krant"), TITLE),
        (linked(headline="Raad wil eerst onderzoek naar de bodem"), "Raad wil eerst onderzoek naar de bodem"),
        (linked(headline="Gemeente stelt besluit over..."), TITLE),
        (meta(og__title="Krant van Oosterdam"), TITLE),
    ],
)
def test_the_title_is_the_one_that_most_sources_agree_on(head: str, expected: str) -> None:
    """JSON-LD of news weighs most, dots and names of sites weigh little."""
    assert cleaned(page(BODY, head=head)).metadata.title == expected


def test_the_name_of_the_site_is_known_by_its_address() -> None:
    """A page that names its site nowhere but in its address."""
    markup = page(BODY).replace("<h1>", "<h2>").replace("</h1>", "</h2>").replace("| De Krant", "| Krant")
    assert cleaned(markup).metadata.title == TITLE


def test_a_banner_is_no_title() -> None:
    """The heading of the first level is the name of a blog."""
    markup = page(BODY, head=meta(og__title="Slapen naast de haven")).replace(f"<h1>{TITLE}</h1>", "<h1>Brieven</h1>")
    markup = markup.replace(f"<title>{TITLE} | De Krant</title>", "<title>Brieven: Slapen naast de haven</title>")
    assert cleaned(markup).metadata.title == "Slapen naast de haven"


def test_a_label_that_only_one_source_has_is_cut_off() -> None:
    """Each source puts another label before the same title."""
    label = f"Haven - {TITLE}"
    markup = page(BODY, head=meta(og__title=f"Oosterdam beslist: {TITLE}")).replace(f"<h1>{TITLE}", f"<h1>{label}")
    assert cleaned(markup.replace(f"<title>{TITLE} |", f"<title>{label} |")).metadata.title == TITLE


@pytest.mark.parametrize(
    ("head", "above", "expected"),
    [
        (linked(author={"@type": "Person", "name": "Sanne Bakker"}), "", ("Sanne Bakker",)),
        (linked(author=[{"name": "Sanne Bakker"}, {"name": "Piet de Vries"}]), "", ("Sanne Bakker", "Piet de Vries")),
        (meta(author="By Sanne Bakker and Piet de Vries"), "", ("Sanne Bakker", "Piet de Vries")),
        (meta(author="https://www.facebook.com/krant"), "", ()),
        ("", '<p class="article-byline">Door Sanne Bakker</p>', ("Sanne Bakker",)),
        ("", '<li class="metaAuthorList-item"><a href="/a">Sanne Bakker</a></li>', ("Sanne Bakker",)),
        ("", '<p class="author">von <a href="mailto:s@b.de">Sanne Bakker, NDR HAMBURG</a></p>', ("Sanne Bakker",)),
        ("", "<p>Door Sanne Bakker</p>", ("Sanne Bakker",)),
        ("", '<div class="comment-author">Sanne Bakker</div>', ()),
        ("", '<img src="/i.jpg"><p class="featured-caption">Door Sanne Bakker</p>', ()),
        (meta(author="(Image: Getty Images)"), "", ()),
        (meta(author="Sanne Bakker, MSc"), "", ("Sanne Bakker", "MSc")),
        (meta(author="Sanne Bakker, RN"), "", ("Sanne Bakker",)),
        (meta(author="page.head.extra.author"), "", ()),
        (meta(twitter__label1="Geschreven door", twitter__data1="Sanne Bakker"), "", ("Sanne Bakker",)),
        (meta(twitter__label1="Leestijd", twitter__data1="3 minuten"), "", ()),
        ("", '<p>von <a href="/autoren/sanne-bakker">Sanne Bakker</a> in Oosterdam</p>', ("Sanne Bakker",)),
        ("", '<a class="author" href="/login">Sign In</a>', ()),
        ("", '<p class="byline">By<b>Sanne Bakker</b></p>', ("Sanne Bakker",)),
    ],
)
def test_authors_come_from_the_surest_source(head: str, above: str, expected: tuple[str, ...]) -> None:
    """JSON-LD, meta elements, elements named after authors, lines under the title."""
    assert cleaned(page(BODY, head=head, above=above)).metadata.byline == expected


def test_the_house_is_the_author_only_where_nobody_else_is() -> None:
    """A person named in a line under the title is surer than the paper in JSON-LD."""
    head = linked(author={"@type": "Organization", "name": "De Krant"}, publisher={"name": "De Krant"})
    assert cleaned(page(BODY, head=head)).metadata.byline == ("De Krant",)
    assert cleaned(page(BODY, head=head, above="<p>Door Sanne Bakker</p>")).metadata.byline == ("Sanne Bakker",)


def test_a_longer_name_of_the_house_is_the_house() -> None:
    """An element named after authors says more than the name of the paper."""
    head = meta(author="Haven Nieuws", og__site_name="Haven Nieuws")
    above = '<p class="author">Haven Nieuws Redactie</p>'
    assert cleaned(page(BODY, head=head, above=above)).metadata.byline == ("Haven Nieuws",)


DAY = date(2026, 2, 26)


@pytest.mark.parametrize(
    ("head", "above", "expected"),
    [
        (linked(datePublished="2026-02-26T14:05:00+01:00"), "", datetime(2026, 2, 26, 13, 5, tzinfo=UTC)),
        (linked(datePublished="2026-02-26T00:00:00+01:00"), "", DAY),
        (meta(article__published__time="2026-02-26"), "", DAY),
        (meta(published="February 26, 2026"), "", DAY),
        ("", "<p>26 februari 2026, 14:05 uur</p>", DAY),
        ("", '<time pubdate datetime="2026-02-26">gisteren</time>', DAY),
        (meta(article__modified_time="2026-03-01"), '<p class="date">Gepubliceerd: 26-02-2026</p>', DAY),
        ("", "", None),
    ],
)
def test_the_date_is_that_of_publication(head: str, above: str, expected: Moment | None) -> None:
    """A day stays a day, a change counts only where nothing else is known."""
    assert cleaned(page(BODY, head=head, above=above)).metadata.published == expected


def test_the_address_may_hold_the_date() -> None:
    """Year, month and day in the path."""
    assert cleaned(page(BODY), "https://krant.example/2026/02/26/haven").metadata.published == DAY


def test_the_canonical_address_counts_on_the_same_host_only() -> None:
    """Another host may not take the article over."""
    own = '<link rel="canonical" href="/binnenland/haven-muur">'
    foreign = '<link rel="canonical" href="https://other.example/x">'
    assert cleaned(page(BODY, head=own), "").metadata.address == ""
    assert cleaned(page(BODY, head=foreign)).metadata.address == "https://krant.example/binnenland/haven"

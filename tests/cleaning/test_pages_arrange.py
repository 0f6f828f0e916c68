"""What belongs to the article of a page stays; what stands between and around it goes, by a rule that is told."""

import pytest

from reader.core.text import BlockKind
from tests.cleaning.samples import TEXT, TITLE, cleaned, page, paragraphs, rules, texts

LEAD = "Een brief van bewoners heeft het plan voor de muur voorlopig van tafel geveegd."


def test_an_article_is_kept_whole_and_what_surrounds_it_is_not() -> None:
    """Navigation, the title and the footer are no part of the text."""
    assert texts(cleaned(page(paragraphs(*TEXT)))) == list(TEXT)


def test_the_first_paragraph_is_the_lead_when_no_other_is_there() -> None:
    """A page without a standfirst begins with its lead."""
    assert texts(cleaned(page(paragraphs(*TEXT))), BlockKind.LEAD) == [TEXT[0]]


@pytest.mark.parametrize(
    ("head", "above"),
    [
        (f'<meta name="description" content="{LEAD}">', f'<p class="x1">{LEAD}</p>'),
        (f'<meta property="og:description" content="{LEAD}">', f'<p class="teaser-text">{LEAD}</p>'),
        ("", f'<h2 class="standfirst">{LEAD}</h2>'),
        ("", f'<div class="css-9zx"><p class="css-4rt">{LEAD}</p></div>'),
    ],
)
def test_a_lead_above_the_body_is_found_again(head: str, above: str) -> None:
    """By the description of the page, by its name, or by its place right under the title."""
    result = cleaned(page(paragraphs(*TEXT), head=head, above=above + '<figure><img src="a.jpg" alt=""></figure>'))
    assert texts(result, BlockKind.LEAD) == [LEAD]
    assert texts(result)[1:] == list(TEXT)


def test_what_stands_above_the_title_is_not_kept() -> None:
    """The name of the section is no part of the article."""
    markup = page(paragraphs(*TEXT)).replace("<h1>", '<p class="kicker">Haven en water in onze stad</p><h1>')
    assert texts(cleaned(markup)) == list(TEXT)


@pytest.mark.parametrize(
    "line",
    ["Door Jan Verbeek", "26 februari 2026, 14:05 uur", "Gepubliceerd op 26-02-2026", "Jan Verbeek, Oosterdam"],
)
def test_lines_that_only_name_author_or_date_are_fields(line: str) -> None:
    """They are taken out above the text, and the rule says so."""
    head = '<meta name="author" content="Jan Verbeek">'
    result = cleaned(page(f"<p>{line}</p>" + paragraphs(*TEXT), head=head))
    assert texts(result) == list(TEXT)
    assert result.metadata.byline == ("Jan Verbeek",)


def test_a_sentence_pulled_out_of_the_text_is_removed() -> None:
    """A quotation set apart that repeats the text is shown once."""
    pulled = "de raad eerst het tweede onderzoek naar de bodem wil afwachten"
    body = paragraphs(*TEXT[:2]) + f"<blockquote>{pulled}</blockquote>" + paragraphs(*TEXT[2:])
    result = cleaned(page(body))
    assert texts(result) == list(TEXT)
    assert rules(result)[pulled] == "pull-quote"


def test_a_quotation_of_its_own_stays() -> None:
    """A quotation that the text does not repeat is a part of it."""
    said = "Wij slapen al maanden slecht door de scheuren in onze muren, en niemand belt terug."
    body = paragraphs(*TEXT[:2]) + f"<blockquote><p>{said}</p></blockquote>" + paragraphs(*TEXT[2:])
    assert texts(cleaned(page(body)), BlockKind.QUOTE) == [said]


def test_a_table_of_contents_goes_and_the_headings_stay() -> None:
    """Links to the headings of the same page are navigation."""
    listed = '<ul><li><a href="#a">De scheuren</a></li><li><a href="#b">Het geld</a></li></ul>'
    body = (
        paragraphs(TEXT[0])
        + listed
        + '<h2 id="a">De scheuren</h2>'
        + paragraphs(TEXT[1])
        + '<h2 id="b">Het geld</h2>'
        + paragraphs(*TEXT[2:])
    )
    result = cleaned(page(body))
    assert texts(result, BlockKind.HEADING) == ["De scheuren", "Het geld"]
    assert texts(result, BlockKind.LIST_ITEM) == []


def test_a_row_of_links_to_other_articles_is_removed() -> None:
    """Three linked titles between two paragraphs are teasers."""
    titles = ("Havenmeester stapt op na ruzie", "Nieuwe brug over de Maas vertraagd", "Stad koopt oude werf terug")
    row = "".join(f'<li><a href="/nieuws/{at}">{title}</a></li>' for at, title in enumerate(titles))
    result = cleaned(page(paragraphs(*TEXT[:2]) + f"<ul>{row}</ul>" + paragraphs(*TEXT[2:])))
    assert texts(result) == list(TEXT)


def test_a_list_of_the_article_stays() -> None:
    """A list is text when it is no list of links."""
    items = ("een tweede onderzoek naar de bodem", "een fonds voor schade aan huizen", "een besluit na de zomer")
    row = "".join(f"<li>{item}</li>" for item in items)
    result = cleaned(
        page(paragraphs(*TEXT[:2], "De bewoners vragen drie dingen:") + f"<ul>{row}</ul>" + paragraphs(TEXT[3]))
    )
    assert texts(result, BlockKind.LIST_ITEM) == list(items)


def test_what_stands_twice_in_one_place_was_meant() -> None:
    """The refrain of a list of menus is not taken for a copy."""
    menu = "".join(
        f"<h3>Dag {day}</h3><p>Eet dit om acht uur.</p><p>Soep {day} met brood en wat kaas.</p>" for day in "123"
    )
    assert texts(cleaned(page(paragraphs(*TEXT) + menu))).count("Eet dit om acht uur.") == 3


def test_a_copy_of_the_whole_text_elsewhere_is_removed() -> None:
    """Pages hide their text a second time for machines."""
    copy = f'<div itemprop="articleBody">{" ".join(TEXT)}</div>'
    result = cleaned(page(paragraphs(*TEXT)).replace("</main>", f"</main>{copy}"))
    assert texts(result) == list(TEXT)


def test_a_heading_with_nothing_under_it_is_removed() -> None:
    """Its box was removed before."""
    result = cleaned(page(paragraphs(*TEXT) + "<h2>Reageer</h2>"))
    assert texts(result) == list(TEXT)


def test_a_heading_over_a_picture_with_its_caption_stays() -> None:
    """A list of pictures is a part of the article."""
    figure = '<h2>De oude muur</h2><figure><img src="m.jpg"><figcaption>De muur in 1952.</figcaption></figure>'
    result = cleaned(page(paragraphs(*TEXT[:2]) + figure + "<h2>De nieuwe muur</h2>" + paragraphs(*TEXT[2:])))
    assert texts(result, BlockKind.HEADING) == ["De oude muur", "De nieuwe muur"]


def test_the_title_is_not_repeated_in_the_text() -> None:
    """It is a field."""
    assert TITLE not in texts(cleaned(page(paragraphs(TITLE, *TEXT))))


def test_a_block_of_invisible_characters_does_no_harm() -> None:
    """A paragraph may hold nothing that is shown."""
    assert texts(cleaned(page(paragraphs(TEXT[0], "\u200b", *TEXT[1:])))) == list(TEXT)

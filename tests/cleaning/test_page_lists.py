"""Lists of a page: teasers between the text go, lists of the article stay, what they say again included."""

import pytest

from reader.core.text import BlockKind
from tests.cleaning.samples import TEXT, cleaned, page, paragraphs, texts

TEASERS = (
    "Havenmuur: <a href='/regio/1'>Waarom zakt de Kade steeds verder weg?</a>",
    "Wonen: <a href='/regio/2'>Deze straten krijgen als eerste nieuwe palen</a>",
)
"""Titles of other articles, each behind a label."""


def items(*listed: str) -> str:
    """A list."""
    return "<ul>" + "".join(f"<li>{item}</li>" for item in listed) + "</ul>"


def around(markup: str) -> str:
    """A page with ``markup`` between its paragraphs."""
    return page(paragraphs(*TEXT[:2]) + markup + paragraphs(*TEXT[2:]))


def test_a_list_of_titles_behind_labels_that_nothing_announces_is_no_text() -> None:
    """Only a part of each item is a link."""
    assert texts(cleaned(around(items(*TEASERS)))) == list(TEXT)


@pytest.mark.parametrize(
    "listed",
    [
        "<p>De gemeente noemt twee oorzaken op haar site:</p>" + items(*TEASERS),
        items(*(item.replace("/regio", "https://elders.example") for item in TEASERS)),
        items(
            *(
                item.replace("</a>", "</a> Dat bleek vorige week uit nieuwe metingen langs de hele kade.")
                for item in TEASERS
            )
        ),
    ],
)
def test_a_list_that_is_announced_or_leads_elsewhere_or_is_no_links_stays(listed: str) -> None:
    """Sources, documents, sentences with a link in them."""
    assert len(texts(cleaned(around(listed)), BlockKind.LIST_ITEM)) == 2


def test_an_item_that_two_lists_share_stands_in_both() -> None:
    """What each ward gets."""
    wards = "".join(
        f"<h3>{ward}</h3>" + items("Nieuwe palen onder de huizen", f"Onderzoek naar de bodem in {ward}")
        for ward in ("de Oude Haven", "het Kadekwartier")
    )
    assert texts(cleaned(around(wards)), BlockKind.LIST_ITEM).count("Nieuwe palen onder de huizen") == 2

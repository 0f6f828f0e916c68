"""The title of a page is the one that its readers see over the article, where the page says several."""

import pytest

from tests.cleaning.samples import TEXT, TITLE, cleaned, page, paragraphs
from tests.cleaning.test_page_metadata import linked, meta

BODY = paragraphs(*TEXT)
SOUGHT = "Gezinnen Oosterdam in de kou: wanneer gaat de haven open?"
"""A title written for search engines."""


def shows(above: str, *, head: str = "", element: str = SOUGHT) -> str:
    """A page with ``above`` over its article, and the title ``element`` in its head."""
    markup = page(BODY, head=head).replace(f"<h1>{TITLE}</h1>", above)
    return markup.replace(f"<title>{TITLE} |", f"<title>{element} |")


def sought(above: str) -> str:
    """A page whose title for search engines is not the one that it shows."""
    return shows(above, head=linked(headline=SOUGHT) + meta(og__title=TITLE))


def test_a_heading_that_social_networks_get_too_outweighs_the_title_for_search_engines() -> None:
    """JSON-LD and the title element against the heading and OpenGraph."""
    assert cleaned(sought(f"<h1>{TITLE}</h1>")).metadata.title == TITLE


@pytest.mark.parametrize(
    "trail",
    [
        f"<ul><li><a href='/'>Regio</a></li><li><h1>{SOUGHT}</h1></li></ul>",
        f"<div class='c-breadcrumb__last'><h1>{SOUGHT}</h1></div>",
        f"<div><h1 class='whitespace-nowrap'>{SOUGHT}</h1></div>",
    ],
)
@pytest.mark.parametrize("kicker", ["", "<span>Havenwerken</span> "])
def test_a_heading_in_a_trail_of_links_is_not_shown_as_the_title(trail: str, kicker: str) -> None:
    """The heading of the second level is the title, with its kicker or without."""
    made = cleaned(sought(f"{trail}<header><h2>{kicker}{TITLE}</h2></header>"))
    assert made.metadata.title == TITLE


def test_a_heading_of_the_second_level_that_is_no_other_title_counts_for_nothing() -> None:
    """It may be the name of a section."""
    made = cleaned(shows(f"<h1>{TITLE}</h1><h2>Alles over de haven van Oosterdam</h2>", element=TITLE))
    assert made.metadata.title == TITLE


def test_a_kicker_glued_to_the_heading_is_the_kicker_that_the_page_tells() -> None:
    """The blank between both is a matter of style sheets."""
    whole = f"Havenwerken / {TITLE}"
    head = linked(headline=TITLE) + meta(og__title=whole)
    made = cleaned(shows(f"<h1><span>Havenwerken</span>{TITLE}</h1>", head=head, element=whole))
    assert made.metadata.title == whole


def test_the_name_of_the_site_as_first_heading_leaves_the_title_what_it_is() -> None:
    """The title element ends with the name, and begins with the title."""
    head = meta(og__title="Slapen naast de haven", og__site_name="De Kademuur")
    markup = shows("<h1>De Kademuur</h1>", head=head, element="Slapen naast de haven | De Kademuur")
    assert cleaned(markup.replace("De Kademuur | De Krant", "De Kademuur")).metadata.title == "Slapen naast de haven"

"""Boxes between the text of a page go as a whole, and very long text is seen to its end."""

from reader.cleaning.html import dom, orphans, page_boxes
from reader.cleaning.html.evidence import Scene, glance
from reader.cleaning.html.walker import Walker
from tests.cleaning.samples import TEXT, cleaned, page, paragraphs, texts

SURE, UNSURE = 3.0, 0.5
"""Verdicts on blocks."""
OFFER = (
    "Word abonnee om verder te lezen",
    "De puzzel van Oosterdam.",
    "De krant op elk scherm.",
)
"""An offer: the line that gives it away, and what reads like any list."""


def scene(markup: str, *, voted: tuple[str, ...] = TEXT) -> Scene:
    """A page laid out, the proposal holding the blocks ``voted``."""
    root = dom.parse(f"<body>{markup}</body>")
    assert root is not None
    made = Scene(Walker().walk(root), language="nl")
    made.votes = [float(piece.text in voted) for piece in made.layout.pieces]
    made.take_shapes()
    return made


def left(made: Scene, verdict: float = UNSURE) -> list[str]:
    """What the boxes leave."""
    page_boxes.drop(made, [verdict] * len(made.votes))
    return [piece.text for piece in made.layout.pieces if piece.kept]


def test_the_box_of_an_offer_goes_as_a_whole() -> None:
    """Its first line gives it away."""
    box = f"<div><h3>{OFFER[0]}</h3><ul><li>{OFFER[1]}</li><li>{OFFER[2]}</li></ul></div>"
    assert left(scene(paragraphs(*TEXT[:2]) + box + paragraphs(*TEXT[2:])), SURE) == list(TEXT)


def test_the_text_around_an_offer_is_no_box() -> None:
    """The line that asks stands in one element with the article."""
    facts = ("De muur is van 1890.", "De kade is van 1912.")
    listed = f"<p>{OFFER[0]}</p><ul><li>{facts[0]}</li><li>{facts[1]}</li></ul>"
    made = scene(paragraphs(*TEXT[:2]) + listed + paragraphs(*TEXT[2:]))
    assert set(facts) <= set(left(made, SURE))


def test_an_offer_that_the_proposal_holds_stays_for_other_rules() -> None:
    """Two judges are not overruled by one line."""
    box = f"<div><h3>{OFFER[0]}</h3><p>{OFFER[1]}</p><p>{OFFER[2]}</p></div>"
    made = scene(paragraphs(*TEXT[:2]) + box + paragraphs(*TEXT[2:]), voted=(*TEXT, *OFFER[1:]))
    assert OFFER[1] in left(made)


def test_an_article_inside_the_article_goes_unless_it_is_sure_to_belong() -> None:
    """It is another one, shown in between."""
    other = "<article><h3>Vissers willen een geul</h3><p>De vissers halen hun netten zelden vol op.</p></article>"
    markup = f"<article>{paragraphs(*TEXT[:2])}{other}{paragraphs(*TEXT[2:])}</article>"
    assert left(scene(markup)) == list(TEXT)
    assert len(left(scene(markup), SURE)) == len(TEXT) + 2


def test_values_for_machines_are_no_text() -> None:
    """Addresses and instants in hidden fields."""
    fields = "<div>2026-02-26T08:57:40+01:00</div><div>https://krant.example/beeld/haven.jpg</div>"
    assert texts(cleaned(page(fields + paragraphs(*TEXT)))) == list(TEXT)


def test_a_very_long_paragraph_is_seen_to_end() -> None:
    """Running text is known by its end, too."""
    made = scene(paragraphs(" ".join([*TEXT] * 6)))
    assert made.shapes[0].prose
    assert glance(TEXT[0]) == TEXT[0]


def test_the_title_of_a_video_is_no_heading_of_the_text() -> None:
    """It stands alone in the place of the video."""
    made = scene(f"{paragraphs(*TEXT[:2])}<div class='video-player'><h2>De muur</h2></div>{paragraphs(*TEXT[2:])}")
    orphans.drop(made.layout.pieces)
    assert [piece.text for piece in made.layout.pieces if piece.kept] == list(TEXT)


def test_a_heading_keeps_its_text_where_a_credit_in_its_box_goes() -> None:
    """The credit is all that stands in one element with the heading."""
    made = scene(f"<section><h3>De kade</h3><p>Foto: Jan Verbeek</p></section>{paragraphs(*TEXT)}")
    made.layout.pieces[1].remove("credit")
    orphans.drop(made.layout.pieces)
    assert made.layout.pieces[0].kept

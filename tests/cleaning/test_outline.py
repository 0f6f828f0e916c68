"""What the outline of a page takes for its main text."""

import pytest

from reader.cleaning.html import dom, outline
from reader.cleaning.html.alignment import said_again, shares
from reader.cleaning.html.furniture import ELEMENTS
from reader.cleaning.html.pieces import Piece
from reader.cleaning.html.walker import Walker
from reader.cleaning.words import tokens

SENTENCE = "The harbour master said that the ferry had left the quay on time and reached the island before the storm."
TEXT = "".join(f"<p>{number} {SENTENCE}</p>" for number in range(10))


def chosen(body: str) -> list[str]:
    """The texts that the outline of a page with this body votes for."""
    pieces = laid_out(body)
    return [piece.text for piece, vote in zip(pieces, outline.votes(pieces) or [], strict=False) if vote]


def laid_out(body: str) -> list[Piece]:
    """The blocks of a page with this body."""
    root = dom.parse(f"<html><body>{body}</body></html>")
    assert root is not None
    return Walker(ELEMENTS).walk(root).pieces


def test_the_text_of_the_article_element_is_chosen_and_what_is_beside_it_is_not() -> None:
    """An ``article`` holds the text; a bar beside it does not."""
    found = chosen(f"<div class='side'><p>Buy a lamp.</p></div><article>{TEXT}</article>")
    assert len(found) == 10
    assert "Buy a lamp." not in found


@pytest.mark.parametrize("names", ["class='entry-content'", "id='story-body'", "class='main-content'", "role='main'"])
def test_an_element_named_after_the_text_holds_it(names: str) -> None:
    """Class, id or role tell which element holds the text."""
    found = chosen(f"<div><p>Weather for tomorrow: rain.</p></div><div {names}>{TEXT}</div>")
    assert len(found) == 10


@pytest.mark.parametrize(
    "box",
    [
        "<div class='newsletter-box'><p>Get our letter every day.</p></div>",
        "<aside><p>Get our letter every day.</p></aside>",
        "<div style='display:none'><p>Get our letter every day.</p></div>",
        "<section id='comments'><p>Get our letter every day.</p></section>",
        "<form><p>Get our letter every day.</p></form>",
        "<ul><li><a href='/a'>Get our letter</a></li><li><a href='/b'>every day.</a></li></ul>",
    ],
)
def test_a_box_inside_the_text_is_not_chosen(box: str) -> None:
    """Names, elements and links tell what inside the article is no text."""
    assert len(chosen(f"<article>{TEXT}{box}{TEXT}</article>")) == 20


def test_names_that_would_take_nearly_everything_are_not_believed() -> None:
    """Where the whole text stands in an element with a misleading name, it stays."""
    assert len(chosen(f"<article><div class='widget'>{TEXT}</div></article>")) == 10


def test_a_form_around_the_whole_page_is_no_obstacle() -> None:
    """Some systems put the whole page into one form."""
    assert len(chosen(f"<form><article>{TEXT}</article></form>")) == 10


def test_text_directly_in_an_element_counts_where_the_page_has_hardly_any_paragraphs() -> None:
    """A page without paragraph elements has its text in others."""
    assert len(chosen("<article>" + f"<div>{SENTENCE}</div>" * 10 + "</article>")) == 10


def test_lines_that_only_breaks_part_are_text() -> None:
    """Paragraphs made by line breaks are as good as elements."""
    lines = "<br><br>".join(f"{number} {SENTENCE}" for number in range(5))
    assert len(chosen(f"<article>{TEXT}<div>{lines}</div></article>")) == 15


def test_a_table_in_a_figure_is_text() -> None:
    """A figure is left out, unless it holds a table."""
    rows = "".join(f"<tr><td>Quay {number}</td><td>{number * 7} ships</td></tr>" for number in range(6))
    table = f"<figure><table><tr><th>Quay</th><th>Ships</th></tr>{rows}</table></figure>"
    assert any("35 ships" in text for text in chosen(f"<article>{TEXT}{table}{TEXT}</article>"))


def test_a_heading_at_the_end_has_nothing_under_it() -> None:
    """The last block of a text is no heading."""
    found = chosen(f"<article>{TEXT}<h2>Related stories</h2></article>")
    assert "Related stories" not in found


@pytest.mark.parametrize(
    "body",
    [
        "<article><p>Too short.</p><p>To be a text.</p></article>",
        f"<article><p>{SENTENCE}</p><p>{SENTENCE}</p><p>{SENTENCE}</p></article><div>{TEXT * 3}</div>",
        f"<div class='x1'>{TEXT}</div>",
    ],
)
def test_a_text_that_is_short_or_a_small_part_of_the_page_or_not_named_is_not_believed(body: str) -> None:
    """Then the outline says that it does not know."""
    assert outline.votes(laid_out(body)) is None


def test_what_the_text_says_as_well_has_a_share_in_its_vote() -> None:
    """A block outside that repeats a sentence of the text is known by it."""
    blocks = [tokens(SENTENCE), tokens(f"{SENTENCE} {SENTENCE.upper()}"), tokens("Nothing that stands in the text.")]
    votes = said_again(blocks, [1.0, 0.0, 0.0])
    assert votes[0] == 1.0
    assert 0.9 < votes[1] < 1.0
    assert votes[2] == 0.0


def test_a_row_of_equal_blocks_is_recognised_in_order() -> None:
    """Blocks that say the same are found one after the other in the text."""
    block = tokens(SENTENCE)
    assert shares([block, ["more"], block, ["less"], block], [*block, "more", *block, *block]) == [1, 1, 1, 0, 1]

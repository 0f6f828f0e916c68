"""What a block of a page is to the reader: heading, source of a quotation, box, readers' comment."""

import pytest

from reader.core.text import BlockKind
from tests.cleaning.samples import TEXT, cleaned, page, paragraphs, rules, texts

GERMAN = (
    "Der Stadtrat von Osthafen hat die Entscheidung über die neue Mauer auf den Herbst verschoben.",
    "Bürgermeisterin Karin Weiß sagte am Dienstag, sie wolle erst das zweite Gutachten abwarten.",
    "Die Anwohner hatten darum in einem Brief gebeten, weil ihre Häuser seit Monaten absinken.",
    "Das Gutachten kostet vierzigtausend Euro und wird aus der Rücklage der Stadt bezahlt.",
)


def test_blocks_set_alike_and_unlike_the_text_are_headings() -> None:
    """Two short open lines of one class, each with text of another under it."""
    body = (
        paragraphs(GERMAN[0])
        + '<p class="zw">Risse in den Wänden</p>'
        + paragraphs(GERMAN[1], GERMAN[2])
        + '<p class="zw">Wer zahlt</p>'
        + paragraphs(GERMAN[3])
    )
    result = cleaned(page(body, language="de"))
    assert texts(result, BlockKind.HEADING) == ["Risse in den Wänden", "Wer zahlt"]


def test_finished_sentences_of_one_class_are_no_headings() -> None:
    """They are set alike, but they end as sentences do."""
    body = "".join(f'{paragraphs(text)}<p class="zw">So ist es.</p>' for text in GERMAN[:3]) + paragraphs(GERMAN[3])
    assert texts(cleaned(page(body, language="de")), BlockKind.HEADING) == []


def test_a_strong_paragraph_before_text_is_a_heading() -> None:
    """It is short, strong from end to end, and open."""
    body = paragraphs(GERMAN[0], "<strong>Risse in den Wänden</strong>", *GERMAN[1:])
    assert texts(cleaned(page(body, language="de")), BlockKind.HEADING) == ["Risse in den Wänden"]


@pytest.mark.parametrize(
    "source",
    [
        "<cite>Marta Ruiz, vecina</cite>",
        "<footer>— Marta Ruiz, vecina</footer>",
        '<p class="quote-author">Marta Ruiz, vecina</p>',
        "<p>— Marta Ruiz, vecina</p>",
    ],
)
def test_the_source_of_a_quotation_is_its_note(source: str) -> None:
    """Whatever element it stands in, as long as that is the element of the quotation."""
    said = "Llevamos meses sin dormir por las grietas de la casa, y nadie nos llama."
    body = paragraphs(*TEXT[:2]) + f"<blockquote><p>{said}</p>{source}</blockquote>" + paragraphs(*TEXT[2:])
    result = cleaned(page(body))
    quotes = [(result.text.text_of(b), b.note) for b in result.text.blocks if b.kind is BlockKind.QUOTE]
    assert quotes == [(said, "Marta Ruiz, vecina")]
    assert "Marta Ruiz, vecina" not in result.text.plain


def test_comments_of_readers_are_left_out() -> None:
    """By the name of the element they stand in."""
    comments = (
        f'<section id="comments"><h2>Commentaires</h2>{paragraphs("Bravo pour cet article !", TEXT[2])}</section>'
    )
    result = cleaned(page(paragraphs(TEXT[0], TEXT[1], TEXT[3])).replace("</main>", f"{comments}</main>"))
    assert texts(result) == [TEXT[0], TEXT[1], TEXT[3]]


def test_comments_without_names_are_told_by_their_stamps() -> None:
    """A heading of one word, then lines with day and time; the article may be far shorter."""
    lines = "".join(
        f"<div>Anna on September {day}, 2018 at 4:47 pm said:</div>{paragraphs(f'{text} {day}.')}"
        for day, text in enumerate(GERMAN, 11)
    )
    markup = page(paragraphs(TEXT[0], TEXT[1])).replace("</main>", f"<h3>Comments</h3>{lines}</main>")
    assert texts(cleaned(markup)) == [TEXT[0], TEXT[1]]


def test_a_box_between_two_paragraphs_is_listed_as_removed() -> None:
    """What invites the reader to a newsletter is no part of the article, and not lost either."""
    asked = "Schrijf u in voor onze nieuwsbrief en ontvang elke ochtend het laatste nieuws in uw mailbox."
    box = f'<div class="newsletter-signup"><h3>Nieuwsbrief</h3><p>{asked}</p></div>'
    result = cleaned(page(paragraphs(*TEXT[:2]) + box + paragraphs(*TEXT[2:])))
    assert texts(result) == list(TEXT)
    assert asked in rules(result)


def test_pages_without_any_names_are_told_by_text_and_place() -> None:
    """No class, no id, no element that says what it is for."""
    links = "".join(f'<div><a href="/{at}">Kort nieuws {at}</a></div>' for at in range(8))
    markup = f"<body><div>{links}</div><div><h1>Muur</h1>{paragraphs(*TEXT)}</div><div>{links}</div></body>"
    assert texts(cleaned(markup)) == list(TEXT)

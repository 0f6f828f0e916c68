"""Elements of a page become blocks of their kinds, with their marks, numbers, lines and credits."""

import pytest

from reader.cleaning.html import dom, tables
from reader.cleaning.html.pieces import Piece
from reader.cleaning.html.walker import Walker
from reader.core.text import BlockKind, MarkKind
from tests.cleaning.samples import TEXT, cleaned, page, paragraphs, rules, texts

LONG = "Der Rat der Stadt hat die Entscheidung über die neue Mauer am Hafen auf den Herbst verschoben."
ALSO = "Die Bürgermeisterin sagte am Dienstag, sie wolle erst das zweite Gutachten zum Boden abwarten."


def pieces(markup: str) -> list[Piece]:
    """The pieces of a bit of HTML."""
    root = dom.parse(f"<body>{markup}</body>")
    assert root is not None
    return Walker().walk(root).pieces


def test_lists_keep_their_marks_and_nesting() -> None:
    """Numbers begin where the list says; a second paragraph of an item has no mark of its own."""
    markup = "<ol start=3><li>drei<ul><li>innen</li></ul></li><li><p>vier</p><p>noch vier</p></li><li>fünf</li></ol>"
    found = [(piece.text, piece.level, piece.note) for piece in pieces(markup)]
    assert found == [("drei", 0, "3."), ("innen", 1, "•"), ("vier", 0, "4."), ("noch vier", 0, ""), ("fünf", 0, "5.")]


def test_an_article_inside_one_item_is_no_list() -> None:
    """Some pages lay out everything as a list."""
    long = [f"{one} {other}" for one, other in zip(TEXT, (*TEXT[1:], LONG), strict=True)][::2]
    result = cleaned(page(f"<ul><li>{paragraphs(*long, f'{LONG} {ALSO}')}</li></ul>"))
    assert texts(result, BlockKind.LEAD, BlockKind.PARAGRAPH) == [*long, f"{LONG} {ALSO}"]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (f"<p>{LONG}<br>{ALSO}</p>", [LONG, ALSO]),
        (f"<p>{LONG}<br><br>{ALSO}</p>", [LONG, ALSO]),
        (f'<p>{LONG}<span class="c br"></span><span class="c br"></span>{ALSO}</p>', [LONG, ALSO]),
        ("<p>Kurz<br>und gut</p>", ["Kurz und gut"]),
        (
            "<p>Über allen Gipfeln<br>ist Ruh,<br>in allen Wipfeln</p>",
            ["Über allen Gipfeln\nist Ruh,\nin allen Wipfeln"],
        ),
        (f"<div>{LONG}<p>{ALSO}</p>nachher</div>", [LONG, ALSO, "nachher"]),
    ],
)
def test_line_breaks_divide_only_what_is_long_or_set_apart(markup: str, expected: list[str]) -> None:
    """Two breaks always divide, one does between finished sentences, verse keeps its lines."""
    assert [piece.text for piece in pieces(markup)] == expected


def test_a_dropped_capital_is_joined_to_its_word() -> None:
    """The first letter stands in an element of its own."""
    assert pieces('<p><span class="drop-cap">L</span> a mairie a reporté sa décision.</p>')[0].text.startswith(
        "La mairie"
    )


def test_emphasis_and_links_are_marks() -> None:
    """Each mark covers its own words; relative links become absolute, others lose their mark."""
    body = (
        '<p>La <b>mairie</b> de <a href="/ville?utm_source=x">Port-Ouest</a> a '
        '<a href="javascript:x()">reporté</a> sa décision hier soir.</p>'
    )
    result = cleaned(page(body + paragraphs(*TEXT)))
    marks = {mark.span.of(result.text.plain): (mark.kind, mark.href) for mark in result.text.blocks[0].marks}
    assert marks == {
        "mairie": (MarkKind.STRONG, ""),
        "Port-Ouest": (MarkKind.LINK, "https://krant.example/ville"),
    }


def test_code_keeps_its_lines_and_its_language() -> None:
    """Also when every token of it is an element."""
    piece = pieces('<pre><code class="language-python"><span>def</span> f():<br>\treturn <i>1</i>\n</code></pre>')[0]
    assert (piece.kind, piece.text, piece.note) == (BlockKind.CODE, "def f():\n    return 1", "python")


def test_a_table_is_set_in_columns_that_fit() -> None:
    """Cells line up, and no line is wider than a page of text."""
    markup = "<table><tr><th>Ciudad</th><th>Casas</th></tr><tr><td>Puerto Real</td><td>1.250</td></tr></table>"
    piece = pieces(markup)[0]
    assert piece.kind is BlockKind.TABLE
    assert piece.text == "Ciudad       Casas\nPuerto Real  1.250"


def test_long_cells_are_broken() -> None:
    """Columns stay columns, and no line is wider than a page of text."""
    cell = "una celda con bastante texto para que la tabla no quepa"
    row = f"<tr><td>{cell} uno</td><td>{cell} dos</td></tr>"
    piece = pieces(f"<table><tr><th>Primera</th><th>Segunda</th></tr>{row}{row}</table>")[0]
    assert piece.text.splitlines()[:3] == [
        "Primera                              Segunda",
        "una celda con bastante texto para    una celda con bastante texto para",
        "que la tabla no quepa uno            que la tabla no quepa dos",
    ]
    assert all(len(line) <= tables.WIDEST for line in piece.text.splitlines())


def test_cells_of_running_text_follow_each_other() -> None:
    """They would be hard to read side by side."""
    row = f"<tr><td>{ALSO}</td><td>{LONG}</td></tr>"
    piece = pieces(f"<table><tr><th>Stadt</th><th>Land</th></tr>{row}</table>")[0]
    assert piece.text.splitlines()[0] == "Stadt | Land"
    assert " ".join(piece.text.split()).endswith(f"{ALSO} | {LONG}")
    assert all(len(line) <= tables.WIDEST for line in piece.text.splitlines())


def test_a_table_of_many_columns_is_written_cell_by_cell() -> None:
    """Each value stands with the name of its column."""
    head = "".join(f"<th>columna número {at}</th>" for at in range(12))
    row = "".join(f"<td>valor número {at}</td>" for at in range(12))
    piece = pieces(f"<table><tr>{head}</tr><tr>{row}</tr></table>")[0]
    assert piece.text.splitlines()[:2] == ["columna número 0: valor número 0", "columna número 1: valor número 1"]


@pytest.mark.parametrize(
    ("figure", "caption", "credit"),
    [
        ("<figcaption>De muur in 1952. Foto: Jan Verbeek</figcaption>", "De muur in 1952.", "Foto: Jan Verbeek"),
        ("<figcaption>De muur in 1952. © Archief</figcaption>", "De muur in 1952.", "© Archief"),
        (
            '<figcaption>De muur <span class="credit">Jan Verbeek / ANP</span></figcaption>',
            "De muur",
            "Jan Verbeek / ANP",
        ),
        ("<figcaption><p>De muur.</p><p>Foto: Jan Verbeek</p></figcaption>", "De muur.", "Foto: Jan Verbeek"),
        ("<figcaption>De muur in 1952 (links)</figcaption>", "De muur in 1952 (links)", ""),
        ('<p class="wp-caption-text">De muur in 1952.</p>', "De muur in 1952.", ""),
    ],
)
def test_captions_are_kept_apart_with_their_credits(figure: str, caption: str, credit: str) -> None:
    """The credit goes into the note, the caption stays a block of its own."""
    body = paragraphs(*TEXT[:2]) + f'<figure><img src="/m.jpg" alt="">{figure}</figure>' + paragraphs(*TEXT[2:])
    result = cleaned(page(body))
    found = [(result.text.text_of(b), b.note) for b in result.text.blocks if b.kind is BlockKind.CAPTION]
    assert found == [(caption, credit)]
    assert texts(result, BlockKind.LEAD, BlockKind.PARAGRAPH) == list(TEXT)


@pytest.mark.parametrize("line", ["26.02.2026, 14:05 Uhr", "03:07 Min"])
def test_what_only_stands_where_a_caption_should_be_is_none(line: str) -> None:
    """Times and durations."""
    figure = f"<figure><img src='/m.jpg'><figcaption>{line}</figcaption></figure>"
    assert texts(cleaned(page(paragraphs(*TEXT[:2]) + figure + paragraphs(*TEXT[2:]))), BlockKind.CAPTION) == []


def test_a_credit_alone_is_no_caption() -> None:
    """A figure with a maker and nothing else says nothing where no picture is shown; it is listed as removed."""
    figure = "<figure><img src='/m.jpg'><figcaption>Foto: Jan Verbeek</figcaption></figure>"
    line = "<img src='/m.jpg'><p class='photo-credit'>Foto: Jan Verbeek</p>"
    for picture in (figure, line):
        made = cleaned(page(paragraphs(*TEXT[:2]) + picture + paragraphs(*TEXT[2:])))
        assert texts(made, BlockKind.CAPTION) == []
        assert rules(made)["Foto: Jan Verbeek"] == "credit"


def test_the_caption_before_a_credit_in_one_element_stays() -> None:
    """The element that is named after credits holds what the picture shows, too."""
    whole = "Wethouder De Wit op de kade. © Jan Verbeek/Havenpers"
    figure = f"<figure><img src='/m.jpg'><figcaption><span class='credit'>{whole}</span></figcaption></figure>"
    made = cleaned(page(paragraphs(*TEXT[:2]) + figure + paragraphs(*TEXT[2:])))
    assert texts(made, BlockKind.CAPTION) == ["Wethouder De Wit op de kade."]


def test_the_byline_under_a_portrait_is_no_caption() -> None:
    """The author is one that the page names."""
    portrait = "<figure><img src='/m.jpg'><figcaption>Door Karin Smit, redacteur haven</figcaption></figure>"
    head = '<meta name="author" content="Karin Smit">'
    made = cleaned(page(portrait + paragraphs(*TEXT), head=head))
    assert texts(made, BlockKind.CAPTION) == []


def test_the_text_of_a_picture_that_is_named_a_description_is_a_caption() -> None:
    """And no lead, though it stands over the text."""
    told = "Bewoners van de Kade bij de verzakte muur, vorige week."
    above = f"<img src='/m.jpg'><div class='image-description'>{told}</div>"
    made = cleaned(page(paragraphs(*TEXT), above=above))
    assert texts(made, BlockKind.CAPTION) == [told]
    assert texts(made, BlockKind.LEAD) == [TEXT[0]]


def test_a_picture_of_a_teaser_has_no_caption_in_the_article() -> None:
    """The caption stands in an element that is named after related articles."""
    figure = '<figure><img src="/x.jpg"><figcaption>Een heel andere brug.</figcaption></figure>'
    box = f'<div class="related-story">{figure}</div>'
    assert texts(cleaned(page(paragraphs(*TEXT[:2]) + box + paragraphs(*TEXT[2:]))), BlockKind.CAPTION) == []

"""Articles as HTML."""

from html.parser import HTMLParser

from reader.library.formats import html
from tests.library.formats.samples import article, hostile


class Reading(HTMLParser):
    """Collects tags with their attributes, and words."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def parsed(document: str) -> Reading:
    """The document as a browser sees it."""
    reading = Reading()
    reading.feed(document)
    return reading


def test_every_kind_of_block_has_its_element() -> None:
    document = html.article(article())
    assert "<h3>A wall too far</h3>" in document
    assert '<p class="lead">The council put off its vote.</p>' in document
    assert "<blockquote>We have waited<br>\nlong enough.</blockquote>" in document
    assert "<pre>if tide &gt; 3:\n    close()</pre>" in document
    assert "<figcaption>The wall at low tide</figcaption>" in document
    assert "<strong>Anna Verbeek</strong>" in document
    assert "“a wall too far” — Anna Verbeek" in document
    assert "Ask for the *second* study." in document


def test_links_keep_their_address() -> None:
    links = [attributes["href"] for tag, attributes in parsed(html.article(article())).tags if tag == "a"]
    assert links == ["https://harbour.example/wall", "https://harbour.example/a?b=1&c=2"]


def test_no_foreign_string_is_markup() -> None:
    page = parsed(html.before(hostile().row.title) + html.article(hostile()) + html.AFTER)
    own = {"html", "head", "meta", "title", "style", "body", "article", "h1", "p", "section", "h2", "br"}
    assert {tag for tag, _ in page.tags} == own
    assert "".join(page.words).count("<script>alert(1)</script>") >= 5


def test_the_page_needs_nothing_from_anywhere() -> None:
    page = parsed(html.before("All") + html.article(article()) + html.AFTER)
    assert not [attributes for _, attributes in page.tags if "src" in attributes]
    assert not [tag for tag, _ in page.tags if tag in ("link", "script", "img")]
    assert "default-src 'none'" in html.before("All")

"""Articles and sources that the interface tests show, all written for them."""

from datetime import UTC, date, datetime, timedelta

from reader.core.analysis import Analysis, Entity, EntityKind, Quote, QuoteKind
from reader.core.articles import Article, ArticleRow
from reader.core.listing import SourceRow, SourceRowKind
from reader.core.spans import Span
from reader.core.text import SEPARATOR, Block, BlockKind, CleanText, Mark, MarkKind, Removal

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)

HARBOUR: list[tuple[BlockKind, str, str]] = [
    (BlockKind.TITLE, "Council delays vote on the harbour plan of Port Alder", ""),
    (BlockKind.CAPTION, "Marit de Wilde in the old customs house, last autumn", "Photo: Jo Verbeke"),
    (
        BlockKind.LEAD,
        (
            "The council of Port Alder has put off its vote on the new harbour for the third time. Mayor Marit de "
            "Wilde wants the sums checked first; the Harbour Board calls that a mistake."
        ),
        "",
    ),
    (
        BlockKind.PARAGRAPH,
        (
            "“We will not sign for a quay that nobody can pay for,” De Wilde told a full gallery on Thursday. She had "
            "asked the Alder Institute for a second opinion, and its report, published a day earlier, found that the "
            "“lower third of the estimate” rests on prices from five years ago."
        ),
        "",
    ),
    (BlockKind.HEADING, "What the report says", ""),
    (
        BlockKind.PARAGRAPH,
        (
            "The report names three weak places. Board chairman Tomas Okafor said that the figures had been shared "
            "with every member in good time, and that the Board would answer in writing."
        ),
        "",
    ),
    (BlockKind.LIST_ITEM, "the price of steel, which has doubled since the first estimate was made in Brussels;", "•"),
    (BlockKind.LIST_ITEM, "dredging, for which there is no contract;", "•"),
    (BlockKind.LIST_ITEM, "the railway, which the province promised and then forgot.", "•"),
    (
        BlockKind.QUOTE,
        "A harbour is not a monument. It is a machine, and machines are paid for by what they lift.",
        "from the report",
    ),
    (BlockKind.PARAGRAPH, "The full report is online, and so is the reply of the Board.", ""),
    (BlockKind.RULE, "***", ""),
    (BlockKind.HEADING, "In figures", ""),
    (BlockKind.TABLE, "Part\tEstimate\tNow\nQuay\t41 million\t63 million\nDredging\t9 million\tunknown", ""),
    (
        BlockKind.CODE,
        "tonnes = [410, 395, 388]\nif sum(tonnes) < 1_200:\n\traise Doubt('less than promised')",
        "python",
    ),
    (
        BlockKind.PARAGRAPH,
        (
            "Okafor, who has led the Board since the flood of 2011, is to speak before the council in April. The "
            "so-called “silent majority” of skippers is expected to attend."
        ),
        "",
    ),
]


def text(blocks: list[tuple[BlockKind, str, str]], **more: object) -> CleanText:
    """Clean text made of (kind, text, note)."""
    made, at = [], 0
    for kind, words, note in blocks:
        made.append(Block(kind, Span(at, at + len(words)), 2 if kind is BlockKind.HEADING else 0, (), note))
        at += len(words) + len(SEPARATOR)
    return CleanText(SEPARATOR.join(words for _, words, _ in blocks), tuple(made), **more)  # type: ignore[arg-type]


def spans(plain: str, words: str) -> tuple[Span, ...]:
    """Everywhere that ``words`` stand in ``plain``."""
    found, at = [], plain.find(words)
    while at >= 0:
        found.append(Span(at, at + len(words)))
        at = plain.find(words, at + len(words))
    return tuple(found)


def with_link(clean: CleanText, words: str, href: str) -> CleanText:
    """The text with a link on ``words``."""
    span = spans(clean.plain, words)[0]
    blocks = tuple(
        Block(b.kind, b.span, b.level, (*b.marks, Mark(span, MarkKind.LINK, href)), b.note)
        if b.span.contains(span)
        else b
        for b in clean.blocks
    )
    return CleanText(clean.plain, blocks, clean.removals, clean.truncated)


def _analysis(plain: str) -> Analysis:
    """Names and quotes of the harbour article."""

    def entity(name: str, kind: EntityKind, *forms: str, confidence: float = 1.0) -> Entity:
        found = sorted(span for form in forms or (name,) for span in spans(plain, form))
        mentions = [span for span in found if not any(each != span and each.contains(span) for each in found)]
        return Entity(name, kind, tuple(mentions), confidence)

    def quote(words: str, kind: QuoteKind, speaker: str | None = None, confidence: float = 1.0) -> Quote:
        return Quote(spans(plain, words)[0], kind, speaker, None, confidence)

    return Analysis(
        (
            entity("Port Alder", EntityKind.PLACE),
            entity("Marit de Wilde", EntityKind.PERSON, "Marit de Wilde", "De Wilde"),
            entity("Harbour Board", EntityKind.ORGANISATION),
            entity("Alder Institute", EntityKind.ORGANISATION),
            entity("Tomas Okafor", EntityKind.PERSON, "Tomas Okafor", "Okafor"),
            entity("Brussels", EntityKind.PLACE),
            entity("Thursday", EntityKind.MISC, confidence=0.4),
        ),
        (
            quote("We will not sign for a quay that nobody can pay for,", QuoteKind.DIRECT, "Marit de Wilde"),
            quote("lower third of the estimate", QuoteKind.PARTIAL, "Alder Institute", 0.4),
            quote("the figures had been shared with every member in good time", QuoteKind.INDIRECT, "Tomas Okafor"),
            quote("silent majority", QuoteKind.SCARE),
        ),
    )


def row(number: int = 1, **changes: object) -> ArticleRow:
    """A line of a list."""
    values: dict[str, object] = {
        "id": number,
        "order": 10_000_000 - number,
        "feed_id": 1,
        "title": HARBOUR[0][1],
        "source": "The Harbour Post",
        "published": NOW - timedelta(hours=number),
        "words": 310,
        "language": "en",
    }
    return ArticleRow(**{**values, **changes})  # type: ignore[arg-type]


def harbour(**changes: object) -> Article:
    """An article with everything that the reading pane can show."""
    removals = (
        Removal("{{ share_buttons }} {{ newsletter.form }}", "template", 3),
        Removal("the the", "double_word", 5, replacement="the"),
        Removal("Read also: ten photographs of the flood", "related_line", 16),
    )
    clean = text(HARBOUR, removals=removals, truncated=True)
    clean = with_link(clean, "full report", "https://alder.example/report?year=2026")
    clean = with_link(clean, "reply of the Board", "https://board.example/reply")
    values: dict[str, object] = {
        "row": row(bookmarked=True, noted=True, quotes=3),
        "text": clean,
        "analysis": _analysis(clean.plain),
        "byline": ("Ines Falk", "Jo Verbeke"),
        "published": date(2026, 2, 26),
        "address": "https://post.example/harbour",
        "tags": ("harbour", "money"),
        "note": "Ask the Institute for the table of prices.",
    }
    return Article(**{**values, **changes})  # type: ignore[arg-type]


TITLES = [
    ("Council delays vote on the harbour plan of Port Alder", "The Harbour Post"),
    ("Waterschap waarschuwt voor lage stand in de Linge", "Rijnbode"),
    ("Bürgermeisterin lehnt den Vorschlag der Bahn ab", "Elbkurier"),
    ("Une grève des éclusiers paralyse le canal du Nord", "La Gazette du Canal"),
    ("El puerto viejo vuelve a abrir tras doce años", "Diario de la Ría"),
    ("Why the night train is full again, and what that says about the fares of the day", "Slow Travel"),
    ("岩手県で新しい港の計画が承認された", "港の便り"),
    ("Short one", "Rijnbode"),
]


def rows(count: int) -> list[ArticleRow]:
    """Lines of a list, newest first."""
    made = []
    for number in range(1, count + 1):
        title, source = TITLES[(number - 1) % len(TITLES)]
        made.append(
            row(
                number,
                title=title,
                source=source,
                words=150 + 137 * (number % 11),
                read=number % 3 == 0,
                bookmarked=number % 7 == 3,
                noted=number % 5 == 1,
                quotes=(number * 5) % 13,
                published=NOW - timedelta(minutes=7 * number * number),
            )
        )
    return made


def sources() -> tuple[SourceRow, ...]:
    """Lines of the sources pane."""
    view, heading = SourceRowKind.VIEW, SourceRowKind.HEADING
    folder, feed, tag = SourceRowKind.FOLDER, SourceRowKind.FEED, SourceRowKind.TAG
    return (
        SourceRow("Unread", "is:unread", 312, 0, view),
        SourceRow("All", "", 48_214, 0, view),
        SourceRow("Bookmarks", "is:starred", 41, 0, view),
        SourceRow("Notes", "is:noted", 87, 0, view),
        SourceRow("Tags", "", 0, 0, heading),
        SourceRow("harbour", "tag:harbour", 18, 0, tag),
        SourceRow("Feeds", "", 0, 0, heading),
        SourceRow("Nederland", "folder:Nederland", 140, 0, folder),
        SourceRow("De Noordkrant", "feed:#1", 61, 1, feed, 1),
        SourceRow("Rijnbode", "feed:#2", 79, 1, feed, 2, "rijnbode.example answered 404"),
        SourceRow("World", "folder:World", 126, 0, folder),
        SourceRow("The Harbour Post with a very long name", "feed:#3", 126, 1, feed, 3),
        SourceRow("Silent Weekly", "feed:#4", 0, 1, feed, 4),
    )

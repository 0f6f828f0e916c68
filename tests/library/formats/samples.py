"""An article with one of everything."""

from dataclasses import replace

from reader.core.analysis import QuoteKind
from reader.core.articles import Article
from reader.core.spans import Span
from reader.core.text import BlockKind, CleanText, Mark, MarkKind, Removal
from tests import builders

KINDS = (
    BlockKind.CAPTION, BlockKind.LEAD, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM,
    BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.CODE, BlockKind.TABLE, BlockKind.TIME, BlockKind.RULE,
)  # fmt: skip
LINES = (
    "The wall at low tide",
    "The council put off its vote.",
    "A wall too far",
    "Mayor Anna Verbeek called it 'a wall too far', the Post says.",
    "first point",
    "second point",
    "We have waited\nlong enough.",
    "if tide > 3:\n    close()",
    "tide  3.2\nwall  2.9",
    "14:05",
    "",
)


def text() -> CleanText:
    """Every kind of block, with marks in the paragraph and a removal."""
    made = builders.text(*LINES, kinds=KINDS)
    blocks = list(made.blocks)
    link = builders.span("the Post says", made.plain)
    marks = (
        Mark(builders.span("Anna Verbeek", made.plain), MarkKind.STRONG),
        Mark(link, MarkKind.LINK, "https://harbour.example/a?b=1&c=2"),
        Mark(Span(link.start + 4, link.start + 8), MarkKind.EMPHASIS),
    )
    blocks[2] = replace(blocks[2], level=3)
    blocks[3] = replace(blocks[3], marks=marks)
    blocks[5] = replace(blocks[5], level=1, note="1.")
    blocks[7] = replace(blocks[7], note="python")
    return replace(
        made, blocks=tuple(blocks), removals=(Removal("Share this", "share", 1), Removal("teh", "typo", 3, 1.0, "the"))
    )


def article(**fields: object) -> Article:
    """The article, with a note, a tag and a quotation."""
    body = text()
    words = builders.quote("a wall too far", body.plain, "Anna Verbeek", QuoteKind.DIRECT, "called")
    values: dict[str, object] = {
        "row": builders.row(7, title="Council delays [vote] on *wall*", bookmarked=True, quotes=1),
        "text": body,
        "analysis": builders.analysis(body.plain, people=["Anna Verbeek"], quotes=[words]),
        "byline": ("Jo Reed",),
        "published": builders.NOW,
        "received": builders.NOW,
        "address": "https://harbour.example/wall",
        "tags": ("sea: level", "wall"),
        "note": "Ask for the *second* study.",
    }
    return Article(**(values | fields))  # type: ignore[arg-type]


HOSTILE = "<script>alert(1)</script> \"quoted\" & 'single' [x](javascript:alert) =1+1 \n--- # `b` *c*"
"""Words that mean something in every format."""


def hostile() -> Article:
    """An article whose every string tries to be markup."""
    body = builders.text(HOSTILE.replace("\n", " "), HOSTILE, kinds=(BlockKind.LEAD, BlockKind.PARAGRAPH))
    link = Mark(body.blocks[0].span, MarkKind.LINK, "javascript:alert(1)")
    body = replace(body, blocks=(replace(body.blocks[0], marks=(link,)), body.blocks[1]))
    row = builders.row(1, title=HOSTILE, source=HOSTILE, language='"><b>')
    return article(row=row, text=body, analysis=builders.analysis(body.plain), byline=(HOSTILE,), note=HOSTILE,
                   address="javascript:alert(1)", tags=(HOSTILE,))  # fmt: skip

"""The articles of the corpus as clean text with their names and quotations, for measuring."""

import re
from collections.abc import Iterator

from reader.core.spans import Span
from reader.core.text import SEPARATOR, Block, BlockKind, CleanText
from tests.quality.corpus.markup import Article, Place
from tests.quality.corpus.markup import articles as read
from tests.quality.language.annotated import Annotated, Named, Said

_TYPE = {"P": "PER", "O": "ORG", "L": "LOC", "M": "MISC"}
_ENDS = re.compile(r"[.?!…:][\"'”’»“]?$")


def articles(language: str) -> Iterator[Annotated]:
    """The articles of one language."""
    return (laid_out(article, language) for article in read(language))


def laid_out(article: Article, language: str) -> Annotated:
    """An article as text: sentences run on as one paragraph, lines that end as no sentence does stand alone."""
    plain, starts, blocks, begun = "", [], [], 0
    for sentence in article.sentences:
        if plain:
            runs_on = _ENDS.search(plain) is not None and _ENDS.search(sentence.text) is not None
            if not runs_on:
                blocks.append(Block(BlockKind.PARAGRAPH, Span(begun, len(plain))))
            plain += " " if runs_on else SEPARATOR
            begun = begun if runs_on else len(plain)
        starts.append(len(plain))
        plain += sentence.text
    blocks.append(Block(BlockKind.PARAGRAPH, Span(begun, len(plain))))

    def at(place: Place) -> int:
        return starts[place.sentence] + place.offset

    names = tuple(
        Named(
            Span(start + name.start, start + name.end),
            _TYPE[name.kind],
            name.full or sentence.text[name.start : name.end],
            optional=False,
        )
        for start, sentence in zip(starts, article.sentences, strict=True)
        for name in sentence.names
    )
    quotes = tuple(
        Said(Span(at(one.start), at(one.end)), one.kind, one.speaker or None, one.nested) for one in article.quotes
    )
    return Annotated(article.id, language, CleanText(plain, tuple(blocks)), names, quotes)

"""What the reader makes of a file, in the terms of the annotation."""

from collections import Counter
from dataclasses import dataclass, field

from reader.cleaning.clean import clean
from reader.core.analysis import EntityKind, QuoteKind
from reader.core.articles import ArticleData, Markup, Original
from reader.core.moments import as_text
from reader.core.text import BlockKind
from reader.ingest.encodings import decode
from reader.language.analyse import analyse
from tests.quality.annotated.comparing import label, line

KINDS = {
    EntityKind.PERSON: "PER",
    EntityKind.ORGANISATION: "ORG",
    EntityKind.PLACE: "LOC",
    EntityKind.MISC: "MISC",
}


@dataclass
class Found:
    """An article as the reader has it."""

    title: str = ""
    """Empty when the file shows none, derived ones included."""
    date: str = ""
    authors: frozenset[str] = frozenset()
    source: str = ""
    truncated: bool = False
    blocks: list[tuple[BlockKind, str]] = field(default_factory=list)
    names: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How often a form of a name stands there, by form and kind."""
    canonical: dict[tuple[str, str], str] = field(default_factory=dict)
    """The main name of each form and kind."""
    quotes: list[tuple[str, str, str]] = field(default_factory=list)
    """Words, kind and speaker."""


def found(raw: bytes) -> Found:
    """What becomes of a file."""
    text, _ = decode(raw)
    cleaned = clean(ArticleData("annotated", Original(text, Markup.TEXT)))
    clean_text, about = cleaned.text, cleaned.metadata
    analysis = analyse(clean_text, about.language)
    made = Found(
        title="" if about.title_derived else about.title,
        date=(as_text(about.published) or "")[:10],
        authors=frozenset(about.byline),
        source=about.source,
        truncated=clean_text.truncated,
        blocks=[(block.kind, clean_text.text_of(block)) for block in clean_text.blocks],
    )
    for entity in analysis.entities:
        for mention in entity.mentions:
            form = line(mention.of(clean_text.plain)), KINDS[entity.kind]
            made.names[form] += 1
            made.canonical[form] = label(entity.name)
    for quote in analysis.quotes:
        if quote.kind is not QuoteKind.INDIRECT:
            made.quotes.append((quote.span.of(clean_text.plain), quote.kind.value, quote.speaker or ""))
    return made

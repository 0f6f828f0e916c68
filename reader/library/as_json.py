"""Articles as plain dictionaries, for JSON: the one shape that `extract`, `show --json` and `export` share.

Offsets are code points into the text of a block, so that a program that reads them needs to know nothing of how the
blocks are joined.
"""

from bisect import bisect_right
from typing import Any, TypeAlias

from reader.core.analysis import Analysis, Entity, Quote
from reader.core.articles import Article, ArticleRow
from reader.core.moments import as_text
from reader.core.spans import Span
from reader.core.text import Block, CleanText, Removal, reading_minutes

Json: TypeAlias = dict[str, Any]
"""What becomes a JSON object."""


def article(whole: Article) -> Json:
    """A whole article."""
    return {
        **row(whole.row),
        "title_derived": whole.title_derived,
        "byline": list(whole.byline),
        "published": as_text(whole.published),
        "received": as_text(whole.received),
        "address": whole.address,
        "agency": whole.agency,
        "full_text": whole.full_text,
        "truncated": whole.text.truncated,
        "tags": list(whole.tags),
        "note": whole.note,
        **text(whole.text),
        **analysis(whole.analysis, whole.text),
    }


def row(line: ArticleRow) -> Json:
    """A line of a list."""
    return {
        "id": line.id,
        "title": line.title,
        "source": line.source,
        "feed": line.feed_id,
        "published": as_text(line.published) if line.dated else None,
        "received": as_text(line.received),
        "language": line.language,
        "words": line.words,
        "minutes": reading_minutes(line.words),
        "read": line.read,
        "bookmarked": line.bookmarked,
        "noted": line.noted,
        "direct_quotes": line.quotes,
    }


def text(clean: CleanText) -> Json:
    """``blocks`` and ``removed``; ``put_back`` where the user wanted pieces back."""
    return {
        "blocks": [_block(block, clean) for block in clean.blocks],
        "removed": [_removal(removal) for removal in clean.removals],
        **({"put_back": [_removal(removal) for removal in clean.restored]} if clean.restored else {}),
    }


def analysis(found: Analysis, clean: CleanText) -> Json:
    """``entities`` and ``quotes``."""
    return {
        "entities": [_entity(entity, clean) for entity in found.entities],
        "quotes": [_quote(quote, clean) for quote in found.quotes],
    }


def _block(block: Block, clean: CleanText) -> Json:
    made: Json = {"kind": block.kind.value, "text": clean.text_of(block)}
    if block.level:
        made["level"] = block.level
    if block.note:
        made["note"] = block.note
    links = [mark for mark in block.marks if mark.href]
    if links:
        made["links"] = [{**_within(mark.span, block, clean), "address": mark.href} for mark in links]
    return made


def _removal(removal: Removal) -> Json:
    made: Json = {"text": removal.text, "rule": removal.rule, "block": removal.block}
    if removal.is_repair:
        made["replacement"] = removal.replacement
    return made


def _entity(entity: Entity, clean: CleanText) -> Json:
    mentions = [place(span, clean) for span in entity.mentions]
    return {"name": entity.name, "kind": entity.kind.value, "confidence": entity.confidence, "mentions": mentions}


def _quote(quote: Quote, clean: CleanText) -> Json:
    return {
        **place(quote.span, clean),
        "kind": quote.kind.value,
        "speaker": quote.speaker,
        "cue": quote.cue.of(clean.plain) if quote.cue else None,
        "confidence": quote.confidence,
    }


def place(span: Span, clean: CleanText) -> Json:
    """Where ``span`` stands: the index of its block, offsets into the text of that block, and the words there.

    A span over several blocks counts from the one it begins in.
    """
    at = bisect_right(clean.blocks, span.start, hi=len(clean.blocks) - 1, key=lambda block: block.span.end)
    return {"block": at, **_within(span, clean.blocks[at], clean)}


def _within(span: Span, block: Block, clean: CleanText) -> Json:
    start = block.span.start
    return {"start": span.start - start, "end": span.end - start, "text": span.of(clean.plain)}

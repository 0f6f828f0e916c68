"""Values as bytes: compressed JSON with short lists, so that opening an article stays fast.

Everything that is decoded was encoded here; a change of form needs a migration. Strings pass `reader.core.safe` on
their way in, except the original, which is kept as it came and never shown without passing it.
"""

import json
import unicodedata
import zlib
from collections.abc import Iterable
from itertools import accumulate, pairwise
from typing import Any

from reader.core import moments
from reader.core.analysis import Analysis, Entity, EntityKind, Quote, QuoteKind
from reader.core.articles import ArticleData, Markup, Original
from reader.core.errors import LibraryDamagedError
from reader.core.safe import safe, safe_line
from reader.core.spans import Span
from reader.core.text import Block, BlockKind, CleanText, Mark, MarkKind, Removal

_LEVEL = 6


def pack(value: Any) -> bytes:
    """Any JSON value, compressed."""
    return zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8"), _LEVEL)


def unpack(blob: bytes) -> Any:
    """The inverse of `pack`. Raises LibraryDamagedError."""
    return json.loads(unpack_text(blob))


def steady(plain: str) -> str:
    """`safe` for a text that offsets point into: what must go is replaced, so that nothing moves.

    Cleaned text is safe already; this holds whoever wrote it.
    """
    if safe(plain) == plain:
        return plain
    plain = "".join(char if safe(char) == char else "\ufffd" for char in plain)
    if safe(plain) == plain:
        return plain
    return "".join("\ufffd" if unicodedata.combining(char) or char == "\ufe0f" else char for char in plain)


def pack_text(text: str) -> bytes:
    """A string, compressed; lone surrogates are kept."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), _LEVEL)


def unpack_text(blob: bytes) -> str:
    """The inverse of `pack_text`. Raises LibraryDamagedError: what was compressed carries a checksum."""
    try:
        return zlib.decompress(blob).decode("utf-8", "surrogatepass")
    except zlib.error as error:
        raise LibraryDamagedError("a stored text is damaged", "reader restore brings back a backup") from error


def pack_layout(text: CleanText) -> bytes:
    """Everything of a clean text but its string."""
    blocks = [
        [block.kind, block.span.start, block.span.end, block.level, _marks(block), safe_line(block.note)]
        for block in text.blocks
    ]
    restored = [[_removal(one) for one in text.restored]] if text.restored else []
    return pack([blocks, [_removal(one) for one in text.removals], text.truncated, *restored])


def unpack_layout(plain: str, blob: bytes) -> CleanText:
    """The clean text over ``plain``."""
    blocks, removals, truncated, *restored = unpack(blob)
    return CleanText(
        plain,
        tuple(
            Block(BlockKind(kind), Span(start, end), level, tuple(_mark(*mark) for mark in marks), note)
            for kind, start, end, level, marks, note in blocks
        ),
        tuple(_unpacked(*removal) for removal in removals),
        truncated,
        tuple(_unpacked(*removal) for row in restored for removal in row),
    )


def pack_analysis(analysis: Analysis) -> bytes:
    """Names and quotes."""
    entities = [
        [
            *(safe_line(one.name), one.kind, [[span.start, span.end] for span in one.mentions], one.confidence),
            *([safe_line(one.place)] if one.place else []),
        ]
        for one in analysis.entities
    ]
    quotes = [
        [
            *(one.span.start, one.span.end, one.kind),
            None if one.speaker is None else safe_line(one.speaker),
            None if one.cue is None else [one.cue.start, one.cue.end],
            one.confidence,
        ]
        for one in analysis.quotes
    ]
    return pack([entities, quotes, analysis.version])


def unpack_analysis(blob: bytes) -> Analysis:
    """The inverse of `pack_analysis`."""
    entities, quotes, version = unpack(blob)
    return Analysis(
        tuple(
            Entity(name, EntityKind(kind), tuple(Span(*span) for span in mentions), confidence, *place)
            for name, kind, mentions, confidence, *place in entities
        ),
        tuple(
            Quote(Span(start, end), QuoteKind(kind), speaker, None if cue is None else Span(*cue), confidence)
            for start, end, kind, speaker, cue, confidence in quotes
        ),
        version,
    )


def pack_data(data: ArticleData) -> bytes:
    """An article as parsed."""
    fields = [
        *(data.key, data.original.markup, data.title, list(data.byline), moments.as_text(data.published)),
        *(data.address, data.language, data.summary, list(data.tags), data.original.content),
    ]
    text = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return pack_text(text)


def unpack_data(blob: bytes) -> ArticleData:
    """The inverse of `pack_data`."""
    key, markup, title, byline, published, address, language, summary, tags, content = json.loads(unpack_text(blob))
    return ArticleData(
        key,
        Original(content, Markup(markup)),
        title,
        tuple(byline),
        moments.from_text(published),
        address,
        language,
        summary,
        tuple(tags),
    )


def pack_ids(ids: Iterable[int]) -> list[int]:
    """Numbers in ascending order as the steps between them, which compress to almost nothing."""
    ordered = sorted(set(ids))
    return ordered[:1] + [after - before for before, after in pairwise(ordered)]


def unpack_ids(steps: list[int]) -> list[int]:
    """The inverse of `pack_ids`."""
    return list(accumulate(steps))


def _marks(block: Block) -> list[list[int | str]]:
    return [[mark.span.start, mark.span.end, mark.kind, safe_line(mark.href)] for mark in block.marks]


def _mark(start: int, end: int, kind: str, href: str) -> Mark:
    return Mark(Span(start, end), MarkKind(kind), href)


def _removal(one: Removal) -> list[Any]:
    new = None if one.replacement is None else safe(one.replacement)
    return [safe(one.text), one.rule, one.block, one.confidence, new, one.kind, one.at]


def _unpacked(
    text: str, rule: str, block: int, confidence: float, new: str | None, kind: str | None = None, at: int = -1
) -> Removal:
    """A removal; those of old libraries have neither kind nor place."""
    return Removal(text, rule, block, confidence, new, BlockKind(kind) if kind else None, at)

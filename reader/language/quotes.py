"""Quotations in marks: what they are and who says them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.core.analysis import Entity, Quote, QuoteKind
from reader.core.text import BlockKind
from reader.language.document import Document
from reader.language.kinds import kind_of
from reader.language.marks import Marked
from reader.language.speakers import CHAIN, NEAR, SAME, Said, speaker_in_sentence
from reader.language.speech import Scene

_SAID = (QuoteKind.DIRECT, QuoteKind.PARTIAL)


@dataclass(slots=True)
class _Memory:
    """Who spoke last, and where."""

    speaker: str | None = None
    block: int = -9


def quoted(document: Document, entities: Sequence[Entity]) -> list[Quote]:
    """The quotations of ``document`` with their kinds and speakers, in order."""
    scene, memory = Scene(document, entities), _Memory()
    found: list[Quote] = []
    for index, quote in document.quotations:
        kind = kind_of(scene, index, quote)
        if kind not in _SAID:
            found.append(Quote(quote.inner, kind))
            continue
        said = _speaker(scene, index, quote, memory)
        if said is not None and said.name is not None:
            memory.speaker, memory.block = said.name, index
        found.append(
            Quote(quote.inner, kind, said.name, said.cue, said.confidence)
            if said
            else Quote(quote.inner, kind, confidence=0)
        )
    return _completed(document, found)


def _speaker(scene: Scene, index: int, quote: Marked, memory: _Memory) -> Said | None:
    block = scene.document.text.blocks[index]
    said = speaker_in_sentence(scene, quote, block.span.start, memory.speaker)
    if said is not None:
        return said
    if memory.block == index:
        return Said(memory.speaker, None, SAME)
    if memory.block == index - 1 and quote.outer.start == block.span.start:
        return Said(memory.speaker, None, CHAIN)
    nearest = next((p.name for p in scene.people_before(quote.outer.start)), None)
    return Said(nearest, None, NEAR) if nearest and block.kind is BlockKind.PARAGRAPH else None


def _completed(document: Document, quotes: list[Quote]) -> list[Quote]:
    """Give a quotation without a speaker that of a later part of the same interrupted utterance."""
    done = list(quotes)
    for at in range(len(done) - 1):
        first, second = done[at], done[at + 1]
        between = document.plain[first.span.end : second.span.start]
        interrupted = len(between) < 80 and "\n" not in between and first.cue is None and second.cue is not None
        if interrupted and second.speaker and first.kind in _SAID and second.kind in _SAID:
            done[at] = replace(first, speaker=second.speaker, cue=second.cue, confidence=min(second.confidence, SAME))
    return done

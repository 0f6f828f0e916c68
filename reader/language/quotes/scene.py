"""A block as the quote finder sees it: units that no quotation is cut by, made of words, names and quotations."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reader.core.analysis import Entity
from reader.core.spans import Span
from reader.core.text import Block, BlockKind
from reader.language.lexicon import lexicon
from reader.language.quotes.dialogue import turns
from reader.language.quotes.marks import Marked, marked
from reader.language.tokens import Document, Sentence

_SAID_BY = re.compile(r"\s+[—–-]+\s*(?=[^\W\d_][^.!?]{1,60}$)")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in a unit: a word outside marks, a whole name, or a whole quotation."""

    text: str
    """Its text; of a quotation the empty string."""
    start: int
    """Offset of its first code point."""
    end: int
    """Offset after its last."""
    entity: Entity | None = None
    """The name, when it is one."""
    quote: Marked | None = None
    """The quotation, when it is one."""
    last: str = ""
    """Of a quotation the last sign inside."""

    @property
    def lower(self) -> str:
        """Its text in small letters, apostrophes straight."""
        return self.text.casefold().replace("’", "'")


@dataclass(slots=True)
class Unit:
    """One or more sentences that no quotation reaches out of."""

    items: list[Item]
    """Words, names and quotations in order."""
    block: int
    """Number of the block."""
    inner: list[Marked] = field(default_factory=list)
    """Quotations inside the unit's quotations."""

    @property
    def quotes(self) -> list[int]:
        """Where in ``items`` the quotations are."""
        return [number for number, item in enumerate(self.items) if item.quote]


def units(document: Document, blocks: Sequence[Block], entities: Sequence[Entity]) -> Iterator[Unit]:
    """The units of a document, in order."""
    named, words = _mentions(entities), lexicon(document.language)
    at, count = 0, len(document.sentences)
    sentences = document.sentences
    while at < count:
        block = sentences[at].block
        stop = at
        while stop < count and sentences[stop].block == block:
            stop += 1
        span = blocks[block].span
        found = list(turns(document.plain, span.start, span.end, words)) or marked(document.plain, span.start, span.end)
        if not found and blocks[block].kind is BlockKind.QUOTE:
            found = [_whole(document.plain, span)]
        yield from _block_units(sentences[at:stop], found, named, block, document.plain)
        at = stop


def _whole(plain: str, span: Span) -> Marked:
    """A block that is set as a quotation without marks, who said it left out (``… — Anna Vonk``)."""
    said_by = _SAID_BY.search(plain, span.start, span.end)
    end = said_by.start() if said_by else span.end
    return Marked(span.start, span.start, end, end)


def _mentions(entities: Sequence[Entity]) -> Mapping[int, tuple[int, Entity]]:
    """Start of each mention to its end and entity."""
    return {span.start: (span.end, entity) for entity in entities for span in entity.mentions}


def _block_units(
    sentences: Sequence[Sentence], found: list[Marked], named: Mapping[int, tuple[int, Entity]], block: int, plain: str
) -> Iterator[Unit]:
    """The units of one block."""
    outer = [one for one in found if one.depth == 0]
    inner = [one for one in found if one.depth]
    opens = [one.open for one in outer]
    group: list[Sentence] = []
    for number, sentence in enumerate(sentences):
        group.append(sentence)
        last = number + 1 == len(sentences)
        if last or not _cuts(outer, opens, sentence.end, sentences[number + 1].start):
            unit = Unit(list(_items(group, outer, opens, named, plain)), block)
            unit.inner = [one for one in inner if group[0].start <= one.open < group[-1].end]
            yield unit
            group = []


def _cuts(outer: list[Marked], opens: list[int], end: int, following: int) -> bool:
    """Whether a quotation is open between two sentences."""
    at = bisect_left(opens, end) - 1
    return at >= 0 and outer[at].close >= following


def _items(
    group: Sequence[Sentence],
    outer: list[Marked],
    opens: list[int],
    named: Mapping[int, tuple[int, Entity]],
    plain: str,
) -> Iterator[Item]:
    """Words, names and quotations of some sentences."""
    done = 0
    for sentence in group:
        for word, start, end in zip(sentence.words, sentence.starts, sentence.ends, strict=True):
            if start < done:
                continue
            at = bisect_right(opens, start) - 1
            if at >= 0 and start < outer[at].close:
                done = outer[at].close
                yield Item("", outer[at].start, outer[at].end, quote=outer[at], last=plain[outer[at].end - 1])
            elif start in named:
                done, entity = named[start]
                yield Item(entity.name, start, done, entity=entity)
            else:
                yield Item(word, start, end)

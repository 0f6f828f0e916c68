"""Tells interviews from other articles, and who is interviewed."""

from collections.abc import Sequence
from itertools import pairwise

from reader.core.analysis import Entity, EntityKind
from reader.core.text import Block, BlockKind
from reader.language.quotes.scene import Unit

LEAST = 2
"""Questions followed by an answer in marks that make an interview."""
_OPENING = 3
"""Blocks at the beginning in which the guest is named."""


def guest(units: Sequence[Unit], blocks: Sequence[Block], entities: Sequence[Entity]) -> Entity | None:
    """The person who answers in an interview; ``None`` when the article is none.

    An interview is known by blocks without marks that end in a question mark and are followed by one that begins with
    an opening mark. The guest is the first person whom the opening names in full, else the one named most often.
    """
    if sum(_answered(one, two) for one, two in pairwise(units)) < LEAST:
        return None
    people = [entity for entity in entities if entity.kind is EntityKind.PERSON]
    opening = blocks[min(_OPENING, len(blocks)) - 1].span.end
    leads = [block.span.end for block in blocks if block.kind is BlockKind.LEAD]
    first = [
        entity
        for entity in people
        if " " in entity.name and entity.mentions[0].start < (leads[0] if leads else opening)
    ]
    return first[0] if first else max(people, key=lambda entity: len(entity.mentions), default=None)


def _answered(one: Unit, two: Unit) -> bool:
    """Whether a unit is a question and the next one, in another block, begins with a quotation."""
    asks = bool(one.items) and one.items[-1].text == "?" and not one.quotes
    return asks and one.block != two.block and bool(two.items) and two.items[0].quote is not None

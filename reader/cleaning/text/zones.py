"""Where a block of plain text stands: above the article, in it, or below it."""

from dataclasses import dataclass

from reader.cleaning.draft import Draft
from reader.cleaning.shape import Shape, shape_of
from reader.core.text import BlockKind

HEADER, FOOTER = 10, 6
"""Most blocks above the text, and fewest below it, that rules for headers and footers look at."""
SOLID = 12
"""Words of a finished block that is text for sure."""
IMMUNE = (BlockKind.CODE, BlockKind.TABLE, BlockKind.RULE, BlockKind.TIME)
"""Kinds that no rule about wording looks at."""


@dataclass(slots=True)
class Strip:
    """The kept blocks of a document side by side with their shapes, and where the text begins and ends."""

    drafts: list[Draft]
    """The blocks, in reading order."""
    shapes: list[Shape]
    """Their shapes."""
    first: int
    """Index of the first running text, the number of blocks when there is none."""
    second: int
    """Index of the second running text."""
    last: int
    """Index of the last running text, -1 when there is none."""
    solids: list[int]
    """Indexes of all blocks that are running text by their looks."""

    def zone(self, at: int) -> str:
        """``header``, ``middle`` or ``footer``; a byline may stand below the lead."""
        if at < HEADER and (at <= self.first or at < self.second):
            return "header"
        return "footer" if at > self.last or at >= len(self.drafts) - FOOTER else "middle"

    def above(self, at: int) -> bool:
        """Whether no running text stands before block ``at``."""
        return at <= self.first and at < HEADER

    def below(self, at: int) -> bool:
        """Whether no running text that stays follows block ``at``."""
        for other in reversed(self.solids):
            if other <= at:
                return True
            if self.drafts[other].kept:
                return False
        return True

    def beside(self, at: int) -> bool:
        """Whether a block next to ``at`` was taken out."""
        near = (at - 1, at + 1)
        return any(0 <= other < len(self.drafts) and not self.drafts[other].kept for other in near)


def strip_of(drafts: list[Draft], language: str) -> Strip:
    """The strip of ``drafts``."""
    shapes = [shape_of(draft.text, language) for draft in drafts]
    text = [
        at
        for at, (draft, shape) in enumerate(zip(drafts, shapes, strict=True))
        if draft.kept and draft.kind is BlockKind.PARAGRAPH and solid(shape)
    ]
    solids = [at for at, shape in enumerate(shapes) if solid(shape)]
    first = text[0] if text else len(drafts)
    return Strip(drafts, shapes, first, text[1] if len(text) > 1 else first, text[-1] if text else -1, solids)


def solid(shape: Shape) -> bool:
    """Whether a block is running text by its looks alone."""
    return shape.ended and (shape.prose or (shape.count >= SOLID and shape.sentences > 1 and shape.function >= 0.2))

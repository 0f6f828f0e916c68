"""Clean text: what a reader sees of an article, as blocks over one plain string.

Every offset in the program (marks, entities, quotes, highlights, the place where one stopped) is a code point of
`CleanText.plain`.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from reader.core.moments import Moment
from reader.core.repetition import BlocksSeen
from reader.core.spans import Span

SEPARATOR = "\n\n"
"""What stands between two blocks in `CleanText.plain`."""

WORDS_PER_MINUTE = 220
"""Silent reading speed behind every reading time (238 for English fiction and less for news in a second language,
after Brysbaert 2019, "How many words do we read per minute?")."""


class BlockKind(StrEnum):
    """What a block is to the reader."""

    TITLE = "title"
    LEAD = "lead"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    CODE = "code"
    TABLE = "table"
    CAPTION = "caption"
    TIME = "time"
    RULE = "rule"


class MarkKind(StrEnum):
    """What an inline mark means."""

    LINK = "link"
    EMPHASIS = "emphasis"
    STRONG = "strong"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Mark:
    """An inline mark inside one block."""

    span: Span
    """Where, in ``CleanText.plain``."""
    kind: MarkKind
    """What it means."""
    href: str = ""
    """For a link: an absolute http, https or mailto address."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the article."""

    kind: BlockKind
    """What it is."""
    span: Span
    """Where its text lies in ``CleanText.plain``."""
    level: int = 0
    """Heading level 1 to 6, or nesting depth of a list item from 0; otherwise 0."""
    marks: tuple[Mark, ...] = ()
    """Inline marks, in order of their start."""
    note: str = ""
    """Credit of a caption, source of a quote, marker of a list item (``•``, ``3.``), language of code."""


@dataclass(frozen=True, slots=True)
class Removal:
    """A piece of the original that cleaning took out or repaired; nothing is ever thrown away."""

    text: str
    """The original piece, as it stood."""
    rule: str
    """Name of the rule that did it, for example ``template``."""
    block: int
    """Index of the block before which it stood, or in which it was repaired; ``len(blocks)`` at the end."""
    confidence: float = 1.0
    """How sure the rule was, 0 to 1."""
    replacement: str | None = None
    """For a repair: what stands there now. ``None`` for a removal."""
    kind: BlockKind | None = None
    """What it was, when a whole block was taken out; ``None`` for a piece of a block."""
    at: int = -1
    """For a piece of a block: the code point of ``CleanText.plain`` where it stood or was repaired; -1 when unknown."""

    @property
    def is_repair(self) -> bool:
        """Whether the piece was replaced rather than taken out."""
        return self.replacement is not None


@dataclass(frozen=True, slots=True)
class CleanText:
    """The article's text: blocks over one plain string."""

    plain: str = ""
    """The texts of the blocks joined with `SEPARATOR`; what every offset refers to."""
    blocks: tuple[Block, ...] = ()
    """The blocks in reading order; together they cover ``plain`` but for the separators."""
    removals: tuple[Removal, ...] = ()
    """What was taken out or repaired, in order of place."""
    truncated: bool = False
    """Whether the text stops short, usually at a paywall."""
    restored: tuple[Removal, ...] = ()
    """What a rule would take out or repair and the user put back, in order of place; ``block`` is the block it is, or
    is a piece of."""

    def text_of(self, block: Block) -> str:
        """The text of one of the blocks."""
        return block.span.of(self.plain)

    @property
    def words(self) -> int:
        """Number of words, captions and rules not counted."""
        skipped = (BlockKind.CAPTION, BlockKind.RULE)
        return sum(len(self.text_of(block).split()) for block in self.blocks if block.kind not in skipped)


def reading_minutes(words: int) -> int:
    """Whole minutes that ``words`` words take, at least one."""
    return max(1, round(words / WORDS_PER_MINUTE))


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an article says about itself, as far as it was found. Nothing here is guessed but a derived title."""

    title: str = ""
    """The title; derived from the text when ``title_derived``."""
    title_derived: bool = False
    """Whether the document had no title of its own."""
    byline: tuple[str, ...] = ()
    """Authors, each as ``First Last``."""
    published: Moment | None = None
    """When it was published."""
    source: str = ""
    """Name of the paper or site."""
    agency: str = ""
    """News agency, such as ``ANP``."""
    language: str = ""
    """Two-letter language code, empty when unknown."""
    address: str = ""
    """Canonical address, empty when unknown."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What cleaning makes of a document."""

    text: CleanText = field(default_factory=CleanText)
    """The article."""
    metadata: Metadata = field(default_factory=Metadata)
    """What it says about itself."""
    version: int = 0
    """Version of the cleaner."""
    seen: BlocksSeen = field(default_factory=BlocksSeen)
    """What it shows about the blocks that the stories of its site share."""

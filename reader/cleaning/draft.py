"""Blocks in the making.

A `Draft` is one block with everything that was done to it; a `Sheet` is a document of drafts. Rules change drafts only
through `Draft.cut`, `Draft.replace` and `Draft.remove`, so that nothing disappears without a record.
"""

from dataclasses import dataclass, field

from reader.core.moments import Moment
from reader.core.text import BlockKind, MarkKind

MOST_REPAIRS = 40
"""Repairs listed for one block; a block with more is listed as a whole."""


@dataclass(slots=True)
class Inline:
    """An inline mark, in offsets of the draft's text."""

    start: int
    """First code point."""
    end: int
    """After the last code point."""
    kind: MarkKind
    """What it means."""
    href: str = ""
    """Address of a link."""


@dataclass(frozen=True, slots=True)
class Change:
    """One piece taken out or repaired."""

    text: str
    """The piece as it stood."""
    rule: str
    """Which rule did it."""
    confidence: float
    """How sure it was."""
    replacement: str | None = None
    """What stands there now; ``None`` when it was taken out."""


@dataclass(slots=True)
class Draft:
    """One block in the making."""

    text: str
    """Its text now."""
    kind: BlockKind = BlockKind.PARAGRAPH
    """What it is, as far as known."""
    level: int = 0
    """Heading level or nesting depth."""
    note: str = ""
    """Credit, source of a quote, list marker, language of code."""
    inlines: list[Inline] = field(default_factory=list)
    """Links and emphasis."""
    changes: list[Change] = field(default_factory=list)
    """What was done to it."""
    rule: str = ""
    """The rule that removed the whole block; empty while it stays."""
    confidence: float = 1.0
    """How sure that rule was."""
    original: str = ""
    """The block as it came; its text when nothing is given."""
    fixed: bool = False
    """Whether the kind is known from markup, so that no rule guesses another."""
    after_break: bool = True
    """Whether a blank line, or the begin of the document, stood before it."""

    def __post_init__(self) -> None:
        """Remember the block as it came."""
        self.original = self.original or self.text

    @property
    def kept(self) -> bool:
        """Whether it stays in the text."""
        return not self.rule

    def remove(self, rule: str, confidence: float = 1.0) -> None:
        """Take the whole block out."""
        self.rule, self.confidence = rule, confidence

    def restore(self) -> None:
        """Put the whole block back."""
        self.rule, self.confidence = "", 1.0

    def cut(self, start: int, end: int, rule: str, confidence: float = 1.0) -> None:
        """Take the code points ``start`` to ``end`` out."""
        self.changes.append(Change(self.text[start:end], rule, confidence))
        self._splice(start, end, "")

    def replace(self, start: int, end: int, new: str, rule: str, confidence: float = 1.0) -> None:
        """Put ``new`` in the place of the code points ``start`` to ``end``, as a repair."""
        if self.text[start:end] != new:
            self.changes.append(Change(self.text[start:end], rule, confidence, new))
            self._splice(start, end, new)

    def trim(self) -> None:
        """Drop blanks at both ends and runs of blanks inside; white space is not worth a record."""
        if self.kind in (BlockKind.CODE, BlockKind.TABLE):
            return
        at = len(self.text)
        while (at := self.text.rfind("  ", 0, at)) >= 0:
            self._splice(at, at + 1, "")
            at += 1
        end = len(self.text.rstrip())
        self._splice(end, len(self.text), "")
        self._splice(0, len(self.text) - len(self.text.lstrip()), "")

    def _splice(self, start: int, end: int, new: str) -> None:
        if start == end and not new:
            return
        self.text = self.text[:start] + new + self.text[end:]
        shift = len(new) - (end - start)
        for mark in self.inlines:
            mark.start = _moved(mark.start, start, end, shift)
            mark.end = _moved(mark.end, start, end, shift)
        self.inlines = [mark for mark in self.inlines if mark.start < mark.end]


def _moved(at: int, start: int, end: int, shift: int) -> int:
    """Where offset ``at`` lies after the range ``start`` to ``end`` changed its length by ``shift``."""
    if at <= start:
        return at
    return at + shift if at >= end else min(at, end + shift)


@dataclass(slots=True)
class Fields:
    """Metadata in the making: what the document shows, before the hints of the feed are laid over it."""

    title: str = ""
    """Title in the document."""
    byline: tuple[str, ...] = ()
    """Authors."""
    published: Moment | None = None
    """Date, or instant."""
    source: str = ""
    """Paper or site."""
    agency: str = ""
    """News agency."""
    address: str = ""
    """Canonical address."""
    language: str = ""
    """Declared language."""


@dataclass(slots=True)
class Sheet:
    """A document in the making."""

    drafts: list[Draft] = field(default_factory=list)
    """The blocks in reading order, removed ones included."""
    fields: Fields = field(default_factory=Fields)
    """Metadata found so far."""
    language: str = ""
    """Language of the text."""
    truncated: bool = False
    """Whether a paywall was met."""

    def kept(self) -> list[Draft]:
        """The blocks that are still in."""
        return [draft for draft in self.drafts if draft.kept]

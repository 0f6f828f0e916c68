"""Blocks in the making.

A `Draft` is one block with everything that was done to it; a `Sheet` is a document of drafts. Rules change drafts only
through `Draft.cut`, `Draft.replace` and `Draft.remove`, so that nothing disappears without a record.
"""

from collections.abc import Collection
from dataclasses import dataclass, field

from reader.cleaning.gaps import Change, Gaps
from reader.core.moments import Moment
from reader.core.safe import safe
from reader.core.text import BlockKind, MarkKind

__all__ = ["Change", "Draft", "Fields", "Inline", "Sheet"]

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
    gaps: Gaps = field(default_factory=Gaps)
    """Where the changes were made, as far as that is known."""
    returned: list[Change] = field(default_factory=list)
    """What rules had done to it and the user had undone; for the whole block, its original."""

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
        self._change(Change(self.text[start:end], rule, confidence), start, end)

    def replace(self, start: int, end: int, new: str, rule: str, confidence: float = 1.0) -> None:
        """Put ``new`` in the place of the code points ``start`` to ``end``, as a repair."""
        if self.text[start:end] != new:
            self._change(Change(self.text[start:end], rule, confidence, new), start, end)

    def give_back(self) -> None:
        """Put the whole block back because the user wants it."""
        self.returned.append(Change(self.original, self.rule, self.confidence))
        self.restore()

    def undo(self, changes: Collection[Change]) -> None:
        """Put back the pieces that ``changes`` took out or repaired, because the user wants them."""
        placed = {gap.change for gap in self.gaps.made}
        for start, end, words in self.gaps.closing(changes, lambda: self.text):
            if start == end:
                self._insert(start, words)
            else:
                self._put(start, end, words)
        for change in changes:
            if change not in placed and change.replacement:
                old = safe(change.text).replace("\n", " ")
                start = self.text.find(change.replacement)
                while start >= 0:
                    self._splice(start, start + len(change.replacement), old)
                    start = self.text.find(change.replacement, start + len(old))
        self.returned += changes
        self.changes = [change for change in self.changes if change not in changes]

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
        self.gaps.move(start, end, len(new))
        self._put(start, end, new)

    def _change(self, change: Change, start: int, end: int) -> None:
        self.changes.append(change)
        self.gaps.add(change, start, end)
        self._put(start, end, change.replacement or "")

    def _insert(self, start: int, new: str) -> None:
        """Put words in; what stands before a mark is no part of it."""
        self.text = self.text[:start] + new + self.text[start:]
        for mark in self.inlines:
            mark.end += len(new) if mark.end > start else 0
            mark.start += len(new) if mark.start >= start else 0

    def _put(self, start: int, end: int, new: str) -> None:
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
    updated: Moment | None = None
    """Date of the last change, when no other is shown."""
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

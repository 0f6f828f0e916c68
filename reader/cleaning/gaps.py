"""Where in a block pieces were taken out or repaired, so that each of them can be put back in its place."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from reader.core.safe import safe


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


@dataclass(slots=True, eq=False)
class Gap:
    """The place of one change in the text as it is now."""

    change: Change
    """What was done there."""
    at: int
    """The code point where the piece stood, or its replacement stands."""
    within: dict["Gap", int] = field(default_factory=dict)
    """Gaps that lay inside the piece when it was taken out, each with how far from its beginning."""


@dataclass(slots=True)
class Gaps:
    """The gaps of one block."""

    row: list[Gap] = field(default_factory=list)
    """From left to right; those at the same place too."""
    made: list[Gap] = field(default_factory=list)
    """In the order in which they were made."""

    def add(self, change: Change, start: int, end: int) -> None:
        """Note ``change`` of the code points ``start`` to ``end``, before it is made."""
        left = sum(gap.at <= start for gap in self.row)
        new = Gap(change, start, {gap: gap.at - start for gap in self.row[left:] if gap.at < end})
        self.move(start, end, len(change.replacement or ""))
        self.row.insert(left, new)
        self.made.append(new)

    def move(self, start: int, end: int, length: int) -> None:
        """The code points ``start`` to ``end`` become ``length`` others."""
        for gap in self.row:
            if gap.at >= end and gap.at > start:
                gap.at += length - (end - start)
            elif gap.at > start:
                gap.at = start

    def place_of(self, change: Change) -> int:
        """Where the first piece changed like this stood; -1 when that is not known."""
        return next((gap.at for gap in self.row if gap.change == change), -1)

    def closing(self, changes: Iterable[Change], text: Callable[[], str]) -> Iterator[tuple[int, int, str]]:
        """Take ``changes`` back, the latest first: which code points of the present ``text`` become which words."""
        wanted = set(changes)
        for gap in [gap for gap in reversed(self.made) if gap.change in wanted]:
            yield self._close(gap, text())

    def _close(self, gap: Gap, text: str) -> tuple[int, int, str]:
        new, old = gap.change.replacement or "", safe(gap.change.text).replace("\n", " ")
        end = gap.at + len(new) if text.startswith(new, gap.at) else gap.at
        longer = len(old) - (end - gap.at)
        for other in self.row[self.row.index(gap) + 1 :]:
            other.at = gap.at + gap.within[other] if other in gap.within else other.at + longer
        self.row.remove(gap)
        self.made.remove(gap)
        return gap.at, end, old

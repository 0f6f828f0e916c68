"""Half-open ranges of code points, the only kind of offset in the program."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points ``start`` up to but not including ``end`` of a text, usually ``CleanText.plain``."""

    start: int
    """Offset of the first code point."""
    end: int
    """Offset after the last code point; never less than ``start``."""

    def __post_init__(self) -> None:
        """Refuse a range that runs backwards or begins before the text."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        """The number of code points."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """The piece of ``text`` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return max(self.start, other.start) < min(self.end, other.end)

    def shifted(self, by: int) -> "Span":
        """The same range, ``by`` code points further on."""
        return Span(self.start + by, self.end + by)

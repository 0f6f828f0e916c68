"""What the user adds to articles."""

from dataclasses import dataclass
from datetime import datetime

from reader.core.spans import Span

CONTEXT = 32
"""Code points of context kept on either side of an anchor (as the W3C annotation model's text quote selector)."""


@dataclass(frozen=True, slots=True)
class Note:
    """The user's note on an article."""

    article_id: int
    """The article."""
    title: str
    """Title of the article."""
    text: str
    """The note, Markdown."""
    changed: datetime
    """Last change, UTC."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage that can be found again after the text around it changed: position, exact text and context."""

    span: Span
    """Where it was."""
    exact: str
    """The passage."""
    before: str
    """Up to `CONTEXT` code points before it."""
    after: str
    """Up to `CONTEXT` code points after it."""

    @classmethod
    def at(cls, span: Span, plain: str) -> "Anchor":
        """Anchor the passage ``span`` of ``plain``."""
        before = plain[max(0, span.start - CONTEXT) : span.start]
        return cls(span, span.of(plain), before, plain[span.end : span.end + CONTEXT])

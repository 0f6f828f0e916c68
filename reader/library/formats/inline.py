"""Nests what stands in a line of text: links around emphasis around words."""

from collections.abc import Callable, Sequence

from reader.core.spans import Span
from reader.core.text import Mark

Escape = Callable[[str], str]
"""Makes plain words safe in the format."""
Wrap = Callable[[Mark, str], str]
"""Puts what the format has for a mark around words that are already in the format."""


def nested(text: str, span: Span, marks: Sequence[Mark], escape: Escape, wrap: Wrap) -> str:
    """The words of ``span`` in the format, each mark wrapped around its words and the marks inside them.

    A mark that begins inside another and ends outside is cut off at the end of the other; one inside another of its
    kind adds nothing and is left out, so that pages nested thousands deep do no harm.
    """
    made: list[str] = []
    at = span.start
    waiting = sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))
    while waiting:
        mark = waiting.pop(0)
        inner = Span(max(at, mark.span.start), max(at, min(mark.span.end, span.end)))
        if inner.start >= inner.end:
            continue
        inside = [other for other in waiting if other.span.start < inner.end]
        waiting = waiting[len(inside) :]
        inside = [other for other in inside if other.kind is not mark.kind]
        made.append(escape(text[at : inner.start]))
        made.append(wrap(mark, nested(text, inner, inside, escape, wrap)))
        at = inner.end
    made.append(escape(text[at : span.end]))
    return "".join(made)

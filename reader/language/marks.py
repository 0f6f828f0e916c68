"""Finds quotations by their marks, in every style of Dutch, English, German, French and Spanish.

An apostrophe is no mark: not between letters, not before a clitic (``'s avonds``), not before a year (``'90``), and
not after a possessive when a better closing mark follows. A mark at the start of a paragraph that is never closed
runs to the end of it, as newspapers set speech over several paragraphs.
"""

from dataclasses import dataclass

from reader.core.spans import Span
from reader.language.lexicon import Lexicon

_CLOSERS = {
    "„": '“”"',
    "“": "”",
    "”": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "‘": "’",
    "‚": "‘’'",
    "’": "’",
    "'": "'",
    '"': '"',
}
_SINGLE = "'’‘‚"
_BEFORE_OPENING = " \t\n\u00a0\u202f([{-–—/:„“«\"'‘’"
LONGEST = 4000
"""Most code points of one quotation; beyond it a mark was a mistake."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A quotation by its marks."""

    outer: Span
    """With the marks."""
    inner: Span
    """Without the marks and the blanks inside them."""
    closed: bool
    """Whether the closing mark is there."""


@dataclass(slots=True)
class _Open:
    """An opening mark that waits for its end."""

    mark: str
    at: int


def quotations(text: str, span: Span, lexicon: Lexicon) -> list[Marked]:
    """The outermost quotations of the block at ``span`` of ``text``, in order."""
    found: list[Marked] = []
    stack: list[_Open] = []
    for at in range(span.start, span.end):
        mark = text[at]
        if mark not in _CLOSERS and mark not in "»›”’":
            continue
        if mark in _SINGLE and _is_apostrophe(text, at, span, lexicon, inside=any(o.mark in _SINGLE for o in stack)):
            continue
        depth = _closing(text, at, stack, span)
        if depth is not None:
            opened = stack[depth]
            del stack[depth:]
            if not stack and at - opened.at <= LONGEST:
                found.append(_marked(text, opened.at, at + 1, closed=True))
        elif _can_open(text, at, span):
            stack.append(_Open(mark, at))
    rest = _unclosed(text, span, stack)
    if rest is not None:
        found = [quote for quote in found if quote.outer.end <= rest.outer.start]
        found.append(rest)
    return [quote for quote in found if len(quote.inner)]


def _marked(text: str, start: int, end: int, *, closed: bool) -> Marked:
    inner_start, inner_end = start + 1, end - 1 if closed else end
    while inner_start < inner_end and text[inner_start].isspace():
        inner_start += 1
    while inner_end > inner_start and text[inner_end - 1].isspace():
        inner_end -= 1
    return Marked(Span(start, end), Span(inner_start, max(inner_start, inner_end)), closed)


def _closing(text: str, at: int, stack: list[_Open], span: Span) -> int | None:
    """Index in ``stack`` of the mark that the one at ``at`` closes."""
    before = text[at - 1] if at > span.start else " "
    after = text[at + 1] if at + 1 < span.end else " "
    if before.isspace() and after.isalnum() and text[at] not in "»«":
        return None
    if before.isspace() and text[at] == "«" and not (stack and stack[-1].mark == "»"):
        return None
    for depth in range(len(stack) - 1, -1, -1):
        if text[at] in _CLOSERS[stack[depth].mark]:
            return depth
    return None


def _can_open(text: str, at: int, span: Span) -> bool:
    before = text[at - 1] if at > span.start else " "
    after = text[at + 1] if at + 1 < span.end else " "
    if text[at] in "«»":
        return text[at] == "«" or not before.isspace() or not after.isspace()
    return before in _BEFORE_OPENING and not after.isspace()


def _is_apostrophe(text: str, at: int, span: Span, lexicon: Lexicon, *, inside: bool) -> bool:
    """Whether the single mark at ``at`` is an apostrophe; ``inside`` a quotation in single marks."""
    if text[at] == "‚":
        return False
    before = text[at - 1] if at > span.start else " "
    after = text[at + 1 : at + 12] if at + 1 < span.end else ""
    if before.isalnum() and after[:1].isalnum():
        return True
    if not before.isalnum() and after[:1].isdigit() and after[1:2].isdigit() and text[at] != "‘":
        return not inside and not after[2:3].isdigit()
    if before in _BEFORE_OPENING and _clitic(after, lexicon):
        return True
    if before.isalnum() and not after[:1].isalnum():
        return not inside or _possessive(text, at, span)
    return False


def _clitic(after: str, lexicon: Lexicon) -> bool:
    low = after.casefold()
    return any(low.startswith(word) and not low[len(word) : len(word) + 1].isalnum() for word in lexicon.clitics)


def _possessive(text: str, at: int, span: Span) -> bool:
    """Whether the mark after s, x or z belongs to the word, because a better closing mark follows in the block."""
    if text[at - 1].lower() not in "sxz" or text[at + 1 : at + 2] != " " or not text[at + 2 : at + 3].islower():
        return False
    for later in range(at + 1, span.end):
        if text[later] in "'’":
            before, after = text[later - 1], text[later + 1 : later + 2]
            if not after.isalnum() and not before.isspace():
                return True
            if before.isspace():
                return False
    return False


def _unclosed(text: str, span: Span, stack: list[_Open]) -> Marked | None:
    """The quotation that a mark without an end opens: at the start of the block or after a colon, to its end."""
    if not stack or stack[0].mark in _SINGLE or span.end - stack[0].at > LONGEST:
        return None
    before = text[span.start : stack[0].at].strip()
    if before and not before.endswith(":"):
        return None
    return _marked(text, stack[0].at, span.end, closed=False)

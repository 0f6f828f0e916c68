"""Finds what stands between quotation marks, and tells an apostrophe from a mark."""

import re
from dataclasses import dataclass

CLOSERS = {
    "„": '“”"„',
    "“": '”"“',
    "”": "”",
    "‚": "‘’'",
    "‘": "’'",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    '"': '"“”',
    "'": "'’",
}
"""Each opening mark with the marks that may close it."""
SINGLE = "'’‘‚"
_PARAGRAPH = 30
"""Letters from which a block is long enough for a paragraph of a quotation."""
_ANY = re.compile("[„“”‚‘’«»‹›\"']|``|''")
_CLITICS = re.compile(r"['’‘](?:s|t|n|k|m|r|ns|ie|em|til|tis|twas|cause|bout|round|\d0s|\d\d)(?![\w'’])", re.IGNORECASE)
_OPENS_AFTER = set(" \t\n([{/—–-\u00a0\u202f¿¡:=|\"“„‘‚«'’")
_CLOSES_BEFORE = set(" \t\n.,;:!?…)]}/—–-\u00a0\u202f\"”“’'»«|")


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch between marks."""

    open: int
    """Offset of the opening mark."""
    start: int
    """Offset of the first code point inside."""
    end: int
    """Offset after the last code point inside."""
    close: int
    """Offset after the closing mark; equal to ``end`` when a paragraph ends inside a quotation."""
    depth: int = 0
    """How many quotations it stands in."""

    @property
    def closed(self) -> bool:
        """Whether a closing mark was found."""
        return self.close > self.end


@dataclass(slots=True)
class _Open:
    """An opening mark that waits for its closing one."""

    at: int
    mark: str


def marked(plain: str, start: int, end: int) -> list[Marked]:
    """All stretches between marks in one block, by start; an inner one follows its outer one."""
    waiting: list[_Open] = []
    found: list[Marked] = []
    skip = -1
    for match in _ANY.finditer(plain, start, end):
        at, mark = match.start(), match[0][0]
        if at < skip:
            continue
        before = plain[at - 1] if at > start else "\n"
        after = plain[match.end()] if match.end() < end else "\n"
        if mark in SINGLE and _apostrophe(plain, at, before, after, end, waiting):
            continue
        closed = _closes(waiting, mark, before, after)
        if closed is not None:
            opened = waiting[closed]
            del waiting[closed:]
            _add(found, plain, opened, at, match.end(), len(waiting))
        elif mark in CLOSERS and _may_open(mark, before, after):
            waiting.append(_Open(at, mark))
    if waiting and _left_open(plain, waiting[0], start, end):
        _add(found, plain, waiting[0], end, end, 0)
    elif _runs_on(plain, start, end, found):
        _add(found, plain, _Open(start, plain[start]), end, end, 0)
    return _nested(sorted(found, key=lambda one: (one.open, -one.close)))


def _runs_on(plain: str, start: int, end: int, found: list[Marked]) -> bool:
    """Whether a single mark begins a paragraph that ends inside its quotation."""
    if plain[start] not in SINGLE or any(one.open == start for one in found) or end - start < _PARAGRAPH:
        return False
    return plain[start + 1].isupper() and plain[start + 2].isalnum() and not _closer_follows(plain, start + 2, end)


def _left_open(plain: str, opened: _Open, start: int, end: int) -> bool:
    """Whether a quotation runs to the end of its block: it begins there, or the next block begins with its mark."""
    if opened.mark in SINGLE:
        return False
    return opened.at == start or plain[end : end + 4].lstrip("\n ")[:1] == opened.mark


def _may_open(mark: str, before: str, after: str) -> bool:
    """Whether a mark stands where a quotation can begin."""
    if mark == "”":
        return before in " \n(" and after not in " \n.,;:!?"
    if mark in "»›":
        return before in " \n(" and not after.isspace()
    return before in _OPENS_AFTER and (not after.isspace() or mark in "«‹")


def _closes(waiting: list[_Open], mark: str, before: str, after: str) -> int | None:
    """The waiting mark that this one closes; the innermost that fits."""
    for number in range(len(waiting) - 1, -1, -1):
        opened = waiting[number]
        if mark not in CLOSERS[opened.mark]:
            continue
        if mark == opened.mark and mark not in "\"'" and _may_open(mark, before, after) and after not in _CLOSES_BEFORE:
            continue  # the same mark opens again
        if mark == "“" and opened.mark in '“"' and _may_open(mark, before, after):
            continue
        if before.isspace() and mark not in '»«›‹"':
            continue
        if mark == '"' and before.isspace() and after not in _CLOSES_BEFORE:
            continue
        return number
    return None


def _apostrophe(plain: str, at: int, before: str, after: str, end: int, waiting: list[_Open]) -> bool:
    """Whether a single mark is an apostrophe."""
    mark = plain[at]
    if before.isalnum() and after.isalnum():
        return True
    if before == "n" and plain[at - 2 : at - 1] in SINGLE and after == " ":
        return True  # the second mark of 'n'
    if mark in "‚‘":
        return mark == "‘" and bool(_CLITICS.match(plain, at, end)) and not _closer_follows(plain, at + 1, end)
    open_single = any(one.mark in SINGLE for one in waiting)
    if not before.isalnum() and before not in ".!?,…" and _CLITICS.match(plain, at, end):
        return not (after.isalnum() and _short_quote(plain, at, end))
    if open_single:
        return before in "sxzSXZ" and after == " " and _better_closer(plain, at + 1, end)
    if mark == "’":
        return True
    return not (before in _OPENS_AFTER and _closer_follows(plain, at + 1, end))


def _short_quote(plain: str, at: int, end: int) -> bool:
    """Whether a clitic's word is itself in marks, as a letter that is spoken of is; ``rock 'n' roll`` is none."""
    return bool(re.match(r"['’‘](?!n['’])\w{1,3}['’]", plain[at : min(end, at + 6)]))


def _closer_follows(plain: str, at: int, end: int) -> bool:
    """Whether a single mark that can close stands further on in the block."""
    return bool(re.compile(r"(?<=\S)['’](?!\w)").search(plain, at, end))


def _better_closer(plain: str, at: int, end: int) -> bool:
    """Whether, after a genitive's apostrophe, the real closing mark is still to come in the same sentence."""
    for match in re.compile(r"['’‘]|[.!?]\s").finditer(plain, at, min(end, at + 120)):
        if match[0][0] in ".!?":
            return False
        before, after = plain[match.start() - 1], plain[match.end() : match.end() + 1]
        if before.isalnum() and after.isalnum():
            continue
        return not before.isspace() and not after.isalnum()
    return False


def _add(found: list[Marked], plain: str, opened: _Open, end: int, close: int, depth: int) -> None:
    """Record a stretch, blanks at its edges left out, unless nothing is in it."""
    start = opened.at + 1
    while start < end and plain[start].isspace():
        start += 1
    while end > start and plain[end - 1].isspace():
        end -= 1
    if start < end and any(char.isalnum() for char in plain[start:end]):
        found.append(Marked(opened.at, start, end, close, depth))


def _nested(found: list[Marked]) -> list[Marked]:
    """The stretches with their real depth, those that cross another left out."""
    kept: list[Marked] = []
    around: list[Marked] = []
    for one in found:
        while around and around[-1].close <= one.open:
            around.pop()
        if around and one.close > around[-1].close:
            continue
        kept.append(Marked(one.open, one.start, one.end, one.close, len(around)))
        around.append(one)
    return kept

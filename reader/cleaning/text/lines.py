"""From plain text to drafts: which lines belong together, which blocks were glued, which lines are items of a list."""

import re

from reader.cleaning import characters, datelines
from reader.cleaning.draft import Change, Draft
from reader.cleaning.text import wrapping
from reader.core.text import BlockKind

_LINE = re.compile("\r\n?|[\n\x0b\x0c\u2028\u2029]")
_MARK = re.compile(r"(?:[•‣▪●◦·∙►▶■□–—*+\-]|\(?\d{1,2}[.)]|\(?[a-z]\))[ \t\u00a0]+(?=\S)")
_BULLETS = "•‣▪●◦∙►▶■□·"
_FENCE = re.compile(r"^\s*(```|~~~)\s*([\w+-]*)\s*$")


def split(text: str) -> list[Draft]:
    """The drafts of ``text``, characters mended, hard-wrapped lines joined."""
    chunks = _chunks(text)
    raw = wrapping.width([[line.original for line in chunk] for chunk in chunks])
    width = raw or wrapping.width([[line.text for line in chunk] for chunk in chunks])
    drafts: list[Draft] = []
    for chunk in chunks:
        drafts.extend(_drafts(chunk, width, raw=bool(raw)))
    return drafts


def as_is(text: str) -> list[Draft]:
    """One paragraph a line, nothing changed but what must never reach a terminal."""
    lines = (characters.invisible(line).strip() for line in _LINE.split(text))
    return [Draft(line, fixed=True) for line in lines if line]


def _chunks(text: str) -> list[list[Draft]]:
    """Runs of lines without a blank line between them, each line a draft with its repairs."""
    chunks: list[list[Draft]] = [[]]
    for raw in _LINE.split(text.replace("\x1b\n", "\n")):
        line, changes = characters.mend(raw)
        if line.strip():
            chunks[-1].append(Draft(line.rstrip(), changes=changes, original=raw))
        elif raw.strip():
            chunks[-1].append(Draft("", changes=changes, original=raw))
        elif chunks[-1]:
            chunks.append([])
    return [chunk for chunk in chunks if chunk]


def _drafts(chunk: list[Draft], width: int, *, raw: bool) -> list[Draft]:
    """The blocks of one run of lines; ``raw`` when they were broken to a width before anything was repaired."""
    if code := _code(chunk):
        return [code]
    rows: list[list[Draft]] = []
    above, size = "", 0
    for line in chunk:
        whole, line.text = line.text, line.text.strip()
        word = len(line.original.split()[0]) if raw and line.original.strip() else 0
        line.after_break = not above
        broken = bool(above and line.text) and not _MARK.match(line.text) and not (len(rows) == 1 and _tells_when(line))
        size_below = len(line.original.rstrip()) if raw else 0
        if broken and wrapping.continues(above, line.text, width, size=size, word=word):
            rows[-1].append(line)
        else:
            rows.append([line])
        above, size = whole.rstrip(), size_below
    return [piece for row in rows for piece in _flattened(_joined(row))]


def _tells_when(line: Draft) -> bool:
    """Whether a line right under the first one only tells when: ``zo 5 mei 2026, 14:05`` under a headline."""
    when = datelines.read(line.text)
    return when is not None and when.alone and bool(when.published or when.updated)


def _joined(row: list[Draft]) -> Draft:
    """The block that the lines of ``row`` make, hyphens at line ends taken out where they only divided a word."""
    first, *others = row
    parts = [first.text]
    for line in others:
        glue, dropped = wrapping.seam(parts[-1], line.text)
        if dropped:
            word, rest = parts[-1].split()[-1], line.text.split()[0]
            first.changes.append(Change(f"{word}\n{rest}", "hyphenation", 0.9, word[:-1] + rest))
            parts[-1] = parts[-1][:-1]
        parts += [glue, line.text]
        first.changes.extend(line.changes)
    first.text = "".join(parts)
    first.original = "\n".join(line.original for line in row)
    return first


def _code(chunk: list[Draft]) -> Draft | None:
    """The block of a fenced run of lines."""
    fence = _FENCE.match(chunk[0].text)
    if not fence or len(chunk) < 2:
        return None
    end = next((at for at in range(1, len(chunk)) if _FENCE.match(chunk[at].text)), len(chunk))
    body = "\n".join(line.text for line in chunk[1:end])
    return Draft(body, BlockKind.CODE, note=fence[2], fixed=True, original="\n".join(line.original for line in chunk))


def _flattened(draft: Draft) -> list[Draft]:
    """The items of a list that was flattened to one line, else the draft itself."""
    mark = draft.text[:1]
    if mark not in _BULLETS or not mark or draft.text.count(f" {mark} ") < 1:
        return [draft]
    pieces = [piece for piece in draft.text.split(f" {mark} ") if piece.strip()]
    first, *rest = pieces
    items = [Draft(first, changes=draft.changes, after_break=draft.after_break)]
    return items + [Draft(f"{mark} {piece}", after_break=False) for piece in rest]


def mark_items(drafts: list[Draft]) -> None:
    """Turn rows of marked lines into list items; the mark goes to the note."""
    at = 0
    while at < len(drafts):
        end = at
        sign = _sign(drafts[at])
        while sign and end < len(drafts) and _sign(drafts[end]) == sign:
            end += 1
        if sign and (end - at >= 2 or sign == "bullet"):
            for draft in drafts[at:end]:
                _make_item(draft)
        at = max(end, at + 1)


def _sign(draft: Draft) -> str:
    """The kind of list mark that ``draft`` begins with; empty for none."""
    found = _MARK.match(draft.text)
    if not found or draft.kind is not BlockKind.PARAGRAPH or not draft.kept:
        return ""
    mark = found[0].strip()
    if mark[0] in _BULLETS:
        return "bullet"
    if mark[-1] in ".)":
        return "number" if any(char.isdigit() for char in mark) else "letter"
    return mark


def _make_item(draft: Draft) -> None:
    found = _MARK.match(draft.text)
    if found:
        mark = found[0].strip()
        draft.note = mark if mark[-1] in ".)" else "•"
        draft._splice(0, found.end(), "")
        draft.kind, draft.fixed = BlockKind.LIST_ITEM, True

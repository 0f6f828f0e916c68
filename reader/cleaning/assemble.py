"""From drafts to `CleanText`: one plain string, blocks over it, and the list of what was done."""

from collections.abc import Iterator

from reader.cleaning.draft import MOST_REPAIRS, Change, Draft, Sheet
from reader.core.safe import safe, safe_line
from reader.core.spans import Span
from reader.core.text import SEPARATOR, Block, BlockKind, CleanText, Mark, Removal


def assemble(sheet: Sheet) -> CleanText:
    """The clean text of ``sheet``."""
    blocks: list[Block] = []
    pieces: list[str] = []
    removals: list[Removal] = []
    restored: list[Removal] = []
    at = 0
    for draft in sheet.drafts:
        draft.trim()
        if draft.kept and (draft.text or draft.kind is BlockKind.RULE):
            removals.extend(_removals(draft, len(blocks), at))
            restored.extend(_restored(draft, len(blocks)))
            blocks.append(_block(draft, at))
            pieces.append(draft.text)
            at += len(draft.text) + len(SEPARATOR)
        elif draft.rule:
            whole = Removal(safe(draft.original), draft.rule, len(blocks), draft.confidence, kind=draft.kind)
            removals.append(whole)
        else:
            removals.extend(_removals(draft, len(blocks)))
            restored.extend(_restored(draft, len(blocks)))
    return CleanText(SEPARATOR.join(pieces), tuple(blocks), tuple(removals), sheet.truncated, tuple(restored))


def _block(draft: Draft, at: int) -> Block:
    """The finished block, its text beginning at ``at``."""
    marks = sorted(draft.inlines, key=lambda mark: (mark.start, -mark.end))
    return Block(
        draft.kind,
        Span(at, at + len(draft.text)),
        draft.level,
        tuple(Mark(Span(at + mark.start, at + mark.end), mark.kind, mark.href) for mark in marks),
        safe_line(draft.note),
    )


def _removals(draft: Draft, block: int, start: int | None = None) -> Iterator[Removal]:
    """Removals for the changes of one block, at most `MOST_REPAIRS`, equal ones once; its text begins at ``start``."""
    seen: dict[Change, None] = dict.fromkeys(draft.changes)
    for change in list(seen)[:MOST_REPAIRS]:
        place = draft.gaps.place_of(change)
        at = -1 if start is None or place < 0 else start + min(place, len(draft.text))
        yield _removal(change, block, at)


def _restored(draft: Draft, block: int) -> Iterator[Removal]:
    """What was put back in one block, or as one."""
    for change in draft.returned:
        whole = change.replacement is None and change.text == draft.original
        yield _removal(change, block, kind=draft.kind if whole else None)


def _removal(change: Change, block: int, at: int = -1, kind: BlockKind | None = None) -> Removal:
    new = None if change.replacement is None else safe(change.replacement)
    return Removal(safe(change.text), change.rule, block, change.confidence, new, kind, at)

"""From drafts to `CleanText`: one plain string, blocks over it, and the list of what was done."""

from collections.abc import Iterable

from reader.cleaning.draft import MOST_REPAIRS, Change, Draft, Sheet
from reader.core.safe import safe, safe_line
from reader.core.spans import Span
from reader.core.text import SEPARATOR, Block, BlockKind, CleanText, Mark, Removal


def assemble(sheet: Sheet) -> CleanText:
    """The clean text of ``sheet``."""
    blocks: list[Block] = []
    pieces: list[str] = []
    removals: list[Removal] = []
    at = 0
    for draft in sheet.drafts:
        draft.trim()
        if draft.kept and (draft.text or draft.kind is BlockKind.RULE):
            removals.extend(_removals(draft.changes, len(blocks)))
            blocks.append(_block(draft, at))
            pieces.append(draft.text)
            at += len(draft.text) + len(SEPARATOR)
        elif draft.rule:
            removals.append(Removal(safe(draft.original), draft.rule, len(blocks), draft.confidence))
        else:
            removals.extend(_removals(draft.changes, len(blocks)))
    return CleanText(SEPARATOR.join(pieces), tuple(blocks), tuple(removals), sheet.truncated)


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


def _removals(changes: Iterable[Change], block: int) -> Iterable[Removal]:
    """Removals for the changes of one block, at most `MOST_REPAIRS`, equal ones once."""
    seen: dict[Change, None] = dict.fromkeys(changes)
    for change in list(seen)[:MOST_REPAIRS]:
        yield Removal(safe(change.text), change.rule, block, change.confidence, change.replacement)

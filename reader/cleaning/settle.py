"""The last word is the user's: what was decided about a document is carried out on its drafts, after every rule.

A piece that the user wants comes back as the block, the words or the unrepaired text it was, where it was; a block
that the user does not want goes, and is listed as every other removal is.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from reader.cleaning.draft import Change, Draft, Sheet
from reader.core.decisions import (
    BY_HAND,
    BY_RULE,
    CleaningDecisions,
    Like,
    Piece,
    head,
    tail,
    words_of,
)
from reader.core.safe import safe


@dataclass(frozen=True, slots=True)
class Found:
    """A piece of the document that a decision may be about."""

    draft: Draft
    """The block that it is, or is a piece of."""
    piece: Piece
    """What it is recognised by."""
    change: Change | None = None
    """What was done inside the block; ``None`` when it is the whole block."""


def settle(sheet: Sheet, decisions: CleaningDecisions) -> None:
    """Carry ``decisions`` out. What none of them means, or what is not in this version, is left as it is."""
    if not decisions:
        return
    whole = _blocks(sheet.drafts)
    wanted, theirs = _wanted(whole, decisions)
    for found in wanted:
        found.draft.give_back()
    parts = _parts(sheet.drafts)
    changes: dict[int, list[Change]] = {}
    for found in _wanted(parts, decisions)[0]:
        if found.change is not None:
            changes.setdefault(id(found.draft), []).append(found.change)
    for draft in sheet.drafts:
        draft.undo(changes.get(id(draft), ()))
    gone = {found.piece.text for found in (*whole, *parts)}
    _remove(sheet, decisions, [piece for piece in decisions.removed if piece.text not in gone], theirs)


def _wanted(taken: Sequence[Found], decisions: CleaningDecisions) -> tuple[list[Found], set[int]]:
    """What of ``taken`` comes back, and of which drafts that was decided piece by piece."""
    stays, goes = _claimed(decisions.restored, taken), _claimed(decisions.removed, taken)
    wanted = [
        found
        for at, found in enumerate(taken)
        if at in stays or (at not in goes and _meant(decisions.keep, found.piece))
    ]
    return wanted, {id(taken[at].draft) for at in stays}


def _remove(sheet: Sheet, decisions: CleaningDecisions, removed: Sequence[Piece], theirs: Collection[int]) -> None:
    """Take out what the user does not want: blocks that the rules of the source mean, and single ones; not ``theirs``,
    which were put back one by one.
    """
    left = _left(sheet.drafts)
    doomed = [one for one in left if _meant(decisions.remove, one.piece) and id(one.draft) not in theirs]
    spared = _claimed(decisions.restored, [replace(one, piece=replace(one.piece, kind=BY_RULE)) for one in doomed])
    for at, found in enumerate(doomed):
        found.draft.remove(BY_RULE)
        if at in spared:
            found.draft.give_back()
    for at in _claimed(removed, left):
        if left[at].draft.kept:
            left[at].draft.remove(BY_HAND)


def _blocks(drafts: Sequence[Draft]) -> list[Found]:
    """The blocks that rules took out."""
    return [
        Found(draft, Piece(draft.rule, words_of(safe(draft.original)), before, after))
        for draft, before, after in _around(drafts)
        if draft.rule
    ]


def _parts(drafts: Sequence[Draft]) -> list[Found]:
    """What rules took out of, or repaired in, the blocks that are in the text."""
    return [
        Found(draft, Piece(change.rule, words_of(safe(change.text)), before, after), change)
        for draft, before, after in _around(drafts)
        if draft.kept
        for change in dict.fromkeys(draft.changes)
    ]


def _left(drafts: Sequence[Draft]) -> list[Found]:
    """The blocks that are in the text."""
    return [
        Found(draft, Piece(draft.kind.value, words_of(safe(draft.text)), before, after))
        for draft, before, after in _around(drafts)
        if draft.kept and draft.text
    ]


def _around(drafts: Sequence[Draft]) -> Iterator[tuple[Draft, str, str]]:
    """Each draft with the end of the text before it and the beginning of the text after it."""
    after = ""
    afters: list[str] = []
    for draft in reversed(drafts):
        afters.append(after)
        after = head(draft.text) if draft.kept and draft.text else after
    before = ""
    for draft, follows in zip(drafts, reversed(afters), strict=True):
        yield draft, before, follows
        before = tail(draft.text) if draft.kept and draft.text else before


def _claimed(wanted: Sequence[Piece], found: Sequence[Found]) -> set[int]:
    """The indexes of what ``wanted`` means in ``found``: one each, or all parts when a rule now takes it in parts."""
    claimed: set[int] = set()
    for piece in wanted:
        scores = {at: piece.likeness(one.piece) for at, one in enumerate(found) if at not in claimed}
        likely = {at: score for at, score in scores.items() if score > 0}
        if not likely:
            continue
        top = max(likely, key=lambda at: likely[at])
        claimed.add(top)
        if found[top].piece.text != piece.text:
            claimed |= {at for at in likely if found[at].piece.text in piece.text}
    return claimed


def _meant(likes: Sequence[Like], piece: Piece) -> bool:
    return any(like.means(piece.kind, piece.text) for like in likes)

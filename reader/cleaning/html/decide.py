"""From verdicts on single blocks to a decision on each, put right where the page as a whole says otherwise.

Single verdicts err where a page is unusual: too little kept, too much kept, half of the text cut off, a box between.
"""

from collections import Counter
from itertools import groupby

from reader.cleaning.html.evidence import Scene
from reader.cleaning.html.pieces import Frame, Piece
from reader.core.text import BlockKind

HELD = 0.9
"""Share of a block that the proposal must hold to vouch for it."""
VOUCHED_WORDS = 8
"""Words from which a block can be vouched for."""
RESCUE = 0.5
"""Share of the words vouched for that must be kept; below it the proposal wins."""
HOPELESS = -3.0
"""Verdict below which nothing is rescued."""
FLOOD = 1.5
"""Words kept without a vote, as a multiple of those kept with one, beyond which only sure verdicts count."""
FEWEST = 60
"""Words that must be kept with a vote for that."""
SURE = 1.0
"""Verdict that counts as sure."""
ALIKE, NEARLY = 3, -1.0
"""Kept blocks of running text from which others that look the same belong to them, and the verdict they need."""
UNLIKELY = -1.5
"""Verdict below which an item of a list keeps it from being kept as a whole."""
LEVELS = 3
"""Elements, from the inside out, whose names make the look of a block."""
ISLAND, ISLAND_SURE = 120, 2.0
"""Words of kept blocks between removed ones that may be a box, and the verdict that saves them."""


def decide(scene: Scene, verdicts: list[float]) -> list[bool]:
    """For each block of ``scene`` whether it stays."""
    keep = [verdict > 0 for verdict in verdicts]
    _rescue(scene, verdicts, keep)
    _stem(scene, verdicts, keep)
    _extend(scene, verdicts, keep)
    _complete(scene, verdicts, keep)
    _lists(scene, verdicts, keep)
    _sink(scene, verdicts, keep)
    return keep


def _rescue(scene: Scene, verdicts: list[float], keep: list[bool]) -> None:
    """Where most of what the proposal vouches for would go, believe the proposal, in what it leaves out as well."""
    words = [shape.count for shape in scene.shapes]
    vouched = [at for at, vote in enumerate(scene.votes) if vote >= HELD and words[at] >= VOUCHED_WORDS]
    if sum(words[at] for at in vouched if keep[at]) >= RESCUE * sum(words[at] for at in vouched):
        return
    for at in vouched:
        keep[at] = keep[at] or verdicts[at] > HOPELESS
    for at, vote in enumerate(scene.votes):
        keep[at] = keep[at] and (vote > 0 or verdicts[at] > ISLAND_SURE)


def _stem(scene: Scene, verdicts: list[float], keep: list[bool]) -> None:
    """Where far more is kept than the proposal holds, keep only what is sure."""
    words = [shape.count for shape in scene.shapes]
    voted = sum(count for count, kept, vote in zip(words, keep, scene.votes, strict=True) if kept and vote > 0.5)
    unvoted = sum(count for count, kept, vote in zip(words, keep, scene.votes, strict=True) if kept and vote <= 0.5)
    if voted >= FEWEST and unvoted > FLOOD * voted:
        for at, vote in enumerate(scene.votes):
            keep[at] = keep[at] and (vote > 0.5 or verdicts[at] > SURE)


def _extend(scene: Scene, verdicts: list[float], keep: list[bool]) -> None:
    """Keep running text that is set exactly as the running text that is kept, or in the same kind of element."""
    prose = [
        at
        for at, piece in enumerate(scene.layout.pieces)
        if scene.shapes[at].prose and piece.kind is BlockKind.PARAGRAPH
    ]
    looks = Counter(_look(scene.layout.pieces[at]) for at in prose if keep[at])
    homes = Counter(_look(scene.layout.pieces[at])[1:] for at in prose if keep[at])
    for at in prose:
        piece = scene.layout.pieces[at]
        alike = max(looks[_look(piece)], homes[_look(piece)[1:]])
        if not keep[at] and verdicts[at] > NEARLY and alike >= ALIKE:
            keep[at] = True


def _complete(scene: Scene, verdicts: list[float], keep: list[bool]) -> None:
    """Keep short sentences that the proposal vouches for and that stand in one element with text that is kept."""
    pieces = scene.layout.pieces
    homes = {
        id(_home(piece))
        for piece, kept, shape in zip(pieces, keep, scene.shapes, strict=True)
        if kept and shape.prose and piece.kind is BlockKind.PARAGRAPH
    }
    for at, piece in enumerate(pieces):
        sentence = piece.kind is BlockKind.PARAGRAPH and scene.shapes[at].ended and scene.votes[at] >= HELD
        if sentence and verdicts[at] > NEARLY and id(_home(piece)) in homes:
            keep[at] = True


def _lists(scene: Scene, verdicts: list[float], keep: list[bool]) -> None:
    """Keep a list that leads nowhere as a whole when a part of it is kept, or what stands before and behind it."""
    pieces = scene.layout.pieces
    for home, group in groupby(range(len(pieces)), key=lambda at: (pieces[at].kind, id(_home(pieces[at])))):
        run = list(group)
        listed = home[0] is BlockKind.LIST_ITEM and len(run) > 1 and not any(scene.targets[at] for at in run)
        if not listed or min(verdicts[at] for at in run) < UNLIKELY:
            continue
        between = run[0] > 0 and run[-1] + 1 < len(keep) and keep[run[0] - 1] and keep[run[-1] + 1]
        if between or 2 * sum(keep[at] for at in run) > len(run):
            for at in run:
                keep[at] = True


def _home(piece: Piece) -> Frame:
    """The element that a block stands in."""
    return piece.frame.around(2)[-1]


def _look(piece: Piece) -> tuple[tuple[str, str], ...]:
    """Names and classes of the elements around a block."""
    return tuple((frame.tag, frame.names) for frame in piece.frame.around(LEVELS))


def _sink(scene: Scene, verdicts: list[float], keep: list[bool]) -> None:
    """Remove small runs of kept blocks that nothing vouches for and that stand among removed ones: boxes."""
    for kept, group in groupby(range(len(keep)), key=keep.__getitem__):
        run = list(group)
        if not kept or sum(scene.shapes[at].count for at in run) > ISLAND:
            continue
        unsure = all(scene.votes[at] < RESCUE and verdicts[at] < ISLAND_SURE for at in run)
        if unsure and run[0] > 0 and run[-1] + 1 < len(keep) and _boxed(scene, run[0], run[-1] + 1):
            for at in run:
                keep[at] = False


def _boxed(scene: Scene, at: int, end: int) -> bool:
    """Whether the removed blocks on both sides of the run ``at`` to ``end`` stand in the same element as it."""
    pieces = scene.layout.pieces
    inside = set(map(id, _near(pieces[at].frame)))
    return any(id(frame) in inside for frame in _near(pieces[at - 1].frame)) and any(
        id(frame) in inside for frame in _near(pieces[end].frame)
    )


def _near(frame: Frame) -> list[Frame]:
    return frame.around(LEVELS)

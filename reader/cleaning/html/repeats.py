"""What a page says twice: its title, the same block again, sentences pulled out of the text, a table of contents."""

from collections.abc import Iterator
from operator import attrgetter

from reader.cleaning.html.evidence import Scene
from reader.cleaning.html.pieces import Piece
from reader.core.text import BlockKind

LEAST = 4
"""Words of a block that is left out when it stands on the page again."""
RUN = 5
"""Words of the runs by which text is known again."""
HELD = 0.9
"""Share of its words that other blocks must hold for a block to be a repetition."""
PULLED = 6
"""Words of a sentence that counts as pulled out of the text."""
LONG = 25
"""Words of a block that is looked for in several others at once."""
LISTS = 3
"""Elements from an item to the one that its list stands in, itself included."""
SAME_TITLE = 0.7
"""Share of the shorter of two titles that the other must hold."""


def drop(scene: Scene) -> None:
    """Remove every kept block that says what another kept block says."""
    _contents(scene)
    _again(scene)
    _held_by_others(scene)
    _pulled(scene)


def drop_titles(scene: Scene) -> None:
    """Take the title out of the text, and the headings above the first running text: other titles, section names."""
    title = scene.title_words
    above, heard = True, set(title)
    for piece, shape in zip(scene.layout.pieces, scene.shapes, strict=True):
        if not piece.kept:
            continue
        heading = piece.kind is BlockKind.HEADING
        if title and (shape.words == title or (heading and len(heard) >= LEAST and set(shape.words) == heard)):
            piece.remove("title", 1.0)
        elif above and heading and (piece.level == 1 or _same(shape.words, title)):
            piece.remove("title", 0.7)
        above = above and not shape.prose_like


def _same(words: list[str], title: list[str]) -> bool:
    """Whether a heading says what the title says, in other words around it."""
    shared = len(set(words) & set(title))
    return bool(title) and shared >= SAME_TITLE * min(len(set(words)), len(set(title)))


def _contents(scene: Scene) -> None:
    """Remove lists of links to the page's own headings."""
    pieces = scene.layout.pieces
    headings = {" ".join(s.words) for p, s in zip(pieces, scene.shapes, strict=True) if p.kind is BlockKind.HEADING}
    listed = [
        piece
        for piece, shape, target in zip(pieces, scene.shapes, scene.targets, strict=True)
        if target == "page" and piece.kind is not BlockKind.HEADING and " ".join(shape.words) in headings
    ]
    if len(listed) >= 2:
        for piece in filter(attrgetter("kept"), listed):
            piece.remove("contents", 0.9)


def _again(scene: Scene) -> None:
    """Keep the first of equal blocks, the text rather than a caption; what stands twice in one place was meant to."""
    pieces = scene.layout.pieces
    seen: dict[str, int] = {}
    for at, (piece, shape) in enumerate(zip(pieces, scene.shapes, strict=True)):
        if not piece.kept or piece.kind in (BlockKind.CODE, BlockKind.TABLE) or shape.count < LEAST:
            continue
        text = " ".join(shape.words)
        first = seen.setdefault(text, at)
        if first == at or (_beside(pieces[first], piece) and scene.votes[at] >= HELD <= scene.votes[first]):
            continue
        if pieces[first].kind is BlockKind.CAPTION is not piece.kind:
            pieces[first].remove("repetition", 0.8)
            seen[text] = at
        else:
            piece.remove("repetition", 0.9)


def _beside(one: Piece, other: Piece) -> bool:
    """Whether two blocks stand in the same element, or in lists that do."""
    if one.kind is other.kind is BlockKind.LIST_ITEM and one.frame.around(LISTS)[-1] is other.frame.around(LISTS)[-1]:
        return True
    return one.frame is other.frame or (one.frame.parent is not None and one.frame.parent is other.frame.parent)


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Every row of `RUN` words in ``words``."""
    return zip(*(words[at:] for at in range(RUN)), strict=False)


def _held(words: list[str], seen: set[tuple[str, ...]]) -> float:
    """Share of ``words`` that lie in rows seen before."""
    if seen.isdisjoint(_runs(words)):
        return 0.0
    known: set[int] = set()
    for at, run in enumerate(_runs(words)):
        if run in seen:
            known.update(range(at, at + RUN))
    return len(known) / len(words)


def _held_by_others(scene: Scene) -> None:
    """Remove a long block that only runs together what several blocks before it said."""
    seen: set[tuple[str, ...]] = set()
    for piece, shape in zip(scene.layout.pieces, scene.shapes, strict=True):
        if not piece.kept or piece.kind in (BlockKind.CODE, BlockKind.TABLE, BlockKind.CAPTION):
            continue
        if shape.count >= LONG and _held(shape.words, seen) >= HELD:
            piece.remove("repetition", 0.8)
        else:
            seen.update(_runs(shape.words))


def _pulled(scene: Scene) -> None:
    """Remove quotations set apart that repeat a sentence of the text."""
    kept = [at for at, piece in enumerate(scene.layout.pieces) if piece.kept]
    pulled = [
        at for at in kept if scene.layout.pieces[at].kind is BlockKind.QUOTE and PULLED <= scene.shapes[at].count <= 60
    ]
    if not pulled:
        return
    quotes = set(pulled)
    others = [scene.shapes[at].words for at in kept if at not in quotes]
    runs = {run for words in others for run in _runs(words)}
    text = f" {' | '.join(map(' '.join, others))} "
    for at in pulled:
        words = scene.shapes[at].words
        if runs.issuperset(_runs(words)) and f" {' '.join(words)} " in text:
            scene.layout.pieces[at].remove("pull-quote", 0.9)

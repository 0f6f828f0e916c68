"""The evidence that stands around a block: the vote of the proposal, its place, neighbours, containers, look-alikes."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

from reader.cleaning.html.evidence import Scene, linked, own_facts
from reader.cleaning.html.facts import Facts, facts, step
from reader.cleaning.html.pieces import Piece
from reader.cleaning.html.tallies import Tally, containers, look_of
from reader.core.text import BlockKind

_SHARE_STEPS = (0.0, 0.3, 0.7, 0.95)
FAR = "far"
"""The only fact of a block that is far from the text."""
_FAR: Facts = (FAR,)
_UNSURE: Facts = ("vote=unsure",)
_OUTSIDE = "range={0} range={0},far={1}"
_WITHIN = "range=within range=within,far=0 from-start={} to-end={} gap={}"
_FAR_STEPS, _NEAR_STEPS = (1, 2, 4, 8, 16), (0, 1, 2, 4)
_FEW, _UNHEARD = 6, 0.3
"""Words of such a block, and the share of it that the proposal may hold."""
_ABOVE, _BELOW = 8, 4
"""Blocks before and after the text that are not far from it."""
_BELIEVED = 60
"""Words of running text that the proposal must hold, where the page has twice as many."""


def facts_of(scene: Scene) -> list[list[Facts]]:
    """For each block the facts that hold, in rows."""
    around = Surroundings(scene)
    pieces = list(zip(scene.layout.pieces, scene.shapes, strict=True))
    return [
        [_FAR] if around.is_far(at) else [*own_facts(piece, shape), *around.of(at)]
        for at, (piece, shape) in enumerate(pieces)
    ]


@dataclass(slots=True)
class Surroundings:
    """Everything that is counted once for a page."""

    scene: Scene
    """The page."""
    frames: defaultdict[int, Tally] = field(default_factory=lambda: defaultdict(Tally))
    """Number of a frame → what is in it."""
    looks: defaultdict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    """Look → all blocks that have it."""
    texts: Counter[str] = field(default_factory=Counter)
    """How often each text stands on the page."""
    titles: frozenset[int] = frozenset()
    """Blocks that are the title."""
    head: int = -1
    """The first title or first heading, -1 when there is none."""
    first: int = 0
    """First block of running text that was voted for."""
    last: int = 0
    """Last one."""
    most: int = 1
    """Words of running text in the frame that has most."""
    description: list[str] = field(default_factory=list)
    """First words of what the page says it is about."""
    voted: bool = True
    """Whether the proposal holds enough of the page to be believed where it says no."""
    gaps: list[int] = field(default_factory=list)
    """Blocks between each block and the nearest voted running text."""
    inside: dict[int, tuple[Facts, Facts]] = field(default_factory=dict)
    """Number of a frame → facts about the frames around it."""
    sights: list[Facts] = field(default_factory=list)
    """For each block what its neighbours see of it."""

    def __post_init__(self) -> None:
        """Count."""
        pieces = self.scene.layout.pieces
        for piece, shape, vote in zip(pieces, self.scene.shapes, self.scene.votes, strict=True):
            words, chars, linked_chars = shape.count, len(piece.text), piece.linked
            prose, voted = words if shape.prose else 0, words if vote > 0.5 else 0
            tallies = [self.looks[look_of(piece)], *(self.frames[frame.number] for frame in containers(piece))]
            for tally in tallies:
                tally.blocks += 1
                tally.words += words
                tally.prose += prose
                tally.voted += voted
                tally.chars += chars
                tally.linked += linked_chars
        prose = sum(shape.count for shape in self.scene.shapes if shape.prose)
        held = sum(
            s.count for s, vote in zip(self.scene.shapes, self.scene.votes, strict=True) if s.prose and vote > 0.5
        )
        self.voted = held >= min(_BELIEVED, prose / 2)
        self.texts = Counter(piece.text for piece in pieces)
        self.most = max((tally.prose for tally in self.frames.values()), default=0) or 1
        self.description = self.scene.told[:12]
        self._find_head()
        self._find_range()
        self.sights = [self._sight(at) for at in range(len(pieces))]

    def _find_head(self) -> None:
        """Where the title stands."""
        pieces = self.scene.layout.pieces
        self.titles = frozenset(self.scene.titles)
        firsts = (at for at, p in enumerate(pieces) if p.kind is BlockKind.HEADING and p.level == 1)
        self.head = min(self.titles) if self.titles else next(firsts, -1)

    def _find_range(self) -> None:
        """Where the text that was voted for begins and ends, and how far every block is from it."""
        count = len(self.scene.shapes)
        sure = [at for at in range(count) if self.scene.votes[at] > 0.7 and self.scene.shapes[at].count >= 12]
        self.first, self.last = (sure[0], sure[-1]) if sure else (0, count - 1)
        far = count + 1
        self.gaps = [far] * count
        for order in (range(count), range(count - 1, -1, -1)):
            distance = far
            marks = set(sure)
            for at in order:
                distance = 0 if at in marks else distance + 1
                self.gaps[at] = min(self.gaps[at], distance)

    def is_far(self, at: int) -> bool:
        """Whether a block is a few words far from the text; nothing more need be known of it."""
        near = self.first - _ABOVE <= at <= self.last + _BELOW
        return self.voted and not near and self.scene.votes[at] < _UNHEARD and self.scene.shapes[at].count <= _FEW

    def of(self, at: int) -> list[Facts]:
        """The facts around block ``at``."""
        piece = self.scene.layout.pieces[at]
        known = self.inside.get(piece.frame.number)
        if known is None:
            known = self.inside[piece.frame.number] = self._inside(piece)
        found = [*self._beside(at), *self._place(at), *self._alike(at), known[1]]
        found += [self._vote(at), known[0]] if self.voted else [_UNSURE]
        if self.scene.targets[at]:
            found.append(self._leads_to(at))
        return found

    def _leads_to(self, at: int) -> Facts:
        """Where the block leads that is one link, and whether its neighbours do the same."""
        targets = self.scene.targets
        row = sum(0 <= other < len(targets) and targets[other] == targets[at] for other in (at - 1, at + 1))
        size = step(self.scene.shapes[at].count, (2, 5))
        kind = self.scene.layout.pieces[at].kind.value
        return facts("to={0},size={1} to={0},row={2} to={0},kind={3}", targets[at], size, row, kind)

    def _vote(self, at: int) -> Facts:
        look = self.looks[look_of(self.scene.layout.pieces[at])]
        share = step(self.scene.votes[at], _SHARE_STEPS)
        words = step(self.scene.shapes[at].count, (2, 7, 20))
        alike = step(look.voted / max(1, look.words), _SHARE_STEPS)
        return facts("vote={0} vote={0},words={1} look-vote={2}", share, words, alike)

    def _place(self, at: int) -> list[Facts]:
        down = step(at / max(1, len(self.gaps)), (0.1, 0.3, 0.6, 0.85))
        found = [facts("down={}", down), *self._behind_head(at)]
        if not self.voted:
            return found
        if at < self.first:
            found.append(facts(_OUTSIDE, "before", step(self.first - at, _FAR_STEPS)))
        elif at > self.last:
            found.append(facts(_OUTSIDE, "after", step(at - self.last, _FAR_STEPS)))
        else:
            start, end = step(at - self.first, _NEAR_STEPS), step(self.last - at, _NEAR_STEPS)
            found.append(facts(_WITHIN, start, end, step(self.gaps[at], (0, 1, 2, 4, 8))))
        return found

    def _behind_head(self, at: int) -> list[Facts]:
        """Where the block stands seen from the title."""
        found = []
        if self.head >= 0:
            behind = at - self.head
            found.append(facts("head={}", "same" if behind == 0 else "before" if behind < 0 else "after"))
            if 0 < behind <= 8:
                found.append(facts("behind-head={}", step(behind, (1, 2, 3, 5))))
        if at in self.titles:
            found.append(("is-title",))
        words = self.scene.shapes[at].words
        if self.description and words[: len(self.description)] == self.description:
            found.append(("is-description",))
        return found

    def _sight(self, at: int) -> Facts:
        """What the neighbours of a block see of it."""
        piece, shape = self.scene.layout.pieces[at], self.scene.shapes[at]
        seen = "words={0},link={1} kind={2}" + " vote={3}" * self.voted + " prose" * shape.prose
        words, link = step(shape.count, (2, 7, 20)), step(linked(piece), (0.1, 0.6))
        return facts(seen, words, link, piece.kind.value, step(self.scene.votes[at], _SHARE_STEPS))

    def _beside(self, at: int) -> list[Facts]:
        pieces, sights = self.scene.layout.pieces, self.sights
        frame = pieces[at].frame
        found = []
        for side, other in (("prev", at - 1), ("next", at + 1), ("prev2", at - 2), ("next2", at + 2)):
            if 0 <= other < len(pieces):
                beside = pieces[other].frame
                found.append(_side(side, sights[other], beside is frame or beside.parent is frame.parent))
            else:
                found.append(facts("{}=none", side))
        return found

    def _inside(self, piece: Piece) -> tuple[Facts, Facts]:
        """Facts about the containers of a block: about votes, and about all else."""
        votes, others = [], []
        for distance, frame in enumerate(containers(piece), 1):
            tally = self.frames[frame.number]
            words = max(1, tally.words)
            votes.append(f"c{distance}:vote={step(tally.voted / words, _SHARE_STEPS)}")
            others.append(f"c{distance}:link={step(tally.linked / max(1, tally.chars), (0.05, 0.2, 0.4, 0.7))}")
            others.append(f"c{distance}:prose={step(tally.prose / words, (0.1, 0.4, 0.7, 0.9))}")
            others.append(f"c{distance}:share={step(tally.prose / self.most, (0.0, 0.05, 0.2, 0.5, 0.9))}")
            others.append(f"c{distance}:size={step(tally.blocks, (1, 3, 8))}")
        return tuple(votes), tuple(others)

    def _alike(self, at: int) -> list[Facts]:
        """How many blocks look alike, and whether one says the same."""
        piece = self.scene.layout.pieces[at]
        look = self.looks[look_of(piece)]
        blocks, words = step(look.blocks, (1, 3, 8, 20)), step(look.words / look.blocks, (3, 8, 20, 40))
        found = [facts("alike={},words={}", blocks, words)]
        if self.texts[piece.text] > 1:
            found.append(("twice",))
        return found


@lru_cache(maxsize=5_000)
def _side(side: str, sight: Facts, sibling: bool) -> Facts:
    """What a block on the side ``side`` shows."""
    return tuple(f"{side}:{seen}" for seen in (*sight, "sibling")[: None if sibling else -1])

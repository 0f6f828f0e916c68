"""The evidence on each block of a page, as names of facts that hold; the weights of the facts are fitted, not written.

Facts are weak and many: how the text looks, what it says, which elements are around it, what the proposals made of it,
what its neighbours and siblings are.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from reader.cleaning import residue
from reader.cleaning.pieces import Frame, Layout, Piece
from reader.cleaning.shape import Shape, shape_of
from reader.cleaning.words import key
from reader.core.text import BlockKind

_NAME_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_DATE = re.compile(r"\b(?:19|20)\d\d\b")
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}\b")
_SEPARATOR = re.compile(r"\s[|»›>/·•]\s")
_ADDRESS = re.compile(r"\S@\S|https?://|www\.")
_WORD_STEPS = (1, 2, 4, 7, 12, 20, 40, 80)
_LINK_STEPS = (0.0, 0.1, 0.3, 0.6, 0.9)
_SHARE_STEPS = (0.0, 0.3, 0.7, 0.95)
_PLACE_TAGS = frozenset("article main aside nav header footer form section figure table td ul ol dl details address blockquote dialog".split())
_GENERIC = frozenset("the and for col row lg md sm xs div css js is has no sc jsx class id wrapper container".split())
SEEN_FRAMES = 12
"""Frames around a block whose names are read."""


@dataclass(slots=True)
class Scene:
    """A page laid out, with all that is known about it before its blocks are judged."""

    layout: Layout
    """Its blocks."""
    votes: dict[str, list[float]]
    """Share of each block that a proposal holds, by name of the proposal."""
    title: str = ""
    """The title, as far as known."""
    description: str = ""
    """What the page says it is about."""
    shapes: list[Shape] = field(default_factory=list)
    """Shape of each block."""


def step(value: float, steps: tuple[float, ...]) -> int:
    """The number of the step that ``value`` reaches."""
    return sum(value > limit for limit in steps)


@lru_cache(maxsize=20_000)
def name_parts(names: str) -> tuple[str, ...]:
    """The words in class names and ids, folded; single letters, numbers and layout words left out."""
    parts = (part.casefold() for part in _NAME_PART.findall(names[:300]))
    return tuple(dict.fromkeys(part for part in parts if len(part) > 2 and part not in _GENERIC))


def facts_of(scene: Scene) -> list[list[str]]:
    """For each block the names of the facts that hold."""
    pieces = scene.layout.pieces
    scene.shapes = [shape_of(piece.text[:1500]) for piece in pieces]
    own = [_own(piece, shape) for piece, shape in zip(pieces, scene.shapes, strict=True)]
    around = _Around(scene)
    return [
        [*facts, *_frames(piece), *around.facts(at)] for at, (facts, piece) in enumerate(zip(own, pieces, strict=True))
    ]


def _own(piece: Piece, shape: Shape) -> list[str]:
    """Facts of the text alone."""
    text = piece.text
    size = step(shape.count, _WORD_STEPS)
    linked = piece.linked / max(1, len(text))
    link = step(linked, _LINK_STEPS)
    kind = piece.kind.value if piece.kind is not BlockKind.HEADING else f"h{piece.level}"
    end = text[-1:] if text[-1:] in ".!?:…,;" else ("ended" if shape.ended else "none")
    facts = [
        "always", f"kind={kind}", f"words={size}", f"link={link}", f"link={link},words={size}", f"end={end}",
        f"end={end},words={size}", f"kind={kind},words={size}", f"kind={kind},link={link}",
        f"function={step(shape.function, (0.0, 0.15, 0.25, 0.35, 0.45))},long={shape.count > 7}",
        f"capitals={step(shape.capitals, (0.2, 0.5, 0.8))},long={shape.count > 4}",
        f"sentences={min(4, shape.sentences)}",
    ]
    for name, holds in (
        ("year", _DATE.search(text)), ("clock", _CLOCK.search(text)), ("separator", _SEPARATOR.search(text)),
        ("address", _ADDRESS.search(text)), ("copyright", "©" in text), ("quoted", shape.quoted), ("saying", shape.saying),
        ("reader", shape.reader), ("we", shape.we), ("imperative", shape.imperative), ("finite", shape.finite),
        ("upper", text.isupper()), ("lower", text[:1].islower()), ("digits", text[:1].isdigit()), ("prose", shape.prose),
        ("hidden", piece.frame.hidden), ("picture", piece.picture <= 1), ("picture-ahead", piece.ahead <= 1),
    ):  # fmt: skip
        if holds:
            facts.append(name)
            facts.append(f"{name},short={shape.count <= 12}")
    for part in name_parts(piece.inner)[:4]:
        facts.append(f"in:{part}")
    found = residue.finding(shape, residue.Place())
    if found:
        facts.append(f"residue={found[0]}")
        facts.append(f"residue,short={shape.count <= 12}")
    facts.extend(f"theme={name}:{share}" for name, share in residue.coverage(shape))
    return facts


def _frames(piece: Piece) -> list[str]:
    """Facts of the elements around the text."""
    return list(_frame_facts(piece.frame))


def _frame_facts(frame: Frame) -> tuple[str, ...]:
    if frame.facts:
        return frame.facts
    facts = [f"tag={frame.tag}"]
    if frame.parent is not None:
        facts.append(f"tags={frame.parent.tag}>{frame.tag}")
    seen: set[str] = set()
    for distance, one in enumerate(frame.around()[:SEEN_FRAMES]):
        near = "0" if distance == 0 else "1" if distance <= 2 else "2"
        if one.tag in _PLACE_TAGS:
            seen.add(f"inside={one.tag}")
            if distance <= 3:
                seen.add(f"near={one.tag}")
        if one.names and one.tag not in ("body", "html"):
            seen.update(f"n{near}:{part}" for part in name_parts(one.names))
    frame.facts = (*facts, *sorted(seen))
    return frame.facts


class _Around:
    """Facts of a block's surroundings: votes, place, neighbours, siblings, repetition."""

    def __init__(self, scene: Scene) -> None:
        """Count once what all blocks ask for."""
        self.scene = scene
        self.pieces = scene.layout.pieces
        self.main = next(iter(scene.votes.values()), [0.0] * len(self.pieces))
        sure = [at for at, shape in enumerate(scene.shapes) if self.main[at] > 0.7 and shape.count >= 12]
        self.first, self.last = (sure[0], sure[-1]) if sure else (0, len(self.pieces) - 1)
        self.sure = sure
        title = key(scene.title)
        self.heads = [at for at, piece in enumerate(self.pieces) if piece.level == 1 and piece.kind is BlockKind.HEADING]
        self.titles = [at for at, piece in enumerate(self.pieces) if title and key(piece.text[:300]) == title]
        self.head = (self.titles or self.heads or [-1])[0]
        self.texts = Counter(piece.text for piece in self.pieces)
        self.description = key(scene.description)[:120]
        self._count_frames()

    def _count_frames(self) -> None:
        """Words and prose words of every frame, its own blocks and those of the frames inside it."""
        self.words: Counter[int] = Counter()
        self.prose: Counter[int] = Counter()
        self.links: Counter[int] = Counter()
        self.size: Counter[int] = Counter()
        self.looks: Counter[str] = Counter()
        self.looks_words: Counter[str] = Counter()
        for piece, shape in zip(self.pieces, self.scene.shapes, strict=True):
            look = f"{piece.frame.tag}.{piece.frame.names}"
            self.looks[look] += 1
            self.looks_words[look] += shape.count
            for frame in piece.frame.around()[:5]:
                self.words[frame.number] += shape.count
                self.size[frame.number] += 1
                self.prose[frame.number] += shape.count if shape.prose else 0
                self.links[frame.number] += piece.linked
        self.chars: Counter[int] = Counter()
        for piece in self.pieces:
            for frame in piece.frame.around()[:5]:
                self.chars[frame.number] += len(piece.text)
        self.most = max(self.prose.values(), default=0) or 1

    def facts(self, at: int) -> list[str]:
        """The facts of block ``at``."""
        return [*self._votes(at), *self._place(at), *self._beside(at), *self._container(at), *self._repeated(at)]

    def _votes(self, at: int) -> list[str]:
        size = step(self.scene.shapes[at].count, (2, 7, 20))
        facts = []
        combined = ""
        for name, shares in self.scene.votes.items():
            share = step(shares[at], _SHARE_STEPS)
            facts.append(f"vote:{name}={share}")
            facts.append(f"vote:{name}={share},words={size}")
            combined += str(share)
        facts.append(f"votes={combined}")
        return facts

    def _place(self, at: int) -> list[str]:
        if at < self.first:
            where, distance = "before", self.first - at
        elif at > self.last:
            where, distance = "after", at - self.last
        else:
            where, distance = "within", 0
        facts = [f"range={where}", f"range={where},far={step(distance, (1, 2, 4, 8, 16))}"]
        if where == "within" and self.sure:
            near = min(abs(at - one) for one in self.sure) if len(self.sure) < 400 else 0
            facts.append(f"gap={step(near, (0, 1, 2, 4, 8))}")
        if self.head >= 0:
            behind = at - self.head
            facts.append(f"head={'same' if behind == 0 else 'before' if behind < 0 else 'after'}")
            if 0 < behind <= 8:
                facts.append(f"behind-head={step(behind, (1, 2, 3, 5))}")
        if at in self.titles:
            facts.append("is-title")
        if self.description and key(self.pieces[at].text[:400])[:120].startswith(self.description[:80]):
            facts.append("is-description")
        return facts

    def _beside(self, at: int) -> list[str]:
        facts = []
        for side, other in (("prev", at - 1), ("next", at + 1), ("prev2", at - 2), ("next2", at + 2)):
            if not 0 <= other < len(self.pieces):
                facts.append(f"{side}=none")
                continue
            piece, shape = self.pieces[other], self.scene.shapes[other]
            linked = step(piece.linked / max(1, len(piece.text)), (0.1, 0.6))
            facts.append(f"{side}:vote={step(self.main[other], _SHARE_STEPS)}")
            facts.append(f"{side}:words={step(shape.count, (2, 7, 20))},link={linked}")
            facts.append(f"{side}:kind={piece.kind.value}")
            if shape.prose:
                facts.append(f"{side}:prose")
            if piece.frame is self.pieces[at].frame or piece.frame.parent is self.pieces[at].frame.parent:
                facts.append(f"{side}:sibling")
        return facts

    def _container(self, at: int) -> list[str]:
        facts = []
        for distance, frame in enumerate(self.pieces[at].frame.around()[1:4], 1):
            number = frame.number
            words = self.words[number]
            link = step(self.links[number] / max(1, self.chars[number]), (0.05, 0.2, 0.4, 0.7))
            facts.append(f"c{distance}:link={link}")
            facts.append(f"c{distance}:prose={step(self.prose[number] / max(1, words), (0.1, 0.4, 0.7, 0.9))}")
            facts.append(f"c{distance}:share={step(self.prose[number] / self.most, (0.0, 0.05, 0.2, 0.5, 0.9))}")
            facts.append(f"c{distance}:size={step(self.size[number], (1, 3, 8))}")
        return facts

    def _repeated(self, at: int) -> list[str]:
        piece = self.pieces[at]
        look = f"{piece.frame.tag}.{piece.frame.names}"
        many, words = self.looks[look], self.looks_words[look]
        facts = [f"alike={step(many, (1, 3, 8, 20))},words={step(words / many, (3, 8, 20, 40))}"]
        if self.texts[piece.text] > 1:
            facts.append("twice")
        return facts

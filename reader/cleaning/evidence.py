"""The evidence that a block of a page gives by itself, as names of facts that hold; what a fact is worth is fitted.

Facts are weak and many: how the text looks, what it says, which elements are around it. What its neighbours are is told
in `reader.cleaning.surroundings`.
"""

import re
from dataclasses import dataclass, field

from reader.cleaning import residue
from reader.cleaning.lexicon import lexicon
from reader.cleaning.links import host
from reader.cleaning.naming import groups
from reader.cleaning.pieces import Frame, Layout, Piece
from reader.cleaning.shape import Shape, shape_of
from reader.cleaning.words import tokens
from reader.core.text import BlockKind, MarkKind

LONGEST_LOOK = 1500
"""Code points of a block that are looked at."""
MOSTLY = 0.8
"""Share of a block in links from which it is one link."""
SEEN_FRAMES = 12
"""Frames around a block whose names are read."""
DATE = re.compile(r"\b(?:19|20)\d\d\b")
CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}\b")
_SEPARATOR = re.compile(r"\s[|»›>/·•]\s")
_ADDRESS = re.compile(r"\S@\S|https?://|www\.")
_WORD_STEPS = (1, 2, 4, 7, 12, 20, 40, 80)
_LINK_STEPS = (0.0, 0.1, 0.3, 0.6, 0.9)
_PLACE_TAGS = frozenset(
    "article main aside nav header footer form section figure table td ul ol dl details address blockquote "
    "dialog".split()
)


@dataclass(slots=True)
class Scene:
    """A page laid out, with all that is known about it before its blocks are judged."""

    layout: Layout
    """Its blocks."""
    votes: list[float] = field(default_factory=list)
    """Share of each block that the proposal holds."""
    title: str = ""
    """The title, as far as known."""
    description: str = ""
    """What the page says it is about."""
    language: str = ""
    """Language of the page."""
    address: str = ""
    """Address of the page."""
    authors: tuple[str, ...] = ()
    """Its authors, as far as the head names them."""
    targets: list[str] = field(default_factory=list)
    """Where each block leads when it is one link: ``site``, ``away``, ``page``; else empty."""
    words: list[list[str]] = field(default_factory=list)
    """Words of each block."""
    shapes: list[Shape] = field(default_factory=list)
    """Shape of each block; taken after the blocks that are not worth judging have gone."""

    title_words: list[str] = field(default_factory=list)
    """Words of the title."""
    told: list[str] = field(default_factory=list)
    """Words of the description."""

    def __post_init__(self) -> None:
        """Take the words, and where the blocks lead."""
        pieces = self.layout.pieces
        self.title_words, self.told = tokens(self.title), tokens(self.description)
        self.targets = [target_of(piece, self.address) for piece in pieces]
        self.words = [tokens(piece.text[:LONGEST_LOOK]) for piece in pieces]

    @property
    def titles(self) -> list[int]:
        """The blocks that are the title."""
        return [at for at, words in enumerate(self.words) if words and words == self.title_words]

    def take_shapes(self) -> None:
        """Take the shapes of all blocks."""
        known = self.language in lexicon().languages
        self.shapes = [
            shape_of(piece.text[:LONGEST_LOOK], self.language, known=known, words=words)
            for piece, words in zip(self.layout.pieces, self.words, strict=True)
        ]

    def keep_only(self, numbers: list[int]) -> None:
        """Forget all blocks but those with the given numbers."""
        if len(numbers) < len(self.words):
            self.layout = Layout([self.layout.pieces[at] for at in numbers], self.layout.pictures)
            self.words = [self.words[at] for at in numbers]
            self.votes = [self.votes[at] for at in numbers]
            self.targets = [self.targets[at] for at in numbers]


def target_of(piece: Piece, address: str) -> str:
    """Where a block leads that is one link: within its page, within its site, away from it; empty when it is not."""
    if linked(piece) <= MOSTLY:
        return ""
    href = next((mark.href for mark in piece.inlines if mark.href), "")
    if not href or href[0] == "#" or (address and href.split("#")[0] == address.split("#")[0]):
        return "page"
    if "//" not in href[:10]:
        return "away" if href.startswith(("mailto:", "tel:")) else "site"
    return "site" if host(href if href[0] != "/" else f"https:{href}") == host(address) else "away"


def step(value: float, steps: tuple[float, ...]) -> int:
    """The number of the step that ``value`` reaches."""
    reached = 0
    for limit in steps:
        if value <= limit:
            break
        reached += 1
    return reached


def own_facts(piece: Piece, shape: Shape) -> list[str]:
    """Facts of one block alone."""
    facts = [*_looks(piece, shape), *_says(piece, shape), *_marked(piece), *_frame_facts(piece.frame)]
    facts.extend(f"in:{group}" for group in groups(piece.inner))
    found = residue.finding(shape, residue.Place())
    if found:
        facts.append(f"residue={found[0]}")
        facts.append(f"residue,short={shape.count <= 12}")
    facts.extend(f"theme={name}:{share}" for name, share in residue.coverage(shape))
    return facts


def kind_of(piece: Piece) -> str:
    """The kind of a block with the level of a heading."""
    return piece.kind.value if piece.kind is not BlockKind.HEADING else f"h{piece.level}"


def linked(piece: Piece) -> float:
    """Share of the text that lies in links."""
    return piece.linked / max(1, len(piece.text))


def _looks(piece: Piece, shape: Shape) -> list[str]:
    """How the text looks."""
    size = step(shape.count, _WORD_STEPS)
    link = step(linked(piece), _LINK_STEPS)
    kind = kind_of(piece)
    last = piece.text[-1:]
    end = last if last in ".!?:…,;" else ("ended" if shape.ended else "none")
    return [
        "always",
        f"kind={kind}",
        f"words={size}",
        f"link={link}",
        f"link={link},words={size}",
        f"end={end}",
        f"end={end},words={size}",
        f"kind={kind},words={size}",
        f"kind={kind},link={link}",
        f"function={step(shape.function, (0.0, 0.15, 0.25, 0.35, 0.45))},long={shape.count > 7}",
        f"capitals={step(shape.capitals, (0.2, 0.5, 0.8))},long={shape.count > 4}",
        f"sentences={min(4, shape.sentences)}",
    ]


def _says(piece: Piece, shape: Shape) -> list[str]:
    """What the text says, by its signs and words."""
    text = shape.text
    size = step(shape.count, (4, 12, 30))
    holding = (
        ("year", DATE.search(text)),
        ("clock", CLOCK.search(text)),
        ("separator", _SEPARATOR.search(text)),
        ("address", _ADDRESS.search(text)),
        ("copyright", "©" in text),
        ("quoted", shape.quoted),
        ("saying", shape.saying),
        ("reader", shape.reader),
        ("we", shape.we),
        ("imperative", shape.imperative),
        ("finite", shape.finite),
        ("upper", text.isupper()),
        ("lower", text[:1].islower()),
        ("digits", text[:1].isdigit()),
        ("prose", shape.prose),
        ("hidden", piece.frame.hidden),
        ("picture", piece.picture <= 1),
        ("picture-ahead", piece.ahead <= 1),
    )
    return [f"{name},size={size}" for name, holds in holding if holds]


def _marked(piece: Piece) -> list[str]:
    """Whether the whole block is strong or emphasised."""
    size = len(piece.text)
    return [
        f"all-{mark.kind.value}"
        for mark in piece.inlines
        if mark.kind is not MarkKind.LINK and mark.end - mark.start >= size - 2
    ]


def _frame_facts(frame: Frame) -> tuple[str, ...]:
    """Facts of the elements around the text, gathered once for all blocks in them."""
    if frame.facts:
        return frame.facts
    facts = [f"tag={frame.tag}"]
    if frame.parent is not None:
        facts.append(f"tags={frame.parent.tag}>{frame.tag}")
    seen: set[str] = set()
    for distance, one in enumerate(frame.around(SEEN_FRAMES)):
        near = "0" if distance == 0 else "1" if distance <= 2 else "2"
        if one.tag in _PLACE_TAGS:
            seen.add(f"inside={one.tag}")
            if distance <= 3:
                seen.add(f"near={one.tag}")
        if one.names and one.tag not in ("body", "html"):
            seen.update(f"n{near}:{group}" for group in groups(one.names))
    frame.facts = (*facts, *sorted(seen))
    return frame.facts

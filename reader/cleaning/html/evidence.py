"""The evidence that a block of a page gives by itself, as names of facts that hold; what a fact is worth is fitted.

Facts are weak and many: how the text looks, what it says, which elements are around it. What its neighbours are is told
in `reader.cleaning.html.surroundings`.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from reader.cleaning import residue
from reader.cleaning.html import elements
from reader.cleaning.html.facts import Facts, facts, step
from reader.cleaning.html.naming import groups
from reader.cleaning.html.pieces import Layout, Piece
from reader.cleaning.lexicon import lexicon
from reader.cleaning.links import host
from reader.cleaning.shape import Shape, shape_of
from reader.cleaning.words import tokens
from reader.core.text import BlockKind, MarkKind

LONGEST_LOOK, END = 1400, 100
"""Code points of a block that are looked at: at its begin, and at its end."""
MOSTLY = 0.8
"""Share of a block in links from which it is one link."""
DATE = re.compile(r"\b(?:19|20)\d\d\b")
CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}\b")
_DIGIT = re.compile(r"\d")
_SEPARATOR, _SEPARATING = re.compile(r"\s[|»›>/·•]\s"), re.compile("[|»›>/·•]")
"""A sign between two words, and such signs anywhere, which are found faster."""
_ADDRESS = re.compile(r"\S@\S|https?://|www\.")
_WORD_STEPS = (1, 2, 4, 7, 12, 20, 40, 80)
_LINK_STEPS = (0.0, 0.1, 0.3, 0.6, 0.9)
_SIGNS = (
    "year", "clock", "separator", "address", "copyright", "quoted", "saying", "reader", "we", "imperative", "finite",
    "upper", "lower", "digits", "prose", "hidden", "picture", "picture-ahead",
)  # fmt: skip
_SIZES = (
    "always kind={0} words={1} link={2} link={2},words={1} end={3} end={3},words={1} kind={0},words={1}"
    " kind={0},link={2}"
)
_WORDS = "function={},long={} capitals={},long={} sentences={}"


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
        self.words = [tokens(glance(piece.text)) for piece in pieces]

    @property
    def titles(self) -> list[int]:
        """The blocks that are the title."""
        return [at for at, words in enumerate(self.words) if words and words == self.title_words]

    def take_shapes(self) -> None:
        """Take the shapes of all blocks."""
        known = self.language in lexicon().languages
        self.shapes = [
            shape_of(glance(piece.text), self.language, known=known, words=words)
            for piece, words in zip(self.layout.pieces, self.words, strict=True)
        ]

    def keep_only(self, numbers: list[int]) -> None:
        """Forget all blocks but those with the given numbers."""
        if len(numbers) < len(self.words):
            self.layout = Layout([self.layout.pieces[at] for at in numbers], self.layout.pictures)
            self.words = [self.words[at] for at in numbers]
            self.votes = [self.votes[at] for at in numbers]
            self.targets = [self.targets[at] for at in numbers]


def glance(text: str) -> str:
    """What is looked at of a block: its begin and its end when it is very long."""
    return text if len(text) <= LONGEST_LOOK + END else f"{text[:LONGEST_LOOK]} {text[-END:]}"


def target_of(piece: Piece, address: str) -> str:
    """Where a block leads that is one link: within its page, within its site, away from it; empty when it is not."""
    if linked(piece) <= MOSTLY:
        return ""
    return leads_to(next((mark.href for mark in piece.inlines if mark.href), ""), address)


def leads_to(href: str, address: str) -> str:
    """Where a link leads on the page at ``address``: ``page``, ``site`` or ``away``."""
    if not href or href[0] == "#" or (address and href.split("#")[0] == address.split("#")[0]):
        return "page"
    if "//" not in href[:10]:
        return "away" if href.startswith(("mailto:", "tel:")) else "site"
    return "site" if host(href if href[0] != "/" else f"https:{href}") == host(address) else "away"


def own_facts(piece: Piece, shape: Shape) -> list[Facts]:
    """Facts of one block alone."""
    found = [
        *_looks(piece, shape),
        _said(step(shape.count, (4, 12, 30)), _signs(piece, shape)),
        *elements.facts_of(piece.frame),
    ]
    if piece.inlines:
        found.append(_marked(piece))
    if piece.inner:
        found.append(_inside(piece.inner))
    if shape.count <= residue.LONGEST:
        leftover = residue.finding(shape, residue.Place())
        if leftover:
            found.append(facts("residue={} residue,short={}", leftover[0], shape.count <= 12))
        if shape.covers:
            found.append(tuple(f"theme={name}:{share}" for name, share in residue.coverage(shape)))
    return found


def kind_of(piece: Piece) -> str:
    """The kind of a block with the level of a heading."""
    return piece.kind.value if piece.kind is not BlockKind.HEADING else f"h{piece.level}"


def linked(piece: Piece) -> float:
    """Share of the text that lies in links."""
    return piece.linked / max(1, len(piece.text))


def _looks(piece: Piece, shape: Shape) -> tuple[Facts, Facts]:
    """How the text looks."""
    count, last = shape.count, piece.text[-1:]
    end = last if last in ".!?:…,;" else ("ended" if shape.ended else "none")
    function, capitals = step(shape.function, (0.0, 0.15, 0.25, 0.35, 0.45)), step(shape.capitals, (0.2, 0.5, 0.8))
    return (
        facts(_SIZES, kind_of(piece), step(count, _WORD_STEPS), step(linked(piece), _LINK_STEPS), end),
        facts(_WORDS, function, count > 7, capitals, count > 4, min(4, shape.sentences)),
    )


def _signs(piece: Piece, shape: Shape) -> tuple[bool, ...]:
    """What the text says, by its signs and words: which of `_SIGNS` it has."""
    text = shape.text
    counted = bool(_DIGIT.search(text))
    return (
        counted and bool(DATE.search(text)),
        counted and bool(CLOCK.search(text)),
        bool(_SEPARATING.search(text) and _SEPARATOR.search(text)),
        bool(("@" in text or "www." in text or "://" in text) and _ADDRESS.search(text)),
        "©" in text,
        shape.quoted,
        shape.saying,
        shape.reader,
        shape.we,
        shape.imperative,
        shape.finite,
        text.isupper(),
        text[:1].islower(),
        text[:1].isdigit(),
        shape.prose,
        piece.frame.hidden,
        piece.picture <= 1,
        piece.ahead <= 1,
    )


@lru_cache(maxsize=5_000)
def _said(size: int, signs: tuple[bool, ...]) -> Facts:
    return tuple(f"{name},size={size}" for name, holds in zip(_SIGNS, signs, strict=True) if holds)


def _marked(piece: Piece) -> Facts:
    """Whether the whole block is strong or emphasised."""
    size = len(piece.text)
    return tuple(
        f"all-{mark.kind.value}"
        for mark in piece.inlines
        if mark.kind is not MarkKind.LINK and mark.end - mark.start >= size - 2
    )


@lru_cache(maxsize=5_000)
def _inside(names: str) -> Facts:
    """What the inline element is called that the whole text is in."""
    return tuple(f"in:{group}" for group in groups(names))

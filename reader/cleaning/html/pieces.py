"""From a tree of elements to pieces: every run of text that a browser would set as a block of its own.

A `Piece` is a draft that also knows where it stood: the frames around it, how much of it is linked, whether a picture
is near. Nothing is judged here.
"""

from dataclasses import dataclass, field

from reader.cleaning.draft import Draft


@dataclass(slots=True)
class Frame:
    """One block element around text."""

    parent: "Frame | None"
    """The one around it."""
    tag: str
    """Its name."""
    names: str = ""
    """Its class, id, role, itemprop and the names of its data attributes that tell a purpose, folded."""
    depth: int = 0
    """How many frames are around it."""
    hidden: bool = False
    """Whether its style hides it, or that of a frame around it."""
    number: int = 0
    """Order of opening in the document."""
    classes: str = ""
    """Its class."""
    id: str = ""
    """Its id."""
    role: str = ""
    """Its role."""
    facts: tuple[tuple[str, ...], tuple[str, ...]] | None = None
    """Evidence that every block in it shares, by itself and by the frames around it, kept once it was gathered."""
    above: tuple[str, ...] | None = None
    """What it and the frames around it are as evidence for the frames inside it, kept once it was gathered."""
    near: "tuple[Frame, ...] | None" = None
    """The frames right around it, kept once they were gathered."""

    def around(self, most: int) -> "list[Frame]":
        """This frame and those around it, from the inside out, at most ``most``."""
        frames: list[Frame] = []
        frame: Frame | None = self
        while frame is not None and len(frames) < most:
            frames.append(frame)
            frame = frame.parent
        return frames


@dataclass(slots=True)
class Piece(Draft):
    """A draft with its place in the page."""

    frame: Frame = field(default_factory=lambda: Frame(None, "body"))
    """The innermost block element."""
    linked: int = 0
    """Code points inside links."""
    inner: str = ""
    """Class of the inline element that the whole text is in."""
    credit: str = ""
    """What an inline element that is named after credits says."""
    picture: int = 99
    """Pieces since the last picture."""
    ahead: int = 99
    """Pieces until the next picture."""


@dataclass(slots=True)
class Picture:
    """A picture of the page."""

    piece: int
    """Index of the piece before which it stands."""
    alt: str
    """Its alternative text."""
    source: str
    """Its address as written."""
    frame: Frame
    """The element around it."""


@dataclass(slots=True)
class Layout:
    """All pieces of a document in reading order."""

    pieces: list[Piece] = field(default_factory=list)
    """The pieces."""
    pictures: list[Picture] = field(default_factory=list)
    """The pictures between them."""

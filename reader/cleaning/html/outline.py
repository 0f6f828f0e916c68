"""The main text of a page by the names of its elements and their links, as trafilatura finds it, on our own blocks.

It answers for most pages in a tenth of the time; where it finds little, it says so, and trafilatura itself is asked.
The rules are those of trafilatura's main extractor (Adrien Barbaresi, Apache-2.0), much abridged.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from reader.cleaning.html import outline_names as names
from reader.cleaning.html.pieces import Frame, Piece
from reader.core.text import BlockKind, MarkKind

FEW = 250
"""Code points of a text that is too short to be believed."""
SHORT, PART = 3000, 0.2
"""Code points of a text that must be more than a part of the page, and how large that part is."""
PARAGRAPHS = 750
"""Code points in paragraphs from which no other element holds text."""
_CUT = frozenset(
    """aside figure fieldset label legend marquee math noindex output menuitem nav footer dialog menu
    fencedframe""".split()
)
"""Elements that hold no text."""
_HOLDERS = frozenset({"article", "div", "main", "section"})
_NAMED = frozenset({"div", "section", "p", "ul", "ol", "dl", "li", "dt", "dd", "details"})
_COMMENTS = frozenset({"div", "section", "details", "ol", "ul"})
_LISTS = frozenset({"ul", "ol", "dl"})
_ITEMS = frozenset({"li", "dt", "dd", "td", "th"})
_TEXT = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "q", "li", "dt", "dd", "summary"})
_CELLS = frozenset({"td", "th", "caption", "table"})


@dataclass(slots=True)
class Content:
    """What is in one frame."""

    chars: int = 0
    """Code points, blanks between blocks counted."""
    linked: int = 0
    """Those in links."""
    links: int = 0
    """Links."""
    short: int = 0
    """Links of few code points."""
    inside: int = 0
    """Frames right inside."""
    last: int = 0
    """Number of the last of them."""


def votes(pieces: list[Piece]) -> list[float] | None:
    """For each block 1 where it is in the main text, else 0; ``None`` when too little was found to be believed."""
    outline = Outline(pieces)
    found = outline.text()
    size = sum(len(piece.text) for piece in found)
    if size < FEW or (size < SHORT and size < PART * outline.size):
        return None
    kept = set(map(id, found))
    return [float(id(piece) in kept) for piece in pieces]


class Outline:
    """The frames around the text of one page."""

    def __init__(self, pieces: list[Piece]) -> None:
        """Gather the frames, and leave out what is no text wherever it stands."""
        self._frames: dict[int, Frame] = {}
        for piece in pieces:
            frame: Frame | None = piece.frame
            while frame is not None and frame.number not in self._frames:
                self._frames[frame.number] = frame
                frame = frame.parent
        pairs = pairwise(pieces)
        self._broken = {one.frame.number for one, other in pairs if one.frame is other.frame}
        self._order = sorted(self._frames)
        comments = self._inherited(lambda frame: frame.tag in _COMMENTS and names.is_comments(frame.classes, frame.id))
        tables = self._around(piece.frame for piece in pieces if piece.frame.tag == "table")
        cut = comments | self._inherited(
            lambda frame: frame.tag in _CUT and not (frame.tag == "figure" and frame.number in tables)
        )
        self._pieces = [piece for piece in pieces if piece.frame.number not in cut]
        self._cut = cut | self._small_forms()
        self.size = sum(len(piece.text) for piece in self._pieces)
        self._pieces = [piece for piece in self._pieces if piece.frame.number not in self._cut]

    def text(self) -> list[Piece]:
        """The blocks of the main text: those in the first element that is named after it and holds any."""
        single: list[Piece] = []
        for stage in range(names.SURENESS + 1):
            holder = next((n for n in self._order if n not in self._cut and _is_holder(self._frames[n], stage)), None)
            found = self._within(holder) if holder is not None else []
            if len(found) > 1:
                return found
            single = single or found
        return single

    def _around(self, frames: Iterable[Frame]) -> set[int]:
        """The frames around ``frames``, themselves included."""
        found: set[int] = set()
        for one in frames:
            frame: Frame | None = one
            while frame is not None and frame.number not in found:
                found.add(frame.number)
                frame = frame.parent
        return found

    def _small_forms(self) -> set[int]:
        """The forms that do not hold most of the page, and all frames in them."""
        forms = [number for number in self._order if self._frames[number].tag == "form"]
        if not forms:
            return set()
        contents = self._contents(self._pieces)
        whole = sum(len(piece.text) for piece in self._pieces)
        small = {number for number in forms if contents[number].chars * 2 <= whole}
        return self._inherited(lambda frame: frame.number in small)

    def _inherited(self, holds: Callable[[Frame], bool]) -> set[int]:
        """The frames for which something holds, and all frames in them."""
        found: set[int] = set()
        for number in self._order:
            frame = self._frames[number]
            if (frame.parent is not None and frame.parent.number in found) or holds(frame):
                found.add(number)
        return found

    def _within(self, holder: int) -> list[Piece]:
        """The blocks of the main text that the frame ``holder`` holds."""
        inside = self._inherited(lambda frame: frame.number == holder)
        pieces = [piece for piece in self._pieces if piece.frame.number in inside]
        below = inside - {holder}
        others = self._inherited(lambda frame: frame.number in below and _is_other(frame))
        text = [piece for piece in pieces if piece.frame.number not in others]
        if _size(text) <= _size(pieces) / 7:  # the names mislead
            text = pieces
        apart = self._inherited(
            lambda frame: frame.number in below and frame.tag in _NAMED and names.is_apart(frame.classes, frame.id)
        )
        text = self._without_links([piece for piece in text if piece.frame.number not in apart], inside)
        running = self._inherited(lambda frame: frame.number in below and frame.tag in _TEXT | _CELLS)
        in_paragraphs = self._inherited(lambda frame: frame.tag == "p")
        if sum(len(piece.text) for piece in self._pieces if piece.frame.number in in_paragraphs) < PARAGRAPHS:
            running |= {number for number in inside if self._frames[number].tag == "div"}
        text = [piece for piece in text if piece.frame.number in running or piece.frame.number in self._broken]
        while text and text[-1].kind is BlockKind.HEADING:
            text.pop()
        return text

    def _without_links(self, pieces: list[Piece], inside: set[int]) -> list[Piece]:
        """``pieces`` without the elements that are mostly links; what that leaves is looked at again."""
        for _ in range(2):
            before = len(pieces)
            for tags in (frozenset({"div"}), _LISTS, frozenset({"p"})):
                pieces = self._without_rows(pieces, inside, tags)
            if len(pieces) == before:
                break
        return self._without_rows(pieces, inside, frozenset({"table"}))

    def _without_rows(self, pieces: list[Piece], inside: set[int], tags: frozenset[str]) -> list[Piece]:
        """``pieces`` without the elements of the given names that are mostly links."""
        contents = self._contents(pieces)
        dense = {
            number
            for number, content in contents.items()
            if content.links
            and self._frames[number].tag in tags
            and number in inside
            and self._is_row(number, contents)
        }
        if not dense:
            return pieces
        gone = self._inherited(lambda frame: frame.number in dense)
        return [piece for piece in pieces if piece.frame.number not in gone]

    def _is_row(self, number: int, contents: Mapping[int, Content]) -> bool:
        """Whether an element is a row of links, or a few words beside links."""
        frame, content = self._frames[number], contents[number]
        share = content.linked / max(1, content.chars)
        if frame.tag == "table":
            return content.chars >= 200 and share > (0.8 if content.chars < 1000 else 0.5)
        if frame.tag == "p" and frame.parent is not None and frame.parent.tag in _ITEMS:
            return False
        if content.links == 1 and content.linked > 100 and share > 0.9:
            return True
        last = frame.parent is None or contents[frame.parent.number].last == number
        limit = (60 if last else 30) if frame.tag == "p" else (300 if last else 100)
        if content.chars < limit:
            mostly = share > 0.8 or (content.links > 1 and content.short > 0.8 * content.links)
            return mostly or (frame.tag == "div" and content.inside >= 3 and content.chars < 100)
        return content.links > 4 and share > 0.9 and content.linked < 100 * content.links

    def _contents(self, pieces: Iterable[Piece]) -> defaultdict[int, Content]:
        """What ``pieces`` put into each frame."""
        contents: defaultdict[int, Content] = defaultdict(Content)
        for piece in pieces:
            content = contents[piece.frame.number]
            content.chars += len(piece.text) + 1
            content.linked += piece.linked
            for mark in piece.inlines if piece.linked else ():
                if mark.kind is MarkKind.LINK:
                    content.links += 1
                    content.short += mark.end - mark.start < 10
        for number in reversed(self._order):
            parent = self._frames[number].parent
            if parent is not None and number in contents:
                content, around = contents[number], contents[parent.number]
                around.chars += content.chars
                around.linked += content.linked
                around.links += content.links
                around.short += content.short
                around.inside += 1
                around.last = max(around.last, number)
        return contents


def _size(pieces: list[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces)


def _is_holder(frame: Frame, stage: int) -> bool:
    """Whether a frame may be the one around the text: named so, then ``article``, then by vaguer names."""
    if stage == 1:
        return frame.tag == "article"
    if frame.tag not in _HOLDERS:
        return False
    kind = names.holds(frame.classes, frame.id)
    if stage == 0:
        return kind == 0 or frame.names.endswith("articleBody")
    if stage == names.SURENESS:
        return kind == stage - 1 or frame.tag == "main" or frame.role.startswith("main")
    return kind == stage - 1 or (stage == 2 and frame.role == "article")


def _is_other(frame: Frame) -> bool:
    """Whether a frame is named after something that is no text, or is not shown."""
    if frame.hidden or names.is_hidden(frame.classes, frame.id):
        return True
    return frame.tag in _NAMED and ("nav" in frame.role or names.is_other(frame.classes, frame.id))

"""Walks a tree of elements and lays its text out in pieces."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.cleaning import tables
from reader.cleaning.dom import attribute
from reader.cleaning.draft import Draft, Inline
from reader.cleaning.links import absolute
from reader.cleaning.pieces import Frame, Layout, Picture, Piece
from reader.core.text import BlockKind, MarkKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small
    span strike strong sub sup time tt u var wbr img br math input meta link source track""".split()
)
SKIPPED = frozenset(
    """script style noscript template svg head object embed applet iframe canvas audio video map button select textarea
    datalist option optgroup progress meter dialog frameset nolayer""".split()
)
_UNCLOSED = frozenset("button select map object audio video textarea option noscript nav footer dialog menu".split())
"""Skipped elements that real pages forget to close."""
_MANY = 6
"""Paragraphs inside from which one of them was not closed."""
_MARKS = {
    "b": MarkKind.STRONG,
    "strong": MarkKind.STRONG,
    "i": MarkKind.EMPHASIS,
    "em": MarkKind.EMPHASIS,
    "cite": MarkKind.EMPHASIS,
    "code": MarkKind.CODE,
    "kbd": MarkKind.CODE,
    "samp": MarkKind.CODE,
    "tt": MarkKind.CODE,
}
_KINDS = {
    "li": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
}
_BLANKS = re.compile(r"[ \t\r\n\f\u00a0\u202f\u2009]+")
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LANGUAGE = re.compile(r"\blang(?:uage)?-([\w+#-]{1,20})")
_DROP_CAP = re.compile(r"initial|drop-?cap|first-?letter", re.IGNORECASE)
_LONGEST_HEADING = 250
"""Code points of a heading; some pages set their lead as one."""
_VERSE_LINE = 60
"""Longest average line of a paragraph whose line ends are kept."""


class Walker:
    """One walk over one tree."""

    def __init__(self, skipped: frozenset[str] = frozenset()) -> None:
        """``skipped`` are elements left out beside those that never hold text, unless they hold paragraphs."""
        self._skipped = SKIPPED | skipped
        self.layout = Layout()
        self._frame = Frame(None, "body")
        self._frames = 0
        self._buffer: list[str] = []
        self._size = 0
        self._linked = 0
        self._links = 0
        self._inner = ""
        self._open: list[tuple[object, MarkKind | None, str, int]] = []
        self._inlines: list[Inline] = []
        self._since_picture = 99
        self._numbers: list[int] = []

    def walk(self, root: "HtmlElement") -> Layout:
        """The pieces of ``root``."""
        from lxml import etree  # noqa: PLC0415 - lazily

        context = etree.iterwalk(root, events=("start", "end", "comment"))
        for event, element in context:
            tag = element.tag
            if event == "comment" or not isinstance(tag, str):
                self._say(element.tail)
            elif event == "start":
                if not self._enter(element, tag):
                    context.skip_subtree()
            else:
                self._leave(element, tag)
                if element is not root:
                    self._say(element.tail)
        self._flush()
        self._look_ahead()
        return self.layout

    def _enter(self, element: "HtmlElement", tag: str) -> bool:
        """Begin an element; whether to go inside."""
        if tag in self._skipped and not _swallowed(element, tag):
            return False
        if tag in INLINE:
            self._enter_inline(element, tag)
            self._say(element.text)
            return True
        self._flush()
        self._push(element, tag)
        if tag == "pre" or (tag == "table" and tables.is_data(element)):
            self._whole(element, tag)
            return False
        if tag == "hr":
            self.layout.pieces.append(Piece("", BlockKind.RULE, frame=self._frame, fixed=True))
        elif tag == "ol":
            self._numbers.append(_start(element))
        elif tag == "ul":
            self._numbers.append(-1)
        self._say(element.text)
        return True

    def _leave(self, element: "HtmlElement", tag: str) -> None:
        """End an element."""
        if tag in self._skipped and not _swallowed(element, tag):
            return
        if tag in INLINE:
            self._leave_inline(element, tag)
            return
        self._flush()
        if self._frame.parent is not None:
            self._frame = self._frame.parent
        if tag in ("ol", "ul") and self._numbers:
            self._numbers.pop()

    def _push(self, element: "HtmlElement", tag: str) -> None:
        names = " ".join(filter(None, (attribute(element, name) for name in ("class", "id", "role", "itemprop"))))
        hidden = (
            self._frame.hidden or element.get("hidden") is not None or bool(_HIDING.search(attribute(element, "style")))
        )
        self._frames += 1
        self._frame = Frame(self._frame, tag, names, self._frame.depth + 1, hidden, self._frames)

    def _enter_inline(self, element: "HtmlElement", tag: str) -> None:
        if tag == "br":
            self._break()
        elif tag == "img":
            self._picture(element)
        elif tag == "q":
            self._say("“")
        href = ""
        kind = _MARKS.get(tag)
        if tag == "a":
            self._links += 1
            href = attribute(element, "href").strip()
            kind = MarkKind.LINK if href else None
        if self._size == 0 and not self._inner:
            self._inner = attribute(element, "class")
        self._open.append((element, kind, href, self._size))

    def _leave_inline(self, element: "HtmlElement", tag: str) -> None:
        if self._size == 1 and _DROP_CAP.search(attribute(element, "class")):
            element.tail = (element.tail or "").lstrip()
        if tag == "q":
            self._say("”")
        if tag == "a":
            self._links = max(0, self._links - 1)
        while self._open:
            opened, kind, href, start = self._open.pop()
            if kind is not None and self._size > start:
                self._inlines.append(Inline(start, self._size, kind, href))
            if opened is element:
                break

    def _say(self, text: str | None) -> None:
        """Append running text, white space collapsed."""
        if not text:
            return
        text = _BLANKS.sub(_one_blank, text)
        if text[0] == " " and (not self._buffer or self._buffer[-1][-1] in " \n"):
            text = text[1:]
        if text:
            self._buffer.append(text)
            self._size += len(text)
            if self._links:
                self._linked += len(text)

    def _break(self) -> None:
        """A line break inside a block."""
        if self._buffer:
            self._buffer.append("\n")
            self._size += 1

    def _picture(self, element: "HtmlElement") -> None:
        source = attribute(element, "src") or attribute(element, "data-src")
        alt = " ".join(attribute(element, "alt").split())
        self.layout.pictures.append(Picture(len(self.layout.pieces), alt, source, self._frame))
        self._since_picture = 0

    def _whole(self, element: "HtmlElement", tag: str) -> None:
        """An element whose inside is taken as one block: code, or a table of data."""
        if tag == "pre":
            text = code_of(element)
            found = _LANGUAGE.search(
                " ".join([attribute(element, "class"), *(attribute(e, "class") for e in element.iter("code"))])
            )
            piece = Piece(text, BlockKind.CODE, note=found[1] if found else "", fixed=True)
        else:
            piece = Piece(tables.text_of(element), BlockKind.TABLE, fixed=True)
            piece.linked = sum(len(link.text_content()) for link in element.iter("a"))
        piece.frame = self._frame
        if piece.text.strip():
            self._append(piece)

    def _flush(self) -> None:
        """End the block of text that is being collected."""
        if self._size:
            for at, (opened, kind, href, start) in enumerate(self._open):
                if kind is not None and self._size > start:
                    self._inlines.append(Inline(start, self._size, kind, href))
                self._open[at] = (opened, kind, href, 0)
            text = "".join(self._buffer)
            if text.strip():
                self._emit(text)
        else:
            self._open = [(opened, kind, href, 0) for opened, kind, href, _ in self._open]
        self._buffer, self._inlines = [], []
        self._size = self._linked = 0
        self._inner = ""

    def _emit(self, text: str) -> None:
        kind, level, note = self._kind()
        if kind is BlockKind.HEADING and len(text) > _LONGEST_HEADING:
            kind, level = BlockKind.PARAGRAPH, 0
        piece = Piece(text, kind, level, note, inlines=self._inlines, fixed=kind is not BlockKind.PARAGRAPH)
        piece.frame, piece.linked, piece.inner = self._frame, self._linked, self._inner
        for part in split_breaks(piece):
            self._append(part)

    def _append(self, piece: Piece) -> None:
        piece.picture = self._since_picture
        self._since_picture += 1
        self.layout.pieces.append(piece)

    def _kind(self) -> tuple[BlockKind, int, str]:
        """Kind, level and note of a block that ends here, by the nearest frame that tells."""
        frame: Frame | None = self._frame
        while frame is not None:
            if frame.tag in _KINDS:
                kind = _KINDS[frame.tag]
                if kind is BlockKind.HEADING:
                    return kind, int(frame.tag[1]), ""
                if kind is BlockKind.LIST_ITEM:
                    return kind, max(0, len(self._numbers) - 1), self._number()
                return kind, 0, ""
            frame = frame.parent
        return BlockKind.PARAGRAPH, 0, ""

    def _number(self) -> str:
        """The mark of the list item that ends here."""
        if not self._numbers or self._numbers[-1] < 0:
            return "•"
        number = self._numbers[-1]
        self._numbers[-1] += 1
        return f"{number}."

    def _look_ahead(self) -> None:
        """Tell every piece how far the next picture is."""
        at = len(self.layout.pieces)
        for picture in reversed(self.layout.pictures):
            for index in range(min(at, picture.piece), max(-1, picture.piece - 4), -1):
                if index < len(self.layout.pieces):
                    self.layout.pieces[index].ahead = picture.piece - index
            at = picture.piece


def _swallowed(element: "HtmlElement", tag: str) -> bool:
    """Whether an element that holds no text was never closed, so that the article is inside it."""
    return tag in _UNCLOSED and sum(1 for _ in zip(range(_MANY), element.iter("p"), strict=False)) == _MANY


def resolve_links(drafts: Iterable[Draft], base: str) -> None:
    """Make the addresses of links absolute; links that lead nowhere a reader may go lose their mark."""
    for draft in drafts:
        for mark in draft.inlines:
            mark.href = absolute(base, mark.href) if mark.href else ""
        draft.inlines = [mark for mark in draft.inlines if mark.href or mark.kind is not MarkKind.LINK]


def _one_blank(found: re.Match[str]) -> str:
    """What a run of blanks becomes: itself when it is one no-break blank, else a plain blank."""
    return found[0] if found[0] in "\u00a0\u202f" and len(found[0]) == 1 else " "


def _start(element: "HtmlElement") -> int:
    start = attribute(element, "start")
    return int(start) if start.isdecimal() and len(start) < 6 else 1


def code_of(element: "HtmlElement") -> str:
    """The text of a ``pre`` element with its line ends."""
    parts: list[str] = []
    for node in element.iter():
        if not isinstance(node.tag, str):
            parts.append(node.tail or "" if node is not element else "")
            continue
        if node.tag == "br":
            parts.append("\n")
        parts.append(node.text or "")
        if node is not element and len(node) == 0:
            parts.append(node.tail or "")
    text = "".join(parts) if not any(len(child) for child in element) else "".join(element.itertext())
    return text.expandtabs(4).strip("\n").rstrip()


def split_breaks(piece: Piece) -> list[Piece]:
    """``piece`` divided where two line breaks stand together; single breaks become blanks, but in verse."""
    if "\n" not in piece.text:
        piece.trim()
        piece.original = piece.text
        return [piece]
    parts: list[Piece] = []
    start = 0
    for found in [*re.finditer(r"\s*\n\s*\n\s*", piece.text), None]:
        end = found.start() if found else len(piece.text)
        if piece.text[start:end].strip():
            parts.append(_part(piece, start, end))
        start = found.end() if found else end
    return parts


def _part(piece: Piece, start: int, end: int) -> Piece:
    """The code points ``start`` to ``end`` of ``piece`` as a piece of its own."""
    text = piece.text[start:end]
    lines = text.split("\n")
    verse = len(lines) >= 3 and sum(map(len, lines)) / len(lines) <= _VERSE_LINE
    if not verse:
        text = text.replace("\n", " ")
    inlines = [
        Inline(max(0, mark.start - start), min(end, mark.end) - start, mark.kind, mark.href)
        for mark in piece.inlines
        if mark.start < end and mark.end > start
    ]
    part = Piece(text, piece.kind, piece.level, piece.note, inlines=inlines, fixed=piece.fixed)
    part.frame, part.inner = piece.frame, piece.inner
    part.linked = round(piece.linked * (end - start) / max(1, len(piece.text)))
    part.trim()
    part.original = part.text
    return part

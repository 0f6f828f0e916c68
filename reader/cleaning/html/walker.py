"""Walks a tree of elements and lays its text out in pieces."""

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.cleaning.html import breaks, preformatted, tables
from reader.cleaning.html.dom import attribute
from reader.cleaning.html.pieces import Frame, Layout, Picture, Piece
from reader.cleaning.html.runs import Run
from reader.core.text import BlockKind

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
_KINDS = {
    "li": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
}
_QUOTED = 3
"""Elements around a foot in which a quotation is looked for."""
_LISTS = frozenset({"ol", "ul"})
BULLETS = -1
"""Number of the items of a list without numbers."""
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LONGEST_HEADING = 250
"""Code points of a heading; some pages set their lead as one."""
_PICTURE_REACH = 4
"""Pieces before a picture that are told of it."""


class Walker:
    """One walk over one tree."""

    def __init__(self, skipped: frozenset[str] = frozenset()) -> None:
        """``skipped`` are elements left out beside those that never hold text, unless they hold paragraphs."""
        self._skipped = SKIPPED | skipped
        self.layout = Layout()
        self._frame = Frame(None, "body")
        self._frames = 0
        self._run = Run()
        self._since_picture = 99
        self._numbers: list[int] = []
        self._item: Frame | None = None

    def walk(self, root: "HtmlElement") -> Layout:
        """The pieces of ``root``."""
        from lxml import etree  # noqa: PLC0415 - lazily

        context = etree.iterwalk(root, events=("start", "end", "comment"))
        for event, element in context:
            tag = element.tag
            if event == "comment" or not isinstance(tag, str):
                self._run.say(element.tail)
            elif event == "start":
                if not self._enter(element, tag):
                    context.skip_subtree()
            else:
                self._leave(element, tag)
                if (tail := element.tail) and element is not root:
                    self._run.say(tail)
        self._flush()
        self._look_ahead()
        return self.layout

    def _enter(self, element: "HtmlElement", tag: str) -> bool:
        """Begin an element; whether to go inside."""
        if tag in INLINE:
            if tag == "img":
                self._picture(element)
            self._run.enter(element, tag)
            self._run.say(element.text)
            return True
        if self._is_left_out(element, tag):
            return False
        self._flush()
        self._push(element, tag)
        if tag == "pre" or (tag == "table" and tables.is_data(element)):
            self._whole(element, tag)
            return False
        if tag == "hr":
            self.layout.pieces.append(Piece("", BlockKind.RULE, frame=self._frame, fixed=True))
        elif tag in _LISTS:
            self._numbers.append(_start(element) if tag == "ol" else BULLETS)
        self._run.say(element.text)
        return True

    def _leave(self, element: "HtmlElement", tag: str) -> None:
        """End an element."""
        if tag in INLINE:
            self._run.leave(element, tag)
            return
        if self._is_left_out(element, tag):
            return
        self._flush()
        if self._frame.parent is not None:
            self._frame = self._frame.parent
        if tag in _LISTS and self._numbers:
            self._numbers.pop()

    def _is_left_out(self, element: "HtmlElement", tag: str) -> bool:
        """Whether nothing inside an element is text; the foot of a quotation is."""
        if tag not in self._skipped or _swallowed(element, tag):
            return False
        return tag != "footer" or all(frame.tag != "blockquote" for frame in self._frame.around(_QUOTED))

    def _push(self, element: "HtmlElement", tag: str) -> None:
        """Open the frame of a block element."""
        get = element.get
        classes, identity, role = get("class", ""), get("id", ""), get("role", "")
        names = " ".join(filter(None, (classes, identity, role, get("itemprop"))))
        style = get("style")
        hidden = self._frame.hidden or get("hidden") is not None or bool(style and _HIDING.search(style))
        self._frames += 1
        self._frame = Frame(
            self._frame, tag, names, self._frame.depth + 1, hidden, self._frames, classes, identity, role
        )

    def _picture(self, element: "HtmlElement") -> None:
        source = attribute(element, "src") or attribute(element, "data-src")
        alt = " ".join(attribute(element, "alt").split())
        self.layout.pictures.append(Picture(len(self.layout.pieces), alt, source, self._frame))
        self._since_picture = 0

    def _whole(self, element: "HtmlElement", tag: str) -> None:
        """An element whose inside is taken as one block: code, or a table of data."""
        if tag == "pre":
            text, language = preformatted.text_of(element), preformatted.language_of(element)
            piece = Piece(text, BlockKind.CODE, note=language, fixed=True)
        else:
            piece = Piece(tables.text_of(element), BlockKind.TABLE, fixed=True)
            piece.linked = sum(len(link.text_content()) for link in element.iter("a"))
        piece.frame = self._frame
        if piece.text.strip():
            self._append(piece)

    def _flush(self) -> None:
        """End the block of text that is being collected."""
        run = self._run
        if run.size:
            text = run.end()
            if text.strip():
                self._emit(text)
            run.clear()
        elif run.inner or run.open:
            run.begin()

    def _emit(self, text: str) -> None:
        kind, level, note = self._kind()
        if kind is BlockKind.HEADING and len(text) > _LONGEST_HEADING:
            kind, level = BlockKind.PARAGRAPH, 0
        run = self._run
        piece = Piece(
            text,
            kind,
            level,
            note,
            inlines=run.inlines,
            fixed=kind is not BlockKind.PARAGRAPH,
            frame=self._frame,
            linked=run.linked,
            inner=run.inner,
            credit=run.credit,
        )
        for part in breaks.divide(piece):
            self._append(part)

    def _append(self, piece: Piece) -> None:
        piece.picture = self._since_picture
        self._since_picture += 1
        self.layout.pieces.append(piece)

    def _kind(self) -> tuple[BlockKind, int, str]:
        """Kind, level and note of a block that ends here, by the nearest frame that tells."""
        frame: Frame | None = self._frame
        while frame is not None:
            kind = _KINDS.get(frame.tag)
            if kind is BlockKind.HEADING:
                return kind, int(frame.tag[1]), ""
            if kind is BlockKind.LIST_ITEM:
                return kind, max(0, len(self._numbers) - 1), self._mark(frame)
            if kind is not None:
                return kind, 0, ""
            frame = frame.parent
        return BlockKind.PARAGRAPH, 0, ""

    def _mark(self, item: Frame) -> str:
        """The mark before a block in a list item; only the first block of an item has one."""
        first, self._item = self._item is not item, item
        if not first:
            return ""
        if not self._numbers or self._numbers[-1] == BULLETS:
            return "•"
        number = self._numbers[-1]
        self._numbers[-1] += 1
        return f"{number}."

    def _look_ahead(self) -> None:
        """Tell every piece how far the next picture is."""
        at = len(self.layout.pieces)
        for picture in reversed(self.layout.pictures):
            for index in range(min(at, picture.piece), max(-1, picture.piece - _PICTURE_REACH), -1):
                if index < len(self.layout.pieces):
                    self.layout.pieces[index].ahead = picture.piece - index
            at = picture.piece


def _swallowed(element: "HtmlElement", tag: str) -> bool:
    """Whether an element that holds no text was never closed, so that the article is inside it."""
    return tag in _UNCLOSED and sum(1 for _ in islice(element.iter("p"), _MANY)) == _MANY


def _start(element: "HtmlElement") -> int:
    """The number of the first item of a list."""
    start = attribute(element, "start")
    return int(start) if start.isascii() and start.isdecimal() and len(start) < 6 else 1

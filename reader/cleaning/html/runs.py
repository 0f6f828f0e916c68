"""Running text as it is collected: its characters, links, emphasis, and what its inline elements are called."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.cleaning.draft import Inline
from reader.core.text import MarkKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

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
_STRONG_CLASSES = frozenset({"strong", "bold"})
_BLANKS = re.compile(r"[ \t\r\n\f\u00a0\u202f\u2009]+")
_PLAIN_BLANKS = re.compile(r"[\t\r\n\f][ \t\r\n\f]*| [ \t\r\n\f]+")
"""What is no single blank, in a text without other blanks than these."""
_DROP_CAP = re.compile(r"initial|drop-?cap|first-?letter", re.IGNORECASE)
_CREDIT = re.compile(r"credit|copyright|photograph|fotograf|source|quelle|attribution", re.IGNORECASE)
CREDIT = 120
"""Code points of the longest credit."""


@dataclass(slots=True)
class Open:
    """An inline element that is open."""

    element: object
    """The element."""
    kind: MarkKind | None
    """What it means, if anything."""
    href: str
    """Where it leads."""
    start: int
    """Where its text begins in the run."""
    classes: str = ""
    """Its classes."""


@dataclass(slots=True)
class Run:
    """The text of one block while it is collected."""

    parts: list[str] = field(default_factory=list)
    """Its text, in pieces."""
    size: int = 0
    """Code points so far."""
    linked: int = 0
    """Those of them inside links."""
    inner: str = ""
    """Class of the inline element it begins with."""
    credit: str = ""
    """Text of an element inside that says it is a credit."""
    inlines: list[Inline] = field(default_factory=list)
    """Marks that are complete."""
    open: list[Open] = field(default_factory=list)
    """Inline elements that are not."""
    links: int = 0
    """Links among them."""

    def say(self, text: str | None) -> None:
        """Append running text, white space collapsed."""
        if not text or (not self.parts and text.isspace()):
            return
        text = _collapsed(text)
        if text[0] == " " and (not self.parts or self.parts[-1][-1] in " \n"):
            text = text[1:]
        if text:
            self.parts.append(text)
            self.size += len(text)
            if self.links:
                self.linked += len(text)

    def line_end(self) -> None:
        """A line break inside the block."""
        if self.parts:
            self.parts.append("\n")
            self.size += 1

    def enter(self, element: "HtmlElement", tag: str) -> None:
        """Begin an inline element."""
        if tag == "q":
            self.say("“")
        elif tag == "br":
            self.line_end()
        classes = element.get("class", "")
        kind, href = _MARKS.get(tag), ""
        if tag == "a":
            self.links += 1
            href = element.get("href", "").strip()
            kind = MarkKind.LINK if href else None
        elif classes and tag == "span":
            if not _STRONG_CLASSES.isdisjoint(classes.split()):
                kind = MarkKind.STRONG
            elif "br" in classes.split() and not element.text and len(element) == 0:
                self.line_end()
        if self.size == 0 and not self.inner:
            self.inner = f"{classes} cite" if tag == "cite" else classes
        self.open.append(Open(element, kind, href, self.size, classes))

    def leave(self, element: "HtmlElement", tag: str) -> None:
        """End an inline element."""
        if self.size == 1 and _DROP_CAP.search(element.get("class", "")):
            element.tail = (element.tail or "").lstrip()
        if tag == "q":
            self.say("”")
        if tag == "a":
            self.links = max(0, self.links - 1)
        while self.open:
            opened = self.open.pop()
            if self.size > opened.start:
                self._complete(opened)
            if opened.element is element:
                break

    def _complete(self, opened: Open) -> None:
        """Keep the mark, or the credit, that an element makes of the text in it."""
        if opened.kind is not None:
            self.inlines.append(Inline(opened.start, self.size, opened.kind, opened.href))
        told = opened.start > 0 if getattr(opened.element, "tag", "") == "small" else _CREDIT.search(opened.classes)
        if told and self.size - opened.start <= CREDIT:
            self.credit = "".join(self.parts)[opened.start :].strip()

    def end(self) -> str:
        """The text, the marks of open elements completed; what follows begins another block."""
        for opened in self.open:
            if self.size > opened.start:
                self._complete(opened)
        return "".join(self.parts)

    def clear(self) -> None:
        """Begin a new block inside the same inline elements."""
        self.parts, self.inlines = [], []
        self.size = self.linked = 0
        self.credit = ""
        self.begin()

    def begin(self) -> None:
        """Let everything that is open begin here."""
        self.inner = ""
        for opened in self.open:
            opened.start = 0


def _collapsed(text: str) -> str:
    """``text`` with single blanks; most texts need no look at every blank, and are spared it."""
    if "\u00a0" in text or "\u202f" in text or "\u2009" in text:
        return _BLANKS.sub(_one_blank, text)
    return _PLAIN_BLANKS.sub(" ", text)


def _one_blank(found: re.Match[str]) -> str:
    """What a run of blanks becomes: itself when it is one no-break blank, else a plain blank."""
    return found[0] if found[0] in "\u00a0\u202f" and len(found[0]) == 1 else " "

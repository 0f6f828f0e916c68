"""Lists of feeds: OPML in, however broken, and out.

Half of the OPML files in use are not well-formed XML. A list is nothing but ``outline`` tags in each other, so it is
read tag by tag, without an XML parser: a bare ``&`` or a stray quotation mark costs nothing, and there are no entities
to expand and no files to include. What cannot be used is listed with its line. Only http and https rows are ever
taken, whatever else a list wants to have run or read.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from xml.sax.saxutils import quoteattr

from reader.core.errors import ParseError
from reader.core.feeds import Feed, FeedLine
from reader.core.safe import safe_line
from reader.ingest.encodings import decode
from reader.ingest.urls import canonical, web

MAX_FEEDS = 20_000
"""Feeds of one list that are taken."""
MAX_DEPTH = 12
"""Levels of folders that are kept; what is deeper lands in the last one."""
MAX_ROW = 10_000
"""Characters of one row that are looked at."""

_TAG = re.compile(r"<(/?)outline(?=[\s/>])", re.IGNORECASE)
_END = re.compile(r"</?(?:body|opml|head)\b", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"([\w:.-]+)\s*=\s*(?:\"(.*?)\"|'(.*?)')(?=\s*/?\s*>?\s*$|\s+[\w:.-]+\s*=\s*[\"']|\s*/?>)", re.DOTALL
)
_TITLE = re.compile(r"<title>([^<]{0,500})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LostRow:
    """A row of a list that was not taken in."""

    line: int
    """Line in the file, from 1."""
    text: str
    """What stands there, one line, shortened."""
    reason: str
    """Why, in words."""
    twice: bool = False
    """Whether nothing is lost with it, since the feed stands in the list already."""


@dataclass(frozen=True, slots=True)
class OpmlList:
    """What a list of feeds holds."""

    lines: tuple[FeedLine, ...] = ()
    """The feeds in their order, each address once."""
    lost: tuple[LostRow, ...] = ()
    """The rows that were not taken in."""
    title: str = ""
    """What the list calls itself."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One tag: where it stands and what it says."""

    line: int
    source: str
    closes: bool

    @property
    def alone(self) -> bool:
        """Whether the tag has no content and no end tag."""
        return self.source.rstrip().removesuffix(">").rstrip().endswith("/")

    @property
    def attributes(self) -> dict[str, str]:
        return {
            match[1].lower(): safe_line(unescape(match[2] if match[2] is not None else match[3]))
            for match in _ATTRIBUTE.finditer(self.source[:MAX_ROW])
        }


def read(body: bytes) -> OpmlList:
    """The feeds in an OPML file. Raises ParseError when it is no OPML at all."""
    text = _without_comments(decode(body)[0])
    if not _TAG.search(text) and "<opml" not in text[:5000].lower():
        raise ParseError("this is not an OPML list of feeds", "export it again from the other reader")
    title = _TITLE.search(text[:5000])
    made = _Reading()
    for row in _rows(text):
        made.take(row)
    return OpmlList(tuple(made.lines), tuple(made.lost), safe_line(unescape(title[1])) if title else "")


class _Reading:
    """The state of going through a list: the folder one is in, and what was found."""

    def __init__(self) -> None:
        self.lines: list[FeedLine] = []
        self.lost: list[LostRow] = []
        self._open: list[str] = []
        self._first: dict[str, int] = {}

    def take(self, row: _Row) -> None:
        """Take in the next tag."""
        if row.closes:
            if self._open:
                self._open.pop()
            return
        attributes = row.attributes
        title = attributes.get("title") or attributes.get("text") or ""
        address = attributes.get("xmlurl", "")
        is_folder = not (address or "xmlurl" in row.source.lower() or _is_feed(attributes))
        if not is_folder:
            self._feed(row, title, address, attributes)
        if not row.alone:
            self._open.append(title.replace("/", "-").strip() if is_folder else "")

    def _feed(self, row: _Row, title: str, address: str, attributes: dict[str, str]) -> None:
        if len(self.lines) >= MAX_FEEDS:
            self._lose(row, title, f"the list has more than {MAX_FEEDS:,} feeds")
            return
        usable = web(address.replace("feed://", "https://", 1) if address.startswith("feed://") else address)
        earlier = self._first.get(canonical(usable))
        reason = ""
        if not usable:
            reason = f"its address is not http or https: {address[:80]}" if address else "it has no address"
        elif earlier:
            reason = f"the same address stands in line {earlier}"
        if reason:
            self.lost.append(LostRow(row.line, safe_line(title or row.source[:200])[:120], reason, bool(earlier)))
            return
        self._first[canonical(usable)] = row.line
        site = web(attributes.get("htmlurl", ""))
        self.lines.append(FeedLine(usable, title, site, self._folder(attributes.get("category", ""))))

    def _lose(self, row: _Row, title: str, reason: str) -> None:
        self.lost.append(LostRow(row.line, safe_line(title or row.source[:200])[:120], reason))

    def _folder(self, category: str) -> str:
        """The folders that are open, else the category when it is written as a path."""
        nested = "/".join([name for name in self._open if name][:MAX_DEPTH])
        return nested or (category.split(",")[0].strip("/ ") if category.startswith("/") else "")


def _is_feed(attributes: dict[str, str]) -> bool:
    """Whether a row without an address says that it is a feed."""
    return attributes.get("type", "").lower() in ("rss", "atom", "rdf")


def _rows(text: str) -> Iterator[_Row]:
    """The tags of a list, each with what follows up to the next."""
    line, counted = 1, 0
    tags = list(_TAG.finditer(text))
    for number, tag in enumerate(tags):
        line += text.count("\n", counted, tag.start())
        counted = tag.start()
        after = tags[number + 1].start() if number + 1 < len(tags) else len(text)
        source = text[tag.end() : min(after, tag.end() + MAX_ROW)]
        if end := _END.search(source):
            source = source[: end.start()]
        yield _Row(line, _one_tag(source), bool(tag[1]))


def _one_tag(source: str) -> str:
    """``source`` up to the sign that ends its tag; one within a value does not."""
    return source[: source.rfind(">") + 1] if ">" in source else source


def _without_comments(text: str) -> str:
    """``text`` with comments blanked, so that lines keep their numbers. Linear however many begin and never end."""
    pieces, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        pieces += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end + len("-->")
    return "".join([*pieces, text[at:]])


def write(feeds: Iterable[Feed | FeedLine], title: str = "Feeds") -> str:
    """An OPML list of ``feeds``, folders in each other, as every other reader takes it."""
    rows = sorted(feeds, key=lambda feed: (feed.folder.casefold(), feed.title.casefold()))
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">']
    lines += ["  <head>", f"    <title>{_value(title)[1:-1]}</title>", "  </head>", "  <body>"]
    opened: list[str] = []
    for feed in rows:
        if not feed.address:
            continue
        folder = [name for name in feed.folder.split("/") if name]
        common = _common(opened, folder)
        lines += _ends(opened, common)
        for depth, name in enumerate(folder[common:], common):
            lines.append(f"{_indent(depth)}<outline text={_value(name)} title={_value(name)}>")
        opened = folder
        lines.append(_indent(len(opened)) + _row(feed))
    return "\n".join([*lines, *_ends(opened, 0), "  </body>", "</opml>", ""])


def _row(feed: Feed | FeedLine) -> str:
    title = _value(feed.title or feed.address)
    site = f" htmlUrl={_value(feed.site)}" if feed.site else ""
    return f'<outline type="rss" text={title} title={title} xmlUrl={_value(feed.address)}{site}/>'


def _ends(opened: list[str], kept: int) -> list[str]:
    """End tags of the folders that are open, but for the first ``kept``."""
    return [f"{_indent(depth)}</outline>" for depth in range(len(opened) - 1, kept - 1, -1)]


def _common(one: list[str], other: list[str]) -> int:
    """How many folders two paths share from the top."""
    pairs = zip(one, other, strict=False)
    return next((number for number, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _indent(depth: int) -> str:
    return "  " * (depth + 2)


def _value(text: str) -> str:
    """``text`` as the value of an attribute."""
    return quoteattr(safe_line(text), {'"': "&quot;"})

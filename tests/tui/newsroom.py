"""A small library for tests of the app: a few articles whose text, names and quotes are written down, not found.

So the pictures of the app change when the app changes, and not when cleaning or analysing gets better.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from reader.config.settings import Settings
from reader.core.analysis import Analysis, Entity, EntityKind, Quote, QuoteKind
from reader.core.articles import ArticleData, ArticleIntent, Change, Markup, Original, Prepared
from reader.core.feeds import SourceKind
from reader.core.ports import Fetcher
from reader.core.spans import Span
from reader.core.text import SEPARATOR, Block, BlockKind, Cleaned, CleanText, Mark, MarkKind, Metadata, Removal
from reader.library.build import open_library
from reader.library.engines import versions
from reader.library.library import Library
from tests.builders import NOW, FakeClock

TEXT = Path(__file__).parent / "data" / "newsroom.txt"
_TAG = re.compile(r"<(/?)([a-z]\??)(?: ([^>]*))?>")
_KINDS = {
    "p": EntityKind.PERSON,
    "o": EntityKind.ORGANISATION,
    "l": EntityKind.PLACE,
    "m": EntityKind.MISC,
}
_QUOTES = {"part": QuoteKind.PARTIAL, "scare": QuoteKind.SCARE, "indirect": QuoteKind.INDIRECT}
_SIGNS = {
    "#": BlockKind.TITLE,
    ">": BlockKind.LEAD,
    "##": BlockKind.HEADING,
    "-": BlockKind.LIST_ITEM,
    "!": BlockKind.CAPTION,
}


@dataclass
class Draft:
    """An article while its page is being read."""

    facts: dict[str, str] = field(default_factory=dict)
    plain: str = ""
    blocks: list[Block] = field(default_factory=list)
    removals: list[Removal] = field(default_factory=list)
    mentions: dict[tuple[str, EntityKind], list[Span]] = field(default_factory=dict)
    quotes: list[Quote] = field(default_factory=list)

    def add(self, kind: BlockKind, written: str) -> None:
        """Add one block with the marks in it."""
        written, _, note = written.partition(" | ") if kind is BlockKind.CAPTION else (written, "", "")
        self.plain += SEPARATOR if self.plain else ""
        start, links, opened, cue, at = len(self.plain), [], [], None, 0
        for tag in _TAG.finditer(written):
            self.plain += written[at : tag.start()]
            at = tag.end()
            if not tag[1]:
                opened.append((tag[2], tag[3] or "", len(self.plain)))
                continue
            name, about, begin = opened.pop()
            span = Span(begin, len(self.plain))
            if name in _KINDS:
                self.mentions.setdefault((about or span.of(self.plain), _KINDS[name]), []).append(span)
            elif name == "a":
                links.append(Mark(span, MarkKind.LINK, about))
            elif name == "c":
                cue = span
                self.quotes[-1:] = [
                    replace(quote, cue=span) for quote in self.quotes[-1:] if quote.cue is None
                ] or self.quotes[-1:]
            else:
                self.quotes.append(_quote(span, about, cue, sure=not name.endswith("?")))
        self.plain += written[at:]
        level = 2 if kind is BlockKind.HEADING else 0
        self.blocks.append(Block(kind, Span(start, len(self.plain)), level, tuple(links), note or _marker(kind)))

    def prepared(self) -> Prepared:
        """As it comes out of cleaning and analysing."""
        entities = [Entity(name, kind, tuple(spans)) for (name, kind), spans in self.mentions.items()]
        entities.sort(key=lambda entity: entity.mentions[0])
        quotes = sorted(self.quotes, key=lambda quote: quote.span)
        text = CleanText(self.plain, tuple(self.blocks), tuple(self.removals))
        about = Metadata(
            title=self.facts["title"],
            byline=tuple(filter(None, [self.facts.get("by", "")])),
            published=self.published,
            address=self.facts.get("address", ""),
        )
        cleaner, analyser = versions()  # else the app would make the articles anew when they are opened
        return Prepared(Cleaned(text, about, cleaner), Analysis(tuple(entities), tuple(quotes), analyser))

    @property
    def published(self) -> datetime:
        """When it was published."""
        return NOW - timedelta(hours=int(self.facts["hours"]))


def open_newsroom(
    folder: Path, settings: Settings | None = None, *, fetcher: Fetcher | None = None, clock: FakeClock | None = None
) -> Library:
    """The library in ``folder`` with all articles, some of them read, bookmarked, tagged or noted."""
    library = open_empty(folder, settings, fetcher=fetcher, clock=clock)
    for draft in drafts(TEXT.read_text("utf-8")):
        store(library, draft)
    return library


def open_empty(
    folder: Path, settings: Settings | None = None, *, fetcher: Fetcher | None = None, clock: FakeClock | None = None
) -> Library:
    """A library without anything in it."""
    return open_library(folder / "library.db", settings, clock=clock or FakeClock(), fetcher=fetcher, parallel=False)


def drafts(page: str) -> Iterator[Draft]:
    """The articles of a page."""
    for part in page.split("=====\n"):
        yield _draft(part.strip().splitlines())


def store(library: Library, draft: Draft) -> int:
    """Store one article with what the user did to it; its number."""
    feeds, articles = library.tools.store.feeds, library.tools.store.articles
    title = draft.facts["feed"]
    loose = "folder" not in draft.facts
    kind = SourceKind.FILES if loose else SourceKind.FEED
    address = "" if loose else f"https://{title.lower().replace(' ', '-')}.example/feed"
    feed, _ = feeds.add(kind, title, address, "", draft.facts.get("folder", ""))
    original = Original("\n".join(f"<p>{line}</p>" for line in draft.plain.split(SEPARATOR)), Markup.FRAGMENT)
    data = ArticleData(draft.facts["title"], original, draft.facts["title"], published=draft.published)
    data = replace(data, address=draft.facts.get("address", ""))
    intent = ArticleIntent(Change.NEW, data, draft.facts["title"], draft.published)
    (number,) = articles.write(feed.id, [(intent, draft.prepared())])
    for mark in filter(None, draft.facts.get("marks", "").split(", ")):
        _mark(library, number, mark)
    return number


def _draft(lines: list[str]) -> Draft:
    draft = Draft()
    for line in lines:
        sign, _, rest = line.partition(" ")
        if sign == "~":
            rule, _, text = rest.partition(" | ")
            draft.removals.append(Removal(text, rule, len(draft.blocks)))
        elif re.fullmatch(r"[a-z]+:", sign):
            draft.facts[sign[:-1]] = rest
        elif sign == "#":
            draft.facts["title"] = rest
            draft.add(BlockKind.TITLE, rest)
        else:
            draft.add(_SIGNS.get(sign, BlockKind.PARAGRAPH), rest if sign in _SIGNS else line)
    return draft


def _quote(span: Span, about: str, cue: Span | None, *, sure: bool) -> Quote:
    first, _, speaker = about.partition(" ")
    kind = _QUOTES.get(first, QuoteKind.DIRECT)
    name = speaker if first in _QUOTES else about
    near = cue if cue is not None and span.start - cue.end < 40 else None
    return Quote(span, kind, name or None, near, 1.0 if sure else 0.4)


def _marker(kind: BlockKind) -> str:
    return "•" if kind is BlockKind.LIST_ITEM else ""


def _mark(library: Library, number: int, mark: str) -> None:
    does = library.annotating
    what, _, value = mark.partition(":")
    if what == "read":
        does.mark_read([number])
    elif what == "bookmark":
        does.bookmark(number)
    elif what == "tag":
        does.tag(number, value)
    else:
        does.set_note(number, value)

"""What the palette finds: commands, feeds, articles by their title."""

import asyncio
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Protocol, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from reader.core.articles import ArticleRow
from reader.core.feeds import Feed
from reader.core.queries import Sort
from reader.tui.commands import COMMANDS, Command
from reader.tui.desk import Desk
from reader.tui.view.cells import fit, width
from reader.tui.view.finding import folded, has_words
from reader.tui.view.palette import edge

FUZZY = 4
"""Letters from which a command may have them scattered over its title; fewer fit nearly every title."""
LEAST = 2
"""Letters from which articles are looked for."""
MOST = 20
"""Articles that are proposed."""
LOOKED_AT = 300
"""Articles with the words anywhere, the newest ones, among which titles are looked at."""
HIDDEN = ("move", "find")
"""Groups of commands that nobody looks for by name."""
LATE = ("pane", "sources", "go")
"""Groups that stand at the end, before anything is typed."""


WIDEST = 84
"""Cells of the palette, when the screen is wide enough."""
AROUND = 5
"""Cells of an entry that are air or scrollbar."""
APART = 3
"""Cells between a title and what stands at its right."""


class Obeying(Protocol):
    """A screen that can be told what to do."""

    desk: Desk

    def can(self, command_id: str) -> bool:
        """Whether a command makes sense now."""
        ...

    def do(self, command_id: str, argument: str = "") -> bool:
        """Do a command."""
        ...


class _OurProvider(Provider):
    """A provider for the screens that obey commands."""

    @property
    def obeying(self) -> Obeying | None:
        """The screen beneath the palette."""
        return cast("Obeying", self.screen) if hasattr(self.screen, "desk") and hasattr(self.screen, "do") else None

    @property
    def room(self) -> int:
        """Cells of an entry."""
        return palette_cells(self.screen.size.width) - AROUND


class CommandProvider(_OurProvider):
    """Commands that make sense now."""

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for command in self._commands():
            shown = self._row(command, Content(command.title))
            yield DiscoveryHit(shown, self._doing(command), command.title)

    async def search(self, query: str) -> Hits:
        """Those that fit."""
        matcher = self.matcher(query)
        for command in self._commands():
            score = max(matcher.match(command.title), matcher.match(command.id) * 0.9)
            if score > 0 and (len(query) >= FUZZY or has_words(f"{command.title} {command.id}", query)):
                shown = self._row(command, matcher.highlight(command.title))
                yield Hit(score, shown, self._doing(command), command.title)

    def _commands(self) -> Iterator[Command]:
        screen = self.obeying
        if screen is not None:
            able = [command for command in COMMANDS if command.group not in HIDDEN and screen.can(command.id)]
            yield from sorted(able, key=lambda command: command.group in LATE)

    def _doing(self, command: Command) -> Callable[[], Any]:
        screen = self.obeying
        return partial(screen.do, command.id) if screen is not None else _nothing

    def _row(self, command: Command, title: Content) -> Content:
        """Title, id and keys; the id only where there is room for it."""
        keys = " ".join(self.obeying.desk.keymap.shown(command.id)) if self.obeying else ""
        named = f":{command.id} {keys}"
        return one_row(title, named if title.cell_length + APART + width(named) <= self.room else keys, self.room)


class FeedProvider(_OurProvider):
    """Feeds by name: their articles are shown."""

    async def startup(self) -> None:
        """Read the feeds once."""
        screen = self.obeying
        able = screen is not None and screen.can("view.filter")
        self._feeds: tuple[Feed, ...] = screen.desk.library.subscribing.feeds() if able and screen else ()

    async def search(self, query: str) -> Hits:
        """Those that fit."""
        matcher, screen = self.matcher(query), self.obeying
        for feed in self._feeds:
            name = edge(feed.title)
            score = matcher.match(name)
            if score > 0 and screen is not None:
                go = partial(screen.do, "view.filter", f"feed:#{feed.id}")
                shown = one_row(matcher.highlight(name), f"feed · {feed.unread:,} unread", self.room)
                yield Hit(score * 0.95, shown, go, name)


class ArticleProvider(_OurProvider):
    """Articles by words of their title: the article is opened."""

    async def search(self, query: str) -> Hits:
        """The newest that have all the words; asked in a thread."""
        screen = self.obeying
        if screen is None or len(query.strip()) < LEAST or not screen.can("view.open"):
            return
        matcher = self.matcher(query)
        for row in await asyncio.to_thread(_by_title, screen.desk, query):
            title = edge(row.title)
            score = max(0.3, matcher.match(title) * 0.9)
            go = partial(screen.do, "view.open", str(row.id))
            shown = one_row(matcher.highlight(title), fit(f"article · {edge(row.source)}", self.room // 3), self.room)
            yield Hit(score, shown, go, title)


def palette_cells(screen: int) -> int:
    """Cells of the palette on a screen of so many."""
    return min(WIDEST, screen * 94 // 100)


def _cut(title: Content, cells: int) -> Content:
    return title.truncate(cells, ellipsis=True, pad=True)


def one_row(title: Content, right: str, room: int) -> Content:
    """A title with something dimmed at its right; the title is cut when there is too little room."""
    shown = edge(right)
    return Content.assemble(_cut(title, room - width(shown) - APART), " " * APART, (shown, "$dim"))


def _by_title(desk: Desk, typed: str) -> tuple[ArticleRow, ...]:
    """Among the newest articles that have the beginnings of all words, those that have them in the title."""
    words = [word for word in folded(typed).split() if word.isalnum()]
    if not words:
        return ()
    query = desk.library.reading.parse(" ".join(f"{word}*" for word in words))
    rows = desk.library.reading.page(query, Sort.NEWEST, limit=LOOKED_AT).items
    return tuple(row for row in rows if has_words(row.title, " ".join(words)))[:MOST]


def _nothing() -> None:
    """There is no screen that could do anything."""


PROVIDERS: list[type[Provider]] = [CommandProvider, FeedProvider, ArticleProvider]
"""In the order in which they are asked."""

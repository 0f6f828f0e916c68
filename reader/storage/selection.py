"""Which index answers a query, and the SQL that walks it.

The answer of every query is a list of keys of order, read from one index in list order, so that a page costs the same
however long the list is. Feeds together are the one exception: their lists are merged, which SQLite does as it goes.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reader.core.queries import And, Is, Query, State
from reader.storage.catalogue import Catalogue
from reader.storage.conditions import NEVER, Condition, in_feeds
from reader.storage.wants import Wants, wants

FEW, SHARE = 1000, 100
"""A set of so few articles, and less than such a part of all, is gone through one by one for the words: a look at the
words of one article costs some thirty steps along the index of words."""

NARROW = 50_000
"""A set of so few articles, and less than a quarter of all, is laid beside the walk along the index of words, so that
the other articles need not be looked at."""

MOST_MERGED, MERGED = 100, 10
"""The lists of so many feeds are merged, when together they hold less than such a part of all; else it is faster to
walk along all and pass over the others."""

_LISTED = Condition("a.trashed = 0")


@dataclass(frozen=True, slots=True)
class Arm:
    """One walk along one index."""

    tables: str
    """What follows FROM; it holds ``articles a``."""
    key: str
    """The key of order."""
    conditions: tuple[Condition, ...]
    """What must hold."""

    def sql(self, *bounds: Condition) -> tuple[str, list[Any]]:
        """The walk, between bounds; KEY stands for the key of order."""
        held = (*self.conditions, *bounds)
        where = " AND ".join(f"({one.sql})" for one in held).replace("KEY", self.key)
        values = [value for one in held for value in one.values]
        return f"SELECT {self.key} AS ord FROM {self.tables} WHERE {where}", values


@dataclass(frozen=True, slots=True)
class Selection:
    """The articles that a query means."""

    arms: tuple[Arm, ...]
    """The walks that together give them; no article is in two."""
    counted: tuple[Arm, ...] = ()
    """Walks that are faster when order does not matter; empty when there are none."""
    ranks: bool = False
    """Whether the query asks for words, so that there is an order by relevance."""

    def orders(
        self, *, newest: bool, beyond: int | None = None, limit: int = -1, offset: int = 0
    ) -> tuple[str, list[Any]]:
        """SQL for their keys of order in list order, from the first one after ``beyond``."""
        sql, values = _united(self.arms, _beyond(beyond, below=newest))
        return f"{sql} ORDER BY ord {'DESC' if newest else 'ASC'} LIMIT ? OFFSET ?", [*values, limit, offset]

    def counting(self, *, beyond: int | None = None, below: bool = True) -> tuple[str, list[Any]]:
        """SQL for their number, or the number of those below or above a key."""
        sql, values = _united(self.counted or self.arms, _beyond(beyond, below=below))
        return f"SELECT count(*) FROM ({sql})", values


def select(db: sqlite3.Connection, query: Query) -> Selection:
    """The articles that the query means. Raises QueryError."""
    catalogue = Catalogue.read(db)
    wanted = wants(query, catalogue)
    if wanted.never or (wanted.feeds is not None and not wanted.feeds):
        return Selection((Arm("articles a", "a.ord", (NEVER,)),))
    size, arms = min(_walks(wanted, catalogue), key=lambda walk: walk[0])
    if not wanted.match:
        return Selection(arms, tuple(_by_feed(wanted, catalogue)))
    match = Condition("article_words MATCH ?", (wanted.match,))
    total = catalogue.sum("total")
    if size <= min(FEW, total // SHARE):
        return Selection(tuple(_checked(arm, match) for arm in arms), ranks=True)
    beside = arms if size <= min(NARROW, total // 4) else ()
    return Selection((_along_words(match, beside, _held(wanted, catalogue)),), ranks=True)


def _checked(arm: Arm, match: Condition) -> Arm:
    """The walk with a look at the words of each article."""
    return Arm(f"{arm.tables} CROSS JOIN article_words w ON w.rowid = {arm.key}", arm.key, (*arm.conditions, match))


def _along_words(match: Condition, beside: tuple[Arm, ...], held: tuple[Condition, ...]) -> Arm:
    """The walk along the index of words, that passes over all but the articles ``beside`` it."""
    passing: tuple[Condition, ...] = ()
    if beside:
        sql, values = _united(beside)
        passing = (Condition(f"+w.rowid IN ({sql})", tuple(values)),)
    return Arm("article_words w CROSS JOIN articles a ON a.ord = w.rowid", "w.rowid", (match, *passing, *held))


def unread_of(query: Query) -> Query:
    """The unread ones of a query."""
    return Query(query.text, And((query.part, State(Is.UNREAD))))


def _walks(wanted: Wants, catalogue: Catalogue) -> Iterator[tuple[int, tuple[Arm, ...]]]:
    """Every walk that meets the query, with the number of articles on it."""
    total, unread = catalogue.sum("total"), catalogue.sum("unread")
    conditions = _held(wanted, catalogue)
    yield total, (_along("listed", conditions),)
    if "read" in wanted.flags:
        total = total - unread if wanted.flags["read"] else unread
        yield total, (_along("by_read", conditions),)
    for flag in ("starred", "noted"):
        if wanted.flags.get(flag):
            yield catalogue.sum(flag), (_along(flag, conditions),)
    for name in wanted.tags:
        number, articles = catalogue.tag(name)
        tables = "article_tags t CROSS JOIN articles a ON a.ord = t.ord"
        rest = _held(wanted, catalogue, tag=name)
        yield articles, (Arm(tables, "t.ord", (Condition("t.tag_id = ?", (number,)), *rest)),)
    if wanted.tagged:
        tables = "article_tags t CROSS JOIN articles a ON a.ord = t.ord"
        once = Condition("t.tag_id = (SELECT min(tag_id) FROM article_tags o WHERE o.ord = t.ord)")
        yield sum(articles for _, articles in catalogue.tags.values()), (Arm(tables, "t.ord", (once, *conditions)),)
    if wanted.language:
        yield catalogue.sum("total") // 4, (_along("by_language", conditions),)
    arms = tuple(_by_feed(wanted, catalogue))
    size = catalogue.sum("unread" if wanted.flags.get("read") is False else "total", wanted.feeds)
    if len(arms) == 1 or (arms and size * MERGED < total):
        yield size, arms


def _by_feed(wanted: Wants, catalogue: Catalogue) -> Iterator[Arm]:
    """The lists of the feeds, one walk each, unless there are too many."""
    if wanted.feeds is None or len(wanted.feeds) > MOST_MERGED:
        return
    index = "by_feed_read" if "read" in wanted.flags else "by_feed"
    rest = _held(wanted, catalogue, feeds=False)
    for feed in sorted(wanted.feeds):
        yield _along(index, (Condition(f"a.feed_id = {feed}"), *rest))


def _united(arms: tuple[Arm, ...], bounds: tuple[Condition, ...] = ()) -> tuple[str, list[Any]]:
    texts, values = zip(*(arm.sql(*bounds) for arm in arms), strict=True)
    return " UNION ALL ".join(texts), [value for some in values for value in some]


def _beyond(order: int | None, *, below: bool) -> tuple[Condition, ...]:
    return () if order is None else (Condition(f"KEY {'<' if below else '>'} ?", (order,)),)


def _along(index: str, conditions: tuple[Condition, ...]) -> Arm:
    return Arm(f"articles a INDEXED BY articles_{index}", "a.ord", conditions)


def _held(wanted: Wants, catalogue: Catalogue, *, feeds: bool = True, tag: str = "") -> tuple[Condition, ...]:
    """All that is wanted but the words; without the feeds, or one tag, when the walk itself sees to that."""
    found = [_LISTED, *(Condition(f"a.{flag} = {int(on)}") for flag, on in wanted.flags.items())]
    if feeds and wanted.feeds is not None:
        found.append(in_feeds(wanted.feeds))
    for name in wanted.tags - {tag}:
        sql = "EXISTS (SELECT 1 FROM article_tags x WHERE x.ord = a.ord AND x.tag_id = ?)"
        found.append(Condition(sql, (catalogue.tag(name)[0],)))
    if wanted.tagged:
        found.append(Condition("EXISTS (SELECT 1 FROM article_tags x WHERE x.ord = a.ord)"))
    if wanted.language:
        found.append(Condition("a.language = ?", (wanted.language,)))
    if wanted.low is not None:
        found.append(Condition("KEY >= ?", (wanted.low,)))
    if wanted.high is not None:
        found.append(Condition("KEY < ?", (wanted.high,)))
    return (*found, *wanted.others)

"""Steps about feeds and the articles in them; see `reader.storage.steps` for what a step is."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from reader.core.feeds import SourceKind
from reader.storage import codec
from reader.storage.decision_steps import RuleIs, free_rule
from reader.storage.story_counts import Tally

if TYPE_CHECKING:
    from reader.storage.steps import Steps

_KEPT = "(starred = 1 OR noted = 1 OR EXISTS (SELECT 1 FROM article_tags t WHERE t.ord = articles.ord))"


@dataclass(frozen=True, slots=True)
class FeedOf:
    """The feed that articles belong to."""

    name: ClassVar[str] = "feed-of"
    feed_id: int
    """The feed."""
    ids: tuple[int, ...]
    """The articles."""

    def apply(self, db: sqlite3.Connection) -> "Steps":
        """Move them there, with what they are known by, unless the feed knows another one by that."""
        before: dict[int, list[int]] = {}
        for number, feed in db.execute(
            "SELECT id, feed_id FROM articles WHERE id IN (SELECT value FROM json_each(?)) AND feed_id <> ?",
            (json.dumps(self.ids), self.feed_id),
        ):
            before.setdefault(feed, []).append(number)
        for numbers in before.values():
            values = (self.feed_id, json.dumps(numbers))
            db.execute("UPDATE articles SET feed_id = ? WHERE id IN (SELECT value FROM json_each(?))", values)
            sql = "UPDATE OR IGNORE identities SET feed_id = ? WHERE article_id IN (SELECT value FROM json_each(?))"
            db.execute(sql, values)
        moved = [number for numbers in before.values() for number in numbers]
        tally = Tally(db)
        tally.leave(moved)
        tally.enter(moved)
        tally.close()
        return tuple(FeedOf(feed, tuple(numbers)) for feed, numbers in before.items())

    def encoded(self) -> list[Any]:
        """Its fields as JSON."""
        return [self.feed_id, codec.pack_ids(self.ids)]


@dataclass(frozen=True, slots=True)
class FeedIs:
    """A field of a feed: its title, folder, or whether it is removed."""

    name: ClassVar[str] = "feed"
    feed_id: int
    """The feed."""
    field: str
    """The column."""
    value: str | int
    """What it shall be."""

    def apply(self, db: sqlite3.Connection) -> "Steps":
        """Set it."""
        assert self.field in ("title", "folder", "removed")  # noqa: S101
        row = db.execute(f"SELECT {self.field} FROM feeds WHERE id = ?", (self.feed_id,)).fetchone()
        if row is None or row[0] == self.value:
            return ()
        db.execute(f"UPDATE feeds SET {self.field} = ? WHERE id = ?", (self.value, self.feed_id))
        return (FeedIs(self.feed_id, self.field, row[0]),)

    def encoded(self) -> list[Any]:
        """Its fields as JSON."""
        return [self.feed_id, self.field, self.value]


@dataclass(frozen=True, slots=True)
class FeedLeft:
    """A feed that is not followed: it is gone with its articles, but for those with a bookmark, a note or a tag.

    What stays moves to a set of pages that bears the name of the feed, and keeps the rules of the feed about cleaning.
    """

    name: ClassVar[str] = "feed-left"
    feed_id: int
    """The feed."""

    def apply(self, db: sqlite3.Connection) -> "Steps":
        """Leave it; the inverse are other steps, which bring back exactly what went."""
        from reader.storage.steps import FlagIs, taken  # noqa: PLC0415 - that module knows this one

        sql = "SELECT kind, title FROM feeds WHERE id = ? AND removed = 0"
        row = db.execute(sql, (self.feed_id,)).fetchone()
        if row is None:
            return ()
        kind, title = row
        kept, gone = self._articles(db, _KEPT), self._articles(db, f"NOT {_KEPT}")
        steps: list[Any] = [FlagIs("trashed", True, gone)]
        if kept and kind != SourceKind.PAGES:
            pages = _pages(db, title)
            steps += [FeedIs(pages, "removed", 0), FeedOf(pages, kept), *self._rules(db, pages)]
        if not kept or kind != SourceKind.PAGES:
            steps.append(FeedIs(self.feed_id, "removed", 1))
        return taken(db, steps)

    def _rules(self, db: sqlite3.Connection, pages: int) -> Iterator[RuleIs]:
        """The rules of the feed for the set that takes over what stays."""
        sql = """
            SELECT keep, kind, text, created FROM source_rules r WHERE feed_id = ?1 AND NOT EXISTS
                (SELECT 1 FROM source_rules WHERE feed_id = ?2 AND (keep, kind, text) = (r.keep, r.kind, r.text))
        """
        for number, row in enumerate(db.execute(sql, (self.feed_id, pages)).fetchall(), free_rule(db)):
            yield RuleIs(number, pages, "", *row)

    def _articles(self, db: sqlite3.Connection, which: str) -> tuple[int, ...]:
        sql = f"SELECT id FROM articles WHERE feed_id = ? AND trashed = 0 AND {which}"
        return tuple(number for (number,) in db.execute(sql, (self.feed_id,)))

    def encoded(self) -> list[Any]:
        """Its fields as JSON."""
        return [self.feed_id]


def _pages(db: sqlite3.Connection, title: str) -> int:
    """The set of pages with this title; made out of sight when there is none, for a step to bring it up."""
    sql = "SELECT id FROM feeds WHERE kind = ? AND title = ? ORDER BY removed, id"
    found = db.execute(sql, (SourceKind.PAGES, title)).fetchone()
    if found is None:
        sql = "INSERT INTO feeds (kind, title, removed) VALUES (?, ?, 1) RETURNING id"
        found = db.execute(sql, (SourceKind.PAGES, title)).fetchone()
    return int(found[0])

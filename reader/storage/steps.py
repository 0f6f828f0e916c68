"""What a user's action is made of. Applying a step answers with the steps that take it back.

Every action is a few of these, and so is every undo: there is no other way to change what belongs to the user. A step
states how things shall be, not what to do, so it changes nothing where they are so already.
"""

import json
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol, TypeAlias

from reader.storage import codec, index
from reader.storage.name_steps import CorrectionIs, NameIs


class Step(Protocol):
    """One change that can be taken back."""

    name: ClassVar[str]
    """What it is called in the journal."""

    def apply(self, db: sqlite3.Connection) -> "Steps":
        """Make it so; the inverse, empty when nothing changed."""
        ...

    def encoded(self) -> list[Any]:
        """Its fields as JSON."""
        ...


Steps: TypeAlias = tuple[Step, ...]
"""Several steps, taken in order."""


@dataclass(frozen=True, slots=True)
class FlagIs:
    """Articles are read, starred or trashed, or are not."""

    name: ClassVar[str] = "flag"
    flag: str
    """Column of the articles."""
    on: bool
    """Whether it shall be set."""
    ids: tuple[int, ...]
    """The articles."""

    def apply(self, db: sqlite3.Connection) -> Steps:
        """Set it where it is not so."""
        assert self.flag in ("read", "starred", "trashed")  # noqa: S101
        changed = db.execute(
            f"""
            UPDATE articles SET {self.flag} = ?1
            WHERE id IN (SELECT value FROM json_each(?2)) AND {self.flag} <> ?1 RETURNING id
            """,
            (int(self.on), json.dumps(self.ids)),
        ).fetchall()
        return (FlagIs(self.flag, not self.on, tuple(number for (number,) in changed)),) if changed else ()

    def encoded(self) -> list[Any]:
        """Its fields as JSON."""
        return [self.flag, self.on, codec.pack_ids(self.ids)]


@dataclass(frozen=True, slots=True)
class TagIs:
    """Articles have a tag, or have it not."""

    name: ClassVar[str] = "tag"
    tag: str
    """The tag."""
    on: bool
    """Whether they shall have it."""
    ids: tuple[int, ...]
    """The articles."""

    def apply(self, db: sqlite3.Connection) -> Steps:
        """Put it on, or take it off, where it is not so."""
        wanted = "ord IN (SELECT ord FROM articles WHERE id IN (SELECT value FROM json_each(?2)))"
        if self.on:
            db.execute("INSERT OR IGNORE INTO tags (name) VALUES (?)", (self.tag,))
            sql = f"""
                INSERT OR IGNORE INTO article_tags (ord, tag_id)
                SELECT ord, (SELECT id FROM tags WHERE name = ?1) FROM articles WHERE {wanted} RETURNING ord
                """
        else:
            sql = f"""
                DELETE FROM article_tags WHERE tag_id = (SELECT id FROM tags WHERE name = ?1) AND {wanted}
                RETURNING ord
                """
        orders = [order for (order,) in db.execute(sql, (self.tag, json.dumps(self.ids)))]
        found = db.execute(
            "SELECT id FROM articles WHERE ord IN (SELECT value FROM json_each(?))", (json.dumps(orders),)
        ).fetchall()
        return (TagIs(self.tag, not self.on, tuple(number for (number,) in found)),) if found else ()

    def encoded(self) -> list[Any]:
        """Its fields as JSON."""
        return [self.tag, self.on, codec.pack_ids(self.ids)]


@dataclass(frozen=True, slots=True)
class NoteIs:
    """The note on an article."""

    name: ClassVar[str] = "note"
    article_id: int
    """The article."""
    text: str
    """The note; empty for none."""
    changed: str
    """When it was written, ISO 8601."""

    def apply(self, db: sqlite3.Connection) -> Steps:
        """Write it."""
        row = db.execute("SELECT text, changed FROM notes WHERE article_id = ?", (self.article_id,)).fetchone()
        before, changed = row or ("", "")
        if before == self.text:
            return ()
        with index.reindexed(db, self.article_id):
            if self.text:
                db.execute("REPLACE INTO notes VALUES (?, ?, ?)", (self.article_id, self.text, self.changed))
            else:
                db.execute("DELETE FROM notes WHERE article_id = ?", (self.article_id,))
        db.execute("UPDATE articles SET noted = ? WHERE id = ?", (bool(self.text), self.article_id))
        return (NoteIs(self.article_id, before, changed),)

    def encoded(self) -> list[Any]:
        """Its fields as JSON."""
        return [self.article_id, self.text, self.changed]


@dataclass(frozen=True, slots=True)
class TitleIs:
    """The title of an article."""

    name: ClassVar[str] = "title"
    article_id: int
    """The article."""
    title: str
    """The title."""
    origin: int
    """Whose it is, as in the column ``title_origin``."""

    def apply(self, db: sqlite3.Connection) -> Steps:
        """Give it."""
        row = db.execute("SELECT title, title_origin FROM articles WHERE id = ?", (self.article_id,)).fetchone()
        if row is None or row == (self.title, self.origin):
            return ()
        with index.reindexed(db, self.article_id):
            db.execute(
                "UPDATE articles SET title = ?, title_origin = ? WHERE id = ?",
                (self.title, self.origin, self.article_id),
            )
        return (TitleIs(self.article_id, *row),)

    def encoded(self) -> list[Any]:
        """Its fields as JSON."""
        return [self.article_id, self.title, self.origin]


@dataclass(frozen=True, slots=True)
class FeedOf:
    """The feed that articles belong to."""

    name: ClassVar[str] = "feed-of"
    feed_id: int
    """The feed."""
    ids: tuple[int, ...]
    """The articles."""

    def apply(self, db: sqlite3.Connection) -> Steps:
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

    def apply(self, db: sqlite3.Connection) -> Steps:
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


def taken(db: sqlite3.Connection, steps: Sequence[Step]) -> Steps:
    """Take the steps; what takes all of them back, in order."""
    inverse: list[Step] = []
    for step in steps:
        inverse[:0] = step.apply(db)
    return tuple(inverse)


def pack(steps: Sequence[Step]) -> bytes:
    """The steps for the journal."""
    return codec.pack([[step.name, *step.encoded()] for step in steps])


def unpack(blob: bytes) -> Steps:
    """The inverse of `pack`."""
    return tuple(_decoded(*fields) for fields in codec.unpack(blob))


def _decoded(name: str, *fields: Any) -> Step:
    if name in ("flag", "tag"):
        what, on, ids = fields
        kind = FlagIs if name == "flag" else TagIs
        return kind(what, on, tuple(codec.unpack_ids(ids)))
    if name == "feed-of":
        feed, ids = fields
        return FeedOf(feed, tuple(codec.unpack_ids(ids)))
    return _PLAIN[name](*fields)


_PLAIN: dict[str, Callable[..., Step]] = {kind.name: kind for kind in (NoteIs, TitleIs, FeedIs, NameIs, CorrectionIs)}
"""Steps whose fields are stored as they are."""

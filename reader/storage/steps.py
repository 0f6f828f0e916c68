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
from reader.storage.decision_steps import PieceIs, RuleIs
from reader.storage.feed_steps import FeedIs, FeedLeft, FeedOf
from reader.storage.name_steps import CorrectionIs, NameIs
from reader.storage.story_counts import Tally


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
        numbers = tuple(number for (number,) in changed)
        if self.flag == "trashed" and numbers:
            tally = Tally(db)
            (tally.leave if self.on else tally.enter)(numbers)
            tally.close()
        return (FlagIs(self.flag, not self.on, numbers),) if numbers else ()

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


_PLAIN: dict[str, Callable[..., Step]] = {
    kind.name: kind for kind in (NoteIs, TitleIs, FeedIs, FeedLeft, NameIs, CorrectionIs, PieceIs, RuleIs)
}
"""Steps whose fields are stored as they are."""

"""The journal: every action of the user with the steps that take it back. It survives restarts."""

import json
import sqlite3
from collections.abc import Callable, Sequence
from datetime import datetime

from reader.core.ports import Clock
from reader.storage import index, steps
from reader.storage.connections import Connections
from reader.storage.feed_steps import FeedIs
from reader.storage.rows import as_instant, as_text
from reader.storage.steps import FlagIs, Step, Steps

KEPT = 1000
"""Actions that can be taken back. What falls off the end is final: only then is anything deleted for good."""


class Journal:
    """Does things so that they can be undone."""

    def __init__(self, connections: Connections, clock: Clock) -> None:
        """``clock`` dates the entries."""
        self._connections = connections
        self.clock = clock

    def record(self, db: sqlite3.Connection, label: str, wanted: Sequence[Step]) -> Steps:
        """Take the steps and write down how to take them back, which is the answer.

        ``label`` says in words what was done. Nothing is written when nothing changed.
        """
        inverse = steps.taken(db, wanted)
        if inverse:
            self.note(db, label, inverse)
        return inverse

    def note(self, db: sqlite3.Connection, label: str, inverse: Sequence[Step]) -> None:
        """Write down how to take back what was done already. What was undone before can no longer be done again."""
        _let_go(db, "SELECT id, steps FROM journal WHERE undone = 1", ())
        db.execute(
            "INSERT INTO journal (at, label, steps) VALUES (?, ?, ?)",
            (as_text(self.clock()), label, steps.pack(inverse)),
        )
        _let_go(db, "SELECT id, steps FROM journal ORDER BY id DESC LIMIT -1 OFFSET ?", (KEPT,))

    def undo(self) -> str | None:
        """Take back the last action; its label, or None when there is none."""
        return self._turn("SELECT id, label, steps FROM journal WHERE undone = 0 ORDER BY id DESC LIMIT 1")

    def redo(self) -> str | None:
        """Do again what was undone last; its label, or None when there is none."""
        return self._turn("SELECT id, label, steps FROM journal WHERE undone = 1 ORDER BY id LIMIT 1")

    def last(self, db: sqlite3.Connection) -> tuple[datetime, Steps] | None:
        """When the last action was, and what takes it back."""
        row = db.execute("SELECT at, steps FROM journal WHERE undone = 0 ORDER BY id DESC LIMIT 1").fetchone()
        return (as_instant(row[0]), steps.unpack(row[1])) if row else None

    def take_back(self, db: sqlite3.Connection, chosen: Callable[[Step], bool]) -> bool:
        """Take back the newest action with a chosen step among those that undo it, whatever came later."""
        for number, blob in db.execute("SELECT id, steps FROM journal WHERE undone = 0 ORDER BY id DESC").fetchall():
            inverse = steps.unpack(blob)
            if any(chosen(step) for step in inverse):
                steps.taken(db, inverse)
                db.execute("DELETE FROM journal WHERE id = ?", (number,))
                return True
        return False

    def _turn(self, select: str) -> str | None:
        with self._connections.write(durable=True) as db:
            row = db.execute(select).fetchone()
            if row is None:
                return None
            number, label, blob = row
            opposite = steps.taken(db, steps.unpack(blob))
            db.execute("UPDATE journal SET undone = 1 - undone, steps = ? WHERE id = ?", (steps.pack(opposite), number))
            return str(label)


def _let_go(db: sqlite3.Connection, which: str, values: tuple[int, ...]) -> None:
    """Drop entries, and with them for good what they could have brought back."""
    for number, blob in db.execute(which, values).fetchall():
        for step in steps.unpack(blob):
            if isinstance(step, FlagIs) and step.flag == "trashed" and not step.on:
                _purge_articles(db, step.ids)
            elif isinstance(step, FeedIs) and step.field == "removed" and not step.value:
                _purge_feed(db, step.feed_id)
        db.execute("DELETE FROM journal WHERE id = ?", (number,))


def _purge_articles(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Delete what is in the trash, all but the line that keeps a feed from bringing it again."""
    for (number,) in db.execute(
        "SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?)) AND trashed = 1", (json.dumps(ids),)
    ).fetchall():
        index.remove(db, number)
        for table in ("bodies", "originals", "places", "notes", "corrections", "decided_pieces", "article_blocks"):
            db.execute(f"DELETE FROM {table} WHERE article_id = ?", (number,))
        for table in ("article_tags", "article_names", "article_quotes"):
            db.execute(f"DELETE FROM {table} WHERE ord = (SELECT ord FROM articles WHERE id = ?)", (number,))
        db.execute("UPDATE articles SET title = '', noted = 0 WHERE id = ?", (number,))


def _purge_feed(db: sqlite3.Connection, feed_id: int) -> None:
    """Delete a removed feed with what is left of its articles."""
    if db.execute("SELECT 1 FROM feeds WHERE id = ? AND removed = 1", (feed_id,)).fetchone():
        left = db.execute("SELECT id FROM articles WHERE feed_id = ? AND trashed = 1", (feed_id,)).fetchall()
        _purge_articles(db, [number for (number,) in left])
        db.execute("DELETE FROM articles WHERE feed_id = ? AND trashed = 1", (feed_id,))
        db.execute("DELETE FROM feeds WHERE id = ?", (feed_id,))

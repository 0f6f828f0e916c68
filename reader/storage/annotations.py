"""What the user adds: every verb is one transaction and one entry of the journal."""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import timedelta

from reader.core.annotations import Note
from reader.core.errors import InputError, NotFoundError
from reader.core.queries import And, Is, Query, State
from reader.core.safe import safe, safe_line
from reader.storage import selection
from reader.storage.connections import Connections
from reader.storage.counting import all_tags
from reader.storage.journal import Journal
from reader.storage.rows import as_instant, as_text
from reader.storage.steps import FlagIs, NoteIs, Steps, TagIs, TitleIs
from reader.storage.writing import USERS

SITTING = timedelta(minutes=10)
"""Changes of one note within this time are undone together."""

_CHUNK = 200


class Annotations:
    """Read marks, bookmarks, tags, notes, titles, deletion, and their undoing."""

    def __init__(self, connections: Connections, journal: Journal) -> None:
        """``journal`` takes every action."""
        self._connections = connections
        self._journal = journal

    def mark_read(self, ids: Sequence[int], read: bool = True) -> int:
        """Mark articles as read or unread; how many were not so before."""
        return self._flag("read", read, ids, "read" if read else "unread")

    def seen(self, article_id: int) -> None:
        """Mark an article as read because it was opened: no deed of the user, so nothing that undo takes back."""
        with self._connections.write() as db:
            FlagIs("read", True, (article_id,)).apply(db)

    def mark_all_read(self, query: Query) -> int:
        """Mark every article that the query means as read; how many were unread. Raises QueryError."""
        with self._connections.write() as db:
            orders, values = selection.select(db, selection.unread_of(query)).orders(newest=True)
            sql = f"SELECT a.id FROM ({orders}) m CROSS JOIN articles a ON a.ord = m.ord"
            ids = tuple(number for (number,) in db.execute(sql, values))
            return _touched(self._journal.record(db, f"{_many(ids)} marked read", (FlagIs("read", True, ids),)))

    def bookmark(self, article_id: int, on: bool = True) -> None:
        """Put a bookmark on an article, or take it off. Raises NotFoundError."""
        self._check(article_id)
        with self._connections.write() as db:
            label = "bookmark set" if on else "bookmark removed"
            self._journal.record(db, label, (FlagIs("starred", on, (article_id,)),))

    def tag(self, article_id: int, tag: str) -> None:
        """Put a tag on an article. Raises InputError when the tag is empty, NotFoundError."""
        self._check(article_id)
        with self._connections.write() as db:
            name = _tag(db, tag)
            self._journal.record(db, f"tag {name} added", (TagIs(name, True, (article_id,)),))

    def untag(self, article_id: int, tag: str) -> None:
        """Take a tag off an article. Raises InputError when the tag is empty, NotFoundError."""
        self._check(article_id)
        with self._connections.write() as db:
            name = _tag(db, tag)
            self._journal.record(db, f"tag {name} removed", (TagIs(name, False, (article_id,)),))

    def tags(self) -> tuple[tuple[str, int], ...]:
        """All tags with the number of their articles, by name."""
        with self._connections.read() as db:
            return all_tags(db)

    def set_note(self, article_id: int, text: str) -> None:
        """Write the note on an article; an empty text removes it. It survives a power cut. Raises NotFoundError."""
        self._check(article_id)
        text = safe(text).strip()
        with self._connections.write(durable=True) as db:
            step = NoteIs(article_id, text, as_text(self._journal.clock()))
            if self._goes_on(db, step):
                step.apply(db)
            else:
                self._journal.record(db, "note written" if text else "note removed", (step,))

    def notes(self, query: Query) -> Iterator[Note]:
        """The notes on the articles that the query means, newest article first. Raises QueryError."""
        noted = Query(query.text, And((query.part, State(Is.NOTED))))
        beyond: int | None = None
        while True:
            with self._connections.snapshot() as db:
                orders, values = selection.select(db, noted).orders(newest=True, beyond=beyond, limit=_CHUNK)
                rows = db.execute(
                    f"""
                    SELECT m.ord, a.id, a.title, n.text, n.changed FROM ({orders}) m
                    CROSS JOIN articles a ON a.ord = m.ord JOIN notes n ON n.article_id = a.id ORDER BY m.ord DESC
                    """,
                    values,
                ).fetchall()
            for _, number, title, text, changed in rows:
                yield Note(number, title, text, as_instant(changed))
            if len(rows) < _CHUNK:
                return
            beyond = rows[-1][0]

    def rename(self, article_id: int, title: str) -> None:
        """Give an article another title, which later versions of it keep. Raises InputError, NotFoundError."""
        self._check(article_id)
        title = safe_line(title)
        if not title:
            raise InputError("a title cannot be empty", "write at least one letter")
        with self._connections.write() as db:
            self._journal.record(db, "title changed", (TitleIs(article_id, title, USERS),))

    def delete(self, ids: Sequence[int]) -> int:
        """Delete articles, all that hangs on them included; how many there were."""
        return self._flag("trashed", True, ids, "deleted")

    def undo(self) -> str | None:
        """Take back the last action; what it was, in words, or None when there is none."""
        return self._journal.undo()

    def redo(self) -> str | None:
        """Do again what was taken back last; what it is, in words, or None when there is none."""
        return self._journal.redo()

    def _flag(self, flag: str, on: bool, ids: Sequence[int], done: str) -> int:
        with self._connections.write() as db:
            label = f"{_many(ids)} {'' if flag == 'trashed' else 'marked '}{done}"
            return _touched(self._journal.record(db, label, (FlagIs(flag, on, tuple(ids)),)))

    def _check(self, article_id: int) -> None:
        with self._connections.read() as db:
            if not db.execute("SELECT 1 FROM articles WHERE id = ? AND trashed = 0", (article_id,)).fetchone():
                raise NotFoundError(f"there is no article {article_id}", "reader list shows the numbers")

    def _goes_on(self, db: sqlite3.Connection, step: NoteIs) -> bool:
        """Whether this is the same sitting as the last action, so that undo takes back both; never for a loss."""
        last = self._journal.last(db)
        row = db.execute("SELECT text FROM notes WHERE article_id = ?", (step.article_id,)).fetchone()
        if last is None or row is None or len(step.text) * 2 < len(row[0]):
            return False
        at, inverse = last
        same = len(inverse) == 1 and isinstance(inverse[0], NoteIs) and inverse[0].article_id == step.article_id
        return same and self._journal.clock() - at < SITTING


def _tag(db: sqlite3.Connection, tag: str) -> str:
    """The tag as it is written already, whatever its case; quotation marks would end it in a query."""
    wanted = safe_line(tag.replace('"', ""))
    if not wanted:
        raise InputError("a tag cannot be empty", "write at least one letter")
    for (name,) in db.execute("SELECT name FROM tags"):
        if name.casefold() == wanted.casefold():
            return str(name)
    return wanted


def _touched(inverse: Steps) -> int:
    """How many articles the action changed."""
    return sum(len(step.ids) for step in inverse if isinstance(step, FlagIs))


def _many(ids: Sequence[int]) -> str:
    return "1 article" if len(ids) == 1 else f"{len(ids):,} articles"

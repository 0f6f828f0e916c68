"""Steps that put names and speakers right; see `reader.storage.steps` for what a step is.

Names that the user joined form trees: each points to the one it was taken for, and all count for the one at the top.
Rows of articles keep the form that was found beside the name that it counts for, so that a tree can be taken apart
again exactly as it was put together.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from reader.storage import codec, corrections, index, mentions

if TYPE_CHECKING:
    from reader.storage.steps import Steps

JOINED, LABEL, MUTED = "joined", "label", "muted"
"""What the user can decide about a name, as in the columns of that name."""

BELOW = """
    WITH RECURSIVE below (id) AS (
        SELECT ?1 UNION SELECT n.id FROM below b JOIN names n INDEXED BY names_joined ON n.joined = b.id
    )
"""
"""A name with all that were joined with it, directly or not; begins a query."""


@dataclass(frozen=True, slots=True)
class NameIs:
    """What the user decided about a name."""

    name: ClassVar[str] = "name"
    form_id: int
    """The name."""
    field: str
    """``joined`` (with the name of that number, or none), ``label`` (what it is called), ``muted``."""
    value: int | str | None
    """What it shall be."""

    def apply(self, db: sqlite3.Connection) -> "Steps":
        """Decide it."""
        assert self.field in (JOINED, LABEL, MUTED)  # noqa: S101
        row = db.execute(
            f"SELECT {self.field}, coalesce(counted, id) FROM names WHERE id = ?", (self.form_id,)
        ).fetchone()
        if row is None or row[0] == self.value:
            return ()
        db.execute(f"UPDATE names SET {self.field} = ? WHERE id = ?", (self.value, self.form_id))
        if self.field == JOINED:
            _count_for(db, self.form_id, row[1])
        return (NameIs(self.form_id, self.field, row[0]),)

    def encoded(self) -> list[Any]:
        """Its fields as JSON."""
        return [self.form_id, self.field, self.value]


@dataclass(frozen=True, slots=True)
class CorrectionIs:
    """What was put right in one article."""

    name: ClassVar[str] = "correction"
    article_id: int
    """The article."""
    what: str
    """``kind`` or ``speaker``."""
    about: str
    """The folded name, or the key of the quote."""
    value: str | None
    """What it shall be; None for what was found."""

    def apply(self, db: sqlite3.Connection) -> "Steps":
        """Put it right."""
        key = (self.article_id, self.what, self.about)
        sql = "SELECT value FROM corrections WHERE article_id = ? AND what = ? AND about = ?"
        row = db.execute(sql, key).fetchone()
        before = row[0] if row else None
        if before == self.value:
            return ()
        with recounted(db, self.article_id):
            db.execute("DELETE FROM corrections WHERE article_id = ? AND what = ? AND about = ?", key)
            if self.value is not None:
                db.execute(
                    "INSERT INTO corrections (article_id, what, about, value) VALUES (?, ?, ?, ?)", (*key, self.value)
                )
        return (CorrectionIs(*key, before),)

    def encoded(self) -> list[Any]:
        """Its fields as JSON."""
        return [self.article_id, self.what, self.about, self.value]


@contextmanager
def recounted(db: sqlite3.Connection, article_id: int) -> Iterator[None]:
    """Keep names, quotes and searched words in step with a change of what was put right in an article."""
    sql = "SELECT a.ord, b.analysis, b.plain FROM articles a JOIN bodies b ON b.article_id = a.id WHERE a.id = ?"
    row = db.execute(sql, (article_id,)).fetchone()
    if row is None:
        yield
        return
    order, blob, plain = row
    with index.reindexed(db, article_id):
        mentions.remove(db, order)
        yield
        mentions.add(db, order, corrections.read(db, article_id, blob, codec.unpack_text(plain)))


def _count_for(db: sqlite3.Connection, form_id: int, before: int) -> None:
    """Have a name, with all below it, count for the top of its tree, where it counted for ``before``."""
    top = _top(db, form_id)
    if top == before:
        return
    below = [number for (number,) in db.execute(f"{BELOW} SELECT id FROM below", (form_id,))]
    members = json.dumps(below)
    db.execute("UPDATE names SET counted = nullif(?, id) WHERE id IN (SELECT value FROM json_each(?))", (top, members))
    for table, column in (("article_names", "name_id"), ("article_quotes", "speaker_id")):
        sql = f"UPDATE {table} SET {column} = ?1 WHERE {column} = ?2 AND form_id IN (SELECT value FROM json_each(?3))"
        db.execute(sql, (top, before, members))
    for name_id in (before, top):
        db.execute(
            """
            UPDATE names SET (articles, mentions) = (
                SELECT count(DISTINCT an.ord), coalesce(sum(an.mentions), 0)
                FROM article_names an INDEXED BY article_names_by_name CROSS JOIN articles a ON a.ord = an.ord
                WHERE an.name_id = ?1 AND a.trashed = 0
            ) WHERE id = ?1
            """,
            (name_id,),
        )


def _top(db: sqlite3.Connection, form_id: int) -> int:
    """The name at the top of the tree."""
    seen = {form_id}
    while True:
        (above,) = db.execute("SELECT joined FROM names WHERE id = ?", (form_id,)).fetchone()
        if above is None or above in seen:
            return form_id
        form_id = above
        seen.add(above)

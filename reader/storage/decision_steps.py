"""Steps that decide about cleaning; see `reader.storage.steps` for what a step is.

Storage does not clean. It marks the articles that a decision is about as unsettled, in the same transaction; whoever
can clean makes them anew, now or after the next start.
"""

import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from reader.core.decisions import Like, Source, concerns, folded, host_of
from reader.core.feeds import SourceKind
from reader.storage import codec

if TYPE_CHECKING:
    from reader.storage.steps import Steps

_WORD = re.compile(r"[^\W\d_]+")
NONE = -1
"""Stands for no decision, where 1 keeps a piece and 0 takes it out."""


@dataclass(frozen=True, slots=True)
class PieceIs:
    """What is decided about one piece of an article."""

    name: ClassVar[str] = "piece"
    article_id: int
    """The article."""
    keep: int
    """1 to keep it, 0 to take it out, `NONE` to leave it to the cleaner."""
    kind: str
    """As in the table, like the following."""
    text: str
    """Its words."""
    before: str
    """The words before it."""
    after: str
    """The words after it."""

    def apply(self, db: sqlite3.Connection) -> "Steps":
        """Decide it, and mark the article as unsettled."""
        values = (self.article_id, self.text, self.kind, self.before, self.after)
        row = db.execute(f"SELECT keep {_PIECE}", values).fetchone()
        was = NONE if row is None else int(row[0])
        if was == self.keep:
            return ()
        db.execute(f"DELETE {_PIECE}", values)
        if self.keep != NONE:
            fields = (self.article_id, self.keep, self.kind, self.text, self.before, self.after)
            db.execute("INSERT INTO decided_pieces VALUES (?, ?, ?, ?, ?, ?)", fields)
        unsettle(db, [self.article_id])
        return (PieceIs(self.article_id, was, self.kind, self.text, self.before, self.after),)

    def encoded(self) -> list[Any]:
        """Its fields as JSON."""
        return [self.article_id, self.keep, self.kind, self.text, self.before, self.after]


_PIECE = "FROM decided_pieces WHERE article_id = ? AND text = ? AND kind = ? AND before = ? AND after = ?"


@dataclass(frozen=True, slots=True)
class RuleIs:
    """A rule about the pieces of a source, or that there is none with that number."""

    name: ClassVar[str] = "rule"
    rule_id: int
    """Its number."""
    feed_id: int | None = None
    """As in the table, like the following."""
    host: str = ""
    """The host of web pages."""
    keep: int = NONE
    """1 when such pieces stay, 0 when they go, `NONE` when there is no such rule."""
    kind: str = ""
    """Kind of the pieces."""
    text: str = ""
    """Words of the pieces."""
    created: str = ""
    """When it was made, ISO 8601."""

    def apply(self, db: sqlite3.Connection) -> "Steps":
        """Make it so, and mark the articles that it says something about as unsettled."""
        row = db.execute(
            "SELECT id, feed_id, host, keep, kind, text, created FROM source_rules WHERE id = ?", (self.rule_id,)
        ).fetchone()
        was = RuleIs(*row) if row else RuleIs(self.rule_id)
        if was == self:
            return ()
        db.execute("DELETE FROM source_rules WHERE id = ?", (self.rule_id,))
        if self.keep != NONE:
            db.execute("INSERT INTO source_rules VALUES (?, ?, ?, ?, ?, ?, ?)", self.encoded())
        for rule in (was, self):
            if rule.keep != NONE:
                source, like = Source(rule.feed_id, rule.host), Like(rule.kind, rule.text)
                unsettle(db, [number for number, (concerned,) in looked_through(db, source, [like]) if concerned])
        return (was,)

    def encoded(self) -> list[Any]:
        """Its fields as JSON."""
        return [self.rule_id, self.feed_id, self.host, self.keep, self.kind, self.text, self.created]


def source_for(feed_id: int, kind: str, address: str) -> Source:
    """Pages go by their host; everything else, and a page without one, by its feed."""
    host = host_of(address) if kind == SourceKind.PAGES else ""
    return Source(None, host) if host else Source(feed_id)


def free_rule(db: sqlite3.Connection) -> int:
    """A number that no rule ever had."""
    sql = "SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'source_rules'"
    return int(db.execute(sql).fetchone()[0])


def unsettle(db: sqlite3.Connection, ids: list[int]) -> None:
    """Mark articles as not yet following what was decided."""
    db.execute("UPDATE articles SET cleaner = 0 WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(ids),))


def looked_through(
    db: sqlite3.Connection, source: Source, likes: Sequence[Like], limit: int = -1
) -> Iterator[tuple[int, list[bool]]]:
    """The articles of a source, newest first, each with whether rules about such pieces concern it."""
    signs = [_signs(like) for like in likes]
    for number, packed, layout in _bodies(db, source, limit):
        plain = codec.unpack_text(packed)
        letters = (plain + codec.unpack_text(layout)).casefold()
        likely = [all(sign in letters for sign in each) for each in signs]
        text = codec.unpack_layout(plain, layout) if any(likely) else None
        yield (
            number,
            [text is not None and may and concerns(like, text) for like, may in zip(likes, likely, strict=True)],
        )


def _signs(like: Like) -> list[str]:
    """What must stand somewhere in an article that has such a piece: most are told by that, without taking it apart."""
    words = _WORD.findall(folded(like.text))
    return [sign for sign in (like.kind.casefold(), max(words, key=len, default="")) if sign]


def _bodies(db: sqlite3.Connection, source: Source, limit: int) -> Iterator[tuple[int, bytes, bytes]]:
    columns = "a.id, b.plain, b.layout, b.address FROM articles a JOIN bodies b ON b.article_id = a.id"
    if source.feed_id is not None:
        sql = f"SELECT {columns} WHERE a.trashed = 0 AND a.feed_id = ? ORDER BY a.ord DESC LIMIT ?"
        rows = db.execute(sql, (source.feed_id, limit))
        yield from ((number, plain, layout) for number, plain, layout, _ in rows)
        return
    sql = f"SELECT {columns} JOIN feeds f ON f.id = a.feed_id WHERE a.trashed = 0 AND f.kind = ? ORDER BY a.ord DESC"
    for number, plain, layout, address in db.execute(sql, (SourceKind.PAGES,)):
        if limit == 0:
            return
        if host_of(address) == source.host:
            limit -= 1
            yield number, plain, layout

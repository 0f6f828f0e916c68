"""Feeds: the places that articles come from."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from reader.core.errors import InputError, NotFoundError
from reader.core.feeds import Caching, Feed, FeedHealth, SourceKind
from reader.core.safe import safe_line
from reader.storage.connections import Connections
from reader.storage.feed_steps import FeedIs, FeedLeft
from reader.storage.journal import Journal
from reader.storage.rows import as_instant, as_text

EVERY = timedelta(minutes=30)
"""How long a feed that answers is left alone."""

AGREEING = 3
"""Answers in a row that must name the same new address before it is believed: a login page may say that all moved."""

AT_MOST = timedelta(days=1)
"""How long a feed that fails is left alone at most; the time doubles with each failure in a row."""

_SELECT = """
    SELECT f.id, f.kind, f.title, f.address, f.site, f.folder, c.unread, c.total,
        f.checked_at, f.succeeded_at, f.error, f.failures, f.retry_at, f.gone, f.etag, f.modified, f.trusted
    FROM feeds f JOIN counts c ON c.feed_id = f.id
    WHERE f.removed = 0
"""


class Feeds:
    """The feeds of the library."""

    def __init__(self, connections: Connections, journal: Journal) -> None:
        """``journal`` takes what the user does to feeds."""
        self._connections = connections
        self._journal = journal

    def add(
        self,
        kind: SourceKind,
        title: str,
        address: str = "",
        site: str = "",
        folder: str = "",
        *,
        trusted: bool = False,
    ) -> tuple[Feed, bool]:
        """The feed, and whether it is new. ``trusted`` says that the user named this very address.

        Feeds are the same when their address is, sets of files and pages when their title is. A feed that was removed
        and can still be undone comes back with all it had.
        """
        title, address = safe_line(title) or safe_line(address), safe_line(address)
        with self._connections.write() as db:
            found = self._same(db, kind, title, address)
            if found is None and address and self._revived(db, address):
                found = self._same(db, kind, title, address)
            if found is not None:
                if trusted and not found.trusted:
                    db.execute("UPDATE feeds SET trusted = 1 WHERE id = ?", (found.id,))
                return _get(db, found.id), False
            cursor = db.execute(
                "INSERT INTO feeds (kind, title, address, site, folder, trusted) VALUES (?, ?, ?, ?, ?, ?)",
                (kind, title, address, safe_line(site), _folder(folder), trusted),
            )
            return _get(db, int(cursor.lastrowid or 0)), True

    def get(self, feed_id: int) -> Feed:
        """The feed. Raises NotFoundError."""
        with self._connections.read() as db:
            return _get(db, feed_id)

    def all(self) -> tuple[Feed, ...]:
        """All feeds, by folder and title."""
        with self._connections.read() as db:
            rows = db.execute(_SELECT).fetchall()
        return tuple(
            sorted(map(_feed, rows), key=lambda feed: (feed.folder.casefold(), feed.title.casefold(), feed.id))
        )

    def find(self, kind: SourceKind, address: str) -> Feed | None:
        """The feed of this kind with this address."""
        with self._connections.read() as db:
            row = db.execute(f"{_SELECT} AND f.kind = ? AND f.address = ?", (kind, safe_line(address))).fetchone()
        return _feed(row) if row else None

    def of_kind(self, kind: SourceKind) -> tuple[Feed, ...]:
        """All feeds of a kind, by folder and title."""
        return tuple(feed for feed in self.all() if feed.kind is kind)

    def due(self, now: datetime) -> tuple[Feed, ...]:
        """The feeds that should be fetched at ``now``, those that waited longest first."""
        due = [feed for feed in self.of_kind(SourceKind.FEED) if _is_due(feed.health, now)]
        return tuple(sorted(due, key=lambda feed: feed.health.checked_at.timestamp() if feed.health.checked_at else 0))

    def rename(self, feed_id: int, title: str) -> None:
        """Give the feed another name. Can be undone. Raises InputError when it is empty, NotFoundError."""
        title = safe_line(title)
        if not title:
            raise InputError("a feed needs a name", "write at least one letter")
        self._change(feed_id, "title", title, f"feed renamed to {title}")

    def move(self, feed_id: int, folder: str) -> None:
        """Put the feed into a folder, ``/`` between levels, or with an empty one to the top. Can be undone."""
        folder = _folder(folder)
        self._change(feed_id, "folder", folder, f"feed moved to {folder}" if folder else "feed moved to the top")

    def remove(self, feed_id: int) -> None:
        """Remove the feed with its articles, but for those with a bookmark, a note or a tag. Can be undone.

        What stays moves to a set of pages that bears the name of the feed. Raises NotFoundError.
        """
        with self._connections.write() as db:
            feed = _get(db, feed_id)
            self._journal.record(db, f"feed {feed.title} removed", (FeedLeft(feed_id),))

    def added(self, feed_ids: Sequence[int]) -> None:
        """Remember that the user added these feeds, so that undo takes them away with what came from them."""
        with self._connections.write() as db:
            titles = [_get(db, feed_id).title for feed_id in feed_ids]
            label = f"feed {titles[0]} added" if len(titles) == 1 else f"{len(titles):,} feeds added"
            self._journal.note(db, label, [FeedLeft(feed_id) for feed_id in feed_ids])

    def moved(self, feed_id: int, address: str) -> bool:
        """Note that the feed says it moved for good; whether its address changed, as it said so often enough in a row.

        Nothing happens when another feed has that address.
        """
        address = safe_line(address)
        with self._connections.write() as db:
            row = db.execute("SELECT address, times FROM moves WHERE feed_id = ?", (feed_id,)).fetchone()
            times = row[1] + 1 if row and row[0] == address else 1
            if times < AGREEING:
                db.execute("REPLACE INTO moves VALUES (?, ?, ?)", (feed_id, address, times))
                return False
            db.execute("DELETE FROM moves WHERE feed_id = ?", (feed_id,))
            sql = "UPDATE OR IGNORE feeds SET address = ? WHERE id = ?"
            return db.execute(sql, (address, feed_id)).rowcount > 0

    def stayed(self, feed_id: int) -> None:
        """Note that the feed answered where it always was."""
        with self._connections.write() as db:
            db.execute("DELETE FROM moves WHERE feed_id = ?", (feed_id,))

    def set_title(self, feed_id: int, title: str) -> None:
        """Take over the name that the feed gives itself: no action of the user, so nothing to undo."""
        with self._connections.write() as db:
            db.execute("UPDATE feeds SET title = ? WHERE id = ?", (safe_line(title), feed_id))

    def set_site(self, feed_id: int, site: str) -> None:
        """Note the address of its site."""
        with self._connections.write() as db:
            db.execute("UPDATE feeds SET site = ? WHERE id = ?", (safe_line(site), feed_id))

    def record_success(self, feed_id: int, caching: Caching, at: datetime) -> None:
        """Note that fetching went well."""
        with self._connections.write() as db:
            db.execute(
                """
                UPDATE feeds SET etag = ?2, modified = ?3, checked_at = ?4, succeeded_at = ?4, error = '', failures = 0,
                    retry_at = NULL, gone = 0 WHERE id = ?1
                """,
                (feed_id, safe_line(caching.etag), safe_line(caching.modified), as_text(at)),
            )

    def record_failure(
        self, feed_id: int, error: str, at: datetime, *, retry_at: datetime | None = None, gone: bool = False
    ) -> None:
        """Note that fetching failed and why, in words; that it shall wait, or that the feed is gone for good."""
        wait = as_text(retry_at) if retry_at else None
        with self._connections.write() as db:
            db.execute(
                """
                UPDATE feeds SET checked_at = ?, error = ?, failures = failures + 1, retry_at = ?, gone = ?
                WHERE id = ?
                """,
                (as_text(at), safe_line(error) or "it failed", wait, gone, feed_id),
            )

    def _change(self, feed_id: int, field: str, value: str, label: str) -> None:
        with self._connections.write() as db:
            _get(db, feed_id)
            self._journal.record(db, label, (FeedIs(feed_id, field, value),))

    def _same(self, db: sqlite3.Connection, kind: SourceKind, title: str, address: str) -> Feed | None:
        if address:
            row = db.execute(f"{_SELECT} AND f.address = ?", (address,)).fetchone()
        else:
            sql = f"{_SELECT} AND f.address = '' AND f.kind = ? AND f.title = ? ORDER BY f.id"
            row = db.execute(sql, (kind, title)).fetchone()
        return _feed(row) if row else None

    def _revived(self, db: sqlite3.Connection, address: str) -> bool:
        """Undo the removal of the feed with this address, if there was one."""
        row = db.execute(
            "SELECT id FROM feeds WHERE address = ? AND removed = 1 ORDER BY id DESC", (address,)
        ).fetchone()
        return row is not None and self._journal.take_back(db, lambda step: step == FeedIs(row[0], "removed", 0))


def _get(db: sqlite3.Connection, feed_id: int) -> Feed:
    row = db.execute(f"{_SELECT} AND f.id = ?", (feed_id,)).fetchone()
    if row is None:
        raise NotFoundError(f"there is no feed {feed_id}", "reader feeds lists them all")
    return _feed(row)


def _feed(row: tuple[Any, ...]) -> Feed:
    checked, succeeded, error, failures, retry_at, gone, etag, modified, trusted = row[8:]
    number, kind, title, address, site, folder, unread, total = row[:8]
    health = FeedHealth(_instant(checked), _instant(succeeded), error, failures, _instant(retry_at), bool(gone))
    return Feed(
        *(number, SourceKind(kind), title, address, site, folder, unread, total),
        health,
        Caching(etag, modified),
        bool(trusted),
    )


def _instant(text: str | None) -> datetime | None:
    return as_instant(text) if text else None


def _folder(folder: str) -> str:
    """The folder without empty levels."""
    return "/".join(level for part in folder.split("/") if (level := safe_line(part)))


def _is_due(health: FeedHealth, now: datetime) -> bool:
    if health.gone or (health.retry_at is not None and now < health.retry_at):
        return False
    if health.checked_at is None or health.checked_at > now:
        return True
    wait: timedelta = min(EVERY * 2 ** min(health.failures, 10), AT_MOST)
    return now - health.checked_at >= wait

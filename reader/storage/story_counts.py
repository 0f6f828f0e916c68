"""Counts which blocks several different stories of a site hold, as articles come, change and go."""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from struct import pack, unpack

from reader.core.articles import Prepared
from reader.core.decisions import Source
from reader.core.feeds import SourceKind
from reader.core.repetition import OTHERS, STEPS, BlocksSeen, enough, mark_of
from reader.storage.decision_steps import source_for
from reader.storage.repetition import OUTDATED, copies_of, packed, repeated, site_of, unpacked

WINDOW = 400
"""The latest articles of a site, whose blocks are remembered although no other story holds them yet."""
RECENT = 40
"""Articles of a site among which a new one may find its copy."""
COPIES = 20
"""Articles that may be one story; a title that more of them bear is that of a column."""
LOOKED = 2_000
"""Articles of a site, the latest ones, that are made anew when it turns out that a block of theirs is furniture."""


@dataclass(slots=True)
class Tally:
    """Adds up what the articles of one transaction bring and take; `close` writes it down."""

    db: sqlite3.Connection
    """Inside a transaction."""
    changes: defaultdict[int, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    """By how many stories more or fewer each block of a site is held."""
    stories: Counter[int] = field(default_factory=Counter)
    """How many stories more or fewer each site has."""
    written: defaultdict[int, dict[int, BlocksSeen]] = field(default_factory=lambda: defaultdict(dict))
    """By site, the articles that were put, with what they show."""
    homes: dict[int, int | None] = field(default_factory=dict)
    """By feed, the number of its site; ``None`` for pages, which go by their host."""
    recent: dict[int, list[tuple[int, frozenset[int]]]] = field(default_factory=dict)
    """By site, story and sketch of the latest articles."""

    def put(self, number: int, made: Prepared, feed: int | None = None) -> None:
        """Count an article that was written, as it is now; ``feed`` is where it is new."""
        seen, title = made.cleaned.seen, made.cleaned.metadata.title
        site = self._home_of(number) if feed is None else self._home(number, feed)
        sketch = frozenset(mark & 0xFFFFFFFF for mark in seen.sketch)
        sql = "SELECT site_id, story, marks FROM article_blocks WHERE article_id = ?"
        before = self.db.execute(sql, (number,)).fetchone() if feed is None else None
        stayed = before[1] if before and site is not None and before[0] == site else None
        story, told = self._story_of(number, site, title, sketch, stayed)
        if before and stayed != story:
            self.leave([number])
            before = None
        if site is not None:
            copies = copies_of(self.db, site, story) if told else {}
            copies.pop(number, None)
            self._count(site, set(seen.marks), set(unpacked(before[2])) if before else None, copies)
            self.written[site][number] = seen
        self.db.execute(
            f"{'REPLACE' if feed is None else 'INSERT'} INTO article_blocks VALUES (?, ?, ?, ?, ?)",
            (number, site, story, packed(seen.marks), pack(f">{len(sketch)}I", *sorted(sketch))),
        )
        if site is not None and site in self.recent:
            self.recent[site].append((story, sketch))

    def leave(self, ids: Iterable[int]) -> None:
        """Count articles no longer: they are in the trash, or belong to another site."""
        wanted = json.dumps(list(ids))
        rows = self.db.execute(
            """
            SELECT site_id, story, article_id, marks FROM article_blocks
            WHERE article_id IN (SELECT value FROM json_each(?)) AND site_id IS NOT NULL ORDER BY site_id, story
            """,
            (wanted,),
        ).fetchall()
        if rows:
            self._moved(rows, -1)
            sql = "UPDATE article_blocks SET site_id = NULL WHERE article_id IN (SELECT value FROM json_each(?))"
            self.db.execute(sql, (wanted,))

    def enter(self, ids: Iterable[int]) -> None:
        """Count articles again that are no longer in the trash, or belong to another site now."""
        sql = """
            SELECT b.article_id, b.story, b.marks FROM article_blocks b JOIN articles a ON a.id = b.article_id
            WHERE b.article_id IN (SELECT value FROM json_each(?)) AND b.site_id IS NULL AND a.trashed = 0
        """
        found = self.db.execute(sql, (json.dumps(list(ids)),)).fetchall()
        rows = sorted(
            (site, story, number, marks)
            for number, story, marks in found
            if (site := self._home_of(number)) is not None
        )
        self._moved(rows, 1)
        sql = "UPDATE article_blocks SET site_id = ? WHERE article_id = ?"
        self.db.executemany(sql, ((site, number) for site, _, number, _ in rows))

    def close(self) -> None:
        """Write the counts down, forget what is old, and have those made anew that hold what is furniture now."""
        for site, changes in self.changes.items():
            rows = sorted((mark, by) for mark, by in changes.items() if by)
            sql = "INSERT INTO site_blocks VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET stories = stories + ?3"
            self.db.executemany(sql, ((site, *row) for row in rows))
            sql = "DELETE FROM site_blocks WHERE site_id = ? AND mark = ? AND stories <= 0"
            self.db.executemany(sql, ((site, mark) for mark, by in rows if by < 0))
        sql = "UPDATE sites SET stories = stories + ? WHERE id = ?"
        self.db.executemany(sql, ((by, site) for site, by in self.stories.items() if by))
        for site, written in self.written.items():
            _forget(self.db, site, written)
            if stale := self._stale(site):
                _outdate(self.db, stale)

    def _count(self, site: int, marks: set[int], before: set[int] | None, copies: dict[int, set[int]]) -> None:
        """Count the blocks of one article, unless ``copies`` hold them; it was counted with those ``before``."""
        held: set[int] = set().union(*copies.values())
        for mark in marks - held - (before or set()):
            self.changes[site][mark] += 1
        for mark in (before or set()) - marks - held:
            self.changes[site][mark] -= 1
        if before is None and not copies:
            self.stories[site] += 1

    def _moved(self, rows: Sequence[tuple[int, int, int, bytes]], by: int) -> None:
        """Count what articles of some stories add to the others of those stories."""
        for (site, story), group in groupby(rows, key=itemgetter(0, 1)):
            moving = {number: set(unpacked(marks)) for _, _, number, marks in group}
            staying = [marks for number, marks in copies_of(self.db, site, story).items() if number not in moving]
            for mark in set().union(*moving.values()).difference(*staying):
                self.changes[site][mark] += by
            if not staying:
                self.stories[site] += by

    def _home_of(self, number: int) -> int | None:
        """The number of the site that an article belongs to; ``None`` while it is in the trash."""
        sql = "SELECT feed_id, trashed FROM articles WHERE id = ?"
        feed, trashed = self.db.execute(sql, (number,)).fetchone()
        return None if trashed else self._home(number, feed)

    def _home(self, number: int, feed: int) -> int:
        """The number of the site that an article of a feed belongs to."""
        if feed not in self.homes:
            (kind,) = self.db.execute("SELECT kind FROM feeds WHERE id = ?", (feed,)).fetchone()
            self.homes[feed] = None if kind == SourceKind.PAGES else self._numbered(source_for(feed, kind, ""))
        if (home := self.homes[feed]) is not None:
            return home
        (address,) = self.db.execute("SELECT address FROM bodies WHERE article_id = ?", (number,)).fetchone()
        return self._numbered(source_for(feed, SourceKind.PAGES, address))

    def _numbered(self, source: Source) -> int:
        """The number of a site, which it gets now when it has none."""
        found = site_of(self.db, source)
        if found is None:
            sql = "INSERT INTO sites (feed_id, host) VALUES (?, ?) RETURNING id"
            (found,) = self.db.execute(sql, (source.feed_id, source.host)).fetchone()
        return int(found)

    def _story_of(
        self, number: int, site: int | None, title: str, sketch: frozenset[int], before: int | None
    ) -> tuple[int, int]:
        """The story that an article tells, and how many others may do: that of one with its title, or with most of its
        blocks, else its own.
        """
        own = mark_of(f"{title} {number}")
        named = mark_of(title) if title else own
        if site is None:
            return named, 0
        if before is not None and (told := self._told(site, before)) and (told > 1 or before in (named, own)):
            return before, told
        told = self._told(site, named)
        if not told and (alike := self._alike(site, sketch)) is not None:
            named, told = alike, self._told(site, alike)
        return (named, told) if told < COPIES else (own, 0)

    def _told(self, site: int, story: int) -> int:
        """How many articles of a site tell a story."""
        sql = "SELECT count(*) FROM article_blocks WHERE site_id = ? AND story = ?"
        return int(self.db.execute(sql, (site, story)).fetchone()[0])

    def _alike(self, site: int, sketch: frozenset[int]) -> int | None:
        """The story of a recent article that shares most of its blocks with this one."""
        if site not in self.recent:
            sql = "SELECT story, sketch FROM article_blocks WHERE site_id = ? ORDER BY article_id DESC LIMIT ?"
            rows = self.db.execute(sql, (site, RECENT))
            self.recent[site] = [(story, frozenset(unpack(f">{len(blob) // 4}I", blob))) for story, blob in rows]
        for story, other in self.recent[site]:
            shared = len(sketch & other)
            if shared >= 2 and 2 * shared > min(len(sketch), len(other)):
                return story
        return None

    def _stale(self, site: int) -> list[int]:
        """Articles of a site with a block that turns out to be furniture, which their text does not heed."""
        (stories,) = self.db.execute("SELECT stories FROM sites WHERE id = ?", (site,)).fetchone()
        counts = repeated(self.db, site, OTHERS + 1)
        furniture = {mark: n - 1 for mark, n in counts.items() if enough(mark, n - 1, stories - 1)}
        if not furniture:
            return []
        written = self.written[site]
        stale = [number for number, seen in written.items() if not furniture.keys() & seen.marks <= set(seen.heeded)]
        fresh = {mark for mark, others in furniture.items() if _passed(mark, others, self.changes[site][mark])}
        if fresh:
            sql = "SELECT article_id, marks FROM article_blocks WHERE site_id = ? ORDER BY article_id DESC LIMIT ?"
            rows = self.db.execute(sql, (site, LOOKED))
            stale += [n for n, marks in rows if n not in written and not fresh.isdisjoint(unpacked(marks))]
        return stale


def _outdate(db: sqlite3.Connection, ids: list[int]) -> None:
    """Have articles made anew when there is time; those that a decision waits for are anyway."""
    sql = "UPDATE articles SET cleaner = ? WHERE id IN (SELECT value FROM json_each(?)) AND cleaner <> 0"
    db.execute(sql, (OUTDATED, json.dumps(ids)))


def _passed(mark: int, others: int, more: int) -> bool:
    """Whether a block came to be in enough stories just now, by ``more`` of them."""
    return more > 0 and any(others - more < step <= others for step in (STEPS if mark & 1 else (OTHERS,)))


def _forget(db: sqlite3.Connection, site: int, written: Iterable[int]) -> None:
    """Forget the blocks of older articles that no other story holds, and how to tell copies of them."""
    sql = "SELECT article_id FROM article_blocks WHERE site_id = ? ORDER BY article_id DESC LIMIT 1 OFFSET ?"
    row = db.execute(sql, (site, WINDOW)).fetchone()
    if row is None:
        return
    (last,) = row
    sql = "SELECT article_id FROM article_blocks WHERE site_id = ? AND article_id <= ? ORDER BY article_id DESC LIMIT ?"
    put = set(written)
    old = {number for (number,) in db.execute(sql, (site, last, len(put)))} | {n for n in put if n <= last}
    for number in sorted(old):
        _trim(db, site, number)


def _trim(db: sqlite3.Connection, site: int, number: int) -> None:
    row = db.execute("SELECT story, marks, sketch FROM article_blocks WHERE article_id = ?", (number,)).fetchone()
    story, blob, sketch = row
    if not (blob or sketch):
        return
    copies = copies_of(db, site, story)
    marks = copies.pop(number)
    alone = [*marks.difference(*copies.values())]
    places = ", ".join("?" * len(alone))
    sql = f"DELETE FROM site_blocks WHERE site_id = ? AND stories = 1 AND mark IN ({places}) RETURNING mark"
    marks.difference_update(mark for (mark,) in db.execute(sql, (site, *alone)).fetchall())
    sql = "UPDATE article_blocks SET marks = ?, sketch = x'' WHERE article_id = ?"
    db.execute(sql, (packed(sorted(marks)), number))

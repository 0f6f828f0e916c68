"""Which blocks several different stories of a site hold, as cleaning asks for it.

What an article adds to the counts is written beside it, so that exactly that is taken away again; `story_counts` keeps
them. A count is never more than the truth, and less only by what was forgotten.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from struct import Struct

from reader.core.decisions import Source
from reader.core.repetition import OTHERS, SiteBlocks, enough, mark_of
from reader.storage.connections import Connections
from reader.storage.decision_steps import source_for

OUTDATED = -1
"""Stands in the place of the cleaner's version where an article does not heed what its site has shown since: it is
made anew when it is opened or when all old ones are, and never keeps a decision of the user waiting."""
LISTED = 1_000
"""Blocks of a site that cleaning is told of, those in most stories first."""

_MARK = Struct(">q")


class Repetition:
    """What the stories of a site show about its blocks."""

    def __init__(self, connections: Connections) -> None:
        """Read only; what is written goes through `Tally`."""
        self._connections = connections

    def of(self, article_id: int) -> SiteBlocks:
        """The blocks that enough stories of the article's site hold, itself not counted."""
        with self._connections.snapshot() as db:
            return known_to(db, article_id)

    def outdated(self) -> tuple[int, ...]:
        """The articles whose text does not heed what their site has shown since, newest first. Looks at all."""
        with self._connections.read() as db:
            sql = "SELECT id FROM articles WHERE cleaner = ? AND trashed = 0 ORDER BY ord DESC"
            return tuple(number for (number,) in db.execute(sql, (OUTDATED,)))

    def coming(self, feed_id: int, articles: Sequence[tuple[int | None, str, str]]) -> list[SiteBlocks]:
        """The same for articles of a feed that come in: each with its number, if known, its address and its title."""
        with self._connections.snapshot() as db:
            (kind,) = db.execute("SELECT kind FROM feeds WHERE id = ?", (feed_id,)).fetchone() or ("",)
            read = _Reader(db)
            return [
                known_to(db, number)
                if number is not None
                else read.known(site_of(db, source_for(feed_id, kind, address)), mark_of(title))
                for number, address, title in articles
            ]


def known_to(db: sqlite3.Connection, article_id: int) -> SiteBlocks:
    """The blocks that enough stories of the article's site hold, itself not counted."""
    row = db.execute(
        """
        SELECT c.site_id, c.story, a.feed_id, f.kind, b.address, a.title
        FROM articles a JOIN feeds f ON f.id = a.feed_id JOIN bodies b ON b.article_id = a.id
        LEFT JOIN article_blocks c ON c.article_id = a.id WHERE a.id = ?
        """,
        (article_id,),
    ).fetchone()
    if row is None:
        return SiteBlocks()
    site, story, feed, kind, address, title = row
    if story is None:  # it came before blocks were counted
        site, story = site_of(db, source_for(feed, kind, address)), mark_of(title)
    return _Reader(db).known(site, story)


class _Reader:
    """Asks each site once."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._sites: dict[int, tuple[int, dict[int, int]]] = {}

    def known(self, site: int | None, story: int) -> SiteBlocks:
        """What other stories of the site than this one hold."""
        if site is None:
            return SiteBlocks()
        if site not in self._sites:
            (stories,) = self._db.execute("SELECT stories FROM sites WHERE id = ?", (site,)).fetchone()
            self._sites[site] = (stories, repeated(self._db, site, OTHERS))
        stories, counts = self._sites[site]
        if not counts:
            return SiteBlocks()
        copies = copies_of(self._db, site, story)
        own: set[int] = set().union(*copies.values())
        stories -= bool(copies)
        return SiteBlocks(frozenset(mark for mark, n in counts.items() if enough(mark, n - (mark in own), stories)))


def miscounted(db: sqlite3.Connection) -> Iterator[str]:
    """Sites whose counts are not what their articles add up to."""
    true: dict[int, Counter[int]] = defaultdict(Counter)
    stories: Counter[int] = Counter()
    sql = "SELECT site_id, story, marks FROM article_blocks WHERE site_id IS NOT NULL ORDER BY site_id, story"
    for (site, _), group in groupby(db.execute(sql), key=itemgetter(0, 1)):
        true[site].update(set().union(*(unpacked(marks) for _, _, marks in group)))
        stories[site] += 1
    for site, host, counted in db.execute("SELECT id, host, stories FROM sites").fetchall():
        found = dict(db.execute("SELECT mark, stories FROM site_blocks WHERE site_id = ?", (site,)).fetchall())
        if found != true[site] or counted != stories[site]:
            yield host or f"site {site}"


def site_of(db: sqlite3.Connection, source: Source) -> int | None:
    """The number of a site; ``None`` when it has none yet."""
    if source.feed_id is not None:
        row = db.execute("SELECT id FROM sites WHERE feed_id = ?", (source.feed_id,)).fetchone()
    else:
        row = db.execute("SELECT id FROM sites WHERE feed_id IS NULL AND host = ?", (source.host,)).fetchone()
    return int(row[0]) if row else None


def copies_of(db: sqlite3.Connection, site: int, story: int) -> dict[int, set[int]]:
    """The articles of a site that tell one story, with the marks they are counted with."""
    sql = "SELECT article_id, marks FROM article_blocks WHERE site_id = ? AND story = ?"
    return {number: set(unpacked(marks)) for number, marks in db.execute(sql, (site, story))}


def repeated(db: sqlite3.Connection, site: int, least: int) -> dict[int, int]:
    """The blocks of a site that at least so many stories hold, at least 3; those in most stories first."""
    sql = """
        SELECT mark, stories FROM site_blocks WHERE site_id = ? AND stories >= 3 AND stories >= ?
        ORDER BY stories DESC LIMIT ?
    """
    return dict(db.execute(sql, (site, least, LISTED)).fetchall())


def packed(marks: Sequence[int]) -> bytes:
    """Marks as they are stored."""
    return b"".join(map(_MARK.pack, marks))


def unpacked(blob: bytes) -> tuple[int, ...]:
    """The inverse of `packed`."""
    return tuple(mark for (mark,) in _MARK.iter_unpack(blob))

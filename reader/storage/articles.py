"""Articles: taken in, opened, made anew. Their lists come from `reader.storage.lists`."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from reader.core import moments
from reader.core.articles import Article, ArticleData, ArticleIntent, ArticleRow, Known, Original, Prepared
from reader.core.decisions import CleaningDecisions
from reader.core.errors import NotFoundError
from reader.core.feeds import SourceKind
from reader.core.safe import safe
from reader.storage import codec, corrections, spellings, writing
from reader.storage.decision_steps import unsettle
from reader.storage.decisions import decided
from reader.storage.lists import Lists
from reader.storage.repetition import OUTDATED
from reader.storage.rows import COLUMNS, COLUMNS_READ, article_row, as_instant
from reader.storage.story_counts import Tally

_OPEN = f"""
    SELECT {COLUMNS}, a.title_origin, a.cleaner, i.full_text, i.key, f.kind, b.byline, b.published, b.received,
        b.agency, b.address, b.plain, b.layout, b.analysis, coalesce(n.text, ''), coalesce(p.place, 0),
        (SELECT count(*) FROM originals o WHERE o.article_id = a.id),
        (SELECT json_group_array(name) FROM
            (SELECT name FROM article_tags JOIN tags ON id = tag_id WHERE ord = a.ord ORDER BY name))
    FROM articles a
    JOIN feeds f ON f.id = a.feed_id
    JOIN bodies b ON b.article_id = a.id
    JOIN identities i ON i.article_id = a.id
    LEFT JOIN notes n ON n.article_id = a.id
    LEFT JOIN places p ON p.article_id = a.id
    WHERE a.id = ? AND a.trashed = 0
"""
_CHUNK = 500
_LATEST = 500
"""Articles that are looked at where looking at all would take the longer the more there are."""


class Articles(Lists):
    """The articles of the library."""

    def known(self, feed_id: int, keys: Iterable[str]) -> dict[str, Known]:
        """What the library has of a feed's articles, by key; those it has nothing of are left out.

        What the user deleted is known too, so that a feed does not bring it again; for files and pages it is not.
        """
        safe_keys = {safe(key): key for key in keys}
        with self._connections.read() as db:
            rows = db.execute(
                """
                SELECT i.key, i.article_id, i.fingerprint, i.full_text
                FROM identities i JOIN articles a ON a.id = i.article_id
                WHERE i.feed_id = ?1 AND i.key IN (SELECT value FROM json_each(?2))
                    AND (a.trashed = 0 OR (SELECT kind FROM feeds WHERE id = ?1) = 'feed')
                """,
                (feed_id, json.dumps(list(safe_keys))),
            ).fetchall()
        return {safe_keys[key]: Known(number, mark, bool(full)) for key, number, mark, full in rows}

    def by_fingerprint(self, feed_id: int, fingerprint: str) -> Known | None:
        """An article of the feed with the same content, under whatever key."""
        with self._connections.read() as db:
            row = db.execute(
                """
                SELECT i.article_id, i.fingerprint, i.full_text
                FROM identities i JOIN articles a ON a.id = i.article_id
                WHERE i.fingerprint = ? AND i.feed_id = ? AND a.trashed = 0
                """,
                (fingerprint, feed_id),
            ).fetchone()
        return Known(row[0], row[1], bool(row[2])) if row else None

    def write(self, feed_id: int, articles: Sequence[tuple[ArticleIntent, Prepared]]) -> list[int]:
        """Store the articles, all or none of them; their numbers.

        What the user added to an article stays when it changes, and so does every version of the original. Of those
        with the same date, the first is taken for the newest, as in a feed. Raises NotFoundError, StorageError.
        """
        with self._connections.write() as db:
            row = db.execute("SELECT kind FROM feeds WHERE id = ? AND removed = 0", (feed_id,)).fetchone()
            if row is None:
                raise NotFoundError(f"there is no feed {feed_id}", "it may have been removed in the meantime")
            kind = SourceKind(row[0])
            (first,) = db.execute("SELECT coalesce(max(id), 0) + 1 FROM articles").fetchone()
            numbered = [*enumerate(articles, first)]
            tally = Tally(db)
            numbers = [writing.write(tally, feed_id, kind, *article, number) for number, article in reversed(numbered)]
            tally.close()
        return numbers[::-1]

    def open(self, article_id: int) -> Article:
        """The whole article. Raises NotFoundError."""
        with self._connections.snapshot() as db:
            row = db.execute(_OPEN, (article_id,)).fetchone()
            if row is None:
                raise _missing(article_id)
            article = _article(article_row(row), *row[COLUMNS_READ:])
            found = corrections.Corrections.of(db, article_id).applied(article.analysis, article.text.plain)
            return replace(article, analysis=spellings.shown(db, found))

    def original(self, article_id: int) -> Original:
        """What the text was made from, as it came: hostile until cleaned. Raises NotFoundError."""
        return self.data(article_id).original

    def data(self, article_id: int) -> ArticleData:
        """What the article was made from, as parsed: hostile until cleaned. Raises NotFoundError."""
        with self._connections.read() as db:
            row = db.execute(
                """
                SELECT o.data FROM identities i
                JOIN originals o ON o.article_id = i.article_id AND o.version = i.version WHERE i.article_id = ?
                """,
                (article_id,),
            ).fetchone()
        if row is None:
            raise _missing(article_id)
        return codec.unpack_data(row[0])

    def originals(self, article_id: int) -> tuple[Original, ...]:
        """Every version that came in, the first one first."""
        with self._connections.read() as db:
            sql = "SELECT data FROM originals WHERE article_id = ? ORDER BY version"
            return tuple(codec.unpack_data(data).original for (data,) in db.execute(sql, (article_id,)))

    def set_place(self, article_id: int, offset: int) -> None:
        """Remember where the user stopped reading: a code point of the text."""
        with self._connections.write() as db:
            db.execute("REPLACE INTO places SELECT id, ? FROM articles WHERE id = ?", (max(0, offset), article_id))

    def stale(self, cleaner_version: int, analysis_version: int) -> Iterator[int]:
        """Articles that an older cleaner or analyser made, newest first. They may be rewritten as they come."""
        order: int | None = None
        while True:
            with self._connections.read() as db:
                rows = db.execute(
                    """
                    SELECT ord, id FROM articles
                    WHERE trashed = 0 AND (cleaner < ?1 OR analyser < ?2) AND (?3 IS NULL OR ord < ?3)
                    ORDER BY ord DESC LIMIT ?4
                    """,
                    (cleaner_version, analysis_version, order, _CHUNK),
                ).fetchall()
            yield from (number for _, number in rows)
            if len(rows) < _CHUNK:
                return
            order = rows[-1][0]

    def stale_lately(self, cleaner_version: int, analysis_version: int) -> bool:
        """Whether there is one among the latest articles; not those that only wait for what their sites have shown."""
        with self._connections.read() as db:
            sql = """
                SELECT 1 FROM (SELECT cleaner, analyser FROM articles WHERE trashed = 0 ORDER BY ord DESC LIMIT ?)
                WHERE (cleaner < ? AND cleaner <> ?) OR analyser < ? LIMIT 1
            """
            return db.execute(sql, (_LATEST, cleaner_version, OUTDATED, analysis_version)).fetchone() is not None

    def stale_count(self, cleaner_version: int, analysis_version: int) -> int:
        """How many those are."""
        with self._connections.read() as db:
            sql = "SELECT count(*) FROM articles WHERE trashed = 0 AND (cleaner < ? OR analyser < ?)"
            return int(db.execute(sql, (cleaner_version, analysis_version)).fetchone()[0])

    def rewrite(self, article_id: int, made: Prepared, decisions: CleaningDecisions | None = None) -> None:
        """Put a better text and analysis in the place of the present ones; all that is the user's stays.

        When something else was decided in the meantime than the ``decisions`` it follows, it stays unsettled.
        """
        with self._connections.write() as db:
            tally = Tally(db)
            writing.rewrite(tally, article_id, made)
            tally.close()
            if decisions is not None and decided(db, article_id) != decisions:
                unsettle(db, [article_id])


def _missing(article_id: int) -> NotFoundError:
    return NotFoundError(f"there is no article {article_id}", "reader list shows the numbers")


def _article(row: ArticleRow, *rest: Any) -> Article:
    origin, cleaner, full_text, key, kind, byline, published, received, agency, address = rest[:10]
    plain, layout, analysis, note, place, versions, tags = rest[10:]
    text = codec.unpack_layout(codec.unpack_text(plain), layout)
    return Article(
        row,
        text,
        codec.unpack_analysis(analysis),
        byline=tuple(json.loads(byline)),
        published=moments.from_text(published),
        received=as_instant(received),
        address=address or (key if kind == SourceKind.FILES and not key.startswith("text:") else ""),
        agency=agency,
        title_derived=origin == writing.DERIVED,
        full_text=bool(full_text),
        tags=tuple(json.loads(tags)),
        note=note,
        place=min(place, len(text.plain)),
        versions=versions,
        cleaner_version=cleaner,
    )

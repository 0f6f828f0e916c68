"""What the user decided about cleaning. Every verb is one transaction and one entry of the journal."""

import sqlite3
from collections.abc import Sequence

from reader.core.decisions import BY_HAND, CleaningDecisions, Concerned, Like, Piece, Source, SourceRule
from reader.core.errors import NotFoundError
from reader.storage.connections import Connections
from reader.storage.decision_steps import NONE, PieceIs, RuleIs, free_rule, looked_through, source_for
from reader.storage.journal import Journal
from reader.storage.rows import as_instant, as_text

_RULES = """
    SELECT r.id, r.feed_id, r.host, r.keep, r.kind, r.text, r.created, coalesce(f.title, r.host)
    FROM source_rules r LEFT JOIN feeds f ON f.id = r.feed_id WHERE coalesce(f.removed, 0) = 0
"""


class Decisions:
    """Pieces put back and taken out, and rules of sources."""

    def __init__(self, connections: Connections, journal: Journal) -> None:
        """``journal`` takes every decision."""
        self._connections = connections
        self._journal = journal

    # What holds.

    def of(self, article_id: int) -> CleaningDecisions:
        """Everything decided about a stored article. Raises NotFoundError."""
        with self._connections.snapshot() as db:
            return decided(db, article_id)

    def coming(self, feed_id: int, articles: Sequence[tuple[int | None, str]]) -> list[CleaningDecisions]:
        """What holds for articles of a feed that come in: each with its number, if it is known, and its address."""
        with self._connections.snapshot() as db:
            (kind,) = db.execute("SELECT kind FROM feeds WHERE id = ?", (feed_id,)).fetchone() or ("",)
            return [_decided(db, number, feed_id, source_for(feed_id, kind, address)) for number, address in articles]

    def source_of(self, article_id: int) -> tuple[Source, str]:
        """The source whose rules hold for an article, and its name. Raises NotFoundError."""
        with self._connections.read() as db:
            source = source_of(db, article_id)
            if source.feed_id is None:
                return source, source.host
            (title,) = db.execute("SELECT title FROM feeds WHERE id = ?", (source.feed_id,)).fetchone()
            return source, str(title)

    def unsettled(self) -> tuple[int, ...]:
        """The articles whose text does not follow what was decided yet, newest first."""
        with self._connections.read() as db:
            rows = db.execute(
                """
                SELECT id FROM articles INDEXED BY articles_unsettled WHERE cleaner = 0 AND trashed = 0
                ORDER BY ord DESC
                """
            )
            return tuple(number for (number,) in rows)

    # Pieces.

    def put_back(self, article_id: int, piece: Piece) -> None:
        """Have a piece of an article stay that was taken out. Raises NotFoundError."""
        with self._connections.write() as db:
            old = _same(pieces_of(db, article_id, keep=False), piece)
            steps = [_step(article_id, one, NONE) for one in old]
            if piece.kind != BY_HAND:
                steps.append(_step(article_id, piece, 1))
            self._journal.record(db, "piece of text put back", steps)

    def take_out(self, article_id: int, piece: Piece) -> None:
        """Have a piece of an article go, which was put back or is a block of the text. Raises NotFoundError."""
        with self._connections.write() as db:
            home = _home(db, article_id)
            old = _same(pieces_of(db, article_id, keep=True), piece)
            steps = [_step(article_id, one, NONE) for one in old]
            if not old or any(like.means(piece.kind, piece.text) for like in _likes(db, *home, keep=True)):
                steps.append(_step(article_id, piece, 0))
            self._journal.record(db, "piece of text taken out", steps)

    # Rules.

    def rules(self) -> tuple[SourceRule, ...]:
        """All rules, by source and in the order they were made."""
        with self._connections.read() as db:
            rows = db.execute(_RULES).fetchall()
        made = [
            SourceRule(Source(feed, host), bool(keep), Like(kind, text), number, as_instant(created), title)
            for number, feed, host, keep, kind, text, created, title in rows
        ]
        return tuple(sorted(made, key=lambda rule: (rule.title.casefold(), rule.id)))

    def rule(self, rule_id: int) -> SourceRule:
        """The rule with a number. Raises NotFoundError."""
        found = next((rule for rule in self.rules() if rule.id == rule_id), None)
        if found is None:
            raise NotFoundError(f"there is no rule {rule_id}", "reader rules lists them all")
        return found

    def add_rule(self, source: Source, like: Like, *, keep: bool) -> int:
        """Make a rule; its number, or that of the same one that is there. Raises NotFoundError."""
        with self._connections.write() as db:
            if source.feed_id is not None:
                sql = "SELECT 1 FROM feeds WHERE id = ? AND removed = 0"
                if not db.execute(sql, (source.feed_id,)).fetchone():
                    raise NotFoundError(f"there is no feed {source.feed_id}", "reader feeds lists them all")
            sql = "SELECT id FROM source_rules WHERE feed_id IS ? AND host = ? AND keep = ? AND kind = ? AND text = ?"
            there = db.execute(sql, (source.feed_id, source.host, keep, like.kind, like.text)).fetchone()
            if there:
                return int(there[0])
            number = free_rule(db)
            step = RuleIs(
                number, source.feed_id, source.host, int(keep), like.kind, like.text, as_text(self._journal.clock())
            )
            self._journal.record(db, "rule made", (step,))
            return number

    def edit_rule(self, rule_id: int, like: Like, *, keep: bool) -> None:
        """Change what a rule is about, or says. Raises NotFoundError."""
        rule = self.rule(rule_id)
        created = as_text(rule.created or self._journal.clock())
        step = RuleIs(rule_id, rule.source.feed_id, rule.source.host, int(keep), like.kind, like.text, created)
        with self._connections.write() as db:
            self._journal.record(db, "rule changed", (step,))

    def delete_rule(self, rule_id: int) -> None:
        """Let a rule go. Raises NotFoundError."""
        self.rule(rule_id)
        with self._connections.write() as db:
            self._journal.record(db, "rule deleted", (RuleIs(rule_id),))

    def concerned(self, source: Source, likes: Sequence[Like], limit: int) -> list[Concerned]:
        """For each of ``likes``, how many of the newest ``limit`` articles of a source have such a piece."""
        with self._connections.snapshot() as db:
            found = [concerned for _, concerned in looked_through(db, source, likes, limit + 1)]
        looked, more = min(limit, len(found)), len(found) > limit
        return [Concerned(sum(one[at] for one in found[:limit]), looked, more) for at in range(len(likes))]


def source_of(db: sqlite3.Connection, article_id: int) -> Source:
    """The source whose rules hold for an article. Raises NotFoundError."""
    return _home(db, article_id)[1]


def _home(db: sqlite3.Connection, article_id: int) -> tuple[int, Source]:
    """The feed or set that an article is in, and its source. Raises NotFoundError."""
    row = db.execute(
        """
        SELECT a.feed_id, f.kind, b.address FROM articles a JOIN feeds f ON f.id = a.feed_id
        JOIN bodies b ON b.article_id = a.id WHERE a.id = ?
        """,
        (article_id,),
    ).fetchone()
    if row is None:
        raise NotFoundError(f"there is no article {article_id}", "reader list shows the numbers")
    return row[0], source_for(*row)


def decided(db: sqlite3.Connection, article_id: int) -> CleaningDecisions:
    """Everything decided about a stored article. Raises NotFoundError."""
    return _decided(db, article_id, *_home(db, article_id))


def pieces_of(db: sqlite3.Connection, article_id: int | None, *, keep: bool) -> tuple[Piece, ...]:
    """The pieces of an article that were put back, or taken out."""
    sql = "SELECT kind, text, before, after FROM decided_pieces WHERE article_id = ? AND keep = ?"
    return tuple(Piece(*row) for row in db.execute(sql, (article_id, keep)))


def _decided(db: sqlite3.Connection, article_id: int | None, feed_id: int, source: Source) -> CleaningDecisions:
    return CleaningDecisions(
        pieces_of(db, article_id, keep=True),
        pieces_of(db, article_id, keep=False),
        _likes(db, feed_id, source, keep=True),
        _likes(db, feed_id, source, keep=False),
    )


def _likes(db: sqlite3.Connection, feed_id: int, source: Source, *, keep: bool) -> tuple[Like, ...]:
    """What is decided for all articles of a feed or set; for web pages, also what is for their host."""
    sql = """
        SELECT kind, text FROM source_rules
        WHERE (feed_id = ? OR (feed_id IS NULL AND host = ? AND host <> '')) AND keep = ? ORDER BY id
    """
    return tuple(Like(*row) for row in db.execute(sql, (feed_id, source.host, keep)))


def _same(pieces: Sequence[Piece], piece: Piece) -> list[Piece]:
    """Those of ``pieces`` that have the words of ``piece``, the likeliest one only."""
    same = [one for one in pieces if one.text == piece.text]
    return [max(same, key=piece.likeness)] if same else []


def _step(article_id: int, piece: Piece, keep: int) -> PieceIs:
    return PieceIs(article_id, keep, piece.kind, piece.text, piece.before, piece.after)

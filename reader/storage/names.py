"""Names and quotes over many articles: who is in the news, who said what."""

from collections.abc import Iterator

from reader.core.analysis import EntityKind, Quote
from reader.core.articles import ArticleRow
from reader.core.listing import NameCount, QuoteRow
from reader.core.queries import EVERYTHING, And, FieldIs, FieldName, Query
from reader.core.safe import safe_line
from reader.storage import codec, selection
from reader.storage.connections import Connections
from reader.storage.mentions import name_key
from reader.storage.rows import COLUMNS, COLUMNS_READ, article_row

COUNTED = 20_000
"""For names in a part of the library, the newest so many articles are counted."""

_CHUNK = 100


class Names:
    """Reads the index of names, and the quotes of articles."""

    def __init__(self, connections: Connections) -> None:
        """``connections`` lead to the library."""
        self._connections = connections

    def entities(self, query: Query = EVERYTHING, limit: int = 100) -> list[NameCount]:
        """The names in the articles that the query means, those in most articles first. Raises QueryError."""
        with self._connections.snapshot() as db:
            if query.part == EVERYTHING.part:
                rows = db.execute(
                    """
                    SELECT name, kind, articles, mentions FROM names WHERE articles > 0
                    ORDER BY articles DESC, mentions DESC LIMIT ?
                    """,
                    (limit,),
                ).fetchall()
            else:
                orders, values = selection.select(db, query).orders(newest=True, limit=COUNTED)
                rows = db.execute(
                    f"""
                    SELECT n.name, n.kind, count(*) AS articles, sum(an.mentions) AS mentions
                    FROM ({orders}) m CROSS JOIN article_names an ON an.ord = m.ord
                    CROSS JOIN names n ON n.id = an.name_id
                    GROUP BY n.id ORDER BY articles DESC, mentions DESC LIMIT ?
                    """,
                    (*values, limit),
                ).fetchall()
        return [NameCount(name, EntityKind(kind), articles, mentions) for name, kind, articles, mentions in rows]

    def quotes(self, query: Query = EVERYTHING, speaker: str | None = None, limit: int = 100) -> Iterator[QuoteRow]:
        """The quotes in the articles that the query means, newest article first; of one speaker only, if asked.

        A speaker is meant by any part of his name that consists of whole words. Raises QueryError.
        """
        if speaker:
            query = Query(query.text, And((query.part, FieldIs(FieldName.SAID, speaker))))
        wanted = f" {name_key(speaker)} " if speaker else ""
        for article, plain, quotes in self._quoted(query):
            for quote in quotes:
                if wanted in f" {name_key(quote.speaker or '')} ":
                    yield _row(quote, plain, article)
                    limit -= 1
                    if limit <= 0:
                        return

    def _quoted(self, query: Query) -> Iterator[tuple[ArticleRow, str, tuple[Quote, ...]]]:
        """Articles with quotes, with their text."""
        beyond: int | None = None
        while True:
            with self._connections.snapshot() as db:
                orders, values = selection.select(db, query).orders(newest=True, beyond=beyond, limit=_CHUNK)
                rows = db.execute(
                    f"""
                    SELECT {COLUMNS}, b.plain, b.analysis FROM ({orders}) m
                    CROSS JOIN articles a ON a.ord = m.ord JOIN feeds f ON f.id = a.feed_id
                    JOIN bodies b ON b.article_id = a.id ORDER BY m.ord DESC
                    """,
                    values,
                ).fetchall()
            for row in rows:
                plain, analysis = row[COLUMNS_READ:]
                if quotes := codec.unpack_analysis(analysis).quotes:
                    yield article_row(row), codec.unpack_text(plain), quotes
            if len(rows) < _CHUNK:
                return
            beyond = rows[-1][1]


def _row(quote: Quote, plain: str, article: ArticleRow) -> QuoteRow:
    cue = safe_line(quote.cue.of(plain)) if quote.cue is not None else ""
    said = safe_line(quote.span.of(plain))
    return QuoteRow(said, quote.kind, article, quote.speaker or "", cue, quote.confidence, quote.span.start)

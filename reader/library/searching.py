"""Finding articles by their words, names by their articles, and what was said."""

from collections.abc import Iterator, Sequence

from reader.core.analysis import EntityKind, QuoteKind
from reader.core.annotations import Note
from reader.core.articles import Hit
from reader.core.grammar import parse
from reader.core.listing import NameCount, QuoteRow
from reader.core.ports import Clock
from reader.core.queries import Page, Query, Sort
from reader.storage.quotes import Key, Wanted, said_by
from reader.storage.store import Store

PAGE = 100
"""Hits read at once when all of them are gone through."""


class Searching:
    """Asks the full-text index, and the index of names and quotes."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def search(
        self, text: str, sort: Sort = Sort.NEWEST, *, after: int | None = None, offset: int = 0, limit: int = 50
    ) -> Page[Hit]:
        """The hits that follow the article with order ``after``, or the first ``offset`` ones. Raises QueryError."""
        return self._store.search.search(self._query(text), sort, after=after, offset=offset, limit=limit)

    def every(self, text: str, sort: Sort = Sort.NEWEST, limit: int = 0) -> Iterator[Hit]:
        """All hits, or the first ``limit``, read a page at a time. Raises QueryError."""
        seen = 0
        after: int | None = None
        while not limit or seen < limit:
            want = min(PAGE, limit - seen) if limit else PAGE
            if sort is Sort.RELEVANCE:
                page = self.search(text, sort, offset=seen, limit=want)
            else:
                page = self.search(text, sort, after=after, limit=want)
            yield from page.items
            if not page.more or not page.items:
                return
            seen += len(page.items)
            after = page.items[-1].row.order

    def entities(
        self, text: str = "", limit: int = 100, *, kind: EntityKind | None = None, words: str = ""
    ) -> list[NameCount]:
        """Who and what is named in the articles of a query, the most usual first. Raises QueryError.

        ``kind`` keeps one kind of name, ``words`` those whose name has all of these pieces in it.
        """
        return self._store.names.entities(self._query(text), limit, kind=kind, words=words)

    def quotes(self, text: str = "", speaker: str | None = None, limit: int = 100) -> Iterator[QuoteRow]:
        """What is said in the articles of a query, newest first; by one speaker when named. Raises QueryError."""
        return self.every_quote(self.wanted(text, speaker=speaker or ""), limit)

    def wanted(
        self, text: str = "", *, speaker: str = "", kinds: Sequence[QuoteKind] = (), speaker_id: int = 0
    ) -> Wanted:
        """Those quotes in the articles of a query that are of these kinds, by one speaker. Raises QueryError."""
        wanted = Wanted(self._query(text), tuple(kinds), speaker_id)
        return said_by(wanted, speaker) if speaker else wanted

    def every_quote(self, wanted: Wanted, limit: int = 100) -> Iterator[QuoteRow]:
        """The first ``limit`` of the quotes that are meant, newest first, read a page at a time."""
        return self._store.quotes.every(wanted, limit)

    def quote_page(self, wanted: Wanted, *, after: Key | None = None, limit: int = PAGE) -> Page[QuoteRow]:
        """The quotes that follow the one with the key ``after``, the first ones without it. Raises QueryError."""
        return self._store.quotes.page(wanted, after=after, limit=limit)

    def notes(self, text: str = "") -> Iterator[Note]:
        """The notes on the articles of a query. Raises QueryError."""
        return self._store.annotations.notes(self._query(text))

    def _query(self, text: str) -> Query:
        return parse(text, self._clock())

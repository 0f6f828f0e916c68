"""Makes stored articles anew from their originals, as the user decided; all that hangs on them stays."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.core.articles import Prepared
from reader.core.decisions import UNDECIDED, CleaningDecisions
from reader.core.errors import CancelledError, ReaderError
from reader.core.events import Event, Failed, Fetched, Stored
from reader.core.feeds import SourceKind
from reader.library.at_once import Cancelled, at_once, never
from reader.library.tools import Tools


@dataclass(frozen=True, slots=True)
class _Made:
    """An article made anew."""

    name: str
    """What it is called in messages."""
    outcome: Prepared | ReaderError
    """What came of it."""
    decisions: CleaningDecisions = UNDECIDED
    """What it follows."""


def remade(tools: Tools, ids: Iterable[int], cancelled: Cancelled = never) -> Iterator[Event]:
    """Clean and analyse articles again, as many at once as there are workers; each is stored when it is done."""

    def made(article_id: int) -> _Made:
        return _made(tools, article_id, cancelled)

    for article_id, one in at_once(made, ids, tools.workers.count, cancelled):
        if isinstance(one.outcome, Prepared):
            try:
                tools.store.articles.rewrite(article_id, one.outcome, one.decisions)
            except ReaderError as error:
                yield Failed(one.name, error)
                continue
            yield Fetched(one.name, 1)
            yield Stored(one.name, article_id, one.outcome.cleaned.metadata.title, new=False)
        elif not isinstance(one.outcome, CancelledError):
            yield Failed(one.name, one.outcome)


def _made(tools: Tools, article_id: int, cancelled: Cancelled) -> _Made:
    name = f"article {article_id}"
    try:
        data = tools.store.articles.data(article_id)
        name = data.title or data.key
        decisions = tools.store.decisions.of(article_id)
        site = tools.store.repetition.of(article_id)
        prepared = tools.workers.prepare(data, _source(tools, article_id), cancelled, decisions, site)
    except ReaderError as error:
        return _Made(name, error)
    return _Made(name, prepared, decisions)


def _source(tools: Tools, article_id: int) -> str:
    """The name that the source had when the article came in; files and pages name their own."""
    rows = tools.store.articles.rows([article_id])
    return rows[0].source if rows and tools.store.feeds.get(rows[0].feed_id).kind is SourceKind.FEED else ""

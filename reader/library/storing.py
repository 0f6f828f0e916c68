"""The last step of an article's way in: what was prepared is written, and told in events."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from reader.core.articles import ArticleIntent, Change, Prepared
from reader.core.errors import ReaderError
from reader.core.events import Event, Failed, Stored
from reader.library.tools import Tools

Outcome: TypeAlias = tuple[ArticleIntent, Prepared | ReaderError]
"""An article that is to be written, cleaned and analysed, or why that failed."""


def write(
    tools: Tools, feed_id: int, outcomes: Sequence[Outcome], source: Callable[[ArticleIntent], str]
) -> list[Event]:
    """Write what was prepared in one transaction; answer one event for each article, ``source`` saying whose it is.

    Raises StorageError, and then nothing was written.
    """
    pairs = [(intent, made) for intent, made in outcomes if isinstance(made, Prepared)]
    ids = tools.store.articles.write(feed_id, pairs) if pairs else []
    return [*_stored(pairs, ids, source), *_failed(outcomes, source)]


def _stored(
    pairs: Sequence[tuple[ArticleIntent, Prepared]], ids: Sequence[int], source: Callable[[ArticleIntent], str]
) -> Iterator[Event]:
    for (intent, made), article_id in zip(pairs, ids, strict=True):
        title = made.cleaned.metadata.title or intent.data.title
        yield Stored(source(intent), article_id, title, intent.change is Change.NEW)


def _failed(outcomes: Sequence[Outcome], source: Callable[[ArticleIntent], str]) -> Iterator[Event]:
    for intent, made in outcomes:
        if isinstance(made, ReaderError):
            yield Failed(f"{source(intent)}: {intent.data.title or intent.data.key}", made)

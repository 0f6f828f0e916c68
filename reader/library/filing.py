"""Files articles from the disk: finds what is known of each, prepares the others, stores them set by set."""

from collections.abc import Iterator, Mapping, Sequence

from reader.core.articles import ArticleData, ArticleIntent, Change, Known
from reader.core.errors import ReaderError
from reader.core.events import Event, Failed, Fetched, Skipped, Unchanged
from reader.core.feeds import Feed, SourceKind
from reader.library.at_once import Cancelled, never
from reader.library.storing import write
from reader.library.tools import Tools


def file_articles(
    tools: Tools, articles: Sequence[tuple[str, ArticleData]], cancelled: Cancelled = never
) -> Iterator[Event]:
    """Store ``articles``, each with the name of the set it belongs to.

    An article that is known already, under whatever set, stays there. One with the very text of another is left out.
    """
    sets = tools.store.feeds.of_kind(SourceKind.FILES)
    wanted = {data.key: (under, data) for under, data in articles}
    homes = _homes(tools, sets, list(wanted))
    todo: dict[int, list[ArticleIntent]] = {}
    seen: dict[str, str] = {}
    for key, (under, data) in wanted.items():
        feed_id, known = homes.get(key) or (tools.store.feeds.add(SourceKind.FILES, under)[0].id, None)
        (intent,) = tools.decide([data], {key: known} if known else {})
        if intent.change is Change.SAME:
            yield Unchanged(key)
        elif intent.change is Change.NEW and (twin := seen.get(intent.fingerprint) or _twin(tools, sets, intent)):
            yield Skipped(key, f"the same text as {twin}")
        else:
            seen[intent.fingerprint] = key
            todo.setdefault(feed_id, []).append(intent)
    yield from _stored(tools, todo, cancelled)


def _stored(tools: Tools, todo: Mapping[int, Sequence[ArticleIntent]], cancelled: Cancelled) -> Iterator[Event]:
    for feed_id, intents in todo.items():
        decisions, site = tools.decided(feed_id, intents), tools.site_blocks(feed_id, intents)
        data = [intent.data for intent in intents]
        made = tools.workers.prepare_all(data, cancelled=cancelled, decisions=decisions, known=site)
        if cancelled():
            return
        outcomes = list(zip(intents, made, strict=True))
        for intent, outcome in outcomes:
            if not isinstance(outcome, ReaderError):
                yield Fetched(intent.data.key, 1)
        try:
            yield from write(tools, feed_id, outcomes, lambda intent: intent.data.key)
        except ReaderError as error:
            yield from (Failed(intent.data.key, error) for intent in intents)


def _homes(tools: Tools, sets: Sequence[Feed], keys: Sequence[str]) -> dict[str, tuple[int, Known]]:
    """The set that each known key is in, and what is known of it."""
    homes: dict[str, tuple[int, Known]] = {}
    for feed in sets:
        homes |= {key: (feed.id, known) for key, known in tools.store.articles.known(feed.id, keys).items()}
    return homes


def _twin(tools: Tools, sets: Sequence[Feed], intent: ArticleIntent) -> str:
    """The article of the library that has the very same text as a new one; empty when there is none."""
    found = (tools.store.articles.by_fingerprint(feed.id, intent.fingerprint) for feed in sets)
    return next((f"article {known.id}" for known in found if known), "")

"""What the verbs work with, put together once in `reader.library.build`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.config.settings import Settings
from reader.core.articles import ArticleData, ArticleIntent, Known
from reader.core.decisions import CleaningDecisions
from reader.core.ports import Clock, Fetcher
from reader.ingest.decide import decide
from reader.library.workers import Workers
from reader.storage.store import Store


@dataclass(frozen=True, slots=True)
class Tools:
    """The store, the network, the worker processes, the clock, and what the user set."""

    store: Store
    """Where everything is kept."""
    fetcher: Fetcher
    """The only way to the network."""
    workers: Workers
    """Processes that can be killed, for what foreign input can make hang."""
    clock: Clock
    """What time it is."""
    settings: Settings
    """What the user set."""

    def decide(self, articles: Sequence[ArticleData], known: Mapping[str, Known]) -> tuple[ArticleIntent, ...]:
        """Which of the articles are new, changed, or as they were."""
        return decide(articles, known, self.clock())

    def decided(self, feed_id: int, intents: Sequence[ArticleIntent]) -> list[CleaningDecisions]:
        """What the user decided about cleaning each of the articles that come into a feed."""
        coming = [(intent.known.id if intent.known else None, intent.data.address) for intent in intents]
        return self.store.decisions.coming(feed_id, coming)

"""What the verbs work with, put together once in `reader.library.build`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reader.config.settings import Settings
from reader.core.articles import ArticleData, ArticleIntent, Known
from reader.storage.store import Store

if TYPE_CHECKING:
    from reader.core.decisions import CleaningDecisions
    from reader.core.ports import Clock, Fetcher
    from reader.core.repetition import SiteBlocks
    from reader.library.workers import Workers


@dataclass(frozen=True)
class Tools:
    """The store, the network, the worker processes, the clock, and what the user set."""

    store: Store
    """Where everything is kept."""
    fetcher: "Fetcher"
    """The only way to the network."""
    hire: "Callable[[], Workers]"
    """Answers the worker processes; asked once, when the first is needed."""
    clock: "Clock"
    """What time it is."""
    settings: Settings
    """What the user set."""

    @cached_property
    def workers(self) -> "Workers":
        """Processes that can be killed, for what foreign input can make hang."""
        return self.hire()

    def decide(self, articles: Sequence[ArticleData], known: Mapping[str, Known]) -> tuple[ArticleIntent, ...]:
        """Which of the articles are new, changed, or as they were."""
        from reader.ingest.decide import decide  # noqa: PLC0415 - a list must not wait for it

        return decide(articles, known, self.clock())

    def decided(self, feed_id: int, intents: Sequence[ArticleIntent]) -> "list[CleaningDecisions]":
        """What the user decided about cleaning each of the articles that come into a feed."""
        coming = [(intent.known.id if intent.known else None, intent.data.address) for intent in intents]
        return self.store.decisions.coming(feed_id, coming)

    def site_blocks(self, feed_id: int, intents: Sequence[ArticleIntent]) -> "list[SiteBlocks]":
        """The blocks that other stories of the same site hold, for each of the articles that come into a feed."""
        coming = [
            (intent.known.id if intent.known else None, intent.data.address, intent.data.title) for intent in intents
        ]
        return self.store.repetition.coming(feed_id, coming)

    def close(self) -> None:
        """End the worker processes, let go of the network and the file."""
        if "workers" in self.__dict__:
            self.workers.close()
        self.fetcher.close()
        self.store.close()

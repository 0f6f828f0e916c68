"""Keeping the library well: backups, and bringing old articles up to the present cleaner and analyser."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from reader.core.articles import Prepared
from reader.core.errors import InputError, StorageError
from reader.core.events import Event, Failed, Started, Stored
from reader.library.at_once import Cancelled, never
from reader.library.engines import versions
from reader.library.tally import tallied
from reader.library.tools import Tools

BATCH = 32
"""Articles prepared together."""


@dataclass(frozen=True, slots=True)
class Upkeep:
    """What one does to the library as a whole."""

    tools: Tools
    """What it works with."""
    path: Path
    """The library's file."""

    def backup(self, target: Path | None = None) -> Path:
        """Copy the library while it is in use; answer where to. Raises InputError when something is there already."""
        made = target.expanduser().absolute() if target else self._usual_backup()
        if made.is_dir():
            made = made / self._usual_backup().name
        if made.exists():
            raise InputError(f"{made} exists already", "name another file")
        try:
            made.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StorageError(f"{made.parent}: {error.strerror or error}") from error
        self.tools.store.backup(made)
        return made

    @tallied
    def reprocess(self, cancelled: Cancelled = never) -> Iterator[Event]:
        """Clean and analyse again, from the stored originals, what an older version of the program did."""
        stale = self.tools.store.articles.stale(*versions())
        yield Started("reprocessing", 0)
        while not cancelled() and (batch := list(islice(stale, BATCH))):
            data = [self.tools.store.articles.data(article_id) for article_id in batch]
            made = self.tools.workers.prepare_all(data, cancelled=cancelled)
            for article_id, article, outcome in zip(batch, data, made, strict=True):
                where = article.title or article.key
                if isinstance(outcome, Prepared):
                    self.tools.store.articles.rewrite(article_id, outcome)
                    yield Stored(where, article_id, outcome.cleaned.metadata.title, new=False)
                elif not cancelled():
                    yield Failed(where, outcome)

    def check(self) -> list[str]:
        """What is wrong with the library's file, in words; nothing when all is well."""
        return self.tools.store.check()

    def _usual_backup(self) -> Path:
        stamp = f"{self.tools.clock():%Y-%m-%d-%H%M%S}"
        return self.path.parent / "backups" / f"{self.path.stem}-{stamp}{self.path.suffix}"

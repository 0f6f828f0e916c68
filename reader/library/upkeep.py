"""Keeping the library well: backups, and bringing old articles up to the present cleaner and analyser."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.core.articles import Article
from reader.core.errors import InputError, StorageError
from reader.core.events import Event, Started, Stored
from reader.library.at_once import Cancelled, never
from reader.library.engines import versions
from reader.library.remaking import remade
from reader.library.tally import tallied
from reader.library.tools import Tools


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
        """Clean and analyse again, from the stored originals, what an older version of the program did.

        May be stopped at any time and taken up again: each article is stored when it is done.
        """
        store, made = self.tools.store, set()
        yield Started("reprocessing", store.articles.stale_count(*versions()))
        for event in remade(self.tools, store.articles.stale(*versions()), cancelled):
            if isinstance(event, Stored):
                made.add(event.article_id)
            yield event
        again = [number for number in store.repetition.outdated() if number in made]
        yield from remade(self.tools, again, cancelled)  # what the others showed about blocks that a site repeats

    def outmoded(self) -> int:
        """How many articles an older version made; not those that only wait for what their sites have shown.

        0 when none of the latest is one: only then are the others counted, which takes the longer the more there are.
        """
        store = self.tools.store
        if not store.articles.stale_lately(*versions()):
            return 0
        return max(0, store.articles.stale_count(*versions()) - len(store.repetition.outdated()))

    def renew(self, article: Article) -> Iterator[Event]:
        """Clean and analyse one article again if an older version of the program did it; else there are no events."""
        if (article.cleaner_version, article.analysis.version) != versions():
            yield from remade(self.tools, [article.row.id])

    def check(self) -> list[str]:
        """What is wrong with the library's file, in words; nothing when all is well."""
        return self.tools.store.check()

    def _usual_backup(self) -> Path:
        stamp = f"{self.tools.clock():%Y-%m-%d-%H%M%S}"
        return self.path.parent / "backups" / f"{self.path.stem}-{stamp}{self.path.suffix}"

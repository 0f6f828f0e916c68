"""Takes in what lies on the disk: articles, folders of them, lists of feeds and of addresses, standard input."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.core.articles import ArticleData
from reader.core.errors import ParseError, ReaderError
from reader.core.events import Event, Failed, Skipped, Started
from reader.ingest.contents import FileKind, addresses, no_addresses, understood
from reader.ingest.document import from_file, from_text
from reader.ingest.files import FailedFile, FoundFile, SkippedFile, read, walk
from reader.library.adding import add_each
from reader.library.at_once import Cancelled, never
from reader.library.filing import file_articles
from reader.library.subscriptions import import_opml
from reader.library.tally import tallied
from reader.library.tools import Tools

BATCH = 64
"""Files prepared and stored together; each batch is one transaction."""
BATCH_CHARS = 8_000_000
"""Characters after which a batch is closed although it has fewer files."""
MOST_SHOWN = 80
"""Characters of a bad line that are shown."""
LOOSE = "Files"
"""What files are filed under that were named one by one."""
STDIN = "standard input"
"""What standard input is called."""


@dataclass(frozen=True, slots=True)
class Importing:
    """Long work over files; every verb yields what happens."""

    tools: Tools
    """What it works with."""

    @tallied
    def import_paths(self, paths: Sequence[Path], cancelled: Cancelled = never) -> Iterator[Event]:
        """Take in files and folders. A file taken in before is recognised, a changed one is a new version."""
        found = [(_filed_under(path), item) for path in paths for item in walk([path])]
        yield Started("importing", len(found))
        batch: list[tuple[str, ArticleData]] = []
        for under, item in found:
            if cancelled():
                return
            match item:
                case SkippedFile():
                    yield Skipped(str(item.path), item.reason)
                case FailedFile():
                    yield Failed(str(item.path), item.error)
                case FoundFile():
                    yield from self._take(item.path, under, batch, cancelled)
            if len(batch) >= BATCH or sum(len(data.original.content) for _, data in batch) >= BATCH_CHARS:
                yield from file_articles(self.tools, batch, cancelled)
                batch = []
        yield from file_articles(self.tools, batch, cancelled)

    @tallied
    def import_stdin(self, body: bytes, cancelled: Cancelled = never) -> Iterator[Event]:
        """Take in what came on standard input: an article, or a list."""
        yield Started("importing", 1)
        try:
            kind, text, _ = understood(body, STDIN)
            if kind is FileKind.ARTICLE:
                yield from file_articles(self.tools, [(LOOSE, from_text(text))], cancelled)
            else:
                yield from self._list(kind, body, text, STDIN, cancelled)
        except ReaderError as error:
            yield Failed(STDIN, error)

    def _take(
        self, path: Path, under: str, batch: list[tuple[str, ArticleData]], cancelled: Cancelled
    ) -> Iterator[Event]:
        """Put the article in a file into the batch, or take in the list that it holds."""
        try:
            file = read(path)
            if file.kind is FileKind.ARTICLE:
                batch.append((under, from_file(file)))
            else:
                yield from self._list(file.kind, file.body, file.text, str(path), cancelled)
        except ReaderError as error:
            yield Failed(str(path), error)

    def _list(self, kind: FileKind, body: bytes, text: str, where: str, cancelled: Cancelled) -> Iterator[Event]:
        if kind is FileKind.OPML:
            yield from import_opml(self.tools, body, where)
            return
        for number, line in no_addresses(text):
            error = ParseError(
                f"{where}, line {number}: no address: {line[:MOST_SHOWN]}", "each line holds one address"
            )
            yield Failed(f"{where}, line {number}", error)
        yield from add_each(self.tools, addresses(text), cancelled)


def _filed_under(path: Path) -> str:
    """The name of the set that a path's articles belong to: its own for a folder."""
    real = path.expanduser()
    return (real.resolve().name or str(real)) if real.is_dir() else LOOSE

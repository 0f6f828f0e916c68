"""The sample library behind ``reader --demo``: articles that show what the program can do, taken in the usual way.

Feeds are followed, a folder of clippings is imported and a page is stored, all through the same verbs as real ones;
only the network is a folder of files.
"""

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from reader.config.settings import Settings
from reader.core.errors import ReaderError
from reader.core.events import Event, Failed, Finished, Started
from reader.core.ports import Clock
from reader.core.queries import Sort
from reader.library import adding
from reader.library.build import now as present
from reader.library.build import open_library
from reader.library.importing import Importing
from reader.library.library import Library
from reader.library.sample_feeds import FOLDER, Marked, SampleFetcher
from reader.library.tally import tallied
from reader.library.tools import Tools
from reader.library.workers import Workers

_LOG = logging.getLogger(__name__)
CLIPPINGS = "Knipsels"
"""The folder of clippings, beside the library."""


def open_demo(folder: Path, settings: Settings | None = None, *, clock: Clock = present) -> Library:
    """A library in the empty ``folder`` with the samples in it, and no way to the network.

    A sample that cannot be read is left out: one bad article stops no library.
    """
    now = clock()
    library = open_library(folder / "library.db", settings, clock=clock, fetcher=SampleFetcher(now))
    for event in build(library, now):
        if isinstance(event, Failed):
            _LOG.warning("%s: %s", event.source, event.error)
    return library


@tallied
def build(library: Library, now: datetime) -> Iterator[Event]:
    """Fill the empty ``library`` with the samples, dated back from ``now``.

    In a library with a way to the network the papers become sets of pages: their feeds could never be fetched there.
    """
    newsroom = SampleFetcher(now)
    tools = replace(library.tools, fetcher=newsroom, hire=partial(Workers, parallel=False))  # nothing here is hostile
    yield Started("making the sample library", len(newsroom.feeds))
    for feed in newsroom.feeds:
        try:
            found = adding.find_feed(tools, feed.address)
            if isinstance(library.tools.fetcher, SampleFetcher):
                yield from adding.follow(tools, found, feed.folder)
            else:
                yield from adding.collect(tools, found, feed.folder)
        except ReaderError as error:
            yield Failed(feed.address, error)
    yield from _inside(_clippings(tools, newsroom, library.path.parent / CLIPPINGS))
    for address in newsroom.pages:
        yield from _inside(adding.add_page(tools, address))
    for marked in newsroom.marked:
        _mark(library, marked)


def _inside(work: Iterator[Event]) -> Iterator[Event]:
    """What happens in one part of the work, without its own beginning and end."""
    return (event for event in work if not isinstance(event, Started | Finished))


def _clippings(tools: Tools, newsroom: SampleFetcher, folder: Path) -> Iterator[Event]:
    """Put the clippings into a folder of their own, as if the user kept them there, and import it."""
    folder.mkdir(exist_ok=True)
    for path in sorted((FOLDER / "files").iterdir()):
        (folder / path.name).write_text(newsroom.dated(f"files/{path.name}"), "utf-8")
    yield from Importing(tools).import_paths([folder])


def _mark(library: Library, marked: Marked) -> None:
    """Do to one article what its owner did."""
    row = next(library.reading.every(library.reading.parse(marked.find), Sort.NEWEST, 1), None)
    if row is None:
        return
    annotating = library.annotating
    if marked.bookmark:
        annotating.bookmark(row.id)
    if marked.read:
        annotating.mark_read([row.id])
    for tag in marked.tags:
        annotating.tag(row.id, tag)
    if marked.note:
        annotating.set_note(row.id, marked.note.strip())
    if marked.place:
        library.reading.set_place(row.id, int(marked.place * len(library.reading.open(row.id).text.plain)))

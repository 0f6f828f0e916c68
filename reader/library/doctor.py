"""Looks whether everything is in order, and says so in words."""

import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader import __version__
from reader.core.feeds import Feed, SourceKind
from reader.library.engines import versions
from reader.library.library import Library
from reader.library.words import counted

LOW = 200_000_000
"""Bytes of free disk below which one should do something."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    about: str
    """What was looked at."""
    says: str
    """How it is."""
    well: bool = True
    """Whether nothing needs to be done."""


def examine(library: Library) -> Iterator[Finding]:
    """Look at the program, the library, the disk and the feeds."""
    yield Finding("program", f"reader {__version__}, Python {platform.python_version()}, {sys.platform}")
    yield Finding("engines", "cleaner {}, analyser {}".format(*versions()))
    yield from _library(library)
    yield _disk(library.path)
    yield from _feeds(library)


def _library(library: Library) -> Iterator[Finding]:
    counts = library.reading.counts()
    size = library.path.stat().st_size / 1_000_000
    articles = counted(counts.total, "article", "articles") or "no articles"
    yield Finding("library", f"{library.path}, {size:,.1f} MB, {articles}, {counts.unread:,} unread")
    wrong = library.upkeep.check()
    yield from (Finding("library", problem, well=False) for problem in wrong)
    if not wrong:
        yield Finding("integrity", "no damage found")
    waiting = len(library.tools.store.repetition.outdated())
    if waiting:
        words = counted(waiting, "article", "articles")
        yield Finding(
            "cleaning", f"{words} cleaned again when opened, as their sites repeat blocks; or reader reprocess"
        )
    stale = sum(1 for _ in library.tools.store.articles.stale(*versions())) - waiting
    if stale > 0:
        words = counted(stale, "article", "articles")
        yield Finding("engines", f"{words} made by an older version; reader reprocess renews them", well=False)


def _disk(path: Path) -> Finding:
    free = shutil.disk_usage(path.parent).free
    return Finding("disk", f"{free / 1_000_000_000:,.1f} GB free", well=free >= LOW)


def _feeds(library: Library) -> Iterator[Finding]:
    feeds = [feed for feed in library.subscribing.feeds() if feed.kind is SourceKind.FEED]
    bad = [feed for feed in feeds if feed.health.error]
    never = sum(1 for feed in feeds if feed.health.checked_at is None)
    rest = f", {never:,} not fetched yet" if never else ""
    yield Finding("feeds", f"{len(feeds):,} followed, {len(bad):,} failing{rest}", well=not bad)
    yield from (Finding(f"feed {feed.id}", _trouble(feed), well=False) for feed in bad)


def _trouble(feed: Feed) -> str:
    health = feed.health
    since = f", last fetched {health.succeeded_at:%Y-%m-%d}" if health.succeeded_at else ", never fetched"
    times = f" ({health.failures} times in a row{since})" if health.failures > 1 else f" ({since.strip(', ')})"
    return f"{feed.title}: {'gone for good' if health.gone else health.error}{times}"

"""A library in an empty folder, with a network and workers that stand in for the real ones."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.config.settings import Settings
from reader.library.library import Library
from reader.library.tools import Tools
from reader.storage.store import Store
from tests.builders import FakeClock
from tests.fakes import FakeFetcher
from tests.library.fakes import FakeWorkers


@pytest.fixture
def fetcher() -> FakeFetcher:
    """A network without a single address."""
    return FakeFetcher()


@pytest.fixture
def library(tmp_path: Path, clock: FakeClock, fetcher: FakeFetcher) -> Iterator[Library]:
    """An empty library."""
    path = tmp_path / "library.db"
    store = Store(path, clock=clock)
    with Library(path, Tools(store, fetcher, FakeWorkers, clock, Settings())) as made:
        yield made

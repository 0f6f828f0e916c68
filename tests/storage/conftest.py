"""A library for each test, with one feed in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.feeds import Feed, SourceKind
from reader.storage.store import Store
from tests.builders import FakeClock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the library of the test is."""
    return tmp_path / "library.db"


@pytest.fixture
def store(path: Path, clock: FakeClock) -> Iterator[Store]:
    """An empty library."""
    with Store(path, clock=clock) as opened:
        yield opened


@pytest.fixture
def feed(store: Store) -> Feed:
    """A feed in the library."""
    return store.feeds.add(SourceKind.FEED, "The Harbour Post", "https://post.example/feed", folder="World/Europe")[0]

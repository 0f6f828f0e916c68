"""Libraries for tests of the app."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library.library import Library
from tests.tui.newsroom import open_empty, open_newsroom


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Library]:
    """A library with a few articles."""
    with open_newsroom(tmp_path) as library:
        yield library


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Library]:
    """A library without anything in it."""
    with open_empty(tmp_path) as library:
        yield library

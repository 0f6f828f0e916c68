"""What the tests of ingestion share."""

from collections.abc import Iterator

import pytest

from tests.fakes import LoopbackServer


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    """A server on this machine whose answers the test puts in."""
    with LoopbackServer() as server:
        yield server

"""A library with a few articles, and the command line to ask it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.config.settings import Settings
from reader.library.library import Library
from reader.library.tools import Tools
from reader.storage.store import Store
from tests.builders import FakeClock
from tests.fakes import FakeFetcher
from tests.library.fakes import FakeWorkers, answer, rss

FEED = "https://harbour.example/feed"


@dataclass(frozen=True)
class Ran:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines of the answer."""
        return self.out.splitlines()


Run = Callable[..., Ran]


@pytest.fixture
def fetcher() -> FakeFetcher:
    """A network with one feed."""
    bodies = (
        "Dike breaks|The dike broke at noon.",
        "Ferry late|The ferry was late again.",
        "Lock closed|Nobody knows.",
    )
    return FakeFetcher({FEED: answer(rss(*bodies))})


@pytest.fixture
def library(tmp_path: Path, clock: FakeClock, fetcher: FakeFetcher) -> Iterator[Library]:
    """A library that follows one feed with three articles: numbers 1 to 3."""
    path = tmp_path / "library.db"
    with Library(path, Tools(Store(path, clock=clock), fetcher, FakeWorkers, clock, Settings())) as made:
        list(made.subscribing.add(FEED, "Coast"))
        yield made


@pytest.fixture
def run(library: Library, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on the library, with the stand-in network and workers."""
    monkeypatch.setattr("reader.cli.session.open_library", lambda path, _settings: opened(library, path))

    def ran(*arguments: str, library_option: bool = True) -> Ran:
        capsys.readouterr()
        own = ["--library", str(library.path)] if library_option else []
        try:
            code = main([*own, *arguments])
        except SystemExit as end:
            code = int(end.code or 0)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return ran


def opened(library: Library, path: Path) -> Library:
    """Another handle on the library at ``path``, as a second program has it."""
    tools = library.tools
    return Library(path, Tools(Store(path, clock=tools.clock), tools.fetcher, FakeWorkers, tools.clock, tools.settings))

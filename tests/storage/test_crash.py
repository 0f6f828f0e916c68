"""A program that dies loses nothing it has acknowledged, and two programs do not get in each other's way."""

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.core.errors import StorageError
from reader.core.feeds import SourceKind
from reader.core.queries import EVERYTHING, Sort
from reader.storage.store import Store
from tests import builders
from tests.builders import FakeClock
from tests.storage.looking import actual_words, expected_words

WRITER = """
import sys
from pathlib import Path
from reader.storage.store import Store
from tests import builders
with Store(Path(sys.argv[1]), clock=builders.FakeClock()) as store:
    number = 0
    while True:
        number += 1
        ids = store.articles.write(1, [builders.pair(f"{number} {index}") for index in range(3)])
        print("articles", number, flush=True)
        store.annotations.set_note(ids[0], f"note {number}")
        print("note", ids[0], flush=True)
"""


@contextmanager
def writing(path: Path) -> Iterator[subprocess.Popen[str]]:
    """A program that writes articles and notes without end, and says so after each."""
    program = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True)
    try:
        yield program
    finally:
        program.kill()
        program.wait()
        assert program.stdout is not None
        program.stdout.close()


@pytest.mark.parametrize("lines", [1, 2, 9, 24])
def test_a_killed_program_loses_nothing_it_acknowledged(path: Path, clock: FakeClock, lines: int) -> None:
    with Store(path, clock=clock) as store:
        store.feeds.add(SourceKind.FEED, "Post", "https://post.example/feed")
    with writing(path) as program:
        assert program.stdout is not None
        said = [program.stdout.readline().split() for _ in range(lines)]
        program.send_signal(signal.SIGKILL)
    with Store(path, clock=clock) as store:
        batches = [int(number) for what, number in said if what == "articles"]
        known = store.articles.known(1, [f"{number} {index}" for number in batches for index in range(3)])
        assert len(known) == 3 * len(batches)
        assert store.counts().total % 3 == 0, "never half a batch"
        for what, number in said:
            assert what != "note" or store.articles.open(int(number)).note
        assert store.check() == []
    assert actual_words(path) == expected_words(path)


def test_two_programs_write_at_once(path: Path, clock: FakeClock) -> None:
    with Store(path, clock=clock) as store:
        store.feeds.add(SourceKind.FEED, "Post", "https://post.example/feed")
        with writing(path) as program:
            assert program.stdout is not None
            program.stdout.readline()
            own = [store.articles.write(1, [builders.pair(f"own {number}")])[0] for number in range(15)]
            store.annotations.mark_read(own)
        assert len({*own}) == 15
        assert store.counts().total - store.counts().unread == 15
        assert store.check() == []


def test_threads_share_a_store_and_two_stores_share_a_file(path: Path, clock: FakeClock) -> None:
    failures: list[BaseException] = []
    with Store(path, clock=clock) as one, Store(path, clock=clock) as other:
        feed, _ = one.feeds.add(SourceKind.FEED, "Post", "https://post.example/feed")

        def work(store: Store, name: str) -> None:
            try:
                for number in range(12):
                    ids = store.articles.write(feed.id, [builders.pair(f"{name} {number}")])
                    store.annotations.bookmark(ids[0])
                    store.articles.page(EVERYTHING, Sort.NEWEST)
                    store.annotations.set_note(ids[0], f"{name} {number}")
            except BaseException as error:  # noqa: BLE001
                failures.append(error)

        threads = [threading.Thread(target=work, args=((one, other)[index % 2], f"{index}")) for index in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == []
        counts = one.counts()
        assert (counts.total, counts.starred, counts.noted) == (48, 48, 48)
        assert counts == other.counts()
        assert one.check() == []


def test_connections_of_ended_threads_are_let_go(store: Store) -> None:
    for _ in range(5):
        thread = threading.Thread(target=store.counts)
        thread.start()
        thread.join()
    store.counts()
    assert len(store._connections._all) <= 3


def test_closing_under_threads_that_read_ends_them_in_words(path: Path, clock: FakeClock) -> None:
    for _ in range(10):
        store = Store(path, clock=clock)
        endings: list[str] = []
        threads = [threading.Thread(target=read_on, args=(store, endings), daemon=True) for _ in range(3)]
        for thread in threads:
            thread.start()
        store.counts()
        store.close()
        for thread in threads:
            thread.join(10)
        assert len(endings) == len(threads)
        assert all("closed" in ending for ending in endings)


def read_on(store: Store, endings: list[str]) -> None:
    """Read until that is refused."""
    try:
        while True:
            store.lists.page(EVERYTHING, Sort.NEWEST)
            store.counts()
    except StorageError as error:
        endings.append(error.message)

"""What goes wrong with a file is told in words, by every method; the library stays usable and whole."""

import inspect
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.core import grammar
from reader.core.analysis import EntityKind
from reader.core.decisions import Like, Piece, Source
from reader.core.errors import LibraryBusyError, LibraryDamagedError, StorageError
from reader.core.feeds import Caching, SourceKind
from reader.core.queries import EVERYTHING, Sort
from reader.storage.connections import Connections
from reader.storage.quotes import Wanted, said_by
from reader.storage.store import Store
from tests import builders
from tests.builders import NOW, FakeClock
from tests.storage import shelf
from tests.storage.looking import state

WALL = grammar.parse("wall", NOW)
LONG = " ".join(f"word{number * 7919 % 100_003}" for number in range(30_000))
"""More text than there is room for in what a small library has free."""

WRITES: dict[str, Callable[[Store], object]] = {
    "feeds.add": lambda s: s.feeds.add(SourceKind.FEED, "New", "https://new.example/"),
    "feeds.rename": lambda s: s.feeds.rename(1, "New name"),
    "feeds.move": lambda s: s.feeds.move(1, "New folder"),
    "feeds.remove": lambda s: s.feeds.remove(1),
    "feeds.set_title": lambda s: s.feeds.set_title(1, "New name"),
    "feeds.set_site": lambda s: s.feeds.set_site(1, "https://new.example/"),
    "feeds.added": lambda s: s.feeds.added([1]),
    "feeds.moved": lambda s: s.feeds.moved(1, "https://new.example/"),
    "feeds.stayed": lambda s: s.feeds.stayed(1),
    "decisions.put_back": lambda s: s.decisions.put_back(1, Piece("template", "words")),
    "decisions.take_out": lambda s: s.decisions.take_out(1, Piece("paragraph", "words")),
    "decisions.add_rule": lambda s: s.decisions.add_rule(Source(2), Like("template"), keep=True),
    "decisions.edit_rule": lambda s: s.decisions.edit_rule(1, Like("residue"), keep=True),
    "decisions.delete_rule": lambda s: s.decisions.delete_rule(1),
    "feeds.record_success": lambda s: s.feeds.record_success(1, Caching("a"), NOW),
    "feeds.record_failure": lambda s: s.feeds.record_failure(1, "no answer", NOW),
    "articles.write": lambda s: s.articles.write(1, [builders.pair("new", LONG)]),
    "articles.rewrite": lambda s: s.articles.rewrite(1, builders.prepared(LONG)),
    "articles.set_place": lambda s: s.articles.set_place(1, 3),
    "annotations.mark_read": lambda s: (s.annotations.mark_read([1], False), s.annotations.mark_read([1])),
    "annotations.seen": lambda s: s.annotations.seen(2),
    "annotations.mark_all_read": lambda s: s.annotations.mark_all_read(EVERYTHING),
    "annotations.bookmark": lambda s: s.annotations.bookmark(4),
    "annotations.tag": lambda s: s.annotations.tag(1, "new"),
    "annotations.untag": lambda s: s.annotations.untag(3, "later"),
    "annotations.set_note": lambda s: s.annotations.set_note(1, LONG),
    "annotations.rename": lambda s: s.annotations.rename(1, "New title"),
    "annotations.delete": lambda s: s.annotations.delete([1]),
    "naming.merge": lambda s: s.naming.merge([1], 2),
    "naming.split": lambda s: s.naming.split(3),
    "naming.rename": lambda s: s.naming.rename(2, "New name"),
    "naming.mute": lambda s: s.naming.mute(2),
    "naming.set_kind": lambda s: s.naming.set_kind(2, EntityKind.PLACE),
    "naming.correct_kind": lambda s: s.naming.correct_kind(2, s.articles.open(2).analysis.entities[0].mentions, None),
    "naming.correct_name": lambda s: s.naming.correct_name(2, s.articles.open(2).analysis.entities[0].mentions, 2),
    "naming.correct_speaker": lambda s: s.naming.correct_speaker(2, 0, "Nobody Else"),
    "naming.take_back": lambda s: s.naming.take_back("joined:3"),
    "annotations.undo": lambda s: s.annotations.undo(),
    "annotations.redo": lambda s: s.annotations.redo(),
}

READS: dict[str, Callable[[Store], object]] = {
    "feeds.get": lambda s: s.feeds.get(1),
    "feeds.all": lambda s: s.feeds.all(),
    "feeds.find": lambda s: s.feeds.find(SourceKind.FEED, "https://0.example/feed"),
    "feeds.of_kind": lambda s: s.feeds.of_kind(SourceKind.FEED),
    "feeds.due": lambda s: s.feeds.due(NOW),
    "articles.known": lambda s: s.articles.known(1, ["k0"]),
    "articles.by_fingerprint": lambda s: s.articles.by_fingerprint(1, "f1"),
    "articles.page": lambda s: s.articles.page(EVERYTHING, Sort.NEWEST),
    "articles.at": lambda s: s.articles.at(EVERYTHING, Sort.NEWEST, 5),
    "articles.rows": lambda s: s.articles.rows([1, 2]),
    "articles.count": lambda s: s.articles.count(WALL),
    "articles.position": lambda s: s.articles.position(WALL, Sort.NEWEST, 5),
    "articles.neighbour": lambda s: s.articles.neighbour(WALL, Sort.NEWEST, 5),
    "articles.open": lambda s: s.articles.open(1),
    "articles.original": lambda s: s.articles.original(1),
    "articles.originals": lambda s: s.articles.originals(1),
    "articles.data": lambda s: s.articles.data(1),
    "articles.stale": lambda s: list(s.articles.stale(9, 9)),
    "articles.stale_count": lambda s: s.articles.stale_count(9, 9),
    "articles.stale_lately": lambda s: s.articles.stale_lately(9, 9),
    "decisions.of": lambda s: s.decisions.of(1),
    "decisions.coming": lambda s: s.decisions.coming(1, [(None, "")]),
    "decisions.source_of": lambda s: s.decisions.source_of(1),
    "decisions.unsettled": lambda s: s.decisions.unsettled(),
    "decisions.rules": lambda s: s.decisions.rules(),
    "decisions.rule": lambda s: s.decisions.rule(1),
    "decisions.concerned": lambda s: s.decisions.concerned(Source(1), [Like("template")], 9),
    "annotations.tags": lambda s: s.annotations.tags(),
    "annotations.notes": lambda s: list(s.annotations.notes(EVERYTHING)),
    "search.search": lambda s: (s.search.search(WALL), s.search.search(WALL, Sort.RELEVANCE)),
    "names.entities": lambda s: (s.names.entities(EVERYTHING), s.names.entities(WALL)),
    "names.muted": lambda s: s.names.muted(),
    "names.called": lambda s: s.names.called("Anna Verbeek"),
    "names.get": lambda s: s.names.get(1),
    "names.page": lambda s: s.names.page(1),
    "names.articles": lambda s: s.names.articles(1),
    "naming.all": lambda s: s.naming.all(),
    "quotes.every": lambda s: list(s.quotes.every(said_by(Wanted(EVERYTHING), "anna"))),
    "quotes.page": lambda s: s.quotes.page(Wanted(WALL)),
    "counts": lambda s: s.counts(),
    "check": lambda s: s.check(),
    "backup": lambda s: s.backup(s.path.with_name("copy.db")),
}

LARGE = ("articles.write", "articles.rewrite", "annotations.set_note")


def failure_of(call: Callable[[], object]) -> StorageError | None:
    """What the call complains about, if it does."""
    try:
        call()
    except StorageError as error:
        return error
    return None


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with something in it, which each test copies."""
    path = tmp_path_factory.mktemp("filled") / "library.db"
    with Store(path, clock=FakeClock()) as store:
        shelf.fill(store, 8)
        store.annotations.tag(3, "later")
        joined = builders.analysis("Zoë Roos and Anna Verbeek.", people=["Zoë Roos", "Anna Verbeek"])
        store.articles.write(1, [builders.pair("joined", "Zoë Roos and Anna Verbeek.", found=joined)])
        store.naming.merge([3], 1)
        store.decisions.add_rule(Source(1), Like("template"), keep=True)
        store.annotations.bookmark(2)
        store.annotations.mark_read([3])
        store.annotations.undo()
    return path


@pytest.fixture
def full(filled: Path, path: Path, clock: FakeClock) -> Iterator[Store]:
    """A library with something in it, that waits for nobody."""
    shutil.copy(filled, path)
    with Store(path, clock=clock, busy_seconds=0.05) as store:
        yield store


def test_no_method_is_missing_here(store: Store) -> None:
    parts = ("feeds", "articles", "annotations", "search", "names", "naming", "quotes", "decisions")
    methods = {
        f"{part}.{name}"
        for part in parts
        for name, _ in inspect.getmembers(getattr(store, part), inspect.ismethod)
        if not name.startswith("_")
    }
    assert methods | {"counts", "check", "backup"} == {*READS, *WRITES}


@pytest.mark.parametrize("name", sorted(WRITES))
def test_while_another_program_writes_each_change_is_refused_in_words(full: Store, path: Path, name: str) -> None:
    before = state(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryBusyError, match="another program") as raised:
        WRITES[name](full)
    assert raised.value.hint
    other.execute("ROLLBACK")
    other.close()
    assert state(path) == before
    WRITES[name](full)


@pytest.mark.parametrize("name", sorted(READS))
def test_while_another_program_writes_reading_goes_on(full: Store, path: Path, name: str) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    other.execute("DELETE FROM tags WHERE articles = 0")
    READS[name](full)
    other.execute("ROLLBACK")
    other.close()


@pytest.mark.parametrize("name", sorted(WRITES))
def test_on_a_full_disk_each_change_is_whole_or_not_at_all(full: Store, path: Path, name: str) -> None:
    with full._connections.read() as db:
        db.execute("PRAGMA max_page_count = 1")  # it is never less than the file has
    before = state(path)
    failure = failure_of(lambda: WRITES[name](full))
    if failure is not None:
        assert "the disk is full" in failure.message
        assert failure.hint
        assert state(path) == before
    assert (failure is not None) or (name not in LARGE)
    assert full.check() == []
    assert full.articles.page(EVERYTHING, Sort.NEWEST).items
    with full._connections.read() as db:
        db.execute("PRAGMA max_page_count = 1073741823")
    if failure is not None:
        WRITES[name](full)
    assert full.check() == []


@pytest.mark.parametrize("name", sorted(WRITES))
def test_a_file_that_may_not_be_written_to_can_still_be_read(full: Store, name: str) -> None:
    with full._connections.read() as db:
        db.execute("PRAGMA query_only = ON")
    with pytest.raises(StorageError, match="may not be written to"):
        WRITES[name](full)
    assert full.articles.open(1).row.id == 1


@pytest.mark.parametrize("name", sorted({**READS, **WRITES}))
def test_a_damaged_file_is_called_that_and_nothing_else(full: Store, path: Path, clock: FakeClock, name: str) -> None:
    full.close()
    content = bytearray(path.read_bytes())
    for start in range(4096 * 2, len(content), 4096):
        content[start : start + 64] = b"\xff" * 64
    path.write_bytes(content)
    found: list[object] = []

    def open_and_use() -> None:
        with Store(path, clock=clock) as store:
            found.append({**READS, **WRITES}[name](store))

    failure = failure_of(open_and_use)
    assert isinstance(failure, LibraryDamagedError)
    assert str(path) in failure.message
    assert failure.hint


@pytest.mark.parametrize(
    ("sql", "name"),
    [
        ("UPDATE bodies SET plain = substr(plain, 1, 10)", "articles.open"),
        ("UPDATE originals SET data = substr(data, 1, 10)", "articles.data"),
        ("UPDATE journal SET steps = substr(steps, 1, 10)", "annotations.undo"),
    ],
)
def test_a_damaged_text_is_called_that(full: Store, path: Path, sql: str, name: str) -> None:
    db = sqlite3.connect(path)
    db.execute(sql)
    db.commit()
    db.close()
    with pytest.raises(LibraryDamagedError, match="a stored text is damaged"):
        {**READS, **WRITES}[name](full)


@pytest.mark.parametrize("keep", [0.3, 0.6, 0.95])
def test_a_file_cut_short_is_noticed(full: Store, path: Path, clock: FakeClock, keep: float) -> None:
    full.close()
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * keep)])
    found: list[str] = []

    def open_and_check() -> None:
        with Store(path, clock=clock) as store:
            found.extend(store.check())

    failure = failure_of(open_and_check)
    assert found if failure is None else isinstance(failure, LibraryDamagedError)


def test_a_bug_is_not_dressed_up_as_damage(full: Store) -> None:
    def wrong_sql() -> None:
        with full._connections.write() as db:
            db.execute("SELECT * FROM nowhere")

    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        wrong_sql()
    full.annotations.bookmark(1)


def test_a_folder_in_the_place_of_a_library_is_named(path: Path) -> None:
    path.mkdir()
    with pytest.raises(StorageError, match="cannot be opened"), Connections(path).read():
        pass


def test_what_comes_too_late_hears_that_the_library_is_closed(full: Store) -> None:
    full.close()
    full.close()
    for verb in (READS["counts"], WRITES["annotations.tag"]):
        with pytest.raises(StorageError, match="is closed"):
            verb(full)


def test_an_sqlite_that_is_too_old_is_named(path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 34, 1))
    with pytest.raises(StorageError, match="too old"):
        Store(path, clock=clock)
    assert not path.exists()

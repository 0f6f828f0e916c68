"""A file becomes a library of this version, or is refused untouched."""

import re
import shutil
import sqlite3
from pathlib import Path

import pytest

from reader.core.errors import LibraryBusyError, LibraryDamagedError, LibraryVersionError, StorageError
from reader.storage import migrations
from reader.storage.migrations import Migration, prepare, statements
from reader.storage.store import Store
from tests import builders
from tests.builders import NOW, FakeClock
from tests.storage.looking import state

OLD = "CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT);"
NEW = "CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT, lang TEXT);\nCREATE TABLE more (id INTEGER);"


def add_language(db: sqlite3.Connection) -> None:
    db.execute("ALTER TABLE words ADD COLUMN lang TEXT")


def add_table(db: sqlite3.Connection) -> None:
    db.execute("CREATE TABLE more (id INTEGER)")


STEPS = (Migration(2, add_language), Migration(3, add_table))


def version(path: Path) -> int:
    """The version that the file bears."""
    db = sqlite3.connect(path)
    (found,) = db.execute("PRAGMA user_version").fetchone()
    db.close()
    return int(found)


def columns(path: Path) -> set[tuple[str, str]]:
    """Every column of every table."""
    db = sqlite3.connect(path)
    sql = "SELECT t.name, c.name || ' ' || c.type FROM sqlite_master t, pragma_table_info(t.name) c"
    found = set(db.execute(sql))
    db.close()
    return found


def schema(path: Path) -> set[tuple[str, str, str]]:
    """Everything that the file defines, word for word."""
    db = sqlite3.connect(f"file:{path}?immutable=1", uri=True)
    found = set(db.execute("SELECT type, name, sql FROM sqlite_master"))
    db.close()
    return found


@pytest.fixture
def old(path: Path) -> Path:
    """A library of version 1 with a row in it."""
    prepare(path, NOW, migrations=(), schema=OLD)
    db = sqlite3.connect(path)
    db.execute("INSERT INTO words (word) VALUES ('wall')")
    db.commit()
    db.close()
    return path


def test_a_new_library_knows_what_it_is(path: Path, clock: FakeClock) -> None:
    Store(path, clock=clock).close()
    db = sqlite3.connect(path)
    assert db.execute("PRAGMA application_id").fetchone() == (migrations.APPLICATION_ID,)
    assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert version(path) == migrations.FIRST + len(migrations.MIGRATIONS)
    db.close()


def test_the_folder_is_made(tmp_path: Path, clock: FakeClock) -> None:
    Store(tmp_path / "a" / "b" / "library.db", clock=clock).close()
    assert (tmp_path / "a" / "b" / "library.db").exists()


def test_an_empty_file_and_a_broken_off_creation_become_libraries(path: Path, clock: FakeClock) -> None:
    path.touch()
    Store(path, clock=clock).close()
    path.unlink()
    db = sqlite3.connect(path)
    db.execute("PRAGMA journal_mode = WAL")
    db.close()
    with Store(path, clock=clock) as store:
        assert store.check() == []


def test_an_old_library_is_brought_up_to_date_and_equals_a_new_one(old: Path, tmp_path: Path) -> None:
    prepare(old, NOW, migrations=STEPS, schema=NEW)
    fresh = tmp_path / "fresh.db"
    prepare(fresh, NOW, migrations=STEPS, schema=NEW)
    assert version(old) == version(fresh) == 3
    assert columns(old) == columns(fresh)


def test_a_backup_is_made_before_the_first_step_and_the_last_few_are_kept(old: Path, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"library-before-update-2020010{number}T000000-v1.db").touch()
    prepare(old, NOW, migrations=STEPS, schema=NEW)
    kept = sorted(tmp_path.glob("library-before-update-*"))
    assert [path.name for path in kept] == [
        "library-before-update-20200101T000000-v1.db",
        "library-before-update-20200102T000000-v1.db",
        "library-before-update-20260226T120000-v1.db",
    ]
    assert version(kept[2]) == 1
    db = sqlite3.connect(kept[2])
    assert db.execute("SELECT word FROM words").fetchall() == [("wall",)]
    db.close()


def test_a_step_that_fails_changes_nothing(old: Path) -> None:
    def fail(db: sqlite3.Connection) -> None:
        db.execute("DELETE FROM words")
        raise ValueError("a bug")

    with pytest.raises(ValueError, match="a bug"):
        prepare(old, NOW, migrations=(STEPS[0], Migration(3, fail)), schema=NEW)
    assert version(old) == 2
    prepare(old, NOW, migrations=STEPS, schema=NEW)
    db = sqlite3.connect(old)
    assert db.execute("SELECT word FROM words").fetchall() == [("wall",)]
    db.close()


def test_a_step_that_leaves_loose_ends_is_refused(old: Path) -> None:
    def break_off(db: sqlite3.Connection) -> None:
        db.execute("CREATE TABLE loose (word_id INTEGER REFERENCES words (id))")
        db.execute("INSERT INTO loose VALUES (99)")

    with pytest.raises(LibraryDamagedError, match="does not fit together"):
        prepare(old, NOW, migrations=(Migration(2, break_off),), schema=NEW)
    assert version(old) == 1


def test_a_creation_that_fails_leaves_no_half_library(path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        prepare(path, NOW, migrations=(), schema=f"{OLD}\nCREATE NONSENSE;\n")
    assert columns(path) == set()
    prepare(path, NOW, migrations=(), schema=OLD)
    assert version(path) == 1


def test_a_newer_library_is_refused_and_not_touched(path: Path, clock: FakeClock) -> None:
    Store(path, clock=clock).close()
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 99")
    db.close()
    before = path.read_bytes()
    with pytest.raises(LibraryVersionError, match="version 99") as raised:
        Store(path, clock=clock)
    assert raised.value.hint
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_newer_version_that_is_still_in_the_log_is_seen_too(path: Path, clock: FakeClock) -> None:
    Store(path, clock=clock).close()
    writer = sqlite3.connect(path)
    writer.execute("PRAGMA user_version = 99")
    with pytest.raises(LibraryVersionError):
        Store(path, clock=clock)
    writer.close()


@pytest.mark.parametrize("content", [b"x", b"Not a library.\n" * 500, b"SQLite format 3\x00", bytes(8192)])
def test_what_is_no_library_is_refused_and_not_touched(path: Path, clock: FakeClock, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(LibraryDamagedError, match="is not a library"):
        Store(path, clock=clock)
    assert path.read_bytes() == content


@pytest.mark.parametrize("application", [0, 12345])
def test_the_database_of_another_program_is_refused_and_not_touched(
    path: Path, clock: FakeClock, application: int
) -> None:
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE bookmarks (address TEXT)")
    db.execute(f"PRAGMA application_id = {application}")
    db.close()
    before = path.read_bytes()
    with pytest.raises(LibraryDamagedError, match="another program"):
        Store(path, clock=clock)
    assert path.read_bytes() == before


def test_paths_that_cannot_be_libraries_are_named(tmp_path: Path, clock: FakeClock) -> None:
    (tmp_path / "file").write_text("x")
    for path in (tmp_path, tmp_path / "file" / "library.db", Path("/proc/nowhere/library.db")):
        with pytest.raises(StorageError, match=re.escape(str(path.parent))):
            Store(path, clock=clock)


def test_creation_waits_for_another_and_takes_what_that_made(path: Path) -> None:
    prepare(path, NOW, migrations=(), schema=OLD)
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryBusyError):
        prepare(path, NOW, migrations=STEPS, schema=NEW, busy_seconds=0.05)
    db.execute("ROLLBACK")
    db.close()
    prepare(path, NOW, migrations=STEPS, schema=NEW, busy_seconds=0.05)
    assert version(path) == 3


def test_statements_are_told_apart_even_inside_triggers() -> None:
    script = (
        "-- one; two\nCREATE TABLE a (x);\nCREATE TRIGGER t AFTER INSERT ON a BEGIN\n  SELECT 1;\n  SELECT 2;\nEND;\n"
    )
    assert len(list(statements(script))) == 2


@pytest.mark.parametrize("name", sorted(path.name for path in Path(__file__).with_name("versions").glob("*.db")))
def test_a_library_of_every_released_version_opens_with_all_it_had(name: str, path: Path, clock: FakeClock) -> None:
    shutil.copy(Path(__file__).with_name("versions") / name, path)
    with Store(path, clock=clock) as store:
        assert store.check() == []
        counts = store.counts()
        assert (counts.total, counts.unread, counts.starred, counts.noted) == (3, 2, 1, 1)
        assert counts.tags == (("later", 1),)
        article = store.articles.open(1)
        assert (article.note, article.tags, article.row.bookmarked) == ("ask the mayor", ("later",), True)
        assert article.text.plain == "\n\n".join(builders.PARAGRAPHS)
        page = store.names.page(store.names.called("Anna Verbeek").id)
        assert (page.name.articles, page.name.mentions, page.quotes, counts.names) == (3, 3, 3, 2)
        assert store.annotations.undo() == "note written"
    assert state(path)["notes"] == []


@pytest.mark.parametrize("name", sorted(path.name for path in Path(__file__).with_name("versions").glob("*.db")))
def test_a_library_that_was_brought_up_to_date_has_the_schema_of_a_new_one(
    name: str, path: Path, tmp_path: Path, clock: FakeClock
) -> None:
    shutil.copy(Path(__file__).with_name("versions") / name, path)
    Store(path, clock=clock).close()
    Store(tmp_path / "new.db", clock=clock).close()
    assert schema(path) == schema(tmp_path / "new.db")


def test_the_schema_is_that_of_the_newest_fixture(path: Path, clock: FakeClock) -> None:
    newest = migrations.FIRST + len(migrations.MIGRATIONS)
    Store(path, clock=clock).close()
    fixture = Path(__file__).with_name("versions") / f"{newest}.db"
    assert schema(path) == schema(fixture), "a change of the schema needs a migration, a new version and its fixture"

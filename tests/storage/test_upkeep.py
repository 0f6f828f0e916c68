"""Copies and checks of the library file."""

import sqlite3
from pathlib import Path

import pytest

from reader.core.errors import StorageError
from reader.core.feeds import Feed
from reader.storage.store import Store
from tests import builders
from tests.builders import FakeClock
from tests.storage import shelf
from tests.storage.looking import state


def test_a_backup_is_the_library_as_it_is_now(store: Store, path: Path, tmp_path: Path, clock: FakeClock) -> None:
    shelf.fill(store, 10)
    copy = tmp_path / "below" / "copy.db"
    store.backup(copy)
    assert state(copy) == state(path)
    with Store(copy, clock=clock) as again:
        assert again.check() == []
    assert [file.name for file in copy.parent.iterdir()] == ["copy.db"]


def test_a_backup_never_replaces_a_file(store: Store, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("dear")
    with pytest.raises(StorageError, match="there already"):
        store.backup(tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "dear"


def test_a_backup_that_cannot_be_written_leaves_nothing(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StorageError, match="cannot be written"):
        store.backup(tmp_path / "file" / "copy.db")


@pytest.mark.parametrize(
    ("sql", "complaint"),
    [
        ("UPDATE counts SET unread = unread + 1", "the counters of the feed The Harbour Post are wrong"),
        ("DELETE FROM bodies WHERE article_id = 1", "1 articles have no text"),
        (
            "INSERT INTO article_words (article_words) VALUES ('delete-all')",
            "2 articles have no place in the search index",
        ),
        ("INSERT INTO notes VALUES (99, 'lost', '')", "row 99 of notes belongs to something that is not in articles"),
        ("DELETE FROM article_names", "the counters of 1 names are wrong"),
        ("UPDATE name_totals SET names = 7", "the number of names of the kind person is wrong"),
    ],
)
def test_a_check_says_what_is_wrong(store: Store, feed: Feed, path: Path, sql: str, complaint: str) -> None:
    found = builders.analysis(builders.PARAGRAPHS[1], people=["Anna Verbeek"])
    store.articles.write(feed.id, [builders.pair(key, builders.PARAGRAPHS[1], found=found) for key in ("a", "b")])
    assert store.check() == []
    db = sqlite3.connect(path)
    if "article_names" in sql:
        db.execute("DROP TRIGGER article_names_removed")
    db.execute(sql)
    db.commit()
    db.close()
    assert complaint in store.check()

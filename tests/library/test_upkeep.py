"""Backups, restoring, reprocessing, the doctor."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.core.articles import ArticleData, Prepared
from reader.core.errors import (
    InputError,
    LibraryBusyError,
    LibraryDamagedError,
    NotFoundError,
    ReaderError,
)
from reader.core.events import Failed, Finished, Stored
from reader.core.feeds import SourceKind
from reader.core.queries import EVERYTHING
from reader.library import upkeep
from reader.library.build import open_library
from reader.library.doctor import examine
from reader.library.library import Library
from reader.library.lock import claim
from reader.library.restoring import restore
from tests.builders import NOW, FakeClock


def stock(library: Library, *texts: str) -> None:
    """Take in these letters."""
    for words in texts:
        list(library.importing.import_stdin(words.encode()))


def titles(path: Path) -> list[str]:
    """What is in the library at ``path``."""
    with open_library(path) as library:
        return sorted(row.title for row in library.reading.every(EVERYTHING))


def test_a_backup_is_a_library_with_everything_in_it(library: Library, tmp_path: Path) -> None:
    stock(library, "The dike broke.")
    made = library.upkeep.backup(tmp_path / "safe" / "copy.db")
    assert titles(made) == ["The dike broke."]


def test_the_usual_backup_lies_beside_the_library_and_bears_the_date(library: Library) -> None:
    made = library.upkeep.backup()
    assert made == library.path.parent / "backups" / "library-2026-02-26-120000.db"
    assert made.exists()


def test_a_backup_never_replaces_a_file(library: Library, tmp_path: Path) -> None:
    target = tmp_path / "precious.txt"
    target.write_text("precious")
    with pytest.raises(InputError, match="exists already"):
        library.upkeep.backup(target)
    assert target.read_text() == "precious"


def test_restoring_brings_back_the_backup_and_keeps_what_was_there(
    library: Library, tmp_path: Path, clock: FakeClock
) -> None:
    stock(library, "The dike broke.")
    made = library.upkeep.backup(tmp_path / "copy.db")
    stock(library, "The ferry was late.")
    library.close()
    kept = restore(library.path, made, clock)
    assert titles(library.path) == ["The dike broke."]
    assert kept is not None
    assert titles(kept) == ["The dike broke.", "The ferry was late."]
    assert titles(made) == ["The dike broke."]


def test_restoring_where_there_is_no_library_makes_one(library: Library, tmp_path: Path, clock: FakeClock) -> None:
    made = library.upkeep.backup(tmp_path / "copy.db")
    target = tmp_path / "new" / "library.db"
    assert restore(target, made, clock) is None
    assert titles(target) == []


def test_what_is_no_backup_leaves_the_library_as_it_was(library: Library, tmp_path: Path, clock: FakeClock) -> None:
    stock(library, "The dike broke.")
    library.close()
    bad = tmp_path / "bad.db"
    bad.write_bytes(b"This is a letter, and no library at all." * 100)
    with pytest.raises(LibraryDamagedError):
        restore(library.path, bad, clock)
    with pytest.raises(NotFoundError):
        restore(library.path, tmp_path / "missing.db", clock)
    assert titles(library.path) == ["The dike broke."]
    assert not list(tmp_path.glob("*before-restore*"))


def test_nothing_is_restored_while_the_app_is_open(library: Library, tmp_path: Path, clock: FakeClock) -> None:
    made = library.upkeep.backup(tmp_path / "copy.db")
    with claim(library.path, "open"), pytest.raises(LibraryBusyError):
        restore(library.path, made, clock)


def test_reprocessing_makes_old_articles_anew_and_keeps_what_is_the_users(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    stock(library, "The dike broke.", "The ferry was late.")
    for row in library.reading.every(EVERYTHING):
        library.annotating.bookmark(row.id)
    monkeypatch.setattr(upkeep, "versions", lambda: (2, 1))
    monkeypatch.setattr(library.tools.workers, "prepare", better(library))
    assert list(library.upkeep.reprocess())[-1] == Finished(changed=2)
    assert list(library.upkeep.reprocess())[-1] == Finished()
    assert all(row.bookmarked for row in library.reading.every(EVERYTHING))


def test_an_article_of_an_older_version_is_renewed_once(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    stock(library, "The dike broke.")
    (row,) = library.reading.every(EVERYTHING)
    monkeypatch.setattr(upkeep, "versions", lambda: (1, 1))
    assert list(library.upkeep.renew(library.reading.open(row.id))) == []
    monkeypatch.setattr(upkeep, "versions", lambda: (2, 1))
    monkeypatch.setattr(library.tools.workers, "prepare", better(library))
    assert any(isinstance(event, Stored) for event in library.upkeep.renew(library.reading.open(row.id)))
    assert list(library.upkeep.renew(library.reading.open(row.id))) == []


def test_an_article_that_cannot_be_reprocessed_stays_as_it_is(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    stock(library, "The dike broke.")
    monkeypatch.setattr(upkeep, "versions", lambda: (2, 1))
    monkeypatch.setattr(library.tools.workers, "prepare", too_deep)
    events = list(library.upkeep.reprocess())
    assert [event.error.message for event in events if isinstance(event, Failed)] == ["too deep"]
    assert [row.title for row in library.reading.every(EVERYTHING)] == ["The dike broke."]


def too_deep(*_: object) -> Prepared:
    """What happens to an article that no worker can read."""
    raise ReaderError("too deep")


def better(library: Library) -> Callable[..., Prepared]:
    """A preparation by the next version of the cleaner."""
    prepare = library.tools.workers.prepare

    def prepared(data: ArticleData, *_: object) -> Prepared:
        made = prepare(data)
        return replace(made, cleaned=replace(made.cleaned, version=2))

    return prepared


@pytest.fixture
def versions_of_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    """The versions that the stand-in workers stamp on articles."""
    from reader.library import doctor

    monkeypatch.setattr(doctor, "versions", lambda: (1, 1))


@pytest.mark.usefixtures("versions_of_tests")
def test_a_library_in_order_has_nothing_that_needs_doing(library: Library) -> None:
    stock(library, "The dike broke.")
    findings = list(examine(library))
    assert all(finding.well for finding in findings)
    assert any("1 article," in finding.says and str(library.path) in finding.says for finding in findings)


@pytest.mark.usefixtures("versions_of_tests")
def test_the_doctor_names_failing_feeds_with_the_reason(library: Library) -> None:
    store = library.tools.store.feeds
    feed, _ = store.add(SourceKind.FEED, "Rijnbode", "https://rijnbode.example/feed")
    store.record_failure(feed.id, "rijnbode.example answered 404, not found", NOW)
    told = [finding.says for finding in examine(library) if not finding.well]
    assert "1 followed, 1 failing" in told[0]
    assert "Rijnbode: rijnbode.example answered 404, not found (never fetched)" in told[1]


@pytest.mark.usefixtures("versions_of_tests")
def test_the_doctor_names_damage_and_stale_articles(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.library import doctor

    stock(library, "The dike broke.")
    monkeypatch.setattr(library.tools.store, "check", lambda: ["an index is not in order"])
    monkeypatch.setattr(doctor, "versions", lambda: (5, 1))
    told = " ".join(finding.says for finding in examine(library) if not finding.well)
    assert "an index is not in order" in told
    assert "reader reprocess" in told

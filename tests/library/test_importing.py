"""Files, folders, lists and standard input."""

import os
import shutil
from pathlib import Path

import pytest

from reader.core.errors import FileError, NotFoundError, ReaderError, StorageError
from reader.core.events import Event, Failed, Finished, Skipped, Started, Stored, Subscribed, Unchanged
from reader.core.feeds import SourceKind
from reader.core.queries import EVERYTHING
from reader.library.importing import BATCH
from reader.library.library import Library
from tests.fakes import FakeFetcher
from tests.library.fakes import answer, rss

OPML = """<opml version="2.0"><body>
<outline text="Coast"><outline type="rss" text="Harbour Post" xmlUrl="https://harbour.example/feed"/></outline>
<outline type="rss" text="Command" xmlUrl="exec:rm -rf ~"/>
<outline type="rss" text="Router" xmlUrl="http://192.168.1.1/feed"/>
<outline type="rss" text="Again" xmlUrl="https://harbour.example/feed"/>
</body></opml>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder named Clippings."""
    made = tmp_path / "Clippings"
    made.mkdir()
    return made


def imported(library: Library, *paths: Path) -> list[Event]:
    """Everything that happens."""
    return list(library.importing.import_paths(paths))


def failures(events: list[Event]) -> dict[str, ReaderError]:
    """What went wrong, by source."""
    return {event.source: event.error for event in events if isinstance(event, Failed)}


def test_a_folder_is_a_set_of_its_own_and_a_single_file_goes_with_the_others(library: Library, folder: Path) -> None:
    (folder / "below").mkdir()
    (folder / "one.txt").write_text("The dike broke.")
    (folder / "below" / "two.md").write_text("The ferry was late.")
    (folder.parent / "three.txt").write_text("The lock is closed.")
    events = imported(library, folder, folder.parent / "three.txt")
    assert events[0] == Started("importing", 3)
    assert events[-1] == Finished(new=3)
    assert {feed.title: (feed.kind, feed.total) for feed in library.subscribing.feeds()} == {
        "Clippings": (SourceKind.FILES, 2),
        "Files": (SourceKind.FILES, 1),
    }


def test_a_file_taken_in_again_is_recognised(library: Library, folder: Path) -> None:
    path = folder / "one.txt"
    path.write_text("The dike broke.")
    imported(library, folder)
    assert imported(library, folder)[1:] == [Unchanged(str(path)), Finished(unchanged=1)]


def test_a_file_of_a_folder_named_by_itself_is_recognised_too(library: Library, folder: Path) -> None:
    path = folder / "one.txt"
    path.write_text("The dike broke.")
    imported(library, folder)
    assert imported(library, path)[-1] == Finished(unchanged=1)


def test_a_file_with_the_text_of_another_is_left_out(library: Library, folder: Path) -> None:
    (folder / "one.txt").write_text("The dike broke.")
    imported(library, folder)
    shutil.copy(folder / "one.txt", folder.parent / "copy.txt")
    (row,) = library.reading.every(EVERYTHING)
    events = imported(library, folder.parent / "copy.txt")
    assert Skipped(str(folder.parent / "copy.txt"), f"the same text as article {row.id}") in events


def test_of_two_files_with_one_text_in_one_folder_the_first_is_taken(library: Library, folder: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text("The dike broke.")
    assert imported(library, folder)[-1] == Finished(new=1, skipped=1)


def test_a_changed_file_is_a_new_version_of_the_same_article(library: Library, folder: Path) -> None:
    path = folder / "one.txt"
    path.write_text("The dike broke.")
    imported(library, folder)
    (row,) = library.reading.every(EVERYTHING)
    library.annotating.set_note(row.id, "Ask the mayor.")
    path.write_text("The dike broke at noon.")
    assert imported(library, folder)[-1] == Finished(changed=1)
    article = library.reading.open(row.id)
    assert (article.text.plain, article.versions, article.note) == ("The dike broke at noon.", 2, "Ask the mayor.")


def test_a_deleted_file_comes_back_when_it_is_taken_in_again(library: Library, folder: Path) -> None:
    (folder / "one.txt").write_text("The dike broke.")
    imported(library, folder)
    (row,) = library.reading.every(EVERYTHING)
    library.annotating.delete([row.id])
    assert imported(library, folder)[-1] == Finished(new=1)
    assert library.reading.count(EVERYTHING) == 1


def test_hidden_files_and_links_out_of_the_folder_are_left_out_and_told(library: Library, folder: Path) -> None:
    (folder / ".hidden.txt").write_text("Not this.")
    (folder.parent / "outside.txt").write_text("Nor this.")
    (folder / "link.txt").symlink_to(folder.parent / "outside.txt")
    (folder / "one.txt").write_text("The dike broke.")
    events = imported(library, folder)
    assert events[-1] == Finished(new=1, skipped=2)
    assert {Path(event.source).name for event in events if isinstance(event, Skipped)} == {".hidden.txt", "link.txt"}


def test_more_files_than_one_batch_are_all_taken_in(library: Library, folder: Path) -> None:
    for number in range(BATCH + 3):
        (folder / f"{number}.txt").write_text(f"Letter number {number}.")
    assert imported(library, folder)[-1] == Finished(new=BATCH + 3)


def test_bad_files_are_told_one_by_one_and_the_good_ones_are_taken_in(library: Library, folder: Path) -> None:
    (folder / "good.txt").write_text("The dike broke.")
    (folder / "empty.txt").write_text("")
    (folder / "blank.txt").write_text(" \n\n ")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 50)
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(51_000_000)
    (folder / "crash.txt").write_text("CRASH")
    missing = folder / "missing.txt"
    events = imported(library, folder, missing)
    found = {Path(source.partition(": ")[0]).name: error for source, error in failures(events).items()}
    assert set(found) == {"empty.txt", "blank.txt", "binary.txt", "huge.txt", "crash.txt", "missing.txt"}
    assert all(isinstance(found[name], FileError) for name in ("empty.txt", "blank.txt", "binary.txt", "huge.txt"))
    assert isinstance(found["missing.txt"], NotFoundError)
    assert all(name.partition(".")[0] in error.message for name, error in found.items())
    assert [row.title for row in library.reading.every(EVERYTHING)] == ["The dike broke."]


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read everything")
def test_a_file_that_may_not_be_read_is_told(library: Library, folder: Path) -> None:
    path = folder / "locked.txt"
    path.write_text("The dike broke.")
    path.chmod(0)
    assert "may not be read" in failures(imported(library, path))[str(path)].message


def test_a_file_that_the_system_refuses_is_told(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "locked.txt"
    path.write_text("The dike broke.")
    really = os.open

    def refused(name: str | Path, flags: int, mode: int = 0o777) -> int:
        if str(name) == str(path):
            raise PermissionError(13, "Permission denied")
        return really(name, flags, mode)

    monkeypatch.setattr(os, "open", refused)
    assert "may not be read" in failures(imported(library, path))[str(path)].message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_in_any_usual_encoding_is_read(library: Library, folder: Path, encoding: str) -> None:
    (folder / "one.txt").write_bytes("Eén café in Zürich — “gesloten”.".encode(encoding))
    imported(library, folder)
    (row,) = library.reading.every(EVERYTHING)
    assert library.reading.open(row.id).text.plain == "Eén café in Zürich — “gesloten”."


def test_a_list_of_feeds_is_followed_and_what_is_lost_is_told_with_its_line(library: Library, folder: Path) -> None:
    (folder / "feeds.opml").write_text(OPML)
    events = imported(library, folder / "feeds.opml")
    (feed,) = library.subscribing.feeds()
    assert (feed.title, feed.folder, feed.address, feed.trusted) == (
        "Harbour Post",
        "Coast",
        "https://harbour.example/feed",
        False,
    )
    assert Subscribed(feed.id, "Harbour Post") in events
    told = failures(events)
    assert any("line 3" in source and "Command" in source for source in told)
    assert "private" in told["Router"].message
    assert [event.source for event in events if isinstance(event, Skipped)] == [f"{folder}/feeds.opml, line 5, Again"]


def test_a_broken_list_of_feeds_is_told(library: Library, folder: Path) -> None:
    path = folder / "broken.opml"
    path.write_text("This is a letter.")
    assert list(failures(imported(library, path))) == [str(path)]


def test_a_list_of_addresses_is_fetched(library: Library, folder: Path, fetcher: FakeFetcher) -> None:
    feed = "https://harbour.example/feed"
    fetcher.answers[feed] = answer(rss("Dike breaks"))
    path = folder / "urls.txt"
    path.write_text(f"# my feeds\n{feed}\nhttps://nowhere.example/x\n")
    events = imported(library, path)
    assert [followed.address for followed in library.subscribing.feeds()] == [feed]
    assert list(failures(events)) == ["https://nowhere.example/x"]


def test_standard_input_is_an_article_and_the_same_words_are_recognised(library: Library) -> None:
    body = b"The dike broke.\n"
    assert list(library.importing.import_stdin(body))[-1] == Finished(new=1)
    assert list(library.importing.import_stdin(body))[-1] == Finished(unchanged=1)


@pytest.mark.parametrize("body", [b"", b"  \n", bytes(range(256)) * 50])
def test_standard_input_without_text_is_told(library: Library, body: bytes) -> None:
    assert list(failures(list(library.importing.import_stdin(body)))) == ["standard input"]


def test_standard_input_may_be_a_list_of_feeds(library: Library) -> None:
    list(library.importing.import_stdin(OPML.encode()))
    assert [feed.title for feed in library.subscribing.feeds()] == ["Harbour Post"]


def test_when_the_disk_is_full_every_file_of_the_batch_is_told(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> list[int]:
        raise StorageError("the disk is full: library.db")

    (folder / "one.txt").write_text("The dike broke.")
    (folder / "two.txt").write_text("The ferry was late.")
    monkeypatch.setattr(library.tools.store.articles, "write", full)
    told = failures(imported(library, folder))
    assert {Path(source).name for source in told} == {"one.txt", "two.txt"}
    assert library.reading.count(EVERYTHING) == 0


def test_what_is_cancelled_stops_between_batches(library: Library, folder: Path) -> None:
    for number in range(5):
        (folder / f"{number}.txt").write_text(f"Letter number {number}.")
    events = list(library.importing.import_paths([folder], cancelled=lambda: True))
    assert events == [Started("importing", 5), Finished()]


def test_what_is_stored_is_told_with_path_number_and_title(library: Library, folder: Path) -> None:
    path = folder / "one.txt"
    path.write_text("The dike broke.")
    events = imported(library, path)
    (row,) = library.reading.every(EVERYTHING)
    assert Stored(str(path), row.id, "The dike broke.") in events


def test_a_bad_line_in_a_list_of_addresses_is_named_with_its_number(library: Library, folder: Path) -> None:
    path = folder / "list.txt"
    path.write_text("# mine\nhttps://harbour.example/feed\nharbour post\n")
    events = imported(library, path)
    found = failures(events)
    assert set(found) == {f"{path}, line 3", "https://harbour.example/feed"}  # nothing answers at the address
    assert found[f"{path}, line 3"].message == f"{path}, line 3: no address: harbour post"


def test_an_address_above_prose_is_an_article(library: Library, folder: Path) -> None:
    (folder / "one.txt").write_text("https://harbour.example/story\nThe dike broke at noon, and nobody was hurt.\n")
    assert imported(library, folder / "one.txt")[-1] == Finished(new=1)

"""add, import and refresh: what they say, and how they end."""

import io
import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from reader.core.errors import FetchError
from reader.core.queries import EVERYTHING
from reader.library.build import open_library
from tests.cli.conftest import FEED, Run
from tests.fakes import FakeFetcher
from tests.library.fakes import answer, rss

ROOT = Path(__file__).resolve().parents[2]
OTHER = "https://rijnbode.example/feed"


def test_a_feed_that_is_added_is_named(run: Run, fetcher: FakeFetcher) -> None:
    fetcher.answers[OTHER] = answer(rss("Water low", title="Rijnbode"), OTHER)
    ran = run("add", OTHER, "--folder", "World")
    assert ran.code == 0
    assert ran.lines[0] == "following Rijnbode (feed 2)"
    assert ran.lines[-1] == "1 feed added, 1 new article"


def test_without_a_network_adding_fails_with_the_reason(run: Run, fetcher: FakeFetcher) -> None:
    fetcher.answers[OTHER] = FetchError("rijnbode.example cannot be reached: no network", "check the connection")
    ran = run("add", OTHER)
    assert ran.code == 3
    assert "no network" in ran.err
    assert "check the connection" in ran.err


def test_of_several_addresses_the_worst_ending_counts(run: Run) -> None:
    assert run("add", FEED, "file:///etc/passwd").code == 2


def test_a_page_is_stored_and_named(run: Run, fetcher: FakeFetcher) -> None:
    page = "https://harbour.example/ferry"
    fetcher.answers[page] = answer("<!doctype html><html><p>The ferry was late again today.</p></html>", page)
    ran = run("add", "--page", page)
    assert (ran.code, ran.lines[-1]) == (0, "1 new article")


def test_files_are_imported_and_counted(run: Run, tmp_path: Path) -> None:
    for name, words in (("a.txt", "The first letter."), ("b.txt", "The second letter."), (".c.txt", "Hidden.")):
        (tmp_path / name).write_text(words)
    ran = run("import", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))
    assert (ran.code, ran.lines) == (0, ["2 new articles"])


def test_one_file_that_is_imported_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The first letter.")
    assert run("import", str(tmp_path / "a.txt")).lines == ["4  The first letter.", "1 new article"]


def test_a_missing_file_is_told_and_the_rest_is_taken_in(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The first letter.")
    ran = run("import", str(tmp_path / "missing.txt"), str(tmp_path / "a.txt"))
    assert ran.code == 1
    assert f"there is no {tmp_path / 'missing.txt'}" in ran.err
    assert ran.lines[-1] == "1 new article, 1 failed"


def test_a_hint_is_given_once_and_every_failure_by_name(run: Run, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(bytes(range(256)) * 50)
    err = run("import", str(tmp_path / "a.txt"), str(tmp_path / "b.txt")).err
    assert "a.txt is not a text file" in err
    assert "b.txt is not a text file" in err
    assert err.count("can be taken in") == 1


def test_on_a_full_disk_whole_batches_are_stored_or_nothing_and_the_library_stays_sound(tmp_path: Path) -> None:
    folder, path = tmp_path / "Letters", tmp_path / "library.db"
    folder.mkdir()
    for number in range(150):
        words = " ".join(f"{number * 1000 + word:x}" for word in range(700))
        (folder / f"{number}.txt").write_text(f"Letter number {number}.\n\n{words}.\n")
    with open_library(path):
        pass

    def small_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))

    command = [sys.executable, "-m", "reader", "--library", str(path), "import", str(folder), "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=100, preexec_fn=small_disk)
    events = [json.loads(line) for line in done.stdout.splitlines()]
    failed = [event["error"] for event in events if event["event"] == "failed"]
    assert failed
    assert all(str(path) in error for error in failed)
    with open_library(path) as library:
        assert library.upkeep.check() == []
        assert library.reading.count(EVERYTHING) == events[-1]["new"] == 150 - len(failed)


def test_when_nothing_could_be_imported_the_code_says_why(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    assert run("import", str(tmp_path / "missing.txt")).code == 4
    assert run("import", str(tmp_path / "empty.txt")).code == 2


def test_standard_input_is_imported(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"A letter on standard input.")))
    assert run("import", "-").lines[-1] == "1 new article"


def test_standard_input_goes_alone(run: Run) -> None:
    assert run("import", "-", "a.txt").code == 2


def test_a_refresh_is_summed_up_and_silent_when_asked(run: Run, fetcher: FakeFetcher) -> None:
    assert run("refresh").lines == ["1 unchanged"]
    fetcher.answers[FEED] = answer(rss("Dike breaks|The dike broke at noon.", "Gate stuck"))
    ran = run("refresh", "--quiet")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_what_fails_is_said_even_when_quiet(run: Run, fetcher: FakeFetcher) -> None:
    fetcher.answers[FEED] = FetchError("harbour.example answered 500", status=500)
    ran = run("refresh", "--quiet")
    assert (ran.code, ran.out) == (3, "")
    assert "The Harbour Post: harbour.example answered 500" in ran.err


def test_events_come_as_json(run: Run, fetcher: FakeFetcher) -> None:
    fetcher.answers[FEED] = answer(rss("Gate stuck"))
    events = [json.loads(line) for line in run("refresh", "--json").lines]
    assert [event["event"] for event in events] == ["started", "fetched", "stored", "finished"]
    assert events[2] | {"article_id": 4} == events[2]
    assert (events[-1]["new"], events[-1]["failures"]) == (1, 0)


def test_only_the_named_feed_is_refreshed(run: Run) -> None:
    assert run("refresh", "1").code == 0
    assert run("refresh", "99").code == 4


def test_only_due_feeds_are_refreshed_when_asked(run: Run, fetcher: FakeFetcher) -> None:
    before = len(fetcher.asked)
    assert run("refresh", "--due").lines == ["nothing to do"]
    assert len(fetcher.asked) == before


def test_progress_is_shown_only_on_a_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("refresh").err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    from reader.cli import output

    output.progress("refreshing 1 of 2")

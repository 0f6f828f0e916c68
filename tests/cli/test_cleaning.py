"""removals and rules: what cleaning did, put right from the command line."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.cli import output
from reader.cli.main import main
from reader.config.settings import Settings
from reader.library.build import open_library
from reader.library.library import Library
from tests.builders import FakeClock
from tests.cli.conftest import FEED, Ran, Run
from tests.fakes import FakeFetcher
from tests.library.fakes import answer, rss

BODY = (
    "<p>The council put off its vote on the new harbour wall in Oosterdam on Tuesday, after a long night.</p>"
    "<p>{{ related_articles }}</p><p>Sign the petition of our paper today</p>"
    "<p>Residents have waited for the wall since the flood of the year before, which took the old one away.</p>"
)
TEMPLATE = "{{ related_articles }}"


@pytest.fixture
def library(tmp_path: Path, clock: FakeClock) -> Iterator[Library]:
    """A library that cleans for real, with two articles of one feed."""
    body = BODY.replace("<", "&lt;")
    fetcher = FakeFetcher({FEED: answer(rss(f"Wall|{body}", f"Ferry|{body.replace('wall', 'ferry')}"))})
    path = tmp_path / "library.db"
    with open_library(path, clock=clock, fetcher=fetcher, parallel=False) as made:
        list(made.subscribing.add(FEED))
        yield made


@pytest.fixture
def run(library: Library, clock: FakeClock, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on the library as a program of its own would, without worker processes."""

    def again(path: Path, wishes: Settings) -> Library:
        return open_library(path, wishes, clock=clock, fetcher=library.tools.fetcher, parallel=False)

    monkeypatch.setattr("reader.cli.session.open_library", again)

    def ran(*arguments: str) -> Ran:
        capsys.readouterr()
        try:
            code = main(["--library", str(library.path), *arguments])
        except SystemExit as end:
            code = int(end.code or 0)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return ran


def test_a_piece_is_listed_put_back_and_taken_out_again(run: Run) -> None:
    assert run("removals", "1").lines == run("show", "1", "--removed").lines == [f"1\tremoved\ttemplate\t1\t{TEMPLATE}"]
    put_back = run("removals", "1", "--restore", "1")
    assert (put_back.code, put_back.out) == (0, "")
    assert "1 article cleaned anew" in put_back.err
    assert TEMPLATE in run("show", "1", "--plain").out
    assert run("removals", "1").lines == [f"1\tput back\ttemplate\t1\t{TEMPLATE}"]
    assert json.loads(run("show", "1", "--json").out)["put_back"][0]["text"] == TEMPLATE
    run("removals", "1", "--take-out", "1")
    assert TEMPLATE not in run("show", "1", "--plain").out


def test_a_block_is_dropped_and_undo_brings_it_back(run: Run) -> None:
    blocks = [json.loads(line) for line in run("removals", "1", "--blocks", "--json").lines]
    (number,) = [block["number"] for block in blocks if "petition" in block["text"]]
    run("removals", "1", "--drop", str(number))
    assert "petition" not in run("show", "1", "--plain").out
    (gone,) = [json.loads(line) for line in run("removals", "1", "--json").lines if "petition" in line]
    assert (gone["rule"], gone["state"], gone["text"]) == ("by-you", "removed", "Sign the petition of our paper today")
    undone = run("undo")
    assert undone.out == "undone: piece of text taken out\n"
    assert "petition" in run("show", "1", "--plain").out


@pytest.mark.parametrize("wanted", [["--restore", "7"], ["--take-out", "0"], ["--drop", "99"]])
def test_a_number_that_means_nothing_changes_nothing(run: Run, wanted: list[str]) -> None:
    before = run("show", "1", "--plain").out
    ran = run("removals", "1", *wanted)
    assert ran.code == 2
    assert "reader" in ran.err
    assert run("show", "1", "--plain").out == before


def test_a_rule_is_made_listed_edited_and_deleted(run: Run) -> None:
    assert run("rules").lines == []
    assert run("rules", "add", "--keep", "--kind", "template", "--feed", "1", "--dry-run").out == (
        "2 of 2 articles of this source have such a piece\n"
    )
    made = run("rules", "add", "--keep", "--kind", "template", "--article", "1")
    assert made.lines == ["1\tThe Harbour Post\tkeep\ttemplate\t"]
    assert "2 articles cleaned anew" in made.err
    assert all(TEMPLATE in run("show", number, "--plain").out for number in ("1", "2"))
    edited = run("rules", "edit", "1", "--remove", "--kind", "", "--text", "Sign the petition *")
    assert edited.lines == ["1\tThe Harbour Post\tremove\t\tSign the petition *"]
    assert "petition" not in run("show", "2", "--plain").out
    (listed,) = [json.loads(line) for line in run("rules", "--json").lines]
    assert (listed["feed"], listed["keep"], listed["text"]) == (1, False, "Sign the petition *")
    assert run("rules", "delete", "1").code == 0
    assert run("rules").lines == []
    assert "petition" in run("show", "2", "--plain").out
    assert run("undo").out == "undone: rule deleted\n"
    assert "petition" not in run("show", "2", "--plain").out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["add", "--kind", "template", "--feed", "1"], "--keep or --remove"),
        (["add", "--keep", "--kind", "template"], "--feed, --host or --article"),
        (["add", "--keep", "--feed", "1"], "a kind of piece, or words"),
        (["add", "--remove", "--kind", "paragraph", "--feed", "1"], "would leave no article"),
        (["edit"], "reader rules shows the numbers"),
        (["delete", "9"], "no rule 9"),
        (["add", "--keep", "--kind", "template", "--feed", "9"], "no feed 9"),
    ],
)
def test_a_rule_that_says_too_little_is_refused_with_what_is_missing(
    run: Run, arguments: list[str], words: str
) -> None:
    ran = run("rules", *arguments)
    assert ran.code in (2, 4)
    assert words in ran.err
    assert run("rules").lines == []


def test_pages_of_a_host_have_rules_of_their_own(run: Run) -> None:
    assert run("rules", "add", "--remove", "--text", "Advertisement", "--host", "https://www.Post.example/a").lines == [
        "1\tpost.example\tremove\t\tAdvertisement"
    ]


def test_the_terminal_is_told_when_there_is_nothing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    assert "no rules yet" in run("rules").err
    run("removals", "1", "--restore", "1")
    assert "put back" in run("removals", "1").out
    assert all(len(line) <= output.width() for line in run("removals", "1", "--blocks").lines)


def test_reprocessing_shows_how_far_it_is_and_keeps_decisions(run: Run) -> None:
    run("removals", "1", "--restore", "1")
    events = [json.loads(line) for line in run("reprocess", "--json").lines]
    assert events[0] == {"event": "started", "what": "reprocessing", "total": 0}
    assert TEMPLATE in run("show", "1", "--plain").out

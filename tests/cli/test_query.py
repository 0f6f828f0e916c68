"""Queries as they are typed at a shell."""

from pathlib import Path

import pytest

from reader.cli.parser import parse
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        (["list", "is:unread", "-opinion"], ["is:unread", "-opinion"]),
        (["list", "-is:unread"], ["-is:unread"]),
        (["list", "--limit", "5", "-tag:foo", "--json", "late"], ["-tag:foo", "late"]),
        (["search", "dike", "--limit", "5", "-help"], ["dike", "-help"]),
        (["entities", "-opinion"], ["-opinion"]),
        (["quotes", "-opinion", "--speaker", "Ada"], ["-opinion"]),
        (["notes", "-opinion"], ["-opinion"]),
        (["list", "--", "-o"], ["-o"]),
    ],
)
def test_a_word_with_a_minus_belongs_to_the_query(typed: list[str], query: list[str]) -> None:
    assert parse(typed).query == query


def test_a_word_that_begins_like_an_option_writes_no_file(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    monkeypatch.chdir(folder)
    ran = run("export", "-opinion", "--to", "markdown")
    assert ran.code == 0
    assert "Ferry late" in ran.out
    assert list(folder.iterdir()) == []


def test_the_file_of_an_export_is_named_after_the_option(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "made.md"
    assert run("export", "-ferry", "--to", "markdown", "-o", str(target)).code == 0
    assert "Ferry late" not in target.read_text("utf-8")


def test_a_phrase_can_be_turned_round(run: Run) -> None:
    assert len(run("list", "is:unread", "-ferry late").lines) == 2


def test_an_unknown_option_is_still_refused(run: Run) -> None:
    assert run("list", "--bogus").code == 2


@pytest.mark.parametrize("command", ["list", "search", "entities", "quotes"])
def test_a_limit_below_nothing_is_refused(run: Run, command: str) -> None:
    ran = run(command, "dike", "--limit", "-5")
    assert (ran.code, ran.out) == (2, "")


def test_what_looks_like_a_field_and_is_none_is_told_when_nothing_is_found(run: Run) -> None:
    assert "foo: is no field; searched as words (fields: feed" in run("list", "foo:bar").err
    assert "feed: has no value" in run("list", "unheard-of", "feed:").err
    assert run("list", "http://nowhere.example/").err == ""

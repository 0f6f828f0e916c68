"""extract: what would be made of documents, for people and for pipelines."""

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import batches, extracting
from reader.library.workers import Workers
from tests.cli.conftest import Run

DOCUMENTS = [
    {"id": "a", "text": "The dike broke at noon.\n\nNobody was hurt, the mayor said."},
    {"id": "b", "html": "<!doctype html><p>The ferry was late again.</p>", "url": "https://harbour.example/ferry"},
    {"id": "c"},
    {"id": "d", "path": "/nowhere/at/all.txt"},
    {"id": "e", "text": "As it stands.", "as_is": True},
]


@pytest.fixture
def requested(run: Run, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
    """The answers to all of them, with a line that is no request in the middle."""
    lines = [json.dumps(request) for request in DOCUMENTS]
    body = "\n".join([*lines[:2], "not json", "", *lines[2:]]) + "\n"
    monkeypatch.setattr(sys, "stdin", io.StringIO(body))
    monkeypatch.setattr("reader.cli.commands.extract_.Workers", lambda: Workers(parallel=False))
    ran = run("extract", "--batch", library_option=False)
    assert ran.code == 1
    return [json.loads(line) for line in ran.lines]


def test_every_request_is_answered_in_order(requested: list[dict[str, object]]) -> None:
    assert [answer["id"] for answer in requested] == ["a", "b", None, "c", "d", "e"]
    assert ["error" in answer for answer in requested] == [False, False, True, True, True, False]


def test_an_answer_has_all_that_was_found(requested: list[dict[str, object]]) -> None:
    wanted = "title title_derived truncated byline published source language blocks removed entities quotes seconds"
    assert set(wanted.split()) <= set(requested[0])
    blocks = requested[0]["blocks"]
    assert isinstance(blocks, list)
    assert [block["text"] for block in blocks][-1] == "Nobody was hurt, the mayor said."


@pytest.mark.parametrize(
    "mistake", [ValueError("list index"), MemoryError(), RecursionError("maximum depth"), KeyError("x")]
)
def test_a_mistake_in_the_program_is_told_in_words(monkeypatch: pytest.MonkeyPatch, mistake: Exception) -> None:
    def fail(*_: object, **__: object) -> None:
        raise mistake

    monkeypatch.setattr("reader.cleaning.clean.clean", fail)
    answer = extracting.answer_line(json.dumps(DOCUMENTS[0]))
    assert answer["id"] == "a"
    assert answer["error"].startswith("the document ")
    assert "Error" not in answer["error"]
    assert str(mistake) == "" or str(mistake) not in answer["error"]


def test_what_is_no_request_is_told_in_words(requested: list[dict[str, object]]) -> None:
    assert "not a request: " in str(requested[2]["error"])
    assert "nested too deeply" in extracting.answer_line("[" * 100_000)["error"]


def test_files_are_answered_by_their_path(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.cli.commands.extract_.Workers", lambda: Workers(parallel=False))
    path = tmp_path / "letter.txt"
    path.write_text("The dike broke at noon.")
    ran = run("extract", str(path), library_option=False)
    assert ran.code == 0
    assert json.loads(ran.out)["id"] == str(path)
    assert run("extract", str(path), str(tmp_path / "missing.txt"), library_option=False).code == 1


@pytest.mark.parametrize("arguments", [[], ["--batch", "file.txt"]])
def test_either_files_or_requests_are_wanted(run: Run, arguments: list[str]) -> None:
    assert run("extract", *arguments, library_option=False).code == 2


def test_answers_stream_while_requests_are_still_coming() -> None:
    taken = 0

    def lines() -> Iterator[str]:
        nonlocal taken
        for number in range(100):
            taken = number + 1
            yield json.dumps({"id": number, "text": f"Letter number {number}."})

    with Workers(parallel=False) as workers:
        answers = batches.answers(lines(), workers)
        assert next(answers)["id"] == 0
        assert taken <= batches.AHEAD * workers.count + 1
        assert [answer["id"] for answer in answers] == list(range(1, 100))


def test_a_document_that_kills_its_worker_stops_none_of_the_others() -> None:
    requests = [json.dumps({"id": number, "text": "The dike broke."}) for number in range(3)]
    deep = json.dumps({"id": "deep", "html": "<div>" * 200_000 + "words", "url": None})
    with Workers() as workers:
        answers = list(batches.answers([*requests, deep, *requests], workers))
    assert [answer["id"] for answer in answers] == [0, 1, 2, "deep", 0, 1, 2]
    assert not [answer for answer in answers if answer["id"] != "deep" and "error" in answer]

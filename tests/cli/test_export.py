"""export: to standard output, to a file, into a folder."""

import json
from pathlib import Path

import pytest

from reader.ingest import opml
from tests.cli.conftest import FEED, Run


@pytest.mark.parametrize("form", ["markdown", "html", "json", "csv"])
def test_articles_go_to_standard_output(run: Run, form: str) -> None:
    ran = run("export", "title:ferry", "--to", form)
    assert ran.code == 0
    assert "The ferry was late again." in ran.out
    assert "Dike" not in ran.out


def test_json_on_standard_output_can_be_read(run: Run) -> None:
    assert len(json.loads(run("export", "--to", "json").out)) == 3


def test_a_file_is_written_as_a_whole(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    assert run("export", "--to", "json", "-o", str(target)).out == ""
    assert len(json.loads(target.read_text())) == 3
    assert {path.name for path in tmp_path.iterdir() if path.suffix == ".json" or "tmp" in path.name} == {"out.json"}


def test_a_folder_gets_a_file_for_each_article(run: Run, tmp_path: Path) -> None:
    run("export", "--to", "markdown", "-o", f"{tmp_path}/new/")
    assert len(list((tmp_path / "new").glob("*.md"))) == 3


def test_the_feeds_go_out_as_opml(run: Run) -> None:
    (line,) = opml.read(run("export", "--to", "opml").out.encode()).lines
    assert (line.address, line.title, line.folder) == (FEED, "The Harbour Post", "Coast")
    assert run("export", "is:unread", "--to", "opml").code == 2


def test_a_place_that_cannot_be_written_is_named(run: Run, tmp_path: Path) -> None:
    ran = run("export", "--to", "json", "-o", str(tmp_path / "nowhere" / "out.json"))
    assert ran.code == 2
    assert "nowhere" in ran.err


def test_a_query_that_is_wrong_leaves_the_old_file(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("precious")
    assert run("export", "is:blue", "--to", "json", "-o", str(target)).code == 2
    assert target.read_text() == "precious"

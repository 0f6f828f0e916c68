"""Articles as files that other programs read."""

import csv
import io
import json
from pathlib import Path

import pytest

from reader.core.errors import InputError
from reader.core.queries import EVERYTHING, Sort
from reader.library.exporting import file_name
from reader.library.formats.table import FORMATS
from reader.library.library import Library
from tests.builders import row


@pytest.fixture
def stocked(library: Library, tmp_path: Path) -> Library:
    """Three articles."""
    folder = tmp_path / "Clippings"
    folder.mkdir()
    for number, words in enumerate(("The dike broke.", "The ferry was late.", "The lock is closed."), 1):
        (folder / f"{number}.txt").write_text(words)
    list(library.importing.import_paths([folder]))
    return library


def exported(library: Library, name: str, query: str = "", **options: int) -> str:
    """The whole document."""
    return "".join(library.exporting.document(library.reading.parse(query), name, Sort.OLDEST, **options))


def test_json_is_one_list_of_whole_articles(stocked: Library) -> None:
    found = json.loads(exported(stocked, "json"))
    assert {article["title"] for article in found} == {"The dike broke.", "The ferry was late.", "The lock is closed."}
    assert found[0]["blocks"][0]["kind"] == "paragraph"


def test_csv_has_one_row_for_each_article(stocked: Library) -> None:
    assert len(list(csv.DictReader(io.StringIO(exported(stocked, "csv"))))) == 3


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_list_is_a_whole_document_too(library: Library, name: str) -> None:
    document = exported(library, name)
    if name == "json":
        assert json.loads(document) == []
    if name == "html":
        assert document.endswith("</html>\n")


@pytest.mark.parametrize("name", FORMATS)
def test_only_the_articles_of_the_query_are_written_and_no_more_than_asked(stocked: Library, name: str) -> None:
    document = exported(stocked, name, "ferry")
    assert "ferry was late" in document
    assert "dike" not in document
    assert exported(stocked, name, limit=1).count("The ") < exported(stocked, name).count("The ")


def test_each_article_may_be_a_file_of_its_own(stocked: Library) -> None:
    made = dict(stocked.exporting.documents(EVERYTHING, "markdown"))
    assert len(made) == 3
    assert all(name.endswith(".md") and text.startswith("---\n") for name, text in made.items())


def test_an_unknown_format_is_refused_with_those_there_are(library: Library) -> None:
    with pytest.raises(InputError) as raised:
        exported(library, "pdf")
    assert all(name in raised.value.hint for name in FORMATS)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Café sluit/gaat “dicht”", "2026-02-26-cafe-sluit-gaat-dicht-5"),
        ("../../etc/passwd\0", "2026-02-26-etc-passwd-5"),
        ("日本", "2026-02-26-article-5"),
        ("x" * 500, f"2026-02-26-{'x' * 60}-5"),
    ],
)
def test_file_names_are_plain_whatever_the_title(title: str, name: str) -> None:
    assert file_name(row(5, title=title)) == name

"""Articles as lines of a spreadsheet."""

import csv
import io

from reader.library.formats import csv_rows
from tests.library.formats.samples import article, hostile


def rows(*lines: str) -> list[dict[str, str]]:
    """The lines as a spreadsheet reads them."""
    return list(csv.DictReader(io.StringIO(csv_rows.before() + "".join(lines))))


def test_an_article_is_one_row_whatever_it_holds() -> None:
    first, second = rows(csv_rows.article(article()), csv_rows.article(hostile()))
    assert (first["id"], first["title"], first["tags"]) == ("7", "Council delays [vote] on *wall*", "sea: level; wall")
    assert (first["read"], first["bookmarked"], first["published"]) == ("no", "yes", "2026-02-26T12:00:00+00:00")
    assert second["note"] == hostile().note


def test_no_cell_is_run_as_a_formula() -> None:
    (row,) = rows(csv_rows.article(article(note="=HYPERLINK(1)", byline=("@SUM(1)",))))
    assert (row["note"], row["byline"]) == ("'=HYPERLINK(1)", "'@SUM(1)")

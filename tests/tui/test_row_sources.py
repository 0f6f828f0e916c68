"""Where lists get their rows from: the same rows in the same order, whichever way they are asked for."""

import pytest

from reader.core.errors import QueryError
from reader.core.queries import Sort
from reader.library.library import Library
from reader.tui.row_sources import ALL, UNREAD, NoRows, QueryRows, RankedRows, SearchRows, View

KINDS = [
    View("All"),
    View("All", "", Sort.OLDEST),
    View("Kestrel", "kestrel", search=True),
    View("Kestrel", "kestrel", Sort.OLDEST, search=True),
    View("Kestrel", "kestrel", Sort.RELEVANCE, search=True),
    View("Unread", "is:unread"),
]


@pytest.mark.parametrize("view", KINDS, ids=lambda view: view.name)
def test_all_ways_of_asking_agree(newsroom: Library, view: View) -> None:
    rows = view.rows(newsroom)
    every = rows.page(limit=100).items
    assert len(every) == rows.count() > 1
    assert rows.at(1, 2).items == every[1:3]
    assert rows.page(after=every[0].order, limit=1).items == every[1:2]
    assert rows.page(before=every[2].order, limit=10).items == every[:2]
    assert [rows.position(row.order) for row in every] == list(range(len(every)))
    assert rows.neighbour(every[0].order, unread=False, step=1) == every[1]
    assert rows.neighbour(every[1].order, unread=False, step=-1) == every[0]
    assert rows.rows([every[1].id]) == every[1:2]


@pytest.mark.parametrize("view", KINDS, ids=lambda view: view.name)
def test_the_next_unread_is_unread(newsroom: Library, view: View) -> None:
    rows = view.rows(newsroom)
    every = rows.page(limit=100).items
    wanted = next((row for row in every[1:] if not row.read), None)
    assert rows.neighbour(every[0].order, unread=True, step=1) == wanted


def test_only_searches_have_snippets(newsroom: Library) -> None:
    plain, search = QueryRows(newsroom.reading, newsroom.reading.parse("kestrel")), SearchRows(newsroom, "kestrel")
    row = search.page(limit=1).items[0]
    assert plain.snippet(row.id) is None
    snippet = search.snippet(row.id)
    assert snippet is not None
    assert "Kestrel" in snippet.text


@pytest.mark.parametrize("kind", [SearchRows, RankedRows])
def test_what_was_prepared_needs_no_further_question(
    newsroom: Library, kind: type[SearchRows], monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = kind(newsroom, "kestrel")
    rows.prepare()

    def ask(*_: object, **__: object) -> None:
        raise AssertionError("asked the library")

    monkeypatch.setattr(newsroom.searching, "search", ask)
    monkeypatch.setattr(newsroom.reading, "count", ask)
    assert rows.count() == 3
    assert len(rows.page(limit=3).items) == 3
    assert all(rows.snippet(row.id) is not None for row in rows.page(limit=3).items)


def test_the_first_hits_are_there_before_all_are_counted(newsroom: Library) -> None:
    rows = SearchRows(newsroom, "kestrel")
    rows.prepare(limit=2)
    assert (rows.count(), rows.counted) == (2, False)
    rows.count_all()
    assert (rows.count(), rows.counted) == (3, True)
    assert len(rows.page(limit=3).items) == 3


def test_a_query_that_means_nothing_is_refused(newsroom: Library) -> None:
    with pytest.raises(QueryError):
        View("x", "is:purple").rows(newsroom)


def test_no_rows_are_no_rows() -> None:
    rows = NoRows()
    assert rows.count() == rows.position(7) == 0
    assert rows.page().items == rows.at(0).items == rows.rows([1]) == ()
    assert rows.neighbour(1, unread=False, step=1) is None
    assert rows.snippet(1) is None


def test_a_view_names_its_order() -> None:
    assert UNREAD.name == "Unread · newest first"
    assert ALL.name == "All · newest first"
    assert View("x", "y", Sort.RELEVANCE, search=True).name == "x · by relevance"

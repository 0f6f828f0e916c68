"""Queries as SQL: they find what they mean, whatever a user types, and each is answered from an index."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core import grammar
from reader.core.articles import ArticleRow
from reader.core.errors import QueryError
from reader.core.feeds import SourceKind
from reader.core.queries import And, Between, FieldIs, FieldName, Is, Not, Or, Page, Part, Query, Sort, State, Words
from reader.storage import counting, selection
from reader.storage.store import Store
from tests import builders
from tests.builders import NOW, FakeClock
from tests.storage import shelf

NOON = int(NOW.timestamp())


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Store, list[shelf.Fact]]:
    """A library that no test changes."""
    store = Store(tmp_path_factory.mktemp("shelf") / "library.db", clock=FakeClock())
    return store, shelf.fill(store)


def leaves() -> st.SearchStrategy[Part]:
    """Parts that ask one thing."""
    field_values = {
        FieldName.FEED: ("harbour", "e", "#1", "#3", "#99", "nowhere"),
        FieldName.FOLDER: ("world", "World/Europe", "local", "wor"),
        FieldName.TAG: ("later", "Water Works", "none"),
        FieldName.LANGUAGE: ("en", "nl", "de"),
        FieldName.TITLE: ("wall", "elan river", "vote"),
        FieldName.NOTE: ("ask", "wall"),
        FieldName.BY: ("verbeek", "Piet Roos", "Hart"),
        FieldName.ENTITY: ("zoe", "Anna Verbeek", "Verbeek Piet"),
        FieldName.SAID: ("anna", "Roos"),
    }
    begun = {FieldName.TITLE: "wa", FieldName.BY: "Piet Ro", FieldName.ENTITY: "ver", FieldName.SAID: "pi"}
    times = st.none() | st.integers(NOON - 3600 * 24 * 20, NOON)
    return st.one_of(
        st.builds(Words, st.sampled_from([*shelf.WORDS, "wall council", "stood", "wa"]), st.booleans()),
        st.sampled_from([FieldIs(name, value) for name, values in field_values.items() for value in values]),
        st.sampled_from([FieldIs(name, value, prefix) for name, value in begun.items() for prefix in (True, False)]),
        st.builds(State, st.sampled_from(Is)),
        st.builds(Between, times, times),
    )


def parts() -> st.SearchStrategy[Part]:
    """Any query."""
    return st.recursive(
        leaves(),
        lambda inner: st.one_of(
            st.builds(Not, inner),
            st.lists(inner, min_size=2, max_size=3).map(lambda found: Or(tuple(found))),
            st.lists(inner, max_size=4).map(lambda found: And(tuple(found))),
        ),
        max_leaves=6,
    )


@given(parts())
def test_a_query_finds_what_it_means(filled: tuple[Store, list[shelf.Fact]], part: Part) -> None:
    store, facts = filled
    query, expected = Query("", part), [fact.id for fact in facts if shelf.holds(part, fact)]
    assert [row.id for row in store.articles.page(query, Sort.NEWEST, limit=100).items] == expected
    assert [row.id for row in store.articles.page(query, Sort.OLDEST, limit=100).items] == expected[::-1]
    assert [hit.row.id for hit in store.search.search(query, limit=100).items] == expected
    assert {hit.row.id for hit in store.search.search(query, Sort.RELEVANCE, limit=100).items} == set(expected)
    assert store.articles.count(query) == len(expected)


@given(parts(), st.integers(1, 7), st.sampled_from([Sort.NEWEST, Sort.OLDEST]))
def test_pages_in_either_direction_give_the_whole_list(
    filled: tuple[Store, list[shelf.Fact]], part: Part, limit: int, sort: Sort
) -> None:
    store, facts = filled
    query = Query("", part)
    expected = [fact.id for fact in facts if shelf.holds(part, fact)]
    if sort is Sort.OLDEST:
        expected.reverse()
    down: Page[ArticleRow] = Page((), more=True)
    up: Page[ArticleRow] = Page((), more=True)
    forward: list[int] = []
    while down.more:
        after = down.items[-1].order if down.items else None
        down = store.articles.page(query, sort, after=after, limit=limit)
        forward += [row.id for row in down.items]
    assert forward == expected
    backward: list[int] = []
    before = 2**62 if sort is Sort.OLDEST else -(2**62)
    while up.more:
        up = store.articles.page(query, sort, before=before, limit=limit)
        backward[:0] = [row.id for row in up.items]
        before = up.items[0].order if up.items else before
    assert backward == expected


@given(parts(), st.integers(0, 59), st.sampled_from([Sort.NEWEST, Sort.OLDEST]), st.integers(-3, 3), st.booleans())
def test_positions_jumps_and_neighbours_agree_with_the_list(
    filled: tuple[Store, list[shelf.Fact]], part: Part, place: int, sort: Sort, step: int, unread: bool
) -> None:
    store, facts = filled
    query = Query("", part)
    ordered = facts if sort is Sort.NEWEST else facts[::-1]
    here = ordered[place]
    before = [fact for fact in ordered[:place] if shelf.holds(part, fact)]
    assert store.articles.position(query, sort, here.order) == len(before)
    chosen = [fact.id for fact in ordered if shelf.holds(part, fact)]
    jumped = store.articles.at(query, sort, place, limit=5)
    assert [row.id for row in jumped.items] == chosen[place : place + 5]
    assert jumped.more is (len(chosen) > place + 5)
    if step:
        side = ordered[place + 1 :] if step > 0 else ordered[:place][::-1]
        there = [fact.id for fact in side if shelf.holds(part, fact) and not (unread and fact.read)]
        found = store.articles.neighbour(query, sort, here.order, unread=unread, step=step)
        assert (found.id if found else None) == (there[abs(step) - 1] if len(there) >= abs(step) else None)


@given(st.text() | st.text(alphabet='"*:-()^+{}[]NEARorANDNOT\x00\ud800 ab'))
def test_nothing_that_is_typed_raises(filled: tuple[Store, list[shelf.Fact]], text: str) -> None:
    store, _ = filled
    try:
        query = grammar.parse(text, NOW)
    except QueryError:
        return
    for field in FieldName:
        asked = Query("", And((query.part, FieldIs(field, text))))
        store.articles.page(asked, Sort.NEWEST)
        store.articles.count(asked)
    for sort in Sort:
        store.search.search(query, sort)


def test_signs_alone_ask_for_nothing(filled: tuple[Store, list[shelf.Fact]]) -> None:
    store, facts = filled
    for text in ("…", "-…", '"?!"', "… or !!", "title:…"):
        assert store.articles.count(grammar.parse(text, NOW)) == len(facts), text
    assert store.articles.count(grammar.parse("wall … or !!", NOW)) == store.articles.count(grammar.parse("wall", NOW))


def test_an_endless_query_is_refused_in_words(filled: tuple[Store, list[shelf.Fact]]) -> None:
    store, _ = filled
    with pytest.raises(QueryError, match="too long"):
        store.articles.page(grammar.parse("wall " * 5000, NOW), Sort.NEWEST)
    store.articles.page(grammar.parse(" ".join(f"lang:x{i}" for i in range(399)), NOW), Sort.NEWEST)
    store.articles.page(grammar.parse("is:starred or " * 399 + "wall", NOW), Sort.NEWEST)
    store.articles.page(grammar.parse("w" * 10**6, NOW), Sort.NEWEST)


def test_a_contradiction_finds_nothing(filled: tuple[Store, list[shelf.Fact]]) -> None:
    store, _ = filled
    for text in ("is:read is:unread", "feed:#1 feed:#2", "folder:nowhere", "lang:en lang:nl", "tag:nowhere"):
        assert store.articles.page(grammar.parse(text, NOW), Sort.NEWEST) == Page((), more=False)
        assert store.articles.count(grammar.parse(text, NOW)) == 0


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("", "articles_listed"),
        ("is:unread", "articles_by_read"),
        ("feed:#1", "articles_by_feed"),
        ("feed:#1 is:unread", "articles_by_feed_read"),
        ("folder:local", "articles_by_feed"),
        ("folder:world", "articles_listed"),
        ("tag:later", "article_tags_by_tag"),
        ("is:starred", "articles_starred"),
        ("is:noted", "articles_noted"),
        ("lang:nl", "articles_by_language"),
        ("after:7d", "articles_listed"),
        ("wall", "w VIRTUAL TABLE INDEX"),
    ],
)
def test_each_list_is_read_in_order_from_one_index(path: Path, clock: FakeClock, text: str, index: str) -> None:
    with Store(path, clock=clock) as store:
        shelf.fill(store, 20)
    db = sqlite3.connect(path)
    sql, values = selection.select(db, grammar.parse(text, NOW)).orders(newest=True, beyond=5, limit=10)
    plan = " / ".join(row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {sql}", values))
    db.close()
    assert "TEMP B-TREE" not in plan
    assert index in plan


def test_many_feeds_of_a_folder_are_merged_in_order(store: Store) -> None:
    for index in range(30):
        feed, _ = store.feeds.add(SourceKind.FEED, f"Feed {index}", f"https://{index}.example/", folder="Small")
        store.articles.write(feed.id, [builders.pair(f"{index}")])
    other, _ = store.feeds.add(SourceKind.FEED, "Large", "https://large.example/")
    store.articles.write(other.id, [builders.pair(f"large {index}") for index in range(300)])
    rows = store.articles.page(grammar.parse("folder:small", NOW), Sort.NEWEST, limit=100).items
    assert len(rows) == 30
    assert [row.order for row in rows] == sorted((row.order for row in rows), reverse=True)


@pytest.mark.parametrize("few", [1, 2000])
def test_what_is_in_the_trash_is_not_counted(store: Store, monkeypatch: pytest.MonkeyPatch, few: int) -> None:
    monkeypatch.setattr(counting, "FEW", few)
    facts = shelf.fill(store, 20)
    store.annotations.delete([fact.id for fact in facts[::3]])
    for text in ("wall", "wall or council", "stood -wall", "is:starred", "folder:world", "title:vote"):
        query = grammar.parse(text, NOW)
        assert store.articles.count(query) == len(store.articles.page(query, Sort.NEWEST).items)


def test_one_letter_and_a_star_is_that_letter_and_two_go_on(filled: tuple[Store, list[shelf.Fact]]) -> None:
    store, facts = filled
    assert store.articles.count(Query("", Words("w", prefix=True))) == 0
    assert store.articles.count(Query("", Words("st", prefix=True))) == len(facts)
    assert store.articles.count(Query("", Or((Words("", prefix=True), Words("zzz"))))) == 0

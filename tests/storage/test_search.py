"""Full-text search: order, snippets, what counts as a hit."""

from datetime import timedelta

import pytest

from reader.core import grammar
from reader.core.articles import Hit
from reader.core.feeds import Feed
from reader.core.queries import Sort
from reader.storage import ranking
from reader.storage.store import Store
from tests import builders
from tests.builders import NOW


def find(store: Store, text: str, sort: Sort = Sort.NEWEST) -> list[Hit]:
    """Hits of a search as the user types it."""
    return list(store.search.search(grammar.parse(text, NOW), sort).items)


def marked(hit: Hit) -> list[str]:
    """The pieces of the snippet that are marked."""
    return [hit.snippet.text[start:end] for start, end in hit.snippet.hits]


def test_words_are_found_whatever_their_case_and_accents(store: Store, feed: Feed) -> None:
    store.articles.write(feed.id, [builders.pair("a", "Une NUIT d’Été à Orléans, élan brisé.", title="Une nuit")])
    for text in ("ete", "ÉTÉ", "orleans", "Orléans", "elan", '"ELAN brise"', "orl*"):
        assert len(find(store, text)) == 1, text
    assert marked(find(store, "ete")[0]) == ["Été"]
    assert marked(find(store, '"elan brise"')[0]) == ["élan brisé"]
    assert marked(find(store, "orl*")[0]) == ["Orléans"]


def test_a_phrase_is_words_that_stand_together(store: Store, feed: Feed) -> None:
    store.articles.write(feed.id, [builders.pair("a", "The wall of the harbour.", title="x")])
    assert len(find(store, '"of the harbour"')) == 1
    assert find(store, '"harbour wall"') == []
    assert len(find(store, "harbour wall")) == 1
    assert find(store, "harbour -wall") == []


def test_no_phrase_runs_from_one_name_into_the_next(store: Store, feed: Feed) -> None:
    text = "Anna Verbeek met Piet Roos. Piet Roos said no."
    found = builders.analysis(text, people=["Anna Verbeek", "Piet Roos"])
    store.articles.write(feed.id, [builders.pair("a", text, found=found, byline=("Kay Lamb", "Jo Hart"))])
    assert len(find(store, 'entity:"anna verbeek"')) == 1
    assert find(store, 'entity:"verbeek piet"') == []
    assert find(store, 'by:"lamb jo"') == []
    assert len(find(store, "by:lamb by:hart")) == 1


def test_the_snippet_stands_around_the_first_hit(store: Store, feed: Feed) -> None:
    text = "Filler words stand here for a while. " * 20 + "Then the  zirconium\nmine opened. " + "More filler. " * 30
    store.articles.write(feed.id, [builders.pair("a", text, title="x")])
    (hit,) = find(store, "zirconium")
    assert hit.snippet.text.startswith("… ")
    assert hit.snippet.text.endswith(" …")
    assert "Then the zirconium mine opened." in hit.snippet.text
    assert "\n" not in hit.snippet.text
    assert marked(hit) == ["zirconium"]


def test_a_hit_in_the_note_shows_the_note(store: Store, feed: Feed) -> None:
    (number,) = store.articles.write(feed.id, [builders.pair("a")])
    store.annotations.set_note(number, "Compare with zirconium prices.")
    (hit,) = find(store, "zirconium")
    assert hit.snippet.text == "Compare with zirconium prices."


def test_a_hit_elsewhere_shows_the_beginning(store: Store, feed: Feed) -> None:
    store.articles.write(feed.id, [builders.pair("a", title="Zirconium")])
    (hit,) = find(store, "zirconium")
    assert hit.snippet.text.startswith(builders.PARAGRAPHS[0])
    assert hit.snippet.hits == ()


def test_by_relevance_titles_and_frequent_words_go_first(store: Store, feed: Feed) -> None:
    filler = "Nothing of the kind is said here. " * 10
    once, often, titled, _ = store.articles.write(
        feed.id,
        [
            builders.pair("once", f"{filler} harbour", title="x", published=NOW),
            builders.pair("often", f"{filler} harbour harbour harbour", title="x", published=NOW - timedelta(days=1)),
            builders.pair("title", f"{filler} harbour", title="Harbour", published=NOW - timedelta(days=2)),
            builders.pair("absent", filler, title="x", published=NOW - timedelta(days=3)),
        ],
    )
    assert [hit.row.id for hit in find(store, "harbour", Sort.RELEVANCE)] == [titled, often, once]
    assert [hit.row.id for hit in find(store, "harbour")] == [once, often, titled]


def test_by_relevance_only_the_newest_are_ranked_but_old_titles_are_found(
    store: Store, feed: Feed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ranking, "TEXTS", 5)
    old = builders.pair("old", "A harbour.", title="Harbour", published=NOW - timedelta(days=900))
    new = [builders.pair(f"{i}", "harbour", title="x", published=NOW - timedelta(days=i)) for i in range(20)]
    ids = store.articles.write(feed.id, [old, *new])
    assert [hit.row.id for hit in find(store, "harbour", Sort.RELEVANCE)] == [ids[0], *ids[1:6]]


def test_pages_by_relevance_follow_each_other(store: Store, feed: Feed) -> None:
    store.articles.write(feed.id, [builders.pair(f"{i}", "harbour " * (i % 5 + 1)) for i in range(20)])
    query = grammar.parse("harbour", NOW)
    whole = store.search.search(query, Sort.RELEVANCE, limit=20)
    assert not whole.more
    pages = [store.search.search(query, Sort.RELEVANCE, offset=offset, limit=7) for offset in (0, 7, 14)]
    assert [page.more for page in pages] == [True, True, False]
    assert [hit for page in pages for hit in page.items] == list(whole.items)


def test_pages_newest_first_begin_after_a_key(store: Store, feed: Feed) -> None:
    ids = store.articles.write(feed.id, [builders.pair(f"{i}", "harbour") for i in range(5)])
    query = grammar.parse("harbour", NOW)
    first = store.search.search(query, limit=2)
    then = store.search.search(query, after=first.items[-1].row.order, limit=9)
    assert (first.more, then.more) == (True, False)
    assert [hit.row.id for hit in (*first.items, *then.items)] == ids

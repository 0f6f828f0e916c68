"""Decisions about cleaning are kept, hold for their source only, and can be undone."""

import contextlib
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.decisions import (
    BY_HAND,
    CleaningDecisions,
    Like,
    Piece,
    Source,
    SourceRule,
    piece_of_removal,
)
from reader.core.errors import NotFoundError
from reader.core.feeds import Feed, SourceKind
from reader.core.text import BlockKind, Removal
from reader.storage import journal
from reader.storage.decisions import Decisions
from reader.storage.store import Store
from tests import builders
from tests.builders import NOW, FakeClock

ADVERT = Piece("template", "advertentie", "the wall.", "mayor anna")
BLOCK = Piece("paragraph", "mayor anna verbeek called", "the wall.", "")


@pytest.fixture
def article(store: Store, feed: Feed) -> int:
    """An article of the feed, made by the first cleaner."""
    return store.articles.write(feed.id, [builders.pair("one")])[0]


def settled(store: Store, article_id: int) -> None:
    """Store the article anew as it is, following what was decided."""
    store.articles.rewrite(article_id, builders.prepared(), store.decisions.of(article_id))


def test_a_piece_that_was_put_back_is_remembered_until_it_is_taken_out(store: Store, article: int) -> None:
    store.decisions.put_back(article, ADVERT)
    assert store.decisions.of(article) == CleaningDecisions(restored=(ADVERT,))
    elsewhere = Piece("residue", ADVERT.text, "another", "place")
    store.decisions.take_out(article, elsewhere)
    assert not store.decisions.of(article)


def test_a_block_that_was_taken_out_is_remembered_until_it_is_put_back(store: Store, article: int) -> None:
    store.decisions.take_out(article, BLOCK)
    assert store.decisions.of(article) == CleaningDecisions(removed=(BLOCK,))
    store.decisions.put_back(article, Piece(BY_HAND, BLOCK.text))
    assert not store.decisions.of(article)


def test_a_decision_leaves_the_article_unsettled_until_it_is_made_anew(store: Store, article: int) -> None:
    assert store.decisions.unsettled() == ()
    store.decisions.put_back(article, ADVERT)
    assert store.decisions.unsettled() == (article,)
    assert list(store.articles.stale(1, 1)) == [article]
    settled(store, article)
    assert store.decisions.unsettled() == ()


def test_an_article_made_as_was_decided_before_stays_unsettled(store: Store, article: int) -> None:
    before = store.decisions.of(article)
    store.decisions.put_back(article, ADVERT)
    store.articles.rewrite(article, builders.prepared(), before)
    assert store.decisions.unsettled() == (article,)


def test_decisions_are_undone_and_done_again_across_restarts(path: Path, clock: FakeClock) -> None:
    with Store(path, clock=clock) as store:
        feed, _ = store.feeds.add(SourceKind.FEED, "Post", "https://post.example/feed")
        (article,) = store.articles.write(feed.id, [builders.pair("one")])
        store.decisions.put_back(article, ADVERT)
        settled(store, article)
    with Store(path, clock=clock) as store:
        assert store.annotations.undo() == "piece of text put back"
        assert not store.decisions.of(article)
        assert store.decisions.unsettled() == (article,)
    with Store(path, clock=clock) as store:
        assert store.annotations.redo() == "piece of text put back"
        assert store.decisions.of(article).restored == (ADVERT,)


def test_a_rule_holds_for_its_feed_and_no_other(store: Store, feed: Feed, article: int) -> None:
    other, _ = store.feeds.add(SourceKind.FEED, "Other", "https://other.example/feed")
    (elsewhere,) = store.articles.write(other.id, [builders.pair("two")])
    number = store.decisions.add_rule(Source(feed.id), Like("template"), keep=True)
    assert store.decisions.add_rule(Source(feed.id), Like("template"), keep=True) == number
    assert store.decisions.of(article).keep == (Like("template"),)
    assert not store.decisions.of(elsewhere)
    assert store.decisions.coming(feed.id, [(None, ""), (article, "")]) == [
        CleaningDecisions(keep=(Like("template"),)),
        CleaningDecisions(keep=(Like("template"),)),
    ]
    assert store.decisions.coming(other.id, [(None, "")]) == [CleaningDecisions()]


def test_pages_go_by_their_host(store: Store) -> None:
    pages, _ = store.feeds.add(SourceKind.PAGES, "Web pages")
    here, there = "https://www.rijnbode.example/a", "https://post.example/a"
    one, two = store.articles.write(pages.id, [builders.pair(address, address=address) for address in (here, there)])
    assert store.decisions.source_of(one) == (Source(host="rijnbode.example"), "rijnbode.example")
    store.decisions.add_rule(Source(host="rijnbode.example"), Like(text="mayor *"), keep=False)
    assert store.decisions.of(one).remove == (Like(text="mayor *"),)
    assert not store.decisions.of(two)
    assert store.decisions.unsettled() == (one,)
    assert [bool(found) for found in store.decisions.coming(pages.id, [(None, here), (None, there)])] == [True, False]


def test_a_rule_unsettles_the_articles_that_it_says_something_about(store: Store, feed: Feed) -> None:
    template = Removal("{{ x }}", "template", 0, kind=BlockKind.PARAGRAPH)
    caption = builders.text("A photo", "Words.", kinds=[BlockKind.CAPTION])
    with_template = builders.pair("a", clean=builders.text("Words.", removals=(template,)))
    numbers = store.articles.write(feed.id, [with_template, builders.pair("b", clean=caption), builders.pair("c")])
    assert [
        one.articles for one in store.decisions.concerned(Source(feed.id), [Like("template"), Like("time")], 10)
    ] == [1, 0]
    store.decisions.add_rule(Source(feed.id), Like("template"), keep=True)
    assert store.decisions.unsettled() == (numbers[0],)
    number = store.decisions.add_rule(Source(feed.id), Like("caption"), keep=False)
    assert set(store.decisions.unsettled()) == set(numbers[:2])
    for article in numbers[:2]:
        settled(store, article)
    (found,) = store.decisions.concerned(Source(feed.id), [Like(text="*")], 2)
    assert (found.articles, found.looked, found.more) == (2, 2, True)
    store.decisions.edit_rule(number, Like("time"), keep=False)
    assert store.decisions.rule(number).like == Like("time")


def test_rules_are_listed_changed_deleted_and_undone(store: Store, feed: Feed) -> None:
    number = store.decisions.add_rule(Source(feed.id), Like("template"), keep=True)
    pages = store.decisions.add_rule(Source(host="a.example"), Like(text="Lees ook: *"), keep=False)
    listed = store.decisions.rules()
    assert listed == (
        SourceRule(Source(host="a.example"), False, Like(text="Lees ook: *"), pages, NOW, "a.example"),
        SourceRule(Source(feed.id), True, Like("template"), number, NOW, feed.title),
    )
    store.decisions.edit_rule(pages, Like(text="Lees *"), keep=True)
    store.decisions.delete_rule(number)
    assert [(rule.id, rule.keep, rule.like.text) for rule in store.decisions.rules()] == [(pages, True, "Lees *")]
    assert [store.annotations.undo() for _ in range(3)] == ["rule deleted", "rule changed", "rule made"]
    assert [rule.id for rule in store.decisions.rules()] == [number]
    assert store.annotations.undo() == "rule made"
    assert store.decisions.rules() == ()
    assert [store.annotations.redo() for _ in range(3)] == ["rule made", "rule made", "rule changed"]
    assert {rule.id for rule in store.decisions.rules()} == {number, pages}


def test_rules_need_a_feed_that_is_there(store: Store, feed: Feed) -> None:
    with pytest.raises(NotFoundError, match="no feed 99"):
        store.decisions.add_rule(Source(99), Like("template"), keep=True)
    with pytest.raises(NotFoundError, match="no rule 7"):
        store.decisions.delete_rule(7)
    number = store.decisions.add_rule(Source(feed.id), Like("template"), keep=True)
    store.feeds.remove(feed.id)
    assert store.decisions.rules() == ()
    store.annotations.undo()
    assert [rule.id for rule in store.decisions.rules()] == [number]


def test_what_stays_of_a_feed_that_is_left_keeps_its_rules(store: Store, feed: Feed, article: int) -> None:
    store.annotations.bookmark(article)
    store.decisions.add_rule(Source(feed.id), Like("template"), keep=True)
    store.decisions.add_rule(Source(feed.id), Like(text="x *"), keep=False)
    before = store.decisions.of(article)
    store.feeds.remove(feed.id)
    assert store.decisions.of(article) == before
    assert {(rule.title, rule.like) for rule in store.decisions.rules()} == {
        (feed.title, Like("template")),
        (feed.title, Like(text="x *")),
    }
    store.annotations.undo()
    assert {rule.source for rule in store.decisions.rules()} == {Source(feed.id)}
    store.annotations.redo()
    assert store.decisions.of(article) == before


def test_a_piece_kept_by_a_rule_can_be_taken_out_of_one_article(store: Store, feed: Feed, article: int) -> None:
    store.decisions.add_rule(Source(feed.id), Like("template"), keep=True)
    store.decisions.take_out(article, ADVERT)
    assert store.decisions.of(article).removed == (ADVERT,)
    store.decisions.put_back(article, ADVERT)
    assert store.decisions.of(article).removed == ()


def test_what_waits_is_found_without_looking_at_the_other_articles(store: Store, article: int) -> None:
    seen: list[str] = []
    with store._connections.read() as db:
        db.set_trace_callback(seen.append)
        store.decisions.put_back(article, ADVERT)
        assert store.decisions.unsettled() == (article,)
        db.set_trace_callback(None)
        (sql,) = [each for each in seen if "articles_unsettled" in each]
        plan = " ".join(row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {sql}"))
    assert "articles_unsettled" in plan


def test_decisions_about_an_article_go_with_it_for_good(
    store: Store, path: Path, article: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.decisions.put_back(article, ADVERT)
    store.annotations.delete([article])
    monkeypatch.setattr(journal, "KEPT", 1)
    store.feeds.rename(1, "Another name")
    with sqlite3.connect(path) as db:
        assert db.execute("SELECT count(*) FROM decided_pieces").fetchone() == (0,)
    db.close()


PIECES = st.builds(
    Piece,
    st.sampled_from(["template", "paragraph", BY_HAND]),
    st.sampled_from(["one", "two"]),
    st.sampled_from(["", "a"]),
    st.just(""),
)
LIKES = st.builds(Like, st.sampled_from(["template", "caption"]), st.sampled_from(["", "x *"]))
DEEDS = st.one_of(
    st.builds(lambda piece: lambda decisions: decisions.put_back(1, piece), PIECES),
    st.builds(lambda piece: lambda decisions: decisions.take_out(1, piece), PIECES),
    st.builds(
        lambda like, keep: lambda decisions: decisions.add_rule(Source(1), like, keep=keep), LIKES, st.booleans()
    ),
    st.builds(lambda at, like: lambda decisions: decisions.edit_rule(at, like, keep=True), st.integers(1, 3), LIKES),
    st.builds(lambda at: lambda decisions: decisions.delete_rule(at), st.integers(1, 3)),
)


@settings(max_examples=40)
@given(st.lists(DEEDS, min_size=1, max_size=6))
def test_undoing_every_decision_leaves_none_and_redoing_makes_them_again(
    deeds: list[Callable[[Decisions], object]],
) -> None:
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "library.db", clock=FakeClock()) as store:
        feed, _ = store.feeds.add(SourceKind.FEED, "Post", "https://post.example/feed")
        store.articles.write(feed.id, [builders.pair("one")])
        for deed in deeds:
            with contextlib.suppress(NotFoundError):
                deed(store.decisions)
        made = store.decisions.of(1), store.decisions.rules()
        while store.annotations.undo() is not None:
            pass
        assert (store.decisions.of(1), store.decisions.rules()) == (CleaningDecisions(), ())
        while store.annotations.redo() is not None:
            pass
        assert (store.decisions.of(1), store.decisions.rules()) == made


def test_what_was_put_back_is_stored_with_the_text(store: Store, feed: Feed) -> None:
    back = Removal("{{ x }}", "template", 1, 0.9, kind=BlockKind.PARAGRAPH)
    repair = Removal("AT&amp;T", "entity", 0, 1.0, "AT&T", at=3)
    text = builders.text("To AT&T.", "{{ x }}", removals=(repair,), restored=(back,))
    (number,) = store.articles.write(feed.id, [builders.pair("a", clean=text)])
    opened = store.articles.open(number).text
    assert (opened.removals, opened.restored) == ((repair,), (back,))
    assert piece_of_removal(opened, back) == Piece("template", "{{ x }}", "to at&t.", "")

"""Feeds: added, fetched, renamed, removed without loss."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from reader.core import grammar
from reader.core.errors import InputError, NotFoundError
from reader.core.feeds import Caching, Feed, FeedHealth, SourceKind
from reader.core.queries import EVERYTHING, Sort
from reader.storage.store import Store
from tests import builders
from tests.builders import NOW
from tests.storage.looking import state


def test_a_feed_is_added_once(store: Store) -> None:
    feed, new = store.feeds.add(
        SourceKind.FEED, " The\x1b[2J Post ", "https://a.example/feed", folder="/World// Europe/"
    )
    assert new
    assert (feed.title, feed.folder, feed.kind) == ("The Post", "World/Europe", SourceKind.FEED)
    assert store.feeds.add(SourceKind.FEED, "Other name", "https://a.example/feed") == (feed, False)
    assert store.feeds.get(feed.id) == store.feeds.find(SourceKind.FEED, feed.address) == feed
    assert store.feeds.find(SourceKind.PAGES, feed.address) is None


def test_a_feed_without_a_title_bears_its_address(store: Store) -> None:
    assert store.feeds.add(SourceKind.FEED, "", "https://a.example/")[0].title == "https://a.example/"


def test_sets_of_files_and_pages_are_the_same_when_their_title_is(store: Store) -> None:
    files, new = store.feeds.add(SourceKind.FILES, "clippings")
    pages, also_new = store.feeds.add(SourceKind.PAGES, "clippings")
    assert (new, also_new) == (True, True)
    assert store.feeds.add(SourceKind.FILES, "clippings") == (files, False)
    assert store.feeds.of_kind(SourceKind.PAGES) == (pages,)


def test_that_the_user_named_an_address_is_remembered(store: Store) -> None:
    feed, _ = store.feeds.add(SourceKind.FEED, "Home", "http://192.168.1.5/feed")
    assert not feed.trusted
    assert store.feeds.add(SourceKind.FEED, "Home", feed.address, trusted=True)[0].trusted
    assert store.feeds.add(SourceKind.FEED, "Home", feed.address)[0].trusted


def test_feeds_stand_by_folder_and_title(store: Store) -> None:
    for title, folder in (("b", "World"), ("C", "local"), ("A", "World"), ("z", "")):
        store.feeds.add(SourceKind.FEED, title, f"https://{title}.example/", folder=folder)
    assert [feed.title for feed in store.feeds.all()] == ["z", "C", "A", "b"]


def test_counts_follow_the_articles(store: Store, feed: Feed) -> None:
    ids = store.articles.write(feed.id, [builders.pair(str(index)) for index in range(3)])
    store.annotations.mark_read(ids[:1])
    store.annotations.delete(ids[1:2])
    found = store.feeds.get(feed.id)
    assert (found.total, found.unread) == (2, 1)


def test_how_fetching_went_is_kept(store: Store, feed: Feed) -> None:
    store.feeds.record_failure(feed.id, "answered 503\x1b]0;x\x07", NOW, retry_at=NOW + timedelta(hours=2))
    store.feeds.record_failure(feed.id, "answered 410", NOW, gone=True)
    health = store.feeds.get(feed.id).health
    assert health == FeedHealth(NOW, None, "answered 410", failures=2, gone=True)
    store.feeds.record_success(feed.id, Caching("abc", "yesterday"), NOW)
    found = store.feeds.get(feed.id)
    assert found.health == FeedHealth(NOW, NOW)
    assert found.caching == Caching("abc", "yesterday")


def test_a_feed_is_due_again_the_later_the_more_often_it_failed(store: Store, feed: Feed) -> None:
    assert [one.id for one in store.feeds.due(NOW)] == [feed.id]
    store.feeds.record_success(feed.id, Caching(), NOW)
    assert store.feeds.due(NOW + timedelta(minutes=29)) == ()
    assert len(store.feeds.due(NOW + timedelta(minutes=30))) == 1
    for _ in range(30):
        store.feeds.record_failure(feed.id, "no answer", NOW)
    assert store.feeds.due(NOW + timedelta(hours=23)) == ()
    assert len(store.feeds.due(NOW + timedelta(days=1))) == 1
    assert len(store.feeds.due(NOW - timedelta(days=1))) == 1, "the clock was set back"
    store.feeds.record_failure(feed.id, "busy", NOW, retry_at=NOW + timedelta(days=3))
    assert store.feeds.due(NOW + timedelta(days=2)) == ()
    store.feeds.record_failure(feed.id, "gone", NOW, gone=True)
    assert store.feeds.due(NOW + timedelta(days=90)) == ()


def test_those_that_waited_longest_come_first(store: Store) -> None:
    feeds = [store.feeds.add(SourceKind.FEED, f"{n}", f"https://{n}.example/")[0].id for n in range(3)]
    store.feeds.record_success(feeds[0], Caching(), NOW)
    store.feeds.record_success(feeds[1], Caching(), NOW - timedelta(days=1))
    assert [feed.id for feed in store.feeds.due(NOW + timedelta(days=9))] == [feeds[2], feeds[1], feeds[0]]


def test_a_feed_is_renamed_and_moved_and_its_articles_show_it(store: Store, feed: Feed) -> None:
    store.articles.write(feed.id, [builders.pair()])
    store.feeds.rename(feed.id, "Quay News")
    store.feeds.move(feed.id, "Local/ Harbour")
    (row,) = store.articles.page(grammar.parse("folder:local feed:quay", NOW), Sort.NEWEST).items
    assert row.source == "Quay News"
    with pytest.raises(InputError):
        store.feeds.rename(feed.id, " ")


def test_what_the_feed_says_of_itself_is_no_action_of_the_user(store: Store, feed: Feed) -> None:
    store.feeds.set_title(feed.id, "Its own name")
    store.feeds.set_site(feed.id, "https://post.example/")
    for _ in range(3):
        store.feeds.moved(feed.id, "https://post.example/new")
    found = store.feeds.get(feed.id)
    assert (found.title, found.site, found.address) == (
        "Its own name",
        "https://post.example/",
        "https://post.example/new",
    )
    assert store.annotations.undo() is None


def test_a_new_address_is_believed_after_three_answers_in_a_row_that_agree(store: Store, feed: Feed) -> None:
    new, other = "https://post.example/new", "https://login.example/"
    said = [store.feeds.moved(feed.id, to) for to in (new, new, other, new, new)]
    assert said == [False] * 5
    store.feeds.stayed(feed.id)
    assert [store.feeds.moved(feed.id, new) for _ in range(3)] == [False, False, True]
    assert store.feeds.get(feed.id).address == new


def test_adding_feeds_can_be_undone_and_done_again(store: Store, feed: Feed) -> None:
    other, _ = store.feeds.add(SourceKind.FEED, "Other", "https://other.example/")
    store.feeds.added([feed.id, other.id])
    _, starred = store.articles.write(feed.id, [builders.pair(key) for key in "ab"])
    store.annotations.bookmark(starred)
    store.feeds.added([feed.id, other.id])
    assert store.annotations.undo() == "2 feeds added"
    assert [left.kind for left in store.feeds.all()] == [SourceKind.PAGES]
    assert store.counts().total == 1
    assert store.annotations.redo() == "2 feeds added"
    assert {back.id for back in store.feeds.all()} == {feed.id, other.id}
    assert store.counts().total == 2
    assert store.check() == []


def test_an_added_feed_that_was_undone_is_gone_for_good_with_the_next_action(store: Store, feed: Feed) -> None:
    other, _ = store.feeds.add(SourceKind.FEED, "Other", "https://other.example/")
    store.articles.write(other.id, [builders.pair("o")])
    (kept,) = store.articles.write(feed.id, [builders.pair("k")])
    store.feeds.added([other.id])
    assert store.annotations.undo() == "feed Other added"
    store.annotations.bookmark(kept)
    assert store.annotations.redo() is None
    again, new = store.feeds.add(SourceKind.FEED, "Other", "https://other.example/")
    assert new
    assert again.id != other.id
    assert store.check() == []


def test_an_address_that_another_feed_has_is_not_taken(store: Store, feed: Feed) -> None:
    other, _ = store.feeds.add(SourceKind.FEED, "Other", "https://other.example/")
    assert [store.feeds.moved(other.id, feed.address) for _ in range(4)] == [False] * 4
    assert store.feeds.get(other.id).address == "https://other.example/"


def test_a_removed_feed_leaves_what_the_user_marked(store: Store, feed: Feed) -> None:
    starred, noted, tagged, _ = store.articles.write(feed.id, [builders.pair(key) for key in "abcd"])
    store.annotations.bookmark(starred)
    store.annotations.set_note(noted, "keep")
    store.annotations.tag(tagged, "later")
    store.feeds.remove(feed.id)
    (pages,) = store.feeds.all()
    assert (pages.kind, pages.title, pages.total) == (SourceKind.PAGES, feed.title, 3)
    assert {row.id for row in store.articles.page(EVERYTHING, Sort.NEWEST).items} == {starred, noted, tagged}
    with pytest.raises(NotFoundError):
        store.feeds.get(feed.id)
    with pytest.raises(NotFoundError):
        store.articles.write(feed.id, [builders.pair("e")])
    assert store.check() == []


def test_a_set_of_pages_with_marked_articles_keeps_those_in_place(store: Store) -> None:
    pages, _ = store.feeds.add(SourceKind.PAGES, "Pages")
    starred, _ = store.articles.write(pages.id, [builders.pair(key) for key in "ab"])
    store.annotations.bookmark(starred)
    store.feeds.remove(pages.id)
    assert store.feeds.get(pages.id).total == 1
    store.annotations.bookmark(starred, on=False)
    store.feeds.remove(pages.id)
    assert store.feeds.all() == ()


def test_a_removed_feed_that_is_added_again_is_what_it_was(store: Store, feed: Feed, path: Path) -> None:
    ids = store.articles.write(feed.id, [builders.pair(key) for key in "abc"])
    store.annotations.mark_read(ids[:2])
    store.annotations.bookmark(ids[0])
    before = state(path)
    store.feeds.remove(feed.id)
    store.annotations.undo()
    assert state(path) == before
    store.feeds.remove(feed.id)
    other, _ = store.feeds.add(SourceKind.FEED, "Other", "https://other.example/")
    store.feeds.rename(other.id, "Another")
    again, new = store.feeds.add(SourceKind.FEED, feed.title, feed.address)
    assert not new
    assert again == replace(feed, total=3, unread=1)
    assert store.annotations.undo() == "feed renamed to Another"
    assert store.check() == []

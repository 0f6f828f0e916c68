"""What the user adds to articles."""

import pytest

from reader.core import grammar
from reader.core.articles import Change
from reader.core.errors import InputError, NotFoundError
from reader.core.feeds import Feed
from reader.core.queries import EVERYTHING, Sort
from reader.storage import annotations
from reader.storage.store import Store
from tests import builders
from tests.builders import NOW, FakeClock


@pytest.fixture
def ids(store: Store, feed: Feed) -> list[int]:
    """Five articles."""
    return store.articles.write(feed.id, [builders.pair(f"k{index}") for index in range(5)])


def count(store: Store, text: str) -> int:
    """How many articles a query finds, which must be how many its list shows."""
    query = grammar.parse(text, NOW)
    number = store.articles.count(query)
    assert number == len(store.articles.page(query, Sort.NEWEST).items)
    return number


def test_articles_are_marked_read_and_unread(store: Store, ids: list[int]) -> None:
    assert store.annotations.mark_read(ids[:3]) == 3
    assert store.annotations.mark_read(ids[:4]) == 1
    assert (store.counts().unread, count(store, "is:unread")) == (1, 1)
    assert store.annotations.mark_read([ids[0], 999], read=False) == 1
    assert count(store, "is:read") == 3


def test_all_articles_of_a_query_are_marked_read_at_once(store: Store, ids: list[int]) -> None:
    store.annotations.tag(ids[0], "later")
    store.annotations.tag(ids[1], "later")
    store.annotations.mark_read([ids[1]])
    assert store.annotations.mark_all_read(grammar.parse("tag:later", NOW)) == 1
    assert store.counts().unread == 3
    assert store.annotations.mark_all_read(EVERYTHING) == 3
    assert store.annotations.mark_all_read(EVERYTHING) == 0


def test_a_bookmark_is_set_and_taken_off(store: Store, ids: list[int]) -> None:
    store.annotations.bookmark(ids[0])
    store.annotations.bookmark(ids[0])
    assert (count(store, "is:starred"), store.counts().starred) == (1, 1)
    store.annotations.bookmark(ids[0], on=False)
    assert (count(store, "is:starred"), store.counts().starred) == (0, 0)


def test_a_tag_is_one_tag_in_whatever_case(store: Store, ids: list[int]) -> None:
    store.annotations.tag(ids[0], "Harbour  wall")
    store.annotations.tag(ids[1], "harbour WALL")
    store.annotations.tag(ids[2], 'a"b')
    assert store.annotations.tags() == (("ab", 1), ("Harbour wall", 2))
    assert store.counts().tags == store.annotations.tags()
    assert count(store, 'tag:"harbour wall"') == 2
    assert store.articles.open(ids[1]).tags == ("Harbour wall",)
    store.annotations.untag(ids[0], "harbour wall")
    store.annotations.untag(ids[0], "never given")
    assert store.annotations.tags() == (("ab", 1), ("Harbour wall", 1))


def test_a_note_is_written_found_and_removed(store: Store, ids: list[int], clock: FakeClock) -> None:
    store.annotations.set_note(ids[1], "Ask the *mayor*\nabout zirconium.\x1b[2J")
    (note,) = store.annotations.notes(EVERYTHING)
    assert (note.article_id, note.text, note.changed) == (ids[1], "Ask the *mayor*\nabout zirconium.", NOW)
    assert count(store, "zirconium") == count(store, "note:zirconium") == count(store, "is:noted") == 1
    store.annotations.set_note(ids[1], "  ")
    assert count(store, "zirconium") == count(store, "is:noted") == store.counts().noted == 0
    assert list(store.annotations.notes(EVERYTHING)) == []


def test_more_notes_than_are_read_at_once_come_newest_article_first(
    store: Store, feed: Feed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(annotations, "_CHUNK", 4)
    numbers = store.articles.write(feed.id, [builders.pair(f"n{index}") for index in range(12)])
    for number in numbers:
        store.annotations.set_note(number, f"note {number}")
    assert [note.article_id for note in store.annotations.notes(EVERYTHING)] == numbers


def test_a_title_is_changed(store: Store, ids: list[int]) -> None:
    store.annotations.rename(ids[0], " The  zirconium wall\n")
    assert store.articles.open(ids[0]).row.title == "The zirconium wall"
    assert count(store, "title:zirconium") == 1


def test_deleted_articles_are_gone_from_everywhere(store: Store, feed: Feed, ids: list[int]) -> None:
    store.annotations.tag(ids[0], "later")
    store.annotations.bookmark(ids[0])
    assert store.annotations.delete(ids[:2]) == 2
    assert (store.counts().total, store.counts().starred, store.counts().tags) == (3, 0, ())
    for text in ("", "is:unread", "wall", "is:starred", "tag:later", "is:tagged", "feed:harbour"):
        assert not {row.id for row in store.articles.page(grammar.parse(text, NOW), Sort.NEWEST).items} & set(ids[:2])
        count(store, text)
    assert store.articles.rows(ids) == store.articles.page(EVERYTHING, Sort.NEWEST).items
    with pytest.raises(NotFoundError):
        store.articles.open(ids[0])
    assert store.check() == []


def test_a_feed_does_not_bring_back_what_was_deleted(store: Store, feed: Feed, ids: list[int]) -> None:
    store.annotations.delete(ids[:1])
    assert "k0" in store.articles.known(feed.id, ["k0"])
    store.articles.write(feed.id, [builders.pair("k0", "Changed.", change=Change.CHANGED, fingerprint="f2")])
    assert store.counts().total == 4


@pytest.mark.parametrize("verb", ["bookmark", "tag", "untag", "set_note", "rename"])
def test_an_article_that_is_not_there_is_named(store: Store, ids: list[int], verb: str) -> None:
    store.annotations.delete(ids[:1])
    for number in (ids[0], 999):
        with pytest.raises(NotFoundError, match=f"no article {number}"):
            getattr(store.annotations, verb)(number, *(() if verb == "bookmark" else ("x",)))


def test_empty_tags_and_titles_are_refused(store: Store, ids: list[int]) -> None:
    for verb in (store.annotations.tag, store.annotations.untag, store.annotations.rename):
        with pytest.raises(InputError, match="cannot be empty"):
            verb(ids[0], ' "\u200b'.replace('"', "") if verb == store.annotations.rename else '" "')

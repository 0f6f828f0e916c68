"""Articles go in and come out as they were; changed ones keep all that is the user's."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from reader.core.analysis import QuoteKind
from reader.core.articles import Change, Known, Markup, Original
from reader.core.errors import NotFoundError
from reader.core.feeds import Feed, SourceKind
from reader.core.queries import EVERYTHING, Sort
from reader.core.spans import Span
from reader.core.text import Block, BlockKind, CleanText, Mark, MarkKind, Removal
from reader.storage import articles
from reader.storage.store import Store
from tests import builders
from tests.builders import NOW
from tests.storage.looking import actual_words, expected_words

PLAIN = "\n\n".join(builders.PARAGRAPHS)


def test_an_article_comes_out_as_it_went_in(store: Store, feed: Feed) -> None:
    found = builders.analysis(
        PLAIN,
        people=["Anna Verbeek"],
        places=["Oosterdam"],
        quotes=[builders.quote("a wall too far", PLAIN, "Anna Verbeek", QuoteKind.PARTIAL, cue="called")],
        version=7,
    )
    marks = (Mark(Span(4, 11), MarkKind.LINK, "https://post.example/council"),)
    text = builders.text(
        *builders.PARAGRAPHS, removals=(Removal("Share this", "share", 1), Removal("teh", "typo", 0, 0.5, "the"))
    )
    blocks = (
        replace(text.blocks[0], marks=marks),
        Block(BlockKind.LIST_ITEM, text.blocks[1].span, 2, (), "•"),
        text.blocks[2],
    )
    clean = replace(text, blocks=blocks, truncated=True)
    made = builders.prepared(
        clean=clean, found=found, byline=("Kay Lamb",), agency="ANP", address="https://post.example/1", version=3
    )
    intent = builders.intent(builders.data("one"))
    (number,) = store.articles.write(feed.id, [(intent, made)])
    article = store.articles.open(number)
    assert article.text == clean
    assert article.analysis == found
    assert (article.byline, article.agency, article.address) == (("Kay Lamb",), "ANP", "https://post.example/1")
    assert (article.published, article.received, article.versions) == (NOW, NOW, 1)
    assert (article.cleaner_version, article.analysis.version) == (3, 7)
    row = article.row
    assert (row.id, row.feed_id, row.title, row.source) == (number, feed.id, intent.data.title, feed.title)
    assert (row.words, row.language, row.quotes) == (clean.words, "en", 1)
    assert (row.read, row.bookmarked, row.noted) == (False, False, False)
    assert store.articles.data(number) == intent.data
    assert store.articles.original(number) == intent.data.original


def test_a_day_without_a_time_stays_one(store: Store, feed: Feed) -> None:
    (number,) = store.articles.write(feed.id, [builders.pair(published=date(2026, 2, 20))])
    article = store.articles.open(number)
    assert article.published == article.row.published == date(2026, 2, 20)
    assert not hasattr(article.published, "hour")


def test_without_a_date_the_list_shows_when_it_came(store: Store, feed: Feed) -> None:
    (number,) = store.articles.write(feed.id, [builders.pair(published=None)])
    article = store.articles.open(number)
    assert article.published is None
    assert article.row.published == NOW


def test_a_date_in_the_future_does_not_lead_the_list(store: Store, feed: Feed) -> None:
    future, present = store.articles.write(
        feed.id,
        [
            builders.pair("future", published=NOW + timedelta(days=900)),
            builders.pair("present", received=NOW + timedelta(hours=1), published=NOW + timedelta(minutes=1)),
        ],
    )
    rows = store.articles.page(EVERYTHING, Sort.NEWEST).items
    assert [row.id for row in rows] == [present, future]
    assert rows[1].published == NOW
    assert store.articles.open(future).published == NOW + timedelta(days=900)


def test_of_one_date_the_first_of_a_feed_is_the_newest_and_numbers_follow_the_feed(store: Store, feed: Feed) -> None:
    numbers = store.articles.write(feed.id, [builders.pair(f"key {index}") for index in range(4)])
    assert numbers == sorted(numbers)
    assert [row.id for row in store.articles.page(EVERYTHING, Sort.NEWEST).items] == numbers


def test_articles_before_1970_stand_in_order(store: Store, feed: Feed) -> None:
    days = [date(1944, 9, 1), date(1890, 1, 1), date(1, 1, 1), date(1970, 1, 1), date(2020, 1, 1)]
    store.articles.write(feed.id, [builders.pair(str(day), published=day) for day in days])
    rows = store.articles.page(EVERYTHING, Sort.OLDEST).items
    assert [row.published for row in rows] == sorted(days)


def test_known_says_what_is_there(store: Store, feed: Feed) -> None:
    (number,) = store.articles.write(feed.id, [builders.pair("one", fingerprint="abc")])
    other, _ = store.feeds.add(SourceKind.FEED, "Other", "https://other.example/feed")
    assert store.articles.known(feed.id, ["one", "two"]) == {"one": Known(number, "abc")}
    assert store.articles.known(other.id, ["one"]) == {}
    assert store.articles.by_fingerprint(feed.id, "abc") == Known(number, "abc")
    assert store.articles.by_fingerprint(other.id, "abc") is None


def test_the_same_key_twice_is_one_article(store: Store, feed: Feed) -> None:
    first, second = store.articles.write(feed.id, [builders.pair("one"), builders.pair("one")])
    assert first == second
    assert store.counts().total == 1


def test_an_article_that_is_the_same_is_left_alone(store: Store, feed: Feed, path: Path) -> None:
    (number,) = store.articles.write(feed.id, [builders.pair("one")])
    store.articles.write(feed.id, [builders.pair("one", "Something else.", change=Change.SAME)])
    assert store.articles.open(number).versions == 1
    assert store.articles.open(number).text.plain == PLAIN


def test_a_changed_article_keeps_all_that_is_the_users(store: Store, feed: Feed, path: Path) -> None:
    (number,) = store.articles.write(feed.id, [builders.pair("one")])
    store.annotations.mark_read([number])
    store.annotations.bookmark(number)
    store.annotations.tag(number, "wall")
    store.annotations.set_note(number, "ask the mayor")
    store.articles.set_place(number, PLAIN.index("Residents"))
    changed = builders.pair(
        "one", "An update came in.", *builders.PARAGRAPHS, title="Vote delayed again", change=Change.CHANGED,
        fingerprint="f2", published=NOW - timedelta(days=3),
    )  # fmt: skip
    assert store.articles.write(feed.id, [changed]) == [number]
    article = store.articles.open(number)
    assert article.row.title == "Vote delayed again"
    assert article.row.published == NOW - timedelta(days=3)
    assert (article.row.read, article.row.bookmarked, article.row.noted) == (True, True, True)
    assert (article.tags, article.note, article.versions) == (("wall",), "ask the mayor", 2)
    assert article.text.plain[article.place :].startswith("Residents")
    assert store.articles.known(feed.id, ["one"]) == {"one": Known(number, "f2")}
    assert len(store.articles.originals(number)) == 2
    assert actual_words(path) == expected_words(path)
    assert store.check() == []


def test_a_title_given_by_the_user_outlives_a_change(store: Store, feed: Feed) -> None:
    (number,) = store.articles.write(feed.id, [builders.pair("one")])
    store.annotations.rename(number, "The wall again")
    store.articles.write(feed.id, [builders.pair("one", title="Other", change=Change.CHANGED, fingerprint="f2")])
    assert store.articles.open(number).row.title == "The wall again"


def test_a_shorter_entry_does_not_replace_the_full_text(store: Store, feed: Feed) -> None:
    (number,) = store.articles.write(feed.id, [builders.pair("one", "Just the summary of it.")])
    page = replace(builders.data("one"), original=Original("<html>…</html>", Markup.PAGE))
    fetched = builders.intent(page, change=Change.CHANGED, fingerprint="page", known=Known(number, "f1"))
    store.articles.write(feed.id, [(fetched, builders.prepared())])
    article = store.articles.open(number)
    assert (article.full_text, article.text.plain) == (True, PLAIN)
    assert store.articles.known(feed.id, ["one"]) == {"one": Known(number, "f1", full_text=True)}

    store.articles.write(feed.id, [builders.pair("one", "A new summary.", change=Change.CHANGED, fingerprint="f3")])
    article = store.articles.open(number)
    assert (article.full_text, article.text.plain, article.versions) == (True, PLAIN, 3)
    assert store.articles.original(number).markup is Markup.PAGE
    assert store.articles.known(feed.id, ["one"]) == {"one": Known(number, "f3", full_text=True)}

    longer = (*builders.PARAGRAPHS, "And there is more to tell than there was before.")
    store.articles.write(feed.id, [builders.pair("one", *longer, change=Change.CHANGED, fingerprint="f4")])
    assert not store.articles.open(number).full_text


def test_an_article_without_a_date_stays_where_it_came_in_when_it_changes(store: Store, feed: Feed) -> None:
    (number,) = store.articles.write(feed.id, [builders.pair(published=None)])
    (before,) = store.articles.rows([number])
    later = NOW + timedelta(days=3)
    changed = builders.pair("one", "New.", published=None, change=Change.CHANGED, fingerprint="f2", received=later)
    store.articles.write(feed.id, [changed])
    (after,) = store.articles.rows([number])
    assert (after.order, after.published) == (before.order, NOW)
    assert store.articles.open(number).received == NOW


def test_what_was_known_but_is_no_longer_there_is_new(store: Store, feed: Feed) -> None:
    intent = builders.intent(builders.data("one"), change=Change.CHANGED, known=Known(77, "f1"))
    (number,) = store.articles.write(feed.id, [(intent, builders.prepared())])
    assert store.articles.open(number).versions == 1


def test_a_file_that_was_moved_and_changed_is_known_by_its_new_path(store: Store) -> None:
    files, _ = store.feeds.add(SourceKind.FILES, "clippings")
    (number,) = store.articles.write(files.id, [builders.pair("/old/wall.txt")])
    moved = builders.data("/new/wall.txt")
    known = Known(number, "f1")
    intent = builders.intent(moved, change=Change.CHANGED, fingerprint="f2", known=known)
    assert store.articles.write(files.id, [(intent, builders.prepared("Another text."))]) == [number]
    assert store.articles.known(files.id, ["/old/wall.txt", "/new/wall.txt"]) == {"/new/wall.txt": Known(number, "f2")}


def test_a_deleted_file_comes_back_when_it_is_imported_again(store: Store) -> None:
    files, _ = store.feeds.add(SourceKind.FILES, "clippings")
    (number,) = store.articles.write(files.id, [builders.pair("wall.txt")])
    store.annotations.delete([number])
    assert store.articles.known(files.id, ["wall.txt"]) == {}
    assert store.articles.by_fingerprint(files.id, "f1") is None
    assert store.articles.write(files.id, [builders.pair("wall.txt")]) == [number]
    assert store.articles.open(number).row.id == number
    assert store.check() == []


def test_an_empty_library_and_unknown_numbers_say_so(store: Store) -> None:
    with pytest.raises(NotFoundError, match="no article 7"):
        store.articles.open(7)
    with pytest.raises(NotFoundError, match="no article 7"):
        store.articles.original(7)
    with pytest.raises(NotFoundError, match="no feed 7"):
        store.articles.write(7, [builders.pair()])
    assert store.articles.rows([7]) == ()
    assert store.articles.originals(7) == ()


def test_stale_articles_are_rewritten_and_nothing_else_changes(store: Store, feed: Feed, path: Path) -> None:
    old, new = store.articles.write(feed.id, [builders.pair("old"), builders.pair("new")])
    store.annotations.set_note(old, "keep this")
    store.articles.rewrite(new, builders.prepared(found=builders.analysis(PLAIN, version=5), version=4))
    assert list(store.articles.stale(4, 5)) == [old]
    assert list(store.articles.stale(1, 1)) == []
    found = builders.analysis(PLAIN, people=["Anna Verbeek"], version=5)
    store.articles.rewrite(old, builders.prepared(found=found, title="Better", version=4))
    article = store.articles.open(old)
    assert (article.row.title, article.analysis, article.note, article.versions) == ("Better", found, "keep this", 1)
    assert list(store.articles.stale(4, 5)) == []
    assert actual_words(path) == expected_words(path)
    store.articles.rewrite(99, builders.prepared())


def test_only_the_latest_articles_tell_that_there_are_stale_ones(
    store: Store, feed: Feed, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.articles.write(feed.id, [builders.pair("old")])
    assert store.articles.stale_lately(4, 1)
    assert store.articles.stale_lately(1, 5)
    assert not store.articles.stale_lately(1, 1)
    monkeypatch.setattr(articles, "_LATEST", 1)
    (new,) = store.articles.write(feed.id, [builders.pair("new", published=NOW + timedelta(hours=1))])
    store.articles.rewrite(new, builders.prepared(version=4))
    assert not store.articles.stale_lately(4, 1)
    assert store.articles.stale_count(4, 1) == 1


def test_strings_are_made_safe_on_their_way_in(store: Store, feed: Feed) -> None:
    text = CleanText(
        "Harmless\x1b[31m and\u202e more.", (Block(BlockKind.PARAGRAPH, Span(0, 24)),), (Removal("\x07!", "x", 0),)
    )
    made = builders.prepared(title="A\x1b]0;x\x07 title\n here", clean=text, byline=("E\u202evil",), language="en")
    (number,) = store.articles.write(feed.id, [(builders.intent(), made)])
    article = store.articles.open(number)
    assert article.row.title == "A title here"
    assert article.byline == ("Evil",)
    assert len(article.text.plain) == len(text.plain)
    assert "\x1b" not in article.text.plain
    assert "\u202e" not in article.text.plain
    assert article.removals[0].text == "!"


def test_the_address_of_a_file_is_its_path(store: Store) -> None:
    files, _ = store.feeds.add(SourceKind.FILES, "clippings")
    article = builders.data("/home/ada/wall.txt", published=None)
    (number,) = store.articles.write(files.id, [(builders.intent(article), builders.prepared(source="De Noordkrant"))])
    assert store.articles.open(number).address == "/home/ada/wall.txt"
    assert store.articles.open(number).row.source == "De Noordkrant"


def test_a_place_beyond_the_text_is_its_end(store: Store, feed: Feed) -> None:
    (number,) = store.articles.write(feed.id, [builders.pair()])
    store.articles.set_place(number, 10**6)
    assert store.articles.open(number).place == len(PLAIN)
    store.articles.set_place(number, -4)
    assert store.articles.open(number).place == 0
    store.articles.set_place(99, 4)

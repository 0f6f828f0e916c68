"""Which blocks several different stories of a site hold is counted right whatever happens to the articles."""

import contextlib
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.articles import Change
from reader.core.decisions import Piece
from reader.core.errors import NotFoundError
from reader.core.feeds import Feed, SourceKind
from reader.core.repetition import BlocksSeen, SiteBlocks, enough, mark_of
from reader.storage import story_counts
from reader.storage.repetition import OUTDATED
from reader.storage.store import Store
from tests import builders
from tests.builders import FakeClock
from tests.storage.looking import state

BOX, SLOGAN, FOOT = mark_of("a box"), mark_of("a slogan"), mark_of("a foot", doubtful=True)
MARKS = (BOX, SLOGAN, FOOT, 8, 10, 12)


def seen(*marks: int, heeded: Sequence[int] = (), sketch: Sequence[int] = ()) -> BlocksSeen:
    """What an article shows."""
    return BlocksSeen(tuple(marks), tuple(sketch), tuple(heeded))


def put(store: Store, feed: Feed, name: str, shows: BlocksSeen, *, title: str = "", **metadata: object) -> int:
    """Write an article, as new or as another version of the one with this name."""
    known = store.articles.known(feed.id, [name])
    change = Change.CHANGED if known else Change.NEW
    title = title or f"Title of {name}"
    pair = builders.pair(name, title=title, seen=shows, change=change, fingerprint=f"{shows}{title}", **metadata)  # type: ignore[arg-type]
    return store.articles.write(feed.id, [pair])[0]


def counts(path: Path) -> dict[tuple[int | None, str, int], int]:
    """How many stories hold each block, by site."""
    with contextlib.closing(sqlite3.connect(path)) as db:
        sql = "SELECT s.feed_id, s.host, b.mark, b.stories FROM site_blocks b JOIN sites s ON s.id = b.site_id"
        return {(feed, host, mark): stories for feed, host, mark, stories in db.execute(sql)}


def told(path: Path) -> dict[tuple[int | None, str, int], int]:
    """The same, added up anew from the articles that are not in the trash, by their titles."""
    held: dict[tuple[int | None, str, int], set[int]] = {}
    with contextlib.closing(sqlite3.connect(path)) as db:
        sql = """
            SELECT a.feed_id, f.kind, b.address, ab.story, ab.marks FROM articles a JOIN feeds f ON f.id = a.feed_id
            JOIN bodies b ON b.article_id = a.id JOIN article_blocks ab ON ab.article_id = a.id WHERE a.trashed = 0
        """
        for feed, kind, address, story, blob in db.execute(sql):
            host = address.split("/")[2] if kind == "pages" and address else ""
            for at in range(0, len(blob), 8):
                mark = int.from_bytes(blob[at : at + 8], "big", signed=True)
                held.setdefault((None if host else feed, host, mark), set()).add(story)
    return {key: len(stories) for key, stories in held.items()}


def cleaner(path: Path) -> dict[int, int]:
    """The version of the cleaner that each article bears; `OUTDATED` when it is to be made anew."""
    with contextlib.closing(sqlite3.connect(path)) as db:
        return dict(db.execute("SELECT id, cleaner FROM articles ORDER BY id").fetchall())


def test_a_block_counts_once_for_each_story(store: Store, feed: Feed, path: Path) -> None:
    for name in ("dike", "ferry", "market"):
        put(store, feed, name, seen(BOX))
    put(store, feed, "dike again", seen(BOX), title="TITLE of dike!")
    put(store, feed, "ferry updated", seen(BOX, sketch=(1, 2, 3)), title="Ferry late, owner sorry")
    put(store, feed, "ferry copied", seen(BOX, sketch=(1, 2, 9)), title="Owner of ferry says sorry")
    assert counts(path) == {(feed.id, "", BOX): 4}
    assert store.check() == []


def test_a_story_counts_as_long_as_one_of_its_copies_is_there(store: Store, feed: Feed, path: Path) -> None:
    one = put(store, feed, "one", seen(BOX, SLOGAN), title="The dike")
    other = put(store, feed, "other", seen(BOX), title="The dike")
    store.annotations.delete([one])
    assert counts(path) == {(feed.id, "", BOX): 1}
    store.annotations.delete([other])
    assert counts(path) == {}
    store.annotations.undo()
    store.annotations.undo()
    assert counts(path) == {(feed.id, "", BOX): 1, (feed.id, "", SLOGAN): 1}


def test_a_title_that_many_articles_bear_is_that_of_a_column(
    store: Store, feed: Feed, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(story_counts, "COPIES", 3)
    for number in range(6):
        put(store, feed, f"{number}", seen(BOX), title="The weather")
    assert counts(path) == {(feed.id, "", BOX): 4}


def test_pages_count_for_their_host_and_move_there_when_their_feed_goes(store: Store, feed: Feed, path: Path) -> None:
    number = put(store, feed, "one", seen(BOX), address="https://www.post.example/one")
    pages, _ = store.feeds.add(SourceKind.PAGES, "Web pages")
    put(store, pages, "two", seen(BOX), address="https://post.example/two")
    assert counts(path) == {(feed.id, "", BOX): 1, (None, "post.example", BOX): 1}
    store.annotations.bookmark(number)
    store.feeds.remove(feed.id)
    assert counts(path) == {(None, "post.example", BOX): 2}
    store.annotations.undo()
    assert counts(path) == {(feed.id, "", BOX): 1, (None, "post.example", BOX): 1}


def test_cleaning_is_told_of_blocks_that_enough_other_stories_hold(store: Store, feed: Feed) -> None:
    numbers = [put(store, feed, f"{number}", seen(BOX, FOOT)) for number in range(3)]
    coming = [(None, "", "A new story"), (None, "", "Title of 1"), (numbers[0], "", "Title of 0")]
    assert store.repetition.coming(feed.id, coming) == [SiteBlocks(frozenset({BOX})), SiteBlocks(), SiteBlocks()]
    assert store.repetition.of(numbers[0]) == SiteBlocks()
    put(store, feed, "3", seen(BOX, FOOT, heeded=(BOX,)))
    assert store.repetition.of(numbers[0]) == SiteBlocks(frozenset({BOX}))
    assert store.repetition.coming(99, [(None, "", "")]) == [SiteBlocks()]


def test_an_article_that_came_before_blocks_were_counted_is_told_too(store: Store, feed: Feed, path: Path) -> None:
    number = put(store, feed, "old", seen())
    for name in ("one", "two", "three"):
        put(store, feed, name, seen(BOX))
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.execute("DELETE FROM article_blocks WHERE article_id = ?", (number,))
        db.execute("UPDATE sites SET stories = 3")
        db.commit()
    assert store.repetition.of(number) == SiteBlocks(frozenset({BOX}))
    assert store.repetition.of(99) == SiteBlocks()


def test_running_text_at_the_foot_needs_half_of_the_stories(store: Store, feed: Feed) -> None:
    for number in range(5):
        put(store, feed, f"{number}", seen(FOOT))
    coming = [(None, "", "A new story")]
    assert store.repetition.coming(feed.id, coming) == [SiteBlocks(frozenset({FOOT}))]
    for number in range(5, 11):
        put(store, feed, f"{number}", seen())
    assert store.repetition.coming(feed.id, coming) == [SiteBlocks()]
    assert enough(FOOT, 50, 1000)
    assert not enough(FOOT, 49, 1000)


def test_articles_with_furniture_that_they_do_not_heed_are_to_be_made_anew(
    store: Store, feed: Feed, path: Path
) -> None:
    first = [put(store, feed, f"{number}", seen(BOX)) for number in range(2)]
    other = put(store, feed, "other", seen(SLOGAN))
    third = put(store, feed, "third", seen(BOX))
    assert set(cleaner(path).values()) == {1}
    heeding = put(store, feed, "fourth", seen(BOX, heeded=(BOX,)))
    unaware = put(store, feed, "fifth", seen(BOX))
    found = cleaner(path)
    assert {number for number, version in found.items() if version == OUTDATED} == {*first, third, unaware}
    assert (found[other], found[heeding]) == (1, 1)
    assert set(store.repetition.outdated()) == {*first, third, unaware}
    assert store.decisions.unsettled() == (), "no decision of the user waits for it"
    store.articles.rewrite(first[0], builders.prepared(title="Title of 0", seen=seen(BOX, heeded=(BOX,))))
    assert cleaner(path)[first[0]] == 1
    put(store, feed, "sixth", seen(BOX, heeded=(BOX,)))
    assert cleaner(path)[first[0]] == 1, "what heeds it already is left alone"


def test_what_a_decision_waits_for_still_does(store: Store, feed: Feed, path: Path) -> None:
    first = put(store, feed, "first", seen(BOX))
    store.decisions.put_back(first, Piece("template", "words"))
    for name in ("one", "two", "three"):
        put(store, feed, name, seen(BOX))
    assert cleaner(path)[first] == 0
    assert store.decisions.unsettled() == (first,)


def test_those_that_came_together_are_made_anew_too(store: Store, feed: Feed, path: Path) -> None:
    batch = [builders.pair(f"{n}", title=f"Title {n}", fingerprint=f"{n}", seen=seen(BOX)) for n in range(6)]
    store.articles.write(feed.id, batch)
    assert set(cleaner(path).values()) == {OUTDATED}


def test_an_article_made_anew_while_a_block_turned_out_to_be_furniture_stays_unsettled(
    store: Store, feed: Feed, path: Path
) -> None:
    first = [put(store, feed, f"{number}", seen(BOX)) for number in range(4)]
    store.articles.rewrite(first[0], builders.prepared(title="Title of 0", seen=seen(BOX)))
    assert cleaner(path)[first[0]] == OUTDATED


def test_blocks_of_old_articles_that_stood_alone_are_forgotten(
    store: Store, feed: Feed, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(story_counts, "WINDOW", 3)
    for number in range(8):
        put(store, feed, f"{number}", seen(BOX, 100 + 2 * number))
    assert counts(path) == {(feed.id, "", BOX): 8, **{(feed.id, "", 100 + 2 * number): 1 for number in (5, 6, 7)}}
    store.articles.rewrite(1, builders.prepared(title="Title of 0", seen=seen(BOX, 100)))
    assert (feed.id, "", 100) not in counts(path)
    assert store.check() == []


def test_wrong_counts_are_told(store: Store, feed: Feed, path: Path) -> None:
    put(store, feed, "one", seen(BOX))
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE site_blocks SET stories = 7")
        db.commit()
    assert any("blocks" in line for line in store.check())


Action = Callable[[Store, tuple[Feed, ...]], object]
NAMES = st.sampled_from([f"story {number}" for number in range(9)])
SHOWN = st.builds(
    lambda marks, sketch: BlocksSeen(tuple(marks), tuple(sketch)),
    st.lists(st.sampled_from(MARKS), unique=True, max_size=4),
    st.lists(st.integers(0, 6), unique=True, max_size=4),
)


def actions() -> st.SearchStrategy[Action]:
    """Anything that changes which article holds what."""
    numbers = st.integers(1, 12)
    titles = st.sampled_from(["", "Wall", "Ferry"])
    hosts = st.sampled_from(["post.example", "dike.example"])
    return st.one_of(
        st.builds(
            lambda at, name, shows, title, host: lambda s, f: put(
                s, f[at], name, shows, title=title, address=f"https://{host}/{name[-1]}"
            ),
            st.integers(0, 2), NAMES, SHOWN, titles, hosts,
        ),
        st.builds(
            lambda number, shows, title: lambda s, _: s.articles.rewrite(
                number, builders.prepared(title=title or f"Title {number}", seen=shows)
            ),
            numbers, SHOWN, titles,
        ),
        st.builds(lambda ids: lambda s, _: s.annotations.delete(ids), st.lists(numbers, min_size=1, max_size=4)),
        st.builds(lambda number: lambda s, _: s.annotations.bookmark(number), numbers),
        st.builds(lambda at: lambda s, f: s.feeds.remove(f[at].id), st.integers(0, 2)),
        st.just(lambda s, _: s.annotations.undo()),
        st.just(lambda s, _: s.annotations.redo()),
    )  # fmt: skip


@settings(max_examples=60)
@given(st.lists(actions(), min_size=3, max_size=14), st.booleans())
def test_counts_are_right_after_anything(steps: list[Action], forgetful: bool) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(story_counts, "WINDOW", 3 if forgetful else 100)
        patch.setattr(story_counts, "COPIES", 3)
        path = Path(folder) / "library.db"
        with Store(path, clock=FakeClock()) as store:
            kinds = (SourceKind.FEED, SourceKind.PAGES, SourceKind.FILES)
            feeds = tuple(store.feeds.add(kind, kind.value, address="https://a.example/feed" if not at else "")[0]
                          for at, kind in enumerate(kinds))  # fmt: skip
            for step in steps:
                with contextlib.suppress(NotFoundError):
                    step(store, feeds)
                assert counts(path) == told(path)
                assert store.check() == []


@settings(max_examples=30)
@given(st.lists(st.tuples(NAMES, SHOWN), min_size=1, max_size=9, unique_by=lambda one: one[0]))
def test_without_copies_and_forgetting_the_counts_are_those_of_the_articles(
    articles: list[tuple[str, BlocksSeen]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        with Store(path, clock=FakeClock()) as store:
            feed, _ = store.feeds.add(SourceKind.FEED, "Post", "https://a.example/feed")
            for name, shows in articles:
                put(store, feed, name, seen(*shows.marks))
        found = {mark: number for (_, _, mark), number in counts(path).items()}
        assert found == Counter(mark for _, shows in articles for mark in shows.marks)


def test_deleting_and_undoing_leaves_the_counts_as_they_were(store: Store, feed: Feed, path: Path) -> None:
    numbers = [put(store, feed, f"{number}", seen(BOX, 8 + 2 * number)) for number in range(5)]
    before = state(path)
    store.annotations.delete(numbers[1:4])
    store.annotations.undo()
    assert {name: state(path)[name] for name in ("shared blocks", "stories", "blocks")} == {
        name: before[name] for name in ("shared blocks", "stories", "blocks")
    }

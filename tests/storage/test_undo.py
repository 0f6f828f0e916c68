"""Every action can be taken back, across restarts, and done again."""

import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core import grammar
from reader.core.errors import InputError, NotFoundError
from reader.core.feeds import Feed, SourceKind
from reader.core.queries import EVERYTHING
from reader.storage import journal
from reader.storage.store import Store
from tests import builders
from tests.builders import NOW, FakeClock
from tests.storage import shelf
from tests.storage.looking import actual_words, expected_words, state

Action = Callable[[Store], object]
NUMBERS = st.integers(1, 12)


def actions() -> st.SearchStrategy[tuple[str, Action]]:
    """Anything a user can do to a library, with its name for the report."""
    ids = st.lists(NUMBERS, min_size=1, max_size=12)
    queries = st.sampled_from(["", "is:starred", "feed:#1", "wall", "tag:later"]).map(
        lambda text: grammar.parse(text, NOW)
    )
    return st.one_of(
        st.builds(lambda i, on: ("read", lambda s: s.annotations.mark_read(i, on)), ids, st.booleans()),
        st.builds(lambda q: ("all read", lambda s: s.annotations.mark_all_read(q)), queries),
        st.builds(lambda i, on: ("star", lambda s: s.annotations.bookmark(i, on)), NUMBERS, st.booleans()),
        st.builds(lambda i, t: ("tag", lambda s: s.annotations.tag(i, t)), NUMBERS, st.sampled_from(["later", "Z"])),
        st.builds(
            lambda i, t: ("untag", lambda s: s.annotations.untag(i, t)), NUMBERS, st.sampled_from(["later", "Z"])
        ),
        st.builds(lambda i, t: ("note", lambda s: s.annotations.set_note(i, t)), NUMBERS, st.text("ab \n", max_size=6)),
        st.builds(lambda i: ("title", lambda s: s.annotations.rename(i, f"Title {i}")), NUMBERS),
        st.builds(lambda i: ("delete", lambda s: s.annotations.delete(i)), ids),
        st.builds(lambda f: ("remove", lambda s: s.feeds.remove(f)), st.integers(1, 4)),
        st.builds(
            lambda f, t: ("rename", lambda s: s.feeds.rename(f, t)), st.integers(1, 4), st.text("xy", max_size=2)
        ),
        st.builds(lambda f, t: ("move", lambda s: s.feeds.move(f, t)), st.integers(1, 4), st.sampled_from(["", "a/b"])),
    )


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small library that each example copies."""
    path = tmp_path_factory.mktemp("filled") / "library.db"
    with Store(path, clock=FakeClock()) as store:
        shelf.fill(store, 12)
    return path


@settings(max_examples=30)
@given(st.lists(actions(), min_size=1, max_size=8))
def test_undoing_everything_restores_everything_and_redoing_does_it_again(
    filled: Path, steps: list[tuple[str, Action]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path, clock = Path(folder) / "library.db", FakeClock()
        shutil.copy(filled, path)
        history = [state(path)]
        with Store(path, clock=clock) as store:
            assert store.annotations.undo() is not None, "the shelf was filled by actions"
            store.annotations.redo()
        assert state(path) == history[0]
        with Store(path, clock=clock) as store:
            for _, action in steps:
                clock.forward(hours=1)  # no two notes in one sitting
                with contextlib.suppress(NotFoundError, InputError):
                    action(store)
                if (now := state(path)) != history[-1]:
                    history.append(now)
            assert store.check() == []
        assert actual_words(path) == expected_words(path)
        for direction in ("undo", "redo"):
            for before in history[-2::-1] if direction == "undo" else history[1:]:
                with Store(path, clock=clock) as store:
                    assert getattr(store.annotations, direction)() is not None
                    assert store.check() == []
                assert state(path) == before
        assert actual_words(path) == expected_words(path)


def test_undo_says_what_it_took_back_and_ends_in_silence(store: Store, feed: Feed) -> None:
    ids = store.articles.write(feed.id, [builders.pair("one"), builders.pair("two")])
    assert store.annotations.undo() is None
    store.annotations.mark_read(ids)
    store.annotations.tag(ids[0], "later")
    assert store.annotations.undo() == "tag later added"
    assert store.annotations.undo() == "2 articles marked read"
    assert store.annotations.undo() is None
    assert store.annotations.redo() == "2 articles marked read"
    store.annotations.bookmark(ids[0])
    assert store.annotations.redo() is None


def test_what_changes_nothing_is_no_action(store: Store, feed: Feed) -> None:
    ids = store.articles.write(feed.id, [builders.pair("one")])
    store.annotations.mark_read(ids, read=False)
    store.annotations.untag(ids[0], "never given")
    store.annotations.set_note(ids[0], "")
    store.feeds.rename(feed.id, feed.title)
    assert store.annotations.undo() is None


def test_typing_in_one_sitting_is_undone_as_one(store: Store, feed: Feed, clock: FakeClock) -> None:
    (number,) = store.articles.write(feed.id, [builders.pair("one")])
    for end in range(5, 20):
        store.annotations.set_note(number, "Ask the mayor today."[:end])
        clock.forward(seconds=1)
    clock.forward(hours=1)
    store.annotations.set_note(number, "Ask the mayor tomorrow, please.")
    assert store.annotations.undo() == "note written"
    assert store.articles.open(number).note == "Ask the mayor today"
    store.annotations.undo()
    assert store.articles.open(number).note == ""


def test_a_note_that_was_wiped_in_the_same_sitting_comes_back(store: Store, feed: Feed) -> None:
    (number,) = store.articles.write(feed.id, [builders.pair("one")])
    store.annotations.set_note(number, "A long thought about the wall.")
    store.annotations.set_note(number, "")
    assert store.annotations.undo() == "note removed"
    assert store.articles.open(number).note == "A long thought about the wall."


def test_undo_keeps_what_came_in_meanwhile(store: Store, feed: Feed) -> None:
    old = store.articles.write(feed.id, [builders.pair("old")])
    store.annotations.mark_all_read(EVERYTHING)
    new = store.articles.write(feed.id, [builders.pair("new")])
    store.annotations.mark_read(new)
    store.annotations.undo()
    store.annotations.undo()
    assert not any(row.read for row in store.articles.rows([*old, *new]))


def test_what_falls_off_the_journal_is_final(
    store: Store, feed: Feed, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "KEPT", 3)
    gone, starred, kept = store.articles.write(feed.id, [builders.pair(key) for key in ("gone", "starred", "kept")])
    store.annotations.delete([gone])
    store.annotations.bookmark(starred)
    store.feeds.remove(feed.id)
    assert len(state(path)["bodies"]) == 3
    store.annotations.mark_read([starred])
    assert [row[0] for row in state(path)["bodies"]] == [starred, kept]
    for _ in range(2):
        store.annotations.rename(starred, "again")
        store.annotations.rename(starred, "and again")
    assert [row[0] for row in state(path)["bodies"]] == [starred]
    assert store.feeds.find(SourceKind.FEED, feed.address) is None
    assert store.feeds.add(SourceKind.FEED, feed.title, feed.address)[1]
    assert actual_words(path) == expected_words(path)
    assert store.check() == []
    assert (store.counts().total, store.counts().starred) == (1, 1)


def test_a_large_action_is_a_small_entry(store: Store, feed: Feed, path: Path) -> None:
    store.articles.write(feed.id, [builders.pair(f"k{index}", "One line.") for index in range(1200)])
    assert store.annotations.mark_all_read(EVERYTHING) == 1200
    assert store.annotations.undo() == "1,200 articles marked read"
    assert store.counts().unread == 1200
    db = sqlite3.connect(path)
    assert db.execute("SELECT length(steps) FROM journal").fetchone()[0] < 300
    db.close()


def test_the_clock_may_go_back(store: Store, feed: Feed, clock: FakeClock) -> None:
    (number,) = store.articles.write(feed.id, [builders.pair("one")])
    store.annotations.bookmark(number)
    clock.now -= timedelta(days=400)
    store.annotations.tag(number, "later")
    assert store.annotations.undo() == "tag later added"
    assert store.annotations.undo() == "bookmark set"

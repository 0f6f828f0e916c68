"""feeds: list and change."""

import json

from reader.cli import output
from reader.library.library import Library
from tests.builders import NOW
from tests.cli.conftest import FEED, Run


def test_feeds_are_listed_with_counts_and_address(run: Run) -> None:
    assert run("feeds").lines == [f"1\tCoast\tThe Harbour Post\t3\t3\t{FEED}\t"]


def test_feeds_as_json_tell_their_health(run: Run, library: Library) -> None:
    library.tools.store.feeds.record_failure(1, "harbour.example answered 404", NOW)
    (feed,) = [json.loads(line) for line in run("feeds", "--json", "--failing").lines]
    assert (feed["title"], feed["error"], feed["failures"]) == ("The Harbour Post", "harbour.example answered 404", 1)


def test_only_failing_feeds_are_listed_when_asked(run: Run) -> None:
    assert run("feeds", "--failing").lines == []


def test_the_reason_of_a_failure_is_shown_on_a_terminal(run: Run, library: Library, monkeypatch: object) -> None:
    library.tools.store.feeds.record_failure(1, "harbour.example answered 404", NOW)
    monkeypatch.setattr(output, "is_terminal", lambda: True)  # type: ignore[attr-defined]
    assert "harbour.example answered 404" in run("feeds").out


def test_a_feed_is_renamed_and_moved(run: Run, library: Library) -> None:
    assert run("feeds", "--rename", "1", "My paper").code == 0
    assert run("feeds", "--move", "#1", "World/Europe").code == 0
    feed = library.subscribing.feed(1)
    assert (feed.title, feed.folder) == ("My paper", "World/Europe")


def test_a_removed_feed_leaves_what_is_bookmarked_and_comes_back_with_undo(run: Run, library: Library) -> None:
    run("mark", "2", "--bookmark")
    assert "reader undo" in run("feeds", "--remove", "1").err
    assert [line.split("\t")[0] for line in run("list").lines] == ["2"]
    run("undo")
    assert len(run("list").lines) == 3
    assert library.subscribing.feed(1).title == "The Harbour Post"


def test_a_feed_that_is_not_there_is_not_found(run: Run) -> None:
    assert run("feeds", "--remove", "9").code == 4
    assert run("feeds", "--rename", "one", "x").code == 2
    assert run("feeds", "--rename", "1", " ").code == 2

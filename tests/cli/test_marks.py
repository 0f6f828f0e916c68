"""mark and undo."""

import pytest

from reader.library.library import Library
from tests.cli.conftest import Run


def test_everything_can_be_done_to_several_articles_at_once(run: Run, library: Library) -> None:
    ran = run("mark", "1", "2", "--read", "--bookmark", "--tag", "sea level", "--tag", "#wall", "--note", "Ask.")
    assert (ran.code, ran.out) == (0, "")
    for number in (1, 2):
        article = library.reading.open(number)
        assert (article.row.read, article.row.bookmarked, article.tags, article.note) == (
            True,
            True,
            ("sea level", "wall"),
            "Ask.",
        )


def test_what_was_done_can_be_turned_round(run: Run, library: Library) -> None:
    run("mark", "1", "--read", "--bookmark", "--tag", "wall", "--note", "Ask.", "--title", "Mine")
    run("mark", "1", "--no-read", "--no-bookmark", "--untag", "wall", "--note", "")
    article = library.reading.open(1)
    assert (article.row.read, article.row.bookmarked, article.tags, article.note, article.row.title) == (
        False,
        False,
        (),
        "",
        "Mine",
    )


def test_one_number_that_does_not_exist_stops_all(run: Run, library: Library) -> None:
    ran = run("mark", "1", "99", "--bookmark")
    assert ran.code == 4
    assert not library.reading.open(1).row.bookmarked


@pytest.mark.parametrize("wish", [[], ["--title", " "], ["--tag", "#"]])
def test_a_wish_that_means_nothing_is_refused(run: Run, wish: list[str]) -> None:
    assert run("mark", "1", *wish).code == 2


def test_a_deleted_article_comes_back_with_undo(run: Run) -> None:
    run("mark", "1", "--delete")
    assert len(run("list").lines) == 2
    assert "undone" in run("undo").out
    assert len(run("list").lines) == 3


def test_undo_says_when_there_is_nothing(run: Run) -> None:
    assert run("undo").out == "undone: feed The Harbour Post added\n"
    assert run("undo").out == "nothing to undo\n"

"""Deciding about cleaning: pieces come back and go, rules hold for a source, and all that is the user's stays."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.core.articles import Article
from reader.core.decisions import BY_HAND, BY_RULE, Like, listed
from reader.core.errors import InputError
from reader.core.events import Event, Failed, Finished, Started
from reader.core.queries import EVERYTHING
from reader.library import remaking, upkeep
from reader.library.build import open_library
from reader.library.deciding import in_words, sensible
from reader.library.library import Library
from tests.builders import FakeClock
from tests.fakes import FakeFetcher
from tests.library.fakes import answer, rss

FEED = "https://harbour.example/feed"
WALL = """<p>The council put off its vote on the new harbour wall in Oosterdam on Tuesday, after a long night.</p>
<p>{{ related_articles | limit: 3 }}</p>
<p>Mayor Anna Verbeek called the plan too dear for the town, and asked for a second study by the spring.</p>
<p>Sign the petition of our paper today</p>
<p>Residents have waited for the wall since the flood of the year before, which took the old one away.</p>"""
FERRY = WALL.replace("council", "owner").replace("wall", "ferry")


def entry(title: str, body: str) -> str:
    """An entry for `rss`."""
    return f"{title}|{body.replace('<', '&lt;')}"


@pytest.fixture
def library(tmp_path: Path, clock: FakeClock) -> Iterator[Library]:
    """A library that cleans for real, with a feed of two articles."""
    fetcher = FakeFetcher()
    fetcher.answers[FEED] = answer(rss(entry("Wall", WALL), entry("Ferry", FERRY)))
    path = tmp_path / "library.db"
    with open_library(path, clock=clock, fetcher=fetcher, parallel=False) as made:
        list(made.subscribing.add(FEED))
        yield made


def opened(library: Library, title: str = "Wall") -> Article:
    """The article with this title."""
    (row,) = [row for row in library.reading.every(EVERYTHING) if row.title == title]
    return library.reading.open(row.id)


def settle(library: Library) -> list[Event]:
    """Carry out what was decided."""
    return list(library.deciding.settle())


def words(article: Article) -> list[str]:
    """The texts of the blocks."""
    return [article.text.text_of(block) for block in article.text.blocks]


def block_with(article: Article, part: str) -> int:
    """The index of the block that has these words."""
    return next(at for at, text in enumerate(words(article)) if part in text)


def test_a_piece_comes_back_and_goes_again_and_all_that_is_the_users_stays(library: Library) -> None:
    article = opened(library)
    number = article.row.id
    library.annotating.bookmark(number)
    library.annotating.tag(number, "later")
    library.annotating.set_note(number, "ask the mayor")
    library.annotating.rename(number, "Wall")
    place = article.text.plain.index("Residents")
    library.reading.set_place(number, place)
    (removal,) = article.removals
    assert library.deciding.turn(article, removal)
    assert settle(library)[-1] == Finished(changed=1)
    after = opened(library)
    assert "{{ related_articles | limit: 3 }}" in words(after)
    assert (after.row.bookmarked, after.tags, after.note) == (True, ("later",), "ask the mayor")
    assert after.text.plain[after.place :].startswith("Residents")
    assert after.place > place
    (back,) = after.text.restored
    assert not library.deciding.turn(after, back)
    settle(library)
    assert opened(library).text == article.text
    assert opened(library).place == place


def test_names_follow_the_text(library: Library) -> None:
    article = opened(library)
    block = block_with(article, "Verbeek")
    assert any("Verbeek" in entity.name for entity in article.analysis.entities)
    library.deciding.take_out(article, block)
    settle(library)
    after = opened(library)
    assert not any("Verbeek" in entity.name for entity in after.analysis.entities)
    assert library.reading.count(library.reading.parse("dear")) == 1
    assert {one.rule for one in after.removals} == {"template", BY_HAND}


def test_what_was_decided_holds_for_a_changed_original(library: Library) -> None:
    article = opened(library)
    library.deciding.turn(article, article.removals[0])
    settle(library)
    changed = WALL.replace("limit: 3", "limit: 5").replace("long night", "very long night")
    fetcher = library.tools.fetcher
    assert isinstance(fetcher, FakeFetcher)
    fetcher.answers[FEED] = answer(rss(entry("Wall", changed), entry("Ferry", FERRY)))
    list(library.subscribing.refresh())
    after = opened(library)
    assert after.versions == 2
    assert "{{ related_articles | limit: 5 }}" in words(after)


def test_undo_takes_a_decision_back_after_a_restart(tmp_path: Path, clock: FakeClock, library: Library) -> None:
    before = opened(library)
    library.deciding.turn(before, before.removals[0])
    settle(library)
    library.close()
    with open_library(tmp_path / "library.db", clock=clock, parallel=False) as again:
        assert again.annotating.undo() == "piece of text put back"
        assert again.deciding.unsettled() == 1
        settle(again)
        assert opened(again).text == before.text


def test_a_rule_is_applied_to_all_stored_articles_and_to_those_that_come(library: Library) -> None:
    source, title = library.deciding.source_of(opened(library).row.id)
    assert title == "The Harbour Post"
    library.deciding.add_rule(source, Like(text="Sign the petition *"), keep=False)
    rule = library.deciding.add_rule(source, Like("template"), keep=True)
    assert settle(library)[-1] == Finished(changed=2)
    fetcher = library.tools.fetcher
    assert isinstance(fetcher, FakeFetcher)
    fetcher.answers[FEED] = answer(rss(entry("Bridge", WALL.replace("wall", "bridge"))))
    list(library.subscribing.refresh())
    for name in ("Wall", "Ferry", "Bridge"):
        article = opened(library, name)
        assert not any("petition" in text for text in words(article))
        assert "{{ related_articles | limit: 3 }}" in words(article)
        assert [one.rule for one in article.removals] == [BY_RULE]
    library.deciding.delete_rule(rule.id)
    settle(library)
    assert all("{{" not in opened(library, name).text.plain for name in ("Wall", "Ferry", "Bridge"))


def test_one_article_can_be_an_exception_to_a_rule_either_way(library: Library) -> None:
    source, _ = library.deciding.source_of(opened(library).row.id)
    library.deciding.add_rule(source, Like(text="Sign the petition *"), keep=False)
    library.deciding.add_rule(source, Like("template"), keep=True)
    settle(library)
    article = opened(library)
    (petition,) = [one for one in article.removals if one.rule == BY_RULE]
    (template,) = article.text.restored
    assert library.deciding.turn(article, petition)
    assert not library.deciding.turn(article, template)
    settle(library)
    after = opened(library)
    assert any("petition" in text for text in words(after))
    assert not any("{{" in text for text in words(after))
    other = opened(library, "Ferry")
    assert not any("petition" in text for text in words(other))
    assert any("{{" in text for text in words(other))
    for one in listed(after.text):
        library.deciding.turn(after, one)
    settle(library)
    assert opened(library).text == article.text


def test_applying_a_rule_can_be_stopped_and_taken_up_by_reprocessing(library: Library) -> None:
    source, _ = library.deciding.source_of(opened(library).row.id)
    library.deciding.add_rule(source, Like("template"), keep=True)
    work = library.deciding.settle(lambda: library.deciding.unsettled() < 2)
    first = next(work)
    assert isinstance(first, Started)
    assert first.total == 2
    assert list(work)[-1] == Finished(changed=1)
    assert library.deciding.unsettled() == 1
    assert list(library.upkeep.reprocess())[-1] == Finished(changed=1)
    assert library.deciding.unsettled() == 0


def test_an_article_that_cannot_be_cleaned_again_is_told_and_stops_nothing(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, _ = library.deciding.source_of(opened(library).row.id)
    library.deciding.add_rule(source, Like("template"), keep=True)
    prepare = library.tools.workers.prepare

    def fail_once(data: object, *rest: object) -> object:
        if getattr(data, "title", "") == "Wall":
            raise InputError("too deep")
        return prepare(data, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(library.tools.workers, "prepare", fail_once)
    events = settle(library)
    assert [event.source for event in events if isinstance(event, Failed)] == ["Wall"]
    assert library.deciding.unsettled() == 1
    assert "{{" in opened(library, "Ferry").text.plain


def test_reprocessing_keeps_what_was_put_back_and_the_rules(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    article = opened(library)
    library.deciding.turn(article, article.removals[0])
    source, _ = library.deciding.source_of(article.row.id)
    library.deciding.add_rule(source, Like(text="Sign the petition *"), keep=False)
    settle(library)
    library.annotating.set_note(article.row.id, "ask the mayor")
    before = opened(library)
    library.reading.set_place(article.row.id, before.text.plain.index("Mayor"))
    monkeypatch.setattr(upkeep, "versions", lambda: (10**6, 0))
    events = list(library.upkeep.reprocess())
    assert isinstance(events[0], Started)
    assert events[0].total == 2
    assert events[-1] == Finished(changed=2)
    after = opened(library)
    assert after.text == before.text
    assert after.note == "ask the mayor"
    assert after.text.plain[after.place :].startswith("Mayor")


def test_worker_processes_follow_decisions_too(library: Library, tmp_path: Path, clock: FakeClock) -> None:
    article = opened(library)
    library.deciding.turn(article, article.removals[0])
    library.close()
    with open_library(tmp_path / "library.db", clock=clock) as again:
        settle(again)
        assert "{{ related_articles | limit: 3 }}" in words(opened(again))


def test_pieces_are_numbered_as_they_are_listed(library: Library) -> None:
    article = opened(library)
    assert library.deciding.piece(article.row.id, 1) == listed(article.text)[0]
    for number in (0, 2):
        with pytest.raises(InputError, match="no removed piece"):
            library.deciding.piece(article.row.id, number)


@pytest.mark.parametrize(
    ("like", "keep"),
    [
        (Like(), True),
        (Like(text=" * "), False),
        (Like("paragraph"), False),
        (Like("tempate"), False),
        (Like(BY_RULE), True),
    ],
)
def test_rules_that_say_nothing_or_too_much_are_refused(like: Like, keep: bool) -> None:
    with pytest.raises(InputError) as raised:
        sensible(like, keep=keep)
    assert raised.value.hint


def test_rules_are_kept_in_one_form_and_told_in_words() -> None:
    assert sensible(Like(" List Item ", " Lees ook: * "), keep=False) == Like("list_item", "Lees ook: *")
    assert sensible(Like("Related Link"), keep=True) == Like("related-link")
    assert in_words(Like("related-link"), keep=True) == "keep every related link"
    assert in_words(Like("", "Lees *"), keep=False) == "remove text like “Lees *”"


def test_an_article_decided_about_while_it_was_made_is_made_again(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = opened(library)
    library.deciding.take_out(article, block_with(article, "petition"))
    real = remaking._made
    tries: list[int] = []

    def late(*args: object) -> object:
        made = real(*args)  # type: ignore[arg-type]
        tries.append(1)
        if len(tries) == 1:
            library.deciding.put_back(article, replace(article.removals[0]))
        return made

    monkeypatch.setattr(remaking, "_made", late)
    settle(library)
    after = opened(library)
    assert len(tries) == 2
    assert "{{ related_articles | limit: 3 }}" in words(after)
    assert library.deciding.unsettled() == 0

"""Names over all articles, through the library; and quotes with their source."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.core.analysis import Entity, EntityKind, QuoteKind
from reader.core.errors import InputError, NotFoundError
from reader.core.feeds import SourceKind
from reader.core.listing import QuoteRow
from reader.library import citing
from reader.library.build import open_library
from reader.library.library import Library
from tests import builders
from tests.builders import FakeClock

TEXT = "Mayor Anna Verbeek of Oosterdam spoke. “We shall see”, said Anna Verbeek."


@pytest.fixture
def library(tmp_path: Path, clock: FakeClock) -> Iterator[Library]:
    """A library with two articles that quote the mayor."""
    with open_library(tmp_path / "library.db", clock=clock, parallel=False) as made:
        feed, _ = made.tools.store.feeds.add(SourceKind.FEED, "The Harbour Post", "https://post.example/feed")
        quotes = [builders.quote("We shall see", TEXT, "Anna Verbeek", cue="said")]
        found = builders.analysis(TEXT, people=["Anna Verbeek"], places=["Oosterdam"], quotes=quotes)
        pairs = [builders.pair(key, TEXT, found=found, title="Wall") for key in ("a", "b")]
        made.tools.store.articles.write(feed.id, pairs)
        yield made


def row(**fields: object) -> QuoteRow:
    """A quote in a list."""
    about = builders.row(7, title="Wall")
    return replace(QuoteRow("no way", QuoteKind.DIRECT, about, "Anna Roos", "said"), **fields)  # type: ignore[arg-type]


def test_an_entity_leads_to_its_name_and_the_adjective_of_a_place_to_the_place(library: Library) -> None:
    entity = library.reading.open(1).analysis.entities[0]
    assert (library.naming.of(entity).name, library.naming.of(entity).articles) == ("Anna Verbeek", 2)
    adjective = Entity("Oosterdams", EntityKind.MISC, entity.mentions, place="Oosterdam")
    assert library.naming.of(adjective).kind is EntityKind.PLACE
    with pytest.raises(NotFoundError):
        library.naming.of(Entity("Nobody", EntityKind.PERSON, entity.mentions))


def test_the_page_of_a_name_is_read_piece_by_piece(library: Library) -> None:
    name = library.naming.called("anna verbeek")
    page = library.naming.page(name.id)
    assert (page.name.articles, page.name.mentions, page.quotes) == (2, 4, 2)
    first = library.naming.articles(name.id, limit=1)
    (second,) = library.naming.articles(name.id, after=first.items[0].article.order).items
    assert (first.more, second.article.id) == (True, 2)
    said = library.naming.said(name.id, limit=1)
    (other,) = library.naming.said(name.id, after=said.items[0].key).items
    assert (said.more, other.article.id, other.speaker_id) == (True, 2, name.id)


def test_what_is_put_right_is_undone_and_done_again(library: Library) -> None:
    naming = library.naming
    mayor, town = naming.called("Anna Verbeek"), naming.called("Oosterdam")
    naming.merge([town.id], mayor.id)
    naming.rename(mayor.id, "The mayor")
    naming.correct_speaker(1, 0, " Piet\nRoos ")
    assert library.reading.open(1).analysis.quotes[0].speaker == "Piet Roos"
    assert [one.about for one in naming.corrections()] == ["Anna Verbeek", "Oosterdam", "We shall see"]
    assert [library.annotating.undo() for _ in range(3)] == [
        "said by Piet Roos",
        "Anna Verbeek renamed",
        "Oosterdam taken for Anna Verbeek",
    ]
    assert naming.corrections() == []
    library.annotating.redo()
    assert naming.called("Oosterdam").id == mayor.id
    naming.split(town.id)
    naming.mute(town.id)
    assert [one.name for one in naming.muted()] == ["Oosterdam"]
    with pytest.raises(InputError):
        naming.correct_speaker(1, 0, "\u200b")


def test_the_same_means_everywhere_but_for_a_surname_alone(library: Library) -> None:
    text = "Verbeek left Oosterdam."
    found = builders.analysis(text, people=["Verbeek"], places=["Oosterdam"])
    library.tools.store.articles.rewrite(2, builders.prepared(text, found=found))
    surname, town = library.reading.open(2).analysis.entities
    mayor = library.naming.called("Anna Verbeek")
    assert not library.naming.same(2, surname, mayor.id)
    assert library.naming.same(2, town, mayor.id)
    assert [one.name for one in library.reading.open(2).analysis.entities] == ["Anna Verbeek"]
    assert [(one.key.partition(":")[0], one.about) for one in library.naming.corrections()] == [
        ("joined", "Oosterdam"),
        ("name", "Verbeek"),
    ]


def test_quotes_are_chosen_by_speaker_kind_and_article(library: Library) -> None:
    searching = library.searching
    assert len(list(searching.quotes(speaker="verbeek"))) == 2
    assert len(searching.quote_page(searching.wanted("said:verbeek feed:harbour")).items) == 2
    assert searching.quote_page(searching.wanted(kinds=[QuoteKind.SCARE])).items == ()
    assert searching.quote_page(searching.wanted("-said:verbeek")).items == ()
    assert [one.name for one in searching.entities(kind=EntityKind.PLACE)] == ["Oosterdam"]


def test_a_citation_names_speaker_source_and_day_and_never_hides_a_doubt() -> None:
    assert citing.citation(row(), "1 May 2026") == "“no way” — Anna Roos, The Harbour Post, 1 May 2026"
    full = citing.citation(row(confidence=0.3), "1 May 2026", "https://post.example/a")
    assert full == (
        "“no way” — Anna Roos (speaker uncertain), “Wall”, The Harbour Post, 1 May 2026. https://post.example/a"
    )
    assert citing.speaker_of(row(speaker="")) == "speaker not named"


def test_quotes_become_a_document() -> None:
    evil = row(text="=a*b*", speaker="<b>", article=builders.row(7, title="[x](y)", dated=False))
    markdown = "".join(citing.document([(evil, "javascript:x"), (row(), "https://post.example/a")], "markdown"))
    assert "> =a\\*b\\*\n>\n> — \\<b\\>, \\[x\\](y), The Harbour Post, no date\n" in markdown
    assert "[Wall](<https://post.example/a>)" in markdown
    head, line = "".join(citing.document([(evil, "")], "csv")).splitlines()
    assert head == ",".join(citing.COLUMNS)
    assert line.startswith("'=a*b*,<b>,yes,direct,said,,The Harbour Post,")

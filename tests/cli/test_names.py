"""entities, quotes and notes."""

import json
from dataclasses import replace

import pytest

from reader.core.analysis import QuoteKind
from reader.library.library import Library
from tests import builders
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def named(library: Library) -> None:
    """An article that names and quotes somebody, and a note on it."""
    text = builders.text("Mayor Anna Verbeek of Oosterdam called it 'a wall too far'.")
    quote = builders.quote("a wall too far", text.plain, "Anna Verbeek", QuoteKind.PARTIAL, "called")
    found = builders.analysis(text.plain, people=["Anna Verbeek"], places=["Oosterdam"], quotes=[quote])
    library.tools.store.articles.rewrite(1, builders.prepared(clean=text, found=found, title="Wall"))
    library.annotating.set_note(1, "Ask for the\nsecond study.")


def test_names_are_listed_with_their_kind(run: Run) -> None:
    assert sorted(run("entities").lines) == ["Anna Verbeek\tperson\t1\t1", "Oosterdam\tplace\t1\t1"]
    assert run("entities", "--kind", "place").lines == ["Oosterdam\tplace\t1\t1"]
    assert len(run("entities", "--limit", "1").lines) == 1
    assert run("entities", "title:ferry").lines == []


def test_quotes_are_listed_with_speaker_and_article(run: Run) -> None:
    (quote,) = [json.loads(line) for line in run("quotes", "--json").lines]
    assert (quote["text"], quote["speaker"], quote["kind"], quote["cue"], quote["article"]) == (
        "a wall too far",
        "Anna Verbeek",
        "partial",
        "called",
        1,
    )
    assert run("quotes", "--speaker", "verbeek").lines[0].startswith("a wall too far\tAnna Verbeek\tpartial\t")
    assert run("quotes", "--speaker", "nobody").lines == []


def test_names_are_found_by_a_part(run: Run) -> None:
    assert run("entities", "--find", "verb an").lines == ["Anna Verbeek\tperson\t1\t1"]
    assert run("entities", "--find", "xyz").lines == []


def test_quotes_are_filtered_by_kind_and_uncertain_speakers_are_marked(library: Library, run: Run) -> None:
    text = builders.text("Perhaps Piet Roos said: “We shall see.”")
    quote = replace(builders.quote("We shall see.", text.plain, "Piet Roos"), confidence=0.3)
    found = builders.analysis(text.plain, people=["Piet Roos"], quotes=[quote])
    library.tools.store.articles.rewrite(2, builders.prepared(clean=text, found=found, title="Doubt"))
    assert run("quotes", "--kind", "direct").lines[0].endswith("\tDoubt\tuncertain")
    assert len(run("quotes", "--kind", "direct", "--kind", "partial").lines) == 2
    shown = {one["speaker"]: one["certain"] for one in map(json.loads, run("quotes", "--json").lines)}
    assert shown == {"Anna Verbeek": True, "Piet Roos": False}


def test_quotes_are_written_with_their_citation(run: Run) -> None:
    page = run("quotes", "--to", "markdown").out
    assert page.startswith("> a wall too far\n>\n> — Anna Verbeek, ")
    assert "Wall" in page
    head, line = run("quotes", "--to", "csv").lines
    assert head.startswith("text,speaker,certain,")
    assert line.startswith("a wall too far,Anna Verbeek,yes,partial,called,")


def test_the_page_of_a_name_is_shown(run: Run) -> None:
    (line,) = run("name", "anna", "verbeek").lines
    assert line.endswith("\tWall\tMayor Anna Verbeek of Oosterdam called it 'a wall too far'.")
    name, row = map(json.loads, run("name", "Anna Verbeek", "--json").lines)
    assert (name["kind"], name["articles"], name["quotes"], sum(name["bars"])) == ("person", 1, 1, 1)
    assert [one["name"] for one in name["with"]] == ["Oosterdam"]
    assert [row["sentence"][slice(*hit)] for hit in row["hits"]] == ["Anna Verbeek"]
    assert run("name", "nobody").code == 4


def test_names_are_put_right_and_corrections_taken_back(run: Run) -> None:
    assert run("name", "Oosterdam", "--same-as", "Anna Verbeek").err.startswith("Oosterdam is taken for Anna Verbeek")
    assert run("entities").lines == ["Anna Verbeek\tperson\t1\t2"]
    assert run("corrections").lines[0].split("\t")[1:4] == ["Oosterdam", "joined", "Anna Verbeek"]
    assert run("name", "Anna Verbeek", "--same-as", "Oosterdam").code == 2
    run("name", "Anna Verbeek", "--rename", "The mayor")
    assert run("entities").lines == ["The mayor\tperson\t1\t2"]
    run("name", "The mayor", "--split", "Oosterdam")
    run("name", "Oosterdam", "--is", "organisation")
    run("name", "The mayor", "--mute")
    assert run("entities").lines == ["Oosterdam\torganisation\t1\t1"]
    assert run("entities", "--muted").lines == ["The mayor\tperson\t1\t1"]
    keys = [json.loads(line)["key"] for line in run("corrections", "--json").lines]
    assert len(keys) == 3
    run("corrections", *(word for key in keys for word in ("--undo", key)))
    assert run("corrections").lines == []
    assert sorted(run("entities").lines) == ["Anna Verbeek\tperson\t1\t1", "Oosterdam\tplace\t1\t1"]
    assert run("undo").out == "undone: correction of Oosterdam taken back\n"
    assert run("corrections", "--undo", "joined:99").code == 4


def test_notes_are_listed_with_their_article(run: Run) -> None:
    (note,) = [json.loads(line) for line in run("notes", "--json").lines]
    assert (note["article"], note["title"], note["note"]) == (1, "Wall", "Ask for the\nsecond study.")
    assert run("notes").lines[0].endswith("\tWall\tAsk for the second study.")
    assert run("notes", "title:ferry").lines == []


@pytest.mark.parametrize("command", ["entities", "quotes", "notes", "name", "corrections"])
def test_on_a_terminal_they_are_shown_for_people(run: Run, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.cli import output

    monkeypatch.setattr(output, "is_terminal", lambda: True)
    run("name", "Oosterdam", "--rename", "The old town")
    shown = run(command, *(["Anna Verbeek"] if command == "name" else [])).out
    assert "\t" not in shown
    assert {
        "entities": "Anna Verbeek",
        "quotes": "“a wall too far”",
        "notes": "second study.",
        "name": "with  The old town 1",
        "corrections": "Oosterdam is called The old town",
    }[command] in shown

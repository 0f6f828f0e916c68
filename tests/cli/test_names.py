"""entities, quotes and notes."""

import json

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


def test_notes_are_listed_with_their_article(run: Run) -> None:
    (note,) = [json.loads(line) for line in run("notes", "--json").lines]
    assert (note["article"], note["title"], note["note"]) == (1, "Wall", "Ask for the\nsecond study.")
    assert run("notes").lines[0].endswith("\tWall\tAsk for the second study.")
    assert run("notes", "title:ferry").lines == []


@pytest.mark.parametrize("command", ["entities", "quotes", "notes"])
def test_on_a_terminal_they_are_shown_for_people(run: Run, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.cli import output

    monkeypatch.setattr(output, "is_terminal", lambda: True)
    shown = run(command).out
    assert "\t" not in shown
    assert {"entities": "Anna Verbeek", "quotes": "“a wall too far”", "notes": "second study."}[command] in shown

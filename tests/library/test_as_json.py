"""Articles as JSON objects."""

import json

from reader.core.spans import Span
from reader.library import as_json
from tests import builders
from tests.library.formats.samples import article


def test_everything_about_an_article_is_there_and_is_json() -> None:
    made = json.loads(json.dumps(as_json.article(article())))
    assert (made["id"], made["title"], made["published"]) == (
        7,
        "Council delays [vote] on *wall*",
        "2026-02-26T12:00:00+00:00",
    )
    assert [block["kind"] for block in made["blocks"][:3]] == ["caption", "lead", "heading"]
    assert made["removed"] == [
        {"text": "Share this", "rule": "share", "block": 1},
        {"text": "teh", "rule": "typo", "block": 3, "replacement": "the"},
    ]
    assert made["entities"][0]["name"] == "Anna Verbeek"


def test_offsets_count_within_their_block() -> None:
    whole = article()
    made = as_json.article(whole)
    for found in (*made["quotes"], *made["entities"][0]["mentions"]):
        assert made["blocks"][found["block"]]["text"][found["start"] : found["end"]] == found["text"]
    (quote,) = made["quotes"]
    assert (quote["text"], quote["speaker"], quote["cue"]) == ("a wall too far", "Anna Verbeek", "called")


def test_a_span_at_the_very_start_or_end_of_a_block_belongs_to_it() -> None:
    text = builders.text("one two", "three")
    assert as_json.place(Span(0, 3), text) == {"block": 0, "start": 0, "end": 3, "text": "one"}
    assert as_json.place(builders.span("two", text.plain), text)["block"] == 0
    assert as_json.place(builders.span("three", text.plain), text) == {
        "block": 1,
        "start": 0,
        "end": 5,
        "text": "three",
    }

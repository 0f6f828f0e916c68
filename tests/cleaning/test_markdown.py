"""Markdown files become blocks, and the lines at their head metadata."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.clean import clean
from reader.core.articles import ArticleData, Markup, Original
from reader.core.text import BlockKind, Cleaned, MarkKind

FILE = """---
title: "Een brug te kort"
author: [Piet de Vries, 'Sanne Bakker']
date: 2026-02-03
lang: nl
keywords:
  - water
---
# Een brug te kort

De brug bij [Arnhem](https://brug.example/a?utm_source=x) is **te kort**, zegt de aannemer. Dat bleek bij het meten.

## Meten

> Meten is weten.

- een
  - drie

1. eerst

```python
print("x")
```
"""


def cleaned(content: str) -> Cleaned:
    return clean(ArticleData("brug.md", Original(content, Markup.MARKDOWN)))


def test_front_matter_becomes_metadata_and_leaves_the_text() -> None:
    found = cleaned(FILE)
    assert found.metadata.title == "Een brug te kort"
    assert not found.metadata.title_derived
    assert found.metadata.byline == ("Piet de Vries", "Sanne Bakker")
    assert found.metadata.published == date(2026, 2, 3)
    assert found.metadata.language == "nl"
    assert "title:" not in found.text.plain
    assert "---" not in found.text.plain


def test_marks_say_what_a_block_is() -> None:
    text = cleaned(FILE).text
    kinds = [(block.kind, block.level, block.note, text.text_of(block)) for block in text.blocks[1:]]
    assert kinds == [
        (BlockKind.HEADING, 2, "", "Meten"),
        (BlockKind.QUOTE, 0, "", "Meten is weten."),
        (BlockKind.LIST_ITEM, 0, "•", "een"),
        (BlockKind.LIST_ITEM, 1, "•", "drie"),
        (BlockKind.LIST_ITEM, 0, "1.", "eerst"),
        (BlockKind.CODE, 0, "python", 'print("x")'),
    ]
    links = [mark.href for mark in text.blocks[0].marks if mark.kind is MarkKind.LINK]
    assert links == ["https://brug.example/a"]


def test_the_first_heading_is_the_title_when_the_head_names_none() -> None:
    found = cleaned("# Storm op komst\n\nHet waait al hard langs de kust, meldt de havenmeester van Oosterdam.\n")
    assert found.metadata.title == "Storm op komst"
    assert [block.kind for block in found.text.blocks] == [BlockKind.LEAD]


@pytest.mark.parametrize(
    "content",
    [
        "---\nno pair here\n---\n\nText that goes on after the rule.",
        "---\n",
        "---\n---\n",
        "> " * 3000,
        "[" * 20000,
        "*a " * 5000,
    ],
    ids=["prose", "rule", "empty", "quotes", "brackets", "stars"],
)
def test_odd_markdown_is_text_all_the_same(content: str) -> None:
    assert cleaned(content).version


@given(st.text(alphabet="-:#>*_`[]()!|\n ab1'\"", max_size=300))
def test_any_signs_are_read(content: str) -> None:
    assert cleaned(content).version

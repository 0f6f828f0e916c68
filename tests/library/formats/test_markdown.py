"""Articles as Markdown."""

import json

from hypothesis import given
from hypothesis import strategies as st

from reader.core.articles import ArticleData, Markup, Original
from reader.core.text import BlockKind
from reader.library.formats import markdown
from tests import builders
from tests.library.formats.samples import article, hostile

EXPECTED = r"""---
title: "Council delays [vote] on *wall*"
id: 7
source: "The Harbour Post"
byline: ["Jo Reed"]
published: "2026-02-26T12:00:00+00:00"
received: "2026-02-26T12:00:00+00:00"
address: "https://harbour.example/wall"
language: "en"
tags: ["sea: level", "wall"]
bookmarked: true
---

# Council delays \[vote\] on \*wall\*

*The wall at low tide*

The council put off its vote.

### A wall too far

Mayor **Anna Verbeek** called it 'a wall too far', [the *Post* says](<https://harbour.example/a?b=1&c=2>).

- first point
  2. second point

> We have waited
> long enough.

```python
if tide > 3:
    close()
```

    tide  3.2
    wall  2.9

**14:05**

---

## Note

Ask for the *second* study.

## Quotes

- “a wall too far” — Anna Verbeek
"""


def test_everything_about_an_article_is_in_its_document() -> None:
    assert markdown.article(article()) == EXPECTED


def test_nothing_breaks_out_of_the_front_matter() -> None:
    head = markdown.article(hostile()).split("\n---\n")[0].splitlines()[1:]
    values = {line.partition(": ")[0]: json.loads(line.partition(": ")[2]) for line in head}
    assert values["title"] == hostile().row.title
    assert set(values) >= {"title", "id", "source", "byline", "tags"}


def test_words_that_look_like_markup_stay_words() -> None:
    text = builders.text("# not a heading", "1. not a list", "- nor this", "a *b* [c](d) `e` <f>")
    assert markdown.blocks(text) == [
        r"\# not a heading",
        r"\1. not a list".replace(r"\1", r"\1"),
        r"\- nor this",
        r"a \*b\* \[c\](d) \`e\` \<f\>",
    ]


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1), min_size=1))
def test_any_words_come_back_when_the_file_is_taken_in_again(words: list[str]) -> None:
    from reader.cleaning.clean import clean

    paragraph = f"Say {' '.join(words)} now."
    text = builders.text("The council put off its vote.", paragraph)
    document = "\n\n".join(markdown.blocks(text))
    again = clean(ArticleData("one", Original(document, Markup.MARKDOWN), "A title")).text
    kept = [again.text_of(block) for block in again.blocks if block.kind is not BlockKind.TITLE]
    assert kept == ["The council put off its vote.", paragraph]

"""Articles as Markdown."""

import json
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.core.text import BlockKind
from reader.library.formats import markdown
from tests import builders
from tests.library.formats.samples import article, hostile, text

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
    1. second point

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
        r"1\. not a list",
        r"\- nor this",
        r"a \*b\* \[c\](d) \`e\` \<f\>",
    ]


def understood(document: str) -> list[tuple[str, str]]:
    """The blocks of a document as other programs understand it: kind of element, and the words in it."""
    tokens = MarkdownIt().parse(document)
    return [(opening.tag, words(inline)) for opening, inline in pairwise(tokens) if inline.type == "inline"]


def words(inline: Token) -> str:
    """The words of a block without their markup."""
    breaks = {"softbreak": "\n", "hardbreak": "\n"}
    return "".join(breaks.get(child.type, child.content) for child in inline.children or [])


LINES = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1)


@example(["&amp;", "&#42;", "&", "AT&T"], BlockKind.PARAGRAPH)
@example(["===", "a_b_c", "__init__", "~~no~~"], BlockKind.PARAGRAPH)
@example(["|", "a", "|", "---", "|"], BlockKind.HEADING)
@example(["2026.", "1)", "+", "#", ">"], BlockKind.PARAGRAPH)
@example(["In", "C", "#"], BlockKind.HEADING)
@given(st.lists(LINES, min_size=1), st.sampled_from([BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CAPTION]))
def test_any_words_are_understood_as_those_words(lines: list[str], kind: BlockKind) -> None:
    line = " ".join(lines)
    (document,) = markdown.blocks(builders.text(line, kinds=(kind,)))
    assert understood(document) == [("h2" if kind is BlockKind.HEADING else "p", line)]


def test_every_kind_of_block_is_understood_as_what_it_is() -> None:
    blocks = "\n\n".join(markdown.blocks(text()))
    assert understood(blocks) == [
        ("p", "The wall at low tide"),
        ("p", "The council put off its vote."),
        ("h3", "A wall too far"),
        ("p", "Mayor Anna Verbeek called it 'a wall too far', the Post says."),
        ("p", "first point"),
        ("p", "second point"),
        ("p", "We have waited\nlong enough."),
        ("p", "14:05"),
    ]

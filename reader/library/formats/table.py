"""The formats there are, by the name that the user says."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from reader.core.articles import Article
from reader.library import as_json
from reader.library.formats import csv_rows, html, markdown


@dataclass(frozen=True, slots=True)
class Format:
    """How articles are written."""

    suffix: str
    """How names of such files end."""
    article: Callable[[Article], str]
    """One article."""
    before: Callable[[str], str] = lambda _title: ""
    """What stands before the first article, given a title for all of them."""
    between: str = ""
    """What stands between two articles."""
    after: str = ""
    """What stands after the last one."""


def _json(whole: Article) -> str:
    return json.dumps(as_json.article(whole), ensure_ascii=False)


FORMATS: dict[str, Format] = {
    "markdown": Format(".md", markdown.article, between="\n"),
    "html": Format(".html", html.article, html.before, after=html.AFTER),
    "json": Format(".json", _json, lambda _title: "[\n", ",\n", "\n]\n"),
    "csv": Format(".csv", csv_rows.article, lambda _title: csv_rows.before()),
}
"""Name to format. A list of feeds is no format of articles: see `reader.library.subscribing`."""

"""JSON Feed 1.0 and 1.1: tolerant of every wrong type, because feeds are written by hand and by programs alike.

Source: jsonfeed.org, version 1.1. Items without an id are kept here although the specification drops them.
"""

import json
from html import escape
from typing import Any

from reader.core.articles import ArticleData, Markup, Original
from reader.core.errors import ParseError
from reader.core.feeds import FeedData
from reader.core.safe import safe_line
from reader.ingest import dates, titles
from reader.ingest.entries import Context
from reader.ingest.identity import keyed
from reader.ingest.limits import MAX_AUTHORS, MAX_CONTENT, MAX_ENTRIES
from reader.ingest.links import resolved
from reader.ingest.urls import absolute, host, web


def parse(text: str, address: str) -> FeedData:
    """The feed in ``text``. Raises ParseError when it is no JSON Feed."""
    try:
        feed = json.loads(text, parse_int=_number, parse_constant=lambda _: None)
    except (ValueError, RecursionError) as error:
        raise ParseError(f"{_place(address)} is not valid JSON: {safe_line(str(error))[:120]}") from error
    if not isinstance(feed, dict):
        raise ParseError(f"{_place(address)} is JSON, but not a feed")
    if "jsonfeed.org/version/" not in str(feed.get("version", "")) and not isinstance(feed.get("items"), list):
        raise ParseError(f"{_place(address)} is JSON, but not a feed")
    language, site = titles.language(_text(feed, "language")), web(absolute(address, _text(feed, "home_page_url")))
    common = Context(site or address, language, _authors(feed))
    entries = [_entry(item, common) for item in _list(feed, "items")[:MAX_ENTRIES] if isinstance(item, dict)]
    title = titles.plain(_text(feed, "title")) or host(address)
    return FeedData(title, site, language, keyed([entry for entry in entries if entry]))


def _entry(item: dict[str, Any], feed: Context) -> ArticleData | None:
    """One item; ``None`` when it says nothing at all."""
    link = web(absolute(feed.base, _text(item, "url") or _text(item, "external_url")))
    title, summary = titles.plain(_text(item, "title")), _text(item, "summary")
    original = _original(item, link or feed.base)
    if not original.content:
        original, summary = Original(summary[:MAX_CONTENT], Markup.TEXT), ""
    if not (title or link or original.content):
        return None
    return ArticleData(
        key=safe_line(_text(item, "id")),
        original=original,
        title=title,
        byline=_authors(item) or feed.byline,
        published=dates.parse(_text(item, "date_published")) or dates.parse(_text(item, "date_modified")),
        address=link,
        language=titles.language(_text(item, "language")) or feed.language,
        summary=escape(summary[:MAX_CONTENT], quote=False),
        tags=titles.tags([tag for tag in _list(item, "tags") if isinstance(tag, str)]),
    )


def _original(item: dict[str, Any], base: str) -> Original:
    if content := _text(item, "content_html"):
        return Original(resolved(content[:MAX_CONTENT], base), Markup.FRAGMENT)
    return Original(_text(item, "content_text")[:MAX_CONTENT], Markup.TEXT)


def _authors(owner: dict[str, Any]) -> tuple[str, ...]:
    """Names of the authors: a list since 1.1, one object in 1.0, a bare string in feeds that know neither."""
    found = owner.get("authors") or owner.get("author") or []
    people = found if isinstance(found, list) else [found]
    names = (_text(person, "name") if isinstance(person, dict) else person for person in people)
    lines = (titles.plain(name) for name in names if isinstance(name, str))
    return tuple(dict.fromkeys(line for line in lines if line))[:MAX_AUTHORS]


def _list(owner: dict[str, Any], name: str) -> list[Any]:
    value = owner.get(name)
    return value if isinstance(value, list) else []


def _text(owner: dict[str, Any], name: str) -> str:
    """A string of an object; numbers count, anything else is as if it were not there."""
    value = owner.get(name)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) else ""


def _number(digits: str) -> int | str:
    """A whole number, as its digits when it is too long to be one: Python refuses those of 4,300 digits and more."""
    return int(digits) if len(digits) < len("9" * 19) else digits


def _place(address: str) -> str:
    return safe_line(address)[:200] or "this"

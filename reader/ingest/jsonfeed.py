"""JSON Feed 1.0 and 1.1: tolerant of every wrong type, because feeds are written by hand and by programs alike.

Source: jsonfeed.org, version 1.1. Items without an id are kept here although the specification drops them.
"""

import json
from typing import Any

from reader.core.articles import ArticleData, Markup, Original
from reader.core.errors import ParseError
from reader.core.feeds import FeedData
from reader.core.safe import safe_line
from reader.ingest import dates, titles
from reader.ingest.identity import keyed
from reader.ingest.links import resolved
from reader.ingest.urls import absolute, host, web

MAX_ENTRIES = 2000
"""Entries of one feed that are taken."""
MAX_CONTENT = 2_000_000
"""Characters of one entry that are taken."""


def parse(text: str, address: str) -> FeedData:
    """The feed in ``text``. Raises ParseError when it is no JSON Feed."""
    try:
        feed = json.loads(text, parse_int=_number, parse_constant=lambda _: None)
    except (ValueError, RecursionError) as error:
        raise ParseError(f"{_place(address)} is not valid JSON: {safe_line(str(error))[:120]}") from error
    if not isinstance(feed, dict):
        raise ParseError(f"{_place(address)} is JSON, but not a feed")
    items = feed.get("items")
    if "jsonfeed.org/version/" not in str(feed.get("version", "")) and not isinstance(items, list):
        raise ParseError(f"{_place(address)} is JSON, but not a feed")
    language = _text(feed, "language")
    common = _authors(feed)
    entries = [
        _entry(item, address, common, language)
        for item in (items if isinstance(items, list) else [])[:MAX_ENTRIES]
        if isinstance(item, dict)
    ]
    site = web(absolute(address, _text(feed, "home_page_url")))
    title = titles.line(_text(feed, "title")) or host(address)
    return FeedData(title, site, language[:2].lower(), keyed([entry for entry in entries if entry]))


def _entry(item: dict[str, Any], address: str, common: tuple[str, ...], language: str) -> ArticleData | None:
    """One item; ``None`` when it says nothing at all."""
    link = web(absolute(address, _text(item, "url") or _text(item, "external_url")))
    title, original, summary = (
        titles.line(_text(item, "title")),
        _original(item, link or address),
        _text(item, "summary"),
    )
    if not original.content:
        original, summary = Original(summary, Markup.TEXT), ""
    if not (title or link or original.content):
        return None
    return ArticleData(
        key=safe_line(_text(item, "id")),
        original=original,
        title=title,
        byline=_authors(item) or common,
        published=dates.parse(_text(item, "date_published")) or dates.parse(_text(item, "date_modified")),
        address=link,
        language=(_text(item, "language") or language)[:2].lower(),
        summary=titles.line(summary),
        tags=_tags(item.get("tags")),
    )


def _original(item: dict[str, Any], base: str) -> Original:
    if content := _text(item, "content_html"):
        return Original(resolved(content[:MAX_CONTENT], base), Markup.FRAGMENT)
    return Original(_text(item, "content_text")[:MAX_CONTENT], Markup.TEXT)


def _tags(found: Any) -> tuple[str, ...]:
    """Categories of an item."""
    words = (titles.line(tag)[:80] for tag in found if isinstance(tag, str)) if isinstance(found, list) else ()
    return tuple(dict.fromkeys(word for word in words if word))[:30]


def _authors(owner: dict[str, Any]) -> tuple[str, ...]:
    """Names of the authors: a list since 1.1, one object in 1.0, a bare string in feeds that know neither."""
    found = owner.get("authors") or owner.get("author") or []
    people = found if isinstance(found, list) else [found]
    names = (_text(person, "name") if isinstance(person, dict) else person for person in people)
    return tuple(line for name in names if isinstance(name, str) and (line := titles.line(name)))[:20]


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

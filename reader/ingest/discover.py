"""Finds the feeds of a site: those that its page names, else where they usually are."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import urlsplit

from reader.core.feeds import FeedLine
from reader.ingest import encodings, titles
from reader.ingest.urls import absolute, canonical, web

MAX_HTML = 3_000_000
"""Characters of a page that are looked through."""
MAX_FEEDS = 50
"""Feeds of one page that are named."""

_TYPES = {
    "application/atom+xml": 0,
    "application/rss+xml": 0,
    "application/feed+json": 1,
    "application/rdf+xml": 1,
    "text/xml": 2,
    "application/xml": 2,
    "application/json": 2,
}
"""Types of feeds; the smaller the number, the surer that it is one."""
_PATHS = (
    *("feed", "rss", "atom.xml", "feed.xml", "rss.xml", "index.xml"),
    *("feed/", "rss/", "feeds/posts/default", "feed.json"),
)
"""Where feeds usually are, the most frequent first."""
_COMMENTS = re.compile(r"comment|reacties|kommentar|commentaires|comentarios", re.IGNORECASE)

_TAG = re.compile(r"<(link|a|base)\s([^<>]{1,4000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:-]{1,40})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_FEED_LIKE = re.compile(r"(?:/(?:feed|rss|atom)/?$|\.(?:rss|atom|rdf)$|/(?:feed|rss|atom|index)\.(?:xml|json)$)", re.I)


def find_feeds(html: str | bytes, address: str) -> tuple[FeedLine, ...]:
    """The feeds that the page ``html`` at ``address`` names, the likeliest first, each once.

    Feeds of comments come last. Links in the text count only when the head names none.
    """
    text = encodings.decode(html)[0] if isinstance(html, bytes) else html
    tags = list(_tags(text[:MAX_HTML]))
    base = next((made for name, values in tags if name == "base" and (made := _href(values, address))), address)
    named = [values for name, values in tags if name == "link" and _is_alternate(values)]
    named.sort(key=_rank)
    found = [FeedLine(made, titles.line(values.get("title", ""))) for values in named if (made := _href(values, base))]
    if not found:
        found = [FeedLine(made) for name, values in tags if name == "a" and (made := _linked(values, base))]
    once = {canonical(line.address): line for line in reversed(found)}
    return tuple(line for line in found if once[canonical(line.address)] is line)[:MAX_FEEDS]


def common_paths(address: str) -> tuple[str, ...]:
    """Addresses where the feed of the site ``address`` may be: below its own path first, then at its root."""
    parts = urlsplit(address)
    if not parts.netloc:
        return ()
    root = f"{parts.scheme}://{parts.netloc}/"
    folder = parts.path if parts.path.endswith("/") else f"{parts.path}/"
    bases = [root] if folder == "/" else [f"{root}{folder.strip('/')}/", root]
    return tuple(dict.fromkeys(f"{base}{path}" for base in bases for path in _PATHS))


def _tags(html: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The tags that matter, with their attributes."""
    for tag in _TAG.finditer(html):
        pairs = _ATTRIBUTE.findall(tag[2])
        yield tag[1].lower(), {name.lower(): unescape(double or single or bare) for name, double, single, bare in pairs}


def _is_alternate(values: dict[str, str]) -> bool:
    kinds = values.get("rel", "").lower().split()
    return ("alternate" in kinds or "feed" in kinds) and (_type(values) in _TYPES or "feed" in kinds)


def _rank(values: dict[str, str]) -> tuple[bool, int]:
    about = f"{values.get('title', '')} {values.get('href', '')}"
    return bool(_COMMENTS.search(about)), _TYPES.get(_type(values), 1)


def _type(values: dict[str, str]) -> str:
    return values.get("type", "").partition(";")[0].strip().lower()


def _href(values: dict[str, str], base: str) -> str:
    return web(absolute(base, values.get("href", "")))


def _linked(values: dict[str, str], base: str) -> str:
    """Where a link in the text leads, when that looks like a feed."""
    made = _href(values, base)
    return made if made and _FEED_LIKE.search(urlsplit(made).path) else ""

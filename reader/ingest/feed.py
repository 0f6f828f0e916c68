"""Feeds: bytes in, a feed with its entries out. The only module that imports feedparser.

feedparser is only ever given a BytesIO, since it opens files and addresses that a body may name; its own cleaning and
resolving of links stay off, for they take most of its time and are done here and in `reader.cleaning`.
"""

import io
import re
from collections.abc import Mapping
from typing import Any

import feedparser

from reader.core.errors import FetchError, ParseError
from reader.core.feeds import FeedData
from reader.core.safe import safe_line
from reader.ingest import encodings, entries, jsonfeed, titles
from reader.ingest.identity import keyed
from reader.ingest.inflate import inflate
from reader.ingest.limits import MAX_BODY, MAX_ENTRIES
from reader.ingest.urls import absolute, host, web

_JSON_TYPES = ("application/feed+json", "application/json")

_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_ROOT_END = re.compile(r"</(?:\w+:)?(?:rss|feed|rdf|channel|cdf)\s*>", re.IGNORECASE)
_ENTRY_START = re.compile(r"<(?:\w+:)?(?:item|entry)[\s>]", re.IGNORECASE)
_ENTRY_END = re.compile(r"</(?:\w+:)?(?:item|entry)\s*>", re.IGNORECASE)
_FIRST_TAG = re.compile(r"<([a-zA-Z][\w:.-]{0,40})")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_DECLARATION = re.compile(r"<\?xml[^>]*\?>\s*")


def parse_feed(body: bytes, *, address: str, media_type: str = "", charset: str = "") -> FeedData:
    """The feed in ``body``, which came from ``address``. Raises ParseError saying what it is instead.

    What can be read of a feed that is cut or broken is taken, and `FeedData.warning` says what is missing.
    """
    if body[:2] == b"\x1f\x8b":
        body = _unpacked(body, address)
    text = _ILLEGAL.sub("", encodings.decode(body, charset)[0]).lstrip("\ufeff \t\r\n")
    if not text:
        raise ParseError(f"{_place(address)} is empty", "try again later, or look at the site for another address")
    if text[0] in "{[" or (media_type in _JSON_TYPES and text[0] != "<"):
        return jsonfeed.parse(text, address)
    return _xml(text, address)


def _xml(text: str, address: str) -> FeedData:
    """A feed in XML, or in what somebody took for XML."""
    text, left_out = _without_the_rest(text)
    parsed = feedparser.parse(
        io.BytesIO(_DECLARATION.sub("", text, count=1).encode("utf-8")),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    found, channel, version = parsed.get("entries", []), parsed.get("feed", {}), parsed.get("version") or ""
    if not (version or found) or (not version and _PAGE.search(text[:2000])) or not (found or _ROOT_END.search(text)):
        raise ParseError(*_instead(text, address))
    warning = f"only {MAX_ENTRIES:,} of its {left_out + MAX_ENTRIES:,} entries are taken" if left_out else ""
    if parsed.get("bozo") and _is_cut(text):
        found = found[:-1]
        warning = f"it breaks off after {len(found):,} {'entry' if len(found) == 1 else 'entries'}"
        if not found:
            raise ParseError(f"{_place(address)} breaks off before the end of its first entry", "try again later")
    feed = entries.context(channel, address, version)
    made = [article for entry in found[:MAX_ENTRIES] if (article := entries.article(entry, feed))]
    return FeedData(
        title=titles.line(_string(channel, "title")) or host(address) or _place(address),
        site=_site(channel, feed.base),
        language=feed.language,
        articles=keyed(made),
        warning=warning,
    )


def _unpacked(body: bytes, address: str) -> bytes:
    """A feed that is stored compressed and served without saying so."""
    try:
        return inflate(body, ("gzip",), MAX_BODY, _place(address))
    except FetchError as error:
        raise ParseError(error.message) from error


def _without_the_rest(text: str) -> tuple[str, int]:
    """The feed without the entries that are too many, and how many those are; parsing them could take minutes."""
    ends = [match.end() for match in _ENTRY_END.finditer(text)]
    if len(ends) <= MAX_ENTRIES:
        return text, 0
    return text[: ends[MAX_ENTRIES - 1]] + text[ends[-1] :], len(ends) - MAX_ENTRIES


def _is_cut(text: str) -> bool:
    """Whether the feed ends within an entry."""
    last_end = max((match.end() for match in _ENTRY_END.finditer(text)), default=0)
    return not _ROOT_END.search(text, last_end) and bool(_ENTRY_START.search(text, last_end))


def _site(channel: Mapping[str, Any], base: str) -> str:
    """Address of the site: the feed's link to a page that is not the feed itself."""
    links = channel.get("links", [])
    pages = [_string(link, "href") for link in links if link.get("rel", "alternate") == "alternate"]
    return next(
        (made for href in [*pages, _string(channel, "link")] if href and (made := web(absolute(base, href)))), ""
    )


def _instead(text: str, address: str) -> tuple[str, str]:
    """What a body is that is not a feed, and what to do about it."""
    place = _place(address)
    if _PAGE.search(text[:2000]) or "</html>" in text[-200:].lower():
        return f"{place} is a web page, not a feed", "add the address of the site, and its feed is looked for"
    tag = _FIRST_TAG.search(text[:5000])
    if tag and tag[1].lower() in ("rss", "feed", "rdf:rdf", "rdf", "channel"):
        return f"{place} breaks off before its first entry", "try again later"
    if tag and text.startswith("<"):
        return f"{place} is not a feed: it begins with <{tag[1]}>", "look at the site for the address of its feed"
    return f"{place} is not a feed", "look at the site for the address of its feed"


def _string(owner: Mapping[str, Any], name: str) -> str:
    value = owner.get(name)
    return value if isinstance(value, str) else ""


def _place(address: str) -> str:
    return safe_line(address)[:200] or "this"

"""One entry as feedparser gives it, as an article."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any, NamedTuple, TypeAlias

from reader.core.articles import ArticleData, Markup, Original
from reader.core.moments import Moment
from reader.core.safe import safe_line
from reader.ingest import dates, titles
from reader.ingest.limits import MAX_AUTHORS, MAX_CONTENT
from reader.ingest.links import resolved
from reader.ingest.urls import absolute, web

Found: TypeAlias = Mapping[str, Any]
"""A dictionary of feedparser: any key may be missing, any value of another type than expected."""

_HTML_TYPES = ("text/html", "application/xhtml+xml")
_MARKUP = re.compile(
    r"</(?:a|b|blockquote|code|div|em|figure|h[1-6]|i|li|ol|p|pre|span|strong|table|ul)>|<(?:br|hr|p|img)[\s/>]|"
    r"&(?:nbsp|amp|quot|lt|gt|#\d{2,5}|#x[0-9a-f]{2,4}|[lr][ds]quo|[mn]dash|hellip|[aeiou](?:acute|grave|uml|circ));",
    re.IGNORECASE,
)
_DATES = ("published", "created", "updated")
_ADDRESS = re.compile(r"https?:|[/?]|\./", re.IGNORECASE)
_MAIL = re.compile(r"\S+@\S+")


@dataclass(frozen=True, slots=True)
class Context:
    """What an entry inherits from its feed."""

    base: str
    """Address that relative links count from."""
    language: str = ""
    """Two letters, empty when unknown."""
    byline: tuple[str, ...] = ()
    """Authors of the whole feed."""
    is_atom: bool = False
    """Whether the format says itself what is plain text and what is HTML."""


class _Body(NamedTuple):
    """A piece of text of an entry: its content, one of several, or its summary."""

    text: str
    is_html: bool
    base: str


def context(channel: Found, address: str, version: str) -> Context:
    """What the entries of a feed inherit from it."""
    is_atom = version.startswith("atom")
    site = web(_string(channel, "link"))
    return Context(
        base=_own_base(channel, address) or (not is_atom and site) or address,
        language=titles.language(_string(channel, "language")),
        byline=_authors(channel),
        is_atom=is_atom,
    )


def article(entry: Found, feed: Context) -> ArticleData | None:
    """The article in an entry; ``None`` when it says nothing at all. Its key is its id, possibly empty."""
    base = _own_base(entry, feed.base) or feed.base
    link = _link(entry, base)
    title = _title(entry, feed)
    content, summary = _bodies(entry, feed, link or base)
    if not (title or link or content.text):
        return None
    return ArticleData(
        key=safe_line(_string(entry, "id")),
        original=_original(content),
        title=title,
        byline=_authors(entry) or feed.byline,
        published=_published(entry),
        address=link,
        language=_language(entry) or feed.language,
        summary=_html(summary) if summary.text else "",
        tags=titles.tags([_string(tag, "label") or _string(tag, "term") for tag in _dictionaries(entry, "tags")]),
    )


def _own_base(owner: Found, base: str) -> str:
    """The ``xml:base`` that is in force within an element, empty when there is none."""
    for name in ("title_detail", "summary_detail", "subtitle_detail"):
        detail = owner.get(name)
        own = _string(detail, "base") if isinstance(detail, Mapping) else ""
        if own and (made := web(absolute(base, own))):
            return made
    return ""


def _title(entry: Found, feed: Context) -> str:
    """The title; only Atom tells whether it is HTML, elsewhere it always may be."""
    detail = entry.get("title_detail")
    is_plain = feed.is_atom and isinstance(detail, Mapping) and detail.get("type") == "text/plain"
    text = _string(entry, "title")
    return titles.plain(text) if is_plain and not _MARKUP.search(text) else titles.line(text)


def _link(entry: Found, base: str) -> str:
    """Address of the page: the alternate link; the id stands for it only when it looks like an address itself."""
    pages = [link for link in _dictionaries(entry, "links") if link.get("rel", "alternate") == "alternate"]
    pages.sort(key=lambda link: link.get("type", "text/html") not in _HTML_TYPES)
    own = _string(entry, "id")
    hrefs = [_string(link, "href") for link in pages] + [_string(entry, "link")]
    made = [web(absolute(base, href)) for href in hrefs if href and (href != own or _ADDRESS.match(own))]
    return next((address for address in made if address), "")


def _bodies(entry: Found, feed: Context, base: str) -> tuple[_Body, _Body]:
    """Content and summary. The longer one is the content, whatever it is called; a summary that repeats it goes."""
    found = list(_contents(entry, feed, base))
    detail = entry.get("summary_detail")
    if isinstance(detail, Mapping) and _string(detail, "value").strip():
        found.append(_body(detail, feed, base))
    elif text := _string(entry, "summary"):
        found.append(_Body(text[:MAX_CONTENT], bool(_MARKUP.search(text)), base))
    nothing = _Body("", False, base)
    if not found:
        return nothing, nothing
    content = max(found, key=lambda body: (len(body.text), body.is_html))
    summary = found[-1] if len(found) > 1 else nothing
    return content, nothing if summary.text.strip() == content.text.strip() else summary


def _contents(entry: Found, feed: Context, base: str) -> Iterator[_Body]:
    """The contents of an entry that are text."""
    for content in _dictionaries(entry, "content"):
        kind = _string(content, "type") or "text/html"
        if (kind.startswith("text/") or kind in _HTML_TYPES) and _string(content, "value").strip():
            yield _body(content, feed, base)


def _body(detail: Found, feed: Context, base: str) -> _Body:
    """Text with its type; text that is called plain but has markup in it is HTML, as in most feeds."""
    text = _string(detail, "value")[:MAX_CONTENT]
    is_html = detail.get("type", "text/html") in _HTML_TYPES or bool(_MARKUP.search(text))
    own = _string(detail, "base")
    return _Body(text, is_html, web(absolute(feed.base, own)) if own else base)


def _original(body: _Body) -> Original:
    return Original(_html(body) if body.is_html else body.text, Markup.FRAGMENT if body.is_html else Markup.TEXT)


def _html(body: _Body) -> str:
    return resolved(body.text, body.base) if body.is_html else escape(body.text, quote=False)


def _published(entry: Found) -> Moment | None:
    """The first of the dates of an entry that is one: when it came out rather than when it was changed."""
    there = set(entry.keys())  # asking for one that is not there makes feedparser answer with another
    return next((moment for name in _DATES if name in there and (moment := dates.parse(_string(entry, name)))), None)


def _authors(owner: Found) -> tuple[str, ...]:
    """Names of the authors, mail addresses left out."""
    names = [_string(person, "name") for person in _dictionaries(owner, "authors")] or [_string(owner, "author")]
    lines = (titles.line(name) for name in names[: MAX_AUTHORS * 2])
    return tuple(dict.fromkeys(line for line in lines if line and not _MAIL.fullmatch(line)))[:MAX_AUTHORS]


def _language(entry: Found) -> str:
    """The language that an entry declares for itself."""
    details = [entry, *_dictionaries(entry, "content"), entry.get("summary_detail"), entry.get("title_detail")]
    codes = (titles.language(_string(detail, "language")) for detail in details if isinstance(detail, Mapping))
    return next((code for code in codes if code), "")


def _dictionaries(owner: Found, name: str) -> list[Found]:
    """The dictionaries in a list of an entry."""
    value = owner.get(name)
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, list) else []


def _string(owner: Found, name: str) -> str:
    """A string of an entry; anything else is as if it were not there."""
    value = owner.get(name)
    return value if isinstance(value, str) else ""

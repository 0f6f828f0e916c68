"""One entry as feedparser gives it, as an article."""

import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any, NamedTuple

from reader.core.articles import ArticleData, Markup, Original
from reader.core.safe import safe_line
from reader.ingest import dates, titles
from reader.ingest.jsonfeed import MAX_CONTENT
from reader.ingest.links import resolved
from reader.ingest.urls import absolute, web

_LANGUAGE = re.compile(r"[a-zA-Z]{2}(?![a-zA-Z])")
_HTML_TYPES = ("text/html", "application/xhtml+xml")
_MARKUP = re.compile(r"<[a-zA-Z/!]|&(?:#\d+|#x[0-9a-f]+|[a-z]+);", re.IGNORECASE)
_DATES = ("published", "issued", "created", "date", "updated", "modified")
MAX_TAGS, MAX_AUTHORS = 30, 20


class _Body(NamedTuple):
    """A piece of text of an entry: its content, one of several, or its summary."""

    text: str
    is_html: bool
    base: str


def article(entry: Mapping[str, Any], channel: Mapping[str, Any], base: str) -> ArticleData | None:
    """The article in an entry; ``None`` when it says nothing at all. Its key is its id, possibly empty."""
    base = base_of(entry, base)
    link = _link(entry, base)
    title = titles.line(_string(entry, "title"))
    content, summary = _bodies(entry, base)
    if not (title or link or content.text):
        return None
    return ArticleData(
        key=_key(entry, base),
        original=_original(content, link or base),
        title=title,
        byline=_authors(entry) or _authors(channel),
        published=_published(entry),
        address=link,
        language=_language_of(entry) or language(_string(channel, "language")),
        summary=_html(summary, link or base) if summary.text else "",
        tags=_tags(entry),
    )


def base_of(owner: Mapping[str, Any], base: str) -> str:
    """The address that relative links of a feed or an entry count from: its own ``xml:base``, else ``base``."""
    for name in ("title_detail", "summary_detail", "subtitle_detail"):
        detail = owner.get(name)
        if isinstance(detail, Mapping) and (own := web(absolute(base, _string(detail, "base")))):
            return own
    return base


def language(code: str) -> str:
    """Two letters of a language code such as ``nl-NL``, empty when it is none."""
    match = _LANGUAGE.match(code.strip())
    return match[0].lower() if match else ""


def _key(entry: Mapping[str, Any], base: str) -> str:
    """The id as it stands; one that is a relative address means the same as the whole address."""
    own = safe_line(_string(entry, "id"))
    return absolute(base, own) or own if own.startswith(("/", "?", "./")) else own


def _link(entry: Mapping[str, Any], base: str) -> str:
    """Address of the page: the alternate link, else the id of an RSS entry when it is one."""
    links = [link for link in entry.get("links", ()) if isinstance(link, Mapping)]
    pages = [link for link in links if link.get("rel", "alternate") == "alternate"]
    pages.sort(key=lambda link: link.get("type", "text/html") not in _HTML_TYPES)
    candidates = [_string(link, "href") for link in pages] + [_string(entry, "link")]
    if entry.get("guidislink"):
        candidates.append(_string(entry, "id"))
    return next((made for href in candidates if href and (made := web(absolute(base, href)))), "")


def _bodies(entry: Mapping[str, Any], base: str) -> tuple[_Body, _Body]:
    """Content and summary. The longer one is the content, whatever it is called; a summary that repeats it goes."""
    found = list(_contents(entry, base))
    detail = entry.get("summary_detail")
    if isinstance(detail, Mapping) and _string(detail, "value").strip():
        found.append(_body(detail, base))
    elif text := _string(entry, "summary"):
        found.append(_Body(text[:MAX_CONTENT], bool(_MARKUP.search(text)), base))
    nothing = _Body("", False, base)
    if not found:
        return nothing, nothing
    content = max(found, key=lambda body: (len(body.text), body.is_html))
    summary = found[-1] if len(found) > 1 else nothing
    return content, nothing if summary.text.strip() == content.text.strip() else summary


def _contents(entry: Mapping[str, Any], base: str) -> Iterator[_Body]:
    for content in entry.get("content", ()):
        kind = content.get("type", "text/html") if isinstance(content, Mapping) else "none"
        if kind.startswith("text/") or kind in _HTML_TYPES:
            yield _body(content, base)


def _body(detail: Mapping[str, Any], base: str) -> _Body:
    """Text with its type; text that is called plain but has markup in it is HTML, as in most feeds."""
    text = _string(detail, "value")[:MAX_CONTENT]
    is_html = detail.get("type", "text/html") in _HTML_TYPES or bool(_MARKUP.search(text))
    return _Body(text, is_html, web(absolute(base, _string(detail, "base"))) or base)


def _original(body: _Body, base: str) -> Original:
    if body.is_html:
        return Original(resolved(body.text, body.base or base), Markup.FRAGMENT)
    return Original(body.text, Markup.TEXT)


def _html(body: _Body, base: str) -> str:
    return resolved(body.text, body.base or base) if body.is_html else escape(body.text, quote=False)


def _published(entry: Mapping[str, Any]) -> Any:
    """The first of the dates of an entry that is one: when it came out rather than when it was changed."""
    return next((moment for name in _DATES if (moment := dates.parse(_string(entry, name)))), None)


def _authors(owner: Mapping[str, Any]) -> tuple[str, ...]:
    """Names of the authors, mail addresses left out."""
    people = [person for person in owner.get("authors", ()) if isinstance(person, Mapping)]
    names = [_string(person, "name") for person in people] or [_string(owner, "author")]
    lines = (titles.line(name).removeprefix("mailto:") for name in names)
    return tuple(dict.fromkeys(line for line in lines if line and not re.fullmatch(r"\S+@\S+", line)))[:MAX_AUTHORS]


def _tags(entry: Mapping[str, Any]) -> tuple[str, ...]:
    terms = (_string(tag, "label") or _string(tag, "term") for tag in entry.get("tags", ()) if isinstance(tag, Mapping))
    return tuple(dict.fromkeys(line[:80] for term in terms if (line := titles.line(term))))[:MAX_TAGS]


def _language_of(entry: Mapping[str, Any]) -> str:
    """The language that an entry declares for itself."""
    if own := language(_string(entry, "language")):
        return own
    details = [*entry.get("content", ()), entry.get("summary_detail"), entry.get("title_detail")]
    codes = (language(_string(detail, "language")) for detail in details if isinstance(detail, Mapping))
    return next((code for code in codes if code), "")


def _string(owner: Mapping[str, Any], name: str) -> str:
    """A string of an entry; anything else is as if it were not there."""
    value = owner.get(name)
    return value if isinstance(value, str) else ""

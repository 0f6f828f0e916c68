"""Title, authors, date, source and address of a page: what JSON-LD, meta elements, the DOM, the address and the text say.

Nothing is guessed: a field that no source gives stays empty.
"""  # noqa: E501

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from reader.cleaning import dates, people
from reader.cleaning.dom import attribute, text_of
from reader.cleaning.head import Head, plain
from reader.cleaning.links import absolute, host
from reader.cleaning.words import key
from reader.core.moments import Moment

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CUT = re.compile(r"(\s+[|–—·•»«:-]+\s+|\s*[|｜：–—]\s*)")
_SHORTENED = ("…", "...")
_NEWS = frozenset({"newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "report"})
LONGEST_TITLE = 300
"""Code points of a title; what is longer is a description."""
_AUTHOR_METAS = (
    "author", "article:author", "dc.creator", "dcterms.creator", "byl", "parsely-author", "sailthru.author",
    "cxenseparse:author", "twitter:creator:name",
)  # fmt: skip
_DATE_METAS = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "dc.date.issued",
    "dcterms.created", "dcterms.issued", "dc.date.created", "date.created", "parsely-pub-date", "sailthru.date", "pubdate",  # noqa: E501
    "publishdate", "publish-date", "publication_date", "cxenseparse:recs:publishtime", "dc.date", "date", "og:pubdate",
    "publish_date", "article.published", "rnews:datepublished", "datecreated",
)  # fmt: skip
_BYLINE_CLASS = re.compile(
    r"\b(?:byline|by-line|author|authors|auteur|autor|autoren|article-author|writer|c-byline)\b|author[-_]name|[-_]author\b|byline",
    re.I,
)
_NOT_AUTHOR = re.compile(r"comment|related|bio|box|card|teaser|description|avatar|image|social|follow|share", re.I)
_ADDRESS_DATE = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)|/((?:19|20)\d\d)(\d\d)(\d\d)(?=\D|$)")
_JOINED = re.compile(r"\s*(?:[;|•]|,(?!\s*(?:jr|sr|phd|md)\b)|\s(?:and|und|et|en|y|e|og|och|&)\s)\s*", re.IGNORECASE)
_PREFIX = re.compile(
    r"^(?:(?:written|words|story|text|posted|reviewed|published|article)\s+by|by|von|door|par|por|di|af|av|text|tekst|autor|author)\s*:?\s+",
    re.I,
)
_WORDLESS = re.compile(r"^\W*$|^https?:|^www\.|@|^\d+$")


def title(head: Head, headings: list[str]) -> str:
    """The title of the page, without the name of the site; ``headings`` are its first-level headings in order."""
    site = head.meta("og:site_name") or plain([thing.get("publisher") for thing in head.articles])
    linked = html.unescape(head.linked_text("headline"))
    graph, element = html.unescape(head.meta("og:title")), head.title
    trust = 3.0 if _is_news(head) else 1.0
    candidates = [(linked, trust), (graph, 1.0), (element, 0.6), (head.meta("twitter:title"), 0.3)]
    candidates += [(text, 1.2 if at == 0 else 0.7) for at, text in enumerate(headings[:3])]
    known = [text for text, _ in candidates if text]
    votes: dict[str, float] = {}
    spelled: dict[str, str] = {}
    for text, weight in candidates:
        if not text or len(text) > LONGEST_TITLE:
            continue
        text = without_site(text, [other for other in known if other != text], site)
        same = key(text)
        if same and key(site) != same:
            votes[same] = votes.get(same, 0.0) + (weight if not text.endswith(_SHORTENED) else 0.1)
            spelled.setdefault(same, text)
    if not votes:
        return ""
    best = max(votes, key=lambda same: votes[same])
    return _whole(spelled[best], list(spelled.values()))


def _is_news(head: Head) -> bool:
    kinds = {
        str(kind).casefold() for thing in head.articles for kind in _many(thing.get("@type")) if thing.get("headline")
    }
    return bool(kinds & _NEWS)


def _whole(text: str, others: list[str]) -> str:
    """The longer title that ``text`` is the shortened begin of, else itself."""
    begin = text.rstrip("….").strip()
    if text.endswith(_SHORTENED) and len(begin) > 15:
        return next((other for other in others if len(other) > len(text) and other.startswith(begin)), text)
    return text


def without_site(text: str, others: list[str], site: str) -> str:
    """``text`` without what is joined to its end: cut where the rest is another title, or the end is the site."""
    parts = _CUT.split(text)
    wanted = {key(other) for other in others}
    for at in range(len(parts) - 2, 0, -2):
        if key("".join(parts[:at])) in wanted:
            return "".join(parts[:at]).strip()
    if len(parts) >= 3 and site:
        tail, name = key(parts[-1]).replace(" ", ""), key(site).replace(" ", "")
        if tail == name or (len(tail) > 3 and (tail.startswith(name) or name.startswith(tail))):
            return "".join(parts[:-2]).strip()
    return text.strip()


def authors(head: Head, root: "HtmlElement") -> tuple[str, ...]:
    """The authors, as the page names them."""
    site = key(head.meta("og:site_name"))
    for found in (_linked_authors(head), _meta_authors(head, site), _shown_authors(root)):
        if names := _tidy(found):
            return names
    return ()


def _linked_authors(head: Head) -> Iterator[str]:
    """Names in the author fields of JSON-LD, references followed."""
    by_id = {thing.get("@id"): thing for thing in (*head.others, *head.articles) if thing.get("@id")}
    for thing in head.articles:
        found = list(_names(thing.get("author") or thing.get("creator"), by_id, 3))
        if found:
            yield from found
            return


def _names(value: Any, by_id: dict[Any, dict[str, Any]], depth: int) -> Iterator[str]:
    if depth < 0:
        return
    if isinstance(value, list):
        for item in value[: people.MOST]:
            yield from _names(item, by_id, depth - 1)
    elif isinstance(value, dict):
        name = value.get("name") or by_id.get(value.get("@id"), {}).get("name")
        yield from _names(name, by_id, depth - 1)
    elif isinstance(value, str):
        yield value


def _meta_authors(head: Head, site: str) -> Iterator[str]:
    for name in _AUTHOR_METAS:
        found = [text for text in head.all_meta(name) if not _WORDLESS.search(text) and key(text) != site]
        if found:
            yield from found[: people.MOST]
            return


def _shown_authors(root: "HtmlElement") -> Iterator[str]:
    """Names in elements that say they hold the author; only what looks like a person's name counts."""
    for element in root.iter("a", "span", "div", "p", "address", "strong", "em", "li", "td", "cite"):
        rel, prop = attribute(element, "rel"), attribute(element, "itemprop")
        names = f"{attribute(element, 'class')} {attribute(element, 'id')}"
        told = (
            "author" in rel.split()
            or prop == "author"
            or (_BYLINE_CLASS.search(names) and not _NOT_AUTHOR.search(names))
        )
        if not told:
            continue
        text = text_of(element)[:200]
        found = [part for part in map(_clean, _JOINED.split(_PREFIX.sub("", text))) if part]
        if found and all(people.is_name(part) for part in found):
            yield from found
            return


def _clean(text: str) -> str:
    """One name without what is written around it."""
    text = html.unescape(" ".join(text.split()))
    return _PREFIX.sub("", text).strip(" ,.;:|-–—/")


def _tidy(found: Iterator[str]) -> tuple[str, ...]:
    """Single names, each once, in order."""
    names: dict[str, str] = {}
    for text in found:
        for part in map(_clean, _JOINED.split(_PREFIX.sub("", html.unescape(text)))):
            if part and not _WORDLESS.search(part) and len(part) <= people.LONGEST_NAME + 20:
                names.setdefault(key(part), people.tidy(part))
    return tuple(names.values())[: people.MOST]


def published(head: Head, root: "HtmlElement", address: str, language: str) -> Moment | None:
    """When the page was published."""
    for text in _date_texts(head, root):
        if (found := dates.parse(text, language)) is not None:
            return found
    if shown := _ADDRESS_DATE.search(address):
        parts = [part for part in shown.groups() if part]
        return dates.parse(f"{parts[0]}-{int(parts[1]):02d}-{int(parts[2]):02d}")
    return None


def _date_texts(head: Head, root: "HtmlElement") -> Iterator[str]:
    """Everything that may be the date, the surest first."""
    yield from map(plain, head.linked("datePublished"))
    yield from (content for name in _DATE_METAS for content in head.all_meta(name))
    yield from map(plain, head.linked("dateCreated"))
    times = [element for element in root.iter("time") if attribute(element, "datetime")]
    marked = [
        e
        for e in times
        if e.get("pubdate") is not None or "publish" in (attribute(e, "itemprop") + attribute(e, "class")).casefold()
    ]
    yield from (attribute(element, "datetime") for element in (*marked, *times[:3]))
    yield from (plain(thing.get("datePublished")) for thing in head.others)
    for element in root.iter("span", "div", "p", "time", "abbr", "li"):
        names = f"{attribute(element, 'class')} {attribute(element, 'itemprop')} {attribute(element, 'id')}".casefold()
        if ("date" in names or "publish" in names or "time" in names or "datum" in names) and len(element) < 8:
            text = attribute(element, "content") or attribute(element, "title") or text_of(element)
            if 6 <= len(text) <= 120:
                yield text
    yield from map(plain, head.linked("dateModified"))
    yield from head.all_meta("article:modified_time", "og:updated_time", "last-modified")


def source(head: Head, address: str) -> str:
    """Name of the paper or site."""
    publisher = next((plain(thing.get("publisher")) for thing in head.articles if plain(thing.get("publisher"))), "")
    return html.unescape(head.meta("og:site_name") or publisher or head.meta("application-name")) or host(address)


def canonical(head: Head, address: str) -> str:
    """The address the page gives as its own, when it is one on the same host; else the one it came from."""
    given = absolute(address, head.canonical or head.meta("og:url"))
    if given and (not address or host(given) == host(address)):
        return given
    return absolute("", address) if address else ""


def _many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]

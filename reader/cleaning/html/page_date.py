"""When a page was published: JSON-LD, meta elements, marked elements, the line under its title, its address."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.cleaning import dates
from reader.cleaning.html.dom import attribute, text_of
from reader.cleaning.html.head import Head, plain
from reader.core.moments import Moment

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_METAS = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "dc.date.issued",
    "dcterms.created", "dcterms.issued", "dc.date.created", "date.created", "parsely-pub-date", "sailthru.date",
    "pubdate", "publishdate", "publish-date", "publication_date", "cxenseparse:recs:publishtime", "dc.date", "date",
    "og:pubdate", "publish_date", "article.published", "rnews:datepublished", "datecreated",
)  # fmt: skip
_TELLING = re.compile(r"publi(?:sh|cat).*(?:time|date|at$|on$)|(?:date|time).*publi(?:sh|cat)|^published$|created")
"""Other names of meta elements that hold the date of publication."""
_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)|/((?:19|20)\d\d)(\d\d)(\d\d)(?=\D|$)")
_MIDNIGHT = re.compile(r"^(\d{4}-\d\d-\d\d)[T ]00:00(?::00(?:\.0+)?)?(?:[+-](?!00:?00)\d\d:?\d\d)$")
"""A day written as an instant: midnight where the paper is."""
_HOLDERS = ("span", "div", "p", "time", "abbr", "li")
_PARTS = re.compile(r"\s+[|–—-]\s+")
SHORT = 12
"""Code points of a date in figures."""
SHORTEST, LONGEST = 6, 120
"""Code points of the text of an element that is named after dates."""
MOST_INSIDE = 8
"""Elements inside one that holds a date."""


def published(
    head: Head, root: "HtmlElement", *, shown: Moment | None = None, address: str = "", language: str = ""
) -> Moment | None:
    """When the page was published; ``shown`` is the date of the line under the title."""
    return (
        _first(_told(head), language)
        or _first(_marked(root), language)
        or shown
        or _in_address(address)
        or _first(_titled(head), language)
        or _first(_named(head, root), language)
        or _first(_modified(head), language)
    )


def _first(texts: Iterator[str], language: str) -> Moment | None:
    """The first date in ``texts``."""
    found = (dates.parse(_MIDNIGHT.sub(r"\1", text.strip()), language) for text in texts)
    return next((moment for moment in found if moment is not None), None)


def _told(head: Head) -> Iterator[str]:
    """What the head says."""
    yield from map(plain, head.linked("datePublished"))
    yield from (content for name in _METAS for content in head.all_meta(name))
    yield from (text for name, texts in head.metas.items() if _TELLING.search(name) for text in texts)
    yield from map(plain, head.linked("dateCreated"))


def _marked(root: "HtmlElement") -> Iterator[str]:
    """Elements that say they hold the date of publication."""
    for element in root.iter("time"):
        names = (attribute(element, "itemprop") + attribute(element, "class")).casefold()
        if element.get("pubdate") is not None or "publish" in names:
            yield attribute(element, "datetime")


def _named(head: Head, root: "HtmlElement") -> Iterator[str]:
    """Other elements of time, other objects, elements named after dates."""
    yield from (attribute(element, "datetime") for _, element in zip(range(3), root.iter("time"), strict=False))
    yield from (plain(thing.get("datePublished")) for thing in head.others)
    for element in root.iter(*_HOLDERS):
        names = f"{attribute(element, 'class')} {attribute(element, 'itemprop')} {attribute(element, 'id')}".casefold()
        if len(element) < MOST_INSIDE and any(word in names for word in ("date", "publish", "time", "datum")):
            text = attribute(element, "content") or attribute(element, "title") or text_of(element)
            if SHORTEST <= len(text) <= LONGEST:
                yield text


def _titled(head: Head) -> Iterator[str]:
    """The date behind the title, where the head is all that names the page: ``Title | Paper | 28.04.2023``."""
    yield from (part for part in _PARTS.split(head.title)[:0:-1] if part[:1].isdigit() and len(part) <= SHORT)


def _in_address(address: str) -> Moment | None:
    """The date in the address of the page."""
    shown = _ADDRESS.search(address)
    if not shown:
        return None
    year, month, day = (part for part in shown.groups() if part)
    return dates.parse(f"{year}-{int(month):02d}-{int(day):02d}")


def _modified(head: Head) -> Iterator[str]:
    """When the page was last changed, for want of anything better."""
    yield from map(plain, head.linked("dateModified"))
    yield from head.all_meta("article:modified_time", "og:updated_time", "last-modified")

"""What a page says about itself outside its text: meta elements, JSON-LD, links, the language it declares."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from reader.cleaning.html.dom import attribute, text_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LARGEST_JSON = 400_000
"""Code points of a JSON-LD script that is read."""
MOST_OBJECTS = 400
"""Objects of JSON-LD that are looked at."""
ARTICLE_TYPES = frozenset(
    """article newsarticle blogposting reportagenewsarticle analysisnewsarticle opinionnewsarticle reviewnewsarticle
    backgroundnewsarticle liveblogposting report techarticle scholarlyarticle advertisercontentarticle
    socialmediaposting review medicalscholarlyarticle askpublicnewsarticle""".split()
)
"""schema.org types whose fields are those of the article."""
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)\s*$"
)


@dataclass(slots=True)
class Head:
    """The facts of a page's head."""

    title: str = ""
    """The ``title`` element."""
    language: str = ""
    """Declared language tag."""
    metas: dict[str, list[str]] = field(default_factory=dict)
    """Folded name, property or itemprop → contents in order."""
    canonical: str = ""
    """Canonical address as written."""
    articles: list[dict[str, Any]] = field(default_factory=list)
    """JSON-LD objects of article types."""
    others: list[dict[str, Any]] = field(default_factory=list)
    """Other JSON-LD objects: the page, the organisation, persons."""

    def meta(self, *names: str) -> str:
        """The first content of the first of ``names`` that has one."""
        return next((content for name in names for content in self.metas.get(name, ()) if content), "")

    def all_meta(self, *names: str) -> list[str]:
        """All contents of ``names``."""
        return [content for name in names for content in self.metas.get(name, ()) if content]

    def linked(self, name: str) -> Iterator[Any]:
        """Values of a field in the article objects, in order."""
        for thing in self.articles:
            value = thing.get(name)
            if value:
                yield value

    def linked_text(self, name: str) -> str:
        """The first value of a field in the article objects that is text."""
        return next((value for value in map(plain, self.linked(name)) if value), "")


def read(root: "HtmlElement") -> Head:
    """The head of the page ``root``."""
    head = Head(language=attribute(root, "lang") or attribute(root, "{http://www.w3.org/XML/1998/namespace}lang"))
    for element in root.iter("meta", "title", "link", "script"):
        if element.tag == "meta":
            _meta(element, head)
        elif element.tag == "title":
            head.title = head.title or text_of(element)
        elif element.tag == "link":
            if "canonical" in attribute(element, "rel").casefold().split():
                head.canonical = head.canonical or attribute(element, "href").strip()
        elif "ld+json" in attribute(element, "type").casefold():
            _json_ld(element.text or "", head)
    return head


def _meta(element: "HtmlElement", head: Head) -> None:
    content = " ".join(attribute(element, "content").split())
    if not content:
        return
    for name in ("name", "property", "itemprop", "http-equiv"):
        if key := attribute(element, name).strip().casefold():
            head.metas.setdefault(key, []).append(content)


def _json_ld(text: str, head: Head) -> None:
    for thing in objects_of(text):
        kinds = {str(kind).rsplit("/", 1)[-1].casefold() for kind in _list(thing.get("@type"))}
        if kinds & ARTICLE_TYPES:
            head.articles.append(thing)
        else:
            head.others.append(thing)


def objects_of(text: str) -> list[dict[str, Any]]:
    """The objects of a JSON-LD script, those in ``@graph`` and ``mainEntity`` included; none when it cannot be read."""
    text = _WRAPPING.sub("", text.strip()[:LARGEST_JSON]).strip().rstrip(";")
    if not text:
        return []
    try:
        data = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        try:
            data = json.loads(_TRAILING_COMMA.sub(r"\1", text.replace("\\'", "'")), strict=False)
        except (ValueError, RecursionError):
            return []
    return _flat(data)


def _flat(data: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    todo = [data]
    while todo and len(found) < MOST_OBJECTS:
        item = todo.pop(0)
        if isinstance(item, list):
            todo[:0] = item[:MOST_OBJECTS]
        elif isinstance(item, dict):
            if "@type" in item:
                found.append(item)
            todo.extend(
                item[name]
                for name in ("@graph", "mainEntity", "mainEntityOfPage")
                if isinstance(item.get(name), (dict, list))
            )
    return found


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def plain(value: Any) -> str:
    """The text of a JSON-LD value: a string, its ``name`` or ``@value``, or the first of a list."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, dict):
        return plain(value.get("name") or value.get("@value") or "")
    if isinstance(value, list):
        return next((text for text in map(plain, value[:20]) if text), "")
    return ""

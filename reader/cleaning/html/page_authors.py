"""The authors of a page, from the surest source that names persons: JSON-LD, meta elements, marked elements, lines.

The house itself is the author only where no source names another.
"""

import html
import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from reader.cleaning import people, signed
from reader.cleaning.html.dom import attribute
from reader.cleaning.html.head import Head
from reader.cleaning.html.naming import parts
from reader.cleaning.html.page_title import site_names
from reader.cleaning.lexicon import lexicon
from reader.cleaning.words import key, tokens

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_METAS = (
    "author", "article:author", "dc.creator", "dcterms.creator", "byl", "parsely-author", "sailthru.author",
    "cxenseparse:author", "twitter:creator:name",
)  # fmt: skip
_HOLDERS = ("a", "span", "div", "p", "address", "strong", "em", "li", "td", "cite")
_BYLINE = ("byline", "author", "auteur", "autor", "writer")
"""What one of the words in the class of an element that holds authors begins with."""
_ELSEWHERE = frozenset(
    """comment comments related bio biography box card teaser description avatar image photo social follow share picture
    about count""".split()
)
_JOINED = re.compile(r"\s*(?:[;|•]|,(?!\s*(?:jr|sr|phd|md)\b)|\s(?:and|und|et|en|y|e|og|och|&)\s)\s*", re.IGNORECASE)
_PREFIX = re.compile(
    r"^(?:(?:written|words|story|text|posted|reviewed|published|article)\s+by|by|von|door|par|por|di|af|av|text|tekst"
    r"|autor|author)\s*:?\s+",
    re.IGNORECASE,
)
_WORDLESS = re.compile(r"^\W*$|^\W?\(|https?:|\bwww\.|@|^\d+$|^[a-z]+(?:\.[a-z]+){2,}$", re.IGNORECASE)
_PICTURE = re.compile(r"^\(|getty|image:|photo:|foto:", re.IGNORECASE)
_TELLING = 8
"""Letters of the name of a site that is known inside a longer name."""
_DEGREE = 5
"""Letters of a degree."""
LONGEST = people.LONGEST_NAME + 20
"""Code points of one author, an organisation perhaps."""
_LABELS = frozenset({"written by", "geschreven door", "verfasst von", "écrit par", "escrito por", "geschrieben von"})
_PROFILE = re.compile(
    r"/(?:authors?|auteurs?|autor(?:en|es)?|redacteurs?|contributors?)/[\w.%-]*[a-z]{3}", re.IGNORECASE
)
"""What an address of the page of an author has."""
_ROLE_WORDS = 3
"""Words of what may follow names in an element of authors: a place, a paper."""
_DEEP = 3
"""Steps that references between objects of JSON-LD are followed."""


def authors(head: Head, root: "HtmlElement", lines: Iterable[str] = (), address: str = "") -> tuple[str, ...]:
    """The authors, as the page names them; ``lines`` are names found in lines beside the text."""
    house = site_names(head, address)
    fallback: tuple[str, ...] = ()
    for found in (_linked(head), _metas(head), _card(head)):
        names = _tidy(found)
        if any(_joined(name) not in house for name in names):
            return names
        fallback = fallback or names
    for shown in (_shown(root), iter(lines)):
        names = _tidy(shown)
        if names and not any(_has_house(name, house) for name in names):
            return names
    return fallback


def _has_house(name: str, house: frozenset[str]) -> bool:
    """Whether ``name`` is that of the site, or has it in it."""
    joined = _joined(name)
    return joined in house or any(len(known) >= _TELLING and known in joined for known in house)


def _joined(name: str) -> str:
    """The letters of a name without what stands between them."""
    return "".join(filter(str.isalnum, key(name)))


def named(head: Head) -> tuple[str, ...]:
    """The authors that the head of a page names."""
    return _tidy(_linked(head)) or _tidy(_metas(head))


def _linked(head: Head) -> Iterator[str]:
    """Names in the author fields of JSON-LD, references followed."""
    by_id = {thing.get("@id"): thing for thing in (*head.others, *head.articles) if isinstance(thing.get("@id"), str)}
    for thing in head.articles:
        found = list(_names(thing.get("author") or thing.get("creator"), by_id, _DEEP))
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
        target = value.get("@id")
        known = by_id.get(target, {}) if isinstance(target, str) else {}
        yield from _names(value.get("name") or known.get("name"), by_id, depth - 1)
    elif isinstance(value, str):
        yield value


def _metas(head: Head) -> Iterator[str]:
    for name in _METAS:
        found = [text for text in head.all_meta(name) if not _WORDLESS.search(text)]
        if found:
            yield from found[: people.MOST]
            return


def _card(head: Head) -> Iterator[str]:
    """The author that a card for social networks shows beside its label, as a popular plug-in writes it."""
    for number in "12":
        label = key(head.meta(f"twitter:label{number}"))
        if label in _LABELS:
            yield head.meta(f"twitter:data{number}")


def _shown(root: "HtmlElement") -> Iterator[str]:
    """Names in elements that say they hold the author; only what looks like a person's name counts."""
    for element in root.iter(*_HOLDERS):
        if not _holds_author(element):
            continue
        found = [
            part
            for part in map(
                _clean, _JOINED.split(_PREFIX.sub("", " ".join(" ".join(element.itertext()).split())[:200]))
            )
            if part
        ]
        names = list(takewhile(_is_author, found))
        rest = found[len(names) :]
        if names and len(" ".join(rest).split()) <= _ROLE_WORDS:
            yield from names
            return


def _holds_author(element: "HtmlElement") -> bool:
    """Whether relation, property, class or target of an element says that it names the author."""
    if "author" in attribute(element, "rel").split() or attribute(element, "itemprop") == "author":
        return True
    if element.tag == "a" and _PROFILE.search(attribute(element, "href")):
        return True
    names = f"{attribute(element, 'class')} {attribute(element, 'id')}"
    if "author" not in names.casefold() and not any(stem in names.casefold() for stem in _BYLINE):
        return False
    words = parts(names)
    return any(word.startswith(_BYLINE) for word in words) and _ELSEWHERE.isdisjoint(words)


def _is_degree(text: str) -> bool:
    """Whether ``text`` behind a name is a degree, such as ``MS``, and no agency."""
    return len(text) <= _DEGREE and text.rstrip("®™").isupper() and key(text) not in lexicon().words["agency"]


def _is_author(text: str) -> bool:
    """Whether ``text`` is a person's name, and no place or paper in capitals, no button."""
    buttons = lexicon().words["button_like"]
    capitals = any(len(word) > 2 and word.isupper() for word in text.split())
    return people.is_name(text) and not capitals and not all(word in buttons for word in tokens(text))


def _clean(text: str) -> str:
    """One name without what is written around it."""
    text = html.unescape(" ".join(text.split()))
    return _PREFIX.sub("", text).strip(" ,.;:|-–—/")


def _tidy(found: Iterator[str]) -> tuple[str, ...]:
    """Single names, each once, in order."""
    names: dict[str, str] = {}
    for text in found:
        if _PICTURE.search(text):
            continue
        for part in map(_clean, _JOINED.split(_PREFIX.sub("", html.unescape(text)))):
            told = part and not _WORDLESS.search(part) and len(part) <= LONGEST
            nobody = part.isalpha() and signed.nobody(part)
            if told and not nobody and not (names and _is_degree(part)):
                names.setdefault(key(part), people.tidy(part))
    return tuple(names.values())[: people.MOST]

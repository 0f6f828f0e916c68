"""The title of a page: JSON-LD, OpenGraph, ``title`` element and headings vote, the name of the site cut off."""

import html
import re
from typing import Any

from reader.cleaning.html.head import Head, plain
from reader.cleaning.html.headlines import Headlines
from reader.cleaning.links import host
from reader.cleaning.words import key, tokens

LONGEST = 300
"""Code points of a title; what is longer is a description."""
NEWS_TRUST, TRUST = 2.05, 1.0
"""What the headline of JSON-LD weighs when it is that of a news article, and otherwise."""
GRAPH, ELEMENT, CARD = 1.0, 0.4, 0.1
"""What OpenGraph, the ``title`` element and the card of a social network weigh."""
FIRST, LATER = 1.6, 0.7
"""What the first heading of the first level weighs, and the two after it; one of the second level over the article
that is one of the other titles weighs as much as the first."""
SHORTENED = 0.1
"""What a title weighs that ends in dots."""
_CUT = re.compile(r"(\s+[|–—·•»«:-]+\s+|\s*[|｜：–—]\s*)")
_LABEL = re.compile(r"(\s+[|–—·•»«:-]+\s+|\s*[|｜：–—]\s*|:\s+)")
_DOTS = ("…", "...")
_NEWS = frozenset({"newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "report"})
_SHARED = 4
"""Words that two titles must share after different words in front, to be one title with two labels."""

_LONG_ENOUGH = 20
"""Letters of a title that is known behind a kicker."""


def title(head: Head, headings: Headlines, address: str = "") -> str:
    """The title of the page, without the name of the site; ``headings`` are those that the page shows."""
    sites = site_names(head, address)
    candidates = [(text, weight) for text, weight in _candidates(head, headings) if text and len(text) <= LONGEST]
    known = [text for text, _ in candidates]
    banners = {_joined(text) for text in known if _is_banner(text, known, sites)}
    votes: dict[str, float] = {}
    spelled: dict[str, str] = {}
    for text, weight in candidates:
        text = without_site(text, [other for other in known if other != text and _joined(other) not in banners], sites)
        same = _joined(text)
        if same and same not in banners and same not in sites:
            votes[same] = votes.get(same, 0.0) + (weight if not text.endswith(_DOTS) else SHORTENED)
            spelled.setdefault(same, text)
    if not votes:
        return ""
    for same in votes:
        votes[same] += FIRST * any(_is_set_as(same, _joined(text)) for text in headings.second)
    best = max(votes, key=lambda same: votes[same])
    return _whole(spelled[best], list(spelled.values()))


def _candidates(head: Head, headings: Headlines) -> list[tuple[str, float]]:
    """Everything that may be the title, with its weight."""
    return [
        (html.unescape(head.linked_text("headline")), NEWS_TRUST if _is_news(head) else TRUST),
        (html.unescape(head.meta("og:title")), GRAPH),
        (head.title, ELEMENT),
        (html.unescape(head.meta("twitter:title")), CARD),
        *((text, FIRST if at == 0 else LATER) for at, text in enumerate(headings.first[:3])),
    ]


def site_names(head: Head, address: str) -> frozenset[str]:
    """The names of the site, in words without blanks between them."""
    publishers = [plain(thing.get("publisher")) for thing in head.articles]
    labels = [host(address), *host(address).split(".")[:-1]]
    names = (head.meta("og:site_name"), head.meta("application-name"), *publishers, *labels)
    return frozenset(joined for joined in map(_joined, names) if len(joined) > 2)


def _joined(text: str) -> str:
    return "".join(char for char in key(text) if char.isalnum())


def _is_news(head: Head) -> bool:
    """Whether JSON-LD has a headline for a news article."""
    kinds = {
        str(kind).casefold() for thing in head.articles for kind in _many(thing.get("@type")) if thing.get("headline")
    }
    return bool(kinds & _NEWS)


def _is_set_as(same: str, heading: str) -> bool:
    """Whether a heading is a title, with or without its kicker in front; both are given in letters alone."""
    shorter, longer = sorted((same, heading), key=len)
    return shorter == longer or (len(shorter) >= _LONG_ENOUGH and longer.endswith(shorter))


def _is_banner(text: str, others: list[str], sites: frozenset[str]) -> bool:
    """Whether ``text`` names the site: another title begins with it and a sign, and a third, no name, is the rest."""
    rests = [other[len(text) :] for other in others if other.startswith(text) and _LABEL.match(other[len(text) :])]
    titles = {_joined(other) for other in others}
    return any(_joined(rest) in titles and not _is_site(rest, sites) for rest in rests)


def _whole(text: str, others: list[str]) -> str:
    """The longer title that ``text`` is the shortened begin of, else itself."""
    begin = text.rstrip("….").strip()
    if text.endswith(_DOTS) and len(begin) > 15:
        return next((other for other in others if len(other) > len(text) and other.startswith(begin)), text)
    return text


def without_site(text: str, others: list[str], sites: frozenset[str]) -> str:
    """``text`` without what is joined to its end or begin: where the rest is another title, or the end is the site."""
    parts = _CUT.split(text)
    wanted = {key(other) for other in others}
    for at in range(len(parts) - 2, 0, -2):
        if key("".join(parts[:at])) in wanted:
            return "".join(parts[:at]).strip()
    if len(parts) >= 3 and _is_site(parts[-1], sites):
        return "".join(parts[:-2]).strip()
    return _without_label(text, others)


def _without_label(text: str, others: list[str]) -> str:
    """``text`` without the label in front, where another title says the same without one, or with quite another."""
    label, sign, rest = _first_label(text)
    if sign and len(tokens(rest)) >= _SHARED:
        for other in others:
            other_label, other_sign, other_rest = _first_label(other)
            apart = set(tokens(label)).isdisjoint(tokens(other_label))
            if (key(other) == key(rest) and ":" not in sign) or (other_sign and apart and key(other_rest) == key(rest)):
                return rest
    return text.strip()


def _first_label(text: str) -> tuple[str, str, str]:
    """What stands before the first separating sign, the sign, and the rest."""
    found = _LABEL.search(text)
    return (text[: found.start()], found[0], text[found.end() :].strip()) if found else (text, "", "")


def _is_site(text: str, sites: frozenset[str]) -> bool:
    """Whether ``text`` names the site."""
    tail = _joined(text)
    if tail in sites:
        return True
    begins = any(tail.startswith(name) or name.startswith(tail) for name in sites)
    words = tokens(text)
    spread = len(words) <= 3 and all(len(w) > 2 and any(w in name for name in sites) for w in words)
    return bool(words) and ((len(tail) > 3 and begins) or spread)


def _many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]

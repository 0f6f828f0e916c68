"""Relative links in the markup of an entry, made absolute: the entry is read far from where it was published."""

import re

from reader.ingest.urls import absolute

_LINK = re.compile(
    r"""(<[a-z][a-z0-9]{0,15}\b[^<>]{0,2000}?\s(?:href|src|poster|cite)\s*=\s*)(?:"([^"<>]{0,4000})"|'([^'<>]{0,4000})')""",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|#)", re.IGNORECASE)


def resolved(markup: str, base: str) -> str:
    """``markup`` with its relative links made absolute by ``base``; all else stays letter by letter."""
    if not base or "=" not in markup:
        return markup

    def made(match: re.Match[str]) -> str:
        link = match[2] if match[2] is not None else match[3]
        if not link or _WHOLE.match(link):
            return match[0]
        whole = absolute(base, link.replace("&amp;", "&"))
        return f'{match[1]}"{whole.replace("&", "&amp;")}"' if whole else match[0]

    return _LINK.sub(made, markup)

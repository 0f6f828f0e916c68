"""One line of text out of the markup that feeds put into titles and names."""

import re
from html import unescape

from reader.core.safe import safe_line
from reader.ingest.limits import MAX_TAG, MAX_TAGS

MAX_TITLE = 1000
"""Characters of a title that are kept."""
_TAG = re.compile(
    r"</?(?:a|abbr|acronym|b|bdi|big|blockquote|br|center|cite|code|del|div|em|font|h[1-6]|i|img|ins|kbd|li|mark|ol|p|"
    r"q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|ul|var|wbr)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"\s*([a-zA-Z]{2})(?![a-zA-Z])")


def line(markup: str) -> str:
    """The words of a title or a name in HTML. Only tags that are HTML go; ``a < b`` and ``List<T>`` stay."""
    return plain(unescape(_TAG.sub("", markup[: MAX_TITLE * 8])))


def plain(text: str) -> str:
    """A title or a name that is no HTML, on one line."""
    return safe_line(text[: MAX_TITLE * 8])[:MAX_TITLE].rstrip()


def tags(terms: list[str]) -> tuple[str, ...]:
    """Categories, each once."""
    lines = (line(term)[:MAX_TAG] for term in terms[: MAX_TAGS * 2])
    return tuple(dict.fromkeys(term for term in lines if term))[:MAX_TAGS]


def language(code: str) -> str:
    """Two letters of a language code such as ``nl-NL``, empty when it is none."""
    match = _LANGUAGE.match(code)
    return match[1].lower() if match else ""

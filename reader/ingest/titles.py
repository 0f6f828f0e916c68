"""One line of text out of the markup that feeds put into titles and names."""

import re
from html import unescape

from reader.core.safe import safe_line

MAX_TITLE = 1000
"""Characters of a title that are kept."""
_TAG = re.compile(
    r"</?(?:a|abbr|acronym|b|bdi|big|blockquote|br|center|cite|code|del|div|em|font|h[1-6]|i|img|ins|kbd|li|mark|ol|p|"
    r"q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|ul|var|wbr)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)


def line(markup: str) -> str:
    """The words of a title or a name. Only tags that are HTML go; ``a < b`` and ``List<T>`` stay."""
    text = unescape(markup[: MAX_TITLE * 8])
    if "<" in text:
        text = _TAG.sub("", text)
    return safe_line(text)[:MAX_TITLE].rstrip()

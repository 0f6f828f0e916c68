"""Words of a text, in the form in which they are compared."""

import re

_IDEOGRAPH = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[^\W_{_IDEOGRAPH}]+(?:['’.\-‑][^\W_{_IDEOGRAPH}]+)*\+?|[{_IDEOGRAPH}]")
"""Chinese and Japanese write no blanks between words; each of their signs counts as one."""
_ASCII_WORD = re.compile(r"[a-z0-9]+(?:['.\-][a-z0-9]+)*\+?")
"""The same in folded ASCII, where a set of few characters is found twice as fast."""
_FOLDED = (
    *(("’", "'"), ("‘", "'"), ("ʼ", "'"), ("‑", "-")),
    *(("\xad", ""), ("\u200b", ""), ("\u200d", ""), ("\ufeff", "")),
)
"""Apostrophes made plain, invisible characters left out; replaced one by one, which is far faster than a table."""


def tokens(text: str) -> list[str]:
    """The words of ``text``: folded, with plain apostrophes; ``don't``, ``e-mail`` and ``12.30`` stay whole."""
    if text.isascii():
        return _ASCII_WORD.findall(text.lower())
    for sign, plain in _FOLDED:
        text = text.replace(sign, plain)
    return _WORD.findall(text.casefold())


def key(text: str) -> str:
    """The words of ``text`` in one string, to see whether two texts say the same."""
    return " ".join(tokens(text))

"""Words of a text, in the form in which they are compared."""

import re

_IDEOGRAPH = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_IDEOGRAPH}]|[^\W_{_IDEOGRAPH}]+(?:['’.\-‑][^\W_{_IDEOGRAPH}]+)*\+?")
"""Chinese and Japanese write no blanks between words; each of their signs counts as one."""
_FOLDED: dict[int, str | None] = {
    **dict(zip(map(ord, "’‘ʼ‑"), "'''-", strict=True)),
    0xAD: None,
    0x200B: None,
    0x200D: None,
    0xFEFF: None,
}
"""Apostrophes made plain, invisible characters left out."""


def tokens(text: str) -> list[str]:
    """The words of ``text``: folded, with plain apostrophes; ``don't``, ``e-mail`` and ``12.30`` stay whole."""
    return _WORD.findall((text if text.isascii() else text.translate(_FOLDED)).casefold())


def key(text: str) -> str:
    """The words of ``text`` in one string, to see whether two texts say the same."""
    return " ".join(tokens(text))

"""Words of a text, in the form in which they are compared."""

import re

_WORD = re.compile(r"[^\W_]+(?:['’.\-‑][^\W_]+)*\+?")
_APOSTROPHES = str.maketrans("’‘ʼ‑", "'''-")


def tokens(text: str) -> list[str]:
    """The words of ``text``: folded, with plain apostrophes; ``don't``, ``e-mail`` and ``12.30`` stay whole."""
    return _WORD.findall(text.translate(_APOSTROPHES).casefold())


def key(text: str) -> str:
    """The words of ``text`` in one string, to see whether two texts say the same."""
    return " ".join(tokens(text))

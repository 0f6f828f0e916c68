"""What class names and ids say an element is for.

Sites name their elements in thousands of ways out of a few dozen words; the words are put into groups, which stand in
``naming.toml``, and what a group is worth as evidence is fitted.
"""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files

LONGEST = 400
"""Code points of class names that are read."""
COMPOUND = 7
"""Letters beyond which a word may hide another."""
_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_UTILITY = re.compile(
    r"(?:\S*:)?-?(?:text|leading|font|tracking|bg|border|flex|grid|gap|space|rounded|shadow|[pm][trblxy]?|w|h|min|max"
    r"|col|row|order|items|justify|self|content|object|top|left|right|bottom|z|sm|md|lg|xl|is|has|u|js|elementor|et"
    r"|css|sc|style|list|float|align|clear|size|color|background|block|inline|mt|mb|col|grow|shrink|divide|ring|opacity"
    r"|first|last)[-_]\S*"
)
"""Class names that only say how something looks, as utility frameworks write them."""


@cache
def _known() -> tuple[dict[str, str], dict[str, str]]:
    """Word → group, and stem → group for long compounds."""
    data = tomllib.loads(files("reader.cleaning.html").joinpath("naming.toml").read_text("utf-8"))
    words = {word: group for group, row in data["words"].items() for word in row.split()}
    return words, {stem: group for group, row in data["stems"].items() for stem in row.split()}


@lru_cache(maxsize=20_000)
def groups(names: str) -> tuple[str, ...]:
    """The groups that class names and ids belong to, each once."""
    telling = " ".join(name for name in names[:LONGEST].split() if not _UTILITY.fullmatch(name))
    return tuple(dict.fromkeys(group for group in map(_group, parts(telling)) if group))


def parts(names: str) -> list[str]:
    """The words that class names are made of: ``metaAuthor-list`` is made of ``meta``, ``author`` and ``list``."""
    return [part.lower() for part in _PART.findall(names)]


def _group(word: str) -> str:
    """The group of one word, by a stem in it when it is a long compound; empty when it tells nothing."""
    words, stems = _known()
    known = words.get(word)
    if known is None and len(word) > COMPOUND:
        known = next((group for stem, group in stems.items() if stem in word), None)
    return known or ""

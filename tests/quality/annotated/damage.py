"""What scraping does to text: characters broken, lines wrapped."""

import html.entities
import re
from collections.abc import Callable, Sequence

from tests.quality.annotated.inline import SOFT
from tests.quality.annotated.truth import AnnotationError

_LONG_WORD = re.compile(r"[^\W\d_]{10,}")


def damaged(text: str, kinds: Sequence[str]) -> str:
    """The text after every kind of damage in turn."""
    for kind in kinds:
        if kind not in _DAMAGES:
            raise AnnotationError(f"no such damage: {kind}")
        text = _DAMAGES[kind](text)
    return text


def _decoded_twice(text: str) -> str:
    """UTF-8 read as Windows-1252; the five bytes that mean nothing there stay what they are."""
    return "".join(
        chr(byte) if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes((byte,)).decode("cp1252")
        for byte in text.encode()
    )


def _entities(text: str, start: str = "&") -> str:
    return "".join(start + _entity(char) if ord(char) > 126 or char in "&'\"" else char for char in text)


def _entity(char: str) -> str:
    number = "#39" if char == "'" else f"#{ord(char)}"
    return html.entities.codepoint2name.get(ord(char), number) + ";"


def _soft_hyphens(text: str) -> str:
    return _LONG_WORD.sub(lambda word: "\u00ad".join((word[0][:4], word[0][4:8], word[0][8:])), text)


def _hidden(text: str) -> str:
    """Zero-width characters at some words."""
    words = text.split(" ")
    for at, word in enumerate(words):
        words[at] = f"{word}\u200b" if at % 6 == 3 else f"\u200c{word}" if at % 11 == 5 else word
    return " ".join(words)


def _hard_blanks(text: str) -> str:
    """Non-breaking and narrow blanks between some words."""
    first, *rest = text.split(" ")
    blanks = ("\u00a0" if at % 5 == 2 else "\u202f" if at % 13 == 7 else " " for at in range(len(rest)))
    return first + "".join(blank + word for blank, word in zip(blanks, rest, strict=True))


_DAMAGES: dict[str, Callable[[str], str]] = {
    "mojibake": _decoded_twice,
    "entities": _entities,
    "entities2": lambda text: _entities(text, "&amp;"),
    "shy": _soft_hyphens,
    "zwsp": _hidden,
    "nbsp": _hard_blanks,
}


def wrapped(text: str, width: int) -> str:
    """The text in lines of at most ``width``, words cut only where `SOFT` stands in them."""
    lines, line = [], ""
    for word in text.split(" "):
        rest = word
        while rest:
            taken, rest, ends = _fit(line, rest, width)
            line += taken
            if ends:
                lines.append(line)
                line = ""
    return "\n".join([*lines, line])


def _fit(line: str, word: str, width: int) -> tuple[str, str, bool]:
    """What of ``word`` goes on ``line``, what is left of it, and whether the line ends there."""
    blank = " " if line else ""
    plain = word.replace(SOFT, "")
    if len(line) + len(blank) + len(plain) <= width:
        return blank + plain, "", False
    room = width - len(line) - len(blank) - 1
    cuts = [at for at, char in enumerate(word) if char == SOFT and len(word[:at].replace(SOFT, "")) <= room]
    if cuts and cuts[-1] > 1:
        return f"{blank}{word[: cuts[-1]].replace(SOFT, '')}-", word[cuts[-1] + 1 :], False
    return ("", word, True) if line else (plain, "", False)

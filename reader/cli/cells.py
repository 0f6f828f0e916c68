"""How wide text is on a terminal. Rich knows this better, and costs more to import than a list to print."""

import unicodedata


def width(text: str) -> int:
    """Cells that ``text`` takes."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def fitted(text: str, cells: int) -> str:
    """``text`` in exactly ``cells`` cells, blanks at its end, with a sign where it was cut off."""
    if (taken := width(text)) <= cells:
        return text + " " * (cells - taken)
    kept, taken = "", 0
    for char in text:
        if taken + _cells(char) > cells - 1:
            break
        kept, taken = kept + char, taken + _cells(char)
    return f"{kept}…" + " " * (cells - 1 - taken)


def _cells(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1

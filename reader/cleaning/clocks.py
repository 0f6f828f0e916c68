"""Times of day as papers write them: ``18:41``, ``07.45 uur``, ``14h20``, ``05:12 p. m.``, ``2:15 PM GMT+1``."""

import re

ZONE = (
    r"(?:GMT|UTC|CES?T|MES?Z|MES?T|WES?T|EES?T|BST|IST|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|MSK|A[EW][SD]T|JST|NZ[SD]T)"
    r"(?:\s?[+−-]\s?\d{1,2}(?::?\d\d)?)?"
)
"""A time zone by its letters."""
_HOURS = r"(?:uur|uhr|hrs?|heures?|horas?|h|u)\b\.?"
_HALF = r"[ap]\.?\s?m\b\.?"
CLOCK = re.compile(
    rf"(?<![\d.:,])(?:(?:[01]?\d|2[0-4])(?:[.:]|\s?[hu]\s?)[0-5]\d(?:[.:][0-5]\d)?(?!\d)(?:\s?{_HALF})?(?:\s?{_HOURS})?"
    rf"|1?\d\s?{_HALF}|(?:[01]?\d|2[0-4])\s?{_HOURS})"
    rf"(?:\s?\(?{ZONE}(?!\w)\)?)?(?![\d])",
    re.IGNORECASE,
)
"""A time of day, its word and its zone with it."""
_AMERICAN = re.compile(rf"\b(?:{_HALF})|\b(?:E[SD]?T|C[SD]T|M[SD]T|P[SD]?T)\b", re.IGNORECASE)
_BRITISH = re.compile(r"\b(?:GMT|BST|IST)\b|\b(?:1[3-9]|2[0-3])[.:][0-5]\d")


def without(text: str) -> str:
    """``text`` with a blank for every time of day in it."""
    return CLOCK.sub(" ", text)


def month_first(text: str) -> bool | None:
    """Whether the times in ``text`` are written where dates begin with the month; ``None`` when they do not tell."""
    if _BRITISH.search(text):
        return False
    return True if _AMERICAN.search(text) else None

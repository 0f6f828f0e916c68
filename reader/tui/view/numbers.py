"""Numbers as they are shown in narrow columns."""

SHORT_FROM = 10_000
"""Numbers below it are shown exactly."""


def short(number: int) -> str:
    """``312``, ``2,114``, ``12.3k``, ``1.5M``; exact below `SHORT_FROM`."""
    if number < SHORT_FROM:
        return exact(number)
    for size, sign in ((1_000_000_000, "G"), (1_000_000, "M"), (1_000, "k")):
        if number >= size:
            tenths = number * 10 // size
            return f"{tenths // 10}{sign}" if tenths >= 1_000 or tenths % 10 == 0 else f"{tenths / 10:.1f}{sign}"
    return exact(number)


def exact(number: int) -> str:
    """``1,234,567``."""
    return f"{number:,}"


def counted(number: int, one: str, many: str) -> str:
    """``1 article``, ``2,114 articles``."""
    return f"{exact(number)} {one if number == 1 else many}"

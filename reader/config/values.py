"""What each setting may hold. A check answers the value as the program uses it, or raises `Complaint` in words."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias


class Complaint(ValueError):  # noqa: N818 - it is a complaint, and never leaves this package
    """What is wrong with a value, as the end of a sentence that begins with the name of the setting."""


Check: TypeAlias = Callable[[Any], Any]
"""Takes a value as read from TOML, answers it as used, or raises `Complaint`."""


def text(value: Any) -> str:
    """Any string."""
    if not isinstance(value, str):
        raise Complaint(f"must be text in quotation marks, not {value!r}")
    return value


def one_of(*allowed: str) -> Check:
    """One of the words ``allowed``."""

    def check(value: Any) -> str:
        if value not in allowed:
            raise Complaint(f"must be one of {', '.join(allowed)}, not {value!r}")
        return str(value)

    return check


def whole(least: int, most: int) -> Check:
    """A whole number between two others, both allowed."""

    def check(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise Complaint(f"must be a whole number from {least} to {most}, not {value!r}")
        return value

    return check


def number(least: float, most: float) -> Check:
    """A number between two others, both allowed."""

    def check(value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
            raise Complaint(f"must be a number from {least:g} to {most:g}, not {value!r}")
        return float(value)

    return check


def words(value: Any) -> tuple[str, ...]:
    """A list of strings; one string stands for a list of one."""
    value = [value] if isinstance(value, str) else value
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) and item for item in value):
        raise Complaint(f'must be a list like ["one", "two"], not {value!r}')
    return tuple(value)


def languages(value: Any) -> tuple[str, ...]:
    """A list of two-letter codes, none twice."""
    codes = words(value)
    wrong = [code for code in codes if not (len(code) == 2 and code.isascii() and code.isalpha())]
    if wrong or not codes:
        raise Complaint(f'must be a list of two-letter codes like ["nl", "en"], not {value!r}')
    return tuple(dict.fromkeys(code.lower() for code in codes))


def table_of(check: Check) -> Check:
    """A table whose values all pass ``check``."""

    def check_all(value: Any) -> Mapping[str, Any]:
        if not isinstance(value, Mapping):
            raise Complaint(f"must be a table, not {value!r}")
        checked: dict[str, Any] = {}
        for name, item in value.items():
            try:
                checked[str(name)] = check(item)
            except Complaint as complaint:
                raise Complaint(f"has a line {name!r} that {complaint}") from None
        return MappingProxyType(checked)

    return check_all


def keys(value: Any) -> Mapping[str, str]:
    """Command ids to keys. TOML reads ``article.read = "r"`` as a table in a table: both ways of writing count."""
    return MappingProxyType(dict(_flat("", value)))


def _flat(before: str, value: Any) -> list[tuple[str, str]]:
    if isinstance(value, str):
        return [(before, value)]
    if not isinstance(value, Mapping):
        raise Complaint(f"has a line {before!r} that must be text in quotation marks, not {value!r}")
    flat: list[tuple[str, str]] = []
    for name, item in value.items():
        flat += _flat(f"{before}.{name}" if before else str(name), item)
    return flat


CHECKS: Mapping[str, Check] = MappingProxyType(
    {
        "theme": text,
        "keymap": one_of("default", "newsboat"),
        "keys": keys,
        "measure": whole(40, 160),
        "marks": one_of("all", "quotes", "names", "none"),
        "languages": languages,
        "date_style": one_of("locale", "iso", "dmy", "mdy"),
        "mark_read_after": number(-1, 3600),
        "refresh_every": whole(0, 10080),
        "refresh_parallel": whole(1, 32),
        "fetch_timeout": number(1, 600),
        "max_body_mb": whole(1, 200),
        "open_command": words,
        "copy_command": words,
        "pipes": table_of(words),
        "searches": table_of(text),
        "spacy": table_of(text),
    }
)
"""Name of each setting to its check."""

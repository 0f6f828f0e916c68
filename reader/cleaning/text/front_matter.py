"""The lines of metadata that Markdown files begin with: ``key: value`` between two rules of dashes."""

import re

from reader.cleaning import dates, people
from reader.cleaning.draft import Fields
from reader.core.safe import safe_line

_FENCED = re.compile(r"\A\ufeff?---[ \t]*\n(?P<lines>.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"(?P<key>[A-Za-z_-]{1,30}):[ \t]*(?P<value>.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.+)")
_KEYS = {
    "title": ("title",),
    "byline": ("author", "authors", "byline", "by"),
    "published": ("date", "published", "created"),
    "source": ("source", "site", "publication"),
    "agency": ("agency",),
    "address": ("address", "url", "link", "canonical"),
    "language": ("language", "lang"),
}
_FIELDS = {key: name for name, keys in _KEYS.items() for key in keys}


def split(text: str) -> tuple[Fields, str]:
    """The metadata at the head of ``text``, and the text after it; all of the text when there is none."""
    match = _FENCED.match(text.replace("\r\n", "\n"))
    values = _values(match["lines"]) if match else {}
    if match is None or not values:
        return Fields(), text
    language = safe_line(" ".join(values.get("language", ())))[:2].lower()
    return _fields(values, language), text.replace("\r\n", "\n")[match.end() :]


def _values(lines: str) -> dict[str, list[str]]:
    """Field → its values; a list stands in brackets or below its key, an item a line."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in lines.split("\n"):
        if pair := _PAIR.fullmatch(line.rstrip()):
            name = _FIELDS.get(pair["key"].lower(), "-")
            found.setdefault(name, []).extend(_items(pair["value"]))
        elif name and (item := _ITEM.fullmatch(line.rstrip())):
            found[name].append(_bare(item["value"]))
        elif line.strip() and not line[:1].isspace():
            return {}  # prose between two rules, no metadata
    return found


def _items(value: str) -> list[str]:
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return [_bare(item) for item in value[1:-1].split(",") if item.strip()]
    return [_bare(value)] if value else []


def _bare(value: str) -> str:
    """A value without the quotation marks around it."""
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace('\\"', '"').replace("\\\\", "\\").replace("''", "'")
    return value


def _fields(values: dict[str, list[str]], language: str) -> Fields:
    def line(name: str) -> str:
        return safe_line(" ".join(values.get(name, ())))

    return Fields(
        title=line("title"),
        byline=tuple(people.tidy(safe_line(name)) for name in values.get("byline", ()) if safe_line(name)),
        published=dates.parse(line("published"), language),
        source=line("source"),
        agency=line("agency"),
        address=line("address") if line("address").startswith(("http://", "https://")) else "",
        language=language,
    )

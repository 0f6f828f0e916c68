"""Words of a query as an expression of the full-text index. What a user types is always quoted, so nothing raises."""

from reader.core.queries import And, FieldIs, FieldName, Not, Or, Part, Words
from reader.core.safe import safe_line

_TEXT = "{title text note}"
"""The columns that plain words are looked for in."""

_COLUMNS = {
    FieldName.TITLE: "title",
    FieldName.BY: "byline",
    FieldName.ENTITY: "names",
    FieldName.SAID: "speakers",
    FieldName.NOTE: "note",
}

_SHORTEST = 2
"""Letters that a word must have to go on: all words with one letter are in nearly every article."""

_LONGEST = 1000
"""Code points of one phrase that are looked for."""


def says_something(text: str) -> bool:
    """Whether there is anything to look for: signs alone are in no index."""
    return any(char.isalnum() for char in text)


def expression(part: Part) -> str | None:
    """The part as a full-text expression; None when it asks for more than words, or only for their absence."""
    match part:
        case Words(text, prefix):
            return f"{_TEXT} : {phrase(text)}{_goes_on(text, prefix)}"
        case FieldIs(name, value, prefix) if name in _COLUMNS:
            return f"{_COLUMNS[name]} : {phrase(value)}{_goes_on(value, prefix)}"
        case Or(parts):
            found = [expression(one) for one in parts]
            return None if None in found else f"({' OR '.join(one for one in found if one)})"
        case And(parts) if parts:
            return conjunction(parts)
        case _:
            return None


def _goes_on(text: str, prefix: bool) -> str:
    """What lets the last word go on, if it is long enough."""
    return " *" if prefix and len(text.rpartition(" ")[2]) >= _SHORTEST else ""


def conjunction(parts: tuple[Part, ...]) -> str | None:
    """All of the parts; None when one of them is no matter of words, or all of them are negative."""
    positive, negative = "", ""
    for part in parts:
        found = expression(part.part if isinstance(part, Not) else part)
        if found is None:
            return None
        if isinstance(part, Not):
            negative += f" NOT {found}"
        else:
            positive += f" AND {found}" if positive else found
    return f"({positive}){negative}" if positive else None


def phrase(text: str) -> str:
    """Words that stand next to each other."""
    return '"' + safe_line(text)[:_LONGEST].replace('"', '""') + '"'

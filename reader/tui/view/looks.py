"""Every way a piece of text can look. Each meaning has a colour, named by a theme variable, and a second sign.

The second sign is an attribute here or a character in the views (bars, dots, numbers), so that nothing is lost where
there is no colour.
"""

from dataclasses import dataclass
from enum import StrEnum


class Look(StrEnum):
    """What a piece of text is to the eye."""

    TEXT = "text"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    TITLE = "title"
    HEADING = "heading"
    LEAD = "lead"
    CAPTION = "caption"
    CODE = "code"
    DIM = "dim"
    RULE = "rule"
    ACCENT = "accent"
    LINK = "link"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    MISC = "misc"
    QUOTE = "quote"
    QUOTE_BAR = "quote-bar"
    REMOVED = "removed"
    READ = "read"
    UNREAD = "unread"
    BOOKMARK = "bookmark"
    NOTE = "note"
    ERROR = "error"
    WARNING = "warning"
    SUCCESS = "success"
    HIT = "hit"
    """A searched word."""
    FOUND = "found"
    """The searched word that is current."""
    CURRENT = "current"
    """The current mark of a text."""
    CURSOR = "cursor"
    """The line the cursor is on."""
    SELECTED = "selected"
    """Text under the mouse selection."""


@dataclass(frozen=True, slots=True)
class Paint:
    """Colours by theme variable, and attributes. What is not given shows what is beneath."""

    colour: str = ""
    """Theme variable of the letters; with ``reverse``, of what is behind them."""
    behind: str = ""
    """Theme variable of what is behind the letters; with ``reverse``, of the letters."""
    bold: bool = False
    """Bold letters."""
    dim: bool = False
    """Faint letters."""
    italic: bool = False
    """Slanted letters."""
    underline: bool = False
    """A line below."""
    strike: bool = False
    """A line through."""
    quiet: bool = False
    """Faint letters where the theme has no other colour for it than for plain text."""
    reverse: bool = False
    """Colours exchanged by the terminal; also works where there are none."""


PAINTS: dict[Look, Paint] = {
    Look.TEXT: Paint("foreground"),
    Look.STRONG: Paint(bold=True),
    Look.EMPHASIS: Paint(italic=True),
    Look.TITLE: Paint("foreground", bold=True),
    Look.HEADING: Paint("foreground", bold=True),
    Look.LEAD: Paint("foreground"),
    Look.CAPTION: Paint("caption", italic=True, quiet=True),
    Look.CODE: Paint(behind="surface"),
    Look.DIM: Paint("dim", quiet=True),
    Look.RULE: Paint("rule", quiet=True),
    Look.ACCENT: Paint("accent", bold=True),
    Look.LINK: Paint("link"),
    Look.PERSON: Paint("person", bold=True),
    Look.ORGANISATION: Paint("organisation", underline=True),
    Look.PLACE: Paint("place", italic=True),
    Look.MISC: Paint("misc", underline=True, dim=True),
    Look.QUOTE: Paint("quote"),
    Look.QUOTE_BAR: Paint("quote"),
    Look.REMOVED: Paint("removed", quiet=True),
    Look.READ: Paint("caption"),
    Look.UNREAD: Paint("unread", bold=True),
    Look.BOOKMARK: Paint("bookmark"),
    Look.NOTE: Paint("note"),
    Look.ERROR: Paint("error", bold=True),
    Look.WARNING: Paint("warning", bold=True),
    Look.SUCCESS: Paint("success"),
    Look.HIT: Paint("highlight", "foreground", reverse=True),
    Look.FOUND: Paint("accent", "background", bold=True, reverse=True),
    Look.CURRENT: Paint("accent", "background", reverse=True),
    Look.CURSOR: Paint(behind="surface"),
    Look.SELECTED: Paint("accent", "background", reverse=True),
}
"""The one table of meanings and their looks."""

INSTEAD: dict[str, str] = {
    "person": "accent",
    "organisation": "accent",
    "place": "accent",
    "misc": "accent",
    "quote": "foreground",
    "highlight": "accent",
    "caption": "foreground",
    "link": "accent",
    "unread": "accent",
    "bookmark": "warning",
    "note": "success",
    "removed": "foreground",
    "rule": "foreground",
    "dim": "foreground",
}
"""Variables that only our themes have, and what stands in for them in others."""

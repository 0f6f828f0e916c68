"""What a command is, and where it works."""

from dataclasses import dataclass
from enum import StrEnum


class Scope(StrEnum):
    """Where keys mean a command. Several scopes hold at a time; the innermost one that knows a key decides."""

    FIND = "find"
    """While words are being found in a pane."""
    SOURCES = "sources"
    """The sources pane."""
    LIST = "list"
    """The article list."""
    READER = "reader"
    """The reading pane."""
    PIECES = "pieces"
    """What cleaning took out of a text, in its panel or shown in its place."""
    RULES = "rules"
    """The rules of cleaning."""
    PANEL = "panel"
    """The panels beside the text."""
    PANE = "pane"
    """Every pane of lines, search results included."""
    MAIN = "main"
    """Everywhere in the main screen."""
    SEARCH = "search"
    """The search screen."""
    QUOTE = "quote"
    """A quote in a list of quotes."""
    NAME = "name"
    """The page of a name."""
    PEOPLE = "people"
    """People and places over all articles."""
    BOOK = "book"
    """The quote book."""
    NAMES = "names"
    """Every screen about names and quotes."""
    EVERYWHERE = "everywhere"
    """Every screen but dialogs."""

    @property
    def heading(self) -> str:
        """The words above its keys."""
        return _HEADINGS[self]


_HEADINGS = {
    Scope.FIND: "While finding",
    Scope.SOURCES: "Sources",
    Scope.LIST: "Article list",
    Scope.READER: "Reading",
    Scope.PIECES: "What cleaning took out",
    Scope.RULES: "Rules of cleaning",
    Scope.PANEL: "Panels",
    Scope.PANE: "Moving",
    Scope.MAIN: "Main screen",
    Scope.SEARCH: "Search",
    Scope.QUOTE: "A quote in a list",
    Scope.NAME: "Page of a name",
    Scope.PEOPLE: "People and places",
    Scope.BOOK: "Quote book",
    Scope.NAMES: "Names and quotes",
    Scope.EVERYWHERE: "Everywhere",
}


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the user can have done."""

    id: str
    """``group.verb``: what the settings file, the command line and the dispatcher call it."""
    title: str
    """What it does, in a few words, for palette, help and README."""
    keys: str
    """Default keys: ``,`` between alternatives, a blank between the keys of a sequence; empty for none."""
    scope: Scope
    """Where its keys work."""
    label: str = ""
    """One or two words for the footer; empty when it never stands there."""
    newsboat: str | None = None
    """Keys in the keymap ``newsboat``, when they differ from the default ones."""
    argument: str = ""
    """What may be written after it on the command line: ``[QUERY]``; empty when nothing."""

    @property
    def group(self) -> str:
        """The part of the screen that does it."""
        return self.id.partition(".")[0]

    @property
    def verb(self) -> str:
        """What it is called there."""
        return self.id.partition(".")[2]

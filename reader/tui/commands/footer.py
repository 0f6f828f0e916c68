"""Which keys stand in the footer, by where one is: the most useful first."""

from reader.tui.commands.command import Scope

FOOTER: dict[Scope, tuple[tuple[str, ...], ...]] = {
    Scope.FIND: (("find.next", "find.previous"), ("find.close",)),
    Scope.PIECES: (
        ("pieces.next", "pieces.previous"),
        ("pieces.turn",),
        ("pieces.always",),
        ("text.mode",),
    ),
    Scope.RULES: (("move.down", "move.up"), ("rules.edit",), ("rules.flip",), ("rules.delete",), ("rules.back",)),
    Scope.SOURCES: (
        ("move.down", "move.up"),
        ("pane.open",),
        ("sources.fold",),
        ("feeds.add",),
        ("feeds.refresh",),
    ),
    Scope.LIST: (
        ("move.down", "move.up"),
        ("pane.open",),
        ("go.next_unread",),
        ("article.bookmark",),
        ("search.open",),
    ),
    Scope.READER: (
        ("move.on",),
        ("text.names",),
        ("text.quotes",),
        ("article.note",),
        ("pane.back",),
    ),
    Scope.PANEL: (("move.down", "move.up"), ("pane.open",), ("names.page",), ("names.fix",), ("pane.back",)),
    Scope.QUOTE: (("quote.fix",), ("quote.copy",)),
    Scope.NAME: (("name.switch",), ("name.merge",), ("name.kind",), ("name.rename",), ("name.split",)),
    Scope.PEOPLE: (("pane.open",), ("people.kind",), ("people.time",), ("people.filter",), ("people.merge",)),
    Scope.BOOK: (("pane.open",), ("book.filter",), ("book.kind",), ("book.speaker",)),
    Scope.NAMES: (("names.back",),),
    Scope.SEARCH: (("search.order",), ("search.save",), ("search.close",)),
}
"""Ids of commands for each scope; those that share an entry share a place and the first one's label."""

LAST = "app.help"
"""The command that always stands at the end of the footer."""

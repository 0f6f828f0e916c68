"""The parts of the main screen that are loaded when they are first wanted: not before the first list is shown."""

from functools import cached_property
from typing import TYPE_CHECKING, cast

from reader.tui.screens.commanding import CommandScreen
from reader.tui.screens.parts.part import Part

if TYPE_CHECKING:
    from reader.tui.jobs import Jobs
    from reader.tui.screens.main import MainScreen
    from reader.tui.screens.parts.going import Going
    from reader.tui.screens.parts.marking import Marking
    from reader.tui.screens.parts.names import Names
    from reader.tui.screens.parts.pieces import Pieces
    from reader.tui.screens.parts.program import MainProgram
    from reader.tui.screens.parts.reading import Text
    from reader.tui.screens.parts.searching import Searching
    from reader.tui.screens.parts.sending import Sending
    from reader.tui.screens.parts.subscribing import Feeds

# ruff: noqa: PLC0415 - that is what this module is for

NAMES = {
    "move": "moving",
    "pane": "panes",
    "sources": "folding",
    "pieces": "pieces",
    "go": "going",
    "find": "finding",
    "search": "searching",
    "article": "marking",
    "send": "sending",
    "text": "text",
    "names": "names",
    "view": "viewing",
    "feeds": "feeds",
    "app": "program",
}
"""Group of commands to the attribute of the main screen that does them."""


class LateParts(CommandScreen[None]):
    """Makes each part when it is first asked for."""

    def part(self, group: str) -> Part | None:
        """What does the commands of a group."""
        name = NAMES.get(group)
        return getattr(self, name) if name else None

    @cached_property
    def jobs(self) -> "Jobs":
        """Long work."""
        from reader.tui.jobs import Jobs

        return Jobs(self)

    @cached_property
    def going(self) -> "Going":
        """From article to article."""
        from reader.tui.screens.parts.going import Going

        return Going(self._main)

    @cached_property
    def marking(self) -> "Marking":
        """What one does to an article."""
        from reader.tui.screens.parts.marking import Marking

        return Marking(self._main)

    @cached_property
    def pieces(self) -> "Pieces":
        """What cleaning took out."""
        from reader.tui.screens.parts.pieces import Pieces

        return Pieces(self._main)

    @cached_property
    def searching(self) -> "Searching":
        """Searching everything."""
        from reader.tui.screens.parts.searching import Searching

        return Searching(self._main)

    @cached_property
    def sending(self) -> "Sending":
        """Browser, clipboard, files, programs."""
        from reader.tui.screens.parts.sending import Sending

        return Sending(self._main)

    @cached_property
    def text(self) -> "Text":
        """Panels and marks."""
        from reader.tui.screens.parts.reading import Text

        return Text(self._main)

    @cached_property
    def names(self) -> "Names":
        """Names and quotes over all articles."""
        from reader.tui.screens.parts.names import Names

        return Names(self._main)

    @cached_property
    def feeds(self) -> "Feeds":
        """What comes in."""
        from reader.tui.screens.parts.subscribing import Feeds

        return Feeds(self._main)

    @cached_property
    def program(self) -> "MainProgram":
        """The program as a whole."""
        from reader.tui.screens.parts.program import MainProgram

        return MainProgram(self._main)

    @property
    def _main(self) -> "MainScreen":
        return cast("MainScreen", self)

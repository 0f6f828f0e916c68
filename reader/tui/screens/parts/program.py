"""What is about the program as a whole; the same on every screen."""

import re
from typing import TYPE_CHECKING, Any

from reader.config import settings
from reader.config.paths import builtin_themes
from reader.core.errors import SettingsError
from reader.core.safe import safe_line
from reader.tui.screens.parts.layout import Place
from reader.tui.screens.parts.part import Part
from reader.tui.themes import read_theme, theme_paths

if TYPE_CHECKING:
    from reader.tui.screens.commanding import CommandScreen
    from reader.tui.screens.main import MainScreen

_FEEDS = re.compile(r"(?:[\d,]+ )?feeds? ")
PATIENCE = 2.0
"""Seconds within which a second press leaves the program."""


class Program(Part):
    """Palette, command line, help, leaving."""

    def __init__(self, screen: "CommandScreen[Any]") -> None:
        """``screen`` is where the user is."""
        self.at = screen

    def palette(self) -> None:
        """All commands, feeds and articles by name."""
        from reader.tui.screens.palette import Palette  # noqa: PLC0415 - screens are loaded when they open

        self.at.app.push_screen(Palette())

    def command_line(self) -> None:
        """Commands by their id, with what is written after them."""
        from reader.tui.screens.command_line import CommandLine  # noqa: PLC0415 - screens are loaded when they open

        self.at.app.push_screen(CommandLine(self.at.desk.keymap, self.at.can), self._typed)

    def help(self) -> None:
        """What the keys do here."""
        from reader.tui.screens.help import HelpScreen  # noqa: PLC0415 - screens are loaded when they open

        self.at.app.push_screen(HelpScreen(self.at.desk.keymap, self.at.scopes()), self._typed)

    def quit(self) -> None:
        """Leave the program."""
        self.at.run_worker(self.at.app.action_quit(), exit_on_error=False)

    def _typed(self, line: str | None) -> None:
        """Do what was written on the command line."""
        if not line:
            return
        command_id, _, argument = line.partition(" ")
        if not self.at.do(command_id, argument.strip()):
            self.at.say(f"{safe_line(command_id)} cannot be done here now")


class MainProgram(Program):
    """With what only the main screen can do."""

    def __init__(self, screen: "MainScreen") -> None:
        """``screen`` is the main screen."""
        super().__init__(screen)
        self.screen = screen
        self._leaving = False

    def undo(self) -> None:
        """Take back the last thing done."""
        undone = self.screen.desk.library.annotating.undo()
        if undone is None:
            self.screen.say("there is nothing to undo")
            return
        if undone.endswith("deleted") or _FEEDS.match(undone):
            self.screen.viewing.reload()  # articles came back or went; otherwise every row keeps its place
        self.screen.rows_changed(None)
        self.screen.say(f"undone: {safe_line(undone)}")
        if self.screen.desk.library.deciding.unsettled():
            self.screen.pieces.settle(f"undone: {safe_line(undone)}")

    def cancel(self) -> None:
        """Stop what is running."""
        job = self.screen.jobs.stop()
        if job is not None:
            self.screen.say(f"stopping: {job.label} …")

    def can_cancel(self) -> bool:
        """Whether something is running."""
        return bool(self.screen.jobs.running)

    def theme(self, name: str = "") -> None:
        """Choose a theme; ``name`` at once."""
        if name:
            self._use(name)
            return
        from reader.tui.screens.theme_picker import ThemePicker  # noqa: PLC0415 - screens are loaded when they open

        self.screen.ask(ThemePicker(self.screen.desk.paths, self.screen.app.theme), self._use)

    def welcome(self) -> None:
        """The ways to begin."""
        from reader.tui.screens.welcome import Welcome  # noqa: PLC0415 - screens are loaded when they open

        self.screen.app.push_screen(Welcome(self.screen.desk), self._typed)

    def back(self) -> None:
        """Back; from the list out of the program, on the second press."""
        if self.screen.panes.place is not Place.LIST:
            self.screen.panes.go(Place.LIST) if self.screen.panes.place is Place.SOURCES else self.screen.panes.back()
        elif self._leaving:
            self.quit()
        else:
            self._leaving = True
            self.screen.set_timer(PATIENCE, self._stay)
            self.screen.say(f"{self.screen.desk.keymap.first('app.back')} again leaves the program")

    def _stay(self) -> None:
        self._leaving = False

    def _use(self, name: str) -> None:
        """Use a theme from now on. Raises SettingsError when its file cannot be read."""
        paths, app = self.screen.desk.paths, self.screen.app
        files = theme_paths((builtin_themes(), paths.themes))
        if name not in files:
            raise SettingsError(f"there is no theme {safe_line(name)!r}", f"{', '.join(sorted(files))} are there")
        app.register_theme(read_theme(files[name]).theme())
        app.theme = name
        settings.update(paths.settings, theme=name)

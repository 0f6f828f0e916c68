"""The app: themes, keymap, first screen. Everything else is in the screens."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar, Protocol, runtime_checkable

from textual import events
from textual.app import App
from textual.binding import Binding, BindingType

from reader.config.paths import Paths, builtin_themes
from reader.config.settings import Settings
from reader.core.errors import SettingsError
from reader.core.safe import safe_line
from reader.library.library import Library
from reader.tui.ahead import TypedAhead
from reader.tui.desk import Desk
from reader.tui.keymaps import Keymap
from reader.tui.screens.main import MainScreen
from reader.tui.screens.parts.layout import too_small
from reader.tui.themes import DEFAULT, MONOCHROME, STAND_INS, ThemeFile, read_theme, theme_paths
from reader.tui.widgets.status_line import Tone


@runtime_checkable
class Keeps(Protocol):
    """A screen in which something may be written that is not stored yet."""

    def keep_now(self) -> None:
        """Store it."""
        ...


class NewsApp(App[None], inherit_bindings=False):
    """The news reader in the terminal."""

    TITLE = "reader"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    COMMANDS: ClassVar[set[type]] = set()  # type: ignore[assignment]
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "quit", show=False, priority=True, id="app.quit")]

    _fallback: ClassVar[dict[str, str]] = dict.fromkeys(STAND_INS, "ansi_default")

    def __init__(self, library: Library, settings: Settings, paths: Paths, complaints: Sequence[str] = ()) -> None:
        """``complaints`` say what is wrong with the settings file; they are shown once."""
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)  # else Textual paints black and white
        self.animation_level = "none"
        keymap, wrong = Keymap.of(settings.keymap, settings.keys)
        self.desk = Desk(library, settings, paths, keymap)
        self.complaints = [*complaints, *wrong]
        self.ahead = TypedAhead(self, super().on_event)
        self.set_keymap({"app.quit": ",".join(key[0] for key in keymap.keys["app.quit"] if len(key) == 1) or "ctrl+q"})
        self._begin_with(MONOCHROME if self.no_color else settings.theme or DEFAULT)

    @property
    def theme_folders(self) -> tuple[Path, ...]:
        """Where themes are: those of the program, then those of the user."""
        return (builtin_themes(), self.desk.paths.themes)

    def use_themes(self, themes: Sequence[ThemeFile]) -> None:
        """Make these themes known."""
        for theme in themes:
            self.register_theme(theme.theme())

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our variables in the themes that are not ours."""
        return self._fallback

    def get_default_screen(self) -> MainScreen:
        """The screen that everything else is opened from."""
        return MainScreen(self.desk)

    def on_mount(self) -> None:
        """Say once what is wrong with settings and theme, where it is in nobody's way."""
        if self.complaints:
            self.call_after_refresh(self._tell)

    def _tell(self) -> None:
        """The first complaint, and where the others are."""
        first, *others = self.complaints
        screen = self.screen_stack[0]
        if isinstance(screen, MainScreen):
            screen.feeds.failures += [("settings", SettingsError(complaint)) for complaint in self.complaints]
            why = self.desk.keymap.first("feeds.problems")
            more = f" · and {len(others)} more: {why} shows them" if others else ""
            screen.say(f"settings: {first}{more}", Tone.WARNING)

    async def on_event(self, event: events.Event) -> None:
        """Let no key go to a screen that is being covered by another one."""
        if isinstance(event, events.Key) and not event.is_forwarded and self.screen_stack and self.ahead.waiting:
            self.ahead.keep(event)
        else:
            await super().on_event(event)

    async def action_quit(self) -> None:
        """Leave, once what is being written is kept."""
        for screen in self.screen_stack:
            if isinstance(screen, Keeps):
                screen.keep_now()
        self.exit()

    def on_resize(self, event: events.Resize) -> None:
        """Ask for more room when nothing can be read, and go on where one was when there is."""
        from reader.tui.screens.too_small import TooSmall  # noqa: PLC0415 - seldom seen

        small, shown = too_small(event.size.width, event.size.height), isinstance(self.screen, TooSmall)
        if small and not shown:
            self.push_screen(TooSmall())
        elif shown and not small:
            self.pop_screen()

    def _begin_with(self, name: str) -> None:
        """Use the theme ``name``, else our own choice; only its file is read."""
        paths = theme_paths(self.theme_folders)
        for choice in dict.fromkeys((name, DEFAULT)):
            try:
                if choice not in paths:
                    raise SettingsError(f"there is no theme named {safe_line(choice)!r}")
                self.use_themes([read_theme(paths[choice])])
                self.theme = paths[choice].stem
                return
            except SettingsError as error:
                self.complaints.append(error.message)

"""Plays the app in tests: keys in, and a wait until nothing moves any more."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from reader.config.paths import paths_below
from reader.config.settings import Settings
from reader.library.library import Library
from reader.tui.app import NewsApp
from reader.tui.screens.main import MainScreen
from reader.tui.screens.parts.layout import Place
from reader.tui.widgets.status_line import StatusLine
from reader.tui.widgets.title_bar import TitleBar

QUIET = Settings(mark_read_after=-1, date_style="dmy")
"""Settings under which nothing happens by itself."""
PAUSE = 1.2
"""Seconds after which every timer of the app has run."""
TRIES = 200
"""Looks at the screen before a test says that it never came to rest."""


def news_app(library: Library, folder: Path, settings: Settings = QUIET) -> NewsApp:
    """The app on a library, with its settings below ``folder``."""
    return NewsApp(library, settings, paths_below(folder))


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until no work is under way and the screen stays as it is."""
    app = pilot.app
    before, calm = "", 0
    for _ in range(TRIES):
        for widget in app.screen.query("*"):
            if isinstance(widget, Input | TextArea):
                widget.cursor_blink = False
        await pilot.pause()
        await app.workers.wait_for_complete([worker for worker in app.workers if worker.node is not app])
        await asyncio.sleep(0.04)
        now = app.export_screenshot() if not _at_work(app) else ""
        calm = calm + 1 if now and now == before else 0
        before = now
        if calm >= 4:
            return
    raise AssertionError("the screen never came to rest")


def _at_work(app: Any) -> bool:
    """Whether a job is running."""
    return any(isinstance(screen, MainScreen) and screen.jobs.running for screen in app.screen_stack)


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys one after the other; ``type:words`` types words, ``pause`` waits for timers. Then come to rest."""
    for key in keys:
        if key == "pause":
            await pilot.pause(PAUSE)
            continue
        for one in _strokes(key):
            await pilot.press(one)
        await pilot.pause()
    await settle(pilot)


def _strokes(key: str) -> list[str]:
    if not key.startswith("type:"):
        return [key]
    return [_NAMES.get(char, char) for char in key.removeprefix("type:")]


_NAMES = {" ": "space", ":": "colon", "/": "slash", "*": "asterisk", ".": "full_stop", "-": "minus", "#": "number_sign"}


@dataclass
class Stagehand:
    """The app being played."""

    app: NewsApp
    pilot: Pilot[Any]

    @property
    def main(self) -> MainScreen:
        """The main screen, wherever one is."""
        return next(screen for screen in self.app.screen_stack if isinstance(screen, MainScreen))

    @property
    def place(self) -> Place:
        """Where one is in the main screen."""
        return self.main.panes.place

    @property
    def screen_name(self) -> str:
        """What kind of screen is on top."""
        return type(self.app.screen).__name__

    @property
    def title(self) -> str:
        """What the title bar says."""
        bar = self.main.query_one(TitleBar)
        return " ".join(bar.render_line(0).text.split())

    @property
    def status(self) -> str:
        """What the status line says, whether or not it fits."""
        return self.app.screen.query_one(StatusLine)._text

    async def press(self, *keys: str) -> None:
        """Press keys and wait."""
        await press(self.pilot, *keys)


@asynccontextmanager
async def playing(
    library: Library, folder: Path, settings: Settings = QUIET, size: tuple[int, int] = (120, 34)
) -> AsyncIterator[Stagehand]:
    """The app, running and at rest."""
    app = news_app(library, folder, settings)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        yield Stagehand(app, pilot)

"""The app as a whole: what it starts with, what it says about bad settings."""

import re
import sys
from pathlib import Path

import pytest
from textual import events
from textual.geometry import Size

from reader.library.library import Library
from reader.tui.screens.too_small import TooSmall
from tests.terminal import Terminal
from tests.tui.actors import playing

COLOUR = re.compile(rb"\x1b\[(?:[0-9]+;)*(?:38|48|3[0-7]|4[0-7]|9[0-7]|10[0-7])(?:;[0-9]+)*m")
"""An escape sequence that chooses a colour of letters or of what is behind them."""


async def test_it_begins_with_what_is_unread(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        assert "Unread · newest first" in on.title
        assert on.main.list.total == 9
        assert on.main.article is not None
        assert on.main.article.row.title.startswith("Council puts off")


def test_without_colours_the_terminal_keeps_its_own(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "reader", "--library", str(tmp_path / "library.db")]
    home = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path), "NO_COLOR": "1"}
    with Terminal(command, size=(100, 30), env=home) as terminal:
        terminal.wait_for("Add a feed", 30)
        terminal.settle(quiet=0.5)
        terminal.send("\x1b")
        terminal.wait_for("more", 30)
        assert not COLOUR.findall(bytes(terminal.output))
        assert b"\x1b[1" in terminal.output, "attributes stay"


async def test_a_first_word_about_the_room_that_is_wrong_is_not_believed_for_long(
    newsroom: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TooSmall, "terminal", lambda _: (120, 34))
    async with playing(newsroom, tmp_path) as on:
        on.app.post_message(events.Resize(Size(0, 0), Size(0, 0)))
        await on.pilot.pause()
        assert on.screen_name == "TooSmall"
        await on.press("pause")
        assert on.screen_name == "MainScreen"
        assert on.main.size.width == 120

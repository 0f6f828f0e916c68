"""The app as a whole: what it starts with, what it says about bad settings."""

import re
import sys
from pathlib import Path

from reader.library.library import Library
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

"""Named scenes of the real app: what the snapshot tests compare and what the pictures in ``screenshots/`` show."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from unittest import mock

from textual.pilot import Pilot

from reader.tui.app import NewsApp
from tests.tui.actors import QUIET, news_app, press, settle
from tests.tui.newsroom import open_empty, open_newsroom


@dataclass(frozen=True, slots=True)
class Scene:
    """A state of the app, and how to get there."""

    name: str
    """Name of its picture."""
    about: str
    """What is seen, in a sentence."""
    keys: tuple[str, ...] = ()
    """What is pressed; ``type:words`` types words."""
    size: tuple[int, int] = (120, 34)
    """Columns and lines."""
    theme: str = ""
    """Name of the theme; empty for the usual one."""
    empty: bool = False
    """Whether the library is empty."""
    picture: bool = True
    """Whether it is also a picture in ``screenshots/``."""


SCENES = (
    Scene("main-200", "Sources, list and text side by side.", ("j", "k"), (200, 44)),
    Scene("main-120", "List and text side by side.", (), (120, 34)),
    Scene("main-80", "The list alone, on a narrow terminal.", (), (80, 24)),
    Scene("reading", "An article with the names and quotes in it marked.", ("enter",), (110, 40)),
    Scene("names", "Who and what is named, beside the text.", ("enter", "e", "j"), (110, 34)),
    Scene("who-said-what", "Who said what, beside the text.", ("enter", "w", "j", "j"), (120, 36)),
    Scene("people", "Who and what is in the news.", ("P",), (140, 34)),
    Scene("name-page", "Where a name stands, and what it said.", ("P", "j", "j", "j", "enter"), (120, 34)),
    Scene("quote-book", "Who said what, in all articles.", ("W", "j"), (110, 34)),
    Scene(
        "removals",
        "What cleaning took out, at its place; one piece is chosen, and can be put back.",
        ("enter", "c", "right_square_bracket"),
        (110, 40),
    ),
    Scene("search", "A search, with its words marked.", ("s", "type:kestrel"), (120, 34)),
    Scene("palette", "Commands, feeds and articles by name.", ("ctrl+p", "type:har"), (100, 30)),
    Scene("help", "What the keys do.", ("question_mark",), (100, 36)),
    Scene("welcome", "The ways to begin with an empty library.", (), (100, 30), empty=True),
    Scene("theme-paper", "The theme Paper.", ("enter",), (140, 36), "paper"),
    Scene("theme-sepia", "The theme Sepia.", ("enter", "w"), (140, 36), "sepia"),
    Scene("theme-monochrome", "No colour at all: every mark has a second sign.", ("enter",), (110, 36), "monochrome"),
    Scene(
        "note",
        "A note being written under its article.",
        ("enter", "a", "type:Ask for the figures.", "pause"),
        (110, 34),
    ),
    Scene("main-60", "The smallest terminal that is comfortable.", ("enter",), (60, 20), picture=False),
    Scene("panel-60", "A panel on a narrow terminal stands below the text.", ("enter", "e"), (60, 20), picture=False),
    Scene("people-60", "People and places on a narrow terminal.", ("P", "tab"), (60, 20), picture=False),
    Scene("people-200", "People and places with their newest mentions.", ("P",), (200, 44), picture=False),
    Scene("name-page-60", "The page of a name, one list at a time.", ("enter", "e", "p"), (60, 20), picture=False),
    Scene("quote-book-80", "What one speaker said.", ("W", "s", "pause"), (80, 24), picture=False),
    Scene("quote-book-60", "Quotes on a narrow terminal.", ("W",), (60, 20), picture=False),
    Scene("fix-name", "Putting right what a name is.", ("enter", "e", "f"), (100, 30), picture=False),
    Scene("fix-speaker", "Putting right who said it.", ("enter", "w", "f"), (80, 24), picture=False),
    Scene("no-names", "Nobody is named yet.", ("escape", "P"), (80, 24), empty=True, picture=False),
    Scene("sources-100", "The sources take the place of the list.", ("1", "j"), (100, 28), picture=False),
    Scene("raw", "The original as it arrived.", ("enter", "c", "c"), (100, 30), picture=False),
    Scene("only-text", "Nothing but the text.", ("enter", "z"), (120, 30), picture=False),
    Scene("find", "Words found in the text.", ("enter", "slash", "type:wall", "enter"), (100, 30), picture=False),
    Scene("command-line", "Commands by id.", ("colon", "type:tag"), (100, 26), picture=False),
    Scene("tag", "Choosing a tag.", ("t", "type:wa"), (100, 26), picture=False),
    Scene("theme-picker", "Choosing a theme while seeing it.", ("ctrl+t", "down"), (100, 30), picture=False),
    Scene("info", "About an article, and what its marks mean.", ("i",), (100, 36), picture=False),
    Scene("delete", "Asking before an article is deleted.", ("D",), (100, 26), picture=False),
    Scene("add-feed", "Adding a feed.", ("plus",), (100, 26), picture=False),
    Scene(
        "always",
        "What is to become of such pieces of a source.",
        ("enter", "c", "right_square_bracket", "asterisk"),
        (100, 30),
        picture=False,
    ),
    Scene("take-out", "Choosing what does not belong in a text.", ("enter", "minus"), (80, 24), picture=False),
    Scene("no-rules", "No rules of cleaning yet.", ("ampersand",), (60, 20), picture=False),
    Scene("links", "The links of a text, a letter each.", ("enter", "semicolon"), (100, 26), picture=False),
    Scene("problems", "Nothing went wrong.", ("exclamation_mark",), (100, 26), picture=False),
    Scene("marks-quotes", "Only quotes are marked.", ("enter", "m"), (100, 30), picture=False),
    Scene("nothing-found", "A search without hits.", ("s", "type:zeppelin"), (100, 26), picture=False),
    Scene("too-small", "A terminal in which nothing can be read.", (), (36, 9), picture=False),
)
"""Every scene."""


def scene_app(scene: Scene, home: Path) -> NewsApp:
    """The app of a scene, with everything below ``home``."""
    folder = home / ".local" / "share" / "reader"
    folder.mkdir(parents=True)
    library = open_empty(folder) if scene.empty else open_newsroom(folder)
    return news_app(library, home / ".config", replace(QUIET, theme=scene.theme))


@asynccontextmanager
async def acted(scene: Scene, home: Path) -> AsyncIterator[NewsApp]:
    """The app, in the state of the scene; ``home`` is the user's folder."""
    with mock.patch.dict(os.environ, {"HOME": str(home)}):
        app = scene_app(scene, home)
        try:
            async with app.run_test(size=scene.size, notifications=True) as pilot:
                await play(scene, pilot)
                yield app
        finally:
            app.desk.library.close()


async def play(scene: Scene, pilot: Pilot[Any]) -> None:
    """Do what leads to the scene."""
    await settle(pilot)
    for key in scene.keys:
        await press(pilot, key)

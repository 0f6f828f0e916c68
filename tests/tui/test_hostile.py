"""Hostile text on every screen: nothing is taken for markup, nothing steers the terminal, nothing crashes."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from reader.library.library import Library
from tests.tui.actors import Stagehand, playing
from tests.tui.newsroom import Draft, drafts, store

EVIL = "[bold red]ZQ[/] [@click=app.quit]out[/] [/nope] \x1b]0;PWNED\x07\x1b[2J \u202egnp.exe ${x} {y} %s"
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
PAGE = """# TITLE
feed: FEED
folder: World
hours: 1
by: WHO
address: https://evil.example/%5Bb%5D
marks: tag:TAG, note:NOTE
> Lead by <p>Name</p> who <c>said</c> “<q Name>words</q>” and <a https://evil.example/[bold]>a link</a>.
~ template | REMOVED
"""


def evil(page: str) -> Draft:
    """An article that is hostile in every field."""
    (draft,) = drafts(page)
    draft.facts = {name: re.sub("^(TITLE|FEED|WHO)$", lambda _: EVIL, value) for name, value in draft.facts.items()}
    draft.facts["marks"] = f"tag:{EVIL.replace(', ', ' ')}, note:{EVIL}"
    draft.removals = [replace(removal, text=EVIL) for removal in draft.removals]
    return draft


def painted(on: Stagehand) -> str:
    """Everything on the screen."""
    width, height = on.app.size
    lines = on.app.screen._compositor.render_strips()
    return "\n".join(strip.text for strip in lines[:height])[: width * height * 4]


@pytest.mark.parametrize("size", [(160, 40), (70, 22)])
async def test_no_screen_is_steered_by_what_it_shows(empty: Library, tmp_path: Path, size: tuple[int, int]) -> None:
    store(empty, evil(PAGE))
    ways = (
        ("P",), ("P", "enter"), ("P", "m"), ("W",), ("W", "f"), ("e", "f"), ("e", "p", "f"), ("w", "f"),
        ("i",), ("e",), ("w",), ("C",), ("c",), ("c",), ("semicolon",), ("t",), ("T",), ("D",), ("a",), ("E",),
        ("1",), ("exclamation_mark",), ("s", "type:zq"), ("ctrl+p", "type:zqout"), ("colon", "type:[bold]"), ("y",),
        ("question_mark", "type:[/x]"), ("F", "type: [/x]"), ("slash", "type:[b]"), ("vertical_line", "type:[/x]"),
    )  # fmt: skip
    async with playing(empty, tmp_path, size=size) as on:
        for keys in ways:
            await on.press("2", "enter", *keys)
            assert not UNSAFE.search(painted(on)), keys
            assert on.app._exit is False, keys
            for _ in range(3):
                if on.screen_name != "MainScreen":
                    await on.press("escape")
        assert "[bold red]ZQ[/]" in (on.main.article.row.title if on.main.article else "")


async def test_what_programs_and_complaints_say_is_shown_as_it_is(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        on.main.say(EVIL)
        on.main.do("app.theme", EVIL)
        on.main.do("view.filter", EVIL)
        on.main.do("view.open", EVIL)
        on.main.do("feeds.import_files", EVIL)
        await on.press("exclamation_mark")
        assert not UNSAFE.search(painted(on))

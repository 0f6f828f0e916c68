"""The table of commands: complete, without contradictions, and the source of everything that lists commands."""

import re
from collections import Counter
from pathlib import Path

import pytest

from reader.library.library import Library
from reader.tui.commands import COMMANDS, Command, Scope, by_id, by_scope, default_keys, key_table_markdown, shown_key
from reader.tui.commands.footer import FOOTER, LAST
from reader.tui.desk import Desk
from reader.tui.screens.main import MainScreen
from reader.tui.screens.name_page import NameScreen
from reader.tui.screens.people import PeopleScreen
from reader.tui.screens.quote_book import QuoteBook
from reader.tui.screens.rules import RulesScreen
from reader.tui.screens.search import SearchScreen
from tests.tui.actors import news_app

KEYMAPS = ("default", "newsboat")
DEAD = {'"', "'", "`", "~", "^"}
"""Dead keys on many European keyboards."""
SAME = {"ctrl+i", "ctrl+m", "ctrl+h", "ctrl+["}
"""What terminals cannot tell from tab, enter, backspace and escape."""

DESIGNED = """
j k down up > move; g_g G home end; ctrl+d ctrl+u; pagedown pageup; space shift+space; enter l h escape; tab shift+tab;
1 2 3; n p J K; / N; s S; r u A; b f t T L; a; e w [ ] m; x c; o y Y ;; E |; z R f5; ctrl+z D; ctrl+p : ? f1 q ctrl+q
"""
"""Keys that were agreed on."""


def desk_of(library: Library, folder: Path) -> Desk:
    """What a screen needs to be made."""
    return news_app(library, folder).desk


def test_no_two_commands_share_an_id() -> None:
    assert not [name for name, times in Counter(command.id for command in COMMANDS).items() if times > 1]


@pytest.mark.parametrize("keymap", KEYMAPS)
def test_no_key_means_two_things_in_one_scope(keymap: str) -> None:
    keys = Counter((command.scope, key) for command in COMMANDS for key in default_keys(command, keymap))
    assert not [key for key, times in keys.items() if times > 1]


@pytest.mark.parametrize("keymap", KEYMAPS)
def test_dead_keys_and_lookalikes_are_not_bound(keymap: str) -> None:
    bound = {part for command in COMMANDS for key in default_keys(command, keymap) for part in key.split()}
    assert not bound & (DEAD | SAME)


def test_every_agreed_key_means_something() -> None:
    bound = {key.replace(" ", "_") for command in COMMANDS for key in default_keys(command)}
    wanted = set(re.sub(r"> move|;(?=\s)(?<! ;;)", " ", DESIGNED).replace(";;", ";").split())
    assert not wanted - bound - {";"}
    assert ";" in bound


def test_every_command_says_in_words_what_it_does() -> None:
    assert not [command.id for command in COMMANDS if not re.fullmatch(r"[A-Z][^.]+", command.title)]


def test_every_id_is_a_group_and_a_verb() -> None:
    assert not [command.id for command in COMMANDS if not re.fullmatch(r"[a-z]+\.[a-z_]+", command.id)]


async def test_every_command_is_done_by_a_part_of_a_screen(newsroom: Library, tmp_path: Path) -> None:
    app = news_app(newsroom, tmp_path)
    async with app.run_test():
        desk = app.desk
        others = (SearchScreen(desk, "", lambda name, query: None), PeopleScreen(desk), NameScreen(desk, 1))
        screens = (MainScreen(desk), *others, QuoteBook(desk), RulesScreen(desk, lambda: None))
        undone = [
            command.id
            for command in COMMANDS
            if not any(hasattr(screen.part(command.group), command.verb) for screen in screens)
        ]
    assert not undone


def test_the_footer_names_commands_with_labels() -> None:
    ids = [command_id for entries in FOOTER.values() for entry in entries for command_id in entry]
    assert not [command_id for command_id in ids if by_id(command_id) is None]
    firsts = [by_id(entry[0]) for entries in FOOTER.values() for entry in entries]
    assert all(command is not None and command.label for command in firsts)
    assert by_id(LAST) is not None


def test_the_scopes_hold_all_commands_once() -> None:
    listed = [command for _, commands in by_scope() for command in commands]
    assert sorted(listed, key=COMMANDS.index) == list(COMMANDS)


def test_the_table_for_the_readme_has_a_row_for_each_command() -> None:
    rows = key_table_markdown().splitlines()[2:]
    assert len(rows) == len(COMMANDS)
    assert all(f"`{command.id}`" in row for command, row in zip(COMMANDS, rows, strict=True))
    assert all(len(re.split(r"(?<!\\)\|", row)) == 7 for row in rows)


def test_keys_are_shown_as_people_read_them() -> None:
    assert [shown_key(key) for key in ("g g", "pagedown", "f5", "ctrl+d", "enter", "shift+space", "|")] == [
        "gg",
        "PgDn",
        "F5",
        "ctrl+d",
        "Enter",
        "shift+space",
        "|",
    ]


def test_the_newsboat_keymap_can_take_keys_away() -> None:
    command = Command("a.b", "Title", "x", Scope.MAIN, newsboat="")
    assert default_keys(command) == ("x",)
    assert default_keys(command, "newsboat") == ()
